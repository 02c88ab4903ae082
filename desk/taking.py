"""Rows as they were read become events: who it is about, what it stands for, what changed, and what must be asked.

One ``Taking`` lives for one append. It knows a state and gathers what follows from the rows; it appends nothing.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Final
from uuid import UUID

from attrs import define, evolve, field

from desk import doubts
from desk.apart import Apart
from desk.asking import keep_in_step, vanished
from desk.claims import endless
from desk.counts import Counts
from desk.deriving import with_rides_let_go
from desk.facts import Stated
from desk.fleet import Fleet
from desk.known_rows import GONE, NOTHING, WITHDRAW, KnownRows
from desk.office import Office
from desk.people import People
from desk.rooms import LENT, LISTED, Rooms
from desk.standing import ROWS, Follows, Said, Standing, rides_by_person
from desk.subjects import Subjects
from desk.taken import CLAIMS, Taken
from events.log import Draft
from events.state.model import Need, Row, State
from events.vocabulary.imports import QuestionAsked, RowRead, RowWords
from events.vocabulary.people import MeetingRefused
from events.vocabulary.values import PersonId
from intake.mobile_sales.facts import LotFacts
from intake.rows import (
    DriverFacts,
    Fault,
    HelperFacts,
    HelpFacts,
    RideFacts,
    RowReading,
    VehicleFacts,
    VenueFacts,
)
from intake.watch.answers import ANSWERED_AGAIN
from intake.watch.facts import ShopRowFacts

_OF_LENDERS: Final = ("vehicle", "venue", "facility", "shop", "nomination")
"""Rows that belong to a lender, as long as nobody can tell which to one of their own."""


def take(
    office: Office,
    state: State,
    readings: Sequence[RowReading],
    correlation: UUID,
    *,
    scopes: Collection[str] = (),
    wanted: Callable[[str, RowReading], bool] = lambda row, reading: True,
    naming: Sequence[RowReading] = (),
) -> Taken:
    """What follows from these rows. ``scopes`` are sheets of which they are all rows: what is missing has vanished.

    ``wanted`` says which rows (by HMAC) are taken; the others are there to be compared with. ``naming`` are rows read
    before that may name one of these by its number.
    """
    known = KnownRows(office.vault, state)
    macs = [known.mac(reading.scope, reading.identity) for reading in readings]
    taking = _taking(office, known, macs)
    chosen = [(row, reading) for row, reading in zip(macs, readings, strict=True) if wanted(row, reading)]
    for row, reading in chosen:
        taking.meet_again(row, reading)
    for row, reading in chosen:
        taking.adopt(row, reading)
    final = list(readings)
    for kind in ROWS:
        for at, (row, reading) in enumerate(zip(macs, readings, strict=True)):
            if reading.kind == kind and wanted(row, reading):
                final[at] = taking.row(row, reading)
            elif reading.kind == kind:
                taking.beside(row, reading)
    for reading in naming:
        taking.beside(known.mac(reading.scope, reading.identity), reading)
    taking.keep_apart()
    taking.vanished(scopes, set(macs))
    return Taken(tuple(taking.drafts(correlation)), tuple(final), taking.counts, tuple(macs))


def withdrawal(office: Office, state: State, row: str, correlation: UUID) -> tuple[Draft, ...]:
    """What follows when somebody confirms that a row is gone for good."""
    taking = _taking(office, KnownRows(office.vault, state), [row])
    for stated in taking.standing.withdrawn(row):
        taking.tell(stated, state.rows[row].fact.district)
    taking.end(state.rows[row])
    return tuple(taking.drafts(correlation))


def _taking(office: Office, known: KnownRows, rows: Sequence[str]) -> "Taking":
    here = {fact for row in rows for fact in known.facts(row)}
    people = People(office.vault, known.state, office.opaque)
    fleet = Fleet(known.state, office.opaque)
    rides, rooms = rides_by_person(known.state), Rooms(known.state)
    standing = Standing(office, known, fleet, office.clock().date(), here, rides, rooms)
    return Taking(office, known, people, fleet, Subjects(office, known, people), standing)


@define
class Taking:
    """What follows from rows, gathered row by row."""

    office: Office
    known: KnownRows
    people: People
    fleet: Fleet
    subjects: Subjects
    standing: Standing
    apart: Apart = field(factory=Apart)
    counts: Counts = field(factory=Counts)
    _told: list[tuple[Stated, str]] = field(factory=list)

    def meet_again(self, row: str, reading: RowReading) -> None:
        """Let all rows know whom this one is about, where that is settled."""
        self.subjects.meet_again(self._doubt_person(row, reading), row)

    def adopt(self, row: str, reading: RowReading) -> None:
        """Find the ride that a new row asks for among those that are known, before any row is doubted beside them.

        What somebody said about that ride and this row goes before their being alike.
        """
        if any(code == doubts.SAME_TIME for _, code in self.known.answered(row)):
            return
        reading = self._doubt_person(row, reading)
        person = self.subjects.known_or_named(reading, row)
        if person and isinstance(reading.facts, RideFacts):
            self.standing.adopt(row, person, reading.facts)

    def row(self, row: str, reading: RowReading) -> RowReading:
        """Take one row; the reading that comes back has what the log made doubtful about it among its faults."""
        reading = self._doubt_person(row, reading)
        person = self.subjects.person(reading, row)
        reading = self._doubt_ride(row, reading, person)
        reading, room = self._doubt_room(row, reading)
        reading = self._doubt_edit(row, reading)
        vehicles = self.fleet.ids(reading.facts.vehicles) if isinstance(reading.facts, DriverFacts) else ()
        content = self.known.content(reading, vehicles)
        before = None if self.known.gone(row) else self.known.state.rows.get(row)
        same = before is not None and before.fact.content == content and not self.known.kept(row)
        if person and isinstance(reading.facts, HelpFacts | HelperFacts):
            self.apart.note(reading.facts.number, person, reading.facts.apart)
        if reading.who and person and not (same and self.people.is_known(person)):
            self.people.take(reading.who, person)
        kept = doubts.untold(reading)
        subject = before.fact.subject if before and same else self._read(row, kept, person, vehicles, content, room)
        self._count(known=before is not None, same=same)
        for event in keep_in_step(self.known, row, kept, subject, self.office.opaque):
            self.tell(Stated(event), reading.district)
        return reading

    def beside(self, row: str, reading: RowReading) -> None:
        """Hear of a row that is not taken, and stands, whom it must not meet: it may name one that is taken now."""
        before = self.known.state.rows.get(row)
        if before is not None and isinstance(reading.facts, HelpFacts | HelperFacts):
            self.apart.note(reading.facts.number, before.fact.subject, reading.facts.apart)

    def vanished(self, scopes: Collection[str], here: set[str]) -> None:
        """Ask about the rows of these sheets that are not there any more; and end others' that a row adopted."""
        for row in self.known.state.rows.values():
            adopted = self.standing.adopted & set(row.fact.facts) and self.known.absent(row.fact.row)
            if row.fact.row not in here and (row.fact.scope in scopes or adopted):
                self._vanished(row)

    def keep_apart(self) -> None:
        """Tell who must not meet whom, once all rows are known: a row may name somebody further down by her number."""
        for pair in self.apart.pairs(self.known.state):
            self.tell(Stated(MeetingRefused(*pair), endless(pair)), "")

    def end(self, row: Row) -> None:
        """Note once that a row is gone for good: should it come back, it is a new one. Its words are kept as ever."""
        if row.fact.content != NOTHING:
            ended = evolve(row.fact, content=NOTHING, outcome="rejected", facts=(), faults=(f":{GONE}",))
            self.tell(Stated(ended), row.fact.district)

    def drafts(self, correlation: UUID) -> list[Draft]:
        """Everything gathered, people and lenders first, as drafts under the claim of imports."""
        people = [(Stated(event, endless([event.person]) if aged else ()), "") for event, aged in self.people.events()]
        lenders = [(Stated(event), "") for event in self.fleet.new_lenders]
        gathered = [*people, *lenders, *self._told]
        drafts = [
            self.office.draft(
                stated.event, district=district, claims=(*CLAIMS, *stated.claims), correlation=correlation
            )
            for stated, district in gathered
        ]
        return with_rides_let_go(self.office, self.known.state, drafts)

    def _doubt_person(self, row: str, reading: RowReading) -> RowReading:
        if reading.who is None:
            return doubts.doubted(reading, self.known, row, doubts.of_lender(reading, self.people))
        if self.subjects.settled(reading.who, row):
            return reading
        return doubts.doubted(reading, self.known, row, doubts.of_person(reading, self.people))

    def _doubt_ride(self, row: str, reading: RowReading, person: PersonId | None) -> RowReading:
        clash = self._clash(row, reading, person)
        return reading if clash is None else doubts.doubted(reading, self.known, row, [clash[0]])

    def _clash(self, row: str, reading: RowReading, person: PersonId | None) -> tuple[Fault, tuple[Need, ...]] | None:
        """The doubt about a ride at the time of others that earlier files brought, and those."""
        facts = reading.facts
        if person is None or not isinstance(facts, RideFacts) or self.standing.has_adopted(row):
            return None
        others = doubts.met(facts, self.standing.rides_elsewhere(person))
        return (doubts.of_ride(reading, facts, others), others) if others else None

    def _doubt_room(self, row: str, reading: RowReading) -> tuple[RowReading, str]:
        """A row about a room that another row tells, with that room: a list's row then needs no more to be told."""
        doubt, room = self._met_room(row, reading)
        if doubt is not None:
            return evolve(reading, outcome="question", faults=(doubt,), facts=None), ""
        if room and reading.kind == LISTED:
            return evolve(reading, outcome="accepted", faults=(), facts=None), room
        return reading, room

    def _met_room(self, row: str, reading: RowReading) -> tuple[Fault | None, str]:
        """The room that another row tells as well, by its address or as somebody said; else the doubt about it."""
        rooms, own = self.standing.rooms, self.standing.among(row, self.known.state.venues)
        if reading.kind not in (LENT, LISTED) or reading.outcome == "rejected":
            return None, ""
        if own:
            return None, own if rooms.is_lent(own) and reading.kind == LISTED else ""
        alike = rooms.alike(reading)
        if alike is None or alike.certain:
            return None, alike.venue if alike else ""
        doubt = doubts.of_room(reading, alike)
        said = doubts.choice(self.known, row, doubt)
        return (None if said else doubt), alike.venue if said == doubts.THAT_ROOM else ""

    def _doubt_edit(self, row: str, reading: RowReading) -> RowReading:
        """A row that can no longer be read is a question as long as it stands for something."""
        older = any(fault.code == ANSWERED_AGAIN for fault in reading.faults)
        if reading.outcome != "rejected" or older or not self.standing.before(row):
            return reading
        doubt = doubts.of_edit(reading)
        if doubts.choice(self.known, row, doubt):
            return reading
        return evolve(reading, outcome="question", faults=(*reading.faults, doubt))

    def _read(
        self,
        row: str,
        reading: RowReading,
        person: PersonId | None,
        vehicles: tuple[str, ...],
        content: str,
        room: str,
    ) -> str:
        """Note what the row says now and what follows; the subject that it belongs to."""
        follows = self._follows(row, reading, person, vehicles, room)
        subject = self._subject(row, reading, person, room)
        for stated in follows.stated:
            self.tell(stated, reading.district)
        event = RowRead(
            row=row,
            content=content,
            scope=reading.scope,
            kind=reading.kind,
            sheet=reading.sheet,
            number=reading.row,
            outcome=reading.outcome,
            subject=subject,
            facts=follows.facts,
            faults=tuple(f"{fault.column}:{fault.code}" for fault in reading.faults),
            district=reading.district,
            private=RowWords(reading.cells) if reading.cells else None,
        )
        self.tell(Stated(event), reading.district)
        return subject

    def _follows(
        self, row: str, reading: RowReading, person: PersonId | None, vehicles: tuple[str, ...], room: str
    ) -> Follows:
        """What an accepted row stands for; any other keeps what it stood for, unless that was to be withdrawn."""
        if room and reading.facts is None:
            return Follows((room,))
        if reading.facts is not None and (person or reading.who is None):
            replaced = self._replaced(row, reading, person)
            said = Said(row, reading.scope, person or "", reading.facts, vehicles, replaced, room)
            return ROWS[reading.kind](self.standing, said)
        if reading.outcome == "rejected" and doubts.choice(self.known, row, doubts.of_edit(reading)) == WITHDRAW:
            return Follows((), tuple(self.standing.withdrawn(row)))
        return Follows(self.standing.before(row))

    def _replaced(self, row: str, reading: RowReading, person: PersonId | None) -> Need | None:
        """The ride whose place this one takes, where somebody said so."""
        clash = self._clash(row, reading, person)
        return clash[1][0] if clash and doubts.choice(self.known, row, clash[0]) == doubts.REPLACES else None

    def _subject(self, row: str, reading: RowReading, person: PersonId | None, room: str) -> str:
        if room in self.known.state.venues:
            return self.known.state.venues[room].fact.lender
        if isinstance(reading.facts, VehicleFacts | VenueFacts):
            return self.fleet.lender(reading.facts)
        if isinstance(reading.facts, ShopRowFacts):
            return self.fleet.body(reading.facts.shop)
        if isinstance(reading.facts, LotFacts):
            return self.fleet.body(reading.facts.owner)
        return person or self.subjects.unnamed(row, "lender" if reading.kind in _OF_LENDERS else "person")

    def _vanished(self, row: Row) -> None:
        stands = bool(set(self.standing.before(row.fact.row)) - self.standing.here)
        events = tuple(vanished(self.known, row, stands=stands, opaque=self.office.opaque))
        for event in events:
            self.tell(Stated(event), row.fact.district)
        if any(isinstance(event, QuestionAsked) for event in events):
            self.counts = evolve(self.counts, vanished=self.counts.vanished + 1)
        if not stands:
            self.end(row)

    def _count(self, *, known: bool, same: bool) -> None:
        kind = "unchanged" if same else "changed" if known else "new"
        self.counts = evolve(self.counts, **{kind: getattr(self.counts, kind) + 1})

    def tell(self, stated: Stated, district: str) -> None:
        """Gather an event, with the district that it belongs to."""
        self._told.append((stated, district))
