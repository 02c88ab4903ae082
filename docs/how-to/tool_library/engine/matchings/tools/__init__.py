"""The library of tools (道具の貸し出し): which tool of the store goes to whom on which day.

From outside: what ``engine.matchings.built.Matching`` names, and ``BuiltTools``. There are so many of each tool, one is
lent once a day, and the store is one for all districts.
"""

from engine.matchings.tools.building import BuiltTools, problem
from engine.matchings.tools.solving import VERSION, check, default_effort, objective, plan, recheck, solve, versions

__all__ = [
    "VERSION",
    "BuiltTools",
    "check",
    "default_effort",
    "objective",
    "plan",
    "problem",
    "recheck",
    "solve",
    "versions",
]
