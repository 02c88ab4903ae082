"""Small routing problems, built in a line, for the tests of the engine: places on a road, a minute apart.

Place ``i`` lies ``60 * i`` seconds along one road, so that every drive can be reckoned in one's head.
"""

from attrs import evolve

from engine.problems.routing import Need, Ride, Routes, Routing, Run, Shift, Stop, Visit

DAY_S = 86_400
ROAD = tuple(tuple(60 * abs(i - j) for j in range(20)) for i in range(20))


def ride(name: str = "a", start: int = 1, end: int = 5, **changes: object) -> Ride:
    """A ride from place to place, open all day, alone, ten minutes at most, a minute to board and none to alight."""
    pickup = Stop(start, 0, DAY_S, 60)
    delivery = Stop(end, 0, DAY_S, 0)
    plain = Ride(name, pickup, delivery, 600, 1, 0, (f"rider-{name}",), (0,))
    return evolve(plain, **changes)


def shift(name: str = "s", **changes: object) -> Shift:
    """A car of four seats at place 0, all day, without rest."""
    plain = Shift(name, f"car-{name}", f"driver-{name}", "lender", 0, 0, 0, DAY_S, DAY_S, 0, 4, 1, 1)
    return evolve(plain, **changes)


def problem(rides: tuple[Ride, ...], shifts: tuple[Shift, ...] | None = None, **changes: object) -> Routing:
    """One need a ride, all on one shift, unless said otherwise."""
    needs = tuple(Need(f"need-{r.id}", (i,), 1) for i, r in enumerate(rides))
    plain = Routing(ROAD, rides, needs, (shift(),) if shifts is None else shifts)
    return evolve(plain, **changes)


def drive(of: Routing, stops: str, *, on: int = 0, leaves_s: int = 0, waits: dict[int, int] | None = None) -> Run:
    """A run whose times add up: ``stops`` is as ``"+0 +1 -0 -1"``; ``waits`` are seconds before the n-th service."""
    by = of.shifts[on]
    at, now, visits = by.start, leaves_s, []
    for n, word in enumerate(stops.split()):
        index, boards = int(word[1:]), word[0] == "+"
        stop = of.rides[index].pickup if boards else of.rides[index].delivery
        arrives = now + of.travel_s[at][stop.location]
        starts = arrives + (waits or {}).get(n, 0)
        at, now = stop.location, starts + stop.service_s
        visits.append(Visit(index, boards, arrives, starts, now))
    return Run(on, leaves_s, now + of.travel_s[at][by.end], tuple(visits))


def plan(*runs: Run) -> Routes:
    return Routes(tuple(sorted(runs, key=lambda run: (run.leaves_s, run.shift))))
