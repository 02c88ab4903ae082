"""Looks at sealed data, noted in the access log; and the papers and exports that were made, found there again.

Whatever leaves the program (a paper, an export, a backup) bears an id that people can read aloud. Where its file was
written is sealed under the key of the one person it is about, or whose name the file bears, else under the log's. That
somebody destroyed it is noted there too.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from attrs import frozen

from desk.errors import Refused, Unknown
from desk.office import Office
from events.accesses import Access, How
from events.spelling import BITS, meant, spelled
from events.times import from_us, to_us
from events.vault import LOG
from intake.parsers.names import name_key
from intake.parsers.width import tight

_ID_BYTES: Final = 5
_GROUP: Final = 4
KEPT: Final = ("paper", "export", "backup", "keys_backup")
"""How data is looked at by way of something that stays behind."""
DESTROYED: Final = "destroyed"
"""How it is noted that such a thing is no more."""


@frozen
class Produced:
    """Something that was made and may lie around. ``place`` is None where nobody can tell any more."""

    paper: str
    how: str
    what: str
    at: datetime
    actor: str
    people: tuple[str, ...]
    place: str | None


def new_paper(office: Office) -> str:
    """The id of a paper or an export about to be made: ``4F7K-92QX``, 40 bits."""
    digits = spelled(int.from_bytes(office.entropy(_ID_BYTES)), 8 * _ID_BYTES // BITS)
    return f"{digits[:_GROUP]}-{digits[_GROUP:]}"


def note_look(
    office: Office, how: How, what: str, people: Collection[str], *, paper: str = "", place: str = ""
) -> None:
    """Note that the office's actor looked at these people's data. ``place`` is the file that was written."""
    if not people and how == "screen":
        return
    event_id = office.new_id()
    subject = _subject(office, people, place) if place else None
    office.accesses.note(
        id=event_id,
        at=office.clock(),
        actor=office.actor,
        how=how,
        what=what,
        people=tuple(people),
        paper=paper,
        sealed_for=subject or "",
        place=office.vault.seal(subject, event_id.bytes, place.encode()).hex() if subject else "",
    )


def produced(office: Office) -> Iterator[Produced]:
    """Everything that was made, oldest first."""
    return (_produced(office, access) for access in office.accesses.read() if access.how in KEPT)


def at_hand(office: Office) -> tuple[Produced, ...]:
    """What was made and, as far as anybody has noted, is still there."""
    accesses = tuple(office.accesses.read())
    gone = {access.paper for access in accesses if access.how == DESTROYED}
    return tuple(_produced(office, each) for each in accesses if each.how in KEPT and each.paper not in gone)


def produced_about(office: Office, people: Collection[str]) -> tuple[Produced, ...]:
    """What is still there that holds somebody of these, or everybody (a backup)."""
    wanted = frozenset(people)
    return tuple(each for each in at_hand(office) if not each.people or wanted & set(each.people))


def note_destroyed(office: Office, named: str) -> Produced:
    """Note that a paper, an export or a backup was destroyed. Raises ``Unknown``, ``Refused`` (paper.destroyed)."""
    paper = paper_named(office, named)
    if paper not in at_hand(office):
        raise Refused("paper.destroyed", paper=paper.paper)
    note_look(office, DESTROYED, paper.what, (), paper=paper.paper)
    return paper


def paper_named(office: Office, named: str) -> Produced:
    """A paper or an export by its id (hyphen, width and case make no difference) or by its file.

    Raises ``Unknown``. Of several files of one name the newest is meant.
    """
    everything = tuple(produced(office))
    wanted = _plain(named)
    by_id = [each for each in everything if each.paper and _plain(each.paper) == wanted]
    by_place = [each for each in everything if each.place and named in (each.place, each.place.rpartition("/")[2])]
    for found in (by_id, by_place):
        if found:
            return found[-1]
    raise Unknown("paper.unknown", came=named)


def looks(office: Office, since: datetime | None = None, until: datetime | None = None) -> tuple[Access, ...]:
    """Every look noted in a span (from, and before), oldest first."""
    first, end = (to_us(since) if since else 0), (to_us(until) if until else None)
    return tuple(each for each in office.accesses.read() if first <= each.at_us and (end is None or each.at_us < end))


def looks_at(office: Office, people: Collection[str]) -> tuple[Access, ...]:
    """Every look at the data of these, oldest first."""
    wanted = frozenset(people)
    return tuple(access for access in office.accesses.read() if wanted & set(access.people))


def _produced(office: Office, access: Access) -> Produced:
    place = None
    if access.place:
        opened = office.vault.unseal(access.sealed_for, UUID(access.id).bytes, bytes.fromhex(access.place))
        place = opened.decode() if opened is not None else None
    at = from_us(access.at_us)
    return Produced(access.paper, access.how, access.what, at, access.actor, access.people, place)


def _subject(office: Office, people: Collection[str], place: str) -> str | None:
    """Whose key seals a place: the one person's, or hers after whom the file is called, while she has a key.

    A file that is called after several people is not noted by its name at all: its id will do.
    """
    bear = tuple(people) if len(people) == 1 else _named_in(office, people, place)
    if len(bear) > 1:
        return None
    (only,) = bear or (LOG,)
    return only if office.vault.knows(only) else LOG


def _named_in(office: Office, people: Collection[str], place: str) -> tuple[str, ...]:
    """Those of the people whose names stand in the path of a file."""
    known, written = office.state().people, tight(place)
    names = {person: known[person].name for person in people if person in known}
    return tuple(person for person, name in names.items() if name and name_key(name) in written)


def _plain(text: str) -> str:
    return meant(text).replace(" ", "")
