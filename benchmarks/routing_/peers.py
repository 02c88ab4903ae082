"""PyVRP, VROOM and OR-Tools' routing model on a published pickup-and-delivery instance (no ride-time limits).

Each is asked for few vehicles first, by a fixed cost for each that outweighs any distance, as their documentation has
it. Seconds are those of the process, as for ours, where the peer can be asked to count so (PyVRP, OR-Tools); VROOM
stops by itself at its most thorough level. Numbers are thousandths, drives rounded up where they are time.
"""

import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from math import ceil, floor

import numpy as np

from benchmarks.routing_.instances import Instance

FINE = 1_000
A_VEHICLE = 10_000 * FINE
Routes = list[list[int]]
Peer = Callable[[Instance, float, int], Routes]


def pyvrp(instance: Instance, seconds: float, seed: int) -> Routes:
    """PyVRP's iterated local search over shipments."""
    from pyvrp import Model

    begun, model = time.process_time(), Model()
    depot, nodes = instance.nodes[0], instance.nodes
    places = [model.add_location(x=node[0], y=node[1]) for node in nodes]
    garage = model.add_depot(places[0], tw_early=_up(depot[4]), tw_late=_down(depot[5]))
    model.add_vehicle_type(
        instance.vehicles, [int(instance.capacity)], garage, garage, A_VEHICLE,
        tw_early=_up(depot[4]), tw_late=_down(depot[5]),
    )  # fmt: skip
    for up, down in instance.pairs:
        model.add_shipment(
            places[up], places[down], _up(nodes[up][4]), _down(nodes[up][5]), _up(nodes[up][2]),
            _up(nodes[down][4]), _down(nodes[down][5]), _up(nodes[down][2]), [int(nodes[up][3])],
        )  # fmt: skip
    for a, frm in enumerate(places):
        for b, to in enumerate(places):
            if a != b:
                model.add_edge(frm, to, round(instance.travel(a, b) * FINE), _up(instance.travel(a, b)))
    result = model.solve(
        lambda best: time.process_time() - begun > seconds, seed=seed, collect_stats=False, display=False
    )
    if not result.best.is_feasible():
        return []
    ends = {"PICKUP": 0, "DELIVERY": 1}
    return [
        [instance.pairs[each.idx][ends[each.type.name]] for each in route if each.type.name in ends]
        for route in result.best.routes()
    ]


def vroom(instance: Instance, seconds: float, seed: int) -> Routes:
    """VROOM at its most thorough level; it knows no seed."""
    import vroom as engine

    asked, nodes = engine.Input(), instance.nodes
    ways = [[_up(instance.travel(a, b)) for b in range(len(nodes))] for a in range(len(nodes))]
    asked.set_durations_matrix("car", np.array(ways, dtype=np.uint32))
    hours = engine.TimeWindow(_up(nodes[0][4]), _down(nodes[0][5]))
    costs = engine.VehicleCosts(fixed=A_VEHICLE)
    for v in range(instance.vehicles):
        asked.add_vehicle(engine.Vehicle(v, 0, 0, capacity=[int(instance.capacity)], time_window=hours, costs=costs))

    def step(node: int) -> object:
        window = engine.TimeWindow(_up(nodes[node][4]), _down(nodes[node][5]))
        return engine.ShipmentStep(node, node, default_service=_up(nodes[node][2]), time_windows=[window])

    for up, down in instance.pairs:
        asked.add_shipment(step(up), step(down), engine.Amount([int(nodes[up][3])]))
    found = asked.solve(exploration_level=5, nb_threads=1, timeout=timedelta(seconds=seconds))
    steps = found.routes
    stops = steps[steps["type"].isin(["pickup", "delivery"])]
    return [[int(node) for node in of["location_index"]] for _, of in stops.groupby("vehicle_id", sort=True)]


def or_tools(instance: Instance, seconds: float, seed: int) -> Routes:
    """OR-Tools' routing model: parallel cheapest insertion, then guided local search; it knows no seed."""
    from ortools.constraint_solver import pywrapcp

    from benchmarks.routing_.guided import searched

    begun, nodes, fleet = time.process_time(), instance.nodes, instance.vehicles
    manager = pywrapcp.RoutingIndexManager(len(nodes), fleet, 0)
    routing, numbers = pywrapcp.RoutingModel(manager), range(len(nodes))
    ways = [[round(instance.travel(a, b) * FINE) for b in numbers] for a in numbers]
    legs = [[_up(nodes[a][2] + instance.travel(a, b)) for b in numbers] for a in numbers]
    routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitMatrix(ways))
    routing.SetFixedCostOfAllVehicles(A_VEHICLE)
    opens, closes = _up(nodes[0][4]), _down(nodes[0][5])
    routing.AddDimension(routing.RegisterTransitMatrix(legs), closes, closes, False, "time")
    loads = [int(node[3]) for node in nodes]
    routing.AddDimension(routing.RegisterUnaryTransitVector(loads), 0, int(instance.capacity), True, "load")
    times, solver = routing.GetDimensionOrDie("time"), routing.solver()
    for v in range(fleet):
        for end in (routing.Start(v), routing.End(v)):
            times.CumulVar(end).SetRange(opens, closes)
    for pair in instance.pairs:
        one, other = (manager.NodeToIndex(node) for node in pair)
        for node, index in zip(pair, (one, other), strict=True):
            times.CumulVar(index).SetRange(_up(nodes[node][4]), _down(nodes[node][5]))
        routing.AddPickupAndDelivery(one, other)
        solver.Add(routing.VehicleVar(one) == routing.VehicleVar(other))
        solver.Add(times.CumulVar(one) <= times.CumulVar(other))
    return [[manager.IndexToNode(index) for index in route] for route in searched(routing, begun, seconds).values()]


PEERS: Mapping[str, Peer] = {"PyVRP": pyvrp, "VROOM": vroom, "OR-Tools": or_tools}


def _up(number: float) -> int:
    return ceil(number * FINE - 1e-6)


def _down(number: float) -> int:
    return floor(number * FINE + 1e-6)
