"""Is a siting problem well formed? Asked once, when it is built: solvers and checks then take it as it is."""

from collections.abc import Iterator, Sequence

from engine.problems.faults import Fault
from engine.problems.siting import Covering, Median, Site, Survey, Touring, Uncertain

Siting = Covering | Uncertain | Survey | Median | Touring


def faults(problem: Siting) -> tuple[Fault, ...]:
    """Every fault of the problem, row by row; empty where it is well formed."""
    if isinstance(problem, Uncertain):
        return (*_of_covering(problem.covering, len(problem.covering.slots)), *_of_scenarios(problem))
    if isinstance(problem, Survey):
        return (*_of_covering(problem.covering, len(problem.covering.slots)), *_of_outcomes(problem))
    if isinstance(problem, Median):
        return tuple(_of_median(problem))
    if isinstance(problem, Touring):
        return (*_of_covering(problem.covering, len(problem.days_s)), *_of_week(problem))
    return tuple(_of_covering(problem, len(problem.slots)))


def _of_covering(problem: Covering, slots: int) -> Iterator[Fault]:
    yield from _of_sites(problem.sites, slots, problem.most)
    for i, point in enumerate(problem.points):
        if point.weight < 0:
            yield Fault("points", i, "negative_weight")
        if not _sorted_indices(point.sites, len(problem.sites)):
            yield Fault("points", i, "sites_unsorted_or_unknown")
        if point.neighbourhood < 0:
            yield Fault("points", i, "unknown_neighbourhood")
    yield from (Fault("slots", i, "id_twice") for i in _repeated(problem.slots))


def _of_sites(sites: tuple[Site, ...], slots: int, most: int) -> Iterator[Fault]:
    if most < 0:
        yield Fault("most", 0, "negative")
    yield from (Fault("sites", i, "id_twice") for i in _repeated([site.id for site in sites]))
    for i, site in enumerate(sites):
        if not _sorted_indices(site.slots, slots):
            yield Fault("sites", i, "slots_unsorted_or_unknown")
        if site.cost < 0:
            yield Fault("sites", i, "negative_cost")


def _of_scenarios(problem: Uncertain) -> Iterator[Fault]:
    neighbourhoods = _neighbourhoods(problem.covering)
    for i, scenario in enumerate(problem.scenarios):
        if len(scenario.rates) < neighbourhoods:
            yield Fault("scenarios", i, "rates_missing")
        if any(rate < 0 for rate in scenario.rates):
            yield Fault("scenarios", i, "negative_rate")
        if not _sorted_indices(scenario.refused, len(problem.covering.sites)):
            yield Fault("scenarios", i, "refused_unsorted_or_unknown")
    if not 1 <= problem.worst <= len(problem.scenarios):
        yield Fault("worst", 0, "not_among_scenarios")
    if not 0 <= problem.guard_pm <= 1000:
        yield Fault("guard_pm", 0, "not_thousandths")


def _of_outcomes(problem: Survey) -> Iterator[Fault]:
    if len(problem.outcomes) < _neighbourhoods(problem.covering):
        yield Fault("outcomes", len(problem.outcomes), "missing")
    for i, outcomes in enumerate(problem.outcomes):
        if any(outcome.rate < 0 or outcome.chance < 1 for outcome in outcomes):
            yield Fault("outcomes", i, "negative_rate_or_no_chance")
        if sum(outcome.chance for outcome in outcomes) != problem.chances():
            yield Fault("outcomes", i, "chances_differ")


def _neighbourhoods(problem: Covering) -> int:
    return max((point.neighbourhood for point in problem.points), default=-1) + 1


def _of_median(problem: Median) -> Iterator[Fault]:
    yield from _of_sites(problem.sites, 0, problem.most)
    if problem.most < 1 or not problem.sites:
        yield Fault("most", 0, "nothing_to_choose")
    for i, row in enumerate(problem.costs):
        if len(row) != len(problem.sites):
            yield Fault("costs", i, "not_a_cost_a_site")
        if any(cost < 0 for cost in row):
            yield Fault("costs", i, "negative")


def _of_week(problem: Touring) -> Iterator[Fault]:
    if problem.covering.slots:
        yield Fault("slots", 0, "days_are_the_slots")
    if len(problem.travel_s) != len(problem.covering.sites) + 1:
        yield Fault("travel_s", 0, "not_a_row_a_location")
    for i, row in enumerate(problem.travel_s):
        if len(row) != len(problem.travel_s):
            yield Fault("travel_s", i, "not_square")
        if any(seconds < 0 for seconds in row):
            yield Fault("travel_s", i, "negative")
    if min((problem.stop_s, *problem.days_s)) < 0:
        yield Fault("days_s", 0, "negative_time")
    if problem.windows and len(problem.windows) != len(problem.covering.sites):
        yield Fault("windows", 0, "not_a_row_a_site")
    for i, days in enumerate(problem.windows):
        if len(days) != len(problem.days_s):
            yield Fault("windows", i, "not_a_day_each")
        if any(not 0 <= since <= until for spans in days for since, until in spans):
            yield Fault("windows", i, "reversed")


def _sorted_indices(indices: tuple[int, ...], limit: int) -> bool:
    if not indices:
        return True
    return list(indices) == sorted(set(indices)) and indices[0] >= 0 and indices[-1] < limit


def _repeated(ids: Sequence[str]) -> Iterator[int]:
    seen: set[str] = set()
    for i, name in enumerate(ids):
        if name in seen:
            yield i
        seen.add(name)
