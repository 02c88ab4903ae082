"""Questions (確認事項): which there are, and what follows from an answer.

An answer and everything that follows from it are one append under one correlation, so that it can be taken back whole.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from attrs import evolve, field, frozen

from desk.ahead import state_after
from desk.asked import QuestionView, named, questions
from desk.claims import endless, weekly
from desk.consenting import follows_from
from desk.counts import Counts
from desk.errors import DeskError, Refused, Stale, Unknown
from desk.insuring import insurance_from
from desk.known_rows import VANISHED, WITHDRAW
from desk.office import Office
from desk.rereading import read_again
from desk.selecting import day_of
from desk.taken import CLAIMS, take_knowing_newcomers, unchanged_since
from desk.taking import take, withdrawal
from events.log import Conflict, Draft
from events.state.model import Question, Row, State
from events.vocabulary.imports import AnswerWords, QuestionAnswered
from intake.rows import RowReading

__all__ = ["Answered", "QuestionView", "Replied", "Reply", "answer", "answer_all", "named", "questions"]

TRIES: Final = 8
TYPED: Final = "typed"
"""The choice that needs words with it: they stand in place of the cell."""


@frozen
class Answered:
    """What followed from an answer. ``rows`` are the rows that were read anew and changed by it; ``outcome`` is that of
    the question's own row (accepted, question, rejected), empty where the question was about no row, or the row is
    gone. ``asked`` and ``closed`` are other questions; ``withdrawn`` ids of what is off now."""

    question: str
    choice: str
    outcome: str = ""
    rows: tuple[RowReading, ...] = ()
    counts: Counts = field(factory=Counts)
    asked: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


@frozen
class Reply:
    """What somebody says to a question (by its id or number): one of its choices, and the words that go with it."""

    question: str | int
    choice: str
    words: str = ""


@frozen
class Replied:
    """``answered`` are in the order of the replies; a reply that another has settled on the way is among neither."""

    answered: tuple[Answered, ...]
    refused: tuple[tuple[Reply, DeskError], ...]


@frozen
class _Given:
    """An answer that was given: which question, the choice, the words with it, and the command it belongs to."""

    question: Question
    choice: str
    words: str
    correlation: UUID


def answer(office: Office, which: str | int, choice: str, words: str = "") -> Answered:
    """Settle a question by its id or number (Q12, 12) with one of its choices, and append what follows.

    ``words`` go with the choice ``typed``. Raises ``Unknown`` (question.unknown) and ``Refused``: question.settled,
    question.unknown_choice, question.needs_words, and question.not_understood where the words cannot be read.
    """
    replied = answer_all(office, [Reply(which, choice, words)])
    for _, why in replied.refused:
        raise why
    (answered,) = replied.answered
    return answered


def answer_all(office: Office, replies: Sequence[Reply]) -> Replied:
    """Settle several questions as one command, which is taken back as one.

    Each is answered as if it were alone, knowing those before it; what is refused is told, and hinders no other.
    """
    for _ in range(TRIES):
        state = office.state()
        replied, drafts = _replied(office, state, replies)
        try:
            office.append(drafts, unchanged_since(state))
        except Conflict:
            continue
        return replied
    raise Stale("log.too_busy", tries=TRIES)


def _replied(office: Office, state: State, replies: Sequence[Reply]) -> tuple[Replied, Sequence[Draft]]:
    """The replies one after another, each on the state that those before it leave."""
    correlation, ahead = office.new_id(), state
    answered: list[Answered] = []
    refused: list[tuple[Reply, DeskError]] = []
    drafts: list[Draft] = []
    for reply in replies:
        try:
            given = _Given(named(state, reply.question), reply.choice, reply.words.strip(), correlation)
            _refuse(given)
            given = evolve(given, question=named(ahead, reply.question))
            if not given.question.open:
                continue
            said = _said(office, given)
            result, follow = _follows(office, ahead, given, said)
        except (Refused, Unknown) as why:
            refused.append((reply, why))
            continue
        answered.append(result)
        drafts += [said, *follow]
        ahead = state_after(ahead, [said, *follow])
    return Replied(tuple(answered), tuple(refused)), drafts


def _refuse(given: _Given) -> None:
    question, fact = given.question, given.question.fact
    if not question.open:
        before = question.answer.choice if question.answer else ""
        raise Refused("question.settled", question=fact.question, answer=before, closed=question.closed or "")
    if given.choice not in fact.choices:
        raise Refused("question.unknown_choice", question=fact.question, came=given.choice, choices=fact.choices)
    if given.choice == TYPED and not given.words:
        raise Refused("question.needs_words", question=fact.question)


def _said(office: Office, given: _Given) -> Draft:
    """The answer itself; one about a day's ride meets decisions about that ride."""
    fact = given.question.fact
    need, _, day = fact.about.partition("@")
    claims = weekly([need], [day_of(fact.about)]) if day else ()
    private = AnswerWords(given.words) if given.choice == TYPED else None
    event = QuestionAnswered(fact.question, fact.subject, given.choice, private)
    district = given.question.district
    return office.draft(event, district=district, claims=(*CLAIMS, *claims), correlation=given.correlation)


def _follows(office: Office, state: State, given: _Given, said: Draft) -> tuple[Answered, Sequence[Draft]]:
    """What an answer changes: nothing more for a day's ride, the facts of a vanished row, or the row read anew."""
    fact = given.question.fact
    row = state.rows.get(fact.about)
    if row is None:
        return Answered(fact.question, given.choice), _disclosed(office, given)
    if fact.code == VANISHED:
        gone = withdrawal(office, state, fact.about, given.correlation) if given.choice == WITHDRAW else ()
        return Answered(fact.question, given.choice, withdrawn=row.fact.facts if gone else ()), gone
    return _read_anew(office, state_after(state, [said]), row, given)


def _disclosed(office: Office, given: _Given) -> Sequence[Draft]:
    """What an answer says about a disclosure, or a help day's insurance; nothing where it was about neither."""
    insured = insurance_from(office, given.question, given.choice)
    if insured is not None:
        return [office.draft(insured, district=given.question.district, correlation=given.correlation)]
    event = follows_from(office, given.question, given.choice, given.words)
    claims = endless([given.question.fact.subject])
    return [office.draft(event, claims=claims, correlation=given.correlation)] if event else ()


def _read_anew(office: Office, ahead: State, row: Row, given: _Given) -> tuple[Answered, Sequence[Draft]]:
    """The row and those that wait beside it, or must wait now; what else was accepted stays as it is.

    A driver is looked at again where a vehicle was settled: it may be the one that she named.
    """
    asked_about, fleet = row.fact.row, row.fact.kind == "vehicle"

    def wanted(mac: str, reading: RowReading) -> bool:
        known = ahead.rows.get(mac)
        if known is None:
            return False
        waits = (known.fact.outcome, reading.outcome) != ("accepted", "accepted")
        return mac == asked_about or waits or (fleet and reading.kind == "driver")

    taken = take_knowing_newcomers(
        lambda newcomers: read_again(office, ahead, row, newcomers),
        lambda readings: take(office, ahead, readings, given.correlation, wanted=wanted),
    )
    own = taken.of(asked_about)
    _refuse_unread(given, own)
    answered = Answered(
        question=given.question.fact.question,
        choice=given.choice,
        outcome=own.outcome if own else "",
        rows=taken.changed,
        counts=taken.counts,
        asked=taken.asked,
        closed=taken.closed,
        withdrawn=row.fact.facts if given.choice == WITHDRAW else (),
    )
    return answered, taken.drafts


def _refuse_unread(given: _Given, own: RowReading | None) -> None:
    """Words that the column cannot be read from are refused at the keyboard rather than asked about once more."""
    fact = given.question.fact
    if given.choice != TYPED or own is None:
        return
    for fault in own.faults:
        if fault.column == fact.column and (fault.code == fact.code or not fault.choices):
            raise Refused("question.not_understood", question=fact.question, came=given.words, expected=fault.expected)
