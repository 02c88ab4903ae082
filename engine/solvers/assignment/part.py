"""A few tasks of a plan opened, as a problem of their own: everything else that touches them stands as it is.

What stays is held there as tasks of one place, each with its pinned offer, so that hours, ways, turns, faces and who
must not meet need no second reckoning.
"""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from engine.problems.assignment import Assignment, Offer, Series, Slot, Task
from engine.solvers.assignment.ground import Ground


@frozen
class Part:
    """The problem of the part; ``offers[i]`` is its offer ``i`` in the whole, ``kept`` those of the whole that stay."""

    problem: Assignment
    offers: tuple[int, ...]
    kept: tuple[int, ...]


def part_of(
    ground: Ground, taken_by: Mapping[int, Sequence[int]], taken: Mapping[int, Sequence[int]], opened: Sequence[int]
) -> Part:
    """The opened tasks with all of their offers, and what stands around them.

    ``taken_by`` are the offers of the plan under their resources, ``taken`` under their tasks.
    """
    problem, inside = ground.problem, set(opened)
    free = [o for t in opened for offers in ground.of_task[t].values() for o in offers]
    near = {r for o in free for r in problem.offers[o].resources}
    near |= {other for r in near for other in ground.apart_of.get(r, ())}
    around = {o for r in near for o in taken_by.get(r, ())}
    mates = {
        t for opened_task in opened for k in ground.series_of.get(opened_task, ()) for t in problem.series[k].tasks
    }
    around |= {o for t in mates for o in taken.get(t, ())}
    kept = sorted(o for o in around if problem.task_of(o) not in inside)
    return Part(_problem(ground, opened, free, kept), (*free, *kept), tuple(kept))


def _problem(ground: Ground, opened: Sequence[int], free: Sequence[int], kept: Sequence[int]) -> Assignment:
    whole = ground.problem
    tasks, members = [whole.tasks[t] for t in opened], {t: [n] for n, t in enumerate(opened)}
    slots, at = list[Slot](), dict[int, int]()
    for o in free:
        s = whole.offers[o].slot
        if s not in at:
            at[s] = len(slots)
            slots.append(evolve(whole.slots[s], task=members[whole.slots[s].task][0]))
    resources = sorted({r for o in (*free, *kept) for r in whole.offers[o].resources})
    named = {r: n for n, r in enumerate(resources)}
    offers = [_moved(whole.offers[o], at[whole.offers[o].slot], named) for o in free]
    for n, o in enumerate(kept):
        t = whole.task_of(o)
        members.setdefault(t, []).append(len(tasks))
        slots.append(evolve(whole.slots[whole.offers[o].slot], task=len(tasks)))
        tasks.append(Task(f"+{n}", 1, household=whole.tasks[t].household))
        offers.append(evolve(_moved(whole.offers[o], len(slots) - 1, named), leads=0, must=True))
    series = dict.fromkeys(k for t in opened for k in ground.series_of.get(t, ()))
    return Assignment(
        whole.travel_s,
        tuple(whole.resources[r] for r in resources),
        tuple(tasks),
        tuple(slots),
        tuple(offers),
        tuple(evolve(b, resource=named[r]) for r in resources for b in ground.hours.get(r, ())),
        tuple((named[a], named[b]) for a in resources for b in ground.apart_of.get(a, ()) if a < b and b in named),
        tuple(_series(whole.series[k], members) for k in series),
    )


def _moved(offer: Offer, slot: int, named: Mapping[int, int]) -> Offer:
    return evolve(offer, slot=slot, resources=tuple(named[r] for r in offer.resources))


def _series(series: Series, members: Mapping[int, Sequence[int]]) -> Series:
    return Series(tuple(sorted(n for t in series.tasks for n in members.get(t, ()))), series.price)
