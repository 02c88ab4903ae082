"""How many of a town's older people have trouble shopping: what was told, weighed by who asked, drawn to the district.

A beta-binomial model: a town's share has a beta distribution around its district's mean, as sure as ``strength`` people
asked, and each report adds those asked, times its source's weight. A town where nobody was asked is as the district is,
with all its doubt. (Gelman et al. 2013, *Bayesian Data Analysis*, chapter 5.) Being near a shop says nothing against a
need: somebody may not be able to walk there, so no town is left out for that.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from random import Random

from attrs import frozen

from events.vocabulary.mobile_sales import TownHeard

LEAST_MEAN, MOST_MEAN = 0.005, 0.995
IMAGINED = "imagined"


@frozen
class Estimate:
    """A town's share in trouble as a beta distribution; ``asked`` counts those asked, unweighed."""

    town: str
    elderly: int
    alpha: float
    beta: float
    asked: int

    @property
    def mean(self) -> float:
        return self.alpha / (self.alpha + self.beta)

    def drawn(self, chance: Random) -> float:
        """One share, by chance."""
        return chance.betavariate(self.alpha, self.beta)


def weighed(reports: Iterable[TownHeard], weights: Mapping[str, int], again_pm: int) -> tuple[float, float]:
    """Those asked and those in trouble in a town, weighed (``weights`` in thousandths by source).

    The largest report counts whole; of further ones nobody knows whether they asked the same people, so they count for
    ``again_pm`` thousandths. What is imagined has asked nobody: it stands for one person, however many it names.
    """
    told = sorted(((_asked(report), report) for report in reports), key=lambda pair: (-pair[0], pair[1].report))
    asked = in_trouble = 0.0
    for n, (count, report) in enumerate(told):
        weight = weights[report.source] / 1000 * (1.0 if n == 0 else again_pm / 1000)
        share = min(1.0, report.in_trouble / report.asked) if report.asked else float(report.in_trouble > 0)
        asked += weight * count
        in_trouble += weight * count * share
    return asked, in_trouble


def _asked(report: TownHeard) -> int:
    if report.asked == 0:
        return 1 if report.source == IMAGINED and report.in_trouble > 0 else 0
    return report.asked


def estimates(
    elderly: Mapping[str, int],
    districts: Mapping[str, str],
    reports: Iterable[TownHeard],
    *,
    weights: Mapping[str, int],
    again_pm: int,
    strength: float,
) -> tuple[Estimate, ...]:
    """Every town's estimate, in the order of ``elderly``. Towns of one of ``districts`` share its mean."""
    by_town: dict[str, list[TownHeard]] = defaultdict(list)
    for report in reports:
        by_town[report.town].append(report)
    told = {town: weighed(by_town.get(town, ()), weights, again_pm) for town in elderly}
    overall = _mean(told.values(), 0.5, 1.0)
    means = {
        district: _mean((told[town] for town in elderly if districts[town] == district), overall, strength)
        for district in sorted({districts[town] for town in elderly})
    }
    found = []
    for town, people in elderly.items():
        (asked, in_trouble), mean = told[town], means[districts[town]]
        counted = sum(report.asked for report in by_town.get(town, ()))
        alpha, beta = mean * strength + in_trouble, (1 - mean) * strength + asked - in_trouble
        found.append(Estimate(town, people, alpha, beta, counted))
    return tuple(found)


def _mean(told: Iterable[tuple[float, float]], before: float, strength: float) -> float:
    """The pooled share, with ``before`` counting as much as ``strength`` people."""
    asked = in_trouble = 0.0
    for count, trouble in told:
        asked, in_trouble = asked + count, in_trouble + trouble
    mean = (in_trouble + before * strength) / (asked + strength)
    return min(MOST_MEAN, max(LEAST_MEAN, mean))
