"""Where somebody stands in the log: the ids that are hers, what is sealed for her, and who else's words name her.

Read from the log itself and not from the state, for the state keeps the latest alone.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

import attrs
from attrs import frozen

from desk.office import Office
from events.log import Recorded
from events.state.model import State
from events.vault import LOG
from events.vocabulary.imports import QuestionAsked, RowRead
from intake.parsers.names import name_key
from intake.parsers.width import tight

Entry = tuple[Recorded, Any]


@frozen
class Traces:
    """What the log holds about somebody.

    ``also`` are ids that rows and questions bore before they were known to be hers. ``sealed`` counts the parts that
    only her keys open, by the type of event; ``mentions`` are the positions of other people's words that name her.
    """

    person: str
    also: tuple[str, ...]
    sealed: Mapping[str, int]
    mentions: tuple[int, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that is hers, the one she is known by first."""
        return (self.person, *self.also)


def traces(office: Office, state: State, person: str) -> Traces:
    """Everything that the log holds about a person or a lender."""
    entries: list[Entry] = list(office.history())
    also = _earlier_ids(entries, state, person)
    ids = frozenset((person, *also))
    sealed = Counter(recorded.type for recorded, _ in entries if ids & recorded.sealed.keys())
    return Traces(person, also, dict(sorted(sealed.items())), _mentions(entries, ids, _words_of(state, person)))


def _earlier_ids(entries: Collection[Entry], state: State, person: str) -> tuple[str, ...]:
    """Each row has borne one id after another: an own one until somebody said whose it is."""
    bore: dict[str, list[str]] = {}
    for _, event in entries:
        if isinstance(event, RowRead):
            bore.setdefault(event.row, []).append(event.subject)
        elif isinstance(event, QuestionAsked):
            bore.setdefault(event.about, []).append(event.subject)
    hers = {subject for subjects in bore.values() if person in subjects for subject in subjects}
    return tuple(sorted(hers - {person, LOG} - state.people.keys() - state.lenders.keys()))


def _words_of(state: State, person: str) -> frozenset[str]:
    """What she is called, and her phone where it is hers alone, as they are looked for in others' words."""
    known = state.people[person].fact.private if person in state.people else None
    if known is not None:
        phones = Counter(each.fact.private.phone for each in state.people.values() if each.fact.private)
        own = known.phone if phones[known.phone] == 1 else ""
        return frozenset(tight(words) for words in (name_key(known.name), own) if words)
    lender = state.lenders[person].fact.private if person in state.lenders else None
    return frozenset([name_key(lender.name)]) if lender else frozenset()


def _mentions(entries: Collection[Entry], ids: frozenset[str], words: frozenset[str]) -> tuple[int, ...]:
    found = (
        recorded.position
        for recorded, event in entries
        if recorded.sealed.keys() - ids and any(word in _told(getattr(event, "private", None)) for word in words)
    )
    return tuple(found)


def _told(value: object) -> str:
    """Every text inside a value, without blanks, one after another."""
    if isinstance(value, str):
        return tight(value)
    if isinstance(value, tuple):
        return "\n".join(map(_told, value))
    kind: Any = type(value)
    fields = attrs.fields(kind) if attrs.has(kind) else ()
    return "\n".join(_told(getattr(value, field.name)) for field in fields)
