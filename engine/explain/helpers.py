"""Why help was left over: each volunteer with what stood in the way, and the small changes that would help.

A change is told only where a second solve, with everybody who was helped kept, has shown that it works.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from engine.explain.held import held_against
from engine.explain.left import in_order, left_over
from engine.explain.second_solves import SecondSolves, Tried, first_that_work
from engine.matchings.helpers import BuiltHelp
from engine.matchings.helpers.parts import Ask, Parts, Volunteer, assembled, could_come, may_come
from engine.matchings.spans import merged, shared, without
from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle

BESIDE: Final = "helper.taken"
HALF_HOUR_S: Final = 1800
TRIES: Final = 4
"""So many changes of one kind are solved before the next kind's turn."""
NEW: Final = "+helper"
RENEWED: Final = {
    "insurance.volunteer_ended": "insurance.volunteer_renewed",
    "insurance.volunteer_missing": "insurance.volunteer_joined",
    "insurance.volunteer_applied": "insurance.volunteer_joined",
}
"""What mends an obstacle of paper, by its code."""


def explain(built: BuiltHelp, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each need left over was left, in the order of days and needs. The same for the same problem and plan."""
    done = solved.plan.done(built.whole.problem)
    second = SecondSolves(done, seed, stop, _could, _kept, _homes)
    left = [
        each for n, ask in enumerate(built.parts.asks) if n not in done for each in _left(built, n, ask, solved, second)
    ]
    return in_order(built, left)


def _left(
    built: BuiltHelp, n: int, ask: Ask, solved: Solved[Assigned], second: SecondSolves[Parts]
) -> Iterator[LeftOver]:
    """One for each home that the ask would have served."""
    parts = built.parts
    team = could_come(parts, ask)
    possible = team >= ask.least
    found = tuple(_obstacles(parts, ask, possible=possible))
    if not possible:
        found = (Obstacle("", "", "helper.too_few", ask.least - team), *found)
    changes = tuple(_changes(parts, n, ask, second))
    bound = possible and (solved.proven or solved.most_served)
    for at in ask.serves:
        held = tuple(held_against(built, at.occurrence))
        yield left_over(at, "beside" if possible else "alone", (*held, *found), changes, bound=bound)


def _obstacles(parts: Parts, ask: Ask, *, possible: bool) -> Iterator[Obstacle]:
    """Each volunteer once: what a rule says first, else that her hours are others, else that she is taken."""
    for each in parts.volunteers:
        refused = ask.refused(each.helper)
        if refused:
            yield refused[0]
            continue
        free = _free_for(ask, each)
        if _late_for(parts, ask, each):
            yield Obstacle("", each.helper, "helper.no_time_between")
        elif any(start <= since and since + ask.length_s <= end for since in ask.starts() for start, end in free):
            if possible:
                yield Obstacle("", each.helper, BESIDE)
        elif _fits(ask, merged((*each.hours, *each.taken))):
            yield Obstacle("", each.helper, "helper.elsewhere")
        elif shared(free, ask.spans):
            yield Obstacle("", each.helper, "helper.hours_too_short")
        else:
            yield Obstacle("", each.helper, "helper.other_hours")


def _late_for(parts: Parts, ask: Ask, volunteer: Volunteer) -> bool:
    """Whether she has the time and no way to be there after, or before, what she does elsewhere."""
    spans = [(start, start + ask.length_s) for start in ask.starts()]
    has = [start for start, end in spans if any(a <= start and end <= b for a, b in _free_for(ask, volunteer))]
    return bool(has) and not any(may_come(parts, ask, volunteer, start) for start in has)


def _free_for(ask: Ask, volunteer: Volunteer) -> tuple[tuple[int, int], ...]:
    return without(volunteer.hours, ask.blocked.get(volunteer.helper, ()))


def _changes(parts: Parts, n: int, ask: Ask, second: SecondSolves[Parts]) -> Iterator[Change]:
    kinds = (longer_hours, a_paper_renewed, fewer_people, one_more_helper, more_helpers)
    return first_that_work((kind(parts, n, ask) for kind in kinds), n, second, TRIES)


def longer_hours(parts: Parts, n: int, ask: Ask) -> Iterator[Tried[Parts]]:
    """A volunteer half an hour longer at either end of what she offers."""
    for each in parts.volunteers:
        if ask.refused(each.helper) or not each.hours:
            continue
        more = merged((start - HALF_HOUR_S, end + HALF_HOUR_S) for start, end in each.hours)
        longer = without(more, each.taken)
        if evolve(each, hours=longer) != each and _fits(ask, longer) and not _fits(ask, each.hours):
            change = Change("helper.half_hour_more", each.helper, HALF_HOUR_S, 0)
            yield Tried(change, _with(parts, evolve(each, hours=longer)))


def a_paper_renewed(parts: Parts, n: int, ask: Ask) -> Iterator[Tried[Parts]]:
    """A volunteer's insurance renewed or taken out: for every task of the horizon."""
    for each in dict.fromkeys(o.driver for o in ask.refusals if o.code in RENEWED):
        codes = [o.code for o in ask.refused(each)]
        if all(code in RENEWED for code in codes):
            asks = tuple(_insured(other, each) for other in parts.asks)
            yield Tried(Change(RENEWED[codes[0]], each, 1, 0), evolve(parts, asks=asks))


def fewer_people(parts: Parts, n: int, ask: Ask) -> Iterator[Tried[Parts]]:
    """Done with fewer people than were asked for, one less at a time."""
    for least in range(ask.least - 1, max(1, ask.least // 2) - 1, -1):
        asks = (*parts.asks[:n], evolve(ask, least=least), *parts.asks[n + 1 :])
        yield Tried(Change("people.fewer", ask.name, ask.least - least, 0), evolve(parts, asks=asks))


def one_more_helper(parts: Parts, n: int, ask: Ask) -> Iterator[Tried[Parts]]:
    """Somebody new who can do it, for half a day on one of its days."""
    yield from _new_helpers(parts, ask, 1)


def more_helpers(parts: Parts, n: int, ask: Ask) -> Iterator[Tried[Parts]]:
    """As many more as it is short of."""
    short = ask.least - could_come(parts, ask)
    if short > 1:
        yield from _new_helpers(parts, ask, short)


def _new_helpers(parts: Parts, ask: Ask, count: int) -> Iterator[Tried[Parts]]:
    for since, until in ask.spans:
        new = tuple(Volunteer(f"{NEW}{n}", ask.location, ((since, until),), 0, 100, 0) for n in range(1, count + 1))
        change = Change("helper.more", ask.name, count, 0)
        yield Tried(change, evolve(parts, volunteers=(*parts.volunteers, *new)))


def _fits(ask: Ask, hours: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= since and since + ask.length_s <= end for since in ask.starts() for start, end in hours)


def _insured(ask: Ask, helper: str) -> Ask:
    refusals = tuple(o for o in ask.refusals if o.driver != helper or o.code not in RENEWED)
    blocked = {each: spans for each, spans in ask.blocked.items() if each != helper}
    return evolve(ask, refusals=refusals, blocked=blocked)


def _with(parts: Parts, volunteer: Volunteer) -> Parts:
    changed = tuple(volunteer if each.helper == volunteer.helper else each for each in parts.volunteers)
    return evolve(parts, volunteers=changed)


def _could(parts: Parts, n: int) -> bool:
    return could_come(parts, parts.asks[n]) >= parts.asks[n].least


def _kept(parts: Parts, keep: frozenset[int]) -> Assignment:
    asks = tuple(evolve(ask, must=ask.must or at in keep) for at, ask in enumerate(parts.asks))
    return assembled(evolve(parts, asks=asks)).problem


def _homes(parts: Parts, n: int) -> int:
    return len(parts.asks[n].serves)
