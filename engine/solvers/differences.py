"""The cheapest times under difference constraints, exactly: a linear program whose dual is a flow.

Any shape whose plans are timed needs this one thing, so it knows nothing of rides.
Source: Ahuja, Magnanti & Orlin 1993, *Network Flows*, sections 4.5 and 9.7 (successive longest paths).
"""

from collections.abc import Iterable, Sequence

Arc = tuple[int, int, int]
"""``(i, j, d)``: variable ``j`` is at least ``d`` above variable ``i``."""


def cheapest(costs: Sequence[int], arcs: Sequence[Arc]) -> list[int] | None:
    """Values ``x`` with ``x[0] == 0`` and ``x[j] - x[i] >= d`` for every arc, minimising ``sum(costs[i] * x[i])``.

    Every variable must be bounded from both sides by arcs from and to variable 0. Of several optima the smallest values
    are taken, so that the answer is one. None where the constraints contradict each other.
    """
    network = _Network(len(costs), arcs)
    if network.longest([0]) is None:
        return None
    wanting = [0, *costs[1:]]
    wanting[0] = -sum(wanting)
    while any(wanting):
        network.send(wanting)
    settled = network.longest([0])
    return None if settled is None else settled[0]


class _Network:
    """Edges in pairs: the arc itself, open without end, and beside it (index ^ 1) the way back, as wide as its flow."""

    def __init__(self, count: int, arcs: Sequence[Arc]) -> None:
        self.count = count
        self.tails = [end for i, j, _ in arcs for end in (i, j)]
        self.heads = [end for i, j, _ in arcs for end in (j, i)]
        self.gains = [gain for _, _, d in arcs for gain in (d, -d)]
        self.flow = [0] * len(arcs)
        self.leaving: list[list[int]] = [[] for _ in range(count)]
        for edge, tail in enumerate(self.tails):
            self.leaving[tail].append(edge)

    def longest(self, sources: Iterable[int]) -> tuple[list[int], list[int]] | None:
        """Each variable's longest way from the sources and the edge it comes by (-1: none); None on a gaining cycle."""
        unreached = -(1 << 62)
        far, via, reached = [unreached] * self.count, [-1] * self.count, list(sources)
        for source in reached:
            far[source] = 0
        for _ in range(self.count + 1):
            changed: list[int] = []
            for node in reached:
                for edge in self.leaving[node]:
                    if edge & 1 and not self.flow[edge >> 1]:
                        continue
                    head, value = self.heads[edge], far[node] + self.gains[edge]
                    if value > far[head]:
                        far[head], via[head] = value, edge
                        changed.append(head)
            if not changed:
                return far, via
            reached = list(dict.fromkeys(changed))
        return None

    def send(self, wanting: list[int]) -> None:
        """As much as fits, along the longest way from a variable that wants to rise to one that wants to fall."""
        found = self.longest([i for i, want in enumerate(wanting) if want < 0])
        if found is None:
            raise ArithmeticError("flow of a feasible system gained a cycle")
        far, via = found
        sink = max((i for i, want in enumerate(wanting) if want > 0), key=lambda i: (far[i], -i))
        way, node = [], sink
        while via[node] >= 0:
            way.append(via[node])
            node = self.tails[via[node]]
        amount = min([-wanting[node], wanting[sink], *(self.flow[edge >> 1] for edge in way if edge & 1)])
        for edge in way:
            self.flow[edge >> 1] += -amount if edge & 1 else amount
        wanting[node] += amount
        wanting[sink] -= amount
