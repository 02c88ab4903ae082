"""Held rides that cannot all be kept any more: one of each contradicting set is let go, and the set is named.

A vehicle may have lost seats, a driver some of her week, two may have been set apart since people were told. What is
held is first held against the rules as it stands, which takes no solver; only where that fails are the held rides
solved by themselves, a day at a time and then all of them, since a driver's week reaches over days.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from attrs import evolve

from engine.checks import routing as rules
from engine.matchings.contradicting import SEED, Settled
from engine.matchings.parts import Demand, Parts, assembled
from engine.matchings.transport.demands import loosened
from engine.problems.routing import Routes, Routing
from engine.problems.solving import Effort

EFFORT: Final = Effort(200)

AsItStands = Callable[[Sequence[Demand], Routing], Routes | None]
"""The held runs of these demands as the problem numbers them; None where it has no such run any more."""


def settled(parts: Parts, as_it_stands: AsItStands, firm: Collection[str]) -> Settled[Parts]:
    """One of each contradicting set is let go: the last one that nobody has said yes to (``firm``: somebody has)."""
    sets: list[tuple[str, ...]] = []
    days = sorted({each.at.day for each in parts.demands if each.must})
    for span in dict.fromkeys((*((day,) for day in days), tuple(days))):
        while lost := _lost(parts, span, as_it_stands):
            found = _smallest(parts, _held(parts, span))
            sets += [tuple(parts.demands[n].at.occurrence for n in found)] if found else []
            loose = max(found or lost, key=lambda n: (parts.demands[n].at.occurrence not in firm, n))
            parts = _with(parts, {loose: loosened(parts.demands[loose])})
    return Settled(parts, tuple(sets))


def _held(parts: Parts, span: Collection[date]) -> tuple[int, ...]:
    return tuple(n for n, each in enumerate(parts.demands) if each.must and each.at.day in span)


def _lost(parts: Parts, span: Collection[date], as_it_stands: AsItStands) -> tuple[int, ...]:
    """The held demands of these days that cannot stay; none where they can, all of them."""
    held = _held(parts, span)
    demands = [parts.demands[n] for n in held]
    problem = _alone(parts, held)
    routes = as_it_stands(demands, problem)
    if routes is not None and not rules.check(problem, routes):
        return ()
    served, _ = _solved(problem)
    return tuple(n for at, n in enumerate(held) if at not in served)


def _smallest(parts: Parts, held: tuple[int, ...]) -> tuple[int, ...]:
    """The smallest set of them that is shown to contradict: without any one of it the others go together.

    Whatever shares neither vehicle nor driver is mostly done with at once. Empty where nothing is shown.
    """
    if not _contradict(parts, held):
        return ()
    for group in (*_by_pair(parts, held), *((n,) for n in reversed(held))):
        rest = tuple(n for n in held if n not in group)
        if len(rest) < len(held) and _contradict(parts, rest):
            held = rest
    return held


def _by_pair(parts: Parts, held: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Those who are held to the same vehicles and drivers on the same day."""
    groups: dict[object, list[int]] = {}
    for n in held:
        groups.setdefault((parts.demands[n].at.day, parts.demands[n].only), []).append(n)
    return (tuple(group) for group in groups.values() if len(group) > 1)


def _contradict(parts: Parts, held: tuple[int, ...]) -> bool:
    """Whether it is proven that they cannot all be driven."""
    served, proven = _solved(_alone(parts, held))
    return proven and len(served) < len(held)


def _alone(parts: Parts, held: Collection[int]) -> Routing:
    """The problem of these demands and nobody else."""
    days = {parts.demands[n].at.day for n in held}
    return assembled(
        evolve(
            parts,
            days=tuple(day for day in parts.days if day.day in days),
            demands=tuple(parts.demands[n] for n in sorted(held)),
        )
    )


def _solved(problem: Routing) -> tuple[Collection[int], bool]:
    from engine.solvers.routing import solve

    found = solve(problem, seed=SEED, effort=EFFORT)
    return found.plan.served(problem), found.proven or found.most_served


def _with(parts: Parts, instead: dict[int, Demand]) -> Parts:
    return evolve(parts, demands=tuple(instead.get(n, each) for n, each in enumerate(parts.demands)))
