"""Text files that are none, are broken, or are in no encoding that we know."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.errors import FileFault
from intake.files import read
from intake.rows import Tables
from intake.transport.columns import RIDE
from tests.unit.intake.making import RIDE_ROW

HEADS = [column.heads[0] for column in RIDE.columns]
LINES = [",".join(HEADS), ",".join(RIDE_ROW.get(head, "") for head in HEADS)]


def kept(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def fault(path: Path) -> FileFault:
    with pytest.raises(FileFault) as error:
        read(path, Tables())
    return error.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_requests_in_a_csv_are_read_and_numbered_by_record(tmp_path, encoding, end):
    text = end.join(["令和8年12月 申込受付簿（湘南地区）", "", *LINES]) + end
    (row,) = read(kept(tmp_path / "申込.csv", text.encode(encoding)), Tables()).rows
    assert (row.row, row.sheet, row.outcome, row.values["day"]) == (4, "", "accepted", "2026-12-08")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n", "empty"),
        (b",,,\r\n,,\r\n", "empty"),
        (b"\x00\x01\x02name", "binary"),
        (b"\x81\x39\xff", "encoding"),
        (b"\xff\xfe\x00\xd8\x00", "encoding"),
        ("手名,内容\r\n1,2\r\n".encode(), "no_known_header"),
        (b"[1, 2]", "unknown_json"),
        (b"[]", "unknown_json"),
        (b'{"town": 1}', "unknown_json"),
        (b'[{"town": "x"', "bad_json"),
        (b"[" * 100_000, "unknown_json"),
        (b'[{"name": "x"}]', "no_known_header"),
        (b'a,"' + b"x" * 200_000 + b'"\r\n', "damaged"),
    ],
)
def test_what_is_no_readable_text_says_so(tmp_path, data, code):
    assert fault(kept(tmp_path / "a.csv", data)).code == code


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path, data):
    try:
        reading = read(kept(tmp_path / "a.csv", data), Tables())
    except FileFault as found:
        assert found.code  # noqa: PT017
    else:
        assert reading.rows == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_a_known_header_with_any_text_below_is_read_or_refused(tmp_path, text):
    data = f"令和8年12月（湘南地区）\n{LINES[0]}\n{text}\n".encode(errors="ignore")
    try:
        reading = read(kept(tmp_path / "a.csv", data), Tables())
    except FileFault as found:
        assert found.code in ("binary", "damaged")  # noqa: PT017
    else:
        assert all(row.outcome in ("accepted", "question", "rejected") for row in reading.rows)
