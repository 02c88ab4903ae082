"""Where compiled code is kept: another folder for every edit, and none where nothing can be written."""

from pathlib import Path

import pytest

from engine.solvers.routing.core.compiling import WARM, digest, kept_in

CALLER = "@compiled\ndef caller(): ...\n"


@pytest.fixture
def sources(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("MATCH_CACHE_DIR", raising=False)
    folder = tmp_path / "core"
    folder.mkdir()
    (folder / "caller.py").write_text("\n" + CALLER)
    (folder / "callee.py").write_text("\n@compiled\ndef callee(): ...\n")
    (folder / "plain.py").write_text("def plain(): ...\n")
    return folder


def test_an_edited_callee_is_another_folder(sources):
    before = kept_in(sources)
    (sources / "callee.py").write_text("\n@compiled\ndef callee(): return 1\n")
    assert kept_in(sources) != before


def test_an_edited_source_without_compiled_functions_is_the_same_folder(sources):
    before = digest(sources)
    (sources / "plain.py").write_text("def plain(): return 1\n")
    assert digest(sources) == before


def test_beside_sources_that_cannot_be_written_the_users_folder_serves(sources, tmp_path):
    (sources / "__pycache__").write_text("a file where a folder would have to be")
    assert kept_in(sources) == tmp_path / "cache" / "match" / f"compiled-{digest(sources)}"


def test_where_nothing_can_be_written_nothing_is_kept(sources, tmp_path):
    (sources / "__pycache__").write_text("a file where a folder would have to be")
    (tmp_path / "cache").write_text("and another")
    assert kept_in(sources) is None


def test_a_folder_that_was_filled_ahead_is_taken_first(sources, tmp_path):
    filled = tmp_path / "cache" / "match" / f"compiled-{digest(sources)}"
    filled.mkdir(parents=True)
    (filled / WARM).touch()
    assert kept_in(sources) == filled
