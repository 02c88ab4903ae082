"""One row of the sheet of vehicles (車両)."""

import re
from collections.abc import Mapping
from typing import Any, Final

from attrs import define, evolve, field

from events.vocabulary.values import Availability, Place
from intake.parsers.availability import read_availability
from intake.parsers.insurance import Cover, read_cover, read_insurance
from intake.parsers.notes import Note
from intake.parsers.notes_vehicles import read_vehicle_note
from intake.parsers.numbers import read_count
from intake.parsers.width import BLANK_WORDS, plain, tight
from intake.rows import VehicleFacts
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

_PERSON: Final = re.compile(r"\((?:個人|ご?本人|個人所有|自家用車?)\)")


@define(eq=False)
class Vehicle:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    lender: str = ""
    lender_kind: str = "body"
    capacity: int | None = None
    chairs: int | None = None
    hours: Availability | None = None
    garage: Place | None = None
    insurance: Mapping[str, Cover] = field(factory=dict)
    note: Note = field(factory=Note)
    district: str = ""


def read_vehicle(row: OpenRow, context: Context) -> Vehicle:
    """Read one row; faults are noted in it."""
    vehicle = Vehicle(row)
    vehicle.name = row.need("name", plain)
    row.need("owner", plain)
    _read_owner(vehicle)
    vehicle.capacity = row.need("capacity", lambda text: read_count(text, least=1))
    vehicle.chairs = 0 if tight(row.text("chairs")) in BLANK_WORDS else row.read("chairs", read_count)
    _read_hours(vehicle, context)
    vehicle.garage = row.need("garage", place_reader(context.tables))
    vehicle.insurance = _insurance(row, context)
    vehicle.district = settle_district(row, vehicle.garage, context)
    return vehicle


def _read_owner(vehicle: Vehicle) -> None:
    owner = plain(vehicle.row.text("owner"))
    vehicle.lender = _PERSON.sub("", owner).strip()
    vehicle.lender_kind = "person" if _PERSON.search(owner) else "body"


def _read_hours(vehicle: Vehicle, context: Context) -> None:
    row, hours = vehicle.row, context.tables.hours
    read = row.need("hours", lambda text: read_availability(text, context.anchor, hours))
    vehicle.note = read_restrictions(row, lambda text: read_vehicle_note(text, context.anchor, hours))
    vehicle.hours = evolve(read, closed=closed_hours(vehicle.note)) if read else None


def _insurance(row: OpenRow, context: Context) -> Mapping[str, Cover]:
    """Of one column for both, or of a column each."""
    covers = dict(row.read("insurance", lambda text: read_insurance(text, context.anchor)) or {})
    for kind in ("ride_support", "voluntary"):
        cover = row.read(kind, lambda text: read_cover(text, context.anchor))
        if cover:
            covers[kind] = cover
    return {kind: covers[kind] for kind in sorted(covers)}


def vehicle_facts(vehicle: Vehicle) -> VehicleFacts | None:
    """The facts of a row without a fault."""
    if vehicle.name is None or vehicle.capacity is None or vehicle.hours is None or vehicle.garage is None:
        return None
    return VehicleFacts(
        name=vehicle.name,
        lender=vehicle.lender,
        lender_kind=vehicle.lender_kind,
        capacity=vehicle.capacity,
        wheelchair_places=vehicle.chairs or 0,
        seats_per_wheelchair=_seats_per_wheelchair(vehicle),
        powered_chairs=not vehicle.note.has("no_powered_chairs"),
        licences=_licences(vehicle),
        hours=vehicle.hours,
        garage=vehicle.garage,
        insurance=vehicle.insurance,
        note=note_value(vehicle.row),
    )


def _seats_per_wheelchair(vehicle: Vehicle) -> int | None:
    return max(vehicle.note.values("seats_per_wheelchair"), default=None)


def _licences(vehicle: Vehicle) -> tuple[str, ...]:
    return next(iter(vehicle.note.values("licences")), ())


def vehicle_values(vehicle: Vehicle) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    covers = vehicle.insurance.items()
    return {
        "name": vehicle.name,
        "owner": vehicle.lender,
        "owner_kind": vehicle.lender_kind,
        "capacity": vehicle.capacity,
        "wheelchair_places": vehicle.chairs,
        "seats_per_wheelchair": _seats_per_wheelchair(vehicle),
        "powered_chairs": not vehicle.note.has("no_powered_chairs"),
        "licences": list(_licences(vehicle)),
        "hours": hours_values(vehicle.hours),
        "garage": vehicle.garage.address if vehicle.garage else None,
        "town": vehicle.garage.town if vehicle.garage else None,
        "insurance": {k: {"held": held, "until": day.isoformat() if day else None} for k, (held, day) in covers},
        "note": note_value(vehicle.row),
        "district": vehicle.district,
    }
