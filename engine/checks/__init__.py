"""The checks: every number of a plan recomputed from its problem, one small function a rule, knowing no solver.

From outside: ``check`` and ``objective`` of ``engine.checks.routing``, ``assignment`` and ``siting``;
``Violation``. A shape's rules stand in a plain tuple
at the end of its file: reading it is reading the specification. Never: an import of a solver or an event, or a number
taken on trust from a plan.
"""
