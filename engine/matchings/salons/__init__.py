"""Groups that meet, and the rooms that are lent to them: which group meets where, on which day.

From outside: what ``engine.matchings.built.Matching`` names, and ``BuiltSalons``. The rules of which room would do
stand in ``eligibility``.
"""

from engine.matchings.salons.building import problem
from engine.matchings.salons.built import BuiltSalons
from engine.matchings.salons.reading_back import plan
from engine.matchings.salons.solving import VERSION, check, default_effort, objective, recheck, solve, versions

__all__ = [
    "VERSION",
    "BuiltSalons",
    "check",
    "default_effort",
    "objective",
    "plan",
    "problem",
    "recheck",
    "solve",
    "versions",
]
