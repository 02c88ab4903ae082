"""The whole command line on PostgreSQL: from the workbook to an audited plan, as on a file."""

import json
import os
from collections.abc import Callable
from uuid import uuid4

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from tests.contracts.test_cli_documents import SCHEMAS
from tests.unit.cli import known
from tests.unit.cli.workbooks import SAMPLE, TOWNS

Match = Callable[..., Result]


@pytest.fixture
def match(postgres: str, monkeypatch: pytest.MonkeyPatch) -> Match:
    """A log in a schema of its own, under a passphrase."""
    settled = {"NOW": known.NOW.isoformat(), "ACTOR": "担当", "LANG": "ja", "KEK": "ab" * 32}
    for name, value in {**settled, "LOG": f"{postgres}?schema=city_{uuid4().hex}"}.items():
        monkeypatch.setenv(f"MATCH_{name}", value)
    return lambda *args: CliRunner().invoke(app, list(args))


def done(result: Result) -> str:
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_a_log_that_is_not_there_is_told_and_not_made(match):
    told = match("plan", "list")
    assert told.exit_code == 1
    assert "記録がまだありません（postgresql://match@" in told.stderr
    assert "見本" not in told.stderr, "the password is told to nobody"


def test_without_the_key_encryption_key_it_is_told_how_to_name_it(match, monkeypatch):
    done(match("import", str(TOWNS)))
    monkeypatch.delenv("MATCH_KEK")
    told = match("plan", "list")
    assert told.exit_code == 1
    assert "MATCH_KEK_FILE" in told.stderr
    assert match("verify").exit_code == 0, "to verify it no key is needed"


@pytest.mark.slow
def test_from_the_workbook_to_an_audited_plan(match):
    assert "受け付けた行 20" in done(match("import", str(TOWNS), str(SAMPLE)))
    assert "案1" in done(match("solve", "--district", "湘南"))
    assert "便1" in done(match("plan", "show", "1"))
    done(match("ask", "1"))
    shown = json.loads(done(match("plan", "show", "1", "--json")))
    assert shown["runs"]
    approved = match("plan", "approve", "1", "--day", "12/8")
    assert approved.exit_code == 0, approved.stderr
    assert "確かめられました" in done(match("audit", "1"))
    done(match("undo"))
    anchor = json.loads(done(match("anchor", "--json")))["anchor"]
    told = done(match("verify", "--anchor", anchor))
    assert "記録は書き換えられていません" in told
    assert "照合文字と合います" in told
    assert "見た記録も書き換えられていません" in told
    assert "町の一覧を取り込んだ" in done(match("log"))
    assert "案1" in done(match("replay", "--as-of", "2026-12-04"))


def test_the_key_encryption_key_is_changed_to_the_last_of_those_named(match, monkeypatch):
    done(match("import", str(TOWNS)))
    alone = match("kek", "change")
    assert alone.exit_code == 1
    assert "古いもの、新しいものの順に" in alone.stderr
    monkeypatch.setenv("MATCH_KEK", f"{'ab' * 32} {'cd' * 32}")
    told = json.loads(done(match("kek", "change", "--json")))
    jsonschema.validate(told, SCHEMAS["kek change"])
    assert told == {"named": "MATCH_KEK", "dropped": False}
    monkeypatch.setenv("MATCH_KEK", "cd" * 32)
    done(match("plan", "list"))
    monkeypatch.setenv("MATCH_KEK", "ab" * 32)
    assert match("plan", "list").exit_code == 1


@pytest.mark.slow
def test_a_log_moves_to_postgres_and_back_with_the_same_head_and_names(match, tmp_path):
    server, file = os.environ["MATCH_LOG"], str(tmp_path / "log.sqlite")
    done(match("--log", file, "import", str(TOWNS), str(SAMPLE)))
    done(match("--log", file, "backup", str(tmp_path / "copy"), "--keys", str(tmp_path / "keys.1")))
    told = done(match("restore", str(tmp_path / "copy"), "--keys", str(tmp_path / "keys.1")))
    assert "postgresql://match@" in told
    assert "見本@" not in told, "the password is told to nobody"
    anchor = json.loads(done(match("--log", file, "anchor", "--json")))["anchor"]
    assert "照合文字と合います" in done(match("verify", "--anchor", anchor))
    assert "見本 キヨ さんを登録した" in done(match("log"))
    done(match("export-log", "-o", str(tmp_path / "log.jsonl")))
    done(match("backup", str(tmp_path / "back"), "--keys", str(tmp_path / "keys.2")))
    home = str(tmp_path / "home" / "log.sqlite")
    done(match("--log", home, "restore", str(tmp_path / "back"), "--keys", str(tmp_path / "keys.2")))
    loaded = str(tmp_path / "loaded" / "log.sqlite")
    done(match("--log", loaded, "load-log", str(tmp_path / "log.jsonl"), "--keys", str(tmp_path / "keys.2")))
    heads = {
        json.loads(done(match("--log", place, "anchor", "--json")))["hash"] for place in (server, file, home, loaded)
    }
    assert len(heads) == 1
    assert done(match("--log", home, "log")) == done(match("log"))
    again = match("restore", str(tmp_path / "copy"), "--keys", str(tmp_path / "keys.1"))
    assert again.exit_code == 1
    assert "もうファイルがあります" in again.stderr
    assert "見本@" not in again.stderr
