"""Which questions somebody means (Q1, or Q1,Q3-Q9), and the one answer that she gives to all of them."""

import re

from cli.call import Call
from cli.candidates import plain
from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_question
from cli.showing.questions import choices_of
from cli.showing.rows import choice_text
from desk.asked import alike, of_district
from desk.questions import QuestionView, questions


def find_views(labels: Labels, text: str, *, others: bool = False, district: str = "") -> tuple[QuestionView, ...]:
    """The questions of a list such as ``Q1,Q3-Q9``; with ``others`` those that are like the first, of one district.

    Raises ``Misused``.
    """
    views = {view.id: view for view in questions(labels.state, open_only=False)}
    names = [name for part in re.split(r"[,、，]", text) if part.strip() for name in _one_by_one(part)]
    found = tuple(views[find_question(labels, name)] for name in names or [text])
    if others:
        found = tuple(view for each in found for view in alike(labels.state, each))
    found = of_district(found, district) if district else found
    return tuple({view.id: view for view in found}.values())


def _one_by_one(part: str) -> list[str]:
    """A range as its numbers; anything else is one name."""
    ends = re.fullmatch(r"q?(\d+)[-‐－ー~〜～]q?(\d+)", plain(part))
    return [str(n) for n in range(int(ends[1]), int(ends[2]) + 1)] if ends else [part]


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


def read_choice_for_all(call: Call, labels: Labels, views: tuple[QuestionView, ...], text: str) -> str:
    """The choice by the first one's list; raises ``Misused`` where another offers other answers, or names people."""
    first = views[0]
    for view in views[1:]:
        if view.choices != first.choices or view.candidates:
            raise Misused("choices_differ", question=f"Q{first.number}", other=f"Q{view.number}")
    return read_choice(call, labels, first, text)
