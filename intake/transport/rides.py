"""One row of the sheet of requests (申込): what each column says, and what the columns say together."""

from datetime import date

from attrs import define, evolve, field

from events.vocabulary.values import Place
from intake.parsers.attendants import read_attendants
from intake.parsers.chairs import NO_CHAIR, Chairs, read_chairs
from intake.parsers.dates import read_date
from intake.parsers.names import read_kana, read_name
from intake.parsers.notes import Note
from intake.parsers.notes_rides import RideRow, contradicts, read_ride_note
from intake.parsers.numbers import read_age
from intake.parsers.phones import read_phone
from intake.parsers.purposes import read_purpose
from intake.parsers.recurrences import read_recurrence
from intake.parsers.times import clock, read_ride_time
from intake.parsers.troubles import AS_WRITTEN, Option, Unclear
from intake.parsers.width import BLANK_WORDS, NO_WORDS, plain, tight
from intake.sheets.common import ask_before_received, place_reader, read_restrictions, settle_district
from intake.sheets.contexts import Context
from intake.sheets.open_row import LONGEST_CELL, OpenRow

_ONE_WAY = NO_WORDS | BLANK_WORDS | {"片道", "帰りなし", "行きのみ", "行きだけ", "送りのみ"}


@define(eq=False)
class Ride:
    """What was read; None where a cell is blank or at fault."""

    row: OpenRow
    name: str | None = None
    kana: str = ""
    age: int | None = None
    phone: str = ""
    home: Place | None = None
    destination: Place | None = None
    purpose: str | None = None
    received: date | None = None
    day: date | None = None
    weekdays: tuple[int, ...] = ()
    arrive: int | None = None
    back: int | None = None
    chairs: Chairs | None = None
    attendants: int | None = None
    note: Note = field(factory=Note)
    district: str = ""


def read_ride(row: OpenRow, context: Context) -> Ride:
    """Read one row; faults are noted in it."""
    ride = Ride(row)
    _read_person(ride, context)
    _read_trip(ride, context)
    _read_riders(ride)
    _check_note(ride)
    ride.district = settle_district(row, ride.home, context)
    return ride


def _read_person(ride: Ride, context: Context) -> None:
    row = ride.row
    ride.name = row.need("name", read_name)
    ride.kana = row.read("kana", read_kana) or ""
    ride.age = None if tight(row.text("age")) in BLANK_WORDS else row.read("age", read_age)
    ride.home = row.need("address", place_reader(context.tables))
    ride.phone = row.read("phone", read_phone) or ""


def _read_trip(ride: Ride, context: Context) -> None:
    row = ride.row
    place = row.need("destination_address", place_reader(context.tables))
    ride.destination = evolve(place, name=plain(row.text("destination"))) if place else None
    ride.purpose = row.read("purpose", read_purpose) or "other"
    ride.received = row.read("received", lambda text: read_date(text, context.anchor))
    ride.day = row.need("day", lambda text: read_date(text, context.anchor))
    ask_before_received(row, "day", ride.day, ride.received)
    day = ride.day
    ride.weekdays = (row.read("weekly", lambda text: read_recurrence(text, day)) or ()) if day else ()
    ride.arrive = row.need("arrive", read_ride_time)
    ride.back = None if tight(row.text("back")) in _ONE_WAY else row.read("back", read_ride_time)
    if ride.arrive is not None and ride.back is not None and ride.back < ride.arrive:
        row.reject("back", "time.return_before_arrival", f"time.after|{clock(ride.arrive)}")


def _read_riders(ride: Ride) -> None:
    ride.chairs = ride.row.read("chair", read_chairs) if ride.row.text("chair") else NO_CHAIR
    ride.attendants = ride.row.read("attendants", read_attendants) if ride.row.text("attendants") else 0


def _check_note(ride: Ride) -> None:
    said = RideRow(ride.day, ride.chairs, ride.attendants)
    ride.note = read_restrictions(ride.row, lambda text: read_ride_note(text, said))
    came = ride.row.text("note")
    if 0 < len(came) <= LONGEST_CELL and contradicts(plain(came), ride.note, said):
        unclear = Unclear("note.contradicts", "note.as_columns", Option(AS_WRITTEN, plain(came), True))
        ride.row.ask("note", unclear, came)
