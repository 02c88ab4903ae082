"""Reasons cost a counted number of solves, however many are left over."""

from engine.explain.transport.explaining import FREE
from engine.solvers import routing
from tests.building import changed_setting, driver, ride, vehicle
from tests.unit.engine.explain.transport.telling import told


def test_free_solves_are_counted_over_all_who_are_left(monkeypatch):
    solve, free = routing.solve, []

    def counting(problem, *, effort, **others):
        if effort.rounds:
            free.append(problem)
        return solve(problem, effort=effort, **others)

    monkeypatch.setattr(routing, "solve", counting)
    exactly = changed_setting("ride.early_s", 0)
    party = {"attendants": 3, "ready": None}
    left = told(exactly, *(ride(f"n{n}", f"rider{n}", **party) for n in range(8)), vehicle(), driver())
    assert len(left) == 7
    assert len(free) <= FREE
