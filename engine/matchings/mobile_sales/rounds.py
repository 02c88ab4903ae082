"""On which days a company's rounds come, and their stops as moments."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.built import Seat
from events.state.life import declined_needs
from events.state.model import Need, State
from events.times import TOKYO
from events.vocabulary.mobile_sales import RoundOffered

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


def seats(occurrence: str, fact: RoundOffered, day: date, starts: Iterable[int]) -> tuple[Seat, ...]:
    """The round's stops of a day, from the minutes at which they begin."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    return tuple(
        Seat(occurrence, midnight + timedelta(minutes=start), midnight + timedelta(minutes=start + fact.stop_min))
        for start in starts
    )
