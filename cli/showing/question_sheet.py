"""Questions as a sheet to fill in: a row a question, the answers to choose from, and room for the answer (CSV)."""

import csv
from collections.abc import Iterable
from io import StringIO

from cli.call import Call
from cli.labels import Labels
from cli.showing.questions import choices_of, told, words_of_row
from desk.questions import QuestionView

HEADS = ("number", "district", "sheet", "row", "about", "asks", "choices", "answer", "words", "id")
FORMULAS = ("=", "+", "-", "@")
BOM = "\ufeff"  # without it Excel takes the file for CP932


def sheet_text(call: Call, labels: Labels, views: Iterable[QuestionView], paper: str) -> str:
    """The whole file; ``paper`` is the id that it bears."""
    written = StringIO()
    out = csv.writer(written, lineterminator="\n")
    out.writerow([call.say("import.sheet.title", paper=paper)])
    out.writerow([call.say(f"import.sheet.{head}") for head in HEADS])
    for view in views:
        labels.looked.add(view.subject)
        out.writerow(map(_harmless, _cells(call, labels, view)))
    return BOM + written.getvalue()


def _cells(call: Call, labels: Labels, view: QuestionView) -> list[str]:
    typed = call.say("choice.typed")  # there is no --text on a sheet
    row = [view.sheet or call.say(f"import.kind.{view.kind}"), str(view.row)] if view.kind else ["", ""]
    return [
        f"Q{view.number}",
        labels.district(view.district) if view.district else "",
        *row,
        words_of_row(view),
        told(call, labels, view),
        "\n".join(map(str.strip, choices_of(call, labels, view))).replace(typed, call.say("import.sheet.typed")),
        "",
        "",
        view.id,
    ]


def _harmless(cell: str) -> str:
    """Words from elsewhere are no formulas of ours."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell
