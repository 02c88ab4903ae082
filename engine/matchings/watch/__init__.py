"""Looking in (見守り): which registered shops look in on which household, and on which days of the week.

From outside: what ``engine.matchings.built.Matching`` names, and ``BuiltWatch``. The rules of which shop may look in on
whom stand in ``eligibility``, how the week is parted among them in ``stretches``.
"""

from engine.matchings.watch.building import problem
from engine.matchings.watch.built import BuiltWatch
from engine.matchings.watch.reading_back import plan
from engine.matchings.watch.solving import VERSION, check, default_effort, objective, recheck, solve, versions

__all__ = [
    "VERSION",
    "BuiltWatch",
    "check",
    "default_effort",
    "objective",
    "plan",
    "problem",
    "recheck",
    "solve",
    "versions",
]
