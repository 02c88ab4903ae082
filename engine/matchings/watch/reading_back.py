"""From a solved problem back to the words of the field, and from planned sessions to the problem again."""

from collections.abc import Collection
from datetime import timedelta

from engine.matchings.built import Planned
from engine.matchings.watch.built import BuiltWatch
from engine.matchings.watch.occurrences import shop_of
from engine.matchings.watch.parts import Turn
from engine.matchings.watch.stretches import open_days, stretch_of
from engine.problems.assignment import Assigned
from events.vocabulary.plans import PlannedAssignment, PlannedSession, PlanProposed, Use

PARTY = "household"


def plan(built: BuiltWatch, plan: Assigned, name: str) -> Planned:
    """A session a shop that looks in, by household and stretch of the week, called ``name/1``, ``name/2`` …"""
    done = plan.done(built.whole.problem)
    taken = sorted(
        (turn for offer in plan.offers if (turn := built.whole.turns[offer]).watched in done),
        key=lambda turn: (turn.watched, turn.stretch),
    )
    sessions: list[PlannedSession] = []
    serving: dict[int, list[str]] = {}
    for n, turn in enumerate(taken, 1):
        sessions.append(_session(built, turn, f"{name}/{n}", first=turn.watched not in serving))
        serving.setdefault(turn.watched, []).append(f"{name}/{n}")
    assignments = tuple(
        PlannedAssignment(at.occurrence, at.need, at.person, at.district, tuple(serving[n]), PARTY)
        for n, at in enumerate(each.at for each in built.parts.watched)
        if n in serving
    )
    return Planned(assignments, sessions=tuple(sessions))


def _session(built: BuiltWatch, turn: Turn, name: str, *, first: bool) -> PlannedSession:
    """Weeks on weekdays; the household stands in the first of its sessions, and is asked by itself."""
    watched = built.parts.watched[turn.watched]
    starts, ends = (built.start + timedelta(seconds=second) for second in watched.span)
    weekdays = next(each.weekdays for each in built.parts.watchers if each.shop == turn.shop)
    uses = [Use("shop", turn.shop, turn.shop, alone=False)]
    if first:
        uses.append(Use(PARTY, watched.at.person, alone=False))
    days = open_days(weekdays, turn.stretch, watched.count)
    return PlannedSession(name, (watched.name,), starts, ends, tuple(uses), days)


def assigned(built: BuiltWatch, made: PlanProposed, gone: Collection[str]) -> Assigned:
    """The recorded sessions as the problem numbers them; -1 for one that it does not have.

    What is for somebody who is ``gone``, or by a shop that is, is taken as recorded and left out.
    """
    households = {each.name: n for n, each in enumerate(built.parts.watched)}
    hers = {each.occurrence for each in made.assignments if each.person in gone}
    offers = {(turn.watched, turn.shop, turn.stretch): n for n, turn in enumerate(built.whole.turns)}
    found = []
    for session in made.sessions:
        shop = shop_of(session)
        if set(session.occurrences) & hers or shop in gone:
            continue
        n = next((households[each] for each in session.occurrences if each in households), -1)
        stretch = stretch_of(session.weekdays[0], built.parts.watched[n].count) if n >= 0 and session.weekdays else -1
        found.append(offers.get((n, shop, stretch), -1))
    return Assigned(tuple(sorted(found)))
