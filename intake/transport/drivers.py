"""One row of the list of drivers (運転者)."""

from collections.abc import Collection
from datetime import date
from typing import Any

from attrs import define, evolve, field

from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Availability
from intake.parsers.availability import read_availability
from intake.parsers.courses import read_course
from intake.parsers.licences import Licence, read_licence
from intake.parsers.names import read_kana, read_name
from intake.parsers.notes import Note
from intake.parsers.notes_drivers import read_driver_note
from intake.parsers.numbers import read_age, read_weekly_minutes
from intake.parsers.width import BLANK_WORDS, tight
from intake.rows import DriverFacts
from intake.sheets.common import closed_hours, hours_values, note_value, read_restrictions, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.transport.fleet import Driven, read_driven


@define(eq=False)
class Driver:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    kana: str = ""
    age: int | None = None
    licence: Licence | None = None
    course: date | None = None
    driven: Driven = field(factory=Driven)
    hours: Availability | None = None
    week_min: int | None = None
    note: Note = field(factory=Note)
    district: str = ""


def read_driver(row: OpenRow, context: Context, listed: Collection[str]) -> Driver:
    """Read one row; faults are noted in it. ``listed`` are the names of the workbook's vehicles."""
    driver = Driver(row)
    driver.name = row.need("name", read_name)
    driver.kana = row.read("kana", read_kana) or ""
    driver.age = None if tight(row.text("age")) in BLANK_WORDS else row.read("age", read_age)
    driver.licence = row.need("licence", lambda text: read_licence(text, context.anchor))
    driver.course = row.read("course", read_course)
    driver.driven = row.need("vehicles", lambda text: read_driven(text, listed, context.tables.vehicles)) or Driven()
    driver.week_min = (
        None if tight(row.text("week_hours")) in BLANK_WORDS else row.read("week_hours", read_weekly_minutes)
    )
    _read_hours(driver, context)
    driver.district = settle_district(row, None, context)
    return driver


def _read_hours(driver: Driver, context: Context) -> None:
    row, hours = driver.row, context.tables.hours
    read = row.need("hours", lambda text: read_availability(text, context.anchor, hours))
    driver.note = read_restrictions(row, lambda text: read_driver_note(text, context.anchor, hours))
    driver.hours = evolve(read, closed=closed_hours(driver.note)) if read else None


def driver_person(driver: Driver) -> PersonDetails | None:
    """The person as far as she could be read; the list has neither phone nor address."""
    return None if driver.name is None else PersonDetails(name=driver.name, kana=driver.kana, age=driver.age)


def driver_facts(driver: Driver) -> DriverFacts | None:
    """The facts of a row without a fault."""
    who = driver_person(driver)
    if who is None or driver.licence is None or driver.hours is None:
        return None
    return DriverFacts(
        who=who,
        licence_classes=driver.licence.classes,
        licence_limits=driver.licence.limits,
        licence_until=driver.licence.until,
        course=driver.course,
        vehicles=driver.driven.names,
        any_vehicle=driver.driven.any_vehicle,
        hours=driver.hours,
        weekly_limit_min=driver.week_min,
        note=note_value(driver.row),
    )


def driver_values(driver: Driver) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {
        "name": driver.name,
        "kana": driver.kana,
        "age": driver.age,
        "licence": _licence_values(driver.licence),
        "course": driver.course.isoformat() if driver.course else None,
        "vehicles": list(driver.driven.names),
        "any_vehicle": driver.driven.any_vehicle,
        "hours": hours_values(driver.hours),
        "weekly_limit_min": driver.week_min,
        "note": note_value(driver.row),
        "district": driver.district,
    }


def _licence_values(licence: Licence | None) -> dict[str, Any] | None:
    if licence is None:
        return None
    until = licence.until.isoformat() if licence.until else None
    return {"classes": list(licence.classes), "limits": list(licence.limits), "until": until}
