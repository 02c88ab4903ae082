"""Rides that follow from an approved meeting: for each member who cannot walk to its room and wants to be fetched.

They are asked for in the same breath as the approval, caused by it, and stand only as long as it does.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from desk.office import Office
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.log import Event
from events.settings import setting
from events.state.carriers import name_of
from events.state.model import Member, Plan, State
from events.times import TOKYO
from events.vocabulary.needs import RideDetails, RideRequested
from events.vocabulary.plans import PlannedAssignment, PlannedSession
from events.vocabulary.salons import RideDerived, VenueDetails
from events.vocabulary.values import Place

PURPOSE = "salon"


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
