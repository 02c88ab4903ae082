"""The value of a setting as people read it (30分, 9:00〜12:00, 通院 8), and the unit in which it is typed.

By what the setting expects (``desk.fitting``) and, for a bare number, by the unit at the end of its name. A value that
nothing here knows is shown as the JSON that it is.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from cli.call import Call
from cli.days import duration, long_day
from cli.districts import district_name
from desk.fitting import EXPECTED
from wording import known

UNITS: Final = {
    "ride.longest_factor": "times",
    "travel.detour": "times",
    "travel.speed_kmh": "kmh",
    "vehicle.wheelchair_takes_seats": "seats",
    "driver.oldest_age": "years",
    "breach.report_above": "people",
}
"""The units of numbers whose names do not end in ``_s`` or ``_days``."""
CODES: Final = (
    "setting.code",
    "plan.purpose",
    "plan.way",
    "plan.task",
    "plan.mark",
    "plan.group",
    "plan.day",
    "kind",
    "log.kind",
)
"""Where a code that stands in a value has its words."""


def value_words(call: Call, name: str, value: Any) -> str:
    """A JSON value in words."""
    if value is None or value in ([], {}):
        return call.say("setting.nobody" if name == "approve.who" else "setting.nothing")
    expected = EXPECTED[name].code if name in EXPECTED else ""
    told = TOLD.get(expected)
    return told(call, name, value) if told else typed_value(value)


def typed_value(value: Any) -> str:
    """The value as JSON, as it is typed to set it."""
    return json.dumps(value, ensure_ascii=False)


def unit_word(call: Call, name: str) -> str:
    """What a number of this setting counts when it is typed; empty where it has no unit."""
    unit = "minutes_from_midnight" if name.startswith("hours.") else _unit(name)
    return call.say(f"setting.typed_in.{unit}") if unit else ""


def _unit(name: str) -> str:
    if name in UNITS:
        return UNITS[name]
    return next((unit for ending, unit in (("_s", "seconds"), ("_days", "days")) if name.endswith(ending)), "")


def _number(call: Call, name: str, value: Any) -> str:
    unit = _unit(name)
    if unit == "seconds":
        return duration(value, call.lang) if value % 60 == 0 else call.say("setting.in.seconds", value=value)
    return call.say(f"setting.in.{unit}", value=f"{value:g}") if unit else f"{value:g}"


def _flag(call: Call, name: str, value: Any) -> str:
    return call.say("setting.yes" if value else "setting.no")


def _code(call: Call, name: str, value: Any) -> str:
    return next((call.say(f"{where}.{value}") for where in CODES if known(f"{where}.{value}")), str(value))


def _codes(call: Call, name: str, value: Any) -> str:
    return call.say("why.and").join(_code(call, name, each) for each in value)


def _hours(call: Call, name: str, value: Any) -> str:
    begins, ends = (f"{minutes // 60}:{minutes % 60:02d}" for minutes in value)
    return call.say("setting.in.hours", begins=begins, ends=ends)


def _days(call: Call, name: str, value: Any) -> str:
    return call.say("why.and").join(long_day(date.fromisoformat(each), call.lang) for each in value)


def _weights(call: Call, name: str, value: Any) -> str:
    return call.say("why.and").join(f"{_code(call, name, code)} {weight}" for code, weight in value.items())


def _lists(call: Call, name: str, value: Any) -> str:
    told = (f"{_code(call, name, whom)}: {_codes(call, name, codes) or '—'}" for whom, codes in value.items())
    return call.say("setting.besides").join(told)


def _licences(call: Call, name: str, value: Any) -> str:
    told = (
        call.say("setting.in.licence", people=people, licence=_code(call, name, licence))
        for people, licence in sorted(value.items(), key=lambda each: int(each[0]))
    )
    return call.say("why.and").join(told)


def _names(call: Call, name: str, value: Any) -> str:
    told = (f"{_code(call, name, kind)}: {_people(call, names)}" for kind, names in value.items())
    return call.say("setting.besides").join(told)


def _people(call: Call, names: list[str]) -> str:
    return call.say("why.and").join(names) if names else call.say("setting.nobody")


def _month_and_day(call: Call, name: str, value: Any) -> str:
    month, day = (int(part) for part in value.split("-"))
    return f"{month}/{day}"


def _month_days(call: Call, name: str, value: Any) -> str:
    return call.say("why.and").join(_month_and_day(call, name, each) for each in value)


def _places(call: Call, name: str, value: Any) -> str:
    return call.say("why.and").join(district_name(each, call.lang) for each in value)


def _text(call: Call, name: str, value: Any) -> str:
    return str(value)


TOLD: Final[dict[str, Callable[[Call, str, Any], str]]] = {
    "whole": _number,
    "whole_or_none": _number,
    "number": _number,
    "flag": _flag,
    "one_of": _code,
    "some_of": _codes,
    "text": _text,
    "texts": _codes,
    "url": _text,
    "hours": _hours,
    "days": _days,
    "weight_each": _weights,
    "licence_from_capacity": _licences,
    "names_by_kind": _names,
    "month_and_day": _month_and_day,
    "month_days": _month_days,
    "places": _places,
    "text_or_none": _text,
    "text_each": _weights,
    "some_for_each": _lists,
}
"""By what is expected of the value (``desk.fitting.Expected.code``)."""
