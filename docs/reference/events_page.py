"""Writes ``docs/reference/events.md`` from the vocabulary itself: ``python docs/reference/events_page.py``.

A test compares the file with what this writes, so an event cannot change without its page.
"""

import inspect
import re
import sys
import typing
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parents[2]
PAGE = Path(__file__).with_name("events.md")
TITLES = {
    "settings": "記録と決めごと / The log and its settings",
    "travel": "所要時間 / Travel times",
    "people": "人 / People",
    "needs": "申込 / Needs",
    "vehicles": "車と持ち主 / Vehicles and lenders",
    "evidence": "確かめたもの / Evidence",
    "offers": "申し出 / Offers",
    "imports": "取り込みと確認事項 / Imports and questions",
    "plans": "案と決定 / Plans and decisions",
    "nights": "夜間の案づくり / Nights",
    "privacy": "個人情報と貸し借り / Personal data and lending",
}
HEAD = """# 出来事 / Events

記録（log）に並ぶ出来事のすべて。名前は二度と別の意味に使われず、知らない項目のある出来事は読まれません。
「封」とある項目は、その人（または持ち主、記録そのもの）の鍵で封をして保存され、鍵を消すと読めなくなります。
年月日は `2026-12-08`、時刻は時間帯つき（`2026-12-08T09:30:00+09:00`）。

Every event that a log can hold. A stored name is never used again for another thing, and an event with an unknown
field is refused. What is “sealed” is stored encrypted under the key of its subject, and unreadable once that key is
destroyed. This page is written by `python docs/reference/events_page.py`; a test holds it to the code.
"""


def page() -> str:
    """The page's text."""
    sys.path.insert(0, str(ROOT))
    from events.vocabulary import EVENTS

    subjects: dict[str, list[tuple[str, typing.Any]]] = {}
    for name, event in EVENTS.items():
        subjects.setdefault(event.__module__.rpartition(".")[2], []).append((name, event))
    parts = [HEAD]
    for subject, events in subjects.items():
        parts.append(f"## {TITLES.get(subject, subject)}\n")
        parts += [section(name, event) for name, event in events]
    return "\n".join(parts).rstrip() + "\n"


def section(name: str, event: typing.Any) -> str:
    """One event: what it says, its fields, what is sealed."""
    lines = [f"### `{name}`", "", prose(event), "", "| field | type | |", "|---|---|---|"]
    fields = attrs.fields(event)
    lines += [row(field) for field in fields if field.name != "private"]
    private = next((field for field in fields if field.name == "private"), None)
    if private is not None:
        (words,) = (each for each in typing.get_args(private.type) if each is not type(None))
        names = ", ".join(f"`{field.name}`" for field in attrs.fields(words))
        lines += ["", f"封 / sealed (`{event.SEALED_FOR}`): {names}."]
        lines += ["", prose(words)] if words.__doc__ else []
    return "\n".join([*lines, ""])


def prose(described: typing.Any) -> str:
    """A docstring as Markdown."""
    return inspect.cleandoc(described.__doc__ or "").replace("``", "`")


def row(field: typing.Any) -> str:
    optional = "" if field.default is attrs.NOTHING else "may be left out"
    return f"| `{field.name}` | {type_text(field.type)} | {optional} |"


def type_text(kind: typing.Any) -> str:
    """A type without its modules: ``tuple[PlannedRun, …]``."""
    text = kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else str(kind)
    return re.sub(r"\b(?:\w+\.)+(?=[A-Za-z])", "", text).replace(" | ", " or ").replace("...", "…")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
