"""match verify and match anchor: what holds, what does not, and what was kept elsewhere."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest


@pytest.fixture
def kept(match, log) -> str:
    """The anchor of the log as it is."""
    return json.loads(match("anchor", "--json").stdout)["anchor"]


def tampered(log: Path, statement: str) -> None:
    connection = sqlite3.connect(log, isolation_level=None)
    connection.executescript(f"DROP TRIGGER never_changed; DROP TRIGGER never_removed; {statement}")
    connection.close()


def test_the_anchor_is_told_with_how_far_it_reaches(match_ja, kept):
    page = match_ja("anchor").stdout
    assert "24 番まで" in page
    assert f"  {kept}\n" in page
    assert f"match verify --anchor {kept}" in page


def test_the_anchor_of_another_moment_still_holds_after_more_was_recorded(match, match_ja, kept):
    assert match("plan", "pin", "1").exit_code == 0
    told = match_ja("verify", "--anchor", kept)
    assert told.exit_code == 0
    assert "照合文字と合います（24 番まで" in told.stdout


def test_of_several_anchors_each_is_answered(match, kept):
    told = match("verify", "--anchor", kept, "--anchor", kept.lower(), "--json")
    assert [each["finding"] for each in json.loads(told.stdout)["anchors"]] == ["holds", "holds"]


def test_a_tail_cut_off_is_told(match_ja, log, kept):
    tampered(log, "DELETE FROM events WHERE position > 20; DELETE FROM claims")
    told = match_ja("verify", "--anchor", kept)
    assert told.exit_code == 1
    assert "24 番まであり" in told.stderr
    assert "末尾が切り落とされた" in told.stderr


def test_a_misread_anchor_is_told_by_its_group(match_ja, kept):
    told = match_ja("verify", "--anchor", kept[:-1] + ("A" if kept[-1] != "A" else "B"))
    assert told.exit_code == 1
    assert "（7 組目）" in told.stderr


def test_a_changed_event_is_named_beside_the_anchor(match_ja, log, kept):
    tampered(log, "UPDATE events SET actor = 'だれか' WHERE position = 5")
    told = match_ja("verify", "--anchor", kept)
    assert told.exit_code == 1
    assert "記録の 5 番に異状があります: 中身が変えられています" in told.stderr


def test_a_copy_without_its_keys_can_be_verified(match_ja, log, kept, tmp_path):
    copy = tmp_path / "elsewhere" / "copy.sqlite"
    copy.parent.mkdir()
    shutil.copy(log, copy)
    told = match_ja("--log", str(copy), "verify", "--anchor", kept)
    assert told.exit_code == 0, told.stderr
