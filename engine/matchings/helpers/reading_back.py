"""From a solved problem back to the words of the field, and from planned sessions to the problem again."""

from collections.abc import Collection
from datetime import timedelta

from engine.matchings.built import Planned
from engine.matchings.helpers.built import BuiltHelp
from engine.matchings.helpers.parts import Ask
from engine.matchings.helpers.standing import helpers_of
from engine.problems.assignment import Assigned
from events.vocabulary.plans import PlannedAssignment, PlannedSession, PlanProposed, Use

PARTY = "requester"


def plan(built: BuiltHelp, plan: Assigned, name: str) -> Planned:
    """A session a volunteer who comes, in the order of their begin, called ``name/1``, ``name/2`` …"""
    done = plan.done(built.whole.problem)
    coming = [built.whole.coming[offer] for offer in plan.offers]
    order = {each.helper: n for n, each in enumerate(built.parts.volunteers)}
    kept = sorted((c for c in coming if c.ask in done), key=lambda c: (c.start_s, c.ask, order[c.helper]))
    sessions: list[PlannedSession] = []
    serving: dict[int, list[str]] = {}
    for n, each in enumerate(kept, 1):
        first = each.ask not in serving
        sessions.append(_session(built, built.parts.asks[each.ask], each.helper, each.start_s, f"{name}/{n}", first))
        serving.setdefault(each.ask, []).append(f"{name}/{n}")
    assignments = tuple(
        PlannedAssignment(at.occurrence, at.need, at.person, at.district, tuple(serving[n]), PARTY)
        for n, ask in enumerate(built.parts.asks)
        if n in serving
        for at in ask.serves
    )
    return Planned(assignments, sessions=tuple(sessions))


def _session(built: BuiltHelp, ask: Ask, helper: str, start_s: int, name: str, first: bool) -> PlannedSession:
    """What is shared stands in the first session of an ask: whoever is visited, or the help day."""
    starts = built.start + timedelta(seconds=start_s)
    uses = [Use("helper", helper, helper)]
    if ask.help_day:
        uses.append(Use("help_day", ask.help_day, alone=False))
    elif first:
        uses.append(Use(PARTY, ask.at.person))
    occurrences = tuple(at.occurrence for at in ask.serves)
    return PlannedSession(name, occurrences, starts, starts + timedelta(seconds=ask.length_s), tuple(uses))


def assigned(built: BuiltHelp, made: PlanProposed, gone: Collection[str]) -> Assigned:
    """The recorded sessions as the problem numbers them; -1 for one that it does not have.

    What is for somebody who is ``gone``, or was to be done by her, is taken as recorded and left out.
    """
    tasks = {at.occurrence: n for n, ask in enumerate(built.parts.asks) for at in ask.serves}
    hers = {each.occurrence for each in made.assignments if each.person in gone}
    offers = {(c.ask, c.helper, c.start_s): n for n, c in enumerate(built.whole.coming)}
    found = []
    for session in made.sessions:
        helpers = helpers_of(session)
        if set(session.occurrences) & hers or set(helpers) & set(gone):
            continue
        start_s = (session.starts - built.start) // timedelta(seconds=1)
        task = next((tasks[each] for each in session.occurrences if each in tasks), -1)
        found += [offers.get((task, helper, start_s), -1) for helper in helpers]
    return Assigned(tuple(sorted(found)))
