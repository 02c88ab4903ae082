"""Mobile shops: which lots a company's rounds stop on, so that most of those who have trouble shopping are near one.

From outside: what ``engine.matchings.built.Matching`` names, ``BuiltStops``, and the estimates behind it
(``estimating``). The rules of which lot may have which stop stand in ``eligibility``.
"""

from engine.matchings.mobile_sales.building import problem
from engine.matchings.mobile_sales.built import BuiltStops
from engine.matchings.mobile_sales.reading_back import plan
from engine.matchings.mobile_sales.solving import VERSION, check, default_effort, objective, recheck, solve, versions

__all__ = [
    "VERSION",
    "BuiltStops",
    "check",
    "default_effort",
    "objective",
    "plan",
    "problem",
    "recheck",
    "solve",
    "versions",
]
