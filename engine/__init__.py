"""The matching engine: problems as data, solvers, checks, promises, travel times, matchings, reasons.

From outside: each room's own door (``matchings.transport``, ``solvers.routing``, ``checks.routing``, ``promises``,
``explain``). Never: a clock, a random id, an append, a word for people; times, ids and seeds are passed in.
"""
