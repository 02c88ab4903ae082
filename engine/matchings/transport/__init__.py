"""Rides: who is driven where and when, by whom and in which vehicle.

From outside: what ``engine.matchings.built.Matching`` names, ``BuiltRides`` and ``routes`` (planned runs to problem).
The rules of who may drive whom stand in ``eligibility``; everything else belongs to the way from the one to the other
and is nobody else's.
"""

from engine.matchings.transport.building import problem
from engine.matchings.transport.built import BuiltRides
from engine.matchings.transport.reading_back import plan, routes
from engine.matchings.transport.solving import VERSION, check, default_effort, objective, recheck, solve, versions

__all__ = [
    "VERSION",
    "BuiltRides",
    "check",
    "default_effort",
    "objective",
    "plan",
    "problem",
    "recheck",
    "routes",
    "solve",
    "versions",
]
