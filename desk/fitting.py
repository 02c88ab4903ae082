"""What the value of each setting must be: a type, a range, a set of codes.

Apart from ``desk.settings``, so that the table can be read by itself. ``EXPECTED`` has every name of
``events.settings``; an expectation is a code with facts, worded at the edges.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from attrs import frozen

from engine.matchings import KINDS
from events.districts import districts
from events.state.minors import NEEDED

DAY_S: Final = 86_400
PURPOSES: Final = ("clinic", "shopping", "salon", "festival", "other")
TASKS: Final = ("garbage", "weeding", "shopping", "bulky", "bulb", "talk")
MARKS: Final = ("heavy", "high", "brush_cutter", "dog")
OFFERS: Final = ("greets", "tells", "checks_on_delivery", "chair", "toilet", "flyers", "wheelchair", "trained", "other")
LICENCES: Final = ("ordinary", "semi_medium", "medium", "large", "second_class")


@frozen
class Expected:
    """``code`` and ``facts`` tell a person what would fit, ``fits`` tells whether a JSON value does."""

    code: str
    fits: Callable[[Any], bool]
    facts: Mapping[str, Any]


def whole(lowest: int, highest: int, *, or_none: bool = False) -> Expected:
    """A whole number within bounds, both inclusive."""

    def fits(value: Any) -> bool:
        return (or_none and value is None) or (type(value) is int and lowest <= value <= highest)

    return Expected("whole_or_none" if or_none else "whole", fits, {"lowest": lowest, "highest": highest})


def number(lowest: float, highest: float) -> Expected:
    """A number within bounds, both inclusive."""

    def fits(value: Any) -> bool:
        return type(value) in (int, float) and lowest <= value <= highest

    return Expected("number", fits, {"lowest": lowest, "highest": highest})


def flag() -> Expected:
    """True or false."""
    return Expected("flag", lambda value: type(value) is bool, {})


def one_of(*codes: str) -> Expected:
    """One of these codes."""
    return Expected("one_of", lambda value: value in codes, {"codes": codes})


def some_of(*codes: str) -> Expected:
    """A list of some of these codes, each once; it may be empty."""
    return Expected("some_of", lambda value: _texts(value) and set(value) <= set(codes), {"codes": codes})


def text() -> Expected:
    """A text with something in it."""
    return Expected("text", lambda value: isinstance(value, str) and bool(value.strip()), {})


def url() -> Expected:
    """Where a service answers: ``http://…`` or ``https://…``, without a user, a password or a question."""

    def fits(value: Any) -> bool:
        return isinstance(value, str) and re.fullmatch(r"https?://[^\s/@?#]+(/[^\s@?#]*)?", value) is not None

    return Expected("url", fits, {})


def texts() -> Expected:
    """A list of texts, each once."""
    return Expected("texts", _texts, {})


def hours() -> Expected:
    """``[from, until]`` in minutes since midnight."""

    def fits(value: Any) -> bool:
        whole_numbers = isinstance(value, list) and [type(each) for each in value] == [int, int]
        return whole_numbers and 0 <= value[0] < value[1] <= 1440

    return Expected("hours", fits, {})


def days() -> Expected:
    """A list of days, ``2026-12-29``."""

    def fits(value: Any) -> bool:
        return _texts(value) and all(_is_day(each) for each in value)

    return Expected("days", fits, {})


def text_each(*codes: str) -> Expected:
    """A text with something in it for each of these codes."""

    def fits(value: Any) -> bool:
        same = isinstance(value, dict) and set(value) == set(codes)
        return same and all(isinstance(each, str) and bool(each.strip()) for each in value.values())

    return Expected("text_each", fits, {"codes": codes})


def some_for_each(whom: tuple[str, ...], codes: tuple[str, ...]) -> Expected:
    """A list of some of these codes for each of whom."""

    def fits(value: Any) -> bool:
        same = isinstance(value, dict) and set(value) == set(whom)
        return same and all(_texts(each) and set(each) <= set(codes) for each in value.values())

    return Expected("some_for_each", fits, {"whom": whom, "codes": codes})


def month_and_day() -> Expected:
    """A day of every year, ``03-31``."""

    def fits(value: Any) -> bool:
        return isinstance(value, str) and _is_day(f"2001-{value}")

    return Expected("month_and_day", fits, {})


def month_days() -> Expected:
    """Days of every year, ``["03-31", "09-30"]``, at least one."""

    def fits(value: Any) -> bool:
        return _texts(value) and bool(value) and all(_is_day(f"2001-{each}") for each in value)

    return Expected("month_days", fits, {})


def text_or_none() -> Expected:
    """A text with something in it, or nothing as long as nobody has said it."""
    return Expected("text_or_none", lambda value: value is None or text().fits(value), {})


def places() -> Expected:
    """A list of districts (romaji); it may be empty."""

    def fits(value: Any) -> bool:
        return _texts(value) and set(value) <= {district.romaji for district in districts()}

    return Expected("places", fits, {})


def weight_each(*codes: str) -> Expected:
    """A whole number from 0 to 1000 for each of these codes."""

    def fits(value: Any) -> bool:
        same = isinstance(value, dict) and set(value) == set(codes)
        return same and all(type(each) is int and 0 <= each <= 1000 for each in value.values())

    return Expected("weight_each", fits, {"codes": codes})


def licence_from_capacity() -> Expected:
    """A licence class for capacities from a number of people on, the number as text."""

    def fits(value: Any) -> bool:
        return isinstance(value, dict) and all(k.isdecimal() and v in LICENCES for k, v in value.items())

    return Expected("licence_from_capacity", fits, {"codes": LICENCES})


def names_by_kind() -> Expected:
    """Who may decide, by kind of matching; an empty list, or none, means everybody."""

    def fits(value: Any) -> bool:
        return isinstance(value, dict) and set(value) <= set(KINDS) and all(_texts(v) for v in value.values())

    return Expected("names_by_kind", fits, {"codes": KINDS})


def _texts(value: Any) -> bool:
    each_a_text = isinstance(value, list) and all(isinstance(each, str) and each for each in value)
    return each_a_text and len(set(value)) == len(value)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


EXPECTED: Final[Mapping[str, Expected]] = {
    "ride.early_s": whole(0, DAY_S),
    "ride.wait_s": whole(0, DAY_S),
    "ride.longest_floor_s": whole(60, DAY_S),
    "ride.longest_factor": number(1, 10),
    "ride.boarding_s": whole(0, 3600),
    "ride.boarding_wheelchair_s": whole(0, 3600),
    "ride.held_tolerance_s": whole(0, DAY_S),
    "ride.basis": one_of("no_registration", "registered"),
    "ride.registered_driver": some_of("second_class", "recognised_course"),
    "ride.registered_vehicle": flag(),
    "ride.licence_by_capacity": licence_from_capacity(),
    "ride.licence_valid": flag(),
    "ride.insurance": some_of("voluntary", "ride_support"),
    "driver.course_required": flag(),
    "driver.oldest_age": whole(18, 120, or_none=True),
    "driver.run_longest_s": whole(600, DAY_S),
    "driver.rest_s": whole(0, DAY_S),
    "vehicle.wheelchair_takes_seats": whole(0, 10),
    "travel.provider": one_of("straight_line", "osrm", "valhalla"),
    "travel.url": url(),
    "travel.timeout_s": whole(1, 60),
    "helper.insurance_required": flag(),
    "helper.insurance_starts_after_days": whole(0, 60),
    "helper.insurance_ends": month_and_day(),
    "helper.insurance_excludes": some_of(*MARKS),
    "helper.not_for_minors": some_of(*MARKS),
    "helper.minors_per_adult": whole(0, 20),
    "helper.minors_need": some_for_each(("student", "child"), NEEDED),
    "helper.walks_m": whole(0, 20_000),
    "helper.walk_kmh": number(1, 10),
    "helper.bicycle_kmh": number(3, 30),
    "helper.step_s": whole(300, 7200),
    "helper.outdoors": some_of(*TASKS),
    "helper.priority": weight_each(*TASKS, "other"),
    "helper.wish": whole(0, 1000),
    "helper.known_face": whole(0, 1000),
    "helper.same_face": whole(0, 1000),
    "helper.urgent": whole(0, 100),
    "helper.fair": whole(0, 1000),
    "help_day.insurance": one_of("event", "none"),
    "help_day.products": text_each("listed", "walk_ups"),
    "help_day.walk_m": whole(0, 20_000),
    "help_day.metres_per_minute": whole(10, 200),
    "salon.floor_factor": number(1, 5),
    "salon.walks_m": whole(0, 20_000),
    "salon.ride": whole(0, 1000),
    "salon.yen": whole(1, 10_000),
    "salon.kept": whole(0, 10_000),
    "salon.fair": whole(0, 1000),
    "salon.lately_days": whole(1, 3650),
    "salon.apart_days": whole(1, 14),
    "salon.unwished": whole(0, 1000),
    "salon.clear_up_min": whole(0, 240),
    "salon.epidemic": flag(),
    "watch.least": whole(1, 7),
    "watch.walk_m": whole(0, 20_000),
    "watch.most_households": whole(0, 1000),
    "watch.looks_in": some_of(*OFFERS),
    "watch.term_ends": month_days(),
    "watch.fair": whole(0, 1000),
    "watch.closed_day": whole(0, 1000),
    "watch.prize_districts": places(),
    "watch.contact": text_or_none(),
    "travel.speed_kmh": number(1, 120),
    "travel.detour": number(1, 5),
    "travel.same_town_s": whole(0, 3600),
    "hours.early": hours(),
    "hours.morning": hours(),
    "hours.night": hours(),
    "hours.afternoon": hours(),
    "hours.all_day": hours(),
    "priority": weight_each(*PURPOSES, "service"),
    "service.walk_m": whole(0, 20_000),
    "priority.lately_days": whole(0, 366),
    "closed.days": days(),
    "closed.holidays": flag(),
    "other_ways": texts(),
    "mobile_sales.least_spaces": whole(1, 50),
    "mobile_sales.reach_m": whole(50, 5000),
    "mobile_sales.guard_pm": whole(0, 1000),
    "mobile_sales.consent_pm": weight_each("yes", "negotiating", "unasked", "no"),
    "mobile_sales.source_pm": weight_each(
        "survey", "commissioner", "centre", "association", "other", "imagined", "buyers"
    ),
    "mobile_sales.again_pm": whole(0, 1000),
    "mobile_sales.shrink": number(1, 1000),
    "mobile_sales.least_buyers": whole(1, 1000),
    "mobile_sales.uptake_pm": whole(1, 1000),
    "approve.who": names_by_kind(),
    "requests.close_days": whole(0, 60),
    "calls.deadline_days": whole(0, 60),
    "night.days": whole(1, 60),
    "night.tries": whole(1, 10),
    "night.stale_tries": whole(1, 10),
    "night.component_most": whole(1, 13),
    "privacy.body": text(),
    "retention.applications_days": whole(1, 36_500),
    "retention.drivers_days": whole(1, 36_500),
    "retention.lenders_days": whole(1, 36_500),
    "retention.unsettled_days": whole(1, 36_500),
    "retention.plans_days": whole(1, 36_500),
    "retention.accesses_days": whole(1, 36_500),
    "retention.papers_days": whole(1, 36_500),
    "retention.backups_days": whole(1, 36_500),
    "retention.handed_on_days": whole(1, 36_500),
    "breach.report_above": whole(0, 1_000_000),
    "breach.early_days": whole(0, 366),
    "breach.final_days": whole(0, 366),
}
