"""The dated settings: shown as in force on a day, set one by one, or imported from a meeting's table."""

import json
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

from attrs import frozen

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.fitting import EXPECTED
from desk.office import Office
from desk.setting_tables import SettingsTable
from events.settings import BY_NAME, DEFINITIONS, Definition, in_force
from events.state.model import State
from events.vocabulary.settings import SettingChanged

RESOURCE: Final = "settings"
"""The resource whose claim every changed setting carries."""


@frozen
class SettingView:
    """A setting as in force on a day. ``value`` is a JSON value; ``valid_from`` is None where the default still is.

    ``district`` is empty where the value holds everywhere; ``strength`` is law, promise, wish or empty (no rule).
    """

    name: str
    value: Any
    valid_from: date | None
    source: str
    district: str
    strength: str


@frozen
class SettingFault:
    """A row of an imported table that was not taken: a code and facts as ``set_setting`` would have raised them."""

    row: int
    code: str
    facts: Mapping[str, Any]


@frozen
class SettingsImported:
    """The settings that changed, how many rows said what holds already, and the rows that were not taken."""

    changed: tuple[SettingChanged, ...]
    unchanged: int
    faults: tuple[SettingFault, ...]


def settings_table(state: State, on: date, district: str = "") -> tuple[SettingView, ...]:
    """Every setting as in force on a day in a district (romaji; empty: everywhere), in the order of definition."""
    return tuple(_view(state, definition, on, district) for definition in DEFINITIONS)


def set_setting(
    office: Office, name: str, value_json: str, valid_from: date, source: str, district: str = ""
) -> SettingChanged | None:
    """Decide on a setting from a day on; None where just this was decided before.

    Raises ``Unknown`` (setting.unknown, district.unknown) and ``Refused`` (setting.unfit, setting.no_source).
    """
    event = _event(name, value_json, valid_from, source, district)
    if _decided(office.state(), event):
        return None
    office.append([office.draft(event, district=event.district, claims=endless([RESOURCE]))])
    return event


def import_settings(office: Office, table: SettingsTable) -> SettingsImported:
    """Take the rows of a table, all good ones in one append. A row without a source has the table's name for one."""
    state = office.state()
    changed: list[SettingChanged] = []
    faults: list[SettingFault] = []
    unchanged = 0
    for row, cells in table.rows:
        try:
            event = _event_of(cells, table.name)
        except (Refused, Unknown) as fault:
            faults.append(SettingFault(row, fault.code, fault.facts))
            continue
        if event in changed or _decided(state, event):
            unchanged += 1
        else:
            changed.append(event)
    claims, correlation = endless([RESOURCE]), office.new_id()
    if changed:
        office.append([office.draft(e, district=e.district, claims=claims, correlation=correlation) for e in changed])
    return SettingsImported(tuple(changed), unchanged, tuple(faults))


def unknown_setting(name: str) -> Unknown:
    """That there is no setting of this name, with those that come near."""
    near = tuple(get_close_matches(name, BY_NAME, n=3, cutoff=0.4))
    return Unknown("setting.unknown_near", name=name, near=near) if near else Unknown("setting.unknown", name=name)


def _view(state: State, definition: Definition, on: date, district: str) -> SettingView:
    found = in_force(state.settings, definition.name, on, district)
    if found is None:
        return SettingView(definition.name, definition.default, None, definition.source, "", definition.strength)
    fact = found.fact
    value = json.loads(fact.value)
    return SettingView(fact.name, value, fact.valid_from, fact.source, fact.district, definition.strength)


def _decided(state: State, event: SettingChanged) -> bool:
    """Whether the last decision for this day and district said just this."""
    key = (event.name, event.valid_from, event.district)
    before = [s.fact for s in state.settings if (s.fact.name, s.fact.valid_from, s.fact.district) == key]
    return bool(before) and before[-1] == event


def _event(name: str, value_text: str, valid_from: date, source: str, district: str) -> SettingChanged:
    from events.districts import romaji_of

    if name not in BY_NAME:
        raise unknown_setting(name)
    romaji = romaji_of(district) if district else ""
    if romaji is None:
        raise Unknown("district.unknown", came=district)
    if not source.strip():
        raise Refused("setting.no_source", name=name)
    return SettingChanged(name, _fitting(name, value_text), valid_from, source.strip(), romaji)


def _fitting(name: str, text: str) -> str:
    """The canonical JSON of a value that fits the setting. A text may stand without its quotes, nothing means null."""
    expected, value = EXPECTED[name], _value(text)
    if not expected.fits(value):
        raise Refused("setting.unfit", name=name, came=text, expected=expected.code, **expected.facts)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _value(text: str) -> Any:
    plain = text.strip()
    try:
        return json.loads(plain.lower() if plain.lower() in ("true", "false", "null") else plain or "null")
    except ValueError:
        return plain


def _event_of(cells: Mapping[str, str], table: str) -> SettingChanged:
    source = cells.get("source") or table
    return _event(cells["name"], cells["value"], _day(cells["valid_from"]), source, cells.get("district", ""))


def _day(text: str) -> date:
    """A day written 2026-12-01 or 2026/12/1."""
    try:
        year, month, day = (int(part) for part in text.strip()[:10].replace("/", "-").split("-"))
        return date(year, month, day)
    except ValueError:
        raise Refused("setting.bad_day", came=text) from None
