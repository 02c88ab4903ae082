"""Anchors: printed, read aloud, typed in again; and what a log says to one that was kept elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from events import sqlite
from events.anchors import HEAD_BITS, Anchor, against, anchor, anchor_of, anchor_text, read_anchor
from events.errors import AnchorUnread
from events.log import EventLog
from tests.contracts.sample_events import CODEC, NOW, Noted, draft
from tests.contracts.stores import BEGINNING, SqliteStore

KEPT = anchor("log-1", 117, bytes(range(32)))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[EventLog]:
    made = SqliteStore(tmp_path).create()
    made.append([draft(Noted(str(n))) for n in range(9)], None, now=NOW)
    yield made
    made.close()


def test_it_holds_the_position_and_a_hundred_bits_of_the_head():
    assert KEPT.position == 117
    assert KEPT.head == int.from_bytes(bytes(range(32))) >> (256 - 100)
    assert HEAD_BITS >= 100


@pytest.mark.parametrize("position", [1, 9, 117, 1_000_000, 2**63 - 1])
def test_what_is_printed_is_read_again(position):
    kept = anchor("log-1", position, b"\xff" * 32)
    assert read_anchor(anchor_text(kept)) == kept


def test_it_stands_in_groups():
    assert [len(group) for group in anchor_text(KEPT).split("-")] == [4, 5, 5, 5, 5, 5, 5]


@pytest.mark.parametrize(
    "typed",
    [
        lambda text: text.lower(),
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: text.replace("-", "－").translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789ABCDEFGH"}),
        lambda text: text.replace("0", "O").replace("1", "l"),
        lambda text: f"  {text.replace('-', '　・　')}\n",
    ],
)
def test_however_it_is_typed_in_it_is_the_same(typed):
    assert read_anchor(typed(anchor_text(KEPT))) == KEPT


@pytest.mark.parametrize("group", range(1, 8))
def test_a_misread_group_is_told_by_its_number(group):
    groups = anchor_text(KEPT).split("-")
    read = groups[group - 1]
    groups[group - 1] = ("2" if read[0] != "2" else "3") + read[1:]
    for separator in ("-", ""):
        with pytest.raises(AnchorUnread) as caught:
            read_anchor(separator.join(groups))
        assert caught.value.facts == {"why": "groups", "groups": (group,)}


def test_groups_in_another_order_are_told():
    one, two, three, *rest = anchor_text(KEPT).split("-")
    with pytest.raises(AnchorUnread) as caught:
        read_anchor("-".join([one, three, two, *rest]))
    assert caught.value.groups == (2, 3)


@pytest.mark.parametrize("typed", ["", "117", "4F7K-92QX", "控え", "1" * 80, anchor_text(KEPT)[:-6]])
def test_what_is_no_anchor_is_told(typed):
    with pytest.raises(AnchorUnread) as caught:
        read_anchor(typed)
    assert caught.value.why == "length"


@pytest.mark.parametrize("letter", ["U", "Ü", "ん", "٣"])
def test_a_letter_that_is_no_digit_is_told(letter):
    with pytest.raises(AnchorUnread):
        read_anchor(anchor_text(KEPT)[:-1] + letter)
    with pytest.raises(AnchorUnread):
        read_anchor(letter + anchor_text(KEPT)[1:])


def test_a_log_that_grew_holds_to_its_old_anchor(log):
    kept = anchor_of(log)
    assert kept.position == 10
    log.append([draft(Noted("later"))], None, now=NOW)
    assert against(log, kept) == "holds"


def test_a_tail_cut_off_is_found(log):
    later = anchor("0b5e-log", 11, bytes(32))
    assert against(log, later) == "cut_off"


def test_a_log_made_anew_is_found(log, tmp_path):
    kept = anchor_of(log)
    made = sqlite.create_log(tmp_path / "anew" / "match.log", **BEGINNING, codec=CODEC)
    made.append([draft(Noted(f"other {n}")) for n in range(9)], None, now=NOW)
    assert against(made, kept) == "rewritten"
    made.close()


def test_the_anchor_of_another_log_is_told_as_such(log):
    assert against(log, anchor("another", *log.head())) == "other_log"


@pytest.mark.parametrize("bit", [0, 50, 99])
def test_each_bit_that_it_holds_counts(log, bit):
    kept = anchor_of(log)
    assert against(log, Anchor(kept.position, kept.log, kept.head ^ 1 << bit)) == "rewritten"
