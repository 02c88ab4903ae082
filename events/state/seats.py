"""Who rides on a scheduled service, from when to when: by what was published, whether or not it is planned yet."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from attrs import frozen

from events.state.model import State
from events.times import TOKYO
from events.vocabulary.services import SeatBooked, ServicePublished


@frozen
class Aboard:
    """Somebody with a seat on a day's service, from leaving her stop to arriving at the other."""

    person: str
    occurrence: str
    seat: SeatBooked
    boards: datetime
    alights: datetime


def aboard(state: State, occurrence: str) -> tuple[Aboard, ...]:
    """Those with a seat on this service, in the order in which they board, then of their ids."""
    need, _, day = occurrence.rpartition("@")
    known = state.needs.get(need)
    if known is None or known.service is None:
        return ()
    stops = known.service.stops
    found = [
        Aboard(person, each, seat, moment(day, stops[seat.from_stop].at_min), moment(day, stops[seat.to_stop].at_min))
        for (each, person), seat in state.seats.items()
        if each == occurrence and person not in state.forgotten
    ]
    return tuple(sorted(found, key=lambda each: (each.boards, each.person)))


def all_aboard(state: State) -> Iterator[Aboard]:
    """Everybody with a seat on a service that still stands."""
    for occurrence in dict.fromkeys(each for each, _ in state.seats):
        need = state.needs.get(occurrence.rpartition("@")[0])
        if need is not None and need.withdrawn is None and occurrence not in state.cancelled:
            yield from aboard(state, occurrence)


def most_aboard(fact: ServicePublished, seats: Iterator[SeatBooked] | tuple[SeatBooked, ...]) -> tuple[int, int]:
    """The most seats and the most wheelchairs that are booked between any two stops."""
    booked = tuple(seats)
    ways = range(len(fact.private.stops) - 1) if fact.private else ()
    on = [[seat for seat in booked if seat.from_stop <= way < seat.to_stop] for way in ways]
    most = max((sum(seat.seats for seat in each) for each in on), default=0)
    return most, max((sum(seat.wheelchairs for seat in each) for each in on), default=0)


def moment(day: str, minute: int) -> datetime:
    """A minute of a day (ISO) in Japan."""
    at = date.fromisoformat(day)
    return datetime(at.year, at.month, at.day, tzinfo=TOKYO) + timedelta(minutes=minute)
