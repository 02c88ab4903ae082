"""Tiny siting problems at random, and their optimum by trying everything: nothing of the solver's own way is used."""

from collections.abc import Iterator
from itertools import combinations, permutations, product
from random import Random

from attrs import evolve
from hypothesis import strategies as st

from engine.checks.siting import check, objective
from engine.problems.siting import (
    Covering,
    Median,
    Outcome,
    Point,
    Scenario,
    Site,
    Sited,
    Survey,
    Touring,
    Uncertain,
    Week,
)


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


def tiny_chances() -> st.SearchStrategy[Uncertain]:
    """Up to six scenarios over three neighbourhoods, with owners who refuse in some of them."""
    return st.integers(0, 10**9).map(lambda seed: tiny_chance(Random(seed)))


def tiny_chance(chance: Random) -> Uncertain:
    covering, count = tiny_covering(chance), chance.randint(1, 6)
    scenarios = tuple(
        Scenario(
            tuple(chance.randint(0, 5) for _ in range(3)),
            tuple(s for s in range(len(covering.sites)) if chance.random() < 0.2),
        )
        for _ in range(count)
    )
    return Uncertain(covering, scenarios, chance.randint(1, count), chance.choice([0, 300, 500, 1000]))


def tiny_surveys() -> st.SearchStrategy[Survey]:
    """Three neighbourhoods, each with up to three answers whose chances add up to four."""
    return st.integers(0, 10**9).map(lambda seed: tiny_survey(Random(seed)))


def tiny_survey(chance: Random) -> Survey:
    covering = tiny_covering(chance)
    shares = [chance.choice([(4,), (1, 3), (2, 2), (1, 1, 2)]) for _ in range(3)]
    outcomes = (tuple(Outcome(chance.randint(0, 6), share) for share in row) for row in shares)
    return Survey(covering, tuple(outcomes))


def tiny_weeks() -> st.SearchStrategy[Touring]:
    """Up to five sites over one or two days, most of which are too short for all of them."""
    return st.integers(0, 10**9).map(lambda seed: tiny_week(Random(seed)))


def tiny_week(chance: Random) -> Touring:
    drawn, days = tiny_covering(chance, slotted=False), chance.randint(1, 2)
    count = min(len(drawn.sites), 5)
    sites = (evolve(site, slots=tuple(d for d in range(days) if chance.random() < 0.8)) for site in drawn.sites[:count])
    points = (evolve(point, sites=tuple(s for s in point.sites if s < count)) for point in drawn.points)
    places = [(chance.randint(0, 9), chance.randint(0, 9)) for _ in range(count + 1)]
    travel_s = tuple(tuple(abs(a - c) + abs(b - d) for c, d in places) for a, b in places)
    covering = Covering(tuple(sites), tuple(points), chance.randint(0, 5))
    lasts = tuple(chance.randint(5, 45) for _ in range(days))
    windows = tuple(tuple(_spans(chance, until) for until in lasts) for _ in range(count))
    return Touring(covering, travel_s, chance.randint(0, 3), lasts, windows if chance.random() < 0.5 else ())


def _spans(chance: Random, until: int) -> tuple[tuple[int, int], ...]:
    """Up to two windows of a day, apart from each other."""
    ends = sorted(chance.randint(0, until) for _ in range(2 * chance.randint(0, 2)))
    return tuple((a, b) for a, b in zip(ends[::2], ends[1::2], strict=True) if a < b)


def weeks(problem: Touring) -> Iterator[Week]:
    """Every way of giving sites to days, each day in its best order, that a check allows, held sites aside."""
    count, days = len(problem.covering.sites), len(problem.days_s)
    for day_of in product(range(days + 1), repeat=count):
        groups = ([site for site in range(count) if day_of[site] == day] for day in range(days))
        week = Week(tuple(_in_order(problem, day, group) for day, group in enumerate(groups)))
        if all(violation.code == "site.held_left" for violation in check(problem, week)):
            yield week


def _in_order(problem: Touring, day: int, group: list[int]) -> tuple[int, ...]:
    """The first order that keeps the day's rules; any other where there is none."""
    nobody = [()] * len(problem.days_s)
    for way in permutations(group):
        alone = Week((*nobody[:day], way, *nobody[day + 1 :]))
        if not {violation.code for violation in check(problem, alone)} & {"day.too_long", "visit.outside_hours"}:
            return way
    return tuple(group)


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


def optimum_by_chance(problem: Uncertain) -> tuple[int, int]:
    """The least order of all plans over the scenarios."""
    return min(objective(problem, plan).order() for plan in plans(problem.covering))


def optimum_of_weeks(problem: Touring) -> tuple[int, int]:
    """The least order of all weeks."""
    return min(objective(problem, week).order() for week in weeks(problem))


def worths(problem: Survey) -> list[int]:
    """What asking each neighbourhood is worth, by solving after each answer."""
    means = [sum(outcome.rate * outcome.chance for outcome in row) for row in problem.outcomes]
    before = _most_covered(problem, means)
    found = []
    for home, row in enumerate(problem.outcomes):
        after = 0
        for outcome in row:
            heard = [*means[:home], problem.chances() * outcome.rate, *means[home + 1 :]]
            after += outcome.chance * _most_covered(problem, heard)
        found.append(after - problem.chances() * before)
    return found


def _most_covered(problem: Survey, rates: list[int]) -> int:
    points = tuple(evolve(point, weight=point.weight * rates[point.neighbourhood]) for point in problem.covering.points)
    sites = tuple(evolve(site, cost=problem.chances() * site.cost) for site in problem.covering.sites)
    covering = evolve(problem.covering, points=points, sites=sites)
    return sum(point.weight for point in points) - optimum(covering)[1]
