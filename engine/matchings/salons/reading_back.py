"""From a solved problem back to the words of the field, and from planned sessions to the problem again."""

from collections.abc import Collection
from datetime import timedelta

from engine.matchings.built import Planned
from engine.matchings.salons.built import BuiltSalons
from engine.matchings.salons.leading import HOST, host_of
from engine.matchings.salons.parts import Option
from engine.matchings.salons.standing import GROUP, venue_of
from engine.problems.assignment import Assigned
from events.vocabulary.plans import PlannedAssignment, PlannedSession, PlanProposed, Use


def plan(built: BuiltSalons, plan: Assigned, name: str) -> Planned:
    """A session a meeting, in the order of their begin, called ``name/1``, ``name/2`` …"""
    order = {room.venue: n for n, room in enumerate(built.parts.rooms)}
    options = [built.whole.options[offer] for offer in plan.offers]
    options.sort(key=lambda each: (each.start_s, order[each.venue], each.meeting))
    sessions = tuple(_session(built, each, f"{name}/{n}") for n, each in enumerate(options, 1))
    assignments = []
    for each, session in sorted(zip(options, sessions, strict=True), key=lambda pair: pair[0].meeting):
        at = built.parts.meetings[each.meeting].at
        assignments.append(PlannedAssignment(at.occurrence, at.need, at.person, at.district, (session.session,), GROUP))
    return Planned(tuple(assignments), sessions=sessions)


def _session(built: BuiltSalons, option: Option, name: str) -> PlannedSession:
    """The room, whose lender is asked, and who leads: a host, who is asked too, or who speaks for the group and is
    asked for the meeting itself."""
    meeting = built.parts.meetings[option.meeting]
    span = next(span for span in meeting.spans if span[0] == option.start_s)
    lender = next(room.lender for room in built.parts.rooms if room.venue == option.venue)
    leads = Use(HOST, option.host, option.host) if option.host else Use(GROUP, meeting.person)
    uses = (Use("venue", option.venue, lender), leads)
    starts, ends = (built.start + timedelta(seconds=second) for second in span)
    return PlannedSession(name, (meeting.name,), starts, ends, uses)


def assigned(built: BuiltSalons, made: PlanProposed, gone: Collection[str]) -> Assigned:
    """The recorded sessions as the problem numbers them; -1 for one that it does not have.

    What touches somebody who is ``gone`` is taken as recorded and left out.
    """
    meetings = {meeting.name: n for n, meeting in enumerate(built.parts.meetings)}
    hers = {each.occurrence for each in made.assignments if each.person in gone}
    offers = {(o.meeting, o.venue, o.start_s, o.host): n for n, o in enumerate(built.whole.options)}
    found = []
    for session in made.sessions:
        lending = {use.who for use in session.uses}
        if set(session.occurrences) & hers or lending & set(gone):
            continue
        start_s = (session.starts - built.start) // timedelta(seconds=1)
        meeting = next((meetings[each] for each in session.occurrences if each in meetings), -1)
        found.append(offers.get((meeting, venue_of(session), start_s, host_of(session)), -1))
    return Assigned(tuple(sorted(found)))
