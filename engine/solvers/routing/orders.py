"""Where one more ride fits into a run, its own order kept: the candidates, by what they seem to cost.

The inner loop of the insertion, by itself because it is the part that a faster one would replace. It looks at windows
and room only; what comes out is then timed exactly.
"""

from itertools import pairwise

from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.timing import Stops

Bounds = tuple[list[int], list[int]]
"""The earliest and the latest start of each service of the run."""

Between = tuple[int, int, int]
"""An estimate of the effort in seconds, and before which stops of the run the ride boards and alights."""


def orders(ground: Ground, kind: Kind, stops: Stops, bounds: Bounds, ride: int) -> list[Between]:
    """Each place that windows and room allow, with an estimate of its effort beyond the run's own.

    No stop of the run is reached sooner, or can be left later, than without the ride. Of places that differ only in who
    boards or alights first at the same spot, the last is taken; none has an empty vehicle wait that had better go home.
    """
    (first, last), n = bounds, len(stops)
    up, down = 2 * ride, 2 * ride + 1
    leg_s, from_up, from_down = ground.leg_s, ground.leg_s[up], ground.leg_s[down]
    early_up, late_up, early_down, late_down = *_window(ground, up), *_window(ground, down)
    into_s, weights, room = _legs_into(ground, kind, stops), _weights(stops), _room(ground, kind, stops, ride)
    found: list[Between] = []
    for i in range(n + 1):
        to_up = leg_s[stops[i - 1]][up] if i else kind.out_s[up]
        boards = max((first[i - 1] if i else kind.earliest_s) + to_up, early_up)
        if boards > late_up or not room[i] or (i < n and _same_spot(ground, up, stops[i])):
            continue
        if i and weights[i] == 1 and better_split(kind, stops[i - 1], last[i - 1], up, early_up):
            continue
        now, before = boards, up
        boarding_s = weights[i] * (to_up + (from_up[stops[i]] if i < n else 0) - into_s[i])
        for j in range(i, n + 1):
            to_down = leg_s[before][down]
            alights = max(early_down, now + to_down)
            if alights > late_down or not room[j]:
                break
            if j == n or (
                alights + from_down[stops[j]] <= last[j]
                and not _same_spot(ground, down, stops[j])
                and not (weights[j] == 1 and better_split(kind, down, late_down, stops[j], first[j]))
            ):
                on_s = from_down[stops[j]] if j < n else kind.home_s[down]
                if i == j:
                    detour_s = weights[i] * (to_up + from_up[down] + on_s - into_s[i])
                else:
                    detour_s = boarding_s + weights[j] * (to_down + on_s - into_s[j])
                found.append((detour_s + alights - boards, i, j))
            if j == n:
                break
            now = max(first[j], now + leg_s[before][stops[j]])
            if now > last[j]:
                break
            before = stops[j]
    return found


def better_split(kind: Kind, last: int, last_s: int, stop: int, stop_s: int) -> bool:
    """Whether an empty vehicle had better go home between two stops, the one served by ``last_s``, the other from
    ``stop_s`` on: the way home, the rest and the way out again fit between, and cost less than the waiting."""
    wait_s = stop_s - last_s
    detour_s = kind.home_s[last] + kind.out_s[stop]
    return wait_s >= detour_s + kind.split_s and wait_s > detour_s


def _window(ground: Ground, stop: int) -> tuple[int, int]:
    return ground.early_s[stop], ground.late_s[stop]


def _same_spot(ground: Ground, stop: int, other: int) -> bool:
    return (
        ground.place[stop] == ground.place[other]
        and stop & 1 == other & 1
        and _window(ground, stop) == _window(ground, other)
    )


def _legs_into(ground: Ground, kind: Kind, stops: Stops) -> list[int]:
    """The leg into each stop, and at the end the way home."""
    between = [ground.leg_s[a][b] for a, b in pairwise(stops)]
    return [kind.out_s[stops[0]], *between, kind.home_s[stops[-1]]]


def _weights(stops: Stops) -> list[int]:
    """What a second on the leg into each stop costs: one for the driver and one for each ride on board."""
    weights = [1]
    for stop in stops:
        weights.append(weights[-1] + (-1 if stop & 1 else 1))
    return weights


def _room(ground: Ground, kind: Kind, stops: Stops, ride: int) -> list[bool]:
    """Whether the ride has room on the leg into each stop, and on the way home."""
    chairs, seated = ground.chairs[ride], ground.seats[ride]
    found = [chairs <= kind.chairs and seated <= kind.seats - kind.seats_a_chair * chairs]
    for stop in stops:
        sign = -1 if stop & 1 else 1
        chairs, seated = chairs + sign * ground.chairs[stop >> 1], seated + sign * ground.seats[stop >> 1]
        found.append(chairs <= kind.chairs and seated <= kind.seats - kind.seats_a_chair * chairs)
    return found
