"""Tiny siting problems at random, and their optimum by trying everything: nothing of the solver's own way is used."""

from collections.abc import Iterator
from itertools import combinations, permutations
from random import Random

from hypothesis import strategies as st

from engine.checks.siting import check, objective
from engine.problems.siting import Covering, Median, Point, Site, Sited


def tiny_coverings() -> st.SearchStrategy[Covering]:
    """Up to seven sites and a dozen points; half with slots, some with sites that cost or are held."""
    return st.integers(0, 10**9).map(lambda seed: tiny_covering(Random(seed)))


def tiny_covering(chance: Random, *, slotted: bool | None = None) -> Covering:
    count = chance.randint(1, 7)
    slots = chance.randint(1, 3) if (chance.random() < 0.5 if slotted is None else slotted) else 0
    dear = chance.choice([0, 0, 6])
    sites = tuple(
        Site(
            f"site-{s}",
            tuple(t for t in range(slots) if chance.random() < 0.6),
            chance.randint(0, dear),
            chance.random() < 0.15,
        )
        for s in range(count)
    )
    points = tuple(
        Point(chance.randint(0, 9), tuple(s for s in range(count) if chance.random() < 0.35), chance.randint(0, 2))
        for _ in range(chance.randint(0, 12))
    )
    return Covering(sites, points, chance.randint(0, 4), tuple(f"slot-{t}" for t in range(slots)))


def tiny_medians() -> st.SearchStrategy[Median]:
    return st.integers(0, 10**9).map(lambda seed: tiny_median(Random(seed)))


def tiny_median(chance: Random) -> Median:
    count = chance.randint(1, 7)
    dear = chance.choice([0, 0, 6])
    sites = tuple(Site(f"site-{s}", (), chance.randint(0, dear), chance.random() < 0.1) for s in range(count))
    costs = tuple(tuple(chance.randint(0, 20) for _ in sites) for _ in range(chance.randint(1, 9)))
    return Median(sites, costs, chance.randint(1, 4))


def plans(problem: Covering | Median) -> Iterator[Sited]:
    """Every choice that a check allows, held sites aside."""
    slots = problem.slots if isinstance(problem, Covering) else ()
    for size in range(min(problem.most, len(problem.sites)) + 1):
        for sites in combinations(range(len(problem.sites)), size):
            for seats in permutations(range(len(slots)), size) if slots else [()]:
                plan = Sited(sites, seats)
                if all(violation.code == "site.held_left" for violation in check(problem, plan)):
                    yield plan


def optimum(problem: Covering | Median) -> tuple[int, int]:
    """The least order of all plans."""
    return min(objective(problem, plan).order() for plan in plans(problem))
