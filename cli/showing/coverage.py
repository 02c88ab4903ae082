"""Coverage by town and weekday with its gaps, and the one contact to call: what comes before any named household."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from cli.call import Call
from cli.hours import weekdays_text
from cli.labels import Labels
from cli.tables import WIDTH, table
from cli.wide import wrapped
from desk.coverage import TownCoverage, contact, coverage
from events.state.model import Plan

EVERY_DAY = tuple(range(7))


def coverage_lines(call: Call, labels: Labels, districts: Collection[str], on: date) -> list[str]:
    """The contact, the table, and the gaps in words."""
    found = coverage(labels.state, districts, on)
    lines = contact_lines(call, labels, districts, on)
    if not found:
        return [*lines, call.say("shop.coverage.no_towns")]
    head = [call.say("shop.coverage.town"), *call.say("day.weekdays").split()]
    rows = [[each.town, *(_cell(call, each, day) for day in EVERY_DAY)] for each in found]
    lines += [call.say("shop.coverage.title"), table(head, rows, right=range(1, 8)), call.say("shop.coverage.how")]
    return [*lines, *_gaps(call, found)]


def contact_lines(call: Call, labels: Labels, districts: Collection[str], on: date) -> list[str]:
    """The one contact to call in each district; where that is not known, how to write it down, once for all of them."""
    told = {each: contact(labels.state, each, on) for each in districts}
    lines = [call.say("shop.contact", district=_name(call, labels, each), contact=c) for each, c in told.items() if c]
    unknown = [each for each in districts if not told[each]]
    if not unknown:
        return lines
    names = call.say("why.and").join(_name(call, labels, each) for each in unknown)
    where = f" --district {unknown[0]}" if unknown[0] else ""
    lines += [
        *wrapped(call.say("shop.contact.none", districts=names), WIDTH),
        call.say("shop.contact.set", where=where),
    ]
    return [*lines, *([call.say("shop.contact.set_all")] if len(unknown) > 1 else [])]


def provisional_lines(call: Call, labels: Labels, plan: Plan) -> list[str]:
    """That some of the ways between households and shops are guessed: the table of towns does not have their towns."""
    named = (*(each.need for each in plan.fact.assignments), *(each.need for each in plan.fact.left))
    needs = map(labels.state.needs.get, named)
    places = [need.watch.place for need in needs if need is not None and need.watch is not None]
    if all(place.town in labels.state.towns for place in places):
        return []
    return wrapped(call.say("shop.provisional"), WIDTH)


def _name(call: Call, labels: Labels, district: str) -> str:
    return labels.district(district) if district else call.say("setting.everywhere")


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
        told = wrapped(f"{when}: {call.say('why.and').join(groups[days])}", WIDTH - 2)
        lines += [f"  {line}" for line in told]
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
