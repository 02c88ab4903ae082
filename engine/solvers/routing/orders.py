"""Where one more ride fits into a run, its own order kept: the candidates, by what they seem to cost.

The inner loop of the insertion, by itself because it is the part that a faster one would replace. It looks at windows
only; what comes out is then timed exactly.
"""

from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.timing import Stops

Bounds = tuple[list[int], list[int]]
"""The earliest and the latest start of each service of the run."""


def orders(ground: Ground, kind: Kind, stops: Stops, bounds: Bounds, ride: int) -> list[tuple[int, Stops]]:
    """Each order that the windows allow, with an estimate of its effort in seconds beyond the run's own.

    No stop of the run is reached sooner, or can be left later, than without the ride. Of places that differ only in who
    boards or alights first at the same spot, the last is taken.
    """
    first, last = bounds
    up, down = 2 * ride, 2 * ride + 1
    into_s, weights = _legs_into(ground, kind, stops), _weights(stops)
    found = []
    for i in range(len(stops) + 1):
        if i < len(stops) and _same_spot(ground, up, stops[i]):
            continue
        now = first[i - 1] + ground.leg_s[stops[i - 1]][up] if i else kind.earliest_s + kind.out_s[up]
        now = max(now, ground.early_s[up])
        if now > ground.late_s[up]:
            continue
        if i and weights[i] == 1 and better_split(ground, kind, stops[i - 1], last[i - 1], up, ground.early_s[up]):
            continue
        before, boarded_s = up, now
        boards_s = weights[i] * (_into(ground, kind, stops, i, up) + _out_of(ground, kind, stops, i, up) - into_s[i])
        for j in range(i, len(stops) + 1):
            alights = max(ground.early_s[down], now + ground.leg_s[before][down])
            if alights > ground.late_s[down]:
                break
            goes_on = j == len(stops) or alights + ground.leg_s[down][stops[j]] <= last[j]
            if goes_on and j < len(stops):
                empty = weights[j] == 1
                goes_on = not _same_spot(ground, down, stops[j]) and not (
                    empty and better_split(ground, kind, down, ground.late_s[down], stops[j], first[j])
                )
            if goes_on:
                if i == j:
                    detour_s = _into(ground, kind, stops, i, up) + ground.leg_s[up][down]
                    detour_s = weights[i] * (detour_s + _out_of(ground, kind, stops, j, down) - into_s[i])
                else:
                    detour_s = ground.leg_s[before][down] + _out_of(ground, kind, stops, j, down) - into_s[j]
                    detour_s = boards_s + weights[j] * detour_s
                found.append((detour_s + alights - boarded_s, (*stops[:i], up, *stops[i:j], down, *stops[j:])))
            if j == len(stops):
                break
            now = max(first[j], now + ground.leg_s[before][stops[j]])
            if now > last[j]:
                break
            before = stops[j]
    return found


def better_split(ground: Ground, kind: Kind, last: int, last_s: int, stop: int, stop_s: int) -> bool:
    """Whether an empty vehicle had better go home between two stops, the one served by ``last_s``, the other from
    ``stop_s`` on: the way home, the rest and the way out again fit between, and cost less than the waiting."""
    wait_s = stop_s - last_s
    detour_s = kind.home_s[last] + kind.out_s[stop]
    return wait_s >= detour_s + kind.split_s and wait_s > detour_s


def _same_spot(ground: Ground, stop: int, other: int) -> bool:
    return (
        stop & 1 == other & 1
        and ground.place[stop] == ground.place[other]
        and ground.early_s[stop] == ground.early_s[other]
        and ground.late_s[stop] == ground.late_s[other]
    )


def _into(ground: Ground, kind: Kind, stops: Stops, i: int, stop: int) -> int:
    return ground.leg_s[stops[i - 1]][stop] if i else kind.out_s[stop]


def _out_of(ground: Ground, kind: Kind, stops: Stops, i: int, stop: int) -> int:
    return ground.leg_s[stop][stops[i]] if i < len(stops) else kind.home_s[stop]


def _legs_into(ground: Ground, kind: Kind, stops: Stops) -> list[int]:
    """The leg into each stop, and at the end the way home."""
    between = [ground.leg_s[a][b] for a, b in zip(stops, stops[1:], strict=False)]
    return [kind.out_s[stops[0]], *between, kind.home_s[stops[-1]]]


def _weights(stops: Stops) -> list[int]:
    """What a second on the leg into each stop costs: one for the driver and one for each ride on board."""
    weights = [1]
    for stop in stops:
        weights.append(weights[-1] + (-1 if stop & 1 else 1))
    return weights
