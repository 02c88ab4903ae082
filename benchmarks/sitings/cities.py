"""Invented cities, each from a seed: homes in towns, lots, who is near to what, and what is not known about them."""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from engine.problems.siting import Covering, Outcome, Point, Scenario, Site, Survey, Touring, Uncertain

SIDE_M, REACH_M, TOWNS = 8000.0, 300.0, 120
Places = NDArray[np.float64]


@frozen(eq=False)
class City:
    """``homes`` and ``lots`` in metres, ``people`` a home, ``town`` of each home."""

    homes: Places
    people: NDArray[np.int64]
    town: NDArray[np.int64]
    lots: Places


def city(lots: int, homes: int, seed: int, *, towns: int = TOWNS, crowded: bool = False) -> City:
    """Homes lie about the middles of their towns, which differ in size; lots anywhere, or as crowded as homes."""
    chance = np.random.default_rng(seed)
    middles, sizes = chance.uniform(0, SIDE_M, (towns, 2)), chance.dirichlet(np.ones(towns))
    town = chance.choice(towns, homes, p=sizes)
    where = middles[town] + chance.normal(0, SIDE_M / 30, (homes, 2))
    people = chance.integers(1, 10, homes)
    if crowded:
        near = middles[chance.choice(towns, lots, p=sizes)] + chance.normal(0, SIDE_M / 30, (lots, 2))
    else:
        near = chance.uniform(0, SIDE_M, (lots, 2))
    return City(where, people, town, near)


def covering(of: City, most: int) -> Covering:
    """Homes are demand points that lots within reach cover."""
    sites = tuple(Site(f"lot-{n}") for n in range(len(of.lots)))
    near = (tuple(row) for row in _within_reach(of.homes, of.lots))
    points = (Point(int(p), row, int(t)) for p, row, t in zip(of.people, near, of.town, strict=True))
    return Covering(sites, tuple(points), most)


def _within_reach(homes: Places, lots: Places) -> list[list[int]]:
    rows: list[list[int]] = []
    for begin in range(0, len(homes), 2000):
        away = ((homes[begin : begin + 2000, None] - lots[None]) ** 2).sum(axis=2)
        rows += [np.nonzero(row <= REACH_M**2)[0].tolist() for row in away]
    return rows


def uncertain(of: City, most: int, scenarios: int, seed: int, *, unsure: float) -> Uncertain:
    """Each town's rate of need is drawn anew in each scenario; a share of the owners may refuse."""
    chance = np.random.default_rng(seed)
    towns = int(of.town.max()) + 1
    mean = chance.beta(2, 6, towns)
    rates = (1000 * chance.beta(8 * mean, 8 * (1 - mean), (scenarios, towns))).astype(np.int64)
    asked, consent = chance.random(len(of.lots)) < unsure, chance.uniform(0.4, 0.95, len(of.lots))
    refused = [np.nonzero(asked & (chance.random(len(of.lots)) > consent))[0] for _ in range(scenarios)]
    drawn = (Scenario(tuple(row.tolist()), tuple(no.tolist())) for row, no in zip(rates, refused, strict=True))
    return Uncertain(covering(of, most), tuple(drawn), scenarios // 10, 500)


def survey(of: City, most: int, seed: int) -> Survey:
    """Five answers a town, as likely as each other, from a beta distribution of its own."""
    chance = np.random.default_rng(seed)
    rows = []
    for _ in range(int(of.town.max()) + 1):
        drawn = np.sort(chance.beta(chance.uniform(0.5, 3), chance.uniform(2, 10), 4000))
        rows.append(tuple(Outcome(int(1000 * rate), 1) for rate in drawn[[200, 1000, 2000, 3000, 3800]]))
    return Survey(covering(of, most), tuple(rows))


def week(lots: int, homes: int, days: int, day_s: int, seed: int) -> Touring:
    """A truck from the middle of the city: half an hour a stop, streets at right angles, 20 km/h."""
    of = city(lots, homes, seed, towns=40, crowded=True)
    plain = covering(of, lots)
    sites = tuple(Site(site.id, tuple(range(days))) for site in plain.sites)
    places = np.vstack([of.lots, [[SIDE_M / 2, SIDE_M / 2]]])
    travel_s = (np.abs(places[:, None] - places[None]).sum(axis=2) / (20 / 3.6)).astype(np.int64)
    rows = tuple(tuple(row) for row in travel_s.tolist())
    return Touring(Covering(sites, plain.points, lots), rows, 1800, (day_s,) * days)
