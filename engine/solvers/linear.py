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

        result = _solved(self._proto())
        if not result.solutions or not result.solutions[0].HasField("dual_solution"):
            raise ValueError("model.unsolved")
        solution = result.solutions[0]
        prices = _full(solution.dual_solution.dual_values, len(self.rows))
        values = _full(solution.primal_solution.variable_values, len(self.lower))
        return self._reckoned(prices, np.clip(values, self.lower, self.upper))

    def _reckoned(self, prices: "Floats", values: "Floats") -> Relaxed:
        import numpy as np

        low, high = np.array([row[0] for row in self.rows]), np.array([row[3] for row in self.rows])
        prices = np.where((prices > 0) & np.isinf(low), 0.0, prices)
        prices = np.where((prices < 0) & np.isinf(high), 0.0, prices)
        counts, names, factors = self._matrix()
        reduced = np.zeros(len(self.lower))
        reduced[list(self.costs)] = list(self.costs.values())
        np.subtract.at(reduced, names, np.repeat(prices, counts) * factors)
        held = np.where(prices > 0, np.where(np.isinf(low), 0, low), np.where(np.isinf(high), 0, high))
        bound = float(prices @ held + np.minimum(reduced * self.lower, reduced * self.upper).sum())
        return Relaxed(bound, prices, reduced, values)

    def _matrix(self) -> tuple[Any, Any, Any]:
        import numpy as np

        counts = np.array([len(row[1]) for row in self.rows], np.int64)
        names = np.fromiter(chain.from_iterable(row[1] for row in self.rows), np.int64, int(counts.sum()))
        factors = np.fromiter(chain.from_iterable(row[2] for row in self.rows), np.float64, int(counts.sum()))
        return counts, names, factors

    def _proto(self) -> Any:
        import numpy as np
        from ortools.math_opt import model_pb2

        model, (counts, names, factors) = model_pb2.ModelProto(), self._matrix()
        model.variables.ids.extend(range(len(self.lower)))
        model.variables.lower_bounds.extend(self.lower)
        model.variables.upper_bounds.extend(self.upper)
        model.variables.integers.extend([False] * len(self.lower))
        named = sorted(self.costs)
        model.objective.linear_coefficients.ids.extend(named)
        model.objective.linear_coefficients.values.extend(self.costs[v] for v in named)
        model.linear_constraints.ids.extend(range(len(self.rows)))
        model.linear_constraints.lower_bounds.extend(row[0] for row in self.rows)
        model.linear_constraints.upper_bounds.extend(row[3] for row in self.rows)
        rows = np.repeat(np.arange(len(self.rows)), counts)
        order = np.lexsort((names, rows))
        model.linear_constraint_matrix.row_ids.extend(rows[order].tolist())
        model.linear_constraint_matrix.column_ids.extend(names[order].tolist())
        model.linear_constraint_matrix.coefficients.extend(factors[order].tolist())
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
