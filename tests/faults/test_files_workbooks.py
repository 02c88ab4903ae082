"""Workbooks that are none, are broken, or are somebody else's: a code with facts, never another error."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from intake.errors import FileFault
from intake.files import read
from intake.grids import workbooks
from intake.rows import Tables
from intake.template import write_template
from intake.transport.columns import RIDE
from tests.unit.intake.making import RIDE_ROW, SHARED, TITLE, WORKBOOK

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def fault(path: Path) -> FileFault:
    with pytest.raises(FileFault) as error:
        read(path, Tables())
    return error.value


def kept(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def book_of(*rows: tuple[object, ...]) -> bytes:
    book, target = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(target)
    return target.getvalue()


HEADS = tuple(column.heads[0] for column in RIDE.columns)
WHOLE = book_of((TITLE,), HEADS, tuple(RIDE_ROW.get(head) for head in HEADS))


def test_a_whole_one_is_read(tmp_path):
    (row,) = read(kept(tmp_path / "a.xlsx", WHOLE), Tables()).rows
    assert (row.row, row.outcome) == (3, "accepted")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \r\n", "empty"),
        ("氏名,住所\r\n".encode("cp932"), "not_a_workbook"),
        (WHOLE[:400], "truncated"),
        (WHOLE[:-30], "truncated"),
        (OLE + b"\0" * 600, "old_excel"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password_protected"),
        (book_of(), "empty"),
    ],
)
def test_what_is_no_readable_workbook_says_so(tmp_path, data, code):
    assert fault(kept(tmp_path / "a.xlsx", data)).code == code


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    assert fault(tmp_path / "none.xlsx").code == "not_found"
    assert fault(tmp_path).code == "is_a_directory"


def test_another_archive_is_no_workbook(tmp_path):
    with ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("photo.txt", "no sheet")
    assert fault(tmp_path / "a.xlsx").code == "not_a_workbook"


def test_a_workbook_that_would_not_fit_into_memory_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(workbooks, "LARGEST_BYTES", 1_000)
    found = fault(kept(tmp_path / "a.xlsx", WHOLE))
    assert (found.code, found.facts["limit"]) == ("too_large", 1_000)


def test_a_workbook_without_a_known_header_says_what_was_expected_and_what_was_there(tmp_path):
    found = fault(kept(tmp_path / "a.xlsx", book_of(("町内会の予定",), ("日付", "行事"), ("12/8", "清掃"))))
    assert found.code == "no_known_header"
    assert "到着希望時刻" in found.facts["expected"]["ride"]
    assert found.facts["found"] == {"Sheet": ("町内会の予定", "日付 行事", "12/8 清掃")}


def test_a_workbook_that_lacks_one_needed_column_names_it(tmp_path):
    heads = tuple(head for head in HEADS if head != "希望日")
    found = fault(kept(tmp_path / "a.xlsx", book_of((TITLE,), heads, tuple(RIDE_ROW.get(head) for head in heads))))
    assert found.code == "header_missing"
    assert (found.facts["sheet"], found.facts["expected"]) == ("Sheet", ("希望日",))


def test_a_sheet_of_something_else_beside_a_known_one_is_named_as_skipped(tmp_path):
    write_template("transport", tmp_path / "a.xlsx")
    from openpyxl import load_workbook

    book = load_workbook(tmp_path / "a.xlsx")
    book.create_sheet("メモ").append(["鍵は事務所"])
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx", Tables()).skipped == ("メモ",)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_workbook_with_any_byte_changed_is_read_or_refused(tmp_path, data):
    broken = bytearray(WHOLE)
    for at in data.draw(st.lists(st.integers(0, len(WHOLE) - 1), min_size=1, max_size=5)):
        broken[at] = data.draw(st.integers(0, 255))
    _read_or_refused(kept(tmp_path / "a.xlsx", bytes(broken)))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_workbook_with_any_part_of_it_cut_or_gone_is_read_or_refused(tmp_path, data):
    with ZipFile(BytesIO(WHOLE)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    cut = data.draw(st.one_of(st.none(), st.integers(0, len(parts[name]))))
    with ZipFile(tmp_path / "a.xlsx", "w", ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            if part != name or cut is not None:
                archive.writestr(part, content[:cut] if part == name else content)
    _read_or_refused(tmp_path / "a.xlsx")


def _read_or_refused(path: Path) -> None:
    """Any other error than ``FileFault`` fails the test by being raised."""
    try:
        reading = read(path, Tables())
    except FileFault as found:
        assert found.code  # noqa: PT017
    else:
        assert all(row.outcome in ("accepted", "question", "rejected") for row in reading.rows)


@pytest.mark.skipif(not WORKBOOK.exists(), reason="the shared input files are not here")
def test_the_list_of_public_places_is_taken_for_a_list_of_rooms_that_asks():
    # It has names and remarks as our list of rooms has them, and goes by its own headers.
    reading = read(SHARED / "input" / "公共施設一覧.csv", Tables())
    assert {(row.kind, row.outcome) for row in reading.rows} == {("facility", "question")}
