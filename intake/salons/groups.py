"""One row of the sheet of groups that look for a room (サロン)."""

import re
from datetime import date
from typing import Any, Final

from attrs import define

from events.vocabulary.people import PersonDetails
from events.vocabulary.salons import SalonDetails, TownPeople
from intake.parsers.equipment import Equipment, read_equipment, read_towns
from intake.parsers.names import name_key, read_name
from intake.parsers.notes_groups import read_group_note
from intake.parsers.numbers import read_count
from intake.parsers.phones import read_phone
from intake.parsers.rhythms import Rhythm, read_rhythm
from intake.parsers.spans import Span, read_span
from intake.parsers.times import clock
from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, plain, tight
from intake.rows import SalonFacts
from intake.sheets.closing import Read
from intake.sheets.common import check_town, day_values, note_value, read_restrictions, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_SOUGHT: Final = re.compile(
    r"(?:さがして(?:いる|います)|探して(?:いる|います)|未定|募集(?:中)?|いない|不在|要る|ほしい)"
)


@define(eq=False)
class Group:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    phone: str = ""
    rhythm: Rhythm | None = None
    span: Span | None = None
    people: int | None = None
    needs: Equipment | None = None
    towns: tuple[TownPeople, ...] | None = None
    seeks_host: bool | None = None
    first_day: date | None = None
    district: str = ""


def read_group(row: OpenRow, context: Context) -> Group:
    """Read one row; faults are noted in it."""
    found = Group(row)
    row.need("title", plain)
    found.name = row.need("name", read_name)
    found.phone = row.read("phone", read_phone) or ""
    met = context.tables.met.get(name_key(row.text("title")))
    found.rhythm = row.need("rhythm", lambda text: read_rhythm(text, context.anchor, met))
    found.span = row.need("span", lambda text: read_span(plain(text), context.tables.hours))
    found.people = row.need("people", _read_people)
    blank = tight(row.text("needs")) in BLANK_WORDS
    found.needs = Equipment() if blank else row.read("needs", read_equipment)
    found.towns = (
        () if tight(row.text("towns")) in BLANK_WORDS else row.read("towns", lambda t: _read_towns(t, found, context))
    )
    read_restrictions(row, read_group_note)
    found.seeks_host = row.read("host", _read_host) if row.text("host").strip() else False
    found.first_day = _first_day(found.rhythm, context)
    if found.first_day is None:
        row.reject("rhythm", "date.no_year", "date.with_year")
    found.district = settle_district(row, None, context)
    return found


def _first_day(rhythm: Rhythm | None, context: Context) -> date | None:
    """The day that the row tells, else the first that its sheet is about."""
    told = rhythm.since if rhythm else None
    return told or (context.anchor.first if context.anchor else None)


def _read_people(text: str) -> int:
    people = read_count(text)
    if people < 1:
        raise Unreadable("count.out_of_range", "count|1|999")
    return people


def _read_host(text: str) -> bool:
    """Whether a host is looked for together with the room; a name may be of somebody who leads it already."""
    words = tight(text)
    if words in BLANK_WORDS:
        return False
    if _SOUGHT.fullmatch(words):
        return True
    raise Unclear("host.unclear", "host", Option("host_led", words, False), Option("host_sought", words, True))


def _read_towns(text: str, found: Group, context: Context) -> tuple[TownPeople, ...]:
    """Towns that no list has, and towns whose people are not as many as the group has are asked about."""
    towns = read_towns(text)
    for each in towns:
        check_town(each.town, context.tables)
    total = sum(each.people for each in towns)
    if found.people is not None and total != found.people:
        came = f"{total} ⇔ {found.people}"
        raise Unclear("town_people.other_sum", "town_people", Option("as_written", came, towns))
    return towns


def group_read(found: Group) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), _person(found), found.district)


def _person(found: Group) -> PersonDetails | None:
    return None if found.name is None else PersonDetails(name=found.name, phone=found.phone)


def _facts(found: Group) -> SalonFacts | None:
    who = _person(found)
    if who is None or found.rhythm is None or found.span is None or found.people is None:
        return None
    if found.needs is None or found.towns is None or found.first_day is None or found.seeks_host is None:
        return None
    details = SalonDetails(
        name=plain(found.row.text("title")),
        needs=found.needs.codes,
        parking=found.needs.parking,
        towns=found.towns,
        food=plain(found.row.text("food")),
        note=note_value(found.row),
    )
    return SalonFacts(
        who=who,
        first_day=found.first_day,
        weekdays=found.rhythm.weekdays,
        nth=found.rhythm.nth,
        any_day=found.rhythm.any_day,
        every_weeks=found.rhythm.every_weeks,
        times_a_month=found.rhythm.times,
        from_min=found.span[0],
        until_min=found.span[1],
        participants=found.people,
        details=details,
        seeks_host=found.seeks_host,
    )


def _values(found: Group) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    rhythm, needs = found.rhythm, found.needs
    return {
        "title": plain(found.row.text("title")),
        "name": found.name,
        "phone": found.phone,
        "weekdays": day_values(rhythm.weekdays) if rhythm else None,
        "nth": list(rhythm.nth) if rhythm else None,
        "any_day": rhythm.any_day if rhythm else None,
        **_seldom(rhythm),
        "from": clock(found.span[0]) if found.span else None,
        "until": clock(found.span[1]) if found.span else None,
        "people": found.people,
        "needs": list(needs.codes) if needs else None,
        "parking": needs.parking if needs else None,
        "towns": [[each.town, each.people] for each in found.towns] if found.towns is not None else None,
        "seeks_host": found.seeks_host,
        "food": plain(found.row.text("food")),
        "note": note_value(found.row),
        "district": found.district,
    }


def _seldom(rhythm: Rhythm | None) -> dict[str, Any]:
    """How many weeks apart, since when, how many times a month: where it is told."""
    told = rhythm or Rhythm()
    values = {"every_weeks": told.every_weeks, "times_a_month": told.times}
    since = {"first_day": told.since.isoformat()} if told.since else {}
    return {**{name: value for name, value in values.items() if value > 1}, **since}
