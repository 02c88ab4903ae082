"""Scenarios as arrays: rows of demand that the same consenting sites cover, and what each weighs in each scenario.

Points share rows, and scenarios share points: a point's demand in a scenario is its weight times its neighbourhood's
rate, so weights are summed by row and neighbourhood first. Where owners refuse, a row splits by who is left.
"""

import numpy as np
from attrs import evolve, frozen

from engine.problems.siting import Covering, Scenario, Uncertain
from engine.solvers.siting.core.land import Few, Flags, Ints
from engine.solvers.siting.core.weighing import covered, weighed
from engine.solvers.siting.landing import by_site, rows_of

Row = tuple[int, ...]


@frozen(eq=False)
class Scenes:
    """``rows``: the sites of each. ``demand[at[r]:at[r + 1]]`` is what row ``r`` weighs in ``scenario[...]``."""

    rows: list[Row]
    at: Ints
    scenario: Few
    demand: Ints
    scenarios: int
    site_at: Ints
    site_rows: Few

    def among(self, sites: Flags) -> "Scenes":
        """The same with nothing to weigh in rows that none of these sites is near to; rows keep their numbers."""
        near = np.zeros(len(self.rows), np.bool_)
        near[self.site_rows[np.repeat(sites, np.diff(self.site_at))]] = True
        counts = np.diff(self.at)
        kept = np.repeat(near, counts)
        return evolve(
            self,
            at=np.concatenate(([0], np.cumsum(counts * near))),
            scenario=self.scenario[kept],
            demand=self.demand[kept],
        )

    def weights(self, of_scenarios: Ints) -> Ints:
        """What each row weighs, its scenarios weighed so."""
        return np.asarray(weighed(self.at, self.scenario, self.demand, of_scenarios))

    def covered(self, sites: Ints) -> Ints:
        """What a choice (-1: nobody) covers in each scenario."""
        return np.asarray(covered(self.at, self.scenario, self.demand, self._near(sites), self.scenarios))

    def _near(self, sites: Ints) -> Flags:
        near = np.zeros(len(self.rows), np.bool_)
        for site in sites:
            if site >= 0:
                near[self.site_rows[self.site_at[site] : self.site_at[site + 1]]] = True
        return near


def scenes_of(problem: Uncertain) -> Scenes:
    """The rows of all scenarios together."""
    pairs, weights, sets = pairs_of(problem.covering)
    numbers = {row: n for n, row in enumerate(sets)}
    at, near = by_site(sets, len(problem.covering.sites))
    entries = []
    for refused, group in _by_refusal(problem):
        row_of = np.arange(len(sets))
        for n in sorted({int(n) for site in refused for n in near[at[site] : at[site + 1]]}):
            row_of[n] = _row(sets[n], refused, numbers)
        entries.append(_entries(row_of, pairs, weights, group))
    row, scenario, demand = (np.concatenate(parts) for parts in zip(*entries, strict=True))
    row, scenario, demand = (part[row >= 0] for part in (row, scenario, demand))
    order = np.lexsort((scenario, row))
    rows = list(numbers)
    site_at, site_rows = by_site(rows, len(problem.covering.sites))
    return Scenes(
        rows=rows,
        at=np.concatenate(([0], np.cumsum(np.bincount(row, minlength=len(rows))))),
        scenario=scenario[order].astype(np.int32),
        demand=demand[order],
        scenarios=len(problem.scenarios),
        site_at=site_at,
        site_rows=site_rows,
    )


def pairs_of(problem: Covering) -> tuple[list[tuple[int, int]], Ints, list[Row]]:
    """Cover set and neighbourhood, as far as they occur together, with the weight of their points."""
    sets, of = rows_of(problem)
    total: dict[tuple[int, int], int] = {}
    for point, row in zip(problem.points, of, strict=True):
        if row >= 0:
            total[row, point.neighbourhood] = total.get((row, point.neighbourhood), 0) + point.weight
    return list(total), np.array(list(total.values()), np.int64), sets


def _by_refusal(problem: Uncertain) -> list[tuple[frozenset[int], list[tuple[int, Scenario]]]]:
    """The scenarios under what is refused in them."""
    groups: dict[tuple[int, ...], list[tuple[int, Scenario]]] = {}
    for s, scenario in enumerate(problem.scenarios):
        groups.setdefault(scenario.refused, []).append((s, scenario))
    return [(frozenset(refused), group) for refused, group in groups.items()]


def _entries(
    row_of: Ints, pairs: list[tuple[int, int]], weights: Ints, group: list[tuple[int, Scenario]]
) -> tuple[Ints, Ints, Ints]:
    """Row, scenario and demand of every pair in the scenarios of one refusal (row -1: nobody is left near it)."""
    rows = row_of[[row for row, _ in pairs]] if pairs else np.zeros(0, np.int64)
    homes = np.array([home for _, home in pairs], np.int64)
    known = int(homes.max()) + 1 if pairs else 0
    rates = np.array([scenario.rates[:known] for _, scenario in group], np.int64)
    demand = (weights[:, None] * rates[:, homes].T if pairs else np.zeros((0, len(group)), np.int64)).ravel()
    scenarios = np.tile(np.array([s for s, _ in group], np.int64), len(pairs))
    return np.repeat(rows, len(group)), scenarios, demand


def _row(sites: Row, refused: frozenset[int], numbers: dict[Row, int]) -> int:
    left = tuple(site for site in sites if site not in refused)
    return numbers.setdefault(left, len(numbers)) if left else -1
