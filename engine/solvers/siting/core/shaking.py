"""A truck's week shaken: stops taken out, and put in, exchanged and shortened again until nothing helps."""

from engine.solvers.compiling import compiled
from engine.solvers.luck import Luck, below, share
from engine.solvers.siting.core.shortening import detour, shortened
from engine.solvers.siting.core.streets import (
    Driven,
    Streets,
    copied,
    earned,
    emptied,
    fits,
    gain,
    noted,
    put_in,
    taken_out,
    timed,
)

OUT = 6
"""So many stops are taken out at most."""
NOISE = 0.3
"""What a stop is worth is doubted by so much, so that not the same ones are put in again."""


@compiled
def shaken(
    streets: Streets,
    now: Driven,
    best: Driven,
    trial: Driven,
    luck: Luck,
    times: int,
    worse: float,
    then: float,
    enough: int,
) -> None:
    """``times`` shakes, of which the first lets a week be ``worse`` than the best and the last ``then`` (record-to-
    record travel: Dueck 1993). ``best`` is the best week met; it ends where ``enough`` is earned."""
    most = earned(streets, best)
    for n in range(times):
        if most >= enough:
            return
        copied(now, trial)
        loosened(streets, trial, luck)
        bettered(streets, trial, luck)
        reached = earned(streets, trial)
        if reached > most:
            most = reached
            copied(trial, best)
        if reached >= most - worse + (worse - then) * n / times:
            copied(trial, now)


@compiled
def bettered(streets: Streets, week: Driven, luck: Luck) -> None:
    """Stops put in, ways shortened, stops exchanged, until nothing helps."""
    filled(streets, week, luck, NOISE)
    shortened(streets, week)
    while filled(streets, week, luck, 0.0) or exchanged(streets, week):
        shortened(streets, week)


@compiled
def loosened(streets: Streets, week: Driven, luck: Luck) -> None:
    """One to six stops taken out: any, or those nearest to one place."""
    count = 1 + below(luck, OUT)
    centre = below(luck, len(streets.earns)) if below(luck, 2) else -1
    for _ in range(count):
        total = week.sizes.sum()
        if total == 0:
            return
        d, p = chosen(streets, week, centre, below(luck, total))
        if not taken_out(streets, week, d, p):
            emptied(streets, week, d)


@compiled
def chosen(streets: Streets, week: Driven, centre: int, n: int) -> tuple[int, int]:
    """The ``n``-th stop, or the one nearest to a place."""
    best, at = -1, (0, 0)
    for d in range(len(week.sizes)):
        for p in range(week.sizes[d]):
            if centre < 0:
                if n == 0:
                    return d, p
                n -= 1
            else:
                away = streets.travel[centre, week.stops[d, p]]
                if best < 0 or away < best:
                    best, at = away, (d, p)
    return at


@compiled
def filled(streets: Streets, week: Driven, luck: Luck, noise: float) -> bool:
    """Stops put in, each time the one that earns most a second of its detour; whether there was one."""
    any_in = False
    while week.sizes.sum() < streets.most:
        best, best_site, best_d, best_p = 0.0, -1, 0, 0
        for site in range(len(streets.earns)):
            if week.inside[site]:
                continue
            worth = float(gain(streets, week, site))
            if worth <= 0.0:
                continue
            if noise > 0.0:
                worth *= 1.0 - noise * share(luck)
            for d in range(len(week.sizes)):
                for p in range(week.sizes[d] + 1):
                    if not fits(streets, week, d, p, p, site):
                        continue
                    rank = worth / max(1, streets.stop_s + detour(streets, week, d, p, p, site))
                    if rank > best:
                        best, best_site, best_d, best_p = rank, site, d, p
        if best_site < 0:
            return any_in
        put_in(streets, week, best_d, best_p, best_site)
        any_in = True
    return any_in


@compiled
def exchanged(streets: Streets, week: Driven) -> bool:
    """The exchange of one stop for a site outside, in its place, that earns most; whether there was one."""
    best, best_site, best_d, best_p = 0, -1, 0, 0
    for d in range(len(week.sizes)):
        for p in range(week.sizes[d]):
            leaver = week.stops[d, p]
            noted(streets, week, leaver, -1)
            loss = gain(streets, week, leaver)
            for site in range(len(streets.earns)):
                if site == leaver or week.inside[site]:
                    continue
                better = gain(streets, week, site) - loss
                if better > best and fits(streets, week, d, p, p + 1, site):
                    best, best_site, best_d, best_p = better, site, d, p
            noted(streets, week, leaver, 1)
    if best_site < 0:
        return False
    noted(streets, week, week.stops[best_d, best_p], -1)
    noted(streets, week, best_site, 1)
    week.stops[best_d, best_p] = best_site
    timed(streets, week, best_d)
    return True
