"""The library of tools (道具の貸し出し): a sixth kind of matching that is only here, to prove docs/how-to/add-a-matching.md.

From outside: what ``engine.matchings.built.Matching`` names, ``BuiltTools``, and ``joining.join``, which writes the kind
into the tables that the page names. Somebody asks for a tool on a day; there are so many of each; one is lent once a
day. The store is one for all districts.
"""

from typing import TYPE_CHECKING

from tests.contracts.sixth_kind.building import BuiltTools, problem
from tests.contracts.sixth_kind.solving import VERSION, check, default_effort, objective, plan, recheck, solve, versions

if TYPE_CHECKING:
    from engine.matchings.built import Matching
    from engine.problems.assignment import Assigned
    from tests.contracts import sixth_kind

    _TOOLS: Matching[BuiltTools, Assigned] = sixth_kind

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
