"""Why a household has nobody to look in: each shop with what stood in the way, and the small changes that would help.

A change is told only where a second solve, with every household kept that has its shops, has shown that it works.
"""

from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from engine.checks.assignment import check
from engine.matchings.built import Impossible, OccurrenceAt
from engine.matchings.watch import BuiltWatch
from engine.matchings.watch.parts import Parts, Watched, Watcher, assembled, may_take, with_watchers
from engine.matchings.watch.stretches import open_days
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle

BESIDE: Final = "shop.taken"
FAR: Final = "shop.too_far"
FARTHER_M: Final = 1000
SECOND_EFFORT: Final = Effort(60)
CHANGES: Final = 3
"""So many changes are told of one household, each of another kind."""
TRIES: Final = 4
SOLVES: Final = 60
"""So many second solves in all: a count, not seconds, so that the same reasons are found again."""


@frozen
class Tried:
    """A change and the parts as they would then be."""

    change: Change
    parts: Parts


def explain(built: BuiltWatch, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each household left over was left, in the order of days and needs. The same for the same problem and plan."""
    done = solved.plan.done(built.whole.problem)
    second = _Second(built.parts, done, seed, stop)
    left = [_left(built.parts, n, each, solved, second) for n, each in enumerate(built.parts.watched) if n not in done]
    left += [_impossible(each) for each in built.impossible]
    return tuple(sorted(left, key=lambda each: each.occurrence.rpartition("@")[2]))


def _impossible(each: Impossible) -> LeftOver:
    return _left_over(each.at, "alone", (Obstacle("", "", each.code),))


def _left(parts: Parts, n: int, watched: Watched, solved: Solved[Assigned], second: "_Second") -> LeftOver:
    reached = _reached(parts, watched)
    possible = reached >= watched.count
    found = tuple(_obstacles(parts, watched, possible=possible))
    if not possible:
        found = (Obstacle("", "", "shop.too_few", watched.count - reached), *found)
    changes = tuple(_changes(parts, n, watched, second))
    bound = possible and (solved.proven or solved.most_served)
    return _left_over(watched.at, "alone" if not possible else "beside", found, changes, bound=bound)


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
    """Each shop once: what a rule says first, else that it has as many as it takes, else that it is taken here."""
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


def _changes(parts: Parts, n: int, watched: Watched, second: "_Second") -> Iterator[Change]:
    """The first few changes that work, each of another kind, the smallest first."""
    found = 0
    for kind in (a_shop_takes_one_more, a_shop_is_registered, a_longer_walk, more_shops):
        if found == CHANGES:
            return
        for tried in [tried for tried, _ in zip(kind(parts, n, watched), range(TRIES), strict=False)]:
            serves = second.serves(tried.parts, n)
            if serves is not None:
                found += 1
                yield evolve(tried.change, serves=serves)
                break


def a_shop_takes_one_more(parts: Parts, n: int, watched: Watched) -> Iterator[Tried]:
    """One household more for a shop near by."""
    for each in parts.watchers:
        if not watched.refused(each.shop):
            more = with_watchers(parts, evolve(each, most=max(each.most, each.past) + 1))
            yield Tried(Change("shop.one_more", each.shop, 1, 0), more)


def a_shop_is_registered(parts: Parts, n: int, watched: Watched) -> Iterator[Tried]:
    """A shop near by that answered and has not been registered: the nearest first."""
    for each in _nearest(parts, watched):
        yield Tried(Change("shop.registered", each.shop, 1, 0), with_watchers(parts, each))


def a_longer_walk(parts: Parts, n: int, watched: Watched) -> Iterator[Tried]:
    """Shops a little farther away, for this household alone."""
    far = {o.vehicle: o.by for o in watched.refusals if o.code == FAR and len(watched.refused(o.vehicle)) == 1}
    if not far:
        return
    for reach in sorted({by for by in far.values() if by <= min(far.values()) + FARTHER_M}):
        refusals = tuple(o for o in watched.refusals if not (o.vehicle in far and o.by <= reach))
        tried = _with(parts, n, evolve(watched, refusals=refusals))
        yield Tried(Change("shop.walk", watched.name, reach, 0), tried)


def more_shops(parts: Parts, n: int, watched: Watched) -> Iterator[Tried]:
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


class _Second:
    """Second solves: every household that has its shops is kept, and the one left over is a must."""

    def __init__(self, parts: Parts, done: frozenset[int], seed: int, stop: Stop) -> None:
        self.parts, self.done, self.seed, self.stop = parts, done, seed, stop
        self.left = SOLVES

    def serves(self, changed: Parts, n: int) -> int | None:
        """How many more are looked in on with the change, this one among them; None where no such plan was found."""
        if not self.left or self.stop() or _reached(changed, changed.watched[n]) < changed.watched[n].count:
            return None
        from engine.solvers.assignment import solve

        self.left -= 1
        keep = self.done | {n}
        watched = tuple(evolve(each, must=each.must or at in keep) for at, each in enumerate(changed.watched))
        problem = assembled(evolve(changed, watched=watched)).problem
        found = solve(problem, seed=self.seed, effort=SECOND_EFFORT, stop=never)
        served = found.plan.done(problem)
        if check(problem, found.plan) or not keep <= served:
            return None
        return len(served) - len(self.done)


def _left_over(
    at: OccurrenceAt,
    strength: str,
    obstacles: tuple[Obstacle, ...],
    changes: tuple[Change, ...] = (),
    *,
    bound: bool = False,
) -> LeftOver:
    return LeftOver(at.occurrence, at.need, at.person, at.district, strength, obstacles, changes, bound)
