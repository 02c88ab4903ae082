"""What looking in is put together from: the households, and the shops with their days and how many they take.

Apart from the problem, because a reason needs it taken apart again: with one more shop, a longer walk, one household
more a shop, ``assembled`` gives the problem as it would then be. Times are seconds since the start of the horizon.
"""

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from engine.matchings.built import OccurrenceAt
from engine.matchings.spans import Span
from engine.matchings.watch.stretches import closed_days, open_days
from engine.problems.assignment import Assignment, Budget, Offer, Resource, Slot, Task
from events.vocabulary.plans import Obstacle

WEIGHT = 100
STAYS = 1000
"""What it is worth that a shop that was asked need not be told otherwise."""
PER_100_M = 1
"""What a hundred metres between a shop and a household cost."""


@frozen
class Watched:
    """A household to be looked in on over a ``span``, by ``count`` shops, each in a stretch of the week of its own.

    ``away_m`` is how far each shop is, ``refusals`` say whom a rule keeps away. ``fixed`` are the shops held to it with
    their stretches; no other comes then, and ``firm`` says that the household said yes to them. ``bonus`` is what it is
    worth that a shop stays, by ``turn_key``.
    """

    at: OccurrenceAt
    span: Span
    count: int
    away_m: Mapping[str, int]
    refusals: tuple[Obstacle, ...] = ()
    fixed: tuple[tuple[str, int], ...] = ()
    bonus: Mapping[str, int] = field(factory=dict)
    standing: bool = False
    must: bool = False
    firm: bool = False

    @property
    def name(self) -> str:
        return self.at.occurrence

    def refused(self, shop: str) -> tuple[Obstacle, ...]:
        """What keeps this shop away."""
        return tuple(each for each in self.refusals if each.vehicle == shop)


@frozen
class Watcher:
    """A shop: the weekdays on which it is open, how many households it takes, and how many it has besides."""

    shop: str
    weekdays: tuple[int, ...]
    most: int
    past: int = 0


@frozen
class Parts:
    """Everything. ``terms`` are the spans in which a shop's households are counted. ``fair`` prices unequal loads,
    ``closed_day`` each day of a stretch on which its shop is closed. ``waiting`` are shops nearby that might be
    registered."""

    watched: tuple[Watched, ...]
    watchers: tuple[Watcher, ...]
    terms: tuple[Span, ...] = ()
    fair: int = 0
    closed_day: int = 0
    waiting: tuple[Watcher, ...] = ()


@frozen
class Turn:
    """What an offer of the problem means: which household, which shop, in which stretch of the week."""

    watched: int
    shop: str
    stretch: int


@frozen
class Assembled:
    """The problem, and what its offers mean: ``turns[i]`` is ``problem.offers[i]``, task ``n`` is household ``n``."""

    problem: Assignment
    turns: tuple[Turn, ...]


def assembled(parts: Parts) -> Assembled:
    """The assignment problem: a household is a task with a place for each stretch, an offer a shop that takes one.

    A shop looks in on several households, so it is no exclusive resource; a stretch of one household is, and so is a
    shop's standing with it: nobody has two.
    """
    ids = _resources(parts)
    order = {each: n for n, each in enumerate(ids)}
    fair = {each.shop: each for each in parts.watchers}
    turns = tuple(_turns(parts))
    watchers = {each.shop: each for each in parts.watchers}
    offers = tuple(_offer(parts, each, watchers[each.shop], order) for each in turns)
    problem = Assignment(
        travel_s=((0,),),
        resources=tuple(
            Resource(each, exclusive=False, past=fair[each].past, fair=parts.fair) if each in fair else Resource(each)
            for each in ids
        ),
        tasks=tuple(
            Task(each.name, WEIGHT, each.count, each.count, standing=each.standing, must=each.must)
            for each in parts.watched
        ),
        slots=tuple(Slot(n, 0, (each.span,)) for n, each in enumerate(parts.watched)),
        offers=offers,
        budgets=tuple(
            Budget(order[each.shop], from_s, until_s, times=max(0, each.most - each.past))
            for each in parts.watchers
            for from_s, until_s in parts.terms
        ),
    )
    return Assembled(problem, turns)


def turn_key(shop: str, stretch: int) -> str:
    """A shop's turn in a stretch of the week."""
    return f"{shop}/{stretch}"


def may_take(parts: Parts, watched: Watched, watcher: Watcher, stretch: int) -> bool:
    """Whether a shop may have a stretch of a household, looked at by itself."""
    if watched.fixed:
        return (watcher.shop, stretch) in watched.fixed
    open_ = bool(open_days(watcher.weekdays, stretch, watched.count))
    return open_ and watcher.most > watcher.past and not watched.refused(watcher.shop)


def with_watchers(parts: Parts, *changed: Watcher) -> Parts:
    """The parts with these shops in place of those of the same names, and the new ones after them."""
    new = {each.shop: each for each in changed}
    kept = tuple(new.pop(each.shop, each) for each in parts.watchers)
    return evolve(parts, watchers=(*kept, *new.values()))


def _turns(parts: Parts) -> Iterator[Turn]:
    for n, watched in enumerate(parts.watched):
        for stretch in range(watched.count):
            for watcher in parts.watchers:
                if may_take(parts, watched, watcher, stretch):
                    yield Turn(n, watcher.shop, stretch)


def _resources(parts: Parts) -> list[str]:
    """The shops, then each household's stretches and its shops."""
    found = [each.shop for each in parts.watchers]
    for watched in parts.watched:
        found += [f"{watched.name}/{stretch}" for stretch in range(watched.count)]
        found += [f"{watched.name}/{watcher.shop}" for watcher in parts.watchers]
    return found


def _offer(parts: Parts, turn: Turn, watcher: Watcher, order: Mapping[str, int]) -> Offer:
    watched = parts.watched[turn.watched]
    taken = (turn.shop, f"{watched.name}/{turn.stretch}", f"{watched.name}/{turn.shop}")
    return Offer(
        slot=turn.watched,
        resources=tuple(sorted(order[each] for each in taken)),
        cost=PER_100_M * (watched.away_m.get(turn.shop, 0) // 100),
        unmet=parts.closed_day * closed_days(watcher.weekdays, turn.stretch, watched.count),
        bonus=watched.bonus.get(turn_key(turn.shop, turn.stretch), 0),
        must=(turn.shop, turn.stretch) in watched.fixed,
    )
