"""The width of text, and where lines break."""

import string
from unicodedata import category

import pytest
from wcwidth import wcwidth

from cli.wide import NEVER_FIRST, NEVER_LAST, columns, padded, wrapped

WRITTEN_HERE = (
    string.printable[:95]
    + "".join(map(chr, (*range(0x3000, 0x302A), *range(0x3030, 0x3100))))  # punctuation, hiragana, katakana
    + "".join(map(chr, range(0x4E00, 0x9FA6, 7)))  # kanji, every seventh
    + "".join(map(chr, range(0xFF01, 0xFFA0)))  # full-width Latin, half-width katakana
    + "éü〜…→・①㈱髙﨑𠮷"
)


def test_the_width_is_what_wcwidth_says_of_everything_people_write_here():
    differing = [c for c in WRITTEN_HERE if category(c) != "Cn" and columns(c) != wcwidth(c)]
    assert differing == []


def test_a_combining_mark_takes_no_column_of_its_own():
    assert columns("か\u3099") == 2


def test_wide_and_narrow_texts_are_filled_to_the_same_width():
    assert [columns(padded(text, 12)) for text in ("見本 花子", "match", "ﾐﾎﾝ")] == [12, 12, 12]
    assert padded("寅", 4, right=True) == "  寅"


@pytest.mark.parametrize("width", range(8, 60))
def test_no_line_is_wider_than_asked_and_no_character_is_lost(width):
    text = "この1件だけを考えても組めません（確かめずみ）。"
    text += "「社協ワゴン」・例示 守: 車いすの席が 1 足りません、match why 湘013。"
    lines = wrapped(text, width)
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("width", range(12, 40))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(width):
    lines = wrapped("あいう、えお。（かきく）けこ「さしす」せそ、たちつてと。なにぬ（ねの）はひふへほ。", width)
    assert not any(line[0] in NEVER_FIRST for line in lines)
    assert not any(line[-1] in NEVER_LAST for line in lines)


@pytest.mark.parametrize("width", range(10, 40))
def test_a_day_keeps_its_weekday_on_its_line(width):
    lines = wrapped("便10 12/10(木) 11:30〜12:02、便11 12/10(木) 13:03〜13:21（見014 架空 徳次 12/11(金)）", width)
    assert sum(line.count("12/10(木)") + line.count("12/11(金)") for line in lines) == 3


def test_paragraphs_and_indents_are_kept():
    assert wrapped("one\n\n  two", 20) == ["one", "", "  two"]
