"""What rows stand for: the rides, vehicles and drivers that follow from them, and what they stood for before."""

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from desk import facts as told
from desk.facts import Stated
from desk.fleet import Fleet
from desk.known_rows import KnownRows
from desk.office import Office
from events.state.model import Need, State
from events.vocabulary.values import PersonId, VehicleId
from intake.rows import DriverFacts, RideFacts, VehicleFacts


def rides_by_person(state: State) -> Mapping[PersonId, tuple[Need, ...]]:
    """All rides that were ever asked for, by who asked."""
    found: dict[PersonId, list[Need]] = {}
    for need in state.needs.values():
        found.setdefault(need.fact.person, []).append(need)
    return {person: tuple(needs) for person, needs in found.items()}


@frozen
class Follows:
    """What a row stands for now (ids), and the events that make it so."""

    facts: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()


@frozen
class Standing:
    """What the rows of one append stand for. ``here`` are the facts that these rows stood for before."""

    office: Office
    known: KnownRows
    fleet: Fleet
    today: date
    here: frozenset[str]
    rides: Mapping[PersonId, tuple[Need, ...]]

    @property
    def state(self) -> State:
        return self.known.state

    def before(self, row: str) -> tuple[str, ...]:
        """The ids that the row stands for and that have not been withdrawn."""
        return tuple(fact for fact in self.known.facts(row) if self._stands(fact))

    def rides_elsewhere(self, person: PersonId) -> tuple[Need, ...]:
        """Her other rides: those that no row of this reading stands for."""
        return tuple(need for need in self.rides.get(person, ()) if need.id not in self.here and not need.withdrawn)

    def same_ride(self, row: str, person: PersonId, facts: RideFacts) -> Need | None:
        """The very ride, where this row is new and another sheet told it already."""
        elsewhere = () if self._own(row) else self.rides_elsewhere(person)
        return next((need for need in elsewhere if told.is_same_ride(facts, person, need)), None)

    def ride(self, row: str, person: PersonId, facts: RideFacts, replaced: Need | None) -> Follows:
        """The ride that the row asks for: its own from before, one that another sheet told already, or a new one."""
        same, own = self.same_ride(row, person, facts), self._own(row)
        if same is not None:
            return Follows((same.id,))
        need = own.id if own else self.office.opaque("need")
        stated = list(told.ride_events(need, person, facts, own, self.today))
        ended = [told.ride_ended(replaced, facts.first_day)] if replaced else []
        return Follows((need,), (*ended, *stated))

    def vehicle(self, row: str, facts: VehicleFacts) -> Follows:
        """The vehicle that the row lends."""
        lender = self.fleet.lender(facts)
        before = next((fact for fact in self.known.facts(row) if fact in self.state.vehicles), None)
        vehicle = self.fleet.vehicle(lender, facts.name, before)
        stated = told.vehicle_events(vehicle, lender, facts, self.state.vehicles.get(vehicle))
        return Follows((vehicle,), tuple(stated))

    def driver(self, person: PersonId, facts: DriverFacts, vehicles: tuple[VehicleId, ...]) -> Follows:
        """The driver whom the row offers."""
        stated = told.driver_events(person, facts, vehicles, self.state.drivers.get(person))
        return Follows((person,), tuple(stated))

    def withdrawn(self, row: str) -> Iterator[Stated]:
        """What follows when somebody confirms that the row's facts are to go."""
        for fact in self.before(row):
            if fact in self.state.needs:
                yield told.ride_withdrawn(self.state.needs[fact])
            elif fact in self.state.vehicles:
                yield told.vehicle_withdrawn(self.state.vehicles[fact], self.today)
            else:
                yield told.driver_withdrawn(self.state.drivers[fact])

    def _own(self, row: str) -> Need | None:
        return next((self.state.needs[fact] for fact in self.known.facts(row) if fact in self.state.needs), None)

    def _stands(self, fact: str) -> bool:
        if fact in self.state.needs:
            return self.state.needs[fact].withdrawn is None
        if fact in self.state.vehicles:
            return not told.is_withdrawn(self.state.vehicles[fact])
        return fact in self.state.drivers and not self.state.drivers[fact].withdrawn
