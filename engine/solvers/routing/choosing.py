"""From the menus of the parts to one plan: each part by itself, and together those whose drivers' hours clash."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from engine.problems.routing import WISH_S
from engine.problems.solving import Stop
from engine.solvers.routing.clocking import Chosen, Clash, clocked
from engine.solvers.routing.draft import Draft
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.mastering import Mastered, Menu, mastered
from engine.solvers.routing.menus import together
from engine.solvers.routing.search import Score, score
from engine.solvers.routing.timing import Timed
from engine.solvers.routing.tours import Reckoning, unmet

EFFORT, TRIES = 0.1, 2
"""For runs that were met (many, and not all there are): CP-SAT's deterministic seconds for each part of the objective,
and how often the choice is made again with what clocking has taught."""

PROOF_EFFORT, PROOF_TRIES = 2.0, 12
"""The same for runs that were listed, where what is found is proven."""


@frozen
class Plan:
    """Runs with their times, and what is proven of them."""

    runs: tuple[Chosen, ...]
    times: tuple[Timed, ...]
    most_served: bool = False
    least_effort: bool = False


def drafted(reckoning: Reckoning, draft: Draft, needs: Sequence[int]) -> Plan:
    """The draft as a plan. ``needs`` are those that could be served at all: where all are, no plan serves more."""
    runs, times = list[Chosen](), list[Timed]()
    for tour in draft.tours():
        found = reckoning.times(tour.shift, tour.stops, tour.leave_s, tour.back_s)
        if found is None:
            raise ArithmeticError("a tour of a draft has times")
        runs.append((tour.shift, tour.stops))
        times.append(found)
    return Plan(tuple(runs), tuple(times), most_served=all(draft.served(need) for need in needs))


def chosen(
    reckoning: Reckoning, menus: Sequence[Menu], known: Sequence[Chosen], *, seed: int, stop: Stop
) -> Plan | None:
    """The best plan that the menus offer; None on ``stop``, or where the effort found none for some menu.

    Menus are chosen from one by one, and together where the same drivers' hours are overdrawn. ``known`` are the runs
    of a plan that holds.
    """
    menus, answers = list(menus), dict[tuple[int, ...], Mastered]()
    while True:
        for menu in menus:
            if menu.needs in answers:
                continue
            answer = None if stop() else _answered(reckoning, menu, known, list(answers.values()), seed)
            if answer is None:
                return None
            answers[menu.needs] = answer
        runs = tuple(run for menu in menus for run in answers[menu.needs].runs)
        found = clocked(reckoning, runs)
        if not isinstance(found, Clash):
            most = all(answers[menu.needs].most_served or not any(answers[menu.needs].score[:3]) for menu in menus)
            return Plan(runs, found.times, most, all(answers[menu.needs].least_effort for menu in menus))
        menus, before = _joined(reckoning.ground, menus, [runs[i] for i in found.group]), len(menus)
        if len(menus) == before:
            return None


def reached(ground: Ground, plan: Plan) -> Score:
    """What the plan leaves, and its effort."""
    carried = {stop >> 1 for _, stops in plan.runs for stop in stops}
    left = [n for n, need in enumerate(ground.problem.needs) if need.rides[0] not in carried]
    wishes_s = WISH_S * sum(unmet(ground, stops) for _, stops in plan.runs)
    return score(ground, left, wishes_s + sum(time.effort_s for time in plan.times))


def _answered(
    reckoning: Reckoning, menu: Menu, known: Sequence[Chosen], others: Sequence[Mastered], seed: int
) -> Mastered | None:
    problem = reckoning.ground.problem
    turns = Counter(dict(problem.turns))
    turns.update(problem.shifts[shift].lender for other in others for shift, _ in other.runs)
    effort, tries = (PROOF_EFFORT, PROOF_TRIES) if menu.complete else (EFFORT, TRIES)
    return mastered(reckoning, menu, known, turns, seed=seed, effort=effort, tries=tries)


def _joined(ground: Ground, menus: Sequence[Menu], runs: Sequence[Chosen]) -> list[Menu]:
    """The menus that these runs came from made one, the others as they are."""
    needs = {ground.need_of[stops[0] >> 1] for _, stops in runs}
    touched = [menu for menu in menus if needs.intersection(menu.needs)]
    return [*(menu for menu in menus if menu not in touched), together(touched)]
