"""match question list | answer: what waits for a person, and what she says (確認事項)."""

from collections.abc import Sequence
from typing import Any

import typer

from cli.call import Call
from cli.candidates import plain
from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_question
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.questions import choices_of, question_facts, question_lines, why_text
from cli.showing.rows import choice_text, fault_lines
from desk.questions import TYPED, Answered, QuestionView, questions
from desk.questions import answer as settle


def list_questions(ctx: typer.Context, every: bool = False) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        found = questions(labels.state, open_only=not every)
        if call.json:
            facts({"questions": [question_facts(call, labels, each) for each in found]})
            return
        lines = [line for each in found for line in (*question_lines(call, labels, each), "")]
        page([*(lines[:-1] or [call.say("import.none")]), *next_steps(call, *_after_list(call, labels, found))])


def _after_list(call: Call, labels: Labels, found: Sequence[QuestionView]) -> list[str]:
    """The first one that waits is answered next; where none does, the rides are planned."""
    waiting = next((each for each in found if each.open), None)
    if waiting is not None:
        return [call.say("next.answer_question", question=f"Q{waiting.number}")]
    return _planning(call, labels)


def _planning(call: Call, labels: Labels) -> list[str]:
    """A plan for the district of the rides, where there are any."""
    district = next((need.district for need in labels.state.needs.values() if need.withdrawn is None), "")
    return [call.say("next.solve_first", district=district)] if district else []


def answer_question(ctx: typer.Context, question: str, choice: str, text: str = "") -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        view = _view(labels, question)
        chosen = read_choice(call, labels, view, choice)
        answered = settle(office, view.id, chosen, text)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(_facts(answered))
            return
        page([*_lines(call, labels, view, answered, text), *next_steps(call, *_steps(call, labels, answered))])


def _view(labels: Labels, text: str) -> QuestionView:
    found = find_question(labels, text)
    return next(view for view in questions(labels.state, open_only=False) if view.id == found)


def read_choice(call: Call, labels: Labels, view: QuestionView, text: str) -> str:
    """The choice that somebody means: its number, its code or its words; raises ``Misused`` with all of them."""
    wanted = plain(text)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(view.choices):
        return view.choices[int(wanted) - 1]
    for choice in view.choices:
        if wanted in (plain(choice), plain(choice_text(call, choice))):
            return choice
    offered = "\n".join(f"  {line}" for line in choices_of(call, labels, view))
    raise Misused("choice", question=f"Q{view.number}", came=text, all=offered)


def _lines(call: Call, labels: Labels, view: QuestionView, answered: Answered, text: str) -> list[str]:
    said = call.say("choice.said", words=text) if answered.choice == TYPED else choice_text(call, answered.choice)
    lines = [call.say("import.noted", question=f"Q{view.number}", choice=said)]
    if answered.outcome:
        lines.append(call.say(f"import.outcome.{answered.outcome}"))
    for row in answered.rows:
        if row.outcome == "rejected":
            lines += [line for fault in row.faults for line in fault_lines(call, row, fault)]
    if answered.withdrawn:
        names = call.say("why.and").join(labels.anything(each) for each in answered.withdrawn)
        lines.append(call.say("import.withdrawn", names=names))
    lines += _closed(call, labels, answered)
    if answered.asked:
        asked = call.say("why.and").join(labels.question(each) for each in answered.asked)
        lines.append(call.say("import.new_questions", labels=asked))
    return lines


def _closed(call: Call, labels: Labels, answered: Answered) -> list[str]:
    """Other questions that this answer has settled too, by why."""
    whys: dict[str, list[str]] = {}
    for each in answered.closed:
        whys.setdefault(labels.state.questions[each].closed or "", []).append(labels.question(each))
    return [
        call.say("import.closed_questions", labels=call.say("why.and").join(labelled), why=why_text(call, why))
        for why, labelled in whys.items()
    ]


def _steps(call: Call, labels: Labels, answered: Answered) -> list[str]:
    steps = [call.say("next.questions")] if questions(labels.state) else _planning(call, labels)
    return [*steps, call.say("next.undo")]


def _facts(answered: Answered) -> dict[str, Any]:
    return {
        "question": answered.question,
        "choice": answered.choice,
        "outcome": answered.outcome,
        "asked": answered.asked,
        "closed": answered.closed,
        "withdrawn": answered.withdrawn,
    }
