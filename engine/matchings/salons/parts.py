"""What a horizon's meetings are put together from: who meets when, and which rooms are free.

Apart from the problem, because a reason needs it taken apart again: with an hour more, a table more, one room more,
``assembled`` gives the problem as it would then be. Times are seconds since the start of the horizon.
"""

from collections.abc import Mapping

from attrs import field, frozen

from engine.matchings.built import OccurrenceAt
from engine.matchings.spans import Span
from engine.problems.assignment import Assignment, Offer, Resource, Slot, Task
from events.vocabulary.plans import Obstacle


@frozen
class Meeting:
    """A group's meeting: on one of its ``spans``. ``refusals`` say which rooms would not do.

    ``cost`` is what a room costs this group (the way of its people, rides, the fee), ``rides`` how many would need one,
    ``bonus`` what last month's room is worth. ``fixed`` is the room it is held to, with the start.
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
    fixed: tuple[str, int] | None = None

    @property
    def name(self) -> str:
        return self.at.occurrence

    def refused(self, venue: str) -> tuple[Obstacle, ...]:
        """What keeps a room away."""
        return tuple(each for each in self.refusals if each.vehicle == venue)


@frozen
class Room:
    """A room: its lender, when it can be had, and how often the lender lent lately."""

    venue: str
    lender: str
    hours: tuple[Span, ...]
    past: int = 0

    def has(self, span: Span) -> bool:
        """Whether it can be had for all of a span."""
        return any(start <= span[0] and span[1] <= end for start, end in self.hours)


@frozen
class Parts:
    """Everything. ``fair`` prices lenders' unequal turns; ``away`` is when who speaks for a group is elsewhere."""

    meetings: tuple[Meeting, ...]
    rooms: tuple[Room, ...]
    away: Mapping[str, tuple[Span, ...]] = field(factory=dict)
    fair: int = 0


@frozen
class Option:
    """What an offer of the problem means: which meeting, in which room, from when on."""

    meeting: int
    venue: str
    start_s: int


@frozen
class Assembled:
    """The problem, and what its offers mean: ``options[i]`` is ``problem.offers[i]``, task ``n`` is meeting ``n``."""

    problem: Assignment
    options: tuple[Option, ...]


def assembled(parts: Parts) -> Assembled:
    """A slot is a room at a time; its offer takes the room, who speaks for the group, and a turn of the lender."""
    people = tuple(dict.fromkeys(each.person for each in parts.meetings))
    lenders = {room.lender: room.past for room in parts.rooms}
    rooms = {room.venue: n for n, room in enumerate(parts.rooms)}
    person = {each: len(rooms) + n for n, each in enumerate(people)}
    lender = {each: len(rooms) + len(people) + n for n, each in enumerate(lenders)}
    slots, offers, options = list[Slot](), list[Offer](), list[Option]()
    for n, meeting in enumerate(parts.meetings):
        for span in meeting.spans:
            for room in parts.rooms:
                if may_meet(parts, meeting, room, span):
                    takes = (rooms[room.venue], person[meeting.person], lender[room.lender])
                    slots.append(Slot(n, rooms[room.venue], (span,)))
                    offers.append(_offer(meeting, room, len(slots) - 1, takes, span[0]))
                    options.append(Option(n, room.venue, span[0]))
    resources = (
        *(Resource(room.venue) for room in parts.rooms),
        *(Resource(each) for each in people),
        *(Resource(each, exclusive=False, past=past, fair=parts.fair) for each, past in lenders.items()),
    )
    tasks = tuple(Task(m.name, m.weight, standing=m.standing, must=m.must) for m in parts.meetings)
    nowhere = tuple((0,) * len(rooms) for _ in rooms)
    return Assembled(Assignment(nowhere, resources, tasks, tuple(slots), tuple(offers)), tuple(options))


def may_meet(parts: Parts, meeting: Meeting, room: Room, span: Span) -> bool:
    """Whether the meeting could be in the room at that time, whatever else is."""
    if meeting.fixed is not None:
        return meeting.fixed == (room.venue, span[0])
    taken = any(start < span[1] and span[0] < end for start, end in parts.away.get(meeting.person, ()))
    return not taken and not meeting.refused(room.venue) and room.has(span)


def _offer(meeting: Meeting, room: Room, slot: int, takes: tuple[int, ...], start_s: int) -> Offer:
    return Offer(
        slot=slot,
        resources=takes,
        cost=meeting.cost.get(room.venue, 0),
        bonus=meeting.bonus.get(room.venue, 0),
        must=meeting.fixed == (room.venue, start_s),
    )
