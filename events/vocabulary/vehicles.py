"""What happened about vehicles and those who lend them."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .values import Availability, LenderId, Place, VehicleId


@frozen
class LenderDetails:
    """Sealed."""

    name: str


@frozen
class LenderRegistered:
    """A body (``kind`` body) or a private person (``kind`` person) lends something."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "lender"
    lender: LenderId
    kind: str
    private: LenderDetails | None = None


@frozen
class VehicleDetails:
    """Sealed under the lender's key: a garage may be somebody's home."""

    name: str
    garage: Place
    note: str = ""


@frozen
class VehicleLent:
    """A body lends a vehicle for given hours.

    ``capacity`` is 定員: it counts the driver. ``seats_per_wheelchair`` is None where nobody said. ``licences`` are the
    licence classes of which a driver must hold one (empty: an ordinary licence will do). ``registered`` marks a
    vehicle registered for 福祉有償運送. Closed hours (an inspection, say) stand in ``hours.closed``.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "lender"
    vehicle: VehicleId
    lender: LenderId
    capacity: int = field(validator=ge(1))
    wheelchair_places: int = field(validator=ge(0))
    hours: Availability
    seats_per_wheelchair: int | None = None
    powered_chairs: bool = True
    licences: tuple[str, ...] = ()
    registered: bool = False
    private: VehicleDetails | None = None


@frozen
class VehicleChanged(VehicleLent):
    """The loan now reads like this, all of it."""


@frozen
class VehicleWithdrawn:
    """The vehicle cannot be had from a day on; ``until`` is the last such day, None without an end."""

    VERSION: ClassVar[int] = 1
    vehicle: VehicleId
    from_day: date
    until: date | None = None
