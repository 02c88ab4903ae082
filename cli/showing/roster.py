"""A help day's roster on a screen and on paper, and what was recorded of somebody's hours."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from cli.call import Call
from cli.days import duration, long_day, short_day
from cli.labels import Labels
from cli.showing.help_days import Team, insurance_facts, insurance_line, meeting_lines, missing_of, share, team_lines
from cli.tables import table
from desk.attending import Coming, Hours, Roster
from events.state.minors import emergency_of, photo_of

BLANK_ROWS = 8
"""So many empty rows on paper for who joins on the day."""


def roster_lines(call: Call, labels: Labels, found: Roster) -> list[str]:
    """Who is to come, team by team, and who was there."""
    head = [call.say(f"plan.attend.{each}") for each in ("team", "who", "group", "leaves", "was_there")]
    rows = [_row(call, labels, each) for each in found.coming]
    lines = [_title(call, labels, found), table(head, rows) or call.say("plan.attend.nobody")]
    lines += _on_the_way(call, labels, found)
    if found.walk_ups:
        told = {"adults": found.walk_ups.adults, "minors": found.walk_ups.minors}
        lines.append(call.say("plan.attend.walk_ups", **told))
    came = [each for each in found.coming if each.minutes]
    if came:
        minutes = sum(each.minutes or 0 for each in came)
        lines.append(call.say("plan.attend.total", count=len(came), hours=duration(60 * minutes, call.lang)))
    return lines


def _on_the_way(call: Call, labels: Labels, found: Roster) -> list[str]:
    """Where each team goes with which tools, and what insures the day."""
    day, of = found.help_day, len(found.homes)
    made = [
        Team(tuple(each.person for each in found.coming if each.team == n), homes)
        for n, homes in enumerate(found.homes, 1)
    ]
    teams = [line for n, team in enumerate(made, 1) for line in team_lines(call, labels, day, n, team, of)]
    return [*teams, insurance_line(call, labels, day), *meeting_lines(call, day, found.on)]


def _title(call: Call, labels: Labels, found: Roster) -> str:
    fact = found.help_day.fact
    hours = {"from_": _clock(fact.from_min), "until": _clock(fact.until_min)}
    day = short_day(found.on, call.lang)
    return call.say("plan.attend.title", name=labels.help_day(found.help_day.id), day=day, **hours)


def _row(call: Call, labels: Labels, each: Coming) -> tuple[str, ...]:
    helper = labels.state.helpers.get(each.person)
    leaves = helper.leaves_by_min if helper else None
    return (
        call.say("plan.attend.team_number", number=each.team) if each.team else "",
        labels.person(each.person),
        call.say(f"plan.group.{helper.fact.group}") if helper else "",
        _clock(leaves) if leaves is not None else "",
        _was_there(call, each.minutes),
    )


def _was_there(call: Call, minutes: int | None) -> str:
    if minutes is None:
        return ""
    return duration(60 * minutes, call.lang) if minutes else call.say("plan.attend.not_there")


def roster_facts(labels: Labels, found: Roster) -> dict[str, Any]:
    """The roster for ``--json``."""
    walk_ups = found.walk_ups
    return {
        "help_day": found.help_day.id,
        "name": labels.help_day(found.help_day.id),
        "on": found.on,
        "coming": [
            {"person": e.person, "name": labels.person(e.person), "team": e.team, "minutes": e.minutes}
            for e in found.coming
        ],
        "teams": [
            {"team": n + 1, "occurrences": homes, "tools": dict(share(found.help_day, n, len(found.homes)))}
            for n, homes in enumerate(found.homes)
        ],
        "insurance": insurance_facts(labels, found.help_day),
        "walk_ups": {"adults": walk_ups.adults, "minors": walk_ups.minors} if walk_ups else None,
    }


def hours_lines(call: Call, labels: Labels, people: Sequence[Hours]) -> list[str]:
    """What was recorded of each, and the sum; those of whom nothing was, in one line."""
    lines: list[str] = []
    for each in people:
        if each.entries:
            total = duration(60 * each.minutes, call.lang)
            lines.append(call.say("plan.attend.hours_of", who=labels.person(each.person), hours=total))
            rows = [
                (long_day(e.on, call.lang), _at(labels, e.at), duration(60 * e.minutes, call.lang))
                for e in each.entries
            ]
            lines.append(table(("",) * 3, rows, indent=2))
    without = [labels.person(each.person) for each in people if not each.entries]
    if without:
        lines.append(call.say("plan.attend.no_hours", names=call.say("why.and").join(without)))
    return lines or [call.say("plan.attend.nobody")]


def _at(labels: Labels, at: str) -> str:
    """A help day's name; of a task whose it was."""
    return labels.help_day(at) if at in labels.state.help_days else labels.occurrence(at)


def hours_facts(labels: Labels, each: Hours) -> dict[str, Any]:
    """Somebody's hours for ``--json``."""
    return {
        "person": each.person,
        "name": labels.person(each.person),
        "minutes": each.minutes,
        "entries": [{"on": e.on, "at": e.at, "minutes": e.minutes} for e in each.entries],
    }


def sheet_text(call: Call, labels: Labels, found: Roster, paper: str) -> str:
    """The roster as a page to be printed: a box for each who is to come, empty rows for who joins on the day."""
    heads = ("team", "who", "group", "emergency", "photo", "leaves", "came_at", "left_at", "missing")
    head = "".join(f"<th>{escape(call.say(f'plan.attend.{each}'))}</th>" for each in heads)
    rows = [_sheet_row(call, labels, each) for each in found.coming if each.team]
    empty = "<tr>" + "<td>&nbsp;</td>" * len(heads) + "</tr>"
    title, note = escape(_title(call, labels, found)), escape(call.say("privacy.paper", paper=paper))
    walk_ups = escape(call.say("plan.attend.walk_ups_below"))
    body = "\n".join([*rows, f'<tr><td colspan="{len(heads)}">{walk_ups}</td></tr>', *[empty] * BLANK_ROWS])
    told = "\n".join(f"<p>{escape(line.strip())}</p>" for line in _on_the_way(call, labels, found))
    return PAGE.format(lang=call.lang, title=title, head=head, body=body, told=told, paper=note)


def _sheet_row(call: Call, labels: Labels, each: Coming) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in _cells(call, labels, each)) + "</tr>"


def _cells(call: Call, labels: Labels, each: Coming) -> Iterator[str]:
    helper = labels.state.helpers[each.person]
    photo = photo_of(helper) if helper.is_minor else None
    missing = [call.say(f"plan.day.{code}") for code in missing_of(labels, helper)]
    yield from (call.say("plan.attend.team_number", number=each.team), labels.person(each.person))
    yield call.say(f"plan.group.{helper.fact.group}")
    yield emergency_of(labels.state, helper)
    yield "" if photo is None else call.say("setting.yes" if photo else "setting.no")
    yield _clock(helper.leaves_by_min) if helper.leaves_by_min is not None else ""
    yield from ("", "", call.say("why.and").join(missing))


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<style>
@page {{ size: A4 landscape; margin: 12mm }}
body {{ font-family: "Noto Sans JP", "Yu Gothic", sans-serif; font-size: 11pt }}
h1 {{ font-size: 15pt }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ border: 1px solid #555; padding: 5pt; text-align: left; vertical-align: top }}
th {{ background: #eee }}
thead {{ display: table-header-group }}
tr {{ page-break-inside: avoid }}
</style></head><body>
<h1>{title}</h1>
<table><thead><tr>{head}</tr></thead><tbody>
{body}
</tbody></table>
{told}
<p>{paper}</p>
</body></html>
"""
