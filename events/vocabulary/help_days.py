"""What happened about days on which many help together (休日の草取り): announced, insured, who was there."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .values import PersonId, Place

HelpDayId = str


@frozen
class HelpDayWords:
    """Sealed under the log's key: what it is called, where people gather, and what the office noted."""

    name: str
    gather: Place
    note: str = ""


@frozen
class Tool:
    """A kind of tool and how many of it there are."""

    name: str
    count: int = field(validator=ge(0))


@frozen
class HelpDayAnnounced:
    """A day on which volunteers in teams do what was asked for at many places.

    ``adults`` and ``minors`` are how many are hoped for, ``minors_per_adult`` how many an adult looks after. ``task``
    and ``towns`` (without 丁目) tell which requests it is for. ``rain_day`` is the day to which rain puts it off.
    """

    VERSION: ClassVar[int] = 1
    SEALED_FOR: ClassVar[str] = "sealed_for"
    help_day: HelpDayId
    day: date
    from_min: int
    until_min: int
    adults: int = field(validator=ge(1))
    minors: int = field(validator=ge(0))
    minors_per_adult: int = field(validator=ge(0))
    task: str
    towns: tuple[str, ...]
    tools: tuple[Tool, ...] = ()
    rain_day: date | None = None
    sealed_for: str = "log"
    private: HelpDayWords | None = None


@frozen
class HelpDayChanged(HelpDayAnnounced):
    """The day now reads like this, all of it."""


@frozen
class HelpDayCalledOff:
    """It does not take place."""

    VERSION: ClassVar[int] = 1
    help_day: HelpDayId


@frozen
class EventInsuranceChosen:
    """What insures everybody who takes part in the day, beside what a volunteer has herself; ``product`` is a code.

    ``walk_ups`` says whether whoever joins on the day is covered at private homes; None while nobody has asked.
    """

    VERSION: ClassVar[int] = 1
    help_day: HelpDayId
    product: str
    walk_ups: bool | None = None


@frozen
class AttendanceRecorded:
    """Somebody was there for so many minutes; ``at`` is a help day's id, or the occurrence of a single task.

    0 minutes: she did not come. What is recorded later of the same person, place and day takes its place.
    """

    VERSION: ClassVar[int] = 1
    person: PersonId
    at: str
    on: date
    minutes: int = field(validator=ge(0))


@frozen
class WalkUpsCounted:
    """So many joined a help day without having been on its roster; who they were stays on the paper."""

    VERSION: ClassVar[int] = 1
    help_day: HelpDayId
    on: date
    adults: int = field(validator=ge(0))
    minors: int = field(validator=ge(0))


@frozen
class WeatherTold:
    """What the office reckons with on a day, in the event's district (none: in all): rain, dry or unknown."""

    VERSION: ClassVar[int] = 1
    day: date
    weather: str
