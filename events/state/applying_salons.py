"""How each event about salons and rooms changes the draft."""

from attrs import evolve

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.model import Host, Member, Stamp, Venue
from events.vocabulary import salons


def venue_known(draft: Draft, event: salons.VenueOffered, stamp: Stamp, district: str) -> None:
    draft.venues[event.venue] = Venue(event.venue, event, district, stamp)


def venue_withdrawn(draft: Draft, event: salons.VenueWithdrawn, stamp: Stamp, district: str) -> None:
    draft.venues[event.venue] = evolve(draft.venues[event.venue], withdrawn=True)


def host_known(draft: Draft, event: salons.HostOffered, stamp: Stamp, district: str) -> None:
    draft.hosts[event.host] = Host(event.host, event, district, stamp)


def host_withdrawn(draft: Draft, event: salons.HostWithdrawn, stamp: Stamp, district: str) -> None:
    draft.hosts[event.host] = evolve(draft.hosts[event.host], withdrawn=True)


def member_known(draft: Draft, event: salons.SalonMemberTold, stamp: Stamp, district: str) -> None:
    draft.members[event.need, event.person] = Member(event, stamp)


def member_left(draft: Draft, event: salons.SalonMemberLeft, stamp: Stamp, district: str) -> None:
    key = (event.need, event.person)
    draft.members[key] = evolve(draft.members[key], left=True)


def ride_derived(draft: Draft, event: salons.RideDerived, stamp: Stamp, district: str) -> None:
    draft.derived[event.need] = event


APPLY = {
    salons.SalonRequested: need_known,
    salons.SalonChanged: need_known,
    salons.SalonWithdrawn: need_withdrawn,
    salons.SalonMemberTold: member_known,
    salons.SalonMemberLeft: member_left,
    salons.RideDerived: ride_derived,
    salons.HostOffered: host_known,
    salons.HostChanged: host_known,
    salons.HostWithdrawn: host_withdrawn,
    salons.VenueOffered: venue_known,
    salons.VenueChanged: venue_known,
    salons.VenueWithdrawn: venue_withdrawn,
}
