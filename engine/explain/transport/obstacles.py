"""What stood in the way: each vehicle and driver once, the nearest miss first."""

from collections.abc import Collection, Iterable, Iterator

from engine.matchings.by_itself import ByItself, Miss
from engine.matchings.parts import Day, Demand, Pair
from events.vocabulary.plans import Obstacle

BESIDE = "beside.taken"
"""They could drive it by themselves, but not beside this plan."""


def obstacles(
    day: Day,
    demand: Demand,
    by_itself: ByItself,
    together: tuple[Miss, ...] = (),
    taken: Collection[Pair] = (),
) -> tuple[Obstacle, ...]:
    """One obstacle a vehicle that nobody may use, a driver who may use none, and a pair of the others.

    ``taken`` are pairs that could drive it, were she, or the vehicle, not promised elsewhere: that is told of them.
    Pairs that were timed come first, what failed by least before the rest. Where every leg could be driven, those who
    could drive them are told as taken, or with what stands in the way of there and back ``together``.
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
    promised = [pair for pair in open_pairs if pair in taken and pair not in barred_pairs]
    timed = list(_timed([p for p in open_pairs if p not in barred_pairs and p not in taken], by_itself, together))
    refused = [barred_pairs[pair] for pair in open_pairs if pair in barred_pairs]
    return (*_promised(day, promised), *timed, *refused, *barred_drivers.values(), *barred_vehicles.values())


def _promised(day: Day, pairs: Iterable[Pair]) -> tuple[Obstacle, ...]:
    """Drivers who are elsewhere, and vehicles whose driver is not, once each."""
    busy = {each.driver for each in day.driving if each.taken}
    told = (Obstacle("", d, "driver.taken") if d in busy else Obstacle(v, "", "vehicle.taken") for v, d in pairs)
    return tuple(dict.fromkeys(told))


def _timed(pairs: Iterable[Pair], by_itself: ByItself, together: tuple[Miss, ...]) -> Iterator[Obstacle]:
    """The pairs that were tried: the misses of what nobody can drive, or those who could but are taken."""
    impossible = {leg for leg, possible in enumerate(by_itself.possible) if not possible}
    told = together or (miss for miss in by_itself.misses if miss.leg in impossible or not impossible)
    misses: dict[Pair, Miss] = {}
    for miss in sorted(told, key=lambda each: (each.by, each.code)):
        misses.setdefault(miss.pair, miss)
    if not impossible and not together:
        yield from (Obstacle(*pair, BESIDE) for pair in pairs if pair not in misses)
    missed = [Obstacle(*pair, misses[pair].code, misses[pair].by) for pair in pairs if pair in misses]
    yield from sorted(missed, key=lambda o: (o.by, o.code))


def _first(found: Iterable[Obstacle]) -> dict[Pair, Obstacle]:
    """The first obstacle of each vehicle, driver or pair, in the order in which the rules stand."""
    kept: dict[Pair, Obstacle] = {}
    for each in found:
        kept.setdefault((each.vehicle, each.driver), each)
    return kept
