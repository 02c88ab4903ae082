"""Why a household has nobody to look in: each shop with what stood in the way, and the small changes that would help.

A change is told only where a second solve, with every household kept that has its shops, has shown that it works.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from engine.explain.held import held_against
from engine.explain.left import in_order, left_over
from engine.explain.second_solves import SecondSolves, Tried, first_that_work
from engine.matchings.watch import BuiltWatch
from engine.matchings.watch.parts import Parts, Watched, Watcher, assembled, may_take, with_watchers
from engine.matchings.watch.stretches import open_days
from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle

BESIDE: Final = "shop.taken"
FAR: Final = "shop.too_far"
FARTHER_M: Final = 1000
TRIES: Final = 4


def explain(built: BuiltWatch, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each household left over was left, in the order of days and needs. The same for the same problem and plan."""
    done = solved.plan.done(built.whole.problem)
    second = SecondSolves(done, seed, stop, _could, _kept)
    left = [_left(built, n, each, solved, second) for n, each in enumerate(built.parts.watched) if n not in done]
    return in_order(built, left)


def _left(
    built: BuiltWatch, n: int, watched: Watched, solved: Solved[Assigned], second: SecondSolves[Parts]
) -> LeftOver:
    parts = built.parts
    reached = _reached(parts, watched)
    possible = reached >= watched.count
    found = (*held_against(built, watched.name), *_obstacles(parts, watched, possible=possible))
    if not possible:
        found = (Obstacle("", "", "shop.too_few", watched.count - reached), *found)
    changes = tuple(_changes(parts, n, watched, second))
    bound = possible and (solved.proven or solved.most_served)
    return left_over(watched.at, "alone" if not possible else "beside", found, changes, bound=bound)


def _reached(parts: Parts, watched: Watched) -> int:
    """How many stretches of the week could have a shop of their own, were this household the only one."""
    taken: dict[str, int] = {}
    for stretch in range(watched.count):
        _claim(parts, watched, stretch, taken, set())
    return len(taken)


def _claim(parts: Parts, watched: Watched, stretch: int, taken: dict[str, int], seen: set[str]) -> bool:
    """Find a shop for a stretch, moving others where that frees one (Kuhn 1955, augmenting paths)."""
    for watcher in parts.watchers:
        if watcher.shop not in seen and may_take(parts, watched, watcher, stretch):
            seen.add(watcher.shop)
            if watcher.shop not in taken or _claim(parts, watched, taken[watcher.shop], taken, seen):
                taken[watcher.shop] = stretch
                return True
    return False


def _obstacles(parts: Parts, watched: Watched, *, possible: bool) -> Iterator[Obstacle]:
    """Each shop once: what a rule says first, else that it has as many as it takes, else that it is taken here.

    A shop that was held to the household, and looks in on nobody any more, comes before all.
    """
    there = {each.shop for each in (*parts.watchers, *parts.waiting)}
    for shop in dict.fromkeys(each.vehicle for each in watched.refusals if each.vehicle not in there):
        yield watched.refused(shop)[0]
    for each in parts.watchers:
        refused = watched.refused(each.shop)
        if refused:
            yield refused[0]
        elif each.past >= each.most:
            yield Obstacle(each.shop, "", "shop.full", each.past)
        elif possible:
            yield Obstacle(each.shop, "", BESIDE)
        else:
            yield Obstacle(each.shop, "", "shop.not_enough_alone")


def _changes(parts: Parts, n: int, watched: Watched, second: SecondSolves[Parts]) -> Iterator[Change]:
    kinds = (a_shop_takes_one_more, a_shop_is_registered, a_longer_walk, more_shops)
    return first_that_work((kind(parts, n, watched) for kind in kinds), n, second, TRIES)


def a_shop_takes_one_more(parts: Parts, n: int, watched: Watched) -> Iterator[Tried[Parts]]:
    """One household more for a shop near by."""
    for each in parts.watchers:
        if not watched.refused(each.shop):
            more = with_watchers(parts, evolve(each, most=max(each.most, each.past) + 1))
            yield Tried(Change("shop.one_more", each.shop, 1, 0), more)


def a_shop_is_registered(parts: Parts, n: int, watched: Watched) -> Iterator[Tried[Parts]]:
    """A shop near by that answered and has not been registered: the nearest first."""
    for each in _nearest(parts, watched):
        yield Tried(Change("shop.registered", each.shop, 1, 0), with_watchers(parts, each))


def a_longer_walk(parts: Parts, n: int, watched: Watched) -> Iterator[Tried[Parts]]:
    """Shops a little farther away, for this household alone."""
    far = {o.vehicle: o.by for o in watched.refusals if o.code == FAR and len(watched.refused(o.vehicle)) == 1}
    if not far:
        return
    for reach in sorted({by for by in far.values() if by <= min(far.values()) + FARTHER_M}):
        refusals = tuple(o for o in watched.refusals if not (o.vehicle in far and o.by <= reach))
        tried = _with(parts, n, evolve(watched, refusals=refusals))
        yield Tried(Change("shop.walk", watched.name, reach, 0), tried)


def more_shops(parts: Parts, n: int, watched: Watched) -> Iterator[Tried[Parts]]:
    """As many new shops as it is short of, open every day."""
    short = max(1, watched.count - _reached(parts, watched))
    new = tuple(Watcher(f"+shop{k}", tuple(range(7)), 1) for k in range(short))
    yield Tried(Change("shop.more", watched.name, short, 0), with_watchers(parts, *new))


def _nearest(parts: Parts, watched: Watched) -> list[Watcher]:
    useful = [
        each for each in parts.waiting if any(open_days(each.weekdays, s, watched.count) for s in range(watched.count))
    ]
    return sorted(useful, key=lambda each: watched.away_m.get(each.shop, 0))


def _with(parts: Parts, n: int, watched: Watched) -> Parts:
    return evolve(parts, watched=tuple(watched if at == n else each for at, each in enumerate(parts.watched)))


def _could(parts: Parts, n: int) -> bool:
    return _reached(parts, parts.watched[n]) >= parts.watched[n].count


def _kept(parts: Parts, keep: frozenset[int]) -> Assignment:
    watched = tuple(evolve(each, must=each.must or at in keep) for at, each in enumerate(parts.watched))
    return assembled(evolve(parts, watched=watched)).problem
