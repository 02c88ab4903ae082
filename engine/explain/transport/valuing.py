"""What one more driver or vehicle for half a day would bring: how many more people, everybody kept who is served.

Who could be driven on the altered day if nobody else were there bounds how many more a change can serve; so the changes
that promise most are solved first, and none is told whose number no second solve has shown.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from engine.checks.routing import check
from engine.explain.transport.altered import NEW_VEHICLE, Case, with_new_driver, with_new_vehicle
from engine.explain.transport.changes import NEW_LENDER, PLACES, SEATS
from engine.explain.transport.showing import DayBefore, day_before, keeping, named
from engine.matchings.by_itself import ByItself, possible
from engine.matchings.parts import Day, Lent, Parts
from engine.matchings.transport import BuiltRides
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change

MOST: Final = 10
"""So many changes are told."""
EFFORT: Final = Effort(150)
HALVES: Final = ("morning", "afternoon")


@frozen
class Worth:
    """A change of one day, and how many more it serves; ``proven`` where it is sure to serve no more."""

    day: Day
    change: Change
    proven: bool


@frozen
class _Hope:
    """A change not yet solved: the day as it would be, and how many more it could serve at most."""

    change: Change
    before: DayBefore
    parts: Parts
    most: int


def worths(
    built: BuiltRides, solved: Solved[Routes], *, seed: int, effort: Effort = EFFORT, stop: Stop = never
) -> tuple[Worth, ...]:
    """The changes that serve most, at most ``MOST``, the best first; of equals the one that promised more."""
    hopes = [hope for day in built.parts.days for hope in _hopes(day_before(built, solved.plan, day))]
    hopes.sort(key=lambda hope: -hope.most)
    found: list[Worth] = []
    for hope in hopes:
        full = len(found) >= MOST and min(each.change.serves for each in found) >= hope.most
        if full or not hope.most or stop():
            break
        found.append(_solved(hope, seed, effort, stop))
        found = sorted(found, key=lambda each: -each.change.serves)[:MOST]
    return tuple(each for each in found if each.change.serves > 0)


def _hopes(before: DayBefore) -> Iterator[_Hope]:
    left = [each for each in before.parts.demands if each.at.occurrence not in before.served]
    if not left:
        return
    for change, parts in altered(Case(before, left[0], ByItself((), ()))):
        able = (each for each in parts.demands if each.at.occurrence not in before.served)
        yield _Hope(change, before, parts, sum(possible(parts, each) for each in able))


def altered(case: Case) -> Iterator[tuple[Change, Parts]]:
    """One driver more for a vehicle that stands there, then one vehicle more with its own driver, by half days."""
    day, spans = case.day, dict(case.day.spans)
    garage = day.lent[0].garage if day.lent else case.demand.rides[0].pickup.location
    for half in HALVES:
        for lent in day.lent:
            others = {other.vehicle for other in day.lent} - {lent.vehicle}
            yield Change(f"driver.more_{half}", lent.vehicle, 1, 0), with_new_driver(case, spans[half], others)
        for kind, places in (("vehicle", 0), ("wheelchair_vehicle", PLACES)):
            new = Lent(NEW_VEHICLE, NEW_LENDER, garage, SEATS, places, 1, (spans[half],))
            yield Change(f"{kind}.more_{half}", "", SEATS, 0), with_new_vehicle(case, new)


def _solved(hope: _Hope, seed: int, effort: Effort, stop: Stop) -> Worth:
    """The altered day solved; a plan that would break a rule or lose somebody shows nothing."""
    from engine.solvers.routing import solve

    problem = keeping(hope.parts, hope.before.served)
    solved = solve(problem, seed=seed, effort=effort, stop=stop)
    served = named(problem, solved.plan) if not check(problem, solved.plan) else hope.before.served
    serves = len(served) - len(hope.before.served)
    proven = solved.most_served or solved.proven or serves == hope.most
    return Worth(hope.before.day, evolve(hope.change, serves=serves), proven)
