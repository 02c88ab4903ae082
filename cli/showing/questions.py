"""Questions (確認事項) as people answer them: about what, what came, what is unsettled, the numbered answers."""

from typing import Any

from cli.call import Call
from cli.labels import Labels
from cli.people import phone_text, recipient_text
from cli.showing.rows import came_text, choice_lines, choice_text, expected_text
from cli.wide import wrapped
from desk.asked import QuestionView, name_in_row
from wording import known

WIDTH = 100
CELLS = 6


def question_lines(call: Call, labels: Labels, view: QuestionView) -> list[str]:
    """A question: its number and place, what came and why it asks, the row's own words, the answers or the answer."""
    labels.looked.add(view.subject)
    lines = [*wrapped(f"Q{view.number} {told(call, labels, view)}", WIDTH), *_cells(call, view)]
    if view.answer:
        return [*lines, f"   {call.say('import.answered', choice=_chosen(call, labels, view))}"]
    if view.closed:
        return [*lines, f"   {call.say('import.closed', why=why_text(call, view.closed))}"]
    return [*lines, *(f"   {line}" for line in choices_of(call, labels, view))]


def told(call: Call, labels: Labels, view: QuestionView) -> str:
    """Where it stands, what came and what is asked; of a disclosure, whom to phone."""
    return _disclosure(call, labels, view) if view.disclosed_to else _row(call, labels, view)


def choices_of(call: Call, labels: Labels, view: QuestionView) -> list[str]:
    """The numbered answers; where somebody is to be told apart from others, with their names."""
    return choice_lines(call, view.choices, _readings(labels, view), view.came)


def _readings(labels: Labels, view: QuestionView) -> tuple[str, ...]:
    people = tuple(labels.with_town(each) for each in view.candidates)
    return people or view.readings


def _row(call: Call, labels: Labels, view: QuestionView) -> str:
    return f"{_about(call, labels, view)}: {came_text(call, view.came)}{call.say(f'fault.{view.code}')}"


def _disclosure(call: Call, labels: Labels, view: QuestionView) -> str:
    """Whom to phone, about what, and whom her data would go to."""
    to, _, recipient = view.disclosed_to.partition("/")
    return call.say(
        "privacy.consent.to_ask.sensitive" if to == "sensitive" else "privacy.consent.to_ask",
        who=labels.anything(view.subject),
        phone=phone_text(call, labels, view.subject),
        purpose=view.came,
        to=recipient_text(labels, to, recipient),
    )


def _about(call: Call, labels: Labels, view: QuestionView) -> str:
    if view.occurrence:
        return labels.occurrence(view.occurrence)
    column = view.column or call.say("import.whole_row")
    sheet = view.sheet or call.say(f"import.kind.{view.kind}")  # a CSV has no sheets
    return call.say("import.about_row", sheet=sheet, row=view.row, column=column)


def _cells(call: Call, view: QuestionView) -> list[str]:
    words = words_of_row(view)
    return wrapped(call.say("import.cells", cells=words), WIDTH) if words else []


def words_of_row(view: QuestionView) -> str:
    """The row's first words, to know it by: the name in it before all others."""
    name = name_in_row(view)
    words = [word for head, word in view.cells if word.strip() and not head.startswith("（")]
    others = [word for word in words if word.strip() != name]
    return " / ".join([*([name] if name else []), *others][:CELLS])


def _chosen(call: Call, labels: Labels, view: QuestionView) -> str:
    if view.typed:
        return call.say("choice.said", words=view.typed)
    place, readings = view.choices.index(view.answer), _readings(labels, view)
    return choice_text(call, view.answer, readings[place] if place < len(readings) else "")


def why_text(call: Call, why: str) -> str:
    """Why nobody needs to answer a question any more."""
    return call.say(f"log.why.{why}") if known(f"log.why.{why}") else why


def question_facts(call: Call, labels: Labels, view: QuestionView) -> dict[str, Any]:
    """A question for ``--json``."""
    readings = _readings(labels, view)
    return {
        "question": view.id,
        "label": f"Q{view.number}",
        "open": view.open,
        "kind": view.kind,
        "district": view.district,
        "about": view.occurrence or view.disclosed_to or f"{view.sheet or view.kind}:{view.row}",
        "column": view.column,
        "code": view.code,
        "came": view.came,
        "expected": expected_text(call, view.expected),
        "choices": [
            {"choice": choice, "reading": readings[n] if n < len(readings) else ""}
            for n, choice in enumerate(view.choices)
        ],
        "answer": view.answer or None,
    }
