"""One row of the sheet of those who would lead a new salon (世話人)."""

import re
from typing import Any, Final

from attrs import define, evolve

from events.vocabulary.people import PersonDetails
from events.vocabulary.salons import HostDetails
from events.vocabulary.values import Availability, Place
from intake.parsers.areas import read_areas
from intake.parsers.availability import read_availability
from intake.parsers.names import read_kana, read_name
from intake.parsers.notes_helpers import read_helper_note
from intake.parsers.numbers import read_count
from intake.parsers.phones import read_phone
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.width import BLANK_WORDS, plain, tight
from intake.rows import HostFacts
from intake.sheets.closing import Read
from intake.sheets.common import (
    closed_hours,
    hours_values,
    note_value,
    place_reader,
    read_restrictions,
    settle_district,
)
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_TIMES: Final = re.compile(r"(?:月に?)?(\d{1,2})回?(?:まで)?")


@define(eq=False)
class Leader:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    kana: str = ""
    phone: str = ""
    home: Place | None = None
    hours: Availability | None = None
    areas: tuple[str, ...] = ()
    times: int | None = None
    district: str = ""


def read_host(row: OpenRow, context: Context) -> Leader:
    """Read one row; faults are noted in it."""
    found, anchor, hours = Leader(row), context.anchor, context.tables.hours
    found.name = row.need("name", read_name)
    found.kana = row.read("kana", read_kana) or ""
    found.home = row.need("address", place_reader(context.tables))
    found.phone = row.read("phone", read_phone) or ""
    none = Unclear("host.no_hours", "hours")
    read = row.need_or_ask("hours", none, lambda text: read_availability(text, anchor, hours))
    note = read_restrictions(row, lambda text: read_helper_note(text, anchor, hours))
    found.hours = evolve(read, closed=closed_hours(note)) if read else None
    found.areas = read_areas(row.text("areas"))
    found.times = None if tight(row.text("times")) in BLANK_WORDS else row.read("times", _read_times)
    found.district = settle_district(row, found.home, context)
    return found


def _read_times(text: str) -> int:
    """月2回まで."""
    words = _TIMES.fullmatch(tight(plain(text)))
    times = int(words[1]) if words else read_count(text)
    if not 1 <= times <= 31:
        raise Unreadable("count.out_of_range", "count|1|31")
    return times


def host_read(found: Leader) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), _person(found), found.district)


def _person(found: Leader) -> PersonDetails | None:
    if found.name is None:
        return None
    return PersonDetails(found.name, found.kana, phone=found.phone, home=found.home)


def _facts(found: Leader) -> HostFacts | None:
    who = _person(found)
    if who is None or found.home is None or found.hours is None:
        return None
    return HostFacts(who, found.hours, found.times, HostDetails(found.areas, note_value(found.row)))


def _values(found: Leader) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "name": found.name,
        "kana": found.kana,
        "phone": found.phone,
        "address": found.home.address if found.home else None,
        "town": found.home.town if found.home else None,
        "hours": hours_values(found.hours),
        "areas": list(found.areas),
        "times": found.times,
        "note": note_value(found.row),
        "district": found.district,
    }
