"""What came of answers to questions: the row, what else was settled, asked or withdrawn with it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from cli.call import Call
from cli.labels import Labels
from cli.showing.questions import WIDTH, why_text
from cli.showing.rows import choice_text, fault_lines
from cli.wide import wrapped
from desk.questions import TYPED, Answered, QuestionView, Replied


def told_lines(call: Call, labels: Labels, view: QuestionView, answered: Answered, text: str) -> list[str]:
    """One answer and what followed from it."""
    said = call.say("choice.said", words=text) if answered.choice == TYPED else choice_text(call, answered.choice)
    lines = [call.say("import.noted", question=f"Q{view.number}", choice=said)]
    if answered.outcome:
        lines.append(call.say(f"import.outcome.{answered.outcome}"))
    return [*lines, *_followed(call, labels, [answered])]


def replied_lines(call: Call, labels: Labels, replied: Replied) -> list[str]:
    """Several answers: how many, what became of their rows, and what followed from all of them."""
    answered = replied.answered
    if not answered:
        return [call.say("import.noted_none")]
    names = call.say("why.and").join(labels.question(each.question) for each in answered)
    return [
        *wrapped(call.say("import.noted_several", count=len(answered), labels=names), WIDTH),
        *_became(call, labels, answered),
        *_followed(call, labels, answered),
    ]


def _became(call: Call, labels: Labels, answered: Sequence[Answered]) -> list[str]:
    """What the rows have come to, once all answers were given: each row once."""
    rows = {labels.state.questions[each.question].fact.about for each in answered}
    became = Counter(labels.state.rows[row].fact.outcome for row in rows if row in labels.state.rows)
    told = {"accepted": became["accepted"], "questions": became["question"], "rejected": became["rejected"]}
    return [call.say("import.became", **told)] if became else []


def _followed(call: Call, labels: Labels, answered: Sequence[Answered]) -> list[str]:
    """Rows that were not taken, what was withdrawn, what nobody needs to answer any more, and what is asked now."""
    lines: list[str] = []
    for row in (row for each in answered for row in each.rows if row.outcome == "rejected"):
        lines += [line for fault in row.faults for line in fault_lines(call, row, fault)]
    if withdrawn := [gone for each in answered for gone in each.withdrawn]:
        names = call.say("why.and").join(map(labels.anything, withdrawn))
        lines.append(call.say("import.withdrawn", names=names))
    lines += _closed(call, labels, [closed for each in answered for closed in each.closed])
    asked = [each for a in answered for each in a.asked if labels.state.questions[each].open]
    if asked:
        lines.append(call.say("import.new_questions", labels=call.say("why.and").join(map(labels.question, asked))))
    return lines


def _closed(call: Call, labels: Labels, closed: Sequence[str]) -> list[str]:
    """Other questions that were settled too, by why."""
    whys: dict[str, list[str]] = {}
    for each in closed:
        whys.setdefault(labels.state.questions[each].closed or "", []).append(labels.question(each))
    return [
        call.say("import.closed_questions", labels=call.say("why.and").join(labelled), why=why_text(call, why))
        for why, labelled in whys.items()
    ]


def answered_facts(answered: Answered) -> dict[str, Any]:
    """An answer for ``--json``."""
    return {
        "question": answered.question,
        "choice": answered.choice,
        "outcome": answered.outcome,
        "asked": answered.asked,
        "closed": answered.closed,
        "withdrawn": answered.withdrawn,
    }


def replied_facts(labels: Labels, replied: Replied) -> dict[str, Any]:
    """Several answers for ``--json``; those refused with the code that says why."""
    refused = [
        {"question": str(reply.question), "choice": reply.choice, "why": why.code} for reply, why in replied.refused
    ]
    return {"answers": [answered_facts(each) for each in replied.answered], "refused": refused}
