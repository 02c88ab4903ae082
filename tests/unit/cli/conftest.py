"""What the command line's tests share: a log of a small world, and a command called in-process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from tests.unit.cli import known

Match = Callable[..., Result]


@pytest.fixture(autouse=True)
def that_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is told is told on that morning: a day says its year where it is another year than now."""
    monkeypatch.setenv("MATCH_NOW", known.NOW.isoformat())


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return known.make_log(tmp_path / "log.sqlite")


@pytest.fixture
def match(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Match:
    """``match("plan", "show")`` in English on the log in ``tmp_path``, at a fixed time, as 担当."""
    for name in ("MATCH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MATCH_LOG", str(tmp_path / "log.sqlite"))
    monkeypatch.setenv("MATCH_ACTOR", "担当")

    def call(*args: str) -> Result:
        return CliRunner().invoke(app, list(args))

    return call


@pytest.fixture
def match_ja(match: Match) -> Match:
    """The same in Japanese."""
    return lambda *args: match("--lang", "ja", *args)
