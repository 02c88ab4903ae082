"""Tables align whatever is in them, and fit a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from cli.tables import WIDTH, table
from cli.wide import columns

CELLS = st.text(alphabet="あ漢ﾊ aB1、。（", max_size=70).map(lambda text: " ".join(text.split()))


def test_columns_line_up_under_their_heads_with_wide_characters():
    lines = table(("名前", "n"), [("見本 花子", "1"), ("AB", "2")]).splitlines()
    assert lines == ["名前       n", "---------  -", "見本 花子  1", "AB         2"]


def test_numbers_line_up_on_the_right():
    assert table(("n",), [("1",), ("12",)], right=(0,)).splitlines()[2:] == [" 1", "12"]


def test_without_rows_there_is_nothing():
    assert table(("a", "b"), []) == ""


def test_without_a_head_the_rows_stand_alone_at_their_indent():
    assert table(("", ""), [("a", "b")], indent=3) == "   a  b"


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_every_line_fits_and_no_character_is_lost(rows):
    shown = table(("い", "ろ", "は"), rows)
    assert all(columns(line) <= WIDTH for line in shown.splitlines())
    assert sorted("".join(shown.split())) == sorted("".join("".join(map("".join, rows)).split()) + _frame(shown))


def _frame(shown: str) -> str:
    """The head and the rule below it."""
    lines = shown.splitlines()
    rule = next(line for line in lines if line and not line.strip("- "))
    return "いろは" + "".join(rule.split())
