"""The course of events, a line each: what happened, by whom, when. And its facts as JSON."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

import attrs

from cli.call import Call
from cli.days import long_day, moment_text, short_day
from cli.hours import minute_text
from cli.labels import Labels
from cli.nights import task_text
from cli.showing.setting_words import value_words
from cli.tables import table
from cli.wide import columns, padded
from desk.history import Line
from events.times import from_us
from events.vocabulary import NAMES
from events.vocabulary.imports import RowRead
from events.vocabulary.nights import NightTask
from events.vocabulary.settings import SettingChanged
from events.vocabulary.vehicles import LenderRegistered
from wording import known

DATED = ("until", "on", "joined")
"""Days that may lie years away, or may not be told."""
DISTRICTS = ("of", "to", "recipient")
"""Fields that may say which district."""
LONG = ("private", "rows", "towns", "points", "seconds")
WORDED: Final = {
    "consent": ("stop.consent",),
    "about": ("stop.about",),
    "step": ("stop.step", "shop.stage"),
}
"""Fields that hold a code, with where its words may stand."""
COUNTED = ("occurrences", "runs", "assignments", "left", "rows", "towns", "facts", "points", "tasks")


def history_lines(call: Call, labels: Labels, lines: list[Line]) -> list[str]:
    """A table of what happened."""
    if not lines:
        return [call.say("log.nothing")]
    head = [call.say(f"log.{each}") for each in ("position", "time", "actor", "what")]
    return [table(head, [_row(call, labels, line) for line in lines], right=(0,))]


FOLLOWED: Final = (6, 16, 8)
"""How wide a number, a time and a name stand where what comes next is not known yet."""


def history_head(call: Call) -> list[str]:
    """What stands over events that are told as they come."""
    head = [call.say(f"log.{each}") for each in ("position", "time", "actor", "what")]
    return [_spread(head), _spread(["-" * width for width in FOLLOWED] + ["-" * columns(head[-1])])]


def history_line(call: Call, labels: Labels, line: Line) -> str:
    """One event, told as it comes."""
    return _spread(_row(call, labels, line))


def _spread(cells: Sequence[str]) -> str:
    *fixed, last = cells
    padded_cells = [
        padded(cell, width, right=n == 0) for n, (cell, width) in enumerate(zip(fixed, FOLLOWED, strict=True))
    ]
    return "  ".join([*padded_cells, last])


def _row(call: Call, labels: Labels, line: Line) -> tuple[str, ...]:
    text = event_text(call, labels, line.event)
    return (
        str(line.recorded.position),
        moment_text(from_us(line.recorded.recorded_us), call.lang),
        line.recorded.actor,
        call.say("log.undone", what=text) if line.undone else text,
    )


def event_text(call: Call, labels: Labels, event: Any) -> str:
    """What an event says, in a line, with names for its ids."""
    return call.say(_code(event), **_facts(call, labels, event))


def _code(event: Any) -> str:
    """The event's words: others where its day, column, sheet or recipient is not told, or what was asked for is not
    there."""
    code = f"event.{NAMES[type(event)]}"
    if getattr(event, "held", True) is False:
        return f"{code}.lacking"
    if getattr(event, "failed", "") and known(f"{code}.failed"):
        return f"{code}.failed"
    if getattr(event, "column", None) == "" and known(f"{code}.general"):
        return f"{code}.general"
    if getattr(event, "recipient", "") and known(f"{code}.named"):
        return f"{code}.named"
    if getattr(event, "sheet", None) == "" and known(f"{code}.no_sheet"):
        return f"{code}.no_sheet"
    undated = any(getattr(event, name, "") is None for name in DATED)
    return f"{code}.undated" if undated and known(f"{code}.undated") else code


def _facts(call: Call, labels: Labels, event: Any) -> dict[str, Any]:
    told = {
        field.name: _fact(call, labels, field.name, getattr(event, field.name))
        for field in attrs.fields(type(event))
        if field.name != "private"
    }
    if isinstance(event, SettingChanged):
        return {**told, "value": _decided(call, event)}
    if isinstance(event, LenderRegistered):
        roles = [call.say(f"log.lends.{each}") for each in labels.lends_as(event.lender)]
        role = call.say("log.lends.and").join(roles or [call.say("log.lends.any")])
        return {**told, "lender": call.say("log.lends", role=role, lender=told["lender"])}
    if isinstance(event, RowRead):
        return {**told, "kind": call.say(f"import.kind.{event.kind}")}
    return told


def _decided(call: Call, event: SettingChanged) -> str:
    """What a setting is from then on, in words."""
    return value_words(call, event.name, json.loads(event.value))


def _fact(call: Call, labels: Labels, name: str, value: Any) -> Any:
    """A field as people read it: names, words, days, counts."""
    if isinstance(value, tuple) and name in COUNTED:
        return len(value)
    if name in ("party", "answer"):
        return call.say(f"plan.party.{value}" if name == "party" else f"status.{value}")
    worded = next((f"{of}.{value}" for of in (*WORDED.get(name, ()), f"log.{name}") if known(f"{of}.{value}")), "")
    if worded:
        return call.say(worded)
    if name.endswith("_min") and isinstance(value, int):
        return minute_text(value)
    if name in DISTRICTS and labels.district(value) != value:
        return labels.district(value)
    if name in ("rule", "setting", "name"):
        return next((call.say(f"{t}.{value}") for t in ("rule", "setting") if known(f"{t}.{value}")), value)
    if isinstance(value, NightTask):
        return task_text(call, value)
    if name == "how" and known(f"night.queue.how.{value}"):
        return call.say(f"night.queue.how.{value}")
    if isinstance(value, str):
        return labels.anything(value) if value else value
    if isinstance(value, tuple):
        return call.say("why.and").join(str(_fact(call, labels, "", each)) for each in value)
    if isinstance(value, datetime):
        return moment_text(value, call.lang)
    if isinstance(value, date):
        return long_day(value, call.lang) if name in DATED else short_day(value, call.lang)
    return value


def history_facts(lines: list[Line]) -> dict[str, Any]:
    """The events for ``--json``: what stands in the clear, and nothing sealed."""
    return {"events": [line_facts(line) for line in lines]}


def line_facts(line: Line) -> dict[str, Any]:
    """One event for ``--json``."""
    recorded = line.recorded
    return {
        "position": recorded.position,
        "id": str(recorded.id),
        "type": recorded.type,
        "recorded_at": from_us(recorded.recorded_us),
        "happened_at": from_us(recorded.happened_us),
        "actor": recorded.actor,
        "district": recorded.district or "",
        "undone": line.undone,
        "fact": _clear(line.event),
    }


def _clear(event: Any) -> dict[str, Any]:
    """An event's fields that stand in the clear; long tables are left out."""
    return attrs.asdict(event, filter=lambda field, _: field.name not in LONG)
