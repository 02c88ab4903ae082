"""Which volunteers may do which task at all, before any hour is looked at.

One small rule each: it yields the code of what stands in the way. What law or a district decides is a dated setting.
The tuple at the end is the specification.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final

from attrs import frozen

from events.settings import setting
from events.state.lent import used_by
from events.state.life import declined_for
from events.state.model import Helper, State
from events.vocabulary.needs import HelpDetails
from events.vocabulary.plans import Obstacle
from events.vocabulary.values import Place

MENDED_BY: Final = {
    "apart": "nobody_meets_whom_she_must_not",
    "helper.other_district": "nobody_is_borrowed_unasked",
    "helper.area": "helper_goes_there",
    "helper.too_far": "helper_goes_there",
    "helper.avoids": "helper_meets_nothing_she_avoids",
    "helper.skill": "helper_can_do_it",
    "helper.minor": "minors_do_nothing_dangerous",
}
"""The promise that a code stands for. Set aside for an occurrence, the code no longer keeps anybody away from it."""


@frozen
class Task:
    """What is asked, of whom, and on which days it might be done. ``event_insured``: the day's own insurance covers."""

    occurrence: str
    person: str
    district: str
    details: HelpDetails
    days: tuple[date, ...]
    event_insured: bool = False


@frozen
class Looking:
    """A state with the settings of a district on a day, and how far places lie from each other (metres)."""

    state: State
    day: date
    district: str
    metres: Callable[[Place, Place], float]

    def setting(self, name: str) -> Any:
        return setting(self.state.settings, name, self.day, self.district)


def helper_obstacles(on: Looking, task: Task, helpers: tuple[Helper, ...]) -> tuple[Obstacle, ...]:
    """Who may not do this task, with the code of each rule in the way."""
    aside = {each.fact.rule for each in on.state.set_aside if each.fact.target == task.occurrence}
    found = (Obstacle("", helper.id, code) for helper in helpers for rule in RULES for code in rule(on, task, helper))
    return tuple(each for each in found if MENDED_BY.get(each.code) not in aside)


def helper_helps(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    if helper.withdrawn:
        yield "helper.withdrawn"


def helper_is_somebody_else(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    if helper.id == task.person:
        yield "helper.herself"


def helper_is_lent_here(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    """Of the district, or lent to it on some day on which the task may be done."""
    if not any(lent_here(on.state, helper, day, task.district) for day in task.days):
        yield "helper.other_district"


def helper_has_the_skill(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    asked = task.details.task
    if not helper.fact.any_skill and asked != "other" and asked not in helper.fact.skills:
        yield "helper.skill"


def helper_goes_there(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    """Towns without their 丁目, districts, or as far as she can walk."""
    told = helper.fact.private
    if told is None:
        return
    if told.on_foot:
        home = _home(on.state, helper.id)
        if home is None or on.metres(home, task.details.place) > on.setting("helper.walks_m"):
            yield "helper.too_far"
    elif told.areas and not {_town(task.details.place), task.district} & set(told.areas):
        yield "helper.area"


def helper_meets_nothing_she_avoids(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    told = helper.fact.private
    if told is not None and set(told.avoids) & set(task.details.marks):
        yield "helper.avoids"


def helper_may_meet_the_person(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    first, second = sorted((helper.id, task.person))
    if (first, second) in on.state.apart:
        yield "apart"


def helper_is_insured(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    """On some day on which it may be done; cover starts after the day of joining and ends with the fiscal year."""
    if not on.setting("helper.insurance_required") or task.event_insured:
        return
    shown = helper.insured
    if shown is None or shown.joined is None:
        yield "insurance.volunteer_applied" if shown is not None and shown.applied else "insurance.volunteer_missing"
        return
    since = shown.joined + timedelta(days=on.setting("helper.insurance_starts_after_days"))
    until = ends_on(shown.joined, on.setting("helper.insurance_ends"))
    if all(day > until for day in task.days):
        yield "insurance.volunteer_ended"
    elif all(day < since for day in task.days):
        yield "insurance.volunteer_not_yet"


def insurance_covers_the_work(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    if set(on.setting("helper.insurance_excludes")) & set(task.details.marks):
        yield "insurance.volunteer_excludes"


def minors_do_nothing_dangerous(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    if helper.fact.group != "adult" and set(on.setting("helper.not_for_minors")) & set(task.details.marks):
        yield "helper.minor"


def helper_has_not_said_no(on: Looking, task: Task, helper: Helper) -> Iterator[str]:
    if helper.id in declined_for(on.state, task.occurrence):
        yield "helper.declined"


def lent_here(state: State, helper: Helper, day: date, district: str) -> bool:
    """Whether a district may plan with her on a day; one of whom no district is known is everybody's."""
    return not helper.district or used_by(state, helper.id, helper.district, day) == district


def ends_on(joined: date, ends: str) -> date:
    """The last day covered: the next day so called (``03-31``) on or after the day of joining."""
    month, day = (int(part) for part in ends.split("-"))
    this_year = date(joined.year, month, day)
    return this_year if joined <= this_year else date(joined.year + 1, month, day)


def insured_on(state: State, helper: Helper, day: date, district: str) -> bool:
    """Whether her own insurance is in force on a day, where one is asked for at all."""

    def value(name: str) -> Any:
        return setting(state.settings, name, day, district)

    if not value("helper.insurance_required"):
        return True
    shown = helper.insured
    if shown is None or shown.joined is None:
        return False
    since = shown.joined + timedelta(days=value("helper.insurance_starts_after_days"))
    return since <= day <= ends_on(shown.joined, value("helper.insurance_ends"))


def _home(state: State, person: str) -> Place | None:
    known = state.people.get(person)
    return known.fact.private.home if known and known.fact.private else None


def _town(place: Place) -> str:
    """柳島 of 柳島二丁目; the beginning of the address where the town is not known."""
    import re

    return re.sub(r"[一二三四五六七八九十\d]+丁目$", "", place.town or re.split(r"\d", place.address, maxsplit=1)[0])


RULES: tuple[Callable[[Looking, Task, Helper], Iterator[str]], ...] = (
    helper_helps,
    helper_is_somebody_else,
    helper_is_lent_here,
    helper_has_the_skill,
    helper_is_insured,
    insurance_covers_the_work,
    helper_goes_there,
    helper_meets_nothing_she_avoids,
    minors_do_nothing_dangerous,
    helper_may_meet_the_person,
    helper_has_not_said_no,
)
