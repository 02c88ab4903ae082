"""Volunteers and tasks of an invented week, every rule of the assignment on: the same problem for the same seed.

Homes lie in towns; people cycle or walk. Pins are taken from a plan made by hand (first come, first served), so they
never contradict each other.
"""

from collections.abc import Iterator
from random import Random

from attrs import evolve, frozen

from engine.problems.assignment import Assignment, Budget, Offer, Resource, Series, Slot, Task

HOUR_S, DAY_S = 3600, 86_400
SKILLS, SHARES = range(7), (20, 20, 16, 14, 12, 10, 8)
WISH, KNOWN, SAME, FAIR = 300, 400, 150, 40
"""Prices beside ten for each minute of the way."""


@frozen
class Size:
    """How many of each, and how many volunteers a task may be offered to at most."""

    volunteers: int
    tasks: int
    each: int
    towns: int


SMALL = Size(300, 500, 8, 60)
MIDDLE = Size(1_000, 2_000, 11, 120)
LARGE = Size(10_000, 20_000, 14, 400)


@frozen
class _Volunteer:
    town: int
    skills: frozenset[int]
    halves: frozenset[int]
    reach_s: int
    child: bool
    woman: bool


def helpers(size: Size, seed: int) -> Assignment:
    """A week of the size, from a seed."""
    chance = Random(seed)
    travel_s = _travel(chance, size.towns)
    people = [_volunteer(chance, size.towns) for _ in range(size.volunteers)]
    resources = tuple(_resource(chance, n) for n in range(size.volunteers))
    tasks, slots, skills, series = _tasks(chance, size)
    offers = list(_offers(chance, size, people, resources, tasks, slots, skills, travel_s))
    budgets = tuple(Budget(n, 0, 7 * DAY_S, chance.choice((3, 4, 4, 5, 6, 8, 10)) * HOUR_S) for n in range(len(people)))
    apart = {tuple(sorted(chance.sample(range(size.volunteers), 2))) for _ in range(size.volunteers // 10)}
    plain = Assignment(
        travel_s, resources, tuple(tasks), tuple(slots), tuple(offers), budgets, tuple(sorted(apart)), tuple(series)
    )
    return _pinned(chance, plain)


def _travel(chance: Random, towns: int) -> tuple[tuple[int, ...], ...]:
    """Seconds on foot at 1.2 m/s with a detour of 1.3, in a city that grows with its towns (0.5 km² each)."""
    side_m = 700 * towns**0.5
    points = [(chance.uniform(0, side_m), chance.uniform(0, side_m)) for _ in range(towns)]
    return tuple(
        tuple(
            0 if a == b else 120 + round(((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 * 1.3 / 1.2) for b in points
        )
        for a in points
    )


def _volunteer(chance: Random, towns: int) -> _Volunteer:
    return _Volunteer(
        town=chance.randrange(towns),
        skills=frozenset(chance.choices(SKILLS, SHARES, k=chance.choice((1, 2, 2, 3, 7)))),
        halves=frozenset(h for h in range(14) if chance.random() < 0.45),
        reach_s=chance.choice((15, 25, 40, 60)) * 60,
        child=chance.random() < 0.08,
        woman=chance.random() < 0.6,
    )


def _resource(chance: Random, n: int) -> Resource:
    return Resource(f"v{n}", past=chance.choice((0, 0, 1, 2, 3, 5)), fair=FAIR, pace=chance.choice((100, 40, 40)))


def _tasks(chance: Random, size: Size) -> tuple[list[Task], list[Slot], list[int], list[Series]]:
    tasks, slots, skills, series = list[Task](), list[Slot](), list[int](), list[Series]()
    while len(tasks) < size.tasks:
        skill, town, household = chance.choices(SKILLS, SHARES)[0], chance.randrange(size.towns), f"h{len(tasks)}"
        times = min(chance.choice((1, 1, 1, 1, 2, 3, 4)), size.tasks - len(tasks))
        if times > 1:
            series.append(Series(tuple(range(len(tasks), len(tasks) + times)), SAME))
        days = chance.sample(range(7), times)
        wanted = chance.choice((1, 1, 1, 1, 1, 1, 1, 2, 2, 3))
        for day in days:
            slots += _slots(chance, len(tasks), town, day, alone=times == 1)
            tasks.append(_task(chance, len(tasks), household, wanted, standing=times > 1 and chance.random() < 0.5))
            skills.append(skill)
    return tasks, slots, skills, series


def _task(chance: Random, n: int, household: str, wanted: int, *, standing: bool) -> Task:
    weight = 100 * chance.randint(1, 4) + 25 * chance.choice((0, 0, 0, 1, 2, 3))
    least = chance.choice((1, wanted))
    short = 25 if least < wanted else 0
    return Task(f"t{n}", weight, wanted, least, short, standing, household=household)


def _slots(chance: Random, task: int, town: int, day: int, *, alone: bool) -> Iterator[Slot]:
    length_s = chance.choice((10, 30, 60, 60, 90, 120, 180)) * 60
    halves = {2 * day + chance.randrange(2)}
    if alone:
        halves |= {chance.randrange(14) for _ in range(chance.choice((0, 0, 1, 2)))}
    for half in sorted(halves):
        opens_s = half // 2 * DAY_S + (9 + 4 * (half % 2)) * HOUR_S
        since = opens_s + chance.randrange(0, 4 * HOUR_S - length_s + 1, 900)
        yield Slot(task, town, ((since, since + length_s),))


def _offers(
    chance: Random,
    size: Size,
    people: list[_Volunteer],
    resources: tuple[Resource, ...],
    tasks: list[Task],
    slots: list[Slot],
    skills: list[int],
    travel_s: tuple[tuple[int, ...], ...],
) -> Iterator[Offer]:
    able: dict[int, list[int]] = {s: [n for n, p in enumerate(people) if s in p.skills] for s in SKILLS}
    near: dict[tuple[int, int], list[int]] = {}
    of_task: dict[int, list[int]] = {}
    for s, slot in enumerate(slots):
        of_task.setdefault(slot.task, []).append(s)
    for t, task in enumerate(tasks):
        town = slots[of_task[t][0]].location
        key = (skills[t], town)
        if key not in near:
            ways = ((n, people[n], travel_s[people[n].town][town] * resources[n].pace // 100) for n in able[skills[t]])
            near[key] = [n for n, person, way_s in ways if way_s <= person.reach_s]
        halves = {s: half_of(slots[s]) for s in of_task[t]}
        could = [n for n in near[key] if people[n].halves.intersection(halves.values())]
        could = [n for n in could if not people[n].child or task.wanted > 1]
        chosen = sorted(chance.sample(could, min(size.each, len(could))))
        known = chance.choice(chosen) if chosen and chance.random() < 0.25 else None
        wishes_woman = chance.random() < 0.15
        for s in of_task[t]:
            for n in chosen:
                if halves[s] in people[n].halves:
                    yield Offer(
                        slot=s,
                        resources=(n,),
                        cost=travel_s[people[n].town][town] * resources[n].pace // 100 // 6,
                        unmet=WISH if wishes_woman and not people[n].woman else 0,
                        bonus=KNOWN if n == known else 0,
                        leads=-1 if people[n].child else 2,
                    )


def half_of(slot: Slot) -> int:
    """The half day of the week in which a slot lies."""
    since = slot.spans[0][0]
    return 2 * (since // DAY_S) + (since % DAY_S >= 13 * HOUR_S)


def _pinned(chance: Random, plain: Assignment) -> Assignment:
    """One task in twenty held, half of these with their volunteer: the first that nothing stands against."""
    taken: set[int] = set()
    offers, tasks = list(plain.offers), list(plain.tasks)
    apart = {person for pair in plain.apart for person in pair}
    for o, offer in enumerate(plain.offers):
        t, person = plain.task_of(o), offer.resources[0]
        fine = tasks[t].least == 1 and offer.leads > 0 and person not in taken | apart and not tasks[t].must
        if fine and plain.slots[offer.slot].length_s <= 2 * HOUR_S and chance.random() < 0.01:
            taken.add(person)
            tasks[t] = evolve(tasks[t], must=True)
            if chance.random() < 0.5:
                offers[o] = evolve(offer, must=True)
    return evolve(plain, tasks=tuple(tasks), offers=tuple(offers))
