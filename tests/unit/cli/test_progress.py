"""Progress: only on a terminal, only after a second, and gone when the work is done."""

import io
import sys
import time

import pytest

from cli import progress
from cli.call import Call


class Terminal(io.StringIO):
    """A place to write to that says that somebody watches."""

    def isatty(self) -> bool:
        return True


def watching(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal as stderr: set in the test itself, since pytest puts its own there before it."""
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    return seen


def test_short_work_shows_nothing(monkeypatch):
    terminal = watching(monkeypatch)
    with progress.watched(Call("ja"), "plan.progress", kind="サロン") as tell:
        tell(1, 10)
    assert terminal.getvalue() == ""


def test_long_work_shows_how_far_it_is_and_clears_the_line(monkeypatch):
    terminal = watching(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE_S", 0)
    monkeypatch.setattr(progress, "EVERY_S", 0)
    with progress.watched(Call("ja"), "plan.progress", kind="サロン") as tell:
        tell(5, 10)
        assert "5/10（50%）" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r")


def test_work_that_tells_nothing_for_a_while_is_said_to_go_on(monkeypatch):
    terminal = watching(monkeypatch)
    monkeypatch.setattr(progress, "SILENCE_S", 0.001)
    with progress.watched(Call("ja"), "plan.progress", kind="サロン"):
        while "サロンの案を作っています（0 秒" not in terminal.getvalue():
            time.sleep(0.001)
    assert terminal.getvalue().endswith("\r")


def test_where_nobody_watches_nothing_is_shown(monkeypatch):
    seen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", seen)
    monkeypatch.setattr(progress, "PATIENCE_S", 0)
    with progress.watched(Call("ja"), "plan.progress", kind="サロン") as tell:
        tell(5, 10)
    assert seen.getvalue() == ""
