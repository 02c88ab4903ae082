"""People of whom the sheet has the name alone (drivers), and vehicles called alike: who or what is meant is asked once.

A name that somebody known bears, that a rider of the same workbook bears, or that stands twice in the list, may be the
same person or another one; only a person can say.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from intake.parsers.names import name_key
from intake.parsers.troubles import AS_WRITTEN, DROP_THIS, Option, Unclear
from intake.parsers.width import tight
from intake.rows import Tables
from intake.transport.drivers import Driver
from intake.transport.rides import Ride
from intake.transport.vehicles import Vehicle

SAME_NAME: Final = "person.same_name"
NEW_PERSON: Final = "new_person"
_MOST_SHOWN: Final = 9


def check_drivers(drivers: Sequence[Driver], rides: Iterable[Ride], tables: Tables) -> None:
    """Ask who a driver is where her name alone does not tell; rows settled before are not asked about again."""
    riders = _riders(rides)
    named = [driver for driver in drivers if driver.name and not driver.row.is_refused()]
    listed = Counter(name_key(driver.name or "") for driver in named)
    standing = Counter(name_key(driver.name or "") for driver in named if not _is_dropped(driver))
    for driver in named:
        key = name_key(driver.name or "")
        known = tables.known_names.get(key, 0) or riders[key]  # who is known is counted better than who is read
        twice = (listed if _is_dropped(driver) else standing)[key] > 1
        if (driver.row.scope, driver.row.identity) not in tables.settled and (known or twice):
            _ask_who(driver, known, twice=twice)


def _riders(rides: Iterable[Ride]) -> Counter[str]:
    """How many people of each name ask for rides in this workbook, told apart as people are: by phone or address."""
    people = {(name_key(ride.name), ride.phone or tight(ride.row.text("address"))) for ride in rides if ride.name}
    return Counter(name for name, _ in people)


def _is_dropped(driver: Driver) -> bool:
    return driver.row.answer("name", SAME_NAME, driver.row.text("name")) == DROP_THIS


def _ask_who(driver: Driver, known: int, *, twice: bool) -> None:
    name = driver.name or ""
    same = [Option(f"same_person:{n}", f"{name} ({n})", n) for n in range(1, min(known, _MOST_SHOWN) + 1)]
    options = [*same, Option(NEW_PERSON, name, 0)]
    unclear = Unclear(SAME_NAME, "person.which", *options)
    driver.row.ask("name", unclear, driver.row.text("name"), (DROP_THIS,) if twice else ())


def check_vehicles(vehicles: Sequence[Vehicle]) -> None:
    """Two vehicles of one name cannot be told apart by those who write it; both are asked about."""
    named = [vehicle for vehicle in vehicles if vehicle.name and not vehicle.row.is_refused()]
    dropped = [v for v in named if v.row.answer("name", "vehicle.same_name", v.row.text("name")) == DROP_THIS]
    listed = Counter(tight(v.name or "") for v in named)
    standing = Counter(tight(v.name or "") for v in named if v not in dropped)
    for vehicle in named:
        if (listed if vehicle in dropped else standing)[tight(vehicle.name or "")] > 1:
            kept = Option(AS_WRITTEN, vehicle.name or "", True)
            unclear = Unclear("vehicle.same_name", "vehicle.own_name", kept)
            vehicle.row.ask("name", unclear, vehicle.row.text("name"), (DROP_THIS,))
