"""Published instances as data: dial-a-ride (Cordeau 2006, Cordeau & Laporte 2003), pickup and delivery (Li & Lim 2001).

A node is ``(x, y, service, load, earliest, latest)``; node 0 is the depot, ``partner[node]`` the other end of a
request. Files come in dialects, so what a file says is derived from its rows: how many requests, whether a second depot
stands at the end, who belongs to whom.
"""

from math import hypot
from pathlib import Path

from attrs import frozen

Node = tuple[float, float, float, float, float, float]


@frozen
class Instance:
    """``longest_ride`` and ``longest_route`` are infinite where there is no such limit."""

    name: str
    vehicles: int
    capacity: float
    longest_route: float
    longest_ride: float
    nodes: tuple[Node, ...]
    pairs: tuple[tuple[int, int], ...]
    fewest_vehicles_first: bool

    def travel(self, a: int, b: int) -> float:
        """The straight line, not rounded."""
        return hypot(self.nodes[a][0] - self.nodes[b][0], self.nodes[a][1] - self.nodes[b][1])


def read(file: Path) -> Instance:
    """An instance from its file. Raises ``ValueError`` where it is in neither format."""
    rows = [[float(word) for word in line.split()] for line in file.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row]
    if not rows or len(rows) < 3:
        raise ValueError(f"{file}: expected a first line and a row for each node, found {len(rows)} rows")
    if all(len(row) == 9 for row in rows[1:]) and len(rows[0]) == 3:
        return _li_lim(file.stem, rows)
    if all(len(row) == 7 for row in rows[1:]) and len(rows[0]) >= 5:
        return _dial_a_ride(file.stem, rows)
    raise ValueError(f"{file}: expected 7 columns (dial-a-ride) or 9 (Li & Lim) after the first line")


def _dial_a_ride(name: str, rows: list[list[float]]) -> Instance:
    vehicles, _, longest_route, capacity, longest_ride = rows[0][:5]
    nodes = [(x, y, service, load, early, late) for _, x, y, service, load, early, late in rows[1:]]
    if len(nodes) % 2 == 0:  # a second depot stands at the end
        nodes = nodes[:-1]
    n = (len(nodes) - 1) // 2
    if any(nodes[i][3] + nodes[i + n][3] for i in range(1, n + 1)):
        raise ValueError(f"{name}: expected the loads of row i and row i + {n} to cancel out")
    pairs = tuple((i, i + n) for i in range(1, n + 1))
    return Instance(name, int(vehicles), capacity, longest_route, longest_ride, tuple(nodes), pairs, False)


def _li_lim(name: str, rows: list[list[float]]) -> Instance:
    vehicles, capacity, _ = rows[0]
    nodes = tuple((x, y, service, load, early, late) for _, x, y, load, early, late, service, _, _ in rows[1:])
    pairs = tuple((i, int(row[8])) for i, row in enumerate(rows[1:]) if i and row[8])
    far = float("inf")
    return Instance(name, int(vehicles), capacity, far, far, nodes, pairs, True)
