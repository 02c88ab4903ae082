"""What rows about salons and rooms say as events, compared with what is known: nothing where nothing changed.

Pure, as ``desk.facts``: each event comes with its claims.
"""

from collections.abc import Iterator
from datetime import date

from desk.claims import endless
from desk.facts import APPLICATION, Stated, as_it_reads, fields_of, request_as_it_reads
from events.state.model import Host, Member, Need, Venue
from events.vocabulary.people import ConsentGiven
from events.vocabulary.salons import (
    HostChanged,
    HostOffered,
    HostWithdrawn,
    MemberDetails,
    SalonChanged,
    SalonMemberLeft,
    SalonMemberTold,
    SalonRequested,
    VenueChanged,
    VenueDetails,
    VenueOffered,
    VenueWithdrawn,
)
from events.vocabulary.values import LenderId, NeedId, PersonId
from intake.rows import HostFacts, MemberFacts, SalonFacts, VenueFacts

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
        seeks_host=facts.seeks_host,
        every_weeks=facts.every_weeks,
        times_a_month=facts.times_a_month,
        private=facts.details,
    )
    yield from request_as_it_reads(SalonRequested, changed, known)
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
        notice_days=facts.notice_days,
        longest_min=facts.longest_min,
        monthly_limit=facts.monthly_limit,
        weekly_limit=facts.weekly_limit,
        daily_limit=facts.daily_limit,
        group_monthly_limit=facts.group_monthly_limit,
        closed_yearly=facts.closed_yearly,
        private=VenueDetails(facts.name, facts.place, facts.key, *facts.words, facts.note),
    )
    yield from as_it_reads(VenueOffered, changed, known, endless([venue]))


def host_events(person: PersonId, facts: HostFacts, known: Host | None) -> Iterator[Stated]:
    """She would lead a new salon. Offering it is no request: it needs no consent to a service."""
    changed = HostChanged(person, facts.hours, facts.monthly_limit, facts.details)
    yield from as_it_reads(HostOffered, changed, known, endless([person]))


def member_events(
    need: NeedId, person: PersonId, facts: MemberFacts, known: Member | None, today: date
) -> Iterator[Stated]:
    """She takes part. Wishing for a ride is the consent to being driven."""
    told = SalonMemberTold(
        person=person,
        need=need,
        walks_m=facts.walks_m,
        wheelchairs=facts.wheelchairs,
        chair=facts.chair,
        wants_ride=facts.wants_ride,
        private=MemberDetails(facts.note),
    )
    if known is None or known.left or fields_of(told) != fields_of(known.fact):
        yield Stated(told, endless([person]))
    wished_before = known is not None and known.fact.wants_ride
    if facts.wants_ride and not wished_before:
        yield Stated(ConsentGiven(person, "transport", APPLICATION, today), endless([person]))


def member_left(known: Member) -> Stated:
    """She takes part no more."""
    return Stated(SalonMemberLeft(known.fact.person, known.fact.need), endless([known.fact.person]))


def host_withdrawn(known: Host) -> Stated:
    """She leads no salon any more."""
    return Stated(HostWithdrawn(known.id), endless([known.id]))


def venue_withdrawn(known: Venue) -> Stated:
    """The room is lent no more."""
    return Stated(VenueWithdrawn(known.id), endless([known.id]))
