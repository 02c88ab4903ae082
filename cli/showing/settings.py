"""The settings in force on a day, as a table; one alone with its source and how it is typed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import asdict

from cli.call import Call
from cli.days import long_day, short_day
from cli.districts import district_name
from cli.showing.setting_words import typed_value, unit_word, value_words
from cli.tables import table
from desk.settings import SettingView


def settings_lines(call: Call, settings: Sequence[SettingView], day: date, district: str) -> list[str]:
    """One line a setting: its name, what it is, its value in words, since when, how strong."""
    where = district_name(district, call.lang) if district else call.say("setting.everywhere")
    head = [call.say(f"setting.head.{each}") for each in ("name", "what", "value", "since", "strength")]
    lines = [call.say("setting.title", day=long_day(day, call.lang), district=where), ""]
    lines.append(table(head, [_row(call, each) for each in settings]))
    if len(settings) == 1:
        lines += ["", *_one(call, settings[0])]
    return lines


def _one(call: Call, setting: SettingView) -> list[str]:
    """What one setting shows more: who says so, and how its value is typed."""
    typed = f"{typed_value(setting.value)} {unit_word(call, setting.name)}".rstrip()
    return [
        f"{call.say('setting.head.source')}: {setting.source}",
        f"{call.say('setting.head.typed')}: {typed}",
    ]


def _row(call: Call, setting: SettingView) -> tuple[str, ...]:
    since = short_day(setting.valid_from, call.lang) if setting.valid_from else call.say("setting.default")
    return (
        setting.name,
        call.say(f"setting.{setting.name}"),
        value_words(call, setting.name, setting.value),
        since,
        call.say(f"setting.strength.{setting.strength}") if setting.strength else "",
    )


def setting_facts(setting: SettingView) -> dict[str, Any]:
    """One setting for ``--json``."""
    return asdict(setting)
