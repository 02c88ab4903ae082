"""match attend show | sheet | record | hours: a help day's roster, who came, and hours for certificates."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.days import read_day, typed_day
from cli.errors import Misused
from cli.exporting import export, written
from cli.helping_at import find_at, find_helpers
from cli.labels import Labels, need_of
from cli.numbers import whole
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.attended import recorded_lines
from cli.showing.roster import hours_facts, hours_lines, roster_facts, roster_lines, sheet_text
from desk.attending import Roster, certified, count_walk_ups, hours_of, record, roster

LONGEST_MIN = 1440
"""Nobody is there for longer than a day."""


def show(ctx: typer.Context, which: str | None = None) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        found = _roster(labels, which)
        if call.json:
            facts(roster_facts(labels, found))
            return
        day = typed_day(found.on)
        steps = [call.say("next.attend_sheet", day=day), call.say("next.attend_record", day=day)]
        page([*roster_lines(call, labels, found), *next_steps(call, *steps)])


def sheet(ctx: typer.Context, which: str | None = None, output: str = "出席簿.html") -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, labels):
        found = _roster(labels, which)
        homes = (labels.state.needs[need_of(each)].fact.person for team in found.homes for each in team)
        people = [*(each.person for each in found.coming), *homes]
        paper = export(office, "attend sheet", people, output, lambda paper: sheet_text(call, labels, found, paper))
        written(call, output, paper)


def record_(
    ctx: typer.Context,
    which: str,
    names: list[str] | None = None,
    everybody: bool = False,
    minutes: str | None = None,
    absent: bool = False,
    walk_ups: str | None = None,
    walk_up_minors: str | None = None,
    day: str | None = None,
) -> None:
    call: Call = ctx.obj
    counted = walk_ups is not None or walk_up_minors is not None
    told = whole(minutes, "--minutes", least=1, example=120) if minutes else None
    if not (names or everybody or counted) or (told is not None and (absent or told > LONGEST_MIN)):
        raise Misused("attend", came=" ".join([*(names or ()), *([minutes] if minutes else [])]) or which)
    adults = whole(walk_ups, "--walk-ups", least=0, example=3) if walk_ups else 0
    minors = whole(walk_up_minors, "--walk-up-minors", least=0, example=3) if walk_up_minors else 0
    with at_the_desk(call) as (office, labels):
        at = find_at(labels, which, read_day(day, clock()()) if day else None)
        who = [*(at.people if everybody else ()), *find_helpers(labels, at.people, names or [])]
        before = labels.state
        spent = 0 if absent else at.minutes if told is None else told
        noted = list(record(office, at.id, at.on, who, spent, district=at.district))
        if counted:
            if not at.help_day:
                raise Misused("attend", came=which)
            count_walk_ups(office, at.id, at.on, adults, minors)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"at": at.id, "on": at.on, "recorded": [{"person": e.person, "minutes": e.minutes} for e in noted]})
            return
        lines = recorded_lines(call, labels, at, noted, before, counted=counted)
        steps = [call.say("next.attend_show")] if at.help_day else []
        page([*lines, *next_steps(call, *steps, call.say("next.attend_hours"))])


def hours(ctx: typer.Context, names: list[str] | None = None) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        wanted = find_helpers(labels, (), names) if names else list(certified(labels.state))
        found = [hours_of(labels.state, each) for each in wanted]
        if call.json:
            facts({"people": [hours_facts(labels, each) for each in found]})
            return
        page([*hours_lines(call, labels, found), *next_steps(call, call.say("next.attend_show"))])


def _roster(labels: Labels, which: str | None) -> Roster:
    at = find_at(labels, which, None)
    if not at.help_day:
        raise Misused("attend", came=which or "")
    return roster(labels.state, at.id)
