"""What was shown: licences, courses, insurance. Each is valid on days, and law or promise asks for it on the day."""

from datetime import date
from typing import ClassVar

from attrs import frozen

from .values import PersonId, VehicleId


@frozen
class LicenceShown:
    """A driver's licence: ``classes`` (ordinary, semi_medium, medium, large, second_class), ``limits`` as printed on it
    (at_only, 5t, 8t), and its last valid day (None: not told)."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    classes: tuple[str, ...]
    limits: tuple[str, ...] = ()
    until: date | None = None


@frozen
class CourseShown:
    """Whether a driver has done the recognised course (認定講習), and when; ``on`` is None where she has not."""

    VERSION: ClassVar[int] = 1
    person: PersonId
    on: date | None


@frozen
class InsuranceShown:
    """What covers a vehicle: ``kind`` is voluntary (任意保険) or ride_support (移動支援保険).

    ``until`` is the last covered day (None: no end told); ``held`` is false where the owner says there is none.
    """

    VERSION: ClassVar[int] = 1
    vehicle: VehicleId
    kind: str
    held: bool
    until: date | None = None


@frozen
class VolunteerInsuranceShown:
    """A volunteer's own insurance (ボランティア活動保険): the day on which she joined, None where she has not.

    ``applied`` is true where an application is on its way; it covers nothing yet.
    """

    VERSION: ClassVar[int] = 1
    person: PersonId
    joined: date | None
    applied: bool = False
