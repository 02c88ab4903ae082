"""What one more of something would bring a district in its coming days: for a meeting, or for asking around."""

from typing import Final

from attrs import frozen

from desk.solving import districts_of
from engine.explain.valued import Valued
from engine.matchings.built import Horizon
from engine.problems.solving import Effort, Stop, never, silent
from events.settings import setting
from events.state.model import State

KINDS: Final = ("transport", "helpers")
"""Of which it can be said: drivers and vehicles, and volunteers."""


@frozen
class Values:
    """How many are served and left as things stand, and what would serve more, the best first."""

    served: int
    left: int
    worths: tuple[Valued, ...]


def value(
    state: State,
    district: str,
    horizon: Horizon,
    *,
    kind: str = "transport",
    seed: int,
    effort: Effort | None = None,
    stop: Stop = never,
) -> Values:
    """Plan the days, and again with each thing more that promises most. Nothing is noted."""
    of = _of_volunteers if kind == "helpers" else _of_rides
    return of(state, district, horizon, seed, effort, stop)


def _of_rides(state: State, district: str, horizon: Horizon, seed: int, effort: Effort | None, stop: Stop) -> Values:
    """One more driver or vehicle for half a day."""
    from engine.explain.transport.valuing import worths
    from engine.matchings import transport

    built = transport.problem(state, horizon, districts_of(district))
    tried = effort or transport.default_effort()
    solved = transport.solve(built, seed=seed, effort=tried, stop=stop, progress=silent)
    served = len(solved.plan.served(built.routing))
    left = len(built.routing.needs) - served + len(built.impossible)
    found = worths(built, solved, seed=seed, stop=stop)
    return Values(served, left, tuple(Valued(each.day.day, each.change, each.proven) for each in found))


def _of_volunteers(
    state: State, district: str, horizon: Horizon, seed: int, effort: Effort | None, stop: Stop
) -> Values:
    """One more volunteer with a skill on half a day."""
    from engine.explain.volunteering import worths
    from engine.matchings import helpers

    where = districts_of(district)
    built = helpers.problem(state, horizon, where)
    tried = effort or helpers.default_effort()
    solved = helpers.solve(built, seed=seed, effort=tried, stop=stop, progress=silent)
    done = solved.plan.done(built.whole.problem)
    served = sum(len(ask.serves) for n, ask in enumerate(built.parts.asks) if n in done)
    left = len(built.occurrences) - served + len(built.impossible)
    tasks = {need.id: need.help.task for need in state.needs.values() if need.help is not None}
    most = setting(state.settings, "helper.minors_per_adult", horizon.first_day, where[0])
    found = worths(built, tasks, most, seed=seed, effort=tried, stop=stop) if left else ()
    return Values(served, left, found)
