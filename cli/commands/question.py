"""match question list | answer: what waits for a person, and what she says (確認事項)."""

from collections.abc import Sequence
from typing import Final

import typer

from cli.call import Call
from cli.coded import read_code
from cli.districts import read_district
from cli.errors import Misused
from cli.failing import REFUSED
from cli.labels import Labels, need_of
from cli.printing import facts, next_steps, note, page
from cli.replying import find_views, read_choice_for_all
from cli.seat import at_the_desk, reading
from cli.showing.answering import answered_facts, replied_facts, replied_lines, told_lines
from cli.showing.questions import question_facts, question_lines
from cli.showing.refusals import worded_error
from desk.asked import of_district
from desk.questions import QuestionView, Replied, Reply, answer, answer_all, questions
from intake.families import FAMILIES, SHAPES

MANY: Final = 10
"""From so many questions on a sheet to fill in is quicker than a command each."""


def list_questions(
    ctx: typer.Context, every: bool = False, district: str | None = None, kind: str | None = None
) -> None:
    call: Call = ctx.obj
    romaji, kinds = read_district(district) if district else "", read_row_kinds(kind) if kind else ()
    with reading(call) as labels:
        found = chosen(labels, romaji, kinds, every=every)
        if call.json:
            facts({"questions": [question_facts(call, labels, each) for each in found]})
            return
        lines = [line for each in found for line in (*question_lines(call, labels, each), "")]
        page([*(lines[:-1] or [call.say("import.none")]), *next_steps(call, *_after_list(call, labels, found))])


def chosen(labels: Labels, romaji: str, kinds: Sequence[str], *, every: bool = False) -> tuple[QuestionView, ...]:
    """The questions of one district (with those of none), and about some kinds of rows; all where nothing is said."""
    found = questions(labels.state, open_only=not every)
    found = of_district(found, romaji) if romaji else found
    return tuple(view for view in found if _row_kind(labels, view) in kinds) if kinds else found


def _row_kind(labels: Labels, view: QuestionView) -> str:
    """The kind of row that a question is about; of one about a day of something, the kind that asked for it."""
    about = need_of(view.occurrence)
    if about in labels.state.help_days:
        return "help_day"
    need = labels.state.needs.get(about)
    asking = next((family.shapes[0].kind for family in FAMILIES if need and family.kind == need.kind), "")
    return asking or view.kind


def read_row_kinds(text: str) -> tuple[str, ...]:
    """The kinds of rows that somebody means: one (facility, 公共施設), or all of a kind of plan; raises ``Misused``."""
    families = {family.kind: tuple(shape.kind for shape in family.shapes) for family in FAMILIES}
    kinds = tuple(shape.kind for shape in SHAPES)
    found = read_code(text, (*families, *kinds), "import.kind", "kind")
    if found not in (*families, *kinds):
        raise Misused("kind", came=text, all=" ".join((*families, *kinds)))
    return families.get(found, (found,))


def _after_list(call: Call, labels: Labels, found: Sequence[QuestionView]) -> list[str]:
    """The first one that waits is answered next; where none does, the rides are planned."""
    waiting = next((each for each in found if each.open), None)
    if waiting is not None:
        several = [call.say("next.question_sheet")] if len(found) >= MANY else []
        return [call.say("next.answer_question", question=f"Q{waiting.number}"), *several]
    return _planning(call, labels)


def _planning(call: Call, labels: Labels) -> list[str]:
    """A plan for the district of the rides, where there are any."""
    district = next((need.district for need in labels.state.needs.values() if need.withdrawn is None), "")
    return [call.say("next.solve_first", district=district)] if district else []


def answer_question(
    ctx: typer.Context, question: str, choice: str, text: str = "", alike: bool = False, district: str | None = None
) -> None:
    call: Call = ctx.obj
    romaji = read_district(district) if district else ""
    with at_the_desk(call) as (office, labels):
        views = find_views(labels, question, others=alike, district=romaji)
        if not views:
            raise Misused("no_such_questions", came=question)
        said = read_choice_for_all(call, labels, views, choice)
        if len(views) > 1 or alike:
            replied = answer_all(office, [Reply(view.id, said, text) for view in views])
            call.labels = labels = labels.at(office.state())
            tell_replied(call, labels, replied)
            return
        answered = answer(office, views[0].id, said, text)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(answered_facts(answered))
            return
        page([*told_lines(call, labels, views[0], answered, text), *next_steps(call, *_steps(call, labels))])


def tell_replied(call: Call, labels: Labels, replied: Replied) -> None:
    """What came of several answers; those that were refused go to stderr, and the call leaves with a fault."""
    if call.json:
        facts(replied_facts(labels, replied))
    else:
        page([*replied_lines(call, labels, replied), *next_steps(call, *_steps(call, labels))])
    for _, why in replied.refused:
        note(worded_error(why.code, why.facts, call))
    if replied.refused:
        raise typer.Exit(REFUSED)


def _steps(call: Call, labels: Labels) -> list[str]:
    steps = [call.say("next.questions")] if questions(labels.state) else _planning(call, labels)
    return [*steps, call.say("next.undo")]
