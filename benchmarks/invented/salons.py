"""Groups that look for a room, over an invented month: the same problem for the same seed.

A group may come together on one of several patterns (each week, or on the first and third Tuesday), at one of several
times, in one of the rooms that would do; a room brings its key holder and its lender along.
"""

from collections.abc import Iterator
from random import Random

from attrs import frozen

from engine.problems.assignment import Assignment, Offer, Resource, Slot, Task

HOUR_S, DAY_S = 3600, 86_400
WEEKS = 4
KEPT, FAIR = 400, 15


@frozen
class Size:
    """How many groups and rooms, and how many options each group has."""

    groups: int
    rooms: int
    options: int


CITY = Size(200, 60, 100)


def salons(size: Size, seed: int) -> Assignment:
    """A month of the size, from a seed."""
    chance = Random(seed)
    keys, lenders = size.rooms * 2 // 3, size.rooms // 2
    resources = (
        *(Resource(f"room{n}") for n in range(size.rooms)),
        *(Resource(f"key{n}") for n in range(keys)),
        *(Resource(f"lender{n}", exclusive=False, past=chance.randint(0, 8), fair=FAIR) for n in range(lenders)),
    )
    takes = [(n, size.rooms + n % keys, size.rooms + keys + n % lenders) for n in range(size.rooms)]
    hours = [{h for h in range(7 * 12) if chance.random() < 0.6} for _ in range(size.rooms)]
    where = [(chance.random(), chance.random()) for _ in range(size.rooms)]
    tasks, slots, offers = list[Task](), list[Slot](), list[Offer]()
    for g in range(size.groups):
        tasks.append(Task(f"g{g}", chance.randint(1, 5) * 100, standing=chance.random() < 0.6))
        for slot, offer in _options(chance, size, g, hours, where, takes):
            slots.append(slot)
            offers.append(Offer(len(slots) - 1, *offer))
    travel_s = tuple(tuple(0 if a == b else 600 for b in range(size.rooms)) for a in range(size.rooms))
    return Assignment(travel_s, resources, tuple(tasks), tuple(slots), tuple(offers))


def _options(
    chance: Random,
    size: Size,
    group: int,
    hours: list[set[int]],
    where: list[tuple[float, float]],
    takes: list[tuple[int, int, int]],
) -> Iterator[tuple[Slot, tuple[tuple[int, ...], int, int, int]]]:
    home = (chance.random(), chance.random())
    near = sorted(range(size.rooms), key=lambda r: _apart(home, where[r]))[: size.rooms // 2]
    weeks = chance.choice((range(WEEKS), range(WEEKS), (0, 2), (1, 3), (1,), (0,), (3,)))
    wished = chance.randrange(7)
    kept = chance.choice(near[:10])
    length = chance.choice((1, 2, 2, 3))
    could = [(r, h) for r in near for h in sorted(hours[r]) if h % 12 + length <= 10]
    for r, h in sorted(chance.sample(could, min(size.options, len(could)))):
        day, hour = divmod(h, 12)
        since = day * DAY_S + (9 + hour) * HOUR_S
        spans = tuple((7 * w * DAY_S + since, 7 * w * DAY_S + since + length * HOUR_S) for w in weeks)
        cost = round(600 * _apart(home, where[r])) + chance.choice((0, 0, 20, 50))
        yield Slot(group, r, spans), (takes[r], cost, 0 if day == wished else 80, KEPT if r == kept else 0)


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
