"""A day of rides over the city's thirteen districts, made up from a seed: 20 to 500 trips, mixed vehicles, wheelchairs.

Homes lie about the districts' centres, and so do clinics, shops and salons; most people go there and back. A vehicle
stands in a district and is driven by one person in the morning and another in the afternoon, some by one person all
day, perhaps in several runs. Nobody drives two vehicles, a rule that OR-Tools' insertion does not look at.
Everything in it is invented.
"""

from math import ceil, cos, hypot, radians
from random import Random
from typing import Final

from attrs import frozen

from engine.problems.routing import Budget, Need, Ride, Routing, Shift, Stop
from events.districts import districts

MINUTE_S, HOUR_S = 60, 3_600
KINDS = (("clinic", 400, 60, 150), ("shop", 300, 45, 75), ("salon", 200, 90, 180))
"""Kind, weight, and the least and most minutes between arriving and being ready to go home."""

FLEET = ((3, 0, 0), (3, 0, 0), (4, 1, 1), (6, 0, 0), (7, 2, 2))
"""Vehicles in turn: passenger seats, wheelchair places, seats that a wheelchair takes."""

GOALS: Final = 39
LAST_H = 15.5
"""Nobody asks to be fetched later than this."""

TRIPS_A_VEHICLE = 12.5
Point = tuple[float, float]


@frozen
class _Party:
    """Who rides together: people on seats, wheelchairs, seconds to board or alight, who may drive them."""

    rider: str
    seats: int
    chairs: int
    service_s: int
    able: tuple[int, ...]


def day(trips: int, seed: int) -> Routing:
    """A day of so many trips (a way there and a way back are two); the same for the same arguments, everywhere."""
    chance = Random(f"{trips} trips, {seed}")
    centres = _centres()
    vehicles = max(3, round(trips / TRIPS_A_VEHICLE))
    places = [_about(chance, centres[v % len(centres)], 600) for v in range(vehicles)]
    places += [_about(chance, centres[g % len(centres)], 500) for g in range(GOALS)]
    shifts = _shifts(chance, vehicles)
    rides: list[Ride] = []
    needs: list[Need] = []
    while len(rides) < trips:
        home = _about(chance, chance.choice(centres), 900)
        places.append(home)
        ends = (len(places) - 1, _goal(chance, home, places[vehicles : vehicles + GOALS]) + vehicles)
        weight, legs = _legs(chance, len(needs), ends, places, shifts, one_way=len(rides) == trips - 1)
        numbers = tuple(range(len(rides), len(rides) + len(legs)))
        needs.append(Need(f"need-{len(needs)}", numbers, weight, chance.random() < 0.15))
        rides += legs
    travel_s = tuple(tuple(_drive_s(one, other) for other in places) for one in places)
    drivers = sorted({shift.driver for shift in shifts})
    budgets = tuple(Budget(driver, 0, 24 * HOUR_S, int(5.5 * HOUR_S)) for driver in drivers)
    return Routing(travel_s, tuple(rides), tuple(needs), tuple(shifts), budgets)


def _centres() -> list[Point]:
    """The districts' centres in metres, east and north of the first."""
    first = districts()[0]
    east_m = 111_320 * cos(radians(first.lat))
    return [((each.lon - first.lon) * east_m, (each.lat - first.lat) * 111_200) for each in districts()]


def _about(chance: Random, point: Point, spread_m: int) -> Point:
    return (point[0] + chance.gauss(0, spread_m), point[1] + chance.gauss(0, spread_m))


def _goal(chance: Random, home: Point, goals: list[Point]) -> int:
    """Two of three go to one of the nearest, the others anywhere in the city."""
    by_way = sorted(range(len(goals)), key=lambda g: hypot(home[0] - goals[g][0], home[1] - goals[g][1]))
    return chance.choice(by_way[:8]) if chance.random() < 0.67 else chance.choice(by_way)


def _shifts(chance: Random, vehicles: int) -> list[Shift]:
    found = []
    for v in range(vehicles):
        room, turn_h = FLEET[v % len(FLEET)], chance.choice((12, 12.5, 13))
        if chance.random() < 0.25:
            hours = [(f"driver-{v}", 9.0, 16.0)]
        else:
            hours = [(f"driver-{v}-am", 8.5, turn_h), (f"driver-{v}-pm", turn_h, chance.choice((16, 17)))]
        for driver, from_h, until_h in hours:
            name, lender = f"{v}-{driver}", f"lender-{v % 7}"
            found.append(
                Shift(name, f"vehicle-{v}", driver, lender, v, v, int(from_h * HOUR_S), int(until_h * HOUR_S),
                      4 * HOUR_S, 600, *room)
            )  # fmt: skip
    return found


def _legs(
    chance: Random, n: int, ends: tuple[int, int], places: list[Point], shifts: list[Shift], *, one_way: bool
) -> tuple[int, list[Ride]]:
    """There, and back where it is wanted: arriving up to half an hour early, waiting up to half an hour to go home."""
    home, goal = ends
    _, weight, least, most = chance.choice(KINDS)
    arrive_s = chance.choice((9.5, 10, 10, 10, 10.5, 10.5, 11, 11.5, 13, 13.5, 14, 14.5)) * HOUR_S
    ready_s = min(int(arrive_s) + chance.randrange(least, most + 1, 15) * MINUTE_S, int(LAST_H * HOUR_S))
    chairs = int(chance.random() < 0.15)
    seats = (1 - chairs) + (chance.random() < 0.12)
    able = tuple(i for i, shift in enumerate(shifts) if shift.seats >= seats and shift.wheelchair_places >= chairs)
    party = _Party(f"rider-{n}", seats, chairs, 300 if chairs else 120, able)
    limit_s = max(30 * MINUTE_S, 2 * _drive_s(places[home], places[goal]))
    there = _leg(f"out-{n}", (home, goal), int(arrive_s) - 30 * MINUTE_S, int(arrive_s), limit_s, party, out=True)
    if one_way or chance.random() < 0.15:
        return weight, [there]
    return weight, [
        there,
        _leg(f"back-{n}", (goal, home), ready_s, ready_s + 30 * MINUTE_S, limit_s, party, out=False),
    ]


def _leg(
    name: str, ends: tuple[int, int], from_s: int, until_s: int, limit_s: int, party: _Party, *, out: bool
) -> Ride:
    """A ride whose arrival (``out``) or whose departure lies between two times."""
    slack_s = limit_s + party.service_s
    leaves = (from_s - slack_s, until_s) if out else (from_s, until_s)
    arrives = (from_s, until_s) if out else (from_s, until_s + slack_s)
    return Ride(
        name, Stop(ends[0], *leaves, party.service_s), Stop(ends[1], *arrives, party.service_s), limit_s, party.seats,
        party.chairs, (party.rider,), party.able,
    )  # fmt: skip


def _drive_s(one: Point, other: Point) -> int:
    """20 km/h over 1.3 times the straight line; between two addresses never under two minutes."""
    if one == other:
        return 0
    return max(120, ceil(1.3 * hypot(one[0] - other[0], one[1] - other[1]) / (20_000 / 3_600)))
