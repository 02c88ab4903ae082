"""A driver's budgets of hours: what her tours take of them, and whether they allow another."""

from engine.solvers.compiling import lean
from engine.solvers.routing.core.land import BACK, LEAVE, SHIFT


@lean
def counted(land, state, t, sign):
    """Count a tour's hours towards its driver's budgets."""
    s, leave = state.tour[t, SHIFT], state.tour[t, LEAVE]
    for h in range(land.hours_at[s], land.hours_at[s + 1]):
        if land.hours[h, 1] <= leave < land.hours[h, 2]:
            state.used[land.hours[h, 0]] += sign * (state.tour[t, BACK] - leave)


@lean
def within_hours(land, state, s, leave, back, old):
    """Whether the driver's hours allow a tour of the shift, in place of the tour ``old`` (-1: none)."""
    for h in range(land.hours_at[s], land.hours_at[s + 1]):
        b = land.hours[h, 0]
        if land.hours[h, 1] <= leave < land.hours[h, 2]:
            used = state.used[b] + back - leave
            if old >= 0 and land.hours[h, 1] <= state.tour[old, LEAVE] < land.hours[h, 2]:
                used -= state.tour[old, BACK] - state.tour[old, LEAVE]
            if used > land.limit[b]:
                return False
    return True
