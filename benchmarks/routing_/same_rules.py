"""A day of rides as OR-Tools' routing model, with every rule that ``days`` knows, and its answer as a plan of ours.

A shift is ``RUNS`` vehicles of theirs, one after the other. What a run costs them is what it costs us: the drive and
waiting of the driver, and the seconds that riders are on board. A need there and back is two disjunctions, each of half
the need's worth, since insertion puts in one way at a time and never two that hang together; who was given only one way
is left out afterwards. Its times are then made as cheap as they can be, by ours, to its advantage.
"""

import time
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from benchmarks.routing_.guided import searched
from engine.problems.routing import Routes, Routing
from engine.solvers.routing.clocking import Chosen, Clash, clocked
from engine.solvers.routing.ground import Ground, lay_out
from engine.solvers.routing.tours import Reckoning
from engine.solvers.routing.writing import written

RUNS = 2
AMPLE = 1_000_000
A_WEIGHT_S, STANDING_S = 100, 10_000_000
"""What leaving somebody costs for each unit of weight, and how much more where she rides every week."""


def guided(problem: Routing, seconds: float) -> Routes:
    """The plan that guided local search finds in so many seconds of the process; empty where it finds none."""
    begun = time.process_time()
    model = _Model(problem)
    found = searched(model.routing, begun, seconds)
    return _plan(model.ground, model.runs(found))


class _Model:
    """Nodes are our stops, then for each shift where it starts and where it ends."""

    def __init__(self, problem: Routing) -> None:
        from ortools.constraint_solver import pywrapcp

        self.problem, self.ground = problem, lay_out(problem)
        self.stops = 2 * len(problem.rides)
        self.shift_of = [shift for shift in range(len(problem.shifts)) for _ in range(RUNS)]
        starts = [self.stops + 2 * shift for shift in self.shift_of]
        ends = [start + 1 for start in starts]
        nodes = self.stops + 2 * len(problem.shifts)
        self.manager = pywrapcp.RoutingIndexManager(nodes, len(starts), starts, ends)
        self.routing = pywrapcp.RoutingModel(self.manager)
        self.solver = self.routing.solver()
        self._hours()
        self._room()
        for ride in range(len(problem.rides)):
            self._ride(ride)
        self._runs_apart()
        self._budgets()

    def runs(self, routes: Mapping[int, Sequence[int]]) -> list[Chosen]:
        """Their routes as shifts and stops, without the rides of needs that are not whole."""
        runs = [(self.shift_of[v], [self.manager.IndexToNode(i) for i in route]) for v, route in routes.items()]
        met = {stop >> 1 for _, stops in runs for stop in stops}
        whole = {ride for need in self.problem.needs if met.issuperset(need.rides) for ride in need.rides}
        kept = [(shift, tuple(stop for stop in stops if stop >> 1 in whole)) for shift, stops in runs]
        return [(shift, stops) for shift, stops in kept if stops]

    def _hours(self) -> None:
        """Driver's time: arcs are legs, waiting is slack, and both cost a second a second."""
        legs = self.routing.RegisterTransitMatrix(self._legs())
        horizon = max(*self.ground.late_s, *(shift.latest_s for shift in self.problem.shifts))
        self.routing.SetArcCostEvaluatorOfAllVehicles(legs)
        self.routing.AddDimension(legs, horizon, horizon, False, "time")
        self.times = self.routing.GetDimensionOrDie("time")
        for v, shift in enumerate(self.problem.shifts[s] for s in self.shift_of):
            for end in (self.routing.Start(v), self.routing.End(v)):
                self.times.CumulVar(end).SetRange(shift.earliest_s, shift.latest_s)
            self.times.SetSpanUpperBoundForVehicle(shift.max_run_s, v)
            self.times.SetSlackCostCoefficientForVehicle(1, v)

    def _legs(self) -> list[list[int]]:
        shifts, size = len(self.problem.shifts), self.stops + 2 * len(self.problem.shifts)
        legs = [[0] * size for _ in range(size)]
        for a in range(self.stops):
            legs[a][: self.stops] = self.ground.leg_s[a]
        for shift in range(shifts):
            kind = self.ground.kinds[self.ground.kind_of[shift]]
            legs[self.stops + 2 * shift][: self.stops] = kind.out_s
            for a in range(self.stops):
                legs[a][self.stops + 2 * shift + 1] = kind.home_s[a]
        return legs

    def _room(self) -> None:
        """A dimension for each number of seats that a wheelchair takes. As one whose transit hangs on the vehicle, they
        let insertion build what is then refused whole: no plan on the days where it happens."""
        shifts = [self.problem.shifts[s] for s in self.shift_of]
        rest = [0] * (2 * len(self.problem.shifts))
        chairs = [c if boards else -c for c in self.ground.chairs for boards in (True, False)]
        seats = [s if boards else -s for s in self.ground.seats for boards in (True, False)]
        register = self.routing.RegisterUnaryTransitVector
        self.routing.AddDimensionWithVehicleCapacity(
            register([*chairs, *rest]), 0, [each.wheelchair_places for each in shifts], True, "chairs"
        )
        for a_chair in sorted({each.seats_per_wheelchair for each in shifts}):
            taken = register([*(s + c * a_chair for s, c in zip(seats, chairs, strict=True)), *rest])
            room = [each.seats if each.seats_per_wheelchair == a_chair else AMPLE for each in shifts]
            self.routing.AddDimensionWithVehicleCapacity(taken, 0, room, True, f"seats beside chairs of {a_chair}")

    def _ride(self, ride: int) -> None:
        ground, routing = self.ground, self.routing
        need = self.problem.needs[ground.need_of[ride]]
        up, down = (self.manager.NodeToIndex(2 * ride + at) for at in (0, 1))
        for node, index in ((2 * ride, up), (2 * ride + 1, down)):
            self.times.CumulVar(index).SetRange(ground.early_s[node], ground.late_s[node])
            able = [v for v, shift in enumerate(self.shift_of) if shift in ground.able[ride]]
            routing.VehicleVar(index).SetValues([-1, *able])
        worth_s = need.weight * A_WEIGHT_S + STANDING_S * need.standing
        routing.AddDisjunction([up], worth_s // len(need.rides))
        routing.AddDisjunction([down], 0)
        routing.AddPickupAndDelivery(up, down)
        self.solver.Add(routing.VehicleVar(up) == routing.VehicleVar(down))
        boards, alights = self.times.CumulVar(up), self.times.CumulVar(down)
        self.solver.Add(boards <= alights)
        self.solver.Add(alights - boards <= ground.span_s[ride])
        self.times.SetCumulVarSoftLowerBound(up, ground.late_s[2 * ride], 1)
        self.times.SetCumulVarSoftUpperBound(down, ground.early_s[2 * ride + 1], 1)

    def _runs_apart(self) -> None:
        """Runs of a shift one after the other. No two shifts of a day share a driver, or a vehicle at one time."""
        for shift in range(len(self.problem.shifts)):
            for rival, after_s, _ in self.ground.rivals[shift]:
                if rival != shift:
                    raise ValueError("shifts in each other's way")
                for one, other in pairwise(self._vehicles(shift)):
                    rest_s = after_s * self.routing.ActiveVehicleVar(other)
                    self.solver.Add(self._end(one) + rest_s <= self._start(other))

    def _budgets(self) -> None:
        for budget in self.problem.budgets:
            vehicles = [v for v, s in enumerate(self.shift_of) if self.problem.shifts[s].driver == budget.driver]
            hours = [self._end(v) - self._start(v) for v in vehicles]
            self.solver.Add(self.solver.Sum(hours) <= budget.limit_s)

    def _vehicles(self, shift: int) -> range:
        return range(RUNS * shift, RUNS * (shift + 1))

    def _start(self, vehicle: int) -> Any:
        return self.times.CumulVar(self.routing.Start(vehicle))

    def _end(self, vehicle: int) -> Any:
        return self.times.CumulVar(self.routing.End(vehicle))


def _plan(ground: Ground, runs: Sequence[Chosen]) -> Routes:
    timed = clocked(Reckoning(ground), runs)
    if isinstance(timed, Clash):
        raise ArithmeticError("runs that were timed there can be timed here")
    return written(ground, runs, timed.times)
