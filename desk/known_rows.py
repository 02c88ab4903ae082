"""The rows that came in before: how one is known again, what it stood for, and what people answered about it.

A row is known by an HMAC of its scope and identity, its content by another: nobody can tell from the log who stands
where in which sheet. So whatever intake wants to know about a row is looked up from here, never listed.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from attrs import define, frozen

from events.codec import canonical
from events.state.model import Question, Row, State
from events.vault import Vault
from intake.rows import RowReading

VANISHED: Final = "row.vanished"
"""The code of the question whether a row that is gone from its sheet was meant to go."""
GONE: Final = "row.gone"
"""Why questions were closed whose row is gone; and the one fault of a row that is gone for good."""
NOTHING: Final = ""
"""The content of a row that is gone for good: no row that is there has it."""
WITHDRAW: Final = "withdraw"
KEEP: Final = "keep"
RowKey = tuple[str, str]
FaultKey = tuple[str, str]


@define(slots=False)
class KnownRows:
    """The rows of one state."""

    vault: Vault
    state: State

    def mac(self, scope: str, identity: str) -> str:
        """What a row is known by: HMAC over its scope and identity, hex."""
        return self.vault.log_mac(canonical(["row", scope, identity])).hex()

    def content(self, reading: RowReading, vehicles: tuple[str, ...] = ()) -> str:
        """HMAC over what a row says and what became of it, hex: equal, nothing changed.

        ``vehicles`` are those that a driver's words mean today: a vehicle lent later changes what the row says.
        """
        faults = [[fault.column, fault.code] for fault in reading.faults]
        said = ["content", reading.content, reading.outcome, reading.district, faults, sorted(vehicles)]
        return self.vault.log_mac(canonical(said)).hex()

    def of(self, scope: str, identity: str) -> Row | None:
        """The row as it was read last."""
        return self.state.rows.get(self.mac(scope, identity))

    def facts(self, row: str) -> tuple[str, ...]:
        """The ids that the row stands for; none where it is new or gone for good, or its person was forgotten."""
        known = self.state.rows.get(row)
        return () if known is None or known.fact.subject in self.state.forgotten else known.fact.facts

    def gone(self, row: str) -> bool:
        """Whether the row is gone for good: it was not there, and stands for nothing (any more)."""
        known = self.state.rows.get(row)
        return known is not None and known.fact.content == NOTHING

    def kept(self, row: str) -> bool:
        """Whether somebody said, since it was read last, that what a row stands for stays although it is not there."""
        read_at = self.state.rows[row].stamp.position
        asked = [q for q in self.about(row) if q.fact.code == VANISHED and q.stamp.position > read_at]
        return any(question.answer is not None for question in asked)

    def absent(self, row: str) -> bool:
        """Whether a row that is known was not in its sheet when that was read last."""
        asked = any(question.fact.code == VANISHED for question in self.open_about(row))
        return asked or self.gone(row) or self.kept(row)

    def about(self, row: str) -> tuple[Question, ...]:
        """The questions about a row, in the order in which they were asked."""
        return self._questions.get(row, ())

    def open_about(self, row: str) -> tuple[Question, ...]:
        """Those that nobody has answered yet."""
        return tuple(question for question in self.about(row) if question.open)

    def answered(self, row: str) -> Mapping[FaultKey, Question]:
        """The last answered question about each fault of the row."""
        return {(q.fact.column, q.fact.code): q for q in self.about(row) if q.answer is not None}

    @cached_property
    def _questions(self) -> Mapping[str, tuple[Question, ...]]:
        found: dict[str, tuple[Question, ...]] = {}
        for question in self.state.questions.values():
            about = question.fact.about
            found[about] = (*found.get(about, ()), question)
        return found


@frozen
class Answers(Mapping[RowKey, Mapping[FaultKey, tuple[str, str]]]):
    """(scope, identity) -> (column, code) -> (choice, words), as ``intake.rows.Tables`` looks answers up."""

    known: KnownRows

    def __getitem__(self, key: RowKey) -> Mapping[FaultKey, tuple[str, str]]:
        answered = self.known.answered(self.known.mac(*key))
        if not answered:
            raise KeyError(key)
        return {fault: _said(question) for fault, question in answered.items()}

    def __iter__(self) -> Iterator[RowKey]:
        raise TypeError("rows are known by their marks; they can be looked up and not listed")

    def __len__(self) -> int:
        raise TypeError("rows are known by their marks; they can be looked up and not counted")


@frozen
class Came(Mapping[RowKey, Mapping[FaultKey, str]]):
    """(scope, identity) -> (column, code) -> what had come when the answer was given, where it is known."""

    known: KnownRows

    def __getitem__(self, key: RowKey) -> Mapping[FaultKey, str]:
        answered = self.known.answered(self.known.mac(*key)).items()
        came = {fault: question.fact.private.came for fault, question in answered if question.fact.private}
        if not came:
            raise KeyError(key)
        return came

    def __iter__(self) -> Iterator[RowKey]:
        raise TypeError("rows are known by their marks; they can be looked up and not listed")

    def __len__(self) -> int:
        raise TypeError("rows are known by their marks; they can be looked up and not counted")


@frozen
class Settled:
    """The (scope, identity) of rows whose person is known already: a name alone is asked about once."""

    known: KnownRows

    def __contains__(self, key: object) -> bool:
        scope, identity = key if isinstance(key, tuple) else ("", "")
        row = self.known.of(scope, identity)
        return row is not None and row.fact.subject in self.known.state.people


def _said(question: Question) -> tuple[str, str]:
    """The choice and the words given with it."""
    answer = question.answer
    if answer is None:
        return "", ""
    return answer.choice, answer.private.text if answer.private else ""
