"""What a horizon's meetings are put together from: who meets when, and which rooms are free.

Apart from the problem, because a reason needs it taken apart again: with an hour more, a table more, one room more,
``assembled`` gives the problem as it would then be. Times are seconds since the start of the horizon.
"""

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from engine.matchings.built import OccurrenceAt
from engine.matchings.spans import Span
from engine.problems.assignment import Assignment, Budget, Offer, Resource, Slot, Task
from events.vocabulary.plans import Obstacle


@frozen
class Meeting:
    """A group's meeting: on one of its ``spans``. ``refusals`` say which rooms would not do.

    ``cost`` is what a room costs this group (the way of its people, rides, the fee), ``rides`` how many would need one,
    ``bonus`` what last month's room is worth. ``fixed`` is the room it is held to, with the start and the host.
    ``out`` are spans in which a room would not do for it, on account of the day, ``unwished`` those in which its lender
    would rather not have it there. ``firm``: somebody has said yes to that; where it cannot be kept, ``otherwise`` are
    its spans. ``anyhow``: a promise was set aside for it, so what was held is kept whatever a rule says now; ``aside``
    are such rules. ``seeks_host``: it is led by one of the hosts, and whoever asked for it need not be there.
    """

    at: OccurrenceAt
    person: str
    spans: tuple[Span, ...]
    weight: int
    standing: bool
    must: bool
    cost: Mapping[str, int]
    rides: Mapping[str, int] = field(factory=dict)
    bonus: Mapping[str, int] = field(factory=dict)
    refusals: tuple[Obstacle, ...] = ()
    seeks_host: bool = False
    fixed: tuple[str, int, str] | None = None
    firm: bool = False
    otherwise: tuple[Span, ...] = ()
    anyhow: bool = False
    out: Mapping[str, tuple[Span, ...]] = field(factory=dict)
    unwished: Mapping[str, tuple[Span, ...]] = field(factory=dict)
    aside: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.at.occurrence

    def refused(self, venue: str) -> tuple[Obstacle, ...]:
        """What keeps a room away, whoever leads."""
        return tuple(each for each in self.refusals if each.vehicle == venue and not each.driver)

    def not_led_by(self, host: str, venue: str) -> tuple[Obstacle, ...]:
        """What keeps a host away from it, in this room."""
        return tuple(each for each in self.refusals if each.driver == host and each.vehicle in ("", venue))


@frozen
class Room:
    """A room: its lender, when it can be had, and how often the lender lent lately.

    After a meeting it takes ``clear_s`` of its hours to clear up; ``limits`` are (from, until, times).
    """

    venue: str
    lender: str
    hours: tuple[Span, ...]
    past: int = 0
    clear_s: int = 0
    limits: tuple[tuple[int, int, int], ...] = ()

    def has(self, span: Span) -> bool:
        """Whether it can be had for all of a span, and for clearing up."""
        return any(start <= span[0] and span[1] + self.clear_s <= end for start, end in self.hours)


@frozen
class Leader:
    """A host: when she can, her way to each room, how often she led lately; ``limits`` are (from, until, times)."""

    person: str
    hours: tuple[Span, ...]
    ways: Mapping[str, int]
    past: int = 0
    limits: tuple[tuple[int, int, int], ...] = ()

    def has(self, span: Span) -> bool:
        """Whether she can for all of a span."""
        return any(start <= span[0] and span[1] <= end for start, end in self.hours)


@frozen
class Often:
    """A group meets at most ``times`` from ``since_s`` on, before ``until_s``: in a ``venue``, or (blank) at all.

    It does not hold for a meeting for which its ``rule`` was set aside.
    """

    need: str
    venue: str
    since_s: int
    until_s: int
    times: int
    rule: str

    def counts(self, meeting: Meeting, venue: str) -> bool:
        """Whether a meeting in a room counts."""
        return self.need == meeting.at.need and self.venue in ("", venue) and self.rule not in meeting.aside

    def within(self, start_s: int) -> bool:
        """Whether what begins then begins in its time."""
        return self.since_s <= start_s < self.until_s


@frozen
class Parts:
    """Everything. ``fair`` prices unequal turns, ``wish`` a time at which a lender would rather not lend.

    ``away`` is when who speaks for a group is elsewhere.
    """

    meetings: tuple[Meeting, ...]
    rooms: tuple[Room, ...]
    away: Mapping[str, tuple[Span, ...]] = field(factory=dict)
    fair: int = 0
    hosts: tuple[Leader, ...] = ()
    often: tuple[Often, ...] = ()
    wish: int = 0


@frozen
class Option:
    """What an offer of the problem means: which meeting, in which room, from when on, led by whom (a new salon)."""

    meeting: int
    venue: str
    start_s: int
    host: str = ""


@frozen
class Assembled:
    """The problem, and what its offers mean: ``options[i]`` is ``problem.offers[i]``, task ``n`` is meeting ``n``."""

    problem: Assignment
    options: tuple[Option, ...]


def assembled(parts: Parts) -> Assembled:
    """A slot is a room at a time; its offer takes the room, who leads the meeting, and a turn of the lender.

    Who speaks for the group leads it; a new salon has an offer for each host. Where it is
    counted how often a group meets (there), that is taken as well.
    """
    led = tuple(each.person for each in parts.meetings if not each.seeks_host)
    people = tuple(dict.fromkeys((*led, *(each.person for each in parts.hosts))))
    lenders = {room.lender: room.past for room in parts.rooms}
    rooms = {room.venue: n for n, room in enumerate(parts.rooms)}
    person = {each: len(rooms) + n for n, each in enumerate(people)}
    lender = {each: len(rooms) + len(people) + n for n, each in enumerate(lenders)}
    counted = tuple(dict.fromkeys((each.need, each.venue, each.rule) for each in parts.often))
    of, first = {each: n for n, each in enumerate(counted)}, len(rooms) + len(people) + len(lenders)
    slots, offers, options = list[Slot](), list[Offer](), list[Option]()
    for n, meeting in enumerate(parts.meetings):
        for span in meeting.spans:
            for room in parts.rooms:
                leaders = tuple(leading(parts, meeting, room, span))
                slots += [Slot(n, rooms[room.venue], (span,))] if leaders else []
                for who, way in leaders:
                    takes = (rooms[room.venue], person[who], lender[room.lender])
                    option = Option(n, room.venue, span[0], who if meeting.seeks_host else "")
                    counting = _counting(parts, meeting, room)
                    counts = sorted({first + of[e.need, e.venue, e.rule] for e in counting})
                    offers.append(_offer(parts, meeting, option, len(slots) - 1, (*takes, *counts), way))
                    options.append(option)
    past = {each.person: each.past for each in parts.hosts}
    resources = (
        *(Resource(room.venue) for room in parts.rooms),
        *(Resource(each, past=past.get(each, 0), fair=parts.fair if each in past else 0) for each in people),
        *(Resource(each, exclusive=False, past=past, fair=parts.fair) for each, past in lenders.items()),
        *(Resource("/".join(each), exclusive=False) for each in counted),
    )
    tasks = tuple(Task(m.name, m.weight, standing=m.standing, must=m.must) for m in parts.meetings)
    nowhere = tuple((0,) * len(rooms) for _ in rooms)
    limited = [(person[each.person], each.limits) for each in parts.hosts]
    limited += [(rooms[room.venue], room.limits) for room in parts.rooms]
    budgets = tuple(
        Budget(resource, since, until, times=times) for resource, limits in limited for since, until, times in limits
    )
    often = (Budget(first + of[e.need, e.venue, e.rule], e.since_s, e.until_s, times=e.times) for e in parts.often)
    found = Assignment(nowhere, resources, tasks, tuple(slots), tuple(offers), (*budgets, *often))
    return Assembled(found, tuple(options))


def may_meet(parts: Parts, meeting: Meeting, room: Room, span: Span) -> bool:
    """Whether the meeting could be in the room at that time, whatever else is."""
    return any(True for _ in leading(parts, meeting, room, span))


def leading(parts: Parts, meeting: Meeting, room: Room, span: Span) -> Iterator[tuple[str, int]]:
    """Who could lead the meeting in the room at that time, with her way there: the group's own, or each host."""
    fixed = meeting.fixed
    if fixed is not None and fixed[:2] != (room.venue, span[0]):
        return
    if fixed is not None and meeting.anyhow:
        yield fixed[2] or meeting.person, 0
        return
    if not is_free(meeting, room, span) or has_no_turn(parts, meeting, room, span):
        return
    if not meeting.seeks_host:
        taken = any(start < span[1] and span[0] < end for start, end in parts.away.get(meeting.person, ()))
        yield from () if taken else ((meeting.person, 0),)
        return
    for host in parts.hosts:
        held = fixed is None or fixed[2] == host.person
        if held and host.has(span) and not meeting.not_led_by(host.person, room.venue):
            yield host.person, host.ways.get(room.venue, 0)


def is_free(meeting: Meeting, room: Room, span: Span) -> bool:
    """Whether the room would do and can be had then, whoever leads."""
    out = span in meeting.out.get(room.venue, ())
    return not out and not meeting.refused(room.venue) and room.has(span)


def has_no_turn(parts: Parts, meeting: Meeting, room: Room, span: Span) -> bool:
    """Whether the group has been in the room as often as it may, whatever else is."""
    return any(not each.times and each.within(span[0]) for each in _counting(parts, meeting, room))


def _counting(parts: Parts, meeting: Meeting, room: Room) -> Iterator[Often]:
    return (each for each in parts.often if each.counts(meeting, room.venue))


def _offer(parts: Parts, meeting: Meeting, option: Option, slot: int, takes: tuple[int, ...], way: int) -> Offer:
    return Offer(
        slot=slot,
        resources=takes,
        cost=meeting.cost.get(option.venue, 0) + way,
        unmet=parts.wish if option.start_s in (start for start, _ in meeting.unwished.get(option.venue, ())) else 0,
        bonus=meeting.bonus.get(option.venue, 0),
        must=meeting.fixed is not None,
    )
