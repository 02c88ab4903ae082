"""Which lender and which vehicle a row means: known again by name, the vehicle by its lender's name too."""

from collections.abc import Callable, Iterable

from attrs import define, field

from events.state.model import State
from events.vocabulary.values import LenderId, VehicleId
from events.vocabulary.vehicles import LenderDetails, LenderRegistered
from intake.parsers.names import name_key
from intake.parsers.width import tight
from intake.rows import VehicleFacts, VenueFacts
from intake.transport.fleet import named


@define
class Fleet:
    """The lenders and vehicles of a state, and those that one append adds."""

    state: State
    opaque: Callable[[str], str]
    new_lenders: list[LenderRegistered] = field(factory=list)
    _lenders: dict[tuple[str, str], LenderId] = field(factory=dict)
    _vehicles: dict[tuple[LenderId, str], VehicleId] = field(factory=dict)
    _names: dict[str, list[VehicleId]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for lender in self.state.lenders.values():
            if lender.fact.private:
                self._lenders.setdefault((lender.fact.kind, name_key(lender.fact.private.name)), lender.id)
        for vehicle in self.state.vehicles.values():
            if vehicle.fact.private:
                self._name(vehicle.id, vehicle.fact.lender, vehicle.fact.private.name)

    def lender(self, facts: VehicleFacts | VenueFacts) -> LenderId:
        """The body or the private person of this name; registered where nobody of the kind bears it."""
        return self._registered(facts.lender_kind, facts.lender)

    def body(self, name: str) -> LenderId:
        """The body of this name: a shop, a lot's owner, a company; registered where none bears it."""
        return self._registered("body", name)

    def _registered(self, kind: str, name: str) -> LenderId:
        key = (kind, name_key(name))
        if key not in self._lenders:
            self._lenders[key] = self.opaque("lender")
            self.new_lenders.append(LenderRegistered(self._lenders[key], kind, LenderDetails(name)))
        return self._lenders[key]

    def vehicle(self, lender: LenderId, name: str, before: VehicleId | None) -> VehicleId:
        """The vehicle that the row stood for ``before``, else this lender's vehicle of this name, else a new one."""
        found = before or self._vehicles.get((lender, tight(name))) or self.opaque("vehicle")
        self._name(found, lender, name)
        return found

    def ids(self, names: Iterable[str]) -> tuple[VehicleId, ...]:
        """The vehicles that these names mean, as far as they are known: in full or in part, all of one name; sorted."""
        found: set[VehicleId] = set()
        for written in names:
            fitting = named(written, self._names)
            if len(fitting) == 1:
                found.update(self._names[fitting[0]])
        return tuple(sorted(found))

    def _name(self, vehicle: VehicleId, lender: LenderId, name: str) -> None:
        self._vehicles[lender, tight(name)] = vehicle
        if vehicle not in self._names.setdefault(name, []):
            self._names[name].append(vehicle)
