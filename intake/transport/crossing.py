"""What only shows beside the other rows: one person in two places at once, one number twice, the same row twice.

Both rows of a pair are asked about, so the order of the sheet decides nothing. An answer to keep both settles the pair,
given on either row; a row that is dropped, or rejected for itself, stands in nobody's way.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Final

from attrs import frozen

from intake.parsers.names import name_key
from intake.parsers.times import clock
from intake.parsers.troubles import DROP_THIS, Option, Unclear
from intake.parsers.width import tight
from intake.transport.rides import Ride

KEEP_BOTH: Final = "keep_both"


@frozen
class Crossing:
    """A question about a pair of rows: where it is noted, when it arises, and what is shown of the other row."""

    field: str
    code: str
    expected: str
    meet: Callable[[Ride, Ride], bool]
    shown: Callable[[Ride], str]


def check_rides(rides: Sequence[Ride]) -> None:
    """Note the questions between these rows."""
    for crossing in CROSSINGS:
        standing = [ride for ride in rides if not ride.row.is_refused()]
        _ask(crossing, _pairs(crossing, standing))


def _pairs(crossing: Crossing, rides: Iterable[Ride]) -> list[tuple[Ride, Ride]]:
    """Only rows with the same name or the same number can meet, which keeps a year's sheet fast."""
    groups: dict[str, list[Ride]] = {}
    for ride in rides:
        for key in (f"name {name_key(ride.name or '')}", f"number {_number(ride)}"):
            groups.setdefault(key, []).append(ride)
    pairs = {(id(a), id(b)): (a, b) for group in groups.values() for a, b in combinations(group, 2)}
    return [(a, b) for a, b in pairs.values() if crossing.meet(a, b)]


def _ask(crossing: Crossing, pairs: Sequence[tuple[Ride, Ride]]) -> None:
    """Ask on each row that still meets another after what was dropped and what was kept."""
    came = _came(crossing, pairs)
    rows = {id(ride): ride for pair in pairs for ride in pair}
    choice = {key: ride.row.answer(crossing.field, crossing.code, came[key]) for key, ride in rows.items()}
    open_pairs = [
        (a, b)
        for a, b in pairs
        if KEEP_BOTH not in (choice[id(a)], choice[id(b)]) and DROP_THIS not in (choice[id(a)], choice[id(b)])
    ]
    asked = {id(ride) for pair in open_pairs for ride in pair}
    for key, ride in rows.items():
        if key in asked or choice[key] == DROP_THIS:
            kept = Option(KEEP_BOTH, came[key], True)
            ride.row.ask(crossing.field, Unclear(crossing.code, crossing.expected, kept), came[key], (DROP_THIS,))


def _came(crossing: Crossing, pairs: Sequence[tuple[Ride, Ride]]) -> dict[int, str]:
    """What stands on a row's question: the row itself, then all that it meets, in an order of their own."""
    met: dict[int, list[Ride]] = {}
    for a, b in pairs:
        met.setdefault(id(a), [a]).append(b)
        met.setdefault(id(b), [b]).append(a)
    return {
        key: " ⇔ ".join([crossing.shown(own), *sorted(crossing.shown(other) for other in others)])
        for key, (own, *others) in met.items()
    }


def is_same_person(a: Ride, b: Ride) -> bool:
    """Name with phone or address."""
    if not a.name or not b.name or name_key(a.name) != name_key(b.name):
        return False
    same_home = a.home is not None and b.home is not None and tight(a.home.address) == tight(b.home.address)
    as_written = tight(a.row.text("address")) == tight(b.row.text("address"))
    return same_home or as_written or bool(a.phone and a.phone == b.phone)


def on_the_same_day(a: Ride, b: Ride) -> bool:
    """Whether both ever come on one day; a weekly ride comes on its weekdays from its first day on, without an end."""
    if a.day is None or b.day is None:
        return False
    if a.weekdays and b.weekdays:
        return bool(set(a.weekdays) & set(b.weekdays))
    if not a.weekdays and not b.weekdays:
        return a.day == b.day
    weekdays, since, day = (a.weekdays, a.day, b.day) if a.weekdays else (b.weekdays, b.day, a.day)
    return day >= since and day.weekday() in weekdays


def _at_the_same_time(a: Ride, b: Ride) -> bool:
    if a.arrive is None or b.arrive is None:
        return False
    a_end = a.arrive if a.back is None else a.back
    b_end = b.arrive if b.back is None else b.back
    return a.arrive <= b_end and b.arrive <= a_end


def _same_trip(a: Ride, b: Ride) -> bool:
    places = a.destination and b.destination and tight(a.destination.address) == tight(b.destination.address)
    return bool(places) and a.arrive == b.arrive


def _meet_in_two_places(a: Ride, b: Ride) -> bool:
    return is_same_person(a, b) and on_the_same_day(a, b) and _at_the_same_time(a, b) and not _same_trip(a, b)


def _say_the_same(a: Ride, b: Ride) -> bool:
    return is_same_person(a, b) and on_the_same_day(a, b) and a.arrive is not None and _same_trip(a, b)


def _number(ride: Ride) -> str:
    return tight(ride.row.text("number")).upper() or ride.row.identity


def _share_a_number(a: Ride, b: Ride) -> bool:
    return _number(a) == _number(b)


def _trip(ride: Ride) -> str:
    day = ride.day.isoformat() if ride.day else ""
    times = f"{clock(ride.arrive or 0)}-{clock(ride.back) if ride.back is not None else ''}"
    place = ride.destination
    where = f"{place.name} {place.address}".strip() if place else ""
    return f"{tight(ride.row.text('number'))} {day} {times} {where}".strip()


def _number_and_name(ride: Ride) -> str:
    return f"{tight(ride.row.text('number'))} {ride.name or ''} {_trip(ride)}"


CROSSINGS: Final = (
    Crossing("number", "row.number_twice", "row.own_number", _share_a_number, _number_and_name),
    Crossing("day", "row.says_the_same", "row.once", _say_the_same, _trip),
    Crossing("arrive", "person.two_places", "person.one_place", _meet_in_two_places, _trip),
)
