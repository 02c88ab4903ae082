"""From runs to the rows of the table: medians over seeds, gaps to references, who is ahead of whom."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import mean, median

from benchmarks.routing_.peers import PEERS
from benchmarks.routing_.runs import OURS, Kept, Run

Row = dict[str, object]
References = dict[str, tuple[int | None, float]]
"""Best-known vehicles (None: not counted) and objective."""


def rows(kept: Kept, best: References) -> Iterator[Row]:
    """Every row that the runs allow."""
    mine = [run for run in kept.runs if run.solver == OURS]
    yield row("solutions that do not hold", "a checker of its own", sum(not run.solved for run in mine), 0)
    yield from _dial_a_ride("Cordeau a", list(kept.of(OURS, "a")), best)
    yield from _dial_a_ride("Cordeau & Laporte R", list(kept.of(OURS, "R")), best)
    yield from _pickup_and_delivery(list(kept.of(OURS, "l")), best)
    for peer in PEERS:
        yield from _beside(peer, list(kept.of(OURS, "l")), list(kept.of(peer, "l")))
    yield from _days(kept)
    yield from _long(kept, best)


def _dial_a_ride(name: str, runs: Sequence[Run], best: References) -> Iterator[Row]:
    known = [run for run in runs if run.instance in best]
    if not known:
        return
    gaps = {run: _gap(run, best) for run in known}
    medians = [median(gaps[run] for run in known if run.instance == each) for each in _names(known)]
    small = name.endswith("a")
    yield row(f"{name}: mean gap % ({len(known)} runs)", "best known", mean(gaps.values()), 0.1 if small else 1.5)
    if small:
        yield row(f"{name}: worst median gap %", "best known", max(medians), 0.7)
        yield row(f"{name}: worst run's gap %", "best known", max(gaps.values()), 1.2)
        firsts = [run.first_feasible_s or 1e9 for run in known]
        yield row(f"{name}: slowest first plan, s", "-", max(firsts), 0.1)


def _pickup_and_delivery(runs: Sequence[Run], best: References) -> Iterator[Row]:
    known = [run for run in runs if run.instance in best]
    if not known:
        return
    same = [run for run in known if run.vehicles <= (best[run.instance][0] or 0)]
    yield row("Li & Lim: more vehicles, % of runs", "best known", 100 * (1 - len(same) / len(known)), 5)
    if same:
        gaps = [_gap(run, best) for run in same]
        yield row(f"Li & Lim: mean gap % ({len(same)} runs)", "best known, same vehicles", mean(gaps), 0.2)


def _beside(peer: str, ours: Sequence[Run], theirs: Sequence[Run]) -> Iterator[Row]:
    """Medians of ours against the peer's, on the instances that both have run."""
    names = [each for each in _names(ours) if each in _names(theirs)]
    if not names:
        return
    pairs = [(_middle(ours, each), _middle(theirs, each)) for each in names]
    worse = sum(mine > other for mine, other in pairs)
    better = sum(mine < other for mine, other in pairs)
    most = len(names) // 20 if peer == "PyVRP" else len(names)
    said = f"Li & Lim beside {peer}: worse on, of {len(names)}"
    yield row(said, f"better on {better}, the same on {len(names) - worse - better}", worse, most)
    total, their_total = (sum(pair[at][1] for pair in pairs) for at in (0, 1))
    dearer = sum(pair[0][2] for pair in pairs) / max(1.0, sum(pair[1][2] for pair in pairs))
    yield row(
        f"… vehicles in total beside {peer}", f"{their_total:g}, distance {dearer:.4f} of theirs", total, their_total
    )


def _middle(runs: Sequence[Run], name: str) -> tuple[float, float, float]:
    """Not solved, vehicles, distance: the run in the middle; distances are rounded to tenths."""
    found = sorted(
        (not run.solved, float(run.vehicles), round(run.objective, 1)) for run in runs if run.instance == name
    )
    return found[len(found) // 2]


def _days(kept: Kept) -> Iterator[Row]:
    """Days of 20 to 200 trips and more, ours beside OR-Tools' routing model."""
    theirs = {run.instance: run for run in kept.of("OR-Tools", "day")}
    for name in _names(kept.of(OURS, "day")):
        if name not in theirs:
            continue
        runs = sorted((run for run in kept.of(OURS, "day") if run.instance == name), key=lambda run: run.score)
        mine, other = runs[len(runs) // 2], theirs[name]
        trips, found = int(name.split("-")[1]), other.vehicles > 0
        said = f"left {other.left[2]} by weight, {other.objective:.0f} s" if found else "no plan found"
        goal = 0.97 if trips >= 100 else 1.0
        # Beside no plan at all there is nothing to compare: neither held nor missed.
        ratio = round(_beside_a_day(mine, other), 4) if found else None
        ahead = None if ratio is None else ratio <= goal
        against = f"OR-Tools, {other.seconds:g} s: {said}"
        what = f"{name}: left {mine.left[2]} by weight, {mine.objective:.0f} s; ratio of seconds"
        yield {"what": what, "against": against, "figure": ratio, "goal": f"<= {goal}", "holds": ahead}


def _beside_a_day(mine: Run, other: Run) -> float:
    """Seconds beside theirs where as many are left; 0 where we leave fewer, 99 where we leave more."""
    if mine.left != other.left:
        return 0.0 if mine.left < other.left else 99.0
    return mine.objective / max(1.0, other.objective)


def _long(kept: Kept, best: References) -> Iterator[Row]:
    for run in kept.of(OURS, "day"):
        if run.instance in best and run.seconds == 30:
            ratio = run.objective / best[run.instance][1] if run.left == (0, 0, 0) else float("inf")
            yield row(f"{run.instance}, 30 s, seed {run.seed}", "best of any solver here in 10 min", ratio, 1.02)


def _names(runs: Iterable[Run]) -> list[str]:
    return sorted({run.instance for run in runs})


def _gap(run: Run, best: References) -> float:
    return 100 * (run.objective / best[run.instance][1] - 1) if run.solved else float("inf")


def row(what: str, against: str, figure: float, goal: float) -> Row:
    """A figure that should not exceed its goal."""
    return {
        "what": what,
        "against": against,
        "figure": round(figure, 4),
        "goal": f"<= {goal:g}",
        "holds": figure <= goal,
    }
