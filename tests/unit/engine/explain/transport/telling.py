"""A week solved and explained, for the tests of reasons."""

from engine.explain.transport import explain
from engine.problems.solving import Effort, Stop, never
from engine.solvers.routing import solve
from events.vocabulary.plans import Change, LeftOver
from tests.building import known
from tests.unit.engine.matchings.asking import week


def told(*things: object, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Who is left over in a week of these events, and why."""
    built = week(known(*things))
    return explain(built, solve(built.routing, seed=1, effort=Effort(20)), seed=1, stop=stop)


def changes(*things: object) -> dict[str, Change]:
    """The changes told of the only one who is left over, by code."""
    (left,) = told(*things)
    return {change.code: change for change in left.changes}
