"""Looks at sealed data, noted in the access log; and the papers and exports that were made, found there again.

Whatever leaves the program (a paper, an export, a backup) bears an id that people can read aloud. Where its file was
written is sealed under the key of the one person it is about, else under the log's.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from attrs import frozen

from desk.errors import Unknown
from desk.office import Office
from events.accesses import Access, How
from events.spelling import BITS, meant, spelled
from events.times import from_us
from events.vault import LOG

_ID_BYTES: Final = 5
_GROUP: Final = 4
KEPT: Final = ("paper", "export", "backup", "keys_backup")
"""How data is looked at by way of something that stays behind."""


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
    subject = _subject(office, people)
    office.accesses.note(
        id=event_id,
        at=office.clock(),
        actor=office.actor,
        how=how,
        what=what,
        people=tuple(people),
        paper=paper,
        sealed_for=subject if place else "",
        place=office.vault.seal(subject, event_id.bytes, place.encode()).hex() if place else "",
    )


def produced(office: Office) -> Iterator[Produced]:
    """Everything that was made, oldest first."""
    return (_produced(office, access) for access in office.accesses.read() if access.how in KEPT)


def produced_about(office: Office, people: Collection[str]) -> tuple[Produced, ...]:
    """What was made that holds somebody of these, or everybody (a backup)."""
    wanted = frozenset(people)
    return tuple(each for each in produced(office) if not each.people or wanted & set(each.people))


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


def _subject(office: Office, people: Collection[str]) -> str:
    """Whose key seals the place: the one person's, while she has one."""
    (only,) = people if len(people) == 1 else (LOG,)
    return only if office.vault.knows(only) else LOG


def _plain(text: str) -> str:
    return meant(text).replace(" ", "")
