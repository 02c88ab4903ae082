"""What people offer of their own time: driving, and helping at somebody's home."""

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


@frozen
class HelperDetails:
    """Sealed. ``gender`` is woman, man or nothing. ``areas`` are towns (without 丁目) and districts (romaji) that she
    goes to, empty where she goes anywhere; ``on_foot`` only where she can walk to. ``avoids`` are marks of a request
    that keep her away (dog, heavy, smoker).

    Of a minor: whether her guardian has agreed to her helping and to photographs (None: nobody has said), and by when
    she has to leave.
    """

    gender: str = ""
    areas: tuple[str, ...] = ()
    on_foot: bool = False
    avoids: tuple[str, ...] = ()
    guardian_agrees: bool | None = None
    photo_agreed: bool | None = None
    leaves_by_min: int | None = None
    note: str = ""


@frozen
class HelperOffered:
    """A volunteer helps. ``skills`` are tasks (garbage, weeding, shopping, bulky, bulb, talk); ``any_skill``: whatever
    is asked. ``group`` is adult, student or child (who comes with her guardian).

    ``weekly_limit_min`` counts the time at the tasks; None where she named no limit. ``not_in_rain`` marks hours that
    hold in dry weather only, all of them; where only some do, ``in_rain`` are the others. ``has`` is what she brings
    (truck, bicycle); ``certificate`` that her hours are noted for one. ``number`` is the office's own.
    """

    VERSION: ClassVar[int] = 2
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    hours: Availability
    skills: tuple[str, ...] = ()
    any_skill: bool = False
    group: str = "adult"
    weekly_limit_min: int | None = None
    not_in_rain: bool = False
    in_rain: Availability | None = None
    has: tuple[str, ...] = ()
    certificate: bool = False
    number: str = ""
    private: HelperDetails | None = None


@frozen
class HelperChanged(HelperOffered):
    """The offer now reads like this, all of it."""


@frozen
class HelperWithdrawn:
    """She does not help any more."""

    VERSION: ClassVar[int] = 1
    person: PersonId


@frozen
class GuardianWords:
    """Sealed. None, or an empty text: nothing was said of it, and what was said before stands.

    ``agrees`` is whether she may help, ``photo`` whether she may be seen in photographs, ``leaves_by_min`` by when she
    has to leave, ``emergency`` whom to call, ``given_by`` who said so.
    """

    agrees: bool | None = None
    photo: bool | None = None
    leaves_by_min: int | None = None
    emergency: str = ""
    given_by: str = ""


@frozen
class GuardianAnswered:
    """What a minor's guardian has said, on which day."""

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "person"
    person: PersonId
    on: date
    private: GuardianWords | None = None
