"""Help at home, and days on which many help: who does what for whom, and when.

From outside: what ``engine.matchings.built.Matching`` names, and ``BuiltHelp``. The rules of who may do what stand in
``eligibility``.
"""

from engine.matchings.helpers.building import problem
from engine.matchings.helpers.built import BuiltHelp
from engine.matchings.helpers.reading_back import plan
from engine.matchings.helpers.solving import VERSION, check, default_effort, objective, recheck, solve, versions

__all__ = [
    "VERSION",
    "BuiltHelp",
    "check",
    "default_effort",
    "objective",
    "plan",
    "problem",
    "recheck",
    "solve",
    "versions",
]
