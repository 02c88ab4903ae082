"""What only the log can make doubtful about a row that reads well by itself; intake asks about everything else.

A person of whom a name alone was known before, one who has been forgotten, a ride at the time of another that an
earlier file brought, a room of the same name in the same town, and an edit that can no longer be read although the row
stands for something.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import evolve

from desk.known_rows import KEEP, WITHDRAW, KnownRows
from desk.people import People, identities
from desk.rooms import KnownRoom
from events.state.model import Need, Stamp
from events.vocabulary.needs import Requested, RideDetails
from events.vocabulary.people import PersonDetails
from intake.families import SHAPES
from intake.rows import Fault, RideFacts, RowReading, VehicleFacts
from intake.watch.facts import ShopRowFacts

SAME_NAME: Final = "person.same_name"
FORGOTTEN: Final = "person.forgotten"
SAME_TIME: Final = "ride.at_the_same_time"
UNREADABLE: Final = "row.edit_unreadable"
NOT_TAKEN: Final = "answer.not_taken"
NEW_PERSON: Final = "new_person"
REGISTER_ANEW: Final = "register_anew"
IGNORE_ROW: Final = "ignore_row"
SAME_PERSON: Final = "same_person:"
REPLACES: Final = "replaces"
SAME_ROOM: Final = "venue.same_room"
THAT_ROOM: Final = "same_room"
OTHER_ROOM: Final = "other_room"
_ANEW: Final = "person.anew"
_REFUSING: Final = ("reject", "drop_this", IGNORE_ROW)

QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    SAME_NAME: ("same_person:{n}", "new_person"),
    FORGOTTEN: (REGISTER_ANEW, IGNORE_ROW),
    SAME_TIME: ("keep_both", "replaces", "drop_this"),
    UNREADABLE: (KEEP, WITHDRAW),
    SAME_ROOM: (THAT_ROOM, OTHER_ROOM),
    "row.vanished": (KEEP, WITHDRAW),
}
"""The questions that the desk asks beside those of ``intake.codes``, with their choices, for those who word them."""
EXPECTED: Final = (
    "person.which",
    "person.anew",
    "ride.one_at_a_time",
    "row.readable",
    "row.still_there",
    "venue.which",
)
"""What their ``expected`` may say."""


def choice(known: KnownRows, row: str, fault: Fault) -> str:
    """What was answered to this doubt about these words; empty where nothing was."""
    question = known.answered(row).get((fault.column, fault.code))
    if question is None or question.answer is None:
        return ""
    asked = question.fact.private
    if asked is None:  # she was forgotten since it was asked; whether to register her anew is asked anew
        return "" if fault.code == FORGOTTEN else question.answer.choice
    return question.answer.choice if (asked.came, asked.expected) == (fault.came, fault.expected) else ""


def doubted(reading: RowReading, known: KnownRows, row: str, doubts: Iterable[Fault]) -> RowReading:
    """The reading with its unsettled doubts: a question where one is open, rejected where somebody said no."""
    faults = []
    for doubt in doubts:
        said = choice(known, row, doubt)
        if said in _REFUSING:
            faults.append(Fault(doubt.column, NOT_TAKEN, doubt.came, doubt.expected))
        elif said not in doubt.choices:
            faults.append(doubt)
    if not faults:
        return reading
    refused = reading.outcome == "rejected" or any(not fault.choices for fault in faults)
    outcome = "rejected" if refused else "question"
    return evolve(reading, outcome=outcome, faults=(*reading.faults, *faults), facts=None)


def of_person(reading: RowReading, people: People) -> Iterator[Fault]:
    """Whether she is somebody who was forgotten, or somebody of whom only this name was known so far."""
    who = reading.who
    if who is None or people.find(who) is not None:
        return
    column = head(reading, "name")
    gone = people.forgotten(who)
    if gone is not None:
        yield _of_forgotten(column, gone)
    elif identities(people.vault, who):
        yield from _same_name(people, who, column)


def of_lender(reading: RowReading, people: People) -> Iterator[Fault]:
    """Whether the lender of a vehicle, or a shop, is somebody who was forgotten."""
    facts = reading.facts
    if isinstance(facts, VehicleFacts):
        gone = people.forgotten_lender(facts.lender_kind, facts.lender)
        if gone is not None:
            yield _of_forgotten(head(reading, "owner"), gone)
    if isinstance(facts, ShopRowFacts):
        gone = people.forgotten_lender("body", facts.shop)
        if gone is not None:
            yield _of_forgotten(head(reading, "name"), gone)


def _of_forgotten(column: str, gone: Stamp) -> Fault:
    """Nothing of hers is in it. An answer counts for the forgetting that it was given to, and for no later one."""
    return Fault(column, FORGOTTEN, "", f"{_ANEW}|{gone.position}", (REGISTER_ANEW, IGNORE_ROW))


def untold(reading: RowReading) -> RowReading:
    """A row of somebody who was forgotten, as the log may keep it until she is registered anew: none of her words."""
    ours = tuple(fault for fault in reading.faults if fault.expected.startswith(_ANEW))
    if not ours:
        return reading
    others = tuple(evolve(fault, came="") for fault in reading.faults if fault not in ours and not fault.choices)
    return evolve(reading, cells=(), faults=(*others, *ours))


def _same_name(people: People, who: PersonDetails, column: str) -> Iterator[Fault]:
    alone = people.known_by_name_alone(who.name)
    if alone:
        choices = tuple(f"{SAME_PERSON}{n}" for n in alone)
        readings = tuple(f"{who.name} ({n})" for n in alone)
        yield Fault(column, SAME_NAME, who.name, "person.which", (*choices, NEW_PERSON), readings)


def met(facts: RideFacts, others: Iterable[Need]) -> tuple[Need, ...]:
    """Those of her other rides that she would be on at the same time."""
    return tuple(need for need in others if _at_the_same_time(facts, need))


def of_ride(reading: RowReading, facts: RideFacts, others: Sequence[Need]) -> Fault:
    """What to do about a ride at the time of others; only one can be replaced by it."""
    came = " ⇔ ".join([_told(facts, facts.details), *sorted(_told_of(need) for need in others)])
    choices = ("keep_both", REPLACES, "drop_this") if len(others) == 1 else ("keep_both", "drop_this")
    return Fault(head(reading, "arrive"), SAME_TIME, came, "ride.one_at_a_time", choices)


def of_room(reading: RowReading, known: KnownRoom) -> Fault:
    """Whether the row means the room that is known by its name in its town, at another address."""
    came = f"{reading.values['name']} {reading.values['address']} ⇔ {known.name} {known.address}"
    return Fault(head(reading, "name"), SAME_ROOM, came, "venue.which", (THAT_ROOM, OTHER_ROOM))


def of_edit(reading: RowReading) -> Fault:
    """What to do with a fact whose row can no longer be read."""
    came = " / ".join(f"{fault.column} {fault.came}".strip() for fault in reading.faults)
    return Fault("", UNREADABLE, came, "row.readable", (KEEP, WITHDRAW))


def head(reading: RowReading, field: str) -> str:
    """The header of a column as the row's sheet has it, ours where its cell was blank."""
    shape = next(shape for shape in SHAPES if shape.kind == reading.kind)
    heads = [head for head, _ in reading.cells]
    at = shape.fields(heads).get(field)
    return next(c.heads[0] for c in shape.columns if c.field == field) if at is None else heads[at]


Ride = RideFacts | Requested


def _at_the_same_time(new: RideFacts, need: Need) -> bool:
    """Whether both ever come on one day, and one is wanted there before the other is ready to go home."""
    if need.ride is None or not _on_one_day(new, need.fact):
        return False
    spans = [
        (d.arrive_by_min, d.arrive_by_min if d.return_ready_min is None else d.return_ready_min)
        for d in (new.details, need.ride)
    ]
    return spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]


def _on_one_day(new: RideFacts, known: Requested) -> bool:
    if new.weekdays and known.weekdays:
        return bool(set(new.weekdays) & set(known.weekdays)) and (known.until is None or new.first_day <= known.until)
    if new.weekdays:
        return _comes(new, None, known.first_day)
    return _comes(known, known.until, new.first_day) if known.weekdays else new.first_day == known.first_day


def _comes(weekly: Ride, until: date | None, day: date) -> bool:
    return day.weekday() in weekly.weekdays and weekly.first_day <= day and (until is None or day <= until)


def _told_of(need: Need) -> str:
    return _told(need.fact, need.ride) if need.ride else need.fact.number


def _told(ride: Ride, details: RideDetails) -> str:
    """A ride in the words of its row: number, day, times, where to."""
    back = "" if details.return_ready_min is None else _clock(details.return_ready_min)
    where = f"{details.delivery.name} {details.delivery.address}".strip()
    return f"{ride.number} {ride.first_day.isoformat()} {_clock(details.arrive_by_min)}-{back} {where}".strip()


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
