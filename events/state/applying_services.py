"""How each event about scheduled services changes the draft."""

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.model import Stamp
from events.vocabulary import services


def seat_booked(draft: Draft, event: services.SeatBooked, stamp: Stamp, district: str) -> None:
    draft.seats[f"{event.need}@{event.day.isoformat()}", event.person] = event


def seat_given_back(draft: Draft, event: services.SeatGivenBack, stamp: Stamp, district: str) -> None:
    draft.seats.pop((f"{event.need}@{event.day.isoformat()}", event.person), None)


APPLY = {
    services.ServicePublished: need_known,
    services.ServiceWithdrawn: need_withdrawn,
    services.SeatBooked: seat_booked,
    services.SeatGivenBack: seat_given_back,
}
