"""Wrong files and wrong logs at the command line: what was expected, what to do, no traceback, the log as it was."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.app import app
from tests.unit.cli import known
from tests.unit.cli.workbooks import SAMPLE, TOWNS, changed

Match = Callable[..., Result]


@pytest.fixture
def match(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Match:
    for name, value in {"NOW": known.NOW.isoformat(), "LOG": str(tmp_path / "log.sqlite"), "ACTOR": "担当"}.items():
        monkeypatch.setenv(f"MATCH_{name}", value)
    monkeypatch.setenv("MATCH_LANG", "ja")
    return lambda *args: CliRunner().invoke(app, list(args))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return known.make_log(tmp_path / "log.sqlite")


def assert_refused(told: Result, *words: str, code: int = 1) -> None:
    """Two parts on stderr, nothing that looks like a program's inside, and the exit code of a fault."""
    assert told.exit_code == code
    assert all(word in told.stderr for word in words), told.stderr
    assert "\n" in told.stderr.strip()
    assert "Traceback" not in told.output
    assert "思いがけない" not in told.stderr


def text(content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content) and None


def truncated(path: Path) -> None:
    path.write_bytes(SAMPLE.read_bytes()[:4000])


def without_header(path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0].append(["品名", "個数"])
    book.worksheets[0].append(["みかん", 3])
    book.save(path)


def of_unknown_district(path: Path) -> None:
    changed(path, {("申込", "A1"): "令和8年12月 移動支援 申込受付簿（どこか地区）"})


WRONG_FILES = [
    ("写真.xlsx", text(b"\x89PNG\r\n\x1a\n" + b"\0" * 200), "エクセルの表ではありません"),
    ("途中.xlsx", truncated, "途中で切れています"),
    ("空.xlsx", text(b""), "空です"),
    ("別の表.xlsx", without_header, "知っている見出し"),
    ("文章.csv", text("これはただの文章です。\n".encode()), "知っている見出し"),
    ("地図.json", text(b'{"type": "FeatureCollection"}'), "JSON"),
]


@pytest.mark.parametrize(("name", "make", "words"), WRONG_FILES)
def test_a_file_that_cannot_be_read_is_told_with_its_name_and_leaves_no_trace(match, log, tmp_path, name, make, words):
    path = tmp_path / name
    make(path)
    before = log.read_bytes()
    assert_refused(match("import", str(path)), name, words, "何も取り込んでいません")
    assert log.read_bytes() == before


@pytest.mark.parametrize(("name", "make", "words"), WRONG_FILES[:3])
def test_a_file_that_cannot_be_read_makes_no_log(match, tmp_path, name, make, words):
    (tmp_path / "there").mkdir()
    path = tmp_path / "there" / name
    make(path)
    assert_refused(match("import", str(path)), words)
    assert not (tmp_path / "log.sqlite").exists()


def test_a_file_that_is_not_there_and_a_folder_are_told(match, tmp_path):
    assert_refused(match("import", str(tmp_path / "どこか.xlsx")), "どこか.xlsx というファイルはありません")
    assert_refused(match("import", str(tmp_path)), "フォルダーです")


def test_one_wrong_file_does_not_keep_the_others_out(match, tmp_path):
    wrong = tmp_path / "空.xlsx"
    wrong.write_bytes(b"")
    told = match("import", str(wrong), str(TOWNS))
    assert told.exit_code == 1
    assert "空.xlsx は空です" in told.stderr
    assert "受け付けた行 15" in told.stdout


def test_an_unknown_district_in_a_title_is_told_with_where_it_stands(match, tmp_path):
    path = tmp_path / "申込.xlsx"
    of_unknown_district(path)
    told = match("import", str(path))
    assert told.exit_code in (0, 1)
    assert "地区" in told.output
    assert "Traceback" not in told.output


def test_an_unknown_district_on_the_command_line_lists_the_thirteen(match):
    assert_refused(
        match("import", str(SAMPLE), "--district", "どこか"), "「どこか」という地区はありません", "小出(koide)", code=2
    )


def test_a_return_before_the_arrival_is_told_by_row_and_column(match, tmp_path):
    path = changed(tmp_path / "申込.xlsx", {("申込", "M4"): "8:00"})
    told = match("import", str(path)).stdout.replace("\n  ", "")
    assert "申込.xlsx「申込」4行目 帰り出発時刻: 「8:00」と読みました。帰りが到着より前です。" in told


def test_a_log_of_another_program_is_told_and_not_touched(match, tmp_path):
    path = tmp_path / "log.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (name TEXT)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    for command in (["plan", "list"], ["import", str(TOWNS)], ["verify"]):
        assert_refused(match(*command), "ほかのプログラムのデータです", "触れていません")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a database at all, but a letter\n" * 9, b"SQLite"])
def test_a_log_that_is_none_is_told(match, tmp_path, content):
    (tmp_path / "log.sqlite").write_bytes(content)
    assert_refused(match("plan", "list"), str(tmp_path / "log.sqlite"))
    assert (tmp_path / "log.sqlite").read_bytes() == content


def test_a_log_cut_short_is_told(match, log):
    log.write_bytes(log.read_bytes()[:6000])
    assert_refused(match("plan", "list"), "壊れています", "控え")


def test_a_missing_key_store_is_told_and_never_made_anew(match, log):
    shutil.rmtree(log.parent / "keys")
    for command in (["plan", "list"], ["import", str(TOWNS)]):
        assert_refused(match(*command), "鍵が見つかりません", "作り直すことはしません")
    assert not (log.parent / "keys").exists()


def test_a_changed_event_is_found_and_told(match, log):
    connection = sqlite3.connect(log)
    connection.executescript(open_to_changes(connection))
    connection.execute("UPDATE events SET actor = '別人' WHERE position = 5")
    connection.commit()
    connection.close()
    told = match("verify")
    assert told.exit_code == 1
    assert "記録の 5 番に異状があります: 中身が変えられています" in told.stderr


def open_to_changes(connection: sqlite3.Connection) -> str:
    """What whoever tampers does first: drop the triggers that stand in his way."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return "".join(f"DROP TRIGGER {name};" for (name,) in names)


def test_a_fault_of_ours_names_its_place_and_nobody(match, log, monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError("見本 花子 0467-00-0001")

    monkeypatch.setattr("cli.commands.plan_reading.plan_lines", broken)
    told = match("plan", "show")
    assert told.exit_code == 70
    assert "RuntimeError" in told.stderr
    assert "見本" not in told.stderr
    assert "0467" not in told.output
