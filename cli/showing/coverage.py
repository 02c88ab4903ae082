"""Coverage by town and weekday with its gaps, and the one contact to call: what comes before any named household."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from cli.call import Call
from cli.hours import weekdays_text
from cli.labels import Labels
from cli.tables import table
from desk.coverage import TownCoverage, contact, coverage

EVERY_DAY = tuple(range(7))


def coverage_lines(call: Call, labels: Labels, districts: Collection[str], on: date) -> list[str]:
    """The contact, the table, and the gaps in words."""
    found = coverage(labels.state, districts, on)
    lines = [line for each in districts for line in _contact(call, labels, each, on)]
    if not found:
        return [*lines, call.say("shop.coverage.no_towns")]
    head = [call.say("shop.coverage.town"), *call.say("day.weekdays").split()]
    rows = [[each.town, *(_cell(call, each, day) for day in EVERY_DAY)] for each in found]
    lines += [call.say("shop.coverage.title"), table(head, rows, right=range(1, 8)), call.say("shop.coverage.how")]
    return [*lines, *_gaps(call, found)]


def _contact(call: Call, labels: Labels, district: str, on: date) -> list[str]:
    told = contact(labels.state, district, on)
    name = labels.district(district)
    if told:
        return [call.say("shop.contact", district=name, contact=told)]
    return [call.say("shop.contact.none", district=name, romaji=district)]


def _cell(call: Call, each: TownCoverage, day: int) -> str:
    registered, waiting = each.registered[day], each.waiting[day]
    said = str(registered) if registered else "-"
    return f"{said}(+{waiting})" if waiting else said


def _gaps(call: Call, found: Sequence[TownCoverage]) -> list[str]:
    """Towns with the same gaps together: nobody on any day first."""
    groups: dict[tuple[int, ...], list[str]] = {}
    for each in found:
        if each.gaps:
            groups.setdefault(each.gaps, []).append(each.town)
    if not groups:
        return [call.say("shop.coverage.no_gaps")]
    lines = [call.say("shop.coverage.gaps")]
    for days in sorted(groups, key=lambda days: (-len(days), days)):
        when = call.say("shop.coverage.every_day") if days == EVERY_DAY else weekdays_text(call, days)
        lines.append(f"  {when}: {call.say('why.and').join(groups[days])}")
    return lines


def coverage_facts(labels: Labels, districts: Collection[str], on: date) -> dict[str, Any]:
    """The same for ``--json``."""
    return {
        "contacts": {each: contact(labels.state, each, on) for each in districts},
        "towns": [
            {
                "town": each.town,
                "district": each.district,
                "registered": each.registered,
                "waiting": each.waiting,
                "gaps": each.gaps,
            }
            for each in coverage(labels.state, districts, on)
        ],
    }
