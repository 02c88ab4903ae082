"""What rows about salons and rooms say as events, compared with what is known: nothing where nothing changed.

Pure, as ``desk.facts``: each event comes with its claims.
"""

from collections.abc import Iterator
from datetime import date

from desk.claims import endless
from desk.facts import APPLICATION, Stated, fields_of, need_claims
from events.state.model import Need, Venue
from events.vocabulary.people import ConsentGiven
from events.vocabulary.salons import (
    SalonChanged,
    SalonRequested,
    VenueChanged,
    VenueDetails,
    VenueOffered,
    VenueWithdrawn,
)
from events.vocabulary.values import LenderId, NeedId, PersonId
from intake.rows import SalonFacts, VenueFacts

SERVICE = "salons"


def salon_events(
    need: NeedId, person: PersonId, facts: SalonFacts, known: Need | None, today: date
) -> Iterator[Stated]:
    """What the group asks for now. A new request is itself the consent to this service."""
    changed = SalonChanged(
        need=need,
        person=person,
        first_day=facts.first_day,
        weekdays=facts.weekdays,
        nth=facts.nth,
        any_day=facts.any_day,
        from_min=facts.from_min,
        until_min=facts.until_min,
        participants=facts.participants,
        private=facts.details,
    )
    if known is None:
        yield Stated(SalonRequested(**fields_of(changed)), need_claims(changed))
    elif fields_of(changed) != fields_of(known.fact) or known.withdrawn:
        yield Stated(changed, tuple(sorted({*need_claims(changed), *need_claims(known.fact)})))
    if known is None or known.fact.person != person:
        yield Stated(ConsentGiven(person, SERVICE, APPLICATION, min(facts.first_day, today)), endless([person]))


def venue_events(venue: str, lender: LenderId, facts: VenueFacts, known: Venue | None) -> Iterator[Stated]:
    """The room as it is lent now."""
    changed = VenueChanged(
        venue=venue,
        lender=lender,
        capacity=facts.capacity,
        hours=facts.hours,
        opened=facts.opened,
        shut=facts.shut,
        has=facts.has,
        parking=facts.parking,
        step_cm=facts.step_cm,
        terms=facts.terms,
        fee_yen=facts.fee[0],
        fee_per=facts.fee[1],
        private=VenueDetails(facts.name, facts.place, facts.key, *facts.words, facts.note),
    )
    if known is None:
        yield Stated(VenueOffered(**fields_of(changed)), endless([venue]))
    elif fields_of(changed) != fields_of(known.fact) or known.withdrawn:
        yield Stated(changed, endless([venue]))


def venue_withdrawn(known: Venue) -> Stated:
    """The room is lent no more."""
    return Stated(VenueWithdrawn(known.id), endless([known.id]))
