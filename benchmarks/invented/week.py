"""A district's week of rides, made up from a seed, at the scale that a real coordinator's workbook has.

Beside the benchmark, because tests use the same weeks: about sixty requests, most of them there and back, six vehicles,
nine drivers, and a festival on Saturday to which many go at once. Everything in it is invented.
"""

from math import ceil, hypot
from random import Random

from attrs import frozen

from engine.problems.routing import Budget, Need, Ride, Routing, Shift, Stop

DAY_S = 86_400
HOUR_S = 3_600
KINDS = (("clinic", 400, 60, 120), ("shop", 300, 45, 60), ("salon", 200, 90, 240))
"""Kind, weight, and the least and most minutes between arriving and being ready to go home."""


@frozen
class Vehicle:
    """Passenger seats, wheelchair places, days (0 is Monday), hours, and the place of its garage."""

    seats: int
    chairs: int
    days: tuple[int, ...]
    from_h: float
    until_h: float
    garage: int


@frozen
class Driver:
    vehicles: tuple[int, ...]
    days: tuple[int, ...]
    from_h: float
    until_h: float
    week_h: float


VEHICLES = (
    Vehicle(7, 2, (1, 3), 9.5, 15, 0),
    Vehicle(2, 1, (0, 2, 4), 10, 15, 0),
    Vehicle(9, 2, (5,), 8.5, 16, 0),
    Vehicle(4, 0, (0, 1, 2, 3, 4, 5), 9, 17, 1),
    Vehicle(6, 0, (1, 3, 5), 9, 16, 2),
    Vehicle(3, 0, (0, 2, 4), 9, 12, 3),
)
DRIVERS = (
    Driver((5, 3), (0, 2, 4), 9, 12, 6),
    Driver((0, 1, 2, 3, 4, 5), (1, 3, 5), 9.5, 15, 10),
    Driver((0, 2, 4), (1, 5), 9, 17, 8),
    Driver((3, 1), (2, 4), 10, 15, 5),
    Driver((3,), (0, 1, 2, 3, 4), 10, 15, 12),
    Driver((3,), (0, 1, 2, 3, 4, 5), 9, 17, 15),
    Driver((4, 3), (1, 3, 5), 9, 16, 8),
    Driver((3,), (0, 3), 13, 16, 3),
    Driver((0, 1, 2), (0, 3, 5), 9.5, 15.5, 7.5),
)


def week(seed: int, *, requests: int = 61, festival: int = 11) -> Routing:
    """A week's problem; the same for the same arguments, everywhere."""
    chance = Random(seed)
    places = [(chance.uniform(0, 2_600), chance.uniform(0, 2_600)) for _ in range(4 + requests + 16)]
    shifts = _shifts()
    rides: list[Ride] = []
    needs: list[Need] = []
    for n in range(requests):
        asked = _festival(chance) if n < festival else _weekday(chance)
        home, goal = 4 + n, 4 + requests + (15 if n < festival else chance.randrange(15))
        legs = _legs(chance, n, asked, (home, goal), places, shifts)
        needs.append(Need(f"need-{n}", tuple(range(len(rides), len(rides) + len(legs))), asked.weight, asked.standing))
        rides += legs
    travel_s = tuple(tuple(_drive_s(one, other) for other in places) for one in places)
    budgets = tuple(Budget(f"driver-{d}", 0, 7 * DAY_S, int(one.week_h * HOUR_S)) for d, one in enumerate(DRIVERS))
    return Routing(travel_s, tuple(rides), tuple(needs), tuple(shifts), budgets)


@frozen
class Asked:
    """A request before it has rides: arrive by, ready to go home (none: one way), in seconds of the week."""

    arrive_s: int
    ready_s: int | None
    weight: int
    standing: bool


def _festival(chance: Random) -> Asked:
    arrive_s = 5 * DAY_S + chance.choice((20, 20, 20, 21)) * HOUR_S // 2
    ready_s = 5 * DAY_S + chance.choice((27, 28, 28, 30)) * HOUR_S // 2
    return Asked(arrive_s, ready_s if chance.random() < 0.85 else None, 100, False)


def _weekday(chance: Random) -> Asked:
    _, weight, least, most = chance.choice(KINDS)
    day = chance.choice((0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5))
    half_hours = chance.choice((19, 20, 20, 20, 20, 21, 21, 22, 22, 26, 26, 27, 27, 28))
    arrive_s = day * DAY_S + half_hours * HOUR_S // 2
    ready_s = arrive_s + chance.randrange(least, most + 1, 15) * 60
    return Asked(arrive_s, ready_s if chance.random() < 0.85 else None, weight, chance.random() < 0.2)


def _legs(
    chance: Random, n: int, asked: Asked, ends: tuple[int, int], places: list[tuple[float, float]], shifts: list[Shift]
) -> list[Ride]:
    """There, and back where asked for: arriving up to half an hour early, waiting up to half an hour to go home."""
    home, goal = ends
    direct_s = _drive_s(places[home], places[goal])
    limit_s = max(30 * 60, 2 * direct_s)
    chairs = int(chance.random() < 0.15)
    seated = (0 if chairs else 1) + (1 if chance.random() < 0.12 else 0)
    service_s = 300 if chairs else 120
    day = asked.arrive_s // DAY_S
    able = tuple(i for i, shift in enumerate(shifts) if shift.earliest_s // DAY_S == day)
    front = chance.random() < 0.06

    def leg(name: str, pickup: Stop, delivery: Stop) -> Ride:
        return Ride(f"{name}-{n}", pickup, delivery, limit_s, seated, chairs, (f"rider-{n}",), able, front)

    there_s = asked.arrive_s - 30 * 60
    leaves_s = there_s - limit_s - service_s
    there = leg("out", Stop(home, leaves_s, asked.arrive_s, service_s), Stop(goal, there_s, asked.arrive_s, service_s))
    if asked.ready_s is None:
        return [there]
    wait_s = asked.ready_s + 30 * 60
    arrives_s = wait_s + service_s + limit_s
    back = leg("back", Stop(goal, asked.ready_s, wait_s, service_s), Stop(home, asked.ready_s, arrives_s, service_s))
    return [there, back]


def _shifts() -> list[Shift]:
    """Every vehicle with every driver who may drive it, each day on which both are there for an hour or more."""
    found = []
    for day in range(7):
        for v, vehicle in enumerate(VEHICLES):
            for d, driver in enumerate(DRIVERS):
                from_h, until_h = max(vehicle.from_h, driver.from_h), min(vehicle.until_h, driver.until_h)
                if v in driver.vehicles and day in vehicle.days and day in driver.days and until_h - from_h >= 1:
                    found.append(_shift(day, v, d, from_h, until_h))
    return found


def _shift(day: int, v: int, d: int, from_h: float, until_h: float) -> Shift:
    vehicle, opens_s = VEHICLES[v], day * DAY_S
    earliest_s, latest_s = opens_s + int(from_h * HOUR_S), opens_s + int(until_h * HOUR_S)
    return Shift(
        f"{day}-{v}-{d}", f"vehicle-{v}", f"driver-{d}", f"lender-{v // 2}", vehicle.garage, vehicle.garage,
        earliest_s, latest_s, 4 * HOUR_S, 600, vehicle.seats, vehicle.chairs, 1,
    )  # fmt: skip


def _drive_s(one: tuple[float, float], other: tuple[float, float]) -> int:
    """20 km/h over 1.3 times the straight line; between two addresses never under three minutes."""
    if one == other:
        return 0
    return max(180, ceil(1.3 * hypot(one[0] - other[0], one[1] - other[1]) / (20_000 / 3_600)))
