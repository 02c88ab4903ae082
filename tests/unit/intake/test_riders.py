"""Wheelchairs, who rides along, and what for."""

import pytest

from intake.parsers.attendants import read_attendants
from intake.parsers.chairs import Chairs, read_chairs
from intake.parsers.purposes import read_purpose
from intake.parsers.troubles import Unclear, Unreadable


@pytest.mark.parametrize(
    ("written", "chairs"),
    [
        ("なし", Chairs()),
        ("無", Chairs()),
        ("×", Chairs()),
        ("－", Chairs()),
        ("○", Chairs(1, "manual")),
        ("有", Chairs(1, "manual")),
        ("1台", Chairs(1, "manual")),
        ("2台", Chairs(2, "manual")),
        ("２", Chairs(2, "manual")),
        ("電動", Chairs(1, "powered")),
        ("電動1台", Chairs(1, "powered")),
        ("手動", Chairs(1, "manual")),
        ("車いす", Chairs(1, "manual")),
        ("車椅子2台", Chairs(2, "manual")),
    ],
)
def test_chairs(written, chairs):
    assert read_chairs(written) == chairs


def test_a_chair_of_another_sort_is_asked_about():
    with pytest.raises(Unclear) as error:
        read_chairs("歩行器")
    assert [option.choice for option in error.value.options] == ["none", "manual", "powered"]


def test_a_negative_number_of_chairs_is_refused():
    with pytest.raises(Unreadable, match=r"count\.negative"):
        read_chairs("-1")


@pytest.mark.parametrize(
    ("written", "people"),
    [("0", 0), ("なし", 0), ("1名", 1), ("娘１名", 1), ("娘", 1), ("6", 6), ("ヘルパー2名", 2), ("－", 0)],
)
def test_attendants(written, people):
    assert read_attendants(written) == people


@pytest.mark.parametrize("written", ["有", "家族", "娘と孫"])
def test_an_open_number_of_attendants_is_asked_about(written):
    with pytest.raises(Unclear, match=r"attendants\.unclear"):
        read_attendants(written)


@pytest.mark.parametrize(
    ("written", "purpose"),
    [
        ("通院", "clinic"),
        ("透析", "clinic"),
        ("リハビリ", "clinic"),
        ("買い物", "shopping"),
        ("買物", "shopping"),
        ("サロン", "salon"),
        ("ミニデイ", "salon"),
        ("福祉まつり", "festival"),
        ("墓参り", "other"),
        ("通院・薬局", "clinic"),
    ],
)
def test_purposes(written, purpose):
    assert read_purpose(written) == purpose


def test_two_purposes_of_different_weight_are_asked_about():
    with pytest.raises(Unclear) as error:
        read_purpose("通院と買い物")
    assert [option.choice for option in error.value.options] == ["clinic", "shopping"]
