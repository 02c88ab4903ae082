"""Why no group was given a room: for each meeting what keeps it out, or what giving it the room would cost.

What it would cost is found by solving again with the meeting held there, and checked like any plan.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from engine.checks.assignment import check, objective
from engine.explain.salons import keeps_out
from engine.matchings.salons import BuiltSalons
from engine.matchings.salons.parts import Parts, assembled
from engine.problems.assignment import Assigned, Loads
from engine.problems.solving import Effort, never, silent
from events.vocabulary.plans import Obstacle

EFFORT: Final = Effort(20)
HELD: Final = "salon.held_elsewhere"
MOST: Final = 40
"""So many meetings are solved again."""


@frozen
class Moved:
    """What giving the room to a meeting would change: meetings left over instead, and the price of the whole plan.

    ``serves`` is how many more meetings have a room then (below zero: fewer), ``price`` how much more ways, rides,
    fees, turns and changed rooms weigh.
    """

    serves: int
    price: int
    left: tuple[str, ...]
    proven: bool


@frozen
class MeetingElsewhere:
    """A meeting, the room that it has in the plan (blank: none), and why it is not in this one: ``obstacles``, or what
    having it there would change. Neither: it was not tried."""

    occurrence: str
    venue: str
    obstacles: tuple[Obstacle, ...]
    moved: Moved | None


def room_left(built: BuiltSalons, plan: Assigned, venue: str, *, seed: int) -> tuple[MeetingElsewhere, ...]:
    """About a room that the plan gives nobody: the meetings that could be there first, the cheapest before others; then
    those that least stands against."""
    found = tuple(_meetings(built, plan, venue, seed))
    return tuple(sorted(found, key=_order))


def _order(each: MeetingElsewhere) -> tuple[bool, int, int]:
    moved = each.moved
    return (False, -moved.serves, moved.price) if moved else (True, len(each.obstacles), 0)


def _meetings(built: BuiltSalons, plan: Assigned, venue: str, seed: int) -> Iterator[MeetingElsewhere]:
    parts, tries = built.parts, MOST
    chosen = {option.meeting: option.venue for option in (built.whole.options[offer] for offer in plan.offers)}
    room = next(each for each in parts.rooms if each.venue == venue)
    for n, meeting in enumerate(parts.meetings):
        held = (Obstacle(venue, "", HELD),) if meeting.fixed is not None else ()
        told = held or keeps_out(parts, meeting, room)
        tries -= not told
        moved = None if told or tries < 0 else _moved(built, plan, n, venue, seed)
        yield MeetingElsewhere(meeting.name, chosen.get(n, ""), told, moved)


def _moved(built: BuiltSalons, plan: Assigned, n: int, venue: str, seed: int) -> Moved | None:
    """With everybody else kept where that can be: only then with others left over instead."""
    from engine.solvers.assignment import solve

    before, names = plan.done(built.whole.problem), [each.name for each in built.parts.meetings]
    for keep in (before, frozenset[int]()):
        problem = assembled(_only_there(built.parts, n, venue, keep)).problem
        solved = solve(problem, seed=seed, effort=EFFORT, stop=never, progress=silent)
        if not check(problem, solved.plan):
            after = solved.plan.done(problem)
            return Moved(
                serves=len(after) - len(before),
                price=_price(objective(problem, solved.plan)) - _price(objective(built.whole.problem, plan)),
                left=tuple(names[each] for each in sorted(before - after)),
                proven=solved.proven,
            )
    return None


def _only_there(parts: Parts, n: int, venue: str, keep: frozenset[int]) -> Parts:
    """The meeting has to be in the room, whenever it can; those to keep have to be somewhere."""
    others = [room.venue for room in parts.rooms if room.venue != venue]
    away = tuple(Obstacle(other, "", "venue.taken") for other in others)
    meetings = [evolve(each, must=each.must or at in keep) for at, each in enumerate(parts.meetings)]
    meetings[n] = evolve(meetings[n], must=True, refusals=(*meetings[n].refusals, *away))
    return evolve(parts, meetings=tuple(meetings))


def _price(loads: Loads) -> int:
    return loads.order()[3]
