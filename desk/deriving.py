"""Rides that follow from an approved meeting: for each member who cannot walk to its room and wants to be fetched.

They are asked for in the same breath as the approval, caused by it. Whatever takes the meeting back (a release, another
room, the group's own request, her leaving it) takes them back in the same breath, and is their withdrawal's cause.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve, frozen

from desk.facts import need_withdrawn
from desk.office import Office
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.log import Draft, Event
from events.settings import setting
from events.state.carriers import name_of
from events.state.model import Member, Plan, State
from events.times import TOKYO
from events.vocabulary.needs import RideDetails, RideRequested, RideWithdrawn
from events.vocabulary.plans import (
    AssignmentReleased,
    AssignmentsApproved,
    AssignmentsRejected,
    PlannedAssignment,
    PlannedSession,
)
from events.vocabulary.salons import RideDerived, SalonMemberLeft, SalonMemberTold, SalonWithdrawn, VenueDetails
from events.vocabulary.values import Place

PURPOSE = "salon"
MEETING_OFF = "meeting_off"
"""Why a derived ride is withdrawn."""


@frozen
class _Meeting:
    """An approved meeting with the room that it takes."""

    assignment: PlannedAssignment
    session: PlannedSession
    room: VenueDetails

    @property
    def day(self) -> date:
        return self.session.starts.astimezone(TOKYO).date()


def derived_rides(office: Office, state: State, plan: Plan, approved: Sequence[PlannedAssignment]) -> Iterator[Event]:
    """A request and what it was derived from, for each member who needs one; none where the plan is of no meetings."""
    for meeting in _meetings(state, plan, approved) if plan.fact.kind == "salons" else ():
        for member in state.members.values():
            home = _home(state, member)
            hers = member.fact.need == meeting.assignment.need
            if hers and home is not None and _needs_ride(state, member, home, meeting):
                need = office.opaque("need")
                yield RideRequested(need, member.fact.person, meeting.day, private=_details(member, home, meeting))
                yield RideDerived(need, meeting.assignment.occurrence, plan.id)


def with_rides_let_go(office: Office, state: State, drafts: Sequence[Draft]) -> list[Draft]:
    """These drafts, and the withdrawal of each ride to come that was derived from what they take back."""
    today = office.clock().astimezone(TOKYO).date()
    found, gone = list(drafts), {each.event.need for each in drafts if isinstance(each.event, RideWithdrawn)}
    for draft in drafts:
        for ride in _let_go(state, draft.event):
            need = state.needs.get(ride.need)
            if need is None or need.withdrawn or need.fact.first_day < today or ride.need in gone:
                continue
            gone.add(ride.need)
            off = need_withdrawn(need, MEETING_OFF)
            claims = tuple(sorted({*draft.claims, *off.claims}))
            made = office.draft(off.event, district=need.district, claims=claims, correlation=draft.correlation)
            found.append(evolve(made, causation=draft.id))
    return found


def _let_go(state: State, event: Event) -> Iterator[RideDerived]:
    """The rides that stand on a decision that the event ends, or on a group that it takes somebody out of."""
    for ride in state.derived.values():
        meeting = ride.occurrence.rpartition("@")[0]
        match event:
            case AssignmentReleased():
                ends = (event.plan, event.occurrence) == (ride.plan, ride.occurrence)
            case AssignmentsRejected():
                ends = event.plan == ride.plan and ride.occurrence in event.occurrences
            case AssignmentsApproved():
                ends = event.plan != ride.plan and ride.occurrence in event.occurrences
            case SalonWithdrawn():
                ends = event.need == meeting
            case SalonMemberLeft() | SalonMemberTold():
                stays = isinstance(event, SalonMemberTold) and event.wants_ride
                ends = event.need == meeting and _rider(state, ride) == event.person and not stays
            case _:
                ends = False
        if ends:
            yield ride


def _rider(state: State, ride: RideDerived) -> str:
    need = state.needs.get(ride.need)
    return need.fact.person if need else ""


def _meetings(state: State, plan: Plan, approved: Sequence[PlannedAssignment]) -> Iterator[_Meeting]:
    sessions = {name_of(each): each for each in plan.fact.sessions}
    for each in approved:
        for session in (sessions[run] for run in each.runs):
            venue = next((state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
            if venue is not None and venue.fact.private is not None:
                yield _Meeting(each, session, venue.fact.private)


def _needs_ride(state: State, member: Member, home: Place, meeting: _Meeting) -> bool:
    if member.left or not member.fact.wants_ride:
        return False
    district = meeting.assignment.district
    away_m = metres(point(home, district, state.towns), point(meeting.room.place, district, state.towns))
    walks_m = member.fact.walks_m
    usual_m: int = setting(state.settings, "salon.walks_m", meeting.day, district)
    return walks_m == 0 or away_m > (usual_m if walks_m is None else walks_m)


def _details(member: Member, home: Place, meeting: _Meeting) -> RideDetails:
    starts, ends = (moment.astimezone(TOKYO) for moment in (meeting.session.starts, meeting.session.ends))
    return RideDetails(
        purpose=PURPOSE,
        pickup=home,
        delivery=meeting.room.place,
        arrive_by_min=starts.hour * 60 + starts.minute,
        return_ready_min=ends.hour * 60 + ends.minute,
        wheelchairs=member.fact.wheelchairs,
        chair=member.fact.chair,
    )


def _home(state: State, member: Member) -> Place | None:
    person = state.people.get(member.fact.person)
    return person.fact.private.home if person and person.fact.private else None
