"""Questions kept in step with the rows: asked where a row waits for an answer, closed where it no longer does."""

from collections.abc import Callable, Iterator
from typing import Final

from desk.known_rows import GONE, KEEP, VANISHED, WITHDRAW, KnownRows
from events.state.model import Question, Row
from events.vocabulary.imports import QuestionAsked, QuestionClosed, QuestionWords
from intake.rows import Fault, RowReading
from intake.sheets.closing import BESIDE
from intake.transport.crossing import CROSSINGS

BESIDE_ANOTHER: Final = tuple(crossing.code for crossing in CROSSINGS)
"""Questions that are asked about a row beside another one."""
_SHOWN_CELLS = 6


def keep_in_step(
    known: KnownRows, row: str, reading: RowReading, subject: str, opaque: Callable[[str], str]
) -> Iterator[QuestionAsked | QuestionClosed]:
    """Close what the row no longer asks, and ask what it asks and nobody has asked yet in these words."""
    wanted = [fault for fault in reading.faults if fault.choices] if reading.outcome == "question" else []
    standing = known.open_about(row)
    for question in standing:
        if not any(_asks(question, fault) for fault in wanted):
            yield QuestionClosed(question.fact.question, _why(question, reading))
    for fault in wanted:
        if not any(_asks(question, fault) for question in standing):
            yield QuestionAsked(
                question=opaque("q"),
                about=row,
                subject=subject,
                column=fault.column,
                code=fault.code,
                choices=fault.choices,
                private=QuestionWords(fault.came, fault.expected, fault.readings),
            )


def vanished(
    known: KnownRows, row: Row, *, stands: bool, opaque: Callable[[str], str]
) -> Iterator[QuestionAsked | QuestionClosed]:
    """A row that is gone from its sheet: ask once whether that was meant, where it stands for something.

    Whatever else was open about it is closed. An answer given since the row was read last holds.
    """
    mac = row.fact.row
    open_codes = {question.fact.code for question in known.open_about(mac)}
    asks = stands and not known.kept(mac)
    for question in known.open_about(mac):
        if question.fact.code != VANISHED or not asks:
            yield QuestionClosed(question.fact.question, GONE)
    if asks and VANISHED not in open_codes:
        yield QuestionAsked(
            question=opaque("q"),
            about=mac,
            subject=row.fact.subject,
            column="",
            code=VANISHED,
            choices=(KEEP, WITHDRAW),
            private=QuestionWords(_shown(row), "row.still_there"),
        )


def _asks(question: Question, fault: Fault) -> bool:
    """Whether the question is about this fault, in these words and with these choices."""
    fact = question.fact
    same = (fact.column, fact.code, fact.choices) == (fault.column, fault.code, fault.choices)
    words = QuestionWords(fault.came, fault.expected, fault.readings)
    return same and fact.private in (None, words)


def _why(question: Question, reading: RowReading) -> str:
    if question.fact.code == VANISHED:
        return "row.back"
    if any((fault.column, fault.code) == (question.fact.column, question.fact.code) for fault in reading.settled):
        return "answered.alike"
    if question.fact.code in BESIDE_ANOTHER:
        return "pair.apart"
    return "row.mended" if reading.outcome == "accepted" else "row.changed"


def _shown(row: Row) -> str:
    """The row's first words, for a person to know it again."""
    cells = row.fact.private.cells if row.fact.private else ()
    return " / ".join([words for head, words in cells if head not in BESIDE][:_SHOWN_CELLS])
