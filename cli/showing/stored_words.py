"""What is stored in one event about somebody, field by field, in words: for her page.

Only fields that ``wording/stored.py`` names are told here; the others stand in the event's own line, or are ids and
marks that say nothing to her. A test holds that every field is one or the other.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

from cli.call import Call
from cli.days import duration, long_day
from cli.hours import hours_text, minute_text, weekdays_text
from cli.showing.rows import choice_text
from desk.showing_person import Told
from events.vocabulary.values import Place
from wording import known

NOTHING: Final = (None, "", (), False, 0, "none")
TITLE: Final = "（"
"""How the head of a cell begins that belongs to the whole sheet."""

Teller: TypeAlias = Callable[[Call, Any], str]


def stored_words(call: Call, told: Told) -> str:
    """``氏名: 見本 花子、電話: 0467-00-0001、…``: what is in the clear and has a name, then what was sealed."""
    fields = {**told.facts, **(told.words or {})}
    parts = [_field(call, name, value) for name, value in fields.items() if known(f"stored.field.{name}")]
    return call.say("stored.joint").join(part for part in parts if part)


def _field(call: Call, name: str, value: Any) -> str:
    """One field with its name; empty where nothing is stored in it."""
    if value in NOTHING:
        return ""
    if name == "cells":
        words = [(head, text) for head, text in value if text and not head.startswith(TITLE)]
        return call.say("stored.joint").join(_named(call, head, text) for head, text in words)
    return _named(call, call.say(f"stored.field.{name}"), _text(call, name, value))


def _named(call: Call, name: str, value: str) -> str:
    return call.say("stored.named", name=name, value=value)


def _text(call: Call, name: str, value: Any) -> str:
    if name in TELLERS:
        return TELLERS[name](call, value)
    if isinstance(value, tuple | list):
        return call.say("why.and").join(_text(call, name, each) for each in value)
    if isinstance(value, date):
        return long_day(value, call.lang)
    if value is True:
        return call.say("stored.yes")
    code = next((f"{table}.{value}" for table in _tables(name) if known(f"{table}.{value}")), "")
    return call.say(code) if code else str(value)


def _tables(name: str) -> tuple[str, ...]:
    """Where the words of a field's codes may stand."""
    return (f"stored.{name}", f"plan.{name}", f"log.{name}")


def _place(call: Call, place: Place) -> str:
    return " ".join(part for part in (place.name, place.address) if part)


TELLERS: Final[Mapping[str, Teller]] = {
    "home": _place,
    "pickup": _place,
    "delivery": _place,
    "garage": _place,
    "weekdays": weekdays_text,
    "hours": hours_text,
    "in_rain": hours_text,
    "choice": choice_text,
    "arrive_by_min": lambda _, minute: minute_text(minute),
    "return_ready_min": lambda _, minute: minute_text(minute),
    "weekly_limit_min": lambda call, minutes: duration(minutes * 60, call.lang),
}
"""Fields whose values are not words yet."""
