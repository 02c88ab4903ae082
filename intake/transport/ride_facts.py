"""A request that was read, as facts for the events and as values for JSON."""

from typing import Any

from events.vocabulary.needs import RideDetails
from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Place
from intake.parsers.chairs import NO_CHAIR
from intake.parsers.times import clock
from intake.parsers.width import plain, tight
from intake.rows import RideFacts
from intake.sheets.common import day_values, note_value
from intake.transport.rides import Ride


def ride_person(ride: Ride) -> PersonDetails | None:
    """The person as far as she could be read; None without a name. Words beside the phone number say whom to call."""
    if ride.name is None:
        return None
    beside = plain(ride.row.text("phone")) if any(letter.isalpha() for letter in ride.row.text("phone")) else ""
    return PersonDetails(
        name=ride.name,
        kana=ride.kana,
        age=ride.age,
        phone=ride.phone,
        home=ride.home,
        call=plain(ride.row.text("call")) or (beside if ride.phone else ""),
        emergency=plain(ride.row.text("emergency")),
    )


def ride_facts(ride: Ride) -> RideFacts | None:
    """The facts of a row without a fault."""
    who = ride_person(ride)
    if who is None or ride.home is None or ride.destination is None or ride.day is None or ride.arrive is None:
        return None
    return RideFacts(
        who=who,
        first_day=ride.day,
        weekdays=ride.weekdays,
        number=tight(ride.row.text("number")),
        received=ride.received,
        details=_details(ride, ride.home, ride.destination, ride.arrive),
    )


def _details(ride: Ride, home: Place, destination: Place, arrive: int) -> RideDetails:
    chairs = ride.chairs or NO_CHAIR
    return RideDetails(
        purpose=ride.purpose or "other",
        pickup=home,
        delivery=destination,
        arrive_by_min=arrive,
        return_ready_min=ride.back,
        attendants=ride.attendants or 0,
        wheelchairs=chairs.count,
        chair=_chair(ride),
        front_seat=ride.note.has("front_seat"),
        note=note_value(ride.row),
    )


def _chair(ride: Ride) -> str:
    chairs = ride.chairs or NO_CHAIR
    return "powered" if chairs.count and ride.note.has("powered_chair") else chairs.kind


def ride_values(ride: Ride) -> dict[str, Any]:
    """Everything that was read, for JSON and for telling a change."""
    return {**_person_values(ride), **_trip_values(ride)}


def _person_values(ride: Ride) -> dict[str, Any]:
    who = ride_person(ride)
    return {
        "number": tight(ride.row.text("number")),
        "received": ride.received.isoformat() if ride.received else None,
        "name": ride.name,
        "kana": ride.kana,
        "age": ride.age,
        "address": ride.home.address if ride.home else None,
        "town": ride.home.town if ride.home else None,
        "phone": ride.phone,
        "call": who.call if who else "",
        "emergency": who.emergency if who else "",
        "district": ride.district,
    }


def _trip_values(ride: Ride) -> dict[str, Any]:
    place = ride.destination
    return {
        "destination": place.name if place else plain(ride.row.text("destination")),
        "destination_address": place.address if place else None,
        "destination_town": place.town if place else None,
        "purpose": ride.purpose,
        "day": ride.day.isoformat() if ride.day else None,
        "weekdays": day_values(ride.weekdays),
        "arrive_by": clock(ride.arrive) if ride.arrive is not None else None,
        "return_ready": clock(ride.back) if ride.back is not None else None,
        "wheelchairs": ride.chairs.count if ride.chairs else None,
        "chair": _chair(ride),
        "attendants": ride.attendants,
        "front_seat": ride.note.has("front_seat"),
        "note": note_value(ride.row),
    }
