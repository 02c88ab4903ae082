"""Rounds of ruin and recreate: what is better, or little worse, stays (simulated annealing), the best is kept.

``thinned`` is the same with one tour fewer than fit: needs that could not be put back often count more, until a state
without one is found (absence counters: Christiaens & Vanden Berghe 2020, section 5.4, after Nagata & Bräysy 2009).
"""

from math import log

from engine.solvers.compiling import lean
from engine.solvers.luck import share
from engine.solvers.routing.core.land import LOST, SPENT
from engine.solvers.routing.core.pool import pooled
from engine.solvers.routing.core.recreate import gathered, recreated
from engine.solvers.routing.core.ruin import ruined
from engine.solvers.routing.core.states import copied, copied_touched


@lean
def put_back(land, state, scratch, blink, most_left):
    """Put back what was taken out, and some of those that are left."""
    gathered(land, state, scratch, most_left)
    recreated(land, state, scratch, blink)


@lean
def annealed(land, kept, trial, best, scratch, pool, rounds, hot, cold, average, blink, nearly):
    """So many rounds from ``kept`` on, heat falling from ``hot`` to ``cold``; ``trial`` is a copy of ``kept``.

    Tours of states that leave no more than the best and cost at most ``nearly`` times as much go into the pool.
    """
    if rounds == 0:
        return
    heat, falling = hot, (cold / hot) ** (1.0 / rounds)
    for _ in range(rounds):
        ruined(land, trial, scratch, average, 0.5 if trial.total[LOST] else 0.0)
        put_back(land, trial, scratch, blink, 20)
        before = kept.total[SPENT] + kept.total[LOST]
        after = trial.total[SPENT] + trial.total[LOST]
        if after <= before - heat * log(1.0 - share(scratch.luck)):
            if trial.total[LOST] <= best.total[LOST] and trial.total[SPENT] <= nearly * best.total[SPENT]:
                for k in range(1, scratch.touched[0] + 1):
                    pooled(pool, trial, scratch.touched[k])
            copied_touched(trial, kept, scratch)
            if after < best.total[SPENT] + best.total[LOST]:
                copied(kept, best)
        else:
            copied_touched(kept, trial, scratch)
        heat *= falling


@lean
def absences(state, missed):
    """How often the needs that are left could not be put back, and how many they are."""
    total, count = 0, 0
    for n in range(state.left.shape[0]):
        if state.left[n]:
            total += missed[n]
            count += 1
    return total, count


@lean
def thinned(land, kept, trial, scratch, rounds, heat, average, blink):
    """Rounds until everybody is served; how many it took (``rounds`` where it was not reached)."""
    for done in range(rounds):
        ruined(land, trial, scratch, average, 0.5)
        put_back(land, trial, scratch, blink, land.worth.shape[0])
        was, were = absences(kept, scratch.missed)
        now, are = absences(trial, scratch.missed)
        dearer = trial.total[SPENT] - kept.total[SPENT]
        if are < were or now < was or (are == were and dearer <= -heat * log(1.0 - share(scratch.luck))):
            copied_touched(trial, kept, scratch)
            if are == 0:
                return done + 1
        else:
            copied_touched(kept, trial, scratch)
    return rounds
