"""A row while it is being read: its cells, the answers given about it, and the faults found so far.

The one mutable thing of the room; it is made and closed inside one reading of a file.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from intake.grids.tables import Table, TableRow
from intake.parsers.troubles import DROP_THIS, REJECT, TYPED, Option, Unclear, Unreadable
from intake.parsers.width import tight
from intake.rows import Fault, Tables

T = TypeVar("T")
Key = tuple[str, str]
LONGEST_CELL: Final = 1000  # letters; whole pages pasted into a cell would keep the parsers busy for minutes
_SHOWN: Final = 40
_ENDINGS: Final = (TYPED, REJECT)


class OpenRow:
    """One data row. ``read`` never raises over what stands in a cell: it notes a fault and gives None."""

    def __init__(self, table: Table, row: TableRow, scope: str, identity: str, tables: Tables) -> None:
        self.table = table
        self.row = row
        self.scope = scope
        self.identity = identity
        self.faults: list[Fault] = []
        self.settled: list[Fault] = []
        self._answers: Mapping[Key, Key] = tables.answers.get((scope, identity), {})
        self._alike = tables.alike
        self._asked: Mapping[Key, str] = tables.asked.get((scope, identity), {})

    def head(self, field: str) -> str:
        """The column's header as the sheet has it, ours where the sheet has none."""
        ours = next((c.heads[0] for c in self.table.shape.columns if c.field == field), field)
        return self.table.heads.get(field, ours)

    def text(self, field: str) -> str:
        """The cell as it stands, blank where there is none."""
        return self.row.cells.get(field, "")

    def read(self, field: str, parse: Callable[[str], T]) -> T | None:
        """The cell's value; None where it is blank or where a fault was noted."""
        text = self.text(field)
        return self._value(field, text, parse, frozenset()) if text.strip() else None

    def need(self, field: str, parse: Callable[[str], T]) -> T | None:
        """As ``read``, but a blank cell is a fault."""
        if not self.text(field).strip():
            self.reject(field, "cell.missing", "cell.filled")
        return self.read(field, parse)

    def need_or_ask(self, field: str, unclear: Unclear, parse: Callable[[str], T]) -> T | None:
        """As ``read``, but a blank cell is a question: words given with the answer stand in its place."""
        if self.text(field).strip():
            return self.read(field, parse)
        return self._settled(field, "", unclear, parse, frozenset(), _ENDINGS)  # type: ignore[no-any-return]

    def reject(self, field: str, code: str, expected: str) -> None:
        """Note that the row breaks a column."""
        self._note(Fault(self.head(field), code, self.text(field), expected))

    def ask(self, field: str, unclear: Unclear, came: str, endings: tuple[str, ...] = (REJECT,)) -> Any:
        """The value of the option that was answered; None, with the question noted, where none was.

        ``endings`` are the choices without a value of their own that close the list.
        """
        return self._settled(field, came, unclear, None, frozenset(), endings)

    def answer(self, field: str, code: str, came: str) -> str:
        """The choice given to a question about this row, blank where none was given to these words."""
        return self._answer(self.head(field), code, came)[0]

    def is_refused(self) -> bool:
        """Whether a fault stands that no answer can settle."""
        return any(not fault.choices for fault in self.faults)

    def outcome(self) -> str:
        """accepted, question or rejected."""
        if self.is_refused():
            return "rejected"
        return "question" if self.faults else "accepted"

    def _value(self, field: str, text: str, parse: Callable[[str], T], seen: frozenset[str]) -> T | None:
        came = self.text(field)
        if len(text) > LONGEST_CELL:
            self._note(Fault(self.head(field), "cell.too_long", f"{came[:_SHOWN]}…", f"cell.length|{LONGEST_CELL}"))
            return None
        if text.lstrip().startswith(("=", "#")) and tight(text) not in ("#", "="):
            self._note(Fault(self.head(field), "cell.formula", came, "cell.value"))
            return None
        try:
            return parse(text)
        except Unreadable as error:
            self._note(Fault(self.head(field), error.code, came, error.expected))
        except Unclear as error:
            return self._settled(field, came, error, parse, seen, _ENDINGS)  # type: ignore[no-any-return]
        return None

    def _settled(
        self,
        field: str,
        came: str,
        unclear: Unclear,
        parse: Callable[[str], Any] | None,
        seen: frozenset[str],
        endings: tuple[str, ...],
    ) -> Any:
        choice, words = self._answer(self.head(field), unclear.code, came)
        if not choice:
            choice, words = self._answered_elsewhere(self.head(field), unclear, came)
        option = next((option for option in unclear.options if option.choice == choice), None)
        if option:
            return option.value
        if parse and choice == TYPED and words.strip() and unclear.code not in seen:
            return self._value(field, words, parse, seen | {unclear.code})
        if choice in (REJECT, DROP_THIS):
            self._note(Fault(self.head(field), "answer.not_taken", came, unclear.expected))
        else:
            self._note(question(self.head(field), unclear, came, endings))
        return None

    def _answer(self, head: str, code: str, came: str) -> Key:
        asked = self._asked.get((head, code))
        if asked is not None and tight(asked) != tight(came):
            return "", ""
        return self._answers.get((head, code), ("", ""))

    def _answered_elsewhere(self, head: str, unclear: Unclear, came: str) -> Key:
        """What was answered to the same question about the same words in another row."""
        readings = {option.choice: option.reading for option in unclear.options}
        choice, words = self._alike.get((unclear.code, tight(came), tuple(readings.values())), ("", ""))
        if choice:
            told = readings.get(choice, words)
            self.settled.append(Fault(head, unclear.code, came, unclear.expected, (choice,), (told,)))
        return choice, words

    def _note(self, fault: Fault) -> None:
        if all((f.column, f.code) != (fault.column, fault.code) for f in self.faults):
            self.faults.append(fault)


def question(head: str, unclear: Unclear, came: str, endings: tuple[str, ...]) -> Fault:
    """The fault that asks: the options with their readings, then the endings."""
    options: tuple[Option, ...] = unclear.options
    choices = tuple(option.choice for option in options) + endings
    return Fault(head, unclear.code, came, unclear.expected, choices, tuple(option.reading for option in options))
