"""One row of a list of public facilities (公共施設一覧): a room that a group may ask for, as far as such a list tells.

It tells where, when, and how one gets in; how many people fit in and what is there is asked. What it costs, who has the
key and what must be kept to stays open: the terms say so (``unsaid``), and whoever asks for the room is told to ask.
"""

import re
from typing import Any, Final

from attrs import define, evolve

from events.vocabulary.values import Availability, Place
from intake.parsers.availability import describe, read_availability
from intake.parsers.equipment import Equipment, read_equipment
from intake.parsers.phones import read_phone
from intake.parsers.room_terms import Terms, read_closings
from intake.parsers.rooms import read_capacity
from intake.parsers.spans import Hours
from intake.parsers.troubles import Option, Unclear
from intake.parsers.width import plain
from intake.rows import VenueFacts
from intake.sheets.closing import Read
from intake.sheets.common import hours_values, note_value, place_reader, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow

_BETWEEN: Final = re.compile(r"[;；、,]")
_THERE: Final = re.compile(r"(?:が)?(?:有|あり|○)$")
_WHEELCHAIRS: Final = re.compile(
    r"(?:車いす|車イス|車椅子)(?:使用者)?(?:対応|用)?トイレ|多(?:機能|目的)トイレ|バリアフリートイレ"
)
_WAYS_IN: Final = re.compile(r"スロープ|段差(?:なし|無)")


@define(eq=False)
class Facility:
    """What was read; None where a cell is blank or at fault. ``has`` is what is there, a step at the door included."""

    row: OpenRow
    name: str | None = None
    place: Place | None = None
    phone: str = ""
    hours: Availability | None = None
    closed: Terms | None = None
    capacity: int | None = None
    has: Equipment | None = None
    level: bool = False
    district: str = ""


def read_facility(row: OpenRow, context: Context) -> Facility:
    """Read one row; faults are noted in it."""
    found, listed = Facility(row), [_THERE.sub("", each) for each in _listed(row.text("access"))]
    found.name = row.need("name", plain)
    found.place = row.need("address", place_reader(context.tables))
    found.phone = row.read("phone", read_phone) or ""
    found.hours = _hours(row, context)
    found.closed = _closed(row, found.hours, context.tables.hours)
    found.level = any(_WAYS_IN.search(each) for each in listed)
    found.capacity = row.need_or_ask("capacity", Unclear("capacity.not_told", "count|1|999"), read_capacity)
    told = Equipment(tuple(_codes(listed)))
    as_listed = Option("as_listed", "、".join(listed) or "（なし）", told)
    found.has = row.need_or_ask("has", Unclear("equipment.not_told", "equipment", as_listed), read_equipment)
    if found.has is not None:
        found.has = evolve(found.has, codes=tuple(dict.fromkeys((*told.codes, *found.has.codes))))
    found.district = settle_district(row, found.place, context)
    return found


def _listed(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(plain(text)) if part.strip()]


def _codes(listed: list[str]) -> list[str]:
    """What the list says of it in our codes. A toilet for ostomates need not be one that a wheelchair gets into."""
    found = {"accessible_toilet": any(_WHEELCHAIRS.search(each) for each in listed)}
    found["rail"] = "手すり" in listed
    found["toilet"] = any("トイレ" in each for each in listed)
    return [code for code, there in found.items() if there]


def _hours(row: OpenRow, context: Context) -> Availability | None:
    """The weekdays from one cell, the hours of all of them from two."""
    if not row.text("days").strip():
        row.reject("days", "cell.missing", "cell.filled")
        return None
    span = f"{row.text('start').strip()}～{row.text('end').strip()}" if row.text("start").strip() else ""
    days = "・".join(re.sub(r"[・、\s]", "", plain(row.text("days"))))
    return row.read("days", lambda _: read_availability(f"{days} {span}".strip(), context.anchor, context.tables.hours))


def _closed(row: OpenRow, hours: Availability | None, words: Hours) -> Terms | None:
    """When it is shut: days of every year, holidays, weekdays. Other words about its hours are a question."""

    def read(text: str) -> Terms:
        known, unknown = read_closings(text, words)
        if unknown:
            raise Unclear("hours.unclear", "hours", Option("as_read", describe(hours) if hours else "", known))
        return known

    return row.read("closed", read) if row.text("closed").strip() else Terms()


def facility_read(found: Facility) -> Read:
    """The row as it is closed. It is about its lender, who goes by the facility's name."""
    return Read(found.row, _values(found), _facts(found), None, found.district)


def _facts(found: Facility) -> VenueFacts | None:
    if found.name is None or found.place is None or found.capacity is None or found.has is None:
        return None
    if found.hours is None or found.closed is None:
        return None
    return VenueFacts(
        name=found.name,
        lender=found.name,
        lender_kind="body",
        place=Place(found.place.address, found.place.town, found.name),
        capacity=found.capacity,
        hours=found.hours,
        opened=(),
        shut=found.closed.shut,
        has=found.has.codes,
        parking=found.has.parking,
        step_cm=0,
        terms=(*found.closed.codes, *_terms(found)),
        fee=(0, "time"),
        key="",
        words=(plain(found.row.text("closed")), ""),
        note=_note(found),
        closed_yearly=found.closed.closed_yearly,
    )


def _terms(found: Facility) -> tuple[str, ...]:
    return ("unsaid",) if found.level else ("unsaid", "step_unsaid")


def _note(found: Facility) -> str:
    """Whom to phone, who runs it, how one gets in, what else the list says."""
    row = found.row
    told = (found.phone, *(plain(row.text(field)) for field in ("body", "access", "about")), note_value(row))
    return " / ".join(each for each in told if each)


def _values(found: Facility) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "name": found.name,
        "address": found.place.address if found.place else None,
        "town": found.place.town if found.place else None,
        "phone": found.phone,
        "capacity": found.capacity,
        "hours": hours_values(found.hours),
        "closed": plain(found.row.text("closed")),
        "has": list(found.has.codes) if found.has else None,
        "parking": found.has.parking if found.has else None,
        "access": _listed(found.row.text("access")),
        "note": note_value(found.row),
        "district": found.district,
    }
