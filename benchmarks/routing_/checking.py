"""Are these routes a solution of a published instance, and how long are they: reckoned from the file alone.

Nothing of the solver's is used. With the order of stops fixed, windows, ride times and the route's length are
difference constraints between times; a longest-path pass finds times for them or shows that there are none.
"""

from collections.abc import Sequence
from itertools import pairwise

from benchmarks.routing_.instances import Instance

TINY = 1e-6
"""What sums of floating-point numbers may be off by."""


def faults(instance: Instance, routes: Sequence[Sequence[int]]) -> list[str]:
    """What is wrong with the routes; empty for a solution."""
    found = []
    if len(routes) > instance.vehicles:
        found.append(f"{len(routes)} routes for {instance.vehicles} vehicles")
    visited = [node for route in routes for node in route]
    wanted = sorted(node for pair in instance.pairs for node in pair)
    if sorted(visited) != wanted:
        found.append("not every node is visited exactly once")
    for at, route in enumerate(routes):
        found += [f"route {at}: {fault}" for fault in _of_route(instance, route)]
    return found


def length(instance: Instance, routes: Sequence[Sequence[int]]) -> float:
    """The distance of all routes, garage to garage."""
    return sum(
        sum(instance.travel(a, b) for a, b in zip([0, *route], [*route, 0], strict=True)) for route in routes if route
    )


def _of_route(instance: Instance, route: Sequence[int]) -> list[str]:
    at = {node: place for place, node in enumerate(route)}
    load, found = 0.0, []
    for node in route:
        load += instance.nodes[node][3]
        if load > instance.capacity + TINY:
            found.append(f"{load} on board after node {node}")
    for up, down in instance.pairs:
        if (up in at) != (down in at) or at.get(up, -1) > at.get(down, 0):
            found.append(f"{up} and {down} are not one after the other")
    if not found and not _can_be_timed(instance, route):
        found.append("no times keep its windows and limits")
    return found


def _can_be_timed(instance: Instance, route: Sequence[int]) -> bool:
    """Bellman and Ford over the differences between starts of service, depot at both ends."""
    nodes, last = [0, *route, 0], len(route) + 1
    at = {node: place for place, node in enumerate(route, 1)}
    arcs = [
        (i, i + 1, instance.nodes[a][2] * (i > 0) + instance.travel(a, b)) for i, (a, b) in enumerate(pairwise(nodes))
    ]
    arcs += [
        (at[down], at[up], -instance.longest_ride - instance.nodes[up][2]) for up, down in instance.pairs if up in at
    ]
    arcs.append((last, 0, -instance.longest_route))
    times = [instance.nodes[node][4] for node in nodes]
    for _ in range(len(nodes) + 1):
        moved = False
        for i, j, gap in arcs:
            if times[i] + gap > times[j] + TINY / 10:
                times[j] = times[i] + gap
                moved = True
        if any(time > instance.nodes[node][5] + TINY for time, node in zip(times, nodes, strict=True)):
            return False
        if not moved:
            return True
    return False
