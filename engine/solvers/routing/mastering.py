"""The choice among all runs met: partition, clock, learn what being squeezed costs, and choose again.

Between the partition, which knows runs as pieces of time, and the clock, which knows every stop; neither knows the
other.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from engine.problems.routing import WISH_S
from engine.solvers.routing.clocking import Chosen, Clash, Clocked, clocked
from engine.solvers.routing.columns import Column
from engine.solvers.routing.ground import Ground
from engine.solvers.routing.partition import Choice, Cut, Partition, Partitioned
from engine.solvers.routing.search import Score, score
from engine.solvers.routing.tours import FAR_S, Reckoning, unmet


@frozen
class Menu:
    """The needs of a group and the runs to choose from; ``complete`` where no optimum needs another run."""

    needs: tuple[int, ...]
    choices: tuple[Choice, ...]
    complete: bool


@frozen
class Mastered:
    """The best runs found on a menu, and whether no plan of these needs leaves less, or costs less."""

    runs: tuple[Chosen, ...]
    score: Score
    most_served: bool = False
    least_effort: bool = False


def choices(reckoning: Reckoning, columns: Iterable[Column], shifts: Sequence[int]) -> list[Choice]:
    """Every column of one kind with every shift of that kind that may and can drive it."""
    ground, found = reckoning.ground, []
    for column in columns:
        for shift in shifts:
            hours = ground.problem.shifts[shift]
            within = column.within(hours.earliest_s, hours.latest_s)
            if within is None or any(shift not in ground.able[stop >> 1] for stop in column.stops):
                continue
            tour = reckoning.tour(shift, column.stops, -FAR_S, FAR_S)
            if tour is not None:
                found.append(Choice(shift, within, tour.effort_s))
    return found


def mastered(
    reckoning: Reckoning,
    menu: Menu,
    known: Iterable[Chosen],
    turns: Counter[str],
    *,
    seed: int,
    effort: float,
    tries: int,
) -> Mastered | None:
    """The best of ``tries`` choices from a menu, None where the effort found none. ``known`` runs agree."""
    at = {(choice.shift, choice.column.stops): i for i, choice in enumerate(menu.choices)}
    start: Sequence[int] = [at[run] for run in known if run in at]
    best: Mastered | None = None
    cuts: list[Cut] = []
    sound = menu.complete
    for _ in range(tries):
        model = Partition(reckoning.ground, menu.needs, menu.choices, cuts, turns)
        answer = model.solve(start, seed=seed, effort=effort)
        if answer is None:
            break
        runs = tuple((menu.choices[i].shift, menu.choices[i].column.stops) for i in answer.chosen)
        timed = clocked(reckoning, runs)
        sound = sound and timed.sure
        if isinstance(timed, Clash):
            learnt = [Cut(tuple(answer.chosen[i] for i in timed.group), None)]
        else:
            start = answer.chosen
            reached = _reached(reckoning.ground, menu, runs, timed)
            best = reached if best is None or reached.score < best.score else best
            learnt = _learnt(reckoning.ground, menu, start, timed)
        best = _proven(best, answer, menu, reckoning.ground) if sound and best is not None else best
        if not learnt or (best is not None and best.least_effort):
            break
        cuts += learnt
    return best


def _reached(ground: Ground, menu: Menu, runs: tuple[Chosen, ...], timed: Clocked) -> Mastered:
    carried = {stop >> 1 for _, stops in runs for stop in stops}
    left = [need for need in menu.needs if ground.problem.needs[need].rides[0] not in carried]
    effort_s = sum(time.effort_s for time in timed.times) + WISH_S * sum(unmet(ground, stops) for _, stops in runs)
    return Mastered(runs, score(ground, left, effort_s))


def _learnt(ground: Ground, menu: Menu, start: Sequence[int], timed: Clocked) -> list[Cut]:
    """What runs timed together cost beyond what each costs by itself."""
    found = []
    for group in timed.groups:
        taken = [menu.choices[start[i]] for i in group]
        wishes_s = WISH_S * sum(unmet(ground, choice.column.stops) for choice in taken)
        extra_s = sum(timed.times[i].effort_s for i in group) + wishes_s - sum(choice.effort_s for choice in taken)
        if extra_s > 0:
            found.append(Cut(tuple(start[i] for i in group), extra_s))
    return found


def _proven(best: Mastered, answer: Partitioned, menu: Menu, ground: Ground) -> Mastered:
    """The partition overlooks what being squeezed costs, so no plan is better than its answer, where that is best."""
    carried = {stop >> 1 for i in answer.chosen for stop in menu.choices[i].column.stops}
    left = [need for need in menu.needs if ground.problem.needs[need].rides[0] not in carried]
    bound = score(ground, left, answer.effort_s)
    most = answer.most_served and best.score[:3] == bound[:3]
    return evolve(best, most_served=most, least_effort=most and answer.least_effort and best.score[3] == bound[3])
