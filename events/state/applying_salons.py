"""How each event about salons and rooms changes the draft."""

from attrs import evolve

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.model import Stamp, Venue
from events.vocabulary import salons


def venue_known(draft: Draft, event: salons.VenueOffered, stamp: Stamp, district: str) -> None:
    draft.venues[event.venue] = Venue(event.venue, event, district, stamp)


def venue_withdrawn(draft: Draft, event: salons.VenueWithdrawn, stamp: Stamp, district: str) -> None:
    draft.venues[event.venue] = evolve(draft.venues[event.venue], withdrawn=True)


APPLY = {
    salons.SalonRequested: need_known,
    salons.SalonChanged: need_known,
    salons.SalonWithdrawn: need_withdrawn,
    salons.VenueOffered: venue_known,
    salons.VenueChanged: venue_known,
    salons.VenueWithdrawn: venue_withdrawn,
}
