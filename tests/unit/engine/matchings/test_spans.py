"""Spans: merged, cut, shared."""

import pytest

from engine.matchings.spans import merged, shared, without


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], ()),
        ([(3, 5), (1, 2)], ((1, 2), (3, 5))),
        ([(1, 3), (2, 5)], ((1, 5),)),
        ([(1, 3), (3, 5)], ((1, 5),)),
        ([(1, 9), (2, 3)], ((1, 9),)),
        ([(4, 4), (5, 3)], ()),
    ],
)
def test_overlapping_and_touching_spans_become_one(spans, expected):
    assert merged(spans) == expected


@pytest.mark.parametrize(
    ("closed", "expected"),
    [
        ([], ((0, 10),)),
        ([(3, 5)], ((0, 3), (5, 10))),
        ([(-1, 2)], ((2, 10),)),
        ([(8, 12)], ((0, 8),)),
        ([(0, 10)], ()),
        ([(10, 12)], ((0, 10),)),
        ([(1, 2), (1, 4)], ((0, 1), (4, 10))),
    ],
)
def test_what_is_closed_is_cut_out(closed, expected):
    assert without([(0, 10)], closed) == expected


def test_two_offers_share_what_both_have():
    assert shared([(0, 4), (6, 9)], [(3, 7)]) == ((3, 4), (6, 7))
    assert shared([(0, 3)], [(3, 5)]) == ()
