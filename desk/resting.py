"""Whether a later event stands on what an answer brought: then the answer can no longer be taken back by itself."""

from desk.history import ids_in
from events.vocabulary import imports, needs, offers, people, vehicles
from events.vocabulary.privacy import DataHandedOn, DisclosureAnswered


def names_what_it_brought(later: object, earlier: object) -> bool:
    """Whether the later event names a row, question, person, ride or vehicle that the earlier one brought in.

    Data that was handed on rests on the consent to it.
    """
    if isinstance(earlier, DisclosureAnswered):
        return isinstance(later, DataHandedOn) and later.person == earlier.person
    brought = _brought(earlier)
    return bool(brought) and brought in ids_in(later)


_CHANGED = (people.PersonChanged, offers.DriverChanged, needs.RideChanged, vehicles.VehicleChanged)


def _brought(event: object) -> str:
    if isinstance(event, _CHANGED):  # what it is about was there before
        return ""
    match event:
        case imports.RowRead():
            return event.row
        case imports.QuestionAsked() | imports.QuestionAnswered() | imports.QuestionClosed():
            return event.question
        case people.PersonRegistered() | offers.DriverOffered():
            return event.person
        case needs.RideRequested():
            return event.need
        case vehicles.LenderRegistered():
            return event.lender
        case vehicles.VehicleLent():
            return event.vehicle
    return ""
