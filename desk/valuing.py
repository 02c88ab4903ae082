"""What one more of something would bring a district in its coming days: for a meeting, or for asking around."""

from attrs import frozen

from desk.solving import districts_of
from engine.explain.transport.valuing import Worth
from engine.matchings.built import Horizon
from engine.problems.solving import Effort, Stop, never
from events.state.model import State


@frozen
class Values:
    """How many are served and left as things stand, and what would serve more, the best first."""

    served: int
    left: int
    worths: tuple[Worth, ...]


def value(
    state: State, district: str, horizon: Horizon, *, seed: int, effort: Effort | None = None, stop: Stop = never
) -> Values:
    """Plan the days, and again with each thing more that promises most. Nothing is noted."""
    from engine.explain.transport.valuing import worths
    from engine.matchings import transport
    from engine.problems.solving import silent

    built = transport.problem(state, horizon, districts_of(district))
    tried = effort or transport.default_effort()
    solved = transport.solve(built, seed=seed, effort=tried, stop=stop, progress=silent)
    served = len(solved.plan.served(built.routing))
    left = len(built.routing.needs) - served + len(built.impossible)
    return Values(served, left, worths(built, solved, seed=seed, stop=stop))
