"""match settings show | set | import: what a district has decided, from which day on, and who says so."""

import json
from pathlib import Path

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import long_day, read_day, today
from cli.districts import district_name, read_district
from cli.failing import REFUSED
from cli.files import naming
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.refusals import worded_error
from cli.showing.setting_words import value_words
from cli.showing.settings import setting_facts, settings_lines
from desk.setting_tables import read_settings
from desk.settings import SettingView, import_settings, set_setting, settings_table, unknown_setting


def show(ctx: typer.Context, name: str | None = None, district: str | None = None, on: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    day = read_day(on, now) if on else today(now)
    romaji = read_district(district) if district else ""
    with reading(call) as labels:
        table = [each for each in settings_table(labels.state, day, romaji) if name in (None, each.name)]
        if name and not table:
            table = [each for each in settings_table(labels.state, day, romaji) if each.name.startswith(name)]
        if name and not table:
            raise unknown_setting(name)
        if call.json:
            facts({"on": day, "district": romaji, "settings": [setting_facts(each) for each in table]})
            return
        page([*settings_lines(call, table, day, romaji), *next_steps(call, *_steps(call, table))])


def _steps(call: Call, table: list[SettingView]) -> list[str]:
    """From the whole table to one setting, from one setting to another value of it."""
    return [call.say("next.settings_set" if len(table) == 1 else "next.settings_one", name=table[0].name)]


def set_(
    ctx: typer.Context, name: str, value: str, source: str, first: str | None = None, district: str | None = None
) -> None:
    call: Call = ctx.obj
    now = clock()()
    day = read_day(first, now) if first else today(now)
    romaji = read_district(district) if district else ""
    with at_the_desk(call, create=True) as (office, _):
        event = set_setting(office, name, value, day, source, romaji)
        if call.json:
            facts({"changed": event is not None, "name": name, "valid_from": day, "district": romaji})
            return
        if event is None:
            page([call.say("setting.same")])
            return
        said = call.say(
            "setting.set",
            what=call.say(f"setting.{name}"),
            name=name,
            value=value_words(call, name, json.loads(event.value)),
            since=long_day(day, call.lang),
            district=district_name(romaji, call.lang) if romaji else call.say("setting.everywhere"),
            source=source,
        )
        page([said, *next_steps(call, call.say("next.settings"), call.say("next.undo"))])


def import_(ctx: typer.Context, file: str) -> None:
    call: Call = ctx.obj
    with naming(file):
        table = read_settings(Path(file))
    with at_the_desk(call, create=True) as (office, _):
        done = import_settings(office, table)
    if call.json:
        faults = [{"row": each.row, "code": each.code, "facts": dict(each.facts)} for each in done.faults]
        facts({"changed": [each.name for each in done.changed], "unchanged": done.unchanged, "faults": faults})
    else:
        counts = call.say(
            "setting.imported", changed=len(done.changed), unchanged=done.unchanged, faults=len(done.faults)
        )
        told = [
            call.say(
                "setting.fault", file=Path(file).name, row=each.row, text=worded_error(each.code, each.facts, call)
            )
            for each in done.faults
        ]
        page([counts, *told, *next_steps(call, call.say("next.settings"))])
    if done.faults:
        raise typer.Exit(REFUSED)
