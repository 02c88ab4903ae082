"""Why a group has no room: each room with what stood in the way, and the small changes that would help.

A change is told only where a second solve, with every meeting that has a room kept, has shown that it works.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from engine.explain.held import held_against
from engine.explain.left import in_order, left_over
from engine.explain.second_solves import SecondSolves, Tried, first_that_work
from engine.matchings.salons import BuiltSalons
from engine.matchings.salons.counting import THERE
from engine.matchings.salons.occurrences import APART
from engine.matchings.salons.parts import Leader, Meeting, Often, Option, Parts, Room, assembled, is_free, may_meet
from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle

BESIDE: Final = "venue.taken"
OTHER_HOURS: Final = "venue.other_hours"
CLEAR_UP: Final = "venue.clear_up"
OFTEN_ENOUGH: Final = {86_400: "venue.daily", 7 * 86_400: "venue.weekly"}
A_MONTH: Final = "venue.monthly"
OF_A_GROUP: Final = {THERE: "venue.group_monthly", APART: "salon.too_soon"}
GROUP_AWAY: Final = "salon.group_away"
HOST_AWAY: Final = "host.other_hours"
STEPS_S: Final = (1800, 3600, 7200)
DAY_S: Final = 86_400
SOLVES: Final = 500
"""A month has few meetings, and each is solved in a moment."""
NEW: Final = "+venue"
NEW_HOST: Final = "+host"


def explain(built: BuiltSalons, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each meeting left over was left, in the order of days. The same for the same problem and plan."""
    done = solved.plan.done(built.whole.problem)
    second = SecondSolves(done, seed, stop, _could, _kept, left=SOLVES)
    left = [_left(built, n, each, solved, second) for n, each in enumerate(built.parts.meetings) if n not in done]
    return in_order(built, left)


def _left(
    built: BuiltSalons, n: int, meeting: Meeting, solved: Solved[Assigned], second: SecondSolves[Parts]
) -> LeftOver:
    parts = built.parts
    possible = _could(parts, n)
    chosen = [built.whole.options[offer] for offer in solved.plan.offers]
    found = (*held_against(built, meeting.name), *_obstacles(parts, meeting, chosen, possible=possible))
    changes = tuple(_changes(parts, n, meeting, second))
    bound = possible and (solved.proven or solved.most_served)
    return left_over(meeting.at, "beside" if possible else "alone", found, changes, bound=bound)


def keeps_out(parts: Parts, meeting: Meeting, room: Room) -> tuple[Obstacle, ...]:
    """What keeps a meeting out of a room whatever else is planned; nothing where it could be there."""
    alone = evolve(parts, rooms=(room,))
    if any(may_meet(alone, meeting, room, span) for span in meeting.spans) and not _often_enough(
        room, meeting, Counter()
    ):
        return ()
    return tuple(_obstacles(alone, meeting, (), possible=False))


def _obstacles(parts: Parts, meeting: Meeting, chosen: Sequence[Option], *, possible: bool) -> Iterator[Obstacle]:
    """Each room once for each rule in the way; else that it cannot be had then, or is taken by others.

    ``chosen`` is what the plan takes.
    """
    for room in parts.rooms:
        refused = meeting.refused(room.venue)
        if refused:
            yield from refused
        elif not any(room.has(span) for span in meeting.spans):
            yield Obstacle(room.venue, "", _when_not(room, meeting))
        elif often := _often_enough(room, meeting, Counter()) or _group_often_enough(parts, meeting, room, ()):
            yield Obstacle(room.venue, "", often)
        elif not meeting.seeks_host and not any(may_meet(parts, meeting, room, span) for span in meeting.spans):
            yield Obstacle(room.venue, meeting.person, GROUP_AWAY)
        elif possible:
            lent = Counter(option.start_s for option in chosen if option.venue == room.venue)
            used_up = _often_enough(room, meeting, lent) or _group_often_enough(parts, meeting, room, chosen)
            yield Obstacle(room.venue, "", used_up or BESIDE)
    if meeting.seeks_host:
        yield from _hosts_away(parts, meeting)


def _often_enough(room: Room, meeting: Meeting, lent: Counter[int]) -> str:
    """The limit of its lender that is used up whenever the meeting could be; empty where none is."""
    full = [
        (since, until)
        for since, until, times in room.limits
        if sum(n for start, n in lent.items() if since <= start < until) >= times
    ]
    used = [next(((s, u) for s, u in full if s <= start < u), None) for start, _ in meeting.spans]
    if not used or any(each is None for each in used):
        return ""
    longest = max(until - since for since, until in filter(None, used))
    return OFTEN_ENOUGH.get(longest, A_MONTH)


def _group_often_enough(parts: Parts, meeting: Meeting, room: Room, chosen: Sequence[Option]) -> str:
    """What keeps the group from meeting there so often, whenever the meeting could be; empty where nothing does."""
    theirs = [option for option in chosen if parts.meetings[option.meeting].at.need == meeting.at.need]
    counted = [each for each in parts.often if each.counts(meeting, room.venue)]
    full = [each for each in counted if _met(each, theirs) >= each.times]
    then = [span[0] for span in meeting.spans if is_free(meeting, room, span)]
    used = [next((each for each in full if each.within(start)), None) for start in then]
    return OF_A_GROUP[used[0].rule] if used and all(used) and used[0] else ""


def _met(often: Often, options: Sequence[Option]) -> int:
    return sum(often.within(each.start_s) and often.venue in ("", each.venue) for each in options)


def _when_not(room: Room, meeting: Meeting) -> str:
    """Whether it cannot be had then, or only clearing up would go over its hours."""
    bare = evolve(room, clear_s=0)
    return CLEAR_UP if any(bare.has(span) for span in meeting.spans) else OTHER_HOURS


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


def _changes(parts: Parts, n: int, meeting: Meeting, second: SecondSolves[Parts]) -> Iterator[Change]:
    kinds = (another_time, another_day, one_thing_less, fewer_people, once_more, one_more_room, one_more_host)
    return first_that_work((kind(parts, n, meeting) for kind in kinds), n, second)


def another_time(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """Half an hour to two hours later or earlier on the same day."""
    for step_s in STEPS_S:
        for code, by_s in (("salon.later", step_s), ("salon.earlier", -step_s)):
            moved = tuple((start + by_s, end + by_s) for start, end in meeting.spans)
            yield Tried(Change(code, meeting.name, step_s, 0), _with(parts, n, evolve(meeting, spans=moved)))


def another_day(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """At the same hour on another day, up to three days away."""
    for days in (1, -1, 2, -2, 3, -3):
        moved = tuple((start + days * DAY_S, end + days * DAY_S) for start, end in meeting.spans)
        code = "salon.days_later" if days > 0 else "salon.days_earlier"
        yield Tried(Change(code, meeting.name, abs(days), 0), _with(parts, n, evolve(meeting, spans=moved)))


def one_thing_less(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """A room that only one thing speaks against, without that."""
    for room in parts.rooms:
        refused = meeting.refused(room.venue)
        if len(refused) == 1 and refused[0].code.startswith(("venue.lacks_", "venue.parking")):
            rest = tuple(each for each in meeting.refusals if each.vehicle != room.venue)
            lacking = refused[0].code.removeprefix("venue.").removeprefix("lacks_")
            change = Change(f"salon.without_{lacking}", room.venue, refused[0].by, 0)
            yield Tried(change, _with(parts, n, evolve(meeting, refusals=rest)))


def fewer_people(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """As many fewer people as a room is too small for, where nothing else speaks against it."""
    small = [refused[0] for room in parts.rooms if len(refused := meeting.refused(room.venue)) == 1]
    for each in sorted((o for o in small if o.code == "venue.capacity"), key=lambda o: o.by):
        rest = tuple(other for other in meeting.refusals if other.vehicle != each.vehicle)
        change = Change("salon.fewer_people", each.vehicle, each.by, 0)
        yield Tried(change, _with(parts, n, evolve(meeting, refusals=rest)))


def once_more(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """One more time in a room where the group has been as often as its lender lets it."""
    for venue in dict.fromkeys(each.venue for each in parts.often if each.venue and each.need == meeting.at.need):
        more = (evolve(e, times=e.times + (e.venue == venue and e.need == meeting.at.need)) for e in parts.often)
        yield Tried(Change("salon.once_more", venue, 1, 0), evolve(parts, often=tuple(more)))


def one_more_room(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """A room that would do and that nobody lends yet."""
    room = Room(NEW, NEW, meeting.spans)
    yield Tried(Change("salon.one_more_room", meeting.name, 1, 0), evolve(parts, rooms=(*parts.rooms, room)))


def one_more_host(parts: Parts, n: int, meeting: Meeting) -> Iterator[Tried[Parts]]:
    """Somebody who would lead it and whom nobody knows yet."""
    if meeting.seeks_host:
        host = Leader(NEW_HOST, meeting.spans, {})
        yield Tried(Change("salon.one_more_host", meeting.name, 1, 0), evolve(parts, hosts=(*parts.hosts, host)))


def _with(parts: Parts, n: int, meeting: Meeting) -> Parts:
    return evolve(parts, meetings=(*parts.meetings[:n], meeting, *parts.meetings[n + 1 :]))


def _could(parts: Parts, n: int) -> bool:
    meeting = parts.meetings[n]
    return any(may_meet(parts, meeting, room, span) for room in parts.rooms for span in meeting.spans)


def _kept(parts: Parts, keep: frozenset[int]) -> Assignment:
    meetings = tuple(evolve(each, must=each.must or at in keep) for at, each in enumerate(parts.meetings))
    return assembled(evolve(parts, meetings=meetings)).problem
