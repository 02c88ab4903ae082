"""The sheets of a transport workbook together: each row read by itself, then beside the others, then closed."""

from collections.abc import Sequence
from typing import Final

from intake.parsers.width import plain
from intake.rows import RowReading, Tables
from intake.sheets.closing import Read, close
from intake.sheets.contexts import Context
from intake.sheets.open_row import OpenRow
from intake.sheets.opening import Family, Opened
from intake.transport.columns import SHAPES
from intake.transport.crossing import check_rides
from intake.transport.drivers import Driver, driver_facts, driver_person, driver_values, read_driver
from intake.transport.namesakes import check_drivers, check_vehicles
from intake.transport.ride_facts import ride_facts, ride_person, ride_values
from intake.transport.rides import Ride, read_ride
from intake.transport.vehicles import Vehicle, read_vehicle, vehicle_facts, vehicle_values

Entry = Ride | Vehicle | Driver


def read_rows(rows: Sequence[Opened], tables: Tables) -> tuple[RowReading, ...]:
    """The rows of these sheets, in their order."""
    listed = frozenset(plain(row.text("name")) for row, _ in rows if _kind(row) == "vehicle") - {""}
    entries = [(_read(row, context, listed), context) for row, context in rows]
    rides = [entry for entry, _ in entries if isinstance(entry, Ride)]
    check_rides(rides)
    check_vehicles([entry for entry, _ in entries if isinstance(entry, Vehicle)])
    check_drivers([entry for entry, _ in entries if isinstance(entry, Driver)], rides, tables)
    return tuple(close(_as_read(entry), context) for entry, context in entries)


def _kind(row: OpenRow) -> str:
    return row.table.shape.kind


def _read(row: OpenRow, context: Context, listed: frozenset[str]) -> Entry:
    if _kind(row) == "ride":
        return read_ride(row, context)
    return read_vehicle(row, context) if _kind(row) == "vehicle" else read_driver(row, context, listed)


def _as_read(entry: Entry) -> Read:
    if isinstance(entry, Ride):
        return Read(entry.row, ride_values(entry), ride_facts(entry), ride_person(entry), entry.district)
    if isinstance(entry, Vehicle):
        return Read(entry.row, vehicle_values(entry), vehicle_facts(entry), None, entry.district)
    return Read(entry.row, driver_values(entry), driver_facts(entry), driver_person(entry), entry.district)


TRANSPORT: Final = Family("transport", SHAPES, read_rows)
