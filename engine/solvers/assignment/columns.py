"""The model over shares: everybody takes one of a few sets of places, each task is done or left.

Its linear relaxation is far closer to the truth than that of ``compact``: hours in whole tasks, unequal turns and the
faces of a series are settled inside each share. Solved by the HiGHS inside OR-Tools, written in its protocol.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np

from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land
from engine.solvers.assignment.lists import Shares, costs_of, seen_in, spread


class Chosen(NamedTuple):
    """Which shares are taken (none where nothing was found), and whether no other choice among them is better, or none
    costs less than was asked for."""

    taken: Flags
    best: bool


class Columns:
    """The rows and variables that are there whatever the shares are; then questions with shares. Where only some tasks
    are asked about, the others have whom they want."""

    def __init__(self, land: Land, tasks: Iterable[int] | None = None) -> None:
        self.land = land
        self.lower, self.upper = list[float](), list[float]()
        self.row_low, self.row_high = list[float](), list[float]()
        self.costs = list[float]()
        self.entries: tuple[list[int], list[int], list[float]] = ([], [], [])
        self.stands: tuple[list[int], list[int], list[float]] = ([], [], [])
        for t in range(len(land.wanted)) if tasks is None else tasks:
            self._task(t)
        further = [self._row(-np.inf, most, []) for most in land.most]
        for p in range(len(land.price)):
            for e in range(land.row_at[p], land.row_at[p + 1]):
                self._stand([p], further[land.rows[e]], land.by[e])
        self.first_series = len(self.row_low)
        for change in land.change:
            self._row(-np.inf, 1, [(self._variable(0, len(land.past), change), -1)])
        held = np.zeros(len(land.past), np.bool_)
        held[np.repeat(np.arange(len(land.past)), np.diff(land.at))[land.held]] = True
        self.first_person = len(self.row_low)
        for must in held:
            self._row(1 if must else -np.inf, 1, [])
        place, row = (np.array(each, np.int64) for each in self.stands[:2])
        order, by = np.argsort(place, kind="stable"), np.array(self.stands[2], np.float64)
        self.place_at = np.searchsorted(place[order], np.arange(len(land.price) + 1))
        self.place_rows, self.place_by = row[order], by[order]

    def _variable(self, low: float, high: float, cost: float) -> int:
        self.lower.append(low)
        self.upper.append(high)
        self.costs.append(cost)
        return len(self.lower) - 1

    def _row(self, low: float, high: float, terms: list[tuple[int, float]]) -> int:
        self.row_low.append(low)
        self.row_high.append(high)
        for v, factor in terms:
            self.entries[0].append(len(self.row_low) - 1)
            self.entries[1].append(v)
            self.entries[2].append(factor)
        return len(self.row_low) - 1

    def _stand(self, places: Iterable[int], row: int, by: float = 1) -> None:
        """Every share with one of the places stands in the row, so much for each."""
        for p in places:
            self.stands[0].append(p)
            self.stands[1].append(row)
            self.stands[2].append(by)

    def _task(self, t: int) -> None:
        """Left, or done at one slot by its least number or more."""
        land = self.land
        slots = range(land.of_task[t], land.of_task[t + 1])
        left = self._variable(0, 1, land.weight[t])
        if land.wanted[t] == 1:
            row = self._row(1, 1, [(left, 1)])
            for s in slots:
                self._stand(land.slots[land.slot_at[s] : land.slot_at[s + 1]], row)
            return
        slack = float(land.wanted[t] - land.least[t])
        used = [self._variable(0, 1, 0) for _ in slots]
        self._row(1, 1, [(left, 1), *((u, 1) for u in used)])
        for s, u in zip(slots, used, strict=True):
            places = land.slots[land.slot_at[s] : land.slot_at[s + 1]]
            empty = self._variable(0, slack, land.short[t])
            self._stand(places, self._row(0, 0, [(empty, 1), (u, -float(land.wanted[t]))]))
            if slack:
                self._row(-np.inf, 0, [(empty, 1), (u, -slack)])
            for p in places:
                self._stand([p], self._row(-np.inf, 0, [(u, -1)]))
            self._led(places, int(land.wanted[t]), u)

    def _led(self, places: Ints, wanted: int, used: int) -> None:
        """Those who lead suffice for the led. In whole people (rounded as in Chvátal 1973), each of the led comes with
        somebody who leads, and they are no more than leave these a place."""
        leads = self.land.leads[places]
        if leads.min(initial=0) >= 0:
            return
        enough = self._row(-np.inf, 0, [])
        for p, by in zip(places, leads, strict=True):
            self._stand([p], enough, -float(by))
        led, leaders, each = places[leads < 0], places[leads > 0], -leads[leads < 0].max()
        for p in led:
            row = self._row(-np.inf, 0, [])
            self._stand([p], row)
            self._stand(leaders, row, -1)
        fits = max(n for n in range(wanted) if n - (-n * each // leads.max()) <= wanted)
        self._stand(led, self._row(-np.inf, 0, [(used, -float(fits))]))

    def settled(self, shares: Shares, below: float, nodes: int) -> Chosen:
        """The best choice of whole shares that costs less, within so many nodes of a branch and bound."""
        return self._chosen(shares, _by_highs(self._proto(shares), below, nodes))

    def completed(self, shares: Shares, taken: Flags, known: Flags, seed: int, effort: float) -> Chosen:
        """The best choice with all that are taken already, within so much of CP-SAT's deterministic time: the quicker
        one where shares are some thousands. It begins with a choice that is known, where any is."""
        model, first = self._proto(shares), len(self.lower)
        for n in np.flatnonzero(taken).tolist():
            model.variables.lower_bounds[first + n] = 1
        hints = dict(enumerate(known.astype(float).tolist(), first)) if known.any() else {}
        return self._chosen(shares, _by_cp_sat(model, hints, seed, effort))

    def _chosen(self, shares: Shares, result: Any) -> Chosen:
        best = result.termination.reason in (OPTIMAL, INFEASIBLE)
        if not result.solutions:
            return Chosen(np.zeros(len(shares.whose), np.bool_), best)
        values = result.solutions[0].primal_solution.variable_values
        full = _full(values, len(self.lower) + len(shares.whose))
        return Chosen(full[len(self.lower) :] > 0.5, best)

    def _proto(self, shares: Shares) -> Any:
        from ortools.math_opt import model_pb2

        land, model, count = self.land, model_pb2.ModelProto(), len(shares.whose)
        every = len(self.lower) + count
        model.variables.ids.extend(range(every))
        model.variables.lower_bounds.extend([*self.lower, *([0.0] * count)])
        model.variables.upper_bounds.extend([*self.upper, *([1.0] * count)])
        model.variables.integers.extend([True] * every)
        costs = np.concatenate((self.costs, costs_of(land, shares)))
        named = np.flatnonzero(costs)
        model.objective.linear_coefficients.ids.extend(named.tolist())
        model.objective.linear_coefficients.values.extend(costs[named].tolist())
        model.linear_constraints.ids.extend(range(len(self.row_low)))
        model.linear_constraints.lower_bounds.extend(self.row_low)
        model.linear_constraints.upper_bounds.extend(self.row_high)
        rows, columns, factors = self._entries(shares)
        order = np.lexsort((columns, rows))
        model.linear_constraint_matrix.row_ids.extend(rows[order].tolist())
        model.linear_constraint_matrix.column_ids.extend(columns[order].tolist())
        model.linear_constraint_matrix.coefficients.extend(factors[order].tolist())
        return model

    def _entries(self, shares: Shares) -> tuple[Ints, Ints, Floats]:
        rows, columns, factors = self._of(shares)
        return (
            np.concatenate((np.array(self.entries[0], np.int64), rows)),
            np.concatenate((np.array(self.entries[1], np.int64), columns)),
            np.concatenate((np.array(self.entries[2], np.float64), factors)),
        )

    def _of(self, shares: Shares) -> tuple[Ints, Ints, Floats]:
        """The entries of the shares: the rows of their places, person, and each series once in which one is seen."""
        land, fixed = self.land, len(self.lower)
        owner = np.repeat(np.arange(len(shares.whose)), np.diff(shares.at))
        entries, names = spread(self.place_at, shares.places, owner)
        rows = [self.place_rows[entries], self.first_person + shares.whose]
        factors = [self.place_by[entries], np.ones(len(shares.whose))]
        of, seen = seen_in(land, shares)
        columns = np.concatenate((names, np.arange(len(shares.whose)), of))
        rows.append(self.first_series + seen)
        factors.append(np.ones(len(of)))
        return np.concatenate(rows), fixed + columns, np.concatenate(factors)


OPTIMAL, INFEASIBLE = 1, 2
"""``TERMINATION_REASON_OPTIMAL`` and ``_INFEASIBLE`` of MathOpt's protocol."""


def _by_highs(model: Any, below: float, nodes: int) -> Any:
    from ortools.math_opt import parameters_pb2

    asked = parameters_pb2.SolveParametersProto()
    asked.highs.bool_options["output_flag"] = False
    asked.highs.string_options["presolve"] = "on"  # takes longer than it saves
    asked.highs.double_options["objective_bound"] = below
    asked.node_limit = nodes
    return _solved(model, parameters_pb2.SOLVER_TYPE_HIGHS, asked)


def _by_cp_sat(model: Any, hints: dict[int, float], seed: int, effort: float) -> Any:
    from ortools.math_opt import model_parameters_pb2, parameters_pb2

    asked = parameters_pb2.SolveParametersProto()
    asked.threads = 1
    asked.random_seed = seed % (1 << 31)
    asked.cp_sat.linearization_level = 2
    asked.cp_sat.max_deterministic_time = effort
    begun = model_parameters_pb2.ModelSolveParametersProto()
    if hints:
        begun.solution_hints.add(variable_values={"ids": list(hints), "values": list(hints.values())})
    return _solved(model, parameters_pb2.SOLVER_TYPE_CP_SAT, asked, begun)


def _solved(model: Any, which: int, asked: Any, begun: Any = None) -> Any:
    from ortools.math_opt import callback_pb2, model_parameters_pb2, parameters_pb2
    from ortools.math_opt.core.python import solver

    asked.relative_gap_tolerance = 0.0
    asked.absolute_gap_tolerance = 0.9  # prices are whole numbers
    made = solver.new(which, model, parameters_pb2.SolverInitializerProto())
    return made.solve(
        asked,
        begun or model_parameters_pb2.ModelSolveParametersProto(),
        None,
        callback_pb2.CallbackRegistrationProto(),
        None,
        None,
    )


def _full(sparse: Any, size: int) -> Floats:
    found = np.zeros(size)
    found[list(sparse.ids)] = list(sparse.values)
    return found
