"""What rain does to what people count on already: who is to be phoned, which help day goes to which day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from cli.call import Call
from cli.days import short_day
from cli.labels import Labels, need_of
from cli.people import phone_text
from desk.weather import days_in_rain
from events.state.life import Held


def held_in_rain(call: Call, labels: Labels, stays: Sequence[Held], title: str) -> list[str]:
    """Each with where it stands, and whom to phone about it: who waits, and who was to come."""
    lines = [call.say(title, count=len(stays))]
    for each in stays:
        lines.append("  " + call.say("plan.weather.held", what=labels.occurrence(each.occurrence), by=_by(call, each)))
        sessions = (s for s in labels.state.plans[each.plan].fact.sessions if s.session in each.runs)
        helpers = (use.resource for session in sessions for use in session.uses if use.role == "helper")
        asker = labels.state.needs[need_of(each.occurrence)].fact.person
        for person in dict.fromkeys((asker, *helpers)):
            phone = phone_text(call, labels, person)
            lines.append("      " + call.say("plan.weather.phone", who=labels.person(person), phone=phone).rstrip())
    return lines


def _by(call: Call, each: Held) -> str:
    return call.say(f"status.{each.by}") if each.by != "pinned" else call.say("plan.weather.pinned")


def put_off_lines(call: Call, labels: Labels, help_days: Sequence[str]) -> list[str]:
    """Each help day with the day that rain puts it off to, or that it is called off."""
    return [_put_off(call, labels, each) for each in help_days]


def _put_off(call: Call, labels: Labels, help_day: str) -> str:
    later, name = labels.state.help_days[help_day].fact.rain_day, labels.help_day(help_day)
    if later is None:
        return call.say("plan.weather.called_off", name=name)
    return call.say("plan.weather.put_off", name=name, day=short_day(later, call.lang))


def moved_days(labels: Labels, day: date, district: str) -> Iterator[dict[str, Any]]:
    """What to plan anew: the week of each day to which rain puts a help day off."""
    for each in (labels.state.help_days[found] for found in days_in_rain(labels.state, day, district)):
        later = each.fact.rain_day
        if later is not None:
            monday = later - timedelta(days=later.weekday())
            yield {"district": each.district or district, "first": monday.isoformat(), "days": 7}
