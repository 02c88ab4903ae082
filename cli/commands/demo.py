"""match demo: the whole way with the sample's own week, from the workbook to the reasons, in a log of its own."""

from datetime import date, datetime
from importlib.resources import as_file, files
from pathlib import Path

import typer

from cli.call import Call
from cli.commands.importing import tell as tell_import
from cli.commands.solve import plan_for
from cli.commands.solve import tell as tell_plan
from cli.labels import Labels
from cli.printing import page
from cli.seat import actor
from cli.showing.left import left_lines
from cli.showing.telling import told_left
from cli.tables import WIDTH
from cli.tidying import fresh_folder
from cli.wide import wrapped
from desk.importing import import_files
from desk.office import Office
from desk.opening import open_office
from engine.matchings.built import Horizon
from events.times import TOKYO

SAMPLE = "移動支援_見本.xlsx"
TOWNS = "sample_towns.csv"
DISTRICT = "shonan"
NOW = datetime(2026, 12, 4, 9, tzinfo=TOKYO)
WEEK = Horizon(date(2026, 12, 7), 7)


def demo(ctx: typer.Context, folder: str = "demo-data") -> None:
    call: Call = ctx.obj
    if not call.lang_asked:
        call.lang = "ja"
    log = fresh_folder(Path(folder)) / "log.sqlite"
    office = open_office(log, actor=actor(call), clock=lambda: NOW, create=True)
    try:
        _import(call, office)
        _solve(call, office)
        if not call.json:
            _reasons(call, office)
            page(["", call.say("demo.next"), *_more(log)])
    finally:
        office.log.close()


def _import(call: Call, office: Office) -> None:
    with as_file(files("intake").joinpath(TOWNS)) as towns, as_file(files("cli").joinpath("demo", SAMPLE)) as sample:
        imported = import_files(office, [towns, sample])
    if not call.json:
        page([call.say("demo.import")])
        tell_import(call, imported, Labels(office.state(), call.lang), steps=False)


def _solve(call: Call, office: Office) -> None:
    if not call.json:
        labels = Labels(office.state(), call.lang)
        page(["", call.say("demo.solve", district=labels.district(DISTRICT))])
    tell_plan(call, office, [plan_for(call, office, DISTRICT, WEEK)], ())


def _reasons(call: Call, office: Office) -> None:
    """The first of those left over, whole: for the office, and as she may be told."""
    labels = Labels(office.state(), call.lang)
    plan = list(labels.state.plans.values())[-1]
    if plan.fact.left:
        first = plan.fact.left[0]
        page(["", call.say("demo.why"), *left_lines(call, labels, first)])
        told = [line for text in told_left(call, labels, first) for line in wrapped(text, WIDTH - 2)]
        page(["", call.say("demo.tell"), *(f"  {line}" for line in told)])


def _more(log: Path) -> list[str]:
    """Commands that work as they stand."""
    return [
        f"  export MATCH_LOG={log} MATCH_NOW={NOW.isoformat()}",
        "  match question list",
        "  match ask 1 --party driver",
        "  match plan approve 1 --day 12/8",
        "  match audit 1",
    ]
