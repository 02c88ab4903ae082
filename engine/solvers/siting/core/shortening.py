"""Less driving for the same stops: a stop moved, two stops or two ends of days exchanged, a stretch turned round."""

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.streets import Driven, Streets, around, fits, put_in, taken_out, timed


@compiled
def shortened(streets: Streets, week: Driven) -> None:
    """Until nothing makes the ways shorter any more."""
    while moved(streets, week) or swapped(streets, week) or crossed(streets, week) or turned(streets, week):
        pass


@compiled
def detour(streets: Streets, week: Driven, d: int, p: int, q: int, site: int) -> int:
    """By how much the way from position ``p - 1`` to position ``q`` is longer by way of the site."""
    before, after = around(streets, week, d, p, q)
    return int(streets.travel[before, site] + streets.travel[site, after] - streets.travel[before, after])


@compiled
def moved(streets: Streets, week: Driven) -> bool:
    """One stop on another day where that is nearer."""
    for d in range(len(week.sizes)):
        for p in range(week.sizes[d]):
            site = week.stops[d, p]
            saved = detour(streets, week, d, p, p + 1, site)
            for e in range(len(week.sizes)):
                for q in range(week.sizes[e] + 1 if e != d else 0):
                    if detour(streets, week, e, q, q, site) < saved and fits(streets, week, e, q, q, site):
                        if taken_out(streets, week, d, p):
                            put_in(streets, week, e, q, site)
                            return True
                        put_in(streets, week, d, p, site)
    return False


@compiled
def swapped(streets: Streets, week: Driven) -> bool:
    """Two stops of two days in each other's places."""
    for d in range(len(week.sizes)):
        for e in range(d + 1, len(week.sizes)):
            for p in range(week.sizes[d]):
                for q in range(week.sizes[e]):
                    one, other = week.stops[d, p], week.stops[e, q]
                    was = detour(streets, week, d, p, p + 1, one) + detour(streets, week, e, q, q + 1, other)
                    now = detour(streets, week, d, p, p + 1, other) + detour(streets, week, e, q, q + 1, one)
                    if now < was and fits(streets, week, d, p, p + 1, other) and fits(streets, week, e, q, q + 1, one):
                        week.stops[d, p], week.stops[e, q] = other, one
                        timed(streets, week, d)
                        timed(streets, week, e)
                        return True
    return False


@compiled
def crossed(streets: Streets, week: Driven) -> bool:
    """The rest of one day behind the beginning of another, and the other way round."""
    travel = streets.travel
    for d in range(len(week.sizes)):
        for e in range(d + 1, len(week.sizes)):
            for p in range(week.sizes[d] + 1):
                for q in range(week.sizes[e] + 1):
                    a, b = around(streets, week, d, p, p)
                    x, y = around(streets, week, e, q, q)
                    if travel[a, y] + travel[x, b] < travel[a, b] + travel[x, y]:
                        ends_exchanged(week, d, p, e, q)
                        one, other = timed(streets, week, d), timed(streets, week, e)
                        if one and other:
                            return True
                        ends_exchanged(week, d, p, e, q)
                        timed(streets, week, d)
                        timed(streets, week, e)
    return False


@compiled
def ends_exchanged(week: Driven, d: int, p: int, e: int, q: int) -> None:
    mine, theirs = week.stops[d, p : week.sizes[d]].copy(), week.stops[e, q : week.sizes[e]].copy()
    week.sizes[d], week.sizes[e] = p + len(theirs), q + len(mine)
    week.stops[d, p : week.sizes[d]] = theirs
    week.stops[e, q : week.sizes[e]] = mine


@compiled
def turned(streets: Streets, week: Driven) -> bool:
    """A stretch of a day driven the other way round (2-opt; Croes 1958)."""
    travel = streets.travel
    for d in range(len(week.sizes)):
        for p in range(week.sizes[d]):
            for q in range(p + 1, week.sizes[d]):
                before, after = around(streets, week, d, p, q + 1)
                was = travel[before, week.stops[d, p]] + travel[week.stops[d, q], after]
                now = travel[before, week.stops[d, q]] + travel[week.stops[d, p], after]
                for r in range(p, q):
                    was += travel[week.stops[d, r], week.stops[d, r + 1]]
                    now += travel[week.stops[d, r + 1], week.stops[d, r]]
                if now < was:
                    week.stops[d, p : q + 1] = week.stops[d, p : q + 1][::-1].copy()
                    if timed(streets, week, d):
                        return True
                    week.stops[d, p : q + 1] = week.stops[d, p : q + 1][::-1].copy()
                    timed(streets, week, d)
    return False
