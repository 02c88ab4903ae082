"""What a week of help is put together from: what is asked for, and who helps when.

Apart from the problem, because a reason needs it taken apart again: with one more volunteer, half an hour more, an
insurance renewed, ``assembled`` gives the problem as it would then be. Times are seconds since the start of the
horizon, places are indices into ``travel_s``.
"""

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from engine.matchings.built import OccurrenceAt
from engine.matchings.elsewhere import Away, there_in_time
from engine.matchings.spans import Span, shared
from engine.problems.assignment import Assignment, Budget, Offer, Resource, Series, Slot, Task
from events.vocabulary.plans import Obstacle


@frozen
class Ask:
    """Something that people must come for: one occurrence, or all homes of one team's round on a help day.

    ``spans`` are when it may be going on, ``length_s`` how long it takes, and it may begin every ``step_s`` of a span.
    It takes ``wanted`` people; from ``least`` on it is done short-handed, each empty place weighing ``short``.
    ``refusals`` say whom a rule keeps away. ``unmet`` and ``bonus`` are prices by volunteer. ``fixed`` are those held
    to it with their start; nobody else comes at another time then. ``blocked`` is when a volunteer may not come to it
    though she has time (not insured yet, say). ``per_adult`` is how many minors an adult looks after here (None: as
    many as elsewhere).
    """

    serves: tuple[OccurrenceAt, ...]
    location: int
    spans: tuple[Span, ...]
    length_s: int
    step_s: int
    wanted: int
    least: int
    weight: int
    short: int = 0
    standing: bool = False
    must: bool = False
    household: str = ""
    refusals: tuple[Obstacle, ...] = ()
    unmet: Mapping[str, int] = field(factory=dict)
    bonus: Mapping[str, int] = field(factory=dict)
    fixed: tuple[tuple[str, int], ...] = ()
    blocked: Mapping[str, tuple[Span, ...]] = field(factory=dict)
    help_day: str = ""
    per_adult: int | None = None

    @property
    def at(self) -> OccurrenceAt:
        return self.serves[0]

    @property
    def name(self) -> str:
        return self.at.occurrence

    def refused(self, helper: str) -> tuple[Obstacle, ...]:
        """What keeps this volunteer away."""
        return tuple(each for each in self.refusals if each.driver == helper)

    def starts(self) -> tuple[int, ...]:
        """When it may begin: every so often from a span's begin on, and as late as the span allows."""
        if self.fixed:
            return tuple(sorted({start for _, start in self.fixed}))
        found: set[int] = set()
        for since, until in self.spans:
            last = until - self.length_s
            if last >= since:
                found |= {*range(since, last + 1, self.step_s), last}
        return tuple(sorted(found))


@frozen
class Volunteer:
    """Somebody who helps: where she sets out from, when she can be had, how often she came lately.

    ``leads`` is how many minors she looks after, -1 for one who is to be looked after herself. ``taken`` is when
    nobody may have her whatever she offers, ``away`` what of it is somewhere else.
    """

    helper: str
    home: int
    hours: tuple[Span, ...]
    past: int
    pace: int
    leads: int
    taken: tuple[Span, ...] = ()
    away: tuple[Away, ...] = ()

    def has(self, since: int, until: int) -> bool:
        """Whether she can be had for all of a span."""
        return any(start <= since and until <= end for start, end in self.hours)


@frozen
class Week:
    """What a volunteer gives at most in a span of time."""

    helper: str
    from_s: int
    until_s: int
    limit_s: int


@frozen
class Parts:
    """Everything. ``fair`` prices unequal loads, ``same_face`` each other face than the first at one home."""

    travel_s: tuple[tuple[int, ...], ...]
    asks: tuple[Ask, ...]
    volunteers: tuple[Volunteer, ...]
    weeks: tuple[Week, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    fair: int = 0
    same_face: int = 0


@frozen
class Coming:
    """What an offer of the problem means: which ask, who, and when it begins."""

    ask: int
    helper: str
    start_s: int


@frozen
class Assembled:
    """The problem, and what its offers mean: ``coming[i]`` is ``problem.offers[i]``, task ``n`` is ask ``n``."""

    problem: Assignment
    coming: tuple[Coming, ...]


def assembled(parts: Parts) -> Assembled:
    """The assignment problem: a slot is a time at which somebody could come, an offer somebody who could."""
    order = {each.helper: n for n, each in enumerate(parts.volunteers)}
    slots: list[Slot] = []
    offers: list[Offer] = []
    coming: list[Coming] = []
    for n, ask in enumerate(parts.asks):
        willing = _not_refused(ask, parts.volunteers)
        for start in ask.starts():
            found = [each for each in willing if _is_free(parts, ask, each, start)]
            if found:
                slots.append(Slot(n, ask.location, ((start, start + ask.length_s),)))
            for each in found:
                offers.append(_offer(parts, ask, each, len(slots) - 1, order[each.helper], start))
                coming.append(Coming(n, each.helper, start))
    problem = Assignment(
        travel_s=parts.travel_s,
        resources=tuple(
            Resource(each.helper, past=each.past, fair=parts.fair, pace=each.pace) for each in parts.volunteers
        ),
        tasks=tuple(_task(ask) for ask in parts.asks),
        slots=tuple(slots),
        offers=tuple(offers),
        budgets=tuple(
            Budget(order[w.helper], w.from_s, w.until_s, w.limit_s) for w in parts.weeks if w.helper in order
        ),
        apart=tuple(_pairs(parts, order)),
        series=tuple(_series(parts)),
    )
    return Assembled(problem, tuple(coming))


def could_come(parts: Parts, ask: Ask) -> int:
    """How many could come at the best of its times, each by herself and with somebody to look after minors."""
    willing = _not_refused(ask, parts.volunteers)
    return max((_team(parts, ask, willing, start) for start in ask.starts()), default=0)


def _team(parts: Parts, ask: Ask, willing: tuple[Volunteer, ...], start: int) -> int:
    found = [_leads(ask, each) for each in willing if _is_free(parts, ask, each, start)]
    adults = [leads for leads in found if leads >= 0]
    return len(adults) + min(len(found) - len(adults), sum(adults))


def _leads(ask: Ask, volunteer: Volunteer) -> int:
    """How many minors she looks after there."""
    most = volunteer.leads if ask.per_adult is None else ask.per_adult
    return min(volunteer.leads, most) if volunteer.leads > 0 else volunteer.leads


def may_come(parts: Parts, ask: Ask, volunteer: Volunteer, start: int) -> bool:
    """Whether she may come to an ask that begins then: no rule against it, free, and there in time."""
    return bool(_not_refused(ask, (volunteer,))) and _is_free(parts, ask, volunteer, start)


def _not_refused(ask: Ask, volunteers: tuple[Volunteer, ...]) -> tuple[Volunteer, ...]:
    """Whom no rule keeps away, and those who are held to it."""
    barred = {each.driver for each in ask.refusals} - {helper for helper, _ in ask.fixed}
    return tuple(each for each in volunteers if each.helper not in barred)


def _is_free(parts: Parts, ask: Ask, volunteer: Volunteer, start: int) -> bool:
    if (volunteer.helper, start) in ask.fixed:
        return True
    span = (start, start + ask.length_s)
    if not volunteer.has(*span):
        return False
    if shared(ask.blocked.get(volunteer.helper, ()), (span,)) or ask.refused(volunteer.helper):
        return False
    return there_in_time(parts.travel_s, volunteer.away, volunteer.pace, ask.location, span)


def _offer(parts: Parts, ask: Ask, volunteer: Volunteer, slot: int, resource: int, start: int) -> Offer:
    helper = volunteer.helper
    return Offer(
        slot=slot,
        resources=(resource,),
        cost=parts.travel_s[volunteer.home][ask.location] // 60,
        unmet=ask.unmet.get(helper, 0),
        bonus=ask.bonus.get(helper, 0),
        leads=_leads(ask, volunteer),
        must=(helper, start) in ask.fixed,
    )


def _task(ask: Ask) -> Task:
    return Task(ask.name, ask.weight, ask.wanted, ask.least, ask.short, ask.standing, ask.must, ask.household)


def _pairs(parts: Parts, order: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    known = ((order[a], order[b]) for a, b in parts.apart if a in order and b in order)
    yield from sorted((min(pair), max(pair)) for pair in known)


def _series(parts: Parts) -> Iterator[Series]:
    """The occurrences of one need: the same face each time."""
    needs: dict[str, list[int]] = {}
    for n, ask in enumerate(parts.asks):
        if not ask.help_day:
            needs.setdefault(ask.at.need, []).append(n)
    if parts.same_face:
        yield from (Series(tuple(tasks), parts.same_face) for tasks in needs.values() if len(tasks) > 1)


def overlap_s(first: tuple[Span, ...], second: tuple[Span, ...]) -> int:
    """How long two lists of spans have in common, all together."""
    return sum(until - since for since, until in shared(first, second))
