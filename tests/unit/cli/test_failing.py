"""What goes wrong becomes a message in two parts and an exit code; what nobody foresaw shows no value."""

import errno

import pytest

from cli.call import Call
from cli.errors import Interrupted, Misused
from cli.failing import message
from desk.errors import Refused
from events.errors import LogDamaged, MissingKeys, NotOurLog


def test_a_wrong_call_leaves_with_two_and_says_what_came():
    text, code = message(Misused("date", came="あした"), Call("ja"))
    assert code == 2
    assert text.startswith("「あした」を日付として読めません。\n")


def test_a_refusal_leaves_with_one():
    text, code = message(Refused("override.law", rule="licence"), Call("en"))
    assert code == 1
    assert "rule of law" in text


def test_ctrl_c_leaves_with_130():
    assert message(Interrupted(), Call("ja"))[1] == 130


def test_the_same_fault_is_told_more_closely_where_its_cause_is_known():
    text, _ = message(NotOurLog("/x/log", "other_program"), Call("ja"))
    assert "ほかのプログラム" in text
    assert "/x/log" in text
    assert "truncated" in message(LogDamaged("/x/log", "truncated"), Call("en"))[0]


def test_missing_keys_say_that_none_are_made_anew():
    text, code = message(MissingKeys("/x/keys"), Call("ja"))
    assert code == 1
    assert "作り直すことはしません" in text


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.ENOENT, errno.EISDIR])
def test_what_the_system_refuses_is_told_with_the_path(number, tmp_path):
    path = str(tmp_path / "申込.xlsx")
    text, code = message(OSError(number, "words of the system", path), Call("ja"))
    assert code == 1
    assert path in text
    assert "words of the system" not in text


def test_where_the_folder_itself_is_missing_that_is_named(tmp_path):
    text, _ = message(OSError(errno.ENOENT, "", str(tmp_path / "ない" / "申込.xlsx")), Call("ja"))
    assert text.startswith(f"{tmp_path / 'ない'} というフォルダーはありません。\n")


def test_what_nobody_foresaw_shows_its_place_and_no_value():
    name = "見本 花子"
    try:
        {}[name]
    except KeyError as error:
        text, code = message(error, Call("ja"))
    assert code == 70
    assert name not in text
    assert "KeyError" in text


def test_the_place_is_the_deepest_line_of_ours():
    from cli.numbers import whole

    try:
        whole(None, "--days", least=1, example=1)  # type: ignore[arg-type]
    except TypeError as error:
        text, _ = message(error, Call("en"))
    assert "cli/numbers.py:" in text
