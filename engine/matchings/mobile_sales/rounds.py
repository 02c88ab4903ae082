"""On which days a company's rounds come, and the times at which they can stop."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.built import Seat
from events.state.life import declined_needs
from events.state.model import Need, State
from events.times import TOKYO
from events.vocabulary.mobile_sales import RoundOffered

EVEN_MIN = 5
"""Stops begin at minutes that one can keep in mind."""

Offered = tuple[str, Need, RoundOffered, date]


def offered(state: State, horizon: Horizon, districts: Sequence[str]) -> tuple[Offered, ...]:
    """Occurrence, need and day of each round that comes; a round of no district is every district's."""
    declined = declined_needs(state)
    return tuple(each for each in _all(state, horizon, ("", *districts)) if each[0] not in declined)


def _all(state: State, horizon: Horizon, districts: Sequence[str]) -> Iterator[Offered]:
    for day in horizon.dates():
        for need in state.needs.values():
            fact = need.fact
            standing = need.withdrawn is None and need.district in districts
            if standing and isinstance(fact, RoundOffered) and comes(fact, day):
                yield f"{need.id}@{day.isoformat()}", need, fact, day


def comes(fact: RoundOffered, day: date) -> bool:
    """Whether the round comes on a day: 第2水曜 is the second Wednesday of its month."""
    begun = fact.first_day <= day and (fact.until is None or day <= fact.until)
    return begun and day.weekday() in fact.weekdays and (not fact.weeks or (day.day - 1) // 7 + 1 in fact.weeks)


def seats(occurrence: str, fact: RoundOffered, day: date) -> tuple[Seat, ...]:
    """The times of its stops: spread evenly over its hours, so that there is time to drive between them."""
    spans = _open(fact)
    room = [max(0, until - since - fact.stop_min) for since, until in spans]
    found: list[int] = []
    for (since, _), free, count in zip(spans, room, _shared(fact, spans), strict=True):
        gap = free / (count - 1) if count > 1 else 0
        found += [since + int(n * gap) // EVEN_MIN * EVEN_MIN for n in range(count)]
    midnight = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    return tuple(
        Seat(occurrence, midnight + timedelta(minutes=start), midnight + timedelta(minutes=start + fact.stop_min))
        for start in found
    )


def _open(fact: RoundOffered) -> list[tuple[int, int]]:
    spans, since = [], fact.from_min
    for begins, ends in sorted(fact.breaks):
        spans.append((since, min(begins, fact.until_min)))
        since = max(since, ends)
    spans.append((since, fact.until_min))
    return [(a, b) for a, b in spans if b - a >= fact.stop_min]


def _shared(fact: RoundOffered, spans: Sequence[tuple[int, int]]) -> list[int]:
    """How many stops in each stretch: one after another to where they would be widest apart, as many as fit."""
    counts = [0 for _ in spans]
    for _ in range(fact.most):
        fitting = [n for n, (a, b) in enumerate(spans) if (b - a) // (counts[n] + 1) >= fact.stop_min]
        if not fitting:
            break
        counts[max(fitting, key=lambda n: ((spans[n][1] - spans[n][0]) / (counts[n] + 1), -n))] += 1
    return counts
