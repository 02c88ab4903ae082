"""One household to look in on, and whether shops may be told of it."""

from datetime import date
from typing import Any

from attrs import define

from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Place
from events.vocabulary.watch import WatchDetails
from intake.parsers.agreements import read_agreement
from intake.parsers.dates import read_date
from intake.parsers.names import read_kana, read_name
from intake.parsers.notes_groups import read_group_note
from intake.parsers.phones import read_phone
from intake.parsers.troubles import Unreadable
from intake.parsers.width import BLANK_WORDS, tight
from intake.sheets.closing import Read
from intake.sheets.common import note_value, place_reader, read_restrictions, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.watch.facts import WatchFacts

SPOKE = {"本人": "self", "自分": "self", "家族": "family", "後見人": "guardian"}


@define(eq=False)
class Household:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None
    kana: str
    home: Place | None
    phone: str
    received: date | None
    start: date | None
    end: date | None
    agreed: bool | None
    spoke: str
    district: str


def read_household(row: OpenRow, context: Context) -> Household:
    """Read one row; faults are noted in it."""

    def day(text: str) -> date:
        return read_date(text, context.anchor)

    name, home = row.need("name", read_name), row.need("address", place_reader(context.tables))
    blank = tight(row.text("consent")) in BLANK_WORDS
    found = Household(
        row=row,
        name=name,
        kana=row.read("kana", read_kana) or "",
        home=home,
        phone=row.read("phone", read_phone) or "",
        received=row.read("received", day),
        start=row.read("start", day),
        end=row.read("end", day),
        agreed=None if blank else row.read("consent", read_agreement),
        spoke=row.read("spoke", _spoke) or "self",
        district=settle_district(row, home, context),
    )
    read_restrictions(row, read_group_note)
    if found.start and found.end and found.end < found.start:
        row.reject("end", "span.reversed", "span")
    return found


def household_read(found: Household) -> Read:
    """The row as it is closed."""
    return Read(found.row, _values(found), _facts(found), _person(found), found.district)


def _spoke(text: str) -> str:
    words = tight(text)
    if words not in SPOKE:
        raise Unreadable("spoke.unreadable", "spoke")
    return SPOKE[words]


def _person(found: Household) -> PersonDetails | None:
    if found.name is None:
        return None
    return PersonDetails(name=found.name, kana=found.kana, phone=found.phone, home=found.home)


def _facts(found: Household) -> WatchFacts | None:
    who = _person(found)
    if who is None or found.home is None:
        return None
    details = WatchDetails(found.home, note_value(found.row))
    number, start = tight(found.row.text("number")), found.start or found.received
    return WatchFacts(who, start, found.end, number, found.received, found.agreed, found.spoke, details)


def _values(found: Household) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    days = {"received": found.received, "start": found.start, "end": found.end}
    return {
        "number": tight(found.row.text("number")),
        "name": found.name,
        "kana": found.kana,
        "address": found.home.address if found.home else None,
        "town": found.home.town if found.home else None,
        "phone": found.phone,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "consent": found.agreed,
        "spoke": found.spoke,
        "note": note_value(found.row),
        "district": found.district,
    }
