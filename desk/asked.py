"""The questions (確認事項) as somebody answers them: numbered, with their row and the choices there are."""

from collections.abc import Iterator
from datetime import datetime

from attrs import frozen

from desk.doubts import SAME_NAME, SAME_PERSON
from desk.errors import Unknown
from desk.people import namesakes
from events.state.model import Question, State


@frozen
class QuestionView:
    """A question as somebody answers it. ``number`` is its place among all questions (Q12), counted from 1.

    ``sheet`` and ``row`` say where the row stood last, ``cells`` are its words; all empty for a question about an
    ``occurrence`` (need@day), or about ``disclosed_to`` (district/hamasuka: whom her data may go to, and which one).
    ``came``, ``expected`` and ``readings`` are as in ``intake.rows.Fault``; empty where the subject was forgotten.
    ``candidates`` are the people whom ``same_person:1``, ``:2``… mean, in that order.
    ``answer`` is the choice that was made, ``typed`` the words that came with it, ``closed`` why nobody
    needs to answer; all empty while it is open.
    """

    id: str
    number: int
    code: str
    column: str
    choices: tuple[str, ...]
    came: str
    expected: str
    readings: tuple[str, ...]
    subject: str
    district: str
    asked: datetime
    kind: str = ""
    sheet: str = ""
    row: int = 0
    cells: tuple[tuple[str, str], ...] = ()
    occurrence: str = ""
    disclosed_to: str = ""
    candidates: tuple[str, ...] = ()
    answer: str = ""
    typed: str = ""
    closed: str = ""

    @property
    def open(self) -> bool:
        """Whether it still waits."""
        return not self.answer and not self.closed


def questions(state: State, *, open_only: bool = True) -> tuple[QuestionView, ...]:
    """The questions in the order in which they were asked."""
    views = (_view(state, number, question) for number, question in enumerate(state.questions.values(), 1))
    return tuple(view for view in views if view.open or not open_only)


def named(state: State, which: str | int) -> Question:
    """The question of this id or number. Raises ``Unknown``."""
    if isinstance(which, str) and which in state.questions:
        return state.questions[which]
    digits = str(which).strip().upper().removeprefix("Q")
    asked = tuple(state.questions.values())
    if digits.isdecimal() and 1 <= int(digits) <= len(asked):
        return asked[int(digits) - 1]
    raise Unknown("question.unknown", came=str(which), last=len(asked))


def _view(state: State, number: int, question: Question) -> QuestionView:
    fact, words = question.fact, question.fact.private
    row = state.rows.get(fact.about)
    kept = row.fact.private if row else None
    return QuestionView(
        id=fact.question,
        number=number,
        code=fact.code,
        column=fact.column,
        choices=fact.choices,
        came=words.came if words else "",
        expected=words.expected if words else "",
        readings=words.readings if words else (),
        subject=fact.subject,
        district=question.district,
        asked=question.stamp.recorded,
        kind=row.fact.kind if row else "",
        sheet=row.fact.sheet if row else "",
        row=row.fact.number if row else 0,
        cells=kept.cells if kept else (),
        occurrence=fact.about if "@" in fact.about else "",
        disclosed_to=fact.about if "/" in fact.about else "",
        candidates=tuple(_candidates(state, question)),
        answer=question.answer.choice if question.answer else "",
        typed=question.answer.private.text if question.answer and question.answer.private else "",
        closed=question.closed or "",
    )


def _candidates(state: State, question: Question) -> Iterator[str]:
    words = question.fact.private
    if question.fact.code != SAME_NAME or words is None:
        return
    known = namesakes(state, words.came)
    for choice in question.fact.choices:
        n = int(choice.removeprefix(SAME_PERSON)) if choice.startswith(SAME_PERSON) else 0
        if 0 < n <= len(known):
            yield known[n - 1].id
