"""Why a lot was not chosen: what keeps it away, who is near to it alone, and what choosing it would cost.

What it would cost is found by solving again with the lot held, checked like any plan. People are those who have trouble
shopping and could walk to a stop: the buyers to expect.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from engine.checks.siting import check, objective
from engine.explain.mobile_sales import MENDS
from engine.matchings.mobile_sales.built import BuiltStops, Seat
from engine.problems.siting import Sited, Uncertain
from engine.problems.solving import Effort
from events.vocabulary.plans import Change, Obstacle

EFFORT: Final = Effort(2000)


@frozen
class Near:
    """A town within a walk of the lot: how many there have trouble, and which chosen lots are within a walk too."""

    town: str
    people: int
    covered_by: tuple[str, ...]


@frozen
class Instead:
    """The best choice that has the lot, at ``seat``; ``change`` is what would have to change first, if anything.

    ``out`` are lots that are chosen no more, ``moved`` those at another time, ``came`` others that are chosen too.

    ``people`` is how many more are near to a stop then (below zero: fewer), on average over the futures that the plan
    was chosen over; ``guarded`` the same as the choice weighs them, bad luck counted in.
    """

    seat: Seat
    change: Change | None
    out: tuple[str, ...]
    moved: tuple[str, ...]
    came: tuple[str, ...]
    people: int
    guarded: int
    proven: bool


@frozen
class LotLeft:
    """``reach`` is how many are near to the lot, ``margin`` how many more would be near to a stop if it were one more.

    Both on average, once its owner has said yes (``consent_pm``: the chance of it in thousandths). ``agreed`` is
    what choosing it comes to once its owner has said yes; None where that is known, or nothing can be chosen.
    """

    lot: str
    near: tuple[Near, ...]
    reach: int
    margin: int
    consent_pm: int
    obstacles: tuple[Obstacle, ...]
    instead: Instead | None
    agreed: Instead | None


def lot_left(built: BuiltStops, plan: Sited, lot: str, *, seed: int) -> LotLeft:
    """About a lot of the problem that the plan leaves out."""
    at = next(n for n, each in enumerate(built.lots) if each.lot == lot)
    none, plus = evolve(plan, sites=(), slots=()), tuple(sorted({*plan.sites, at}))
    agreed = _with_a_yes(built, at).uncertain
    instead = next(_instead(built, plan, at, seed), None)
    waiting = instead is not None and instead.change is None and 0 < built.consent[at] < 1000
    return LotLeft(
        lot=lot,
        near=tuple(_near(built, plan, at)),
        reach=round(_mean(agreed, evolve(none, sites=(at,)))),
        margin=round(_mean(agreed, evolve(plan, sites=plus)) - _mean(agreed, plan)),
        consent_pm=built.consent[at],
        obstacles=_obstacles(built, at),
        instead=instead,
        agreed=next(_instead(_with_a_yes(built, at), plan, at, seed), None) if waiting else None,
    )


def _near(built: BuiltStops, plan: Sited, at: int) -> Iterator[Near]:
    """The towns, those where most people are near to this lot alone first."""
    found = []
    for point in built.uncertain.covering.points:
        if at in point.sites:
            covered = tuple(built.lots[site].lot for site in plan.sites if site in point.sites)
            people = round(point.weight * built.estimates[point.neighbourhood].mean)
            found.append(Near(built.towns[point.neighbourhood], people, covered))
    return iter(sorted(found, key=lambda each: (bool(each.covered_by), -each.people, each.town)))


def _obstacles(built: BuiltStops, at: int) -> tuple[Obstacle, ...]:
    """What keeps it from every stop there is; nothing where it could have one."""
    if built.uncertain.covering.sites[at].slots:
        return ()
    found = (each for n in range(len(built.seats)) for each in built.kept_away.get((at, n), ()))
    return tuple(dict.fromkeys(found))


def _instead(built: BuiltStops, plan: Sited, at: int, seed: int) -> Iterator[Instead]:
    """With the stops it may have; else with what it would suit if one thing about it were otherwise, least first."""
    slots = built.uncertain.covering.sites[at].slots
    if slots:
        yield from _held(built, plan, at, slots, None, seed)
        return
    for code, change in MENDS.items():
        alone = [n for n in range(len(built.seats)) if {o.code for o in built.kept_away.get((at, n), ())} == {code}]
        if alone:
            by = min(each.by for n in alone for each in built.kept_away[at, n])
            changed = _with_a_yes(built, at) if code == "lot.refused" else built
            told = Change(change, built.lots[at].lot, by, 0)
            yield from _held(changed, plan, at, tuple(alone), told, seed)


def _held(
    built: BuiltStops, plan: Sited, at: int, slots: Sequence[int], change: Change | None, seed: int
) -> Iterator[Instead]:
    """The best choice that has it at one of these stops; nothing where what is held leaves none."""
    from engine.solvers.siting import solve

    covering = built.uncertain.covering
    site = evolve(covering.sites[at], slots=tuple(slots), must=True)
    sites = (*covering.sites[:at], site, *covering.sites[at + 1 :])
    forced = evolve(built.uncertain, covering=evolve(covering, sites=sites))
    solved = solve(forced, seed=seed, effort=EFFORT)
    if check(forced, solved.plan):
        return
    names = [each.lot for each in built.lots]
    before, after = _times(plan), _times(solved.plan)
    yield Instead(
        seat=built.seats[solved.plan.slots[solved.plan.sites.index(at)]],
        change=change,
        out=tuple(names[site] for site in before if site not in after),
        moved=tuple(names[site] for site in before if after.get(site, before[site]) != before[site]),
        came=tuple(names[site] for site in after if site not in before and site != at),
        people=round(_mean(forced, solved.plan) - _mean(built.uncertain, plan)),
        guarded=round(_weighed(forced, solved.plan) - _weighed(built.uncertain, plan)),
        proven=solved.proven,
    )


def _times(plan: Sited) -> dict[int, int]:
    return dict(zip(plan.sites, plan.slots, strict=True))


def _with_a_yes(built: BuiltStops, at: int) -> BuiltStops:
    scenarios = tuple(
        evolve(each, refused=tuple(site for site in each.refused if site != at)) for each in built.uncertain.scenarios
    )
    return evolve(built, uncertain=evolve(built.uncertain, scenarios=scenarios))


def _mean(problem: Uncertain, plan: Sited) -> float:
    covered = objective(problem, plan).covered
    return sum(covered) / (1000 * max(1, len(covered)))


def _weighed(problem: Uncertain, plan: Sited) -> float:
    """In people, as the choice weighs them."""
    told = objective(problem, plan)
    return told.value / (1_000_000 * max(1, len(told.covered) * problem.worst))
