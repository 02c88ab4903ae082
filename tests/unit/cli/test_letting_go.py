"""plan pin and release: what is held already, or by nothing, is told and not noted a second time."""

import json


def test_releasing_what_nothing_holds_is_told_and_not_noted(match_ja, match, log):
    before = _entries(match)
    told = match_ja("plan", "release", "1")
    assert told.exit_code == 0
    assert "何も記録していません" in told.stdout
    assert "match undo" not in told.stdout
    assert _entries(match) == before


def test_pinning_twice_is_noted_once(match_ja, match, log):
    match_ja("plan", "pin", "1")
    before = _entries(match)
    assert "もう動かさないことになっています" in match_ja("plan", "pin", "1").stdout
    assert _entries(match) == before


def test_only_what_is_held_is_released(match, log):
    match("plan", "pin", "1", "--only", "湘001")
    freed = json.loads(match("plan", "release", "1", "--json").stdout)["occurrences"]
    assert [each.partition("@")[2] for each in freed] == ["2026-12-08"]
    assert json.loads(match("plan", "release", "1", "--json").stdout)["occurrences"] == []


def _entries(match) -> int:
    return len(json.loads(match("log", "--json").stdout)["events"])
