"""The solvers, one folder or file a problem shape: a problem and a seed in, a plan out, the same plan every time.

From outside: ``engine.solvers.routing`` (``solve``, ``alone``, ``insertions``, ``DEFAULT_EFFORT``) and
``engine.solvers.assignment`` and ``engine.solvers.siting`` (``solve``, ``DEFAULT_EFFORT``). Never: an event, a
check, a clock, or a library loaded at import time.
"""
