"""What rows came to, and the claim under which imports and answers are appended one after another."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen

from desk.claims import endless
from desk.counts import Counts
from desk.tables import NOBODY
from events.log import Condition, Draft
from events.state.model import State
from events.vocabulary.imports import QuestionAsked, QuestionClosed, RowRead
from events.vocabulary.people import PersonRegistered
from intake.parsers.names import name_key
from intake.rows import RowReading

RESOURCE: Final = "intake"
"""The resource whose claim every import and every answer carries, so that they are made one after another."""
CLAIMS: Final = endless([RESOURCE])


@frozen
class Taken:
    """``readings`` in the order in which they came, as they stand beside the log; ``drafts`` are not appended yet.

    ``rows`` are the HMACs of the readings, where these are rows that the log keeps.
    """

    drafts: tuple[Draft, ...]
    readings: tuple[RowReading, ...]
    counts: Counts
    rows: tuple[str, ...] = ()

    @property
    def changed(self) -> tuple[RowReading, ...]:
        """The readings that say something new."""
        read = {draft.event.row for draft in self.drafts if isinstance(draft.event, RowRead)}
        return tuple(reading for row, reading in zip(self.rows, self.readings, strict=True) if row in read)

    def of(self, row: str) -> RowReading | None:
        """The reading of one row."""
        return dict(zip(self.rows, self.readings, strict=True)).get(row)

    @property
    def asked(self) -> tuple[str, ...]:
        """The questions that are new."""
        return tuple(draft.event.question for draft in self.drafts if isinstance(draft.event, QuestionAsked))

    @property
    def newcomers(self) -> Counter[str]:
        """How many people of each name are registered who can be told apart by phone or address."""
        events = (draft.event for draft in self.drafts)
        new = (event for event in events if type(event) is PersonRegistered and event.identities)
        return Counter(name_key(event.private.name) for event in new if event.private)

    @property
    def closed(self) -> tuple[str, ...]:
        """The questions that nobody needs to answer any more."""
        return tuple(draft.event.question for draft in self.drafts if isinstance(draft.event, QuestionClosed))


def unchanged_since(state: State) -> Condition:
    """No import and no answer since this state."""
    return Condition(frozenset(CLAIMS), state.position)


def take_knowing_newcomers(
    read: Callable[[Counter[str]], Sequence[RowReading]], take_rows: Callable[[Sequence[RowReading]], Taken]
) -> Taken:
    """What follows from rows that are read anew where they bring people whose names drivers bear.

    A driver is asked about beside all who bear her name: those whom the same file registers must be among them.
    """
    taken = take_rows(read(NOBODY))
    named = {name_key(each.who.name) for each in taken.readings if each.kind == "driver" and each.who}
    return take_rows(read(taken.newcomers)) if named & set(taken.newcomers) else taken
