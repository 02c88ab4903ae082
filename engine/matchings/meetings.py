"""Rides that name a group go where that group meets: to the room that was approved for the day."""

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from events.state.model import Need, State
from events.times import TOKYO
from events.vocabulary.needs import RideDetails
from events.vocabulary.plans import PlannedStop, PlanProposed
from events.vocabulary.values import Place

Meetings = Mapping[tuple[str, date], Place]
"""By the name of a group and the day of its meeting, where that is, under the room's name."""


@frozen
class Unsettled:
    """A meeting that a plan's rides go to, whose room was open when it was made; ``since``: approved since then."""

    group: str
    day: date
    since: bool


def approved_meetings(state: State, until: int | None = None) -> Meetings:
    """Every approved meeting of a group whose name and room are known; ``until``: by this position of the log."""
    found = {}
    for occurrence, approval in state.approved.items():
        need = state.needs.get(occurrence.rpartition("@")[0])
        if need is None or need.salon is None or (until is not None and approval.stamp.position > until):
            continue
        for session in state.plans[approval.plan].fact.sessions:
            venue = next((state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
            if occurrence in session.occurrences and venue is not None and venue.fact.private is not None:
                day = session.starts.astimezone(TOKYO).date()
                found[_plain(need.salon.name), day] = evolve(venue.fact.private.place, name=venue.name)
    return found


def following(details: RideDetails, day: date, meetings: Meetings) -> RideDetails:
    """The ride as it was asked for, or to the room of the group that it names."""
    group = details.delivery.name
    place = meetings.get((_plain(group), day)) if group else None
    if place is None:
        return details
    return evolve(details, delivery=evolve(place, name=f"{group}（{place.name}）" if place.name else group))


def stands_at(need: Need | None, stop: PlannedStop, meetings: Meetings) -> Place | None:
    """Where a stop of a ride is: the way back boards where the way out alights."""
    if need is None or need.ride is None:
        return None
    if stop.boards == (stop.leg == "out"):
        return need.ride.pickup
    return following(need.ride, _day(stop.occurrence), meetings).delivery


def unsettled(state: State, plan: PlanProposed) -> tuple[Unsettled, ...]:
    """The meetings that rides of a plan go to without a room that was approved when it was made, in order of days."""
    groups = {_plain(need.salon.name): need.salon.name for need in state.needs.values() if need.salon is not None}
    then, now = approved_meetings(state, plan.based_on), approved_meetings(state)
    found = set()
    for assignment in plan.assignments:
        need = state.needs.get(assignment.need)
        name = _plain(need.ride.delivery.name) if need is not None and need.ride is not None else ""
        at = name, _day(assignment.occurrence)
        if name in groups and at not in then:
            found.add(Unsettled(groups[name], at[1], at in now))
    return tuple(sorted(found, key=lambda each: (each.day, each.group)))


def _day(occurrence: str) -> date:
    return date.fromisoformat(occurrence.rpartition("@")[2])


def _plain(name: str) -> str:
    return "".join(name.split())
