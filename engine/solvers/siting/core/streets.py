"""What the loops that shake a truck's week read and change: the problem as arrays, and a week with its times."""

from typing import NamedTuple

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Flags, Ints
from engine.solvers.siting.core.pricing import begun


class Streets(NamedTuple):
    """A week's problem. ``windows[site, day]`` are the times in which a visit may lie,
    ``covers[at[site]:at[site + 1]]`` the rows of points near to a site; the depot stands behind the sites in
    ``travel``."""

    travel: Ints
    stop_s: int
    limits: Ints
    allowed: Flags
    windows: Ints
    at: Ints
    covers: Ints
    weights: Ints
    earns: Ints
    most: int


class Driven(NamedTuple):
    """A week: the ``stops`` of each day, the first ``sizes[day]`` of its row.

    ``early`` is when each visit begins at the earliest, ``late`` when it has to begin at the latest so that the rest of
    the day is kept; behind the stops, when the truck has to be back. ``times`` counts how often a row is covered.
    """

    stops: Ints
    sizes: Ints
    early: Ints
    late: Ints
    inside: Flags
    times: Ints


@compiled
def parked(streets: Streets) -> Driven:
    """A week without stops."""
    days, sites = len(streets.limits), len(streets.earns)
    late = np.zeros((days, sites + 1), np.int64)
    late[:, 0] = streets.limits
    return Driven(
        np.full((days, sites), -1, np.int64),
        np.zeros(days, np.int64),
        np.zeros((days, sites), np.int64),
        late,
        np.zeros(sites, np.bool_),
        np.zeros(len(streets.weights), np.int64),
    )


@compiled
def copied(week: Driven, into: Driven) -> None:
    into.stops[:] = week.stops
    into.sizes[:] = week.sizes
    into.early[:] = week.early
    into.late[:] = week.late
    into.inside[:] = week.inside
    into.times[:] = week.times


@compiled
def timed(streets: Streets, week: Driven, d: int) -> bool:
    """The day's earliest and latest times; whether every visit lies in its hours and the truck is back in time.

    Who is there earlier can do all that who is there later can: the truck may wait.
    """
    size, depot = week.sizes[d], len(streets.earns)
    now_s, at = 0, depot
    for p in range(size):
        site = week.stops[d, p]
        begins = begun(now_s + streets.travel[at, site], streets.stop_s, streets.windows[site, d])
        if begins < 0 or not streets.allowed[site, d]:
            return False
        week.early[d, p] = begins
        now_s, at = begins + streets.stop_s, site
    week.late[d, size] = streets.limits[d]
    after = depot
    for p in range(size - 1, -1, -1):
        site = week.stops[d, p]
        cap = week.late[d, p + 1] - streets.travel[site, after] - streets.stop_s
        week.late[d, p] = ended(cap, streets.stop_s, streets.windows[site, d])
        if week.late[d, p] < week.early[d, p]:
            return False
        after = site
    return True


@compiled
def ended(cap: int, stop_s: int, windows: Ints) -> int:
    """The latest start of a visit up to ``cap`` inside one of the windows; -1 where there is none."""
    best = -1
    for k in range(len(windows)):
        start = min(cap, windows[k, 1] - stop_s)
        if start >= windows[k, 0] and start > best:
            best = start
    return best


@compiled
def around(streets: Streets, week: Driven, d: int, p: int, q: int) -> tuple[int, int]:
    """Where the truck comes from to position ``p`` and where it goes to at position ``q``."""
    depot = len(streets.earns)
    before = week.stops[d, p - 1] if p > 0 else depot
    return before, week.stops[d, q] if q < week.sizes[d] else depot


@compiled
def fits(streets: Streets, week: Driven, d: int, p: int, q: int, site: int) -> bool:
    """Whether a site can stand between position ``p - 1`` and position ``q`` of a day."""
    if not streets.allowed[site, d]:
        return False
    before, after = around(streets, week, d, p, q)
    free_s = week.early[d, p - 1] + streets.stop_s if p > 0 else 0
    begins = begun(free_s + streets.travel[before, site], streets.stop_s, streets.windows[site, d])
    return begins >= 0 and begins + streets.stop_s + streets.travel[site, after] <= week.late[d, q]


@compiled
def gain(streets: Streets, week: Driven, site: int) -> int:
    """What a site adds to what is covered and earned."""
    added = int(streets.earns[site])
    for e in range(streets.at[site], streets.at[site + 1]):
        row = streets.covers[e]
        if week.times[row] == 0:
            added += streets.weights[row]
    return added


@compiled
def noted(streets: Streets, week: Driven, site: int, by: int) -> None:
    """A site comes in (``by`` is 1) or goes out (-1)."""
    week.inside[site] = by > 0
    for e in range(streets.at[site], streets.at[site + 1]):
        week.times[streets.covers[e]] += by


@compiled
def put_in(streets: Streets, week: Driven, d: int, p: int, site: int) -> bool:
    """The site at position ``p``; whether the day is still kept."""
    for q in range(week.sizes[d], p, -1):
        week.stops[d, q] = week.stops[d, q - 1]
    week.stops[d, p] = site
    week.sizes[d] += 1
    noted(streets, week, site, 1)
    return timed(streets, week, d)


@compiled
def taken_out(streets: Streets, week: Driven, d: int, p: int) -> bool:
    """The stop at position ``p`` gone; whether the day is still kept (a way round may be longer than by way of it)."""
    noted(streets, week, week.stops[d, p], -1)
    week.sizes[d] -= 1
    for q in range(p, week.sizes[d]):
        week.stops[d, q] = week.stops[d, q + 1]
    return timed(streets, week, d)


@compiled
def emptied(streets: Streets, week: Driven, d: int) -> None:
    while week.sizes[d] > 0:
        week.sizes[d] -= 1
        noted(streets, week, week.stops[d, week.sizes[d]], -1)
    timed(streets, week, d)


@compiled
def earned(streets: Streets, week: Driven) -> int:
    """What the week covers and earns."""
    total = 0
    for row in range(len(streets.weights)):
        if week.times[row] > 0:
            total += streets.weights[row]
    for site in range(len(streets.earns)):
        if week.inside[site]:
            total += streets.earns[site]
    return total
