"""What to do next about stops: how sure the plan is out of sample, whom to ask, which owner first, what a no costs.

People are those who have trouble shopping and live near a stop. Everything here is worked out by solving again; nothing
is read off the plan that was chosen.
"""

from collections.abc import Sequence
from math import comb, lgamma, sqrt
from math import exp as exponential
from random import Random
from typing import Final

from attrs import evolve, frozen

from engine.checks.siting import objective
from engine.matchings.mobile_sales.building import drawn
from engine.matchings.mobile_sales.built import BuiltStops
from engine.matchings.mobile_sales.estimating import Estimate
from engine.problems.siting import Outcome, Point, Sited, Survey, Uncertain
from engine.problems.solving import Effort

FRESH, FRESH_SEED = 1000, 7
"""Futures that the choice has not seen."""

REFUSALS: Final = 40
"""Whom owners might refuse, in so many of the futures that the choice was made over."""

CHANCES: Final = 1000
EFFORT: Final = Effort(2000)


@frozen
class Range:
    """So many people over fresh futures: what nine in ten, half and one in ten of them do not fall below."""

    low: int
    middle: int
    high: int


@frozen
class Ask:
    """A town to ask, how many were asked there, and how many more people a choice would then reach on average."""

    town: str
    asked: int
    people: float
    exact: bool


@frozen
class Doubt:
    """A town near a stop, how many were asked there, and by how much asking more would narrow what is thought of it.

    ``people`` is the standard deviation of those in trouble today, ``after`` what is expected of it then.
    """

    town: str
    asked: int
    people: float
    after: float


@frozen
class Owner:
    """A lot, and what hangs on its owner's answer: with a yes so many people more than with a no, bad luck guarded."""

    lot: str
    consent: str
    people: float


@frozen
class Advice:
    near: Range
    ask: tuple[Ask, ...]
    doubts: tuple[Doubt, ...]
    owners: tuple[Owner, ...]
    refused: tuple[Owner, ...]


def out_of_sample(built: BuiltStops, plan: Sited) -> Range:
    """The plan looked at in futures that it was not chosen over."""
    fresh = drawn(built.estimates, built.consent, FRESH, FRESH_SEED)
    told = objective(evolve(built.uncertain, scenarios=fresh, worst=FRESH // 10), plan)
    people = sorted(covered // 1000 for covered in told.covered)
    return Range(people[FRESH // 10], people[FRESH // 2], people[FRESH - FRESH // 10])


def in_trouble(towns: Sequence[Estimate]) -> Range:
    """How many people of these towns, all together, have trouble shopping, over as many futures."""
    chance = Random(FRESH_SEED)  # noqa: S311 - repeatable, nothing secret
    people = sorted(round(sum(town.elderly * town.drawn(chance) for town in towns)) for _ in range(FRESH))
    return Range(people[FRESH // 10], people[FRESH // 2], people[FRESH - FRESH // 10])


def to_ask(built: BuiltStops, count: int, more: int, seed: int) -> tuple[Ask, ...]:
    """The towns where ``more`` people asked would change the choice most, the first ``count``."""
    from engine.solvers.siting import survey

    if not built.estimates or not built.seats:
        return ()
    refused = [scenario.refused for scenario in built.uncertain.scenarios[:REFUSALS]]
    points = tuple(
        evolve(point, sites=tuple(site for site in point.sites if site not in no))
        for no in refused
        for point in built.uncertain.covering.points
    )
    covering = evolve(built.uncertain.covering, points=_together(points))
    outcomes = tuple(answers(each, more) for each in built.estimates)
    found = survey(Survey(covering, outcomes), best=count, seed=seed, effort=EFFORT)
    unit = 1000 * CHANCES**2 * len(refused)
    first = {home: rank for rank, home in enumerate(found.best)}
    order = sorted(found.worths, key=lambda worth: (first.get(worth.neighbourhood, count), -worth.most))
    return tuple(
        Ask(built.towns[w.neighbourhood], built.estimates[w.neighbourhood].asked, w.least / unit, w.least == w.most)
        for w in order[:count]
        if w.most > 0
    )


def doubts(built: BuiltStops, plan: Sited, count: int, more: int) -> tuple[Doubt, ...]:
    """The towns near the chosen lots whose asking would narrow the range most, whether or not it changes the choice.

    A beta distribution's variance falls, on average over the answers, by the factor (a + b) / (a + b + more).
    """
    chosen, found = set(plan.sites), []
    for point in built.uncertain.covering.points:
        if chosen.isdisjoint(point.sites):
            continue
        town = built.estimates[point.neighbourhood]
        a, b = town.alpha, town.beta
        spread = point.weight * sqrt(a * b / ((a + b) ** 2 * (a + b + 1)))
        found.append(Doubt(town.town, town.asked, spread, spread * sqrt((a + b) / (a + b + more))))
    return tuple(sorted(found, key=lambda each: each.after**2 - each.people**2)[:count])


def _together(points: Sequence[Point]) -> tuple[Point, ...]:
    """Points of one neighbourhood and the same sites as one."""
    total: dict[tuple[tuple[int, ...], int], int] = {}
    for point in points:
        key = (point.sites, point.neighbourhood)
        total[key] = total.get(key, 0) + point.weight
    return tuple(Point(weight, sites, home) for (sites, home), weight in total.items())


def answers(estimate: Estimate, more: int) -> tuple[Outcome, ...]:
    """What asking ``more`` people may bring: the estimate after each number of them in trouble, and its chance."""
    chances = [_chance(estimate, more, k) for k in range(more + 1)]
    whole = [round(CHANCES * chance) for chance in chances]
    likeliest = max(range(more + 1), key=lambda k: chances[k])
    whole[likeliest] += CHANCES - sum(whole)
    rates = [(estimate.alpha + k) / (estimate.alpha + estimate.beta + more) for k in range(more + 1)]
    return tuple(Outcome(round(1000 * rate), n) for rate, n in zip(rates, whole, strict=True) if n > 0)


def _chance(estimate: Estimate, more: int, k: int) -> float:
    """Of the beta-binomial distribution."""
    a, b = estimate.alpha, estimate.beta
    return comb(more, k) * exponential(_log_beta(a + k, b + more - k) - _log_beta(a, b))


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def owners(built: BuiltStops, consents: Sequence[str], seed: int) -> tuple[tuple[Owner, ...], tuple[Owner, ...]]:
    """The owners who have not answered, the one first on whom most hangs; and what each refusal costs."""
    waiting = [n for n, said in enumerate(consents) if said in ("negotiating", "unasked") and built.consent[n] < 1000]
    refused = [n for n, said in enumerate(consents) if said == "no"]
    asked = [
        Owner(
            built.lots[n].lot,
            consents[n],
            _people(built, n, agrees=True, seed=seed) - _people(built, n, agrees=False, seed=seed),
        )
        for n in waiting
        if built.uncertain.covering.sites[n].slots
    ]
    now = _value(built.uncertain, seed) if refused else 0.0
    cost = [Owner(built.lots[n].lot, "no", _people(built, n, agrees=True, seed=seed) - now) for n in refused]
    return _ranked(asked), _ranked(cost)


def _ranked(found: Sequence[Owner]) -> tuple[Owner, ...]:
    return tuple(sorted(found, key=lambda owner: -owner.people))


def _people(built: BuiltStops, lot: int, *, agrees: bool, seed: int) -> float:
    """How many the best choice reaches where this owner's answer is known."""

    def told(no: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(site for site in no if site != lot) if agrees else tuple(sorted({*no, lot}))

    scenarios = tuple(evolve(each, refused=told(each.refused)) for each in built.uncertain.scenarios)
    covering = built.uncertain.covering
    site = covering.sites[lot]
    if agrees and not site.slots:
        sites = (*covering.sites[:lot], evolve(site, slots=built.would_fit[lot]), *covering.sites[lot + 1 :])
        covering = evolve(covering, sites=sites)
    return _value(evolve(built.uncertain, scenarios=scenarios, covering=covering), seed)


def _value(uncertain: Uncertain, seed: int) -> float:
    """In people, as the choice weighs them: with bad luck guarded against, so a yes is never worth less than a no."""
    from engine.solvers.siting import solve

    found = solve(uncertain, seed=seed, effort=EFFORT)
    told = objective(uncertain, found.plan)
    return told.value / (1_000_000 * max(1, len(told.covered) * uncertain.worst))
