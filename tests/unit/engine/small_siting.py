"""Smallest siting problems: three sites in a row, a demand point beside each and one between the first two."""

from engine.problems.siting import Covering, Median, Point, Scenario, Site, Touring, Uncertain

POINTS = (Point(5, (0,)), Point(3, (0, 1)), Point(4, (1,), 1), Point(2, (2,), 1), Point(7, ()))


def sites(*held: int, cost: int = 0, slots: tuple[tuple[int, ...], ...] = ((), (), ())) -> tuple[Site, ...]:
    return tuple(Site(f"site-{s}", slots[s], cost, s in held) for s in range(3))


PLAIN = Covering(sites(), POINTS, 2)
SLOTTED = Covering(sites(slots=((0,), (0, 1), (1,))), POINTS, 3, ("mon", "tue"))
DOUBTFUL = Uncertain(PLAIN, (Scenario((1, 1)), Scenario((2, 0)), Scenario((0, 3), (1,))), 1, 500)
MEDIAN = Median(sites(), ((0, 2, 9), (4, 0, 3), (9, 5, 0)), 2)
WEEK = Touring(
    Covering(sites(slots=((0, 1), (0, 1), (0, 1))), POINTS, 3),
    ((0, 10, 20, 10), (10, 0, 10, 20), (20, 10, 0, 30), (10, 20, 30, 0)),
    5,
    (75, 50),
)
