"""Rides that name a group go where that group meets: to the room that was approved for the day."""

from collections.abc import Mapping
from datetime import date

from attrs import evolve

from events.state.model import State
from events.times import TOKYO
from events.vocabulary.needs import RideDetails
from events.vocabulary.values import Place

Meetings = Mapping[tuple[str, date], Place]
"""By the name of a group and the day of its meeting, where that is."""


def approved_meetings(state: State) -> Meetings:
    """Every approved meeting of a group whose name and room are known."""
    found = {}
    for occurrence, approval in state.approved.items():
        need = state.needs.get(occurrence.rpartition("@")[0])
        if need is None or need.salon is None:
            continue
        for session in state.plans[approval.plan].fact.sessions:
            venue = next((state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
            if occurrence in session.occurrences and venue is not None and venue.fact.private is not None:
                day = session.starts.astimezone(TOKYO).date()
                found[_plain(need.salon.name), day] = venue.fact.private.place
    return found


def following(details: RideDetails, day: date, meetings: Meetings) -> RideDetails:
    """The ride as it was asked for, or to the room of the group that it names."""
    place = meetings.get((_plain(details.delivery.name), day)) if details.delivery.name else None
    return evolve(details, delivery=evolve(place, name=details.delivery.name)) if place is not None else details


def _plain(name: str) -> str:
    return "".join(name.split())
