"""Everything that is stored about one person, as she may ask for it (個人情報保護法 33条, the right of disclosure).

What concerns others too is parted from the rest: a person of the office reads it before any of it is told. It is who
drove her and with whom she rode, whom she must not meet, whom to phone for her, what others said about her, and why her
data is held.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Final

import attrs
from attrs import frozen

from desk.bodies import responsible
from desk.errors import Unknown
from desk.history import ids_in
from desk.looking import Produced, looks_at, produced_about
from desk.office import Office
from desk.outlook import riders
from desk.selecting import day_of
from desk.traces import Traces, traces
from events.accesses import Access
from events.log import Recorded
from events.state.carriers import Carrier, asked, begins, carried, ends, name_of, uses
from events.state.life import status
from events.state.model import Plan, State
from events.times import from_us
from events.vocabulary import imports, people, plans, privacy

OF_MANY: Final = (plans.PlanProposed, plans.AssignmentsApproved, plans.AssignmentsRejected)
"""Events about many people at once: of these her own rides are told, one by one."""
LEFT: Final = "left"
OTHERS: Final = ("call", "emergency")
"""Fields of her details that are about somebody else."""


@frozen
class Told:
    """One event of hers. ``words`` are the fields sealed with it (None: there are none, or nobody can tell any more).

    Whom to phone for her is left out of ``words``: it is about others.
    """

    position: int
    at: datetime
    actor: str
    type: str
    event: object
    words: Mapping[str, Any] | None

    @property
    def facts(self) -> dict[str, Any]:
        """The fields that stand in the clear."""
        return {name: value for name, value in _fields(self.event).items() if name != "private"}


@frozen
class Ride:
    """One ride of hers in a plan: when she is fetched, and what became of it.

    Where the plan left her over there are no times, and the status is ``left``.
    """

    plan: str
    occurrence: str
    day: date
    status: str
    pickups: tuple[datetime, ...]


@frozen
class Drive:
    """One run that she drove, or drives, from garage to garage; or a session that she was there for, and as what."""

    plan: str
    run: str
    leaves: datetime
    returns: datetime
    role: str = "driver"


@frozen
class ForReview:
    """Something that concerns others too. ``kind``: apart, run, contact, mention, hold. ``who`` are the others' ids."""

    kind: str
    who: tuple[str, ...]
    told: Mapping[str, Any]


@frozen
class Dossier:
    """``own`` may be told to her as it stands; ``review`` only after somebody has read it.

    ``forgotten`` is the day of her erasure; then hardly anything is left to tell.
    """

    traces: Traces
    forgotten: date | None
    body: str
    own: tuple[Told, ...]
    rides: tuple[Ride, ...]
    drives: tuple[Drive, ...]
    looks: tuple[Access, ...]
    papers: tuple[Produced, ...]
    review: tuple[ForReview, ...]


def dossier(office: Office, person: str) -> Dossier:
    """All of it, oldest first. Raises ``Unknown`` (person.unknown)."""
    state = office.state()
    if person not in {*state.people, *state.lenders, *state.forgotten}:
        raise Unknown("person.unknown", came=person)
    found = traces(office, state, person)
    entries = list(office.history())
    gone = state.forgotten.get(person)
    return Dossier(
        traces=found,
        forgotten=gone.stamp.recorded.date() if gone else None,
        body=responsible(office, state, person),
        own=tuple(_told(recorded, event) for recorded, event in entries if _is_own(state, found, recorded, event)),
        rides=tuple(_rides(state, person, office.clock())),
        drives=tuple(_drives(state, person)),
        looks=looks_at(office, found.ids),
        papers=produced_about(office, [*found.ids]),
        review=tuple(_for_review(state, found, entries)),
    )


def _is_own(state: State, found: Traces, recorded: Recorded, event: object) -> bool:
    """Whether an event is about her and nobody else."""
    ids = frozenset(found.ids)
    named = ids_in(event)
    if isinstance(event, OF_MANY) or _is_held_back(event):
        return False
    hers = bool(ids & recorded.sealed.keys() or ids & named)
    return hers and not (named - ids) & (state.people.keys() | state.lenders.keys())


def _is_held_back(event: object) -> bool:
    return isinstance(event, privacy.LegalHoldPlaced | privacy.LegalHoldLifted)


def _told(recorded: Recorded, event: Any) -> Told:
    private = getattr(event, "private", None)
    words = _without_contacts(private, _fields(private)) if private else None
    return Told(
        position=recorded.position,
        at=from_us(recorded.recorded_us),
        actor=recorded.actor,
        type=recorded.type,
        event=event,
        words=words,
    )


def _fields(value: Any) -> dict[str, Any]:
    """The fields of an event, or of its sealed part, with their values as they are."""
    return attrs.asdict(value, recurse=False)


def _without_contacts(private: object, words: dict[str, Any]) -> dict[str, Any]:
    """Her words without those that are about the people to be phoned for her."""
    if isinstance(private, people.PersonDetails):
        return {name: value for name, value in words.items() if name not in OTHERS}
    if isinstance(private, imports.RowWords):
        return {"cells": [cell for cell in private.cells if cell[0] not in _contact_heads()]}
    return words


@cache
def _contact_heads() -> frozenset[str]:
    """How sheets call the columns of the people to be phoned for somebody."""
    from intake.families import SHAPES

    return frozenset(head for shape in SHAPES for c in shape.columns if c.field in OTHERS for head in c.heads)


def _rides(state: State, person: str, now: datetime) -> Iterator[Ride]:
    for plan in state.plans.values():
        for occurrence, rider in riders(plan):
            if rider == person:
                pickups = tuple(_times(plan, occurrence))
                served = plan.assignment(occurrence) is not None
                became = status(state, plan.id, occurrence, now) if served else LEFT
                yield Ride(plan.id, occurrence, day_of(occurrence), became, pickups)


def _drives(state: State, person: str) -> Iterator[Drive]:
    for plan in state.plans.values():
        for each in plan.carriers:
            for role in (role for role, who in uses(each).items() if who == person):
                yield Drive(plan.id, name_of(each), begins(each), ends(each), role)


def _times(plan: Plan, occurrence: str) -> Iterator[datetime]:
    """When she is fetched, or when a session of hers begins."""
    stops = (stop for run in plan.fact.runs for stop in run.stops if stop.occurrence == occurrence)
    yield from (stop.starts for stop in stops if stop.boards)
    yield from (each.starts for each in plan.fact.sessions if occurrence in each.occurrences)


def _for_review(state: State, found: Traces, entries: list[tuple[Recorded, Any]]) -> Iterator[ForReview]:
    ids = frozenset(found.ids)
    for pair in sorted(state.apart):
        if ids & set(pair):
            yield ForReview("apart", tuple(who for who in pair if who not in ids), {})
    yield from _runs(state, found.person)
    details = state.people[found.person].fact.private if found.person in state.people else None
    for name in OTHERS:
        if details is not None and getattr(details, name):
            yield ForReview("contact", (), {name: getattr(details, name)})
    for recorded, event in entries:
        if recorded.position in found.mentions:
            told = {"position": recorded.position, "type": recorded.type, "words": attrs.asdict(event.private)}
            yield ForReview("mention", tuple(sorted(recorded.sealed)), told)
        elif _is_held_back(event) and event.person in ids:
            words = event.private.text if event.private else ""
            yield ForReview("hold", (), {"reason": getattr(event, "reason", "lifted"), "words": words})


def _runs(state: State, person: str) -> Iterator[ForReview]:
    """Each run that carried her or that she drove, with everybody else in it."""
    for plan in state.plans.values():
        for each in plan.carriers:
            served = [state.needs[occurrence.rpartition("@")[0]].fact.person for occurrence in carried(each)]
            everybody = dict.fromkeys([*_people_of(state, each), *served])
            if person in everybody:
                others = tuple(who for who in everybody if who != person)
                yield ForReview("run", others, {"plan": plan.id, "run": name_of(each), "leaves": begins(each)})


def _people_of(state: State, carrier: Carrier) -> Iterator[str]:
    """The people and lenders whom a run or session takes or asks."""
    known = state.people.keys() | state.lenders.keys() | state.forgotten.keys()
    everybody = dict.fromkeys((*uses(carrier).values(), *asked(carrier).values()))
    yield from (who for who in everybody if who in known)
