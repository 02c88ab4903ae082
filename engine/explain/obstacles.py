"""What stood in the way: each vehicle and driver once, the nearest miss first."""

from collections.abc import Iterable, Iterator

from engine.matchings.by_itself import ByItself, Miss
from engine.matchings.parts import Day, Demand, Pair
from events.vocabulary.plans import Obstacle

BESIDE = "beside.taken"
"""They could drive it by themselves, but not beside this plan."""


def obstacles(day: Day, demand: Demand, by_itself: ByItself) -> tuple[Obstacle, ...]:
    """One obstacle a vehicle that nobody may use, a driver who may use none, and a pair of the others.

    Pairs that were timed come first, what failed by least before the rest; where every leg could be driven by itself,
    those who could follow as taken.
    """
    barred_vehicles = _first(o for o in demand.refusals if o.vehicle and not o.driver)
    barred_drivers = _first(o for o in demand.refusals if o.driver and not o.vehicle)
    barred_pairs = _first(o for o in demand.refusals if o.vehicle and o.driver)
    open_pairs = [
        (lent.vehicle, driving.driver)
        for lent in day.lent
        for driving in day.driving
        if (lent.vehicle, "") not in barred_vehicles and ("", driving.driver) not in barred_drivers
    ]
    timed = list(_timed(open_pairs, barred_pairs, by_itself))
    refused = [barred_pairs[pair] for pair in open_pairs if pair in barred_pairs]
    return (*timed, *refused, *barred_drivers.values(), *barred_vehicles.values())


def _timed(pairs: Iterable[Pair], barred: dict[Pair, Obstacle], by_itself: ByItself) -> Iterator[Obstacle]:
    """The pairs that were tried: the misses of legs that nobody can drive, or those who could but are taken."""
    wanted = {leg for leg, possible in enumerate(by_itself.possible) if not possible}
    misses: dict[Pair, Miss] = {}
    for miss in sorted(by_itself.misses, key=lambda each: (each.by, each.code)):
        if miss.leg in wanted or not wanted:
            misses.setdefault(miss.pair, miss)
    open_pairs = [pair for pair in pairs if pair not in barred]
    if not wanted:
        yield from (Obstacle(*pair, BESIDE) for pair in open_pairs if pair not in misses)
    missed = [Obstacle(*pair, misses[pair].code, misses[pair].by) for pair in open_pairs if pair in misses]
    yield from sorted(missed, key=lambda o: (o.by, o.code, o.vehicle, o.driver))


def _first(found: Iterable[Obstacle]) -> dict[Pair, Obstacle]:
    """The first obstacle of each vehicle, driver or pair, in the order in which the rules stand."""
    kept: dict[Pair, Obstacle] = {}
    for each in found:
        kept.setdefault((each.vehicle, each.driver), each)
    return kept
