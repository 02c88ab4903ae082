"""What people offer of their own time: driving."""

from datetime import date
from typing import ClassVar

from attrs import frozen

from .values import Availability, PersonId, VehicleId


@frozen
class DriverDetails:
    """Sealed."""

    note: str = ""


@frozen
class DriverOffered:
    """A volunteer drives. ``vehicles`` empty with ``any_vehicle`` true: whichever her licence allows.

    ``weekly_limit_min`` counts from leaving a garage to being back in it; None where she named no limit.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    hours: Availability
    vehicles: tuple[VehicleId, ...] = ()
    any_vehicle: bool = False
    weekly_limit_min: int | None = None
    private: DriverDetails | None = None


@frozen
class DriverChanged(DriverOffered):
    """The offer now reads like this, all of it."""


@frozen
class DriverAbsent:
    """She cannot drive on one day, whatever she offered; why is nobody's business and stands nowhere."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    day: date


@frozen
class DriverWithdrawn:
    """She does not drive any more."""

    VERSION: ClassVar[int] = 1
    person: PersonId
