"""OR-Tools' routing model searched as its documentation has it for such problems, for seconds of the process."""

import time
from collections.abc import Iterator
from typing import Any


def searched(routing: Any, begun: float, seconds: float) -> dict[int, list[int]]:
    """Parallel cheapest insertion, then guided local search, until so many seconds after ``begun``: for each vehicle
    that is used its indices, ends left out. Empty where nothing was found."""
    from ortools.constraint_solver import pywrapcp, routing_enums_pb2

    asked = pywrapcp.DefaultRoutingSearchParameters()
    asked.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    asked.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    asked.time_limit.seconds = int(20 * seconds) + 60  # the clock's: a net under the seconds of the process below
    routing.CloseModelWithParameters(asked)
    limit = routing.solver().CustomLimit(lambda: time.process_time() - begun > seconds)
    routing.AddSearchMonitor(limit)
    found = routing.SolveWithParameters(asked)
    vehicles = range(routing.vehicles() if found is not None else 0)
    return {v: route for v in vehicles if (route := list(_of(routing, found, v)))}


def _of(routing: Any, found: Any, vehicle: int) -> Iterator[int]:
    index = found.Value(routing.NextVar(routing.Start(vehicle)))
    while not routing.IsEnd(index):
        yield index
        index = found.Value(routing.NextVar(index))
