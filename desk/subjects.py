"""Whom a row is about: the person (or lender) it belongs to and whose key its words are sealed under.

Each row belongs to somebody, a rejected one too. Where nobody can be told, it gets an id of its own, which later
becomes the person's if she turns out to be new.
"""

from attrs import frozen

from desk.doubts import FORGOTTEN, NEW_PERSON, REGISTER_ANEW, SAME_NAME, SAME_PERSON
from desk.known_rows import KnownRows
from desk.office import Office
from desk.people import People, identities, namesakes
from events.vocabulary.people import PersonDetails
from events.vocabulary.values import PersonId
from intake.parsers.names import name_key
from intake.rows import RowReading

_ASKING_WHO = (SAME_NAME, FORGOTTEN)


@frozen
class Subjects:
    """Whom the rows of one append are about."""

    office: Office
    known: KnownRows
    people: People

    def settled(self, who: PersonDetails, row: str) -> PersonId | None:
        """The person whom the row was about before, where the name is still hers."""
        before = self.known.state.rows.get(row)
        person = self.known.state.people.get(before.fact.subject) if before else None
        same = person is not None and person.name is not None and name_key(person.name) == name_key(who.name)
        return person.id if person and same else None

    def meet_again(self, reading: RowReading, row: str) -> None:
        """Whom the row was about before, or whom somebody named, is known to every row, whatever their order."""
        person = self.known_or_named(reading, row)
        if reading.who and person:
            self.people.meet(reading.who, person)

    def person(self, reading: RowReading, row: str) -> PersonId | None:
        """Who she is, perhaps somebody new; None where that waits for an answer, or nothing tells her apart."""
        who = reading.who
        if who is None:
            return None
        found = self.known_or_named(reading, row)
        if found is None and self._tells_apart(reading, who):
            found = self._new(row)
        return self.people.meet(who, found) if found else None

    def known_or_named(self, reading: RowReading, row: str) -> PersonId | None:
        """Somebody known: as the row's own from before, by phone or address, or because somebody said so."""
        if reading.who is None:
            return None
        found = self.settled(reading.who, row) or self.people.find(reading.who)
        if found is None and not any(fault.code == FORGOTTEN for fault in reading.faults):
            found = self._answered(reading.who, row)
        return found

    def unnamed(self, row: str, prefix: str) -> str:
        """The id that the row was sealed under before, else a new one; never that of somebody forgotten."""
        before = self.known.state.rows.get(row)
        gone = before and before.fact.subject in self.known.state.forgotten
        if before and not gone and not self.office.vault.forgotten(before.fact.subject):
            return before.fact.subject
        return self.office.opaque(prefix)

    def _new(self, row: str) -> PersonId:
        """An id for somebody new: the row's own, where it is nobody's yet."""
        own = self.unnamed(row, "person")
        return self.office.opaque("person") if own in self.known.state.people or self.people.is_known(own) else own

    def _answered(self, who: PersonDetails, row: str) -> PersonId | None:
        """Whom somebody named when she was asked which of that name is meant."""
        answered = [q.answer for (_, code), q in self.known.answered(row).items() if code in _ASKING_WHO]
        said = [answer.choice for answer in answered if answer]
        if not said or not said[-1].startswith(SAME_PERSON):
            return self._new(row) if {NEW_PERSON, REGISTER_ANEW} & set(said) else None
        named, n = namesakes(self.known.state, who.name), int(said[-1].removeprefix(SAME_PERSON))
        return named[n - 1].id if 0 < n <= len(named) else None

    def _tells_apart(self, reading: RowReading, who: PersonDetails) -> bool:
        """Whether a new person may be registered: by phone or address, or as the only one of her name."""
        if any(fault.code in _ASKING_WHO for fault in reading.faults) or self.people.forgotten(who):
            return False
        return reading.outcome == "accepted" or bool(identities(self.people.vault, who))
