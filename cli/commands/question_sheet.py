"""match question sheet | read: many questions on one sheet, filled in while phoning, and read back as answers."""

from pathlib import Path

import typer

from cli.call import Call
from cli.commands.question import chosen, read_row_kinds, tell_replied
from cli.districts import read_district
from cli.errors import Misused
from cli.exporting import export
from cli.failing import REFUSED, message
from cli.files import naming, typed
from cli.labels import Labels
from cli.naming import find_question
from cli.printing import facts, next_steps, note, page
from cli.replying import read_choice
from cli.seat import at_the_desk
from cli.showing.question_sheet import sheet_text
from desk.questions import TYPED, QuestionView, Reply, answer_all, questions
from intake.replies import ReplyRow, read_replies


def sheet(
    ctx: typer.Context, district: str | None = None, kind: str | None = None, output: str = "確認事項.csv"
) -> None:
    call: Call = ctx.obj
    romaji, kinds = read_district(district) if district else "", read_row_kinds(kind) if kind else ()
    with at_the_desk(call, read_only=True) as (office, labels):
        views = chosen(labels, romaji, kinds)
        if not views:
            facts({"file": None, "questions": 0}) if call.json else page([call.say("import.none")])
            return
        subjects = sorted({view.subject for view in views})
        paper = export(office, "question sheet", subjects, output, lambda paper: sheet_text(call, labels, views, paper))
        if call.json:
            facts({"file": output, "paper": paper, "questions": len(views)})
            return
        told = call.say("import.sheet.written", file=output, paper=paper, count=len(views))
        page([told, *next_steps(call, call.say("next.question_read", file=typed(output)))])


def read(ctx: typer.Context, file: str) -> None:
    call: Call = ctx.obj
    with naming(file):
        rows = read_replies(Path(file))
    with at_the_desk(call) as (office, labels):
        known = {view.id: view for view in questions(labels.state, open_only=False)}
        replies, unread = [], 0
        for row in rows:
            try:
                reply = _reply(call, labels, known, row)
            except Misused as why:
                unread += 1
                note(f"{call.say('import.sheet.at', file=Path(file).name, row=row.row)} {message(why, call)[0]}")
                continue
            replies += [reply] if reply else []
        replied = answer_all(office, replies)
        call.labels = labels = labels.at(office.state())
        tell_replied(call, labels, replied)
    if unread:
        raise typer.Exit(REFUSED)


def _reply(call: Call, labels: Labels, known: dict[str, QuestionView], row: ReplyRow) -> Reply | None:
    """What the row says; None where just that was answered before. Raises ``Misused``."""
    view = known[find_question(labels, row.question)]
    choice = read_choice(call, labels, view, row.choice) if row.choice else TYPED
    if choice not in view.choices:
        raise Misused("sheet_number", question=f"Q{view.number}", came=row.words)
    if row.words and choice != TYPED:
        raise Misused("sheet_words", question=f"Q{view.number}", came=row.words)
    return None if (view.answer, view.typed) == (choice, row.words) else Reply(view.id, choice, row.words)
