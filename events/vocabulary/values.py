"""The small values that several events share: hours of a week, places, spans of a day.

Minutes count from midnight, Asia/Tokyo, 0 to 1440; weekdays count from Monday = 0; an end is exclusive.
"""

from datetime import date

from attrs import field, frozen
from attrs.validators import and_, ge, le

PersonId = str
LenderId = str
VehicleId = str
NeedId = str
PlanId = str
RunId = str
SessionId = str
QuestionId = str

_minute = and_(ge(0), le(1440))


@frozen
class WeeklyHours:
    """The same hours on some weekdays of every week."""

    weekdays: tuple[int, ...]
    from_min: int = field(validator=_minute)
    until_min: int = field(validator=_minute)


@frozen
class DayHours:
    """Hours of one day: offered (in ``Availability.days``) or not to be had (in ``Availability.closed``)."""

    day: date
    from_min: int = field(validator=_minute)
    until_min: int = field(validator=_minute)


@frozen
class Availability:
    """When somebody or something can be had: every week, and on single days, less the closed hours."""

    weekly: tuple[WeeklyHours, ...] = ()
    days: tuple[DayHours, ...] = ()
    closed: tuple[DayHours, ...] = ()


@frozen
class Place:
    """An address as people write it. Coordinates are looked up when a problem is built, never stored with a person.

    ``town`` is the town (町・丁目) of the gazetteer, empty where it is not known; ``address`` is the normalised
    address without prefecture and city; ``name`` is what the place is called, empty for a home.
    """

    address: str
    town: str = ""
    name: str = ""
