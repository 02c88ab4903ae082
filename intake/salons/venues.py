"""One row of the sheet of rooms that are lent (会場)."""

import re
from collections.abc import Callable
from typing import Any

from attrs import asdict, define, evolve

from events.vocabulary.salons import NthHours
from events.vocabulary.values import Availability, Place
from intake.parsers.equipment import Equipment, read_equipment
from intake.parsers.notes_rooms import read_room_note
from intake.parsers.room_terms import Terms, read_terms
from intake.parsers.rooms import (
    RoomHours,
    read_capacity,
    read_fee,
    read_key,
    read_room_hours,
    read_step,
)
from intake.parsers.width import BLANK_WORDS, plain, tight
from intake.rows import VenueFacts
from intake.sheets.closing import Read
from intake.sheets.common import hours_values, note_value, place_reader, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow


@define(eq=False)
class Room:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    place: Place | None = None
    capacity: int | None = None
    hours: RoomHours | None = None
    has: Equipment | None = None
    terms: Terms | None = None
    away: tuple[NthHours, ...] | None = None
    fee: tuple[int, str] | None = None
    district: str = ""


def read_venue(row: OpenRow, context: Context) -> Room:
    """Read one row; faults are noted in it."""
    hours, anchor = context.tables.hours, context.anchor
    found = Room(row)
    found.name = row.need("name", plain)
    found.place = row.need("address", place_reader(context.tables))
    found.capacity = row.need("capacity", read_capacity)
    found.hours = row.need("hours", lambda text: read_room_hours(text, anchor, hours))
    found.has = Equipment() if _blank(row, "has") else row.read("has", read_equipment)
    noted = row.read("note", lambda text: read_room_note(text, anchor, hours)) or ()
    found.terms = _read_terms(row, lambda text: read_terms("。".join((*text, *noted)), anchor, hours))
    found.away = () if _blank(row, "key") else row.read("key", lambda text: read_key(text, hours))
    found.fee = (0, "time") if _blank(row, "fee") else row.read("fee", read_fee)
    found.district = settle_district(row, found.place, context)
    return found


def _read_terms(row: OpenRow, read: Callable[[tuple[str, ...]], Terms]) -> Terms | None:
    """The column's terms, with those that stand among the remarks."""
    return read(()) if _blank(row, "terms") else row.read("terms", lambda text: read((text,)))


def _blank(row: OpenRow, field: str) -> bool:
    return tight(row.text(field)) in BLANK_WORDS


def venue_read(found: Room) -> Read:
    """The row as it is closed. It is about its lender, who goes by the room's name."""
    return Read(found.row, _values(found), _facts(found), None, found.district)


def _hours(found: Room) -> Availability | None:
    if found.hours is None or found.terms is None:
        return None
    return evolve(found.hours.hours, closed=found.terms.closed)


def _shut(found: Room) -> tuple[NthHours, ...]:
    read = (*(found.hours.shut if found.hours else ()), *(found.terms.shut if found.terms else ()))
    return (*read, *(found.away or ()))


def _facts(found: Room) -> VenueFacts | None:
    hours = _hours(found)
    if found.name is None or found.place is None or found.capacity is None or hours is None or found.hours is None:
        return None
    if found.has is None or found.terms is None or found.away is None or found.fee is None:
        return None
    row = found.row
    return VenueFacts(
        name=found.name,
        lender=found.name,
        lender_kind="body",
        place=Place(found.place.address, found.place.town, found.name),
        capacity=min(found.capacity, found.terms.most or found.capacity),
        hours=hours,
        opened=found.hours.opened,
        shut=_shut(found),
        has=found.has.codes,
        parking=max(found.has.parking, _parking(note_value(row))),
        step_cm=read_step(note_value(row)),
        terms=found.terms.codes,
        fee=found.fee,
        key=plain(row.text("key")),
        words=(plain(row.text("terms")), plain(row.text("fee"))),
        note=note_value(row),
        notice_days=found.terms.notice_days,
        longest_min=found.terms.longest_min,
        monthly_limit=found.terms.monthly_limit,
        weekly_limit=found.terms.weekly_limit,
        daily_limit=found.terms.daily_limit,
        group_monthly_limit=found.terms.group_monthly_limit,
        closed_yearly=found.terms.closed_yearly,
    )


def _parking(note: str) -> int:

    found = re.search(r"駐車(?:場)?\s*(\d{1,3})\s*台", note)
    return int(found[1]) if found else 0


def terms_values(terms: Terms | None) -> dict[str, Any]:
    """The numbers in a lender's terms as JSON has them, those that are told."""
    told = terms or Terms()
    numbers = {
        "notice_days": told.notice_days,
        "longest_min": told.longest_min,
        "monthly_limit": told.monthly_limit,
        "weekly_limit": told.weekly_limit,
        "daily_limit": told.daily_limit,
        "group_monthly_limit": told.group_monthly_limit,
        "most": told.most,
        "closed_yearly": [asdict(each) for each in told.closed_yearly],
    }
    return {name: value for name, value in numbers.items() if value}


def _values(found: Room) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "name": found.name,
        "address": found.place.address if found.place else None,
        "town": found.place.town if found.place else None,
        "capacity": found.capacity,
        "hours": hours_values(_hours(found)),
        "opened": [asdict(each) for each in found.hours.opened] if found.hours else None,
        "shut": [asdict(each) for each in _shut(found)],
        "has": list(found.has.codes) if found.has else None,
        "parking": found.has.parking if found.has else None,
        "terms": list(found.terms.codes) if found.terms else None,
        **terms_values(found.terms),
        "key": plain(found.row.text("key")),
        "fee": list(found.fee) if found.fee else None,
        "step_cm": read_step(note_value(found.row)),
        "note": note_value(found.row),
        "district": found.district,
    }
