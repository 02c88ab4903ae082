"""Why a group has no room: each room with what stood in the way, and the small changes that would help.

A change is told only where a second solve, with every meeting that has a room kept, has shown that it works.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from engine.checks.assignment import check
from engine.explain.held import held_against
from engine.matchings.built import Impossible, OccurrenceAt
from engine.matchings.salons import BuiltSalons
from engine.matchings.salons.parts import Leader, Meeting, Parts, Room, assembled, is_free, may_meet
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle

BESIDE: Final = "venue.taken"
OTHER_HOURS: Final = "venue.other_hours"
GROUP_AWAY: Final = "salon.group_away"
HOST_AWAY: Final = "host.other_hours"
STEPS_S: Final = (1800, 3600, 7200)
DAY_S: Final = 86_400
SECOND_EFFORT: Final = Effort(60)
CHANGES: Final = 3
"""So many changes are told of one meeting, each of another kind."""
NEW: Final = "+venue"
NEW_HOST: Final = "+host"


@frozen
class Tried:
    """A change and the parts as they would then be."""

    change: Change
    parts: Parts


def explain(built: BuiltSalons, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each meeting left over was left, in the order of days. The same for the same problem and plan."""
    done = solved.plan.done(built.whole.problem)
    second = _Second(built.parts, done, seed, stop)
    left = [_left(built, n, each, solved, second) for n, each in enumerate(built.parts.meetings) if n not in done]
    left += [_impossible(each) for each in built.impossible]
    return tuple(sorted(left, key=lambda each: each.occurrence.rpartition("@")[2]))


def _impossible(each: Impossible) -> LeftOver:
    return _left_over(each.at, "alone", (Obstacle("", "", each.code),))


def _left(built: BuiltSalons, n: int, meeting: Meeting, solved: Solved[Assigned], second: "_Second") -> LeftOver:
    parts = built.parts
    possible = any(may_meet(parts, meeting, room, span) for room in parts.rooms for span in meeting.spans)
    found = (*held_against(built, meeting.name), *_obstacles(parts, meeting, possible=possible))
    changes = tuple(_changes(parts, n, meeting, second))
    bound = possible and (solved.proven or solved.most_served)
    return _left_over(meeting.at, "beside" if possible else "alone", found, changes, bound=bound)


def _obstacles(parts: Parts, meeting: Meeting, *, possible: bool) -> Iterator[Obstacle]:
    """Each room once for each rule in the way; else that it cannot be had then, or is taken by others."""
    for room in parts.rooms:
        refused = meeting.refused(room.venue)
        if refused:
            yield from refused
        elif not any(room.has(span) for span in meeting.spans):
            yield Obstacle(room.venue, "", OTHER_HOURS)
        elif not meeting.seeks_host and not any(may_meet(parts, meeting, room, span) for span in meeting.spans):
            yield Obstacle(room.venue, meeting.person, GROUP_AWAY)
        elif possible:
            yield Obstacle(room.venue, "", BESIDE)
    if meeting.seeks_host:
        yield from _hosts_away(parts, meeting)


def _hosts_away(parts: Parts, meeting: Meeting) -> Iterator[Obstacle]:
    """Each host with what keeps her away from every room that would do; else that she is elsewhere then, or taken."""
    rooms = [room for room in parts.rooms if any(is_free(meeting, room, span) for span in meeting.spans)]
    if not parts.hosts:
        yield Obstacle("", "", "host.nobody")
    for host in parts.hosts:
        codes = {code for room in rooms for code in {o.code for o in meeting.not_led_by(host.person, room.venue)}}
        reached = [room for room in rooms if not meeting.not_led_by(host.person, room.venue)]
        if not reached:
            yield from (Obstacle("", host.person, code) for code in sorted(codes))
        elif not any(host.has(span) for room in reached for span in meeting.spans if room.has(span)):
            yield Obstacle("", host.person, HOST_AWAY)
        elif any(times == 0 for _, _, times in host.limits):
            yield Obstacle("", host.person, "host.limit")


def _changes(parts: Parts, n: int, meeting: Meeting, second: "_Second") -> Iterator[Change]:
    found = 0
    for kind in (another_time, another_day, one_thing_less, fewer_people, one_more_room, one_more_host):
        if found == CHANGES:
            return
        for tried in kind(parts, n, meeting):
            serves = second.serves(tried.parts, n)
            if serves is not None:
                found += 1
                yield evolve(tried.change, serves=serves)
                break


def another_time(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried]:
    """Half an hour to two hours later or earlier on the same day."""
    for step_s in STEPS_S:
        for code, by_s in (("salon.later", step_s), ("salon.earlier", -step_s)):
            moved = tuple((start + by_s, end + by_s) for start, end in meeting.spans)
            yield Tried(Change(code, meeting.name, step_s, 0), _with(parts, n, evolve(meeting, spans=moved)))


def another_day(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried]:
    """At the same hour on another day, up to three days away."""
    for days in (1, -1, 2, -2, 3, -3):
        moved = tuple((start + days * DAY_S, end + days * DAY_S) for start, end in meeting.spans)
        code = "salon.days_later" if days > 0 else "salon.days_earlier"
        yield Tried(Change(code, meeting.name, abs(days), 0), _with(parts, n, evolve(meeting, spans=moved)))


def one_thing_less(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried]:
    """A room that only one thing speaks against, without that."""
    for room in parts.rooms:
        refused = meeting.refused(room.venue)
        if len(refused) == 1 and refused[0].code.startswith(("venue.lacks_", "venue.parking")):
            rest = tuple(each for each in meeting.refusals if each.vehicle != room.venue)
            lacking = refused[0].code.removeprefix("venue.").removeprefix("lacks_")
            change = Change(f"salon.without_{lacking}", room.venue, refused[0].by, 0)
            yield Tried(change, _with(parts, n, evolve(meeting, refusals=rest)))


def fewer_people(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried]:
    """As many fewer people as a room is too small for, where nothing else speaks against it."""
    small = [refused[0] for room in parts.rooms if len(refused := meeting.refused(room.venue)) == 1]
    for each in sorted((o for o in small if o.code == "venue.capacity"), key=lambda o: o.by):
        rest = tuple(other for other in meeting.refusals if other.vehicle != each.vehicle)
        change = Change("salon.fewer_people", each.vehicle, each.by, 0)
        yield Tried(change, _with(parts, n, evolve(meeting, refusals=rest)))


def one_more_room(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried]:
    """A room that would do and that nobody lends yet."""
    room = Room(NEW, NEW, meeting.spans)
    yield Tried(Change("salon.one_more_room", meeting.name, 1, 0), evolve(parts, rooms=(*parts.rooms, room)))


def one_more_host(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried]:
    """Somebody who would lead it and whom nobody knows yet."""
    if meeting.seeks_host:
        host = Leader(NEW_HOST, meeting.spans, {})
        yield Tried(Change("salon.one_more_host", meeting.name, 1, 0), evolve(parts, hosts=(*parts.hosts, host)))


def _with(parts: Parts, n: int, meeting: Meeting) -> Parts:
    return evolve(parts, meetings=(*parts.meetings[:n], meeting, *parts.meetings[n + 1 :]))


class _Second:
    """Second solves: whoever has a room is kept and the one left over is a must; a plan that keeps all shows it."""

    def __init__(self, parts: Parts, done: frozenset[int], seed: int, stop: Stop) -> None:
        self.parts, self.done, self.seed, self.stop = parts, done, seed, stop

    def serves(self, changed: Parts, n: int) -> int | None:
        """How many more meet with the change, this one among them; None where no such plan was found."""
        meeting = changed.meetings[n]
        if self.stop() or not any(may_meet(changed, meeting, r, span) for r in changed.rooms for span in meeting.spans):
            return None
        from engine.solvers.assignment import solve

        keep = self.done | {n}
        meetings = tuple(evolve(m, must=m.must or at in keep) for at, m in enumerate(changed.meetings))
        problem = assembled(evolve(changed, meetings=meetings)).problem
        found = solve(problem, seed=self.seed, effort=SECOND_EFFORT, stop=never)
        served = found.plan.done(problem)
        return len(served) - len(self.done) if not check(problem, found.plan) and keep <= served else None


def _left_over(
    at: OccurrenceAt,
    strength: str,
    obstacles: tuple[Obstacle, ...],
    changes: tuple[Change, ...] = (),
    *,
    bound: bool = False,
) -> LeftOver:
    return LeftOver(at.occurrence, at.need, at.person, at.district, strength, obstacles, changes, bound)
