"""Chosen sites as sessions on lots, and recorded sessions as chosen sites again."""

from collections.abc import Collection, Iterable

from engine.matchings.built import Planned
from engine.matchings.mobile_sales.built import BuiltStops
from engine.problems.siting import Sited
from events.vocabulary.plans import PlannedAssignment, PlannedSession, Use

LOT, COMPANY = "lot", "company"


def plan(built: BuiltStops, plan: Sited, name: str) -> Planned:
    """A session for each stop, in the order of their times; a round is served where it has one stop at least."""
    stops = sorted(zip(plan.slots, plan.sites, strict=True), key=lambda pair: (built.seats[pair[0]].starts, pair[0]))
    sessions = []
    for n, (slot, site) in enumerate(stops, 1):
        seat, lot = built.seats[slot], built.lots[site]
        uses = (Use(LOT, lot.lot, lot.owner),)
        sessions.append(PlannedSession(f"{name}/{n}", (seat.occurrence,), seat.starts, seat.ends, uses))
    assignments = []
    for at in built.occurrences:
        runs = tuple(each.session for each in sessions if at.occurrence in each.occurrences)
        if runs:
            assignments.append(PlannedAssignment(at.occurrence, at.need, at.person, at.district, runs, COMPANY))
    return Planned(tuple(assignments), sessions=tuple(sessions))


def sited(built: BuiltStops, sessions: Iterable[PlannedSession], gone: Collection[str]) -> Sited:
    """What sessions say, in the problem's numbers (-1: what it does not have); lots of the ``gone`` are left aside."""
    lots = {each.lot: n for n, each in enumerate(built.lots)}
    seats = {(each.occurrence, each.starts): n for n, each in enumerate(built.seats)}
    pairs = []
    for session in sessions:
        use = next(use for use in session.uses if use.role == LOT)
        if use.who not in gone:
            pairs.append((lots.get(use.resource, -1), seats.get((session.occurrences[0], session.starts), -1)))
    pairs.sort()
    return Sited(tuple(site for site, _ in pairs), tuple(slot for _, slot in pairs))
