"""Phone numbers."""

import pytest

from intake.parsers.phones import read_phone
from intake.parsers.troubles import Unclear, Unreadable


@pytest.mark.parametrize(
    ("written", "phone"),
    [
        ("467001045", "0467-00-1045"),
        ("0467001003", "0467-00-1003"),
        ("0467(00)1019", "0467-00-1019"),
        ("00-1046", "0467-00-1046"),
        ("０４６７－００－１０２８", "0467-00-1028"),
        ("9000001024", "090-0000-1024"),
        ("090-0000-1035", "090-0000-1035"),
        ("09000001035", "090-0000-1035"),
        ("+81-467-00-1045", "0467-00-1045"),
        ("467001045.0", "0467-00-1045"),
        ("045-000-1234", "045-000-1234"),
        ("03-0000-1234", "03-0000-1234"),
        ("息子 090-0000-1111", "090-0000-1111"),
        ("なし", ""),
        ("-", ""),
    ],
)
def test_phones(written, phone):
    assert read_phone(written) == phone


def test_the_same_number_written_twice_is_one():
    assert read_phone("0467-00-1001 / 0467001001") == "0467-00-1001"


def test_two_numbers_are_asked_about():
    with pytest.raises(Unclear) as error:
        read_phone("0467-00-1001、090-0000-1002")
    assert [option.value for option in error.value.options] == ["0467-00-1001", "090-0000-1002"]


@pytest.mark.parametrize("written", ["12345", "電話なしの家", "0467-00-10199999"])
def test_what_is_no_number_is_refused(written):
    with pytest.raises(Unreadable, match=r"phone\.unreadable"):
        read_phone(written)
