"""Digits that people read aloud: what they may type instead, and what their check digit finds."""

import pytest

from events.spelling import DIGITS, check_digit, meant, number_in, spelled


def test_a_number_comes_back_from_its_digits():
    assert spelled(0, 4) == "0000"
    assert number_in(spelled(1_234_567, 8)) == 1_234_567


@pytest.mark.parametrize("typed", ["1o-il", "１Ｏ　ＩＬ", "1O ー 1l", "10・11", "10‐11", "10\n11"])
def test_width_case_separators_and_lookalikes_make_no_difference(typed):
    assert meant(typed).replace(" ", "") == "1011"


def test_what_is_no_digit_has_no_number():
    assert number_in("4U") is None
    assert number_in("4に") is None


@pytest.mark.parametrize("place", [0, 3])
def test_every_single_misread_digit_has_another_check_digit(place):
    right = "7K2M"
    for at in range(len(right)):
        for digit in set(DIGITS) - {right[at]}:
            assert check_digit(right[:at] + digit + right[at + 1 :], place) != check_digit(right, place)


def test_every_pair_of_digits_that_changed_places_has_another_check_digit():
    for one in DIGITS:
        for other in set(DIGITS) - {one}:
            assert check_digit(f"4{one}{other}9", 1) != check_digit(f"4{other}{one}9", 1)
            assert check_digit(f"{one}48{other}", 1) != check_digit(f"{other}48{one}", 1)


def test_the_same_digits_at_another_place_have_another_check_digit():
    assert len({check_digit("7K2M", place) for place in range(32)}) == 32
