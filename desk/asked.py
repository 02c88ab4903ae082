"""The questions (確認事項) as somebody answers them: numbered, with their row and the choices there are."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Final

from attrs import frozen

from desk.doubts import SAME_NAME, SAME_PERSON
from desk.errors import Unknown
from desk.people import namesakes
from events.districts import districts
from events.state.model import Question, State
from intake.families import SHAPES

WHERE: Final = ("district.several", "district.missing")
"""The questions which district a row belongs to."""
_ROMAJI: Final = frozenset(district.romaji for district in districts())


@frozen
class QuestionView:
    """A question as somebody answers it. ``number`` is its place among all questions (Q12), counted from 1.

    ``sheet`` and ``row`` say where the row stood last, ``cells`` are its words; all empty for a question about an
    ``occurrence`` (need@day), or about ``disclosed_to`` (district/hamasuka: whom her data may go to, and which one).
    ``came``, ``expected`` and ``readings`` are as in ``intake.rows.Fault``; empty where the subject was forgotten.
    ``may_be`` is the district, or those between which another question about the row is to decide; empty where nobody
    has said. ``candidates`` are the people whom ``same_person:1``, ``:2``… mean, in that order.
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
    may_be: tuple[str, ...]
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
    asked = enumerate(state.questions.values(), 1)
    could = {q.fact.about: tuple(set(q.fact.choices) & _ROMAJI) for q in state.questions.values() if _of_where(q)}
    views = (_view(state, number, question, could) for number, question in asked if question.open or not open_only)
    return tuple(views)


def _of_where(question: Question) -> bool:
    return question.fact.code in WHERE and question.open


def of_district(views: Collection[QuestionView], *wanted: str) -> tuple[QuestionView, ...]:
    """Those of these districts, and those that may yet turn out to be theirs."""
    return tuple(view for view in views if not view.may_be or set(view.may_be) & set(wanted))


def alike(state: State, view: QuestionView) -> tuple[QuestionView, ...]:
    """The open questions, this one first, that ask the same of other rows of the kind and offer the same answers.

    Which of several people is meant is asked of each row alone.
    """
    others = (v for v in questions(state) if v.id != view.id and _asks(v) == _asks(view) and not v.candidates)
    return (view, *others) if view.kind and not view.candidates else (view,)


def _asks(view: QuestionView) -> tuple[str, str, str, tuple[str, ...]]:
    return view.kind, view.column, view.code, view.choices


def name_in_row(view: QuestionView) -> str:
    """What the row calls the one whom it is about; empty where its sheet has no names, or it is about no row."""
    shape = next((shape for shape in SHAPES if shape.kind == view.kind), None)
    heads: Mapping[str, int] = shape.fields([head for head, _ in view.cells]) if shape else {}
    return view.cells[heads["name"]][1].strip() if "name" in heads else ""


def named(state: State, which: str | int) -> Question:
    """The question of this id or number. Raises ``Unknown``."""
    if isinstance(which, str) and which in state.questions:
        return state.questions[which]
    digits = str(which).strip().upper().removeprefix("Q")
    asked = tuple(state.questions.values())
    if digits.isdecimal() and 1 <= int(digits) <= len(asked):
        return asked[int(digits) - 1]
    raise Unknown("question.unknown", came=str(which), last=len(asked))


def _view(state: State, number: int, question: Question, could: Mapping[str, tuple[str, ...]]) -> QuestionView:
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
        may_be=(question.district,) if question.district else could.get(fact.about, ()),
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
