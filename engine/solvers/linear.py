"""A model's linear relaxation, written by the same calls as ``cpsat.Model`` and solved by the HiGHS inside OR-Tools.

What comes back is a bound that holds whatever the solver did: it is reckoned here from the prices of the rows alone
(weak duality), so that a solver that stopped early, or was inexact, only gives a weaker one.
"""

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any

from attrs import frozen

from engine.solvers.cpsat import UNBOUNDED, Terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@frozen
class Relaxed:
    """The bound, what a unit of each row is worth, each variable's reduced cost and value."""

    bound: float
    prices: "Floats"
    reduced: "Floats"
    values: "Floats"


class Linear:
    """Rows and variables are numbered as they are made; ``-v - 1`` is the opposite of the yes-or-no variable ``v``."""

    def __init__(self) -> None:
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.rows: list[tuple[float, list[int], list[float], float]] = []
        self.costs: dict[int, float] = {}

    def yes_or_no(self) -> int:
        return self.number(0, 1)

    def number(self, least: int, most: int) -> int:
        self.lower.append(least)
        self.upper.append(most)
        return len(self.lower) - 1

    def exactly_one(self, of: Iterable[int]) -> int:
        return self.between(1, [(v, 1) for v in of], 1)

    def at_most_one(self, of: Iterable[int]) -> int:
        return self.between(-UNBOUNDED, [(v, 1) for v in of], 1)

    def between(self, least: int, terms: Terms, most: int) -> int:
        base = sum(factor for v, factor in terms if v < 0)
        names = [v if v >= 0 else -v - 1 for v, _ in terms]
        factors = [float(factor if v >= 0 else -factor) for v, factor in terms]
        low = float("-inf") if least <= -UNBOUNDED else float(least - base)
        high = float("inf") if most >= UNBOUNDED else float(most - base)
        self.rows.append((low, names, factors, high))
        return len(self.rows) - 1

    def minimise(self, terms: Terms) -> None:
        self.costs = {}
        for v, cost in terms:
            self.costs[v] = self.costs.get(v, 0.0) + cost

    def relax(self) -> Relaxed:
        """Solve it; raises ``ValueError`` where it has no answer."""
        import numpy as np

        counts = np.array([len(row[1]) for row in self.rows], np.int64)
        names = np.fromiter(chain.from_iterable(row[1] for row in self.rows), np.int64, int(counts.sum()))
        factors = np.fromiter(chain.from_iterable(row[2] for row in self.rows), np.float64, int(counts.sum()))
        cost = np.zeros(len(self.lower))
        cost[list(self.costs)] = list(self.costs.values())
        lower, upper = np.array(self.lower, np.float64), np.array(self.upper, np.float64)
        low, high = np.array([row[0] for row in self.rows]), np.array([row[3] for row in self.rows])
        order = np.lexsort((names, np.repeat(np.arange(len(counts)), counts)))
        return Matrix(lower, upper, cost, low, high, counts, names[order], factors[order]).relax()


@frozen
class Matrix:
    """The same as arrays, for whoever has many columns: each variable's bounds and cost, each row's bounds and how many
    terms it has; the terms row by row, variables (``names``) ascending in each."""

    lower: "Floats"
    upper: "Floats"
    cost: "Floats"
    low: "Floats"
    high: "Floats"
    counts: "NDArray[np.int64]"
    names: "NDArray[np.int64]"
    factors: "Floats"

    def relax(self) -> Relaxed:
        """Solve it; raises ``ValueError`` where it has no answer."""
        import numpy as np

        result = _solved(self._proto())
        if not result.solutions or not result.solutions[0].HasField("dual_solution"):
            raise ValueError("model.unsolved")
        solution = result.solutions[0]
        prices = _full(solution.dual_solution.dual_values, len(self.low))
        values = _full(solution.primal_solution.variable_values, len(self.lower))
        return self._reckoned(prices, np.clip(values, self.lower, self.upper))

    def _reckoned(self, prices: "Floats", values: "Floats") -> Relaxed:
        import numpy as np

        prices = np.where((prices > 0) & np.isinf(self.low), 0.0, prices)
        prices = np.where((prices < 0) & np.isinf(self.high), 0.0, prices)
        reduced = self.cost - np.bincount(self.names, np.repeat(prices, self.counts) * self.factors, len(self.cost))
        low, high = (np.where(np.isinf(bound), 0, bound) for bound in (self.low, self.high))
        held = np.where(prices > 0, low, high)
        bound = float(prices @ held + np.minimum(reduced * self.lower, reduced * self.upper).sum())
        return Relaxed(bound, prices, reduced, values)

    def _proto(self) -> Any:
        import numpy as np
        from ortools.math_opt import model_pb2

        model, named = model_pb2.ModelProto(), np.flatnonzero(self.cost)
        model.variables.ids.extend(range(len(self.lower)))
        model.variables.lower_bounds.extend(self.lower.tolist())
        model.variables.upper_bounds.extend(self.upper.tolist())
        model.variables.integers.extend([False] * len(self.lower))
        model.objective.linear_coefficients.ids.extend(named.tolist())
        model.objective.linear_coefficients.values.extend(self.cost[named].tolist())
        model.linear_constraints.ids.extend(range(len(self.low)))
        model.linear_constraints.lower_bounds.extend(self.low.tolist())
        model.linear_constraints.upper_bounds.extend(self.high.tolist())
        model.linear_constraint_matrix.row_ids.extend(np.repeat(np.arange(len(self.low)), self.counts).tolist())
        model.linear_constraint_matrix.column_ids.extend(self.names.tolist())
        model.linear_constraint_matrix.coefficients.extend(self.factors.tolist())
        return model


SMALL = 5_000
"""Rows up to which the simplex method is quicker. On large assignments with hours it takes many times as long as the
interior point method, whose answer may be inexact: that costs the bound a little and never its truth."""


def _solved(model: Any) -> Any:
    from ortools.math_opt import callback_pb2, model_parameters_pb2, parameters_pb2
    from ortools.math_opt.core.python import solver

    asked, which = parameters_pb2.SolveParametersProto(), parameters_pb2.SOLVER_TYPE_GLOP
    if len(model.linear_constraints.ids) > SMALL:
        which = parameters_pb2.SOLVER_TYPE_HIGHS
        asked.highs.string_options["solver"] = "ipm"
        asked.highs.bool_options["output_flag"] = False
    made = solver.new(which, model, parameters_pb2.SolverInitializerProto())
    return made.solve(
        asked,
        model_parameters_pb2.ModelSolveParametersProto(),
        None,
        callback_pb2.CallbackRegistrationProto(),
        None,
        None,
    )


def _full(sparse: Any, size: int) -> "Floats":
    import numpy as np

    found = np.zeros(size)
    found[list(sparse.ids)] = list(sparse.values)
    return found
