"""Routes as lists of nodes: read out of a state, and each need in one of them only."""

from itertools import pairwise

from engine.solvers.routing.core.land import COUNT, SEQ, Land, State


def nodes_of(state: State, t: int) -> list[int]:
    """A tour's stops in their order, without the garages."""
    return [int(node) for node in state.row[t, SEQ, 1 : state.tour[t, COUNT] - 1]]


def once_each(land: Land, routes: list[list[int]]) -> list[list[int]]:
    """The routes with each ride in one of them: it leaves the one where that saves more."""
    routes = [list(route) for route in routes]
    seen: dict[int, int] = {}
    for at, route in enumerate(routes):
        for node in [node for node in route if not node & 1]:
            if node in seen:
                saved = [_saved(land, routes[other], node) for other in (seen[node], at)]
                loser = seen[node] if saved[0] >= saved[1] else at
                routes[loser] = [n for n in routes[loser] if n >> 1 != node >> 1]
                seen[node] = at if loser != at else seen[node]
            else:
                seen[node] = at
    return routes


def _saved(land: Land, route: list[int], node: int) -> int:
    return _length(land, route) - _length(land, [n for n in route if n >> 1 != node >> 1])


def _length(land: Land, route: list[int]) -> int:
    if not route:
        return 0
    ends = land.kind[0, [4, 5]].tolist()
    nodes = [ends[0], *route, ends[1]]
    return sum(int(land.arc[a, b]) for a, b in pairwise(nodes))
