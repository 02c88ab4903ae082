"""Licences, courses, insurance."""

from datetime import date

import pytest

from intake.parsers.anchors import Anchor
from intake.parsers.courses import read_course
from intake.parsers.insurance import read_cover, read_insurance
from intake.parsers.licences import Licence, read_licence
from intake.parsers.troubles import Unclear, Unreadable

DECEMBER = Anchor(date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("written", "licence"),
    [
        ("普通", Licence(("ordinary",))),
        ("普通（AT限定）", Licence(("ordinary",), ("at_only",))),
        ("ＡＴ限定普通", Licence(("ordinary",), ("at_only",))),
        ("準中型（5tに限る）", Licence(("semi_medium",), ("5t",))),
        ("準中型", Licence(("semi_medium",))),
        ("中型（8tに限る）", Licence(("medium",), ("8t",))),
        ("中型８ｔ限定", Licence(("medium",), ("8t",))),
        ("大型・普通二種", Licence(("ordinary", "large", "second_class"))),
        ("普通、普通二輪", Licence(("ordinary",))),
        ("普通（期限 令和8年12月9日）", Licence(("ordinary",), (), date(2026, 12, 9))),
        ("普通（12/9まで有効）", Licence(("ordinary",), (), date(2026, 12, 9))),
    ],
)
def test_licences(written, licence):
    assert read_licence(written, DECEMBER) == licence


def test_a_word_that_no_licence_has_is_asked_about():
    with pytest.raises(Unclear, match=r"licence\.unclear"):
        read_licence("普通（眼鏡を作り直し中）", DECEMBER)


@pytest.mark.parametrize("written", ["返納", "原付", "なし"])
def test_no_licence_for_a_car_is_refused(written):
    with pytest.raises(Unreadable, match=r"licence\.unreadable"):
        read_licence(written, DECEMBER)


@pytest.mark.parametrize(
    ("written", "done"),
    [
        ("R6.5.18修了", date(2024, 5, 18)),
        ("令和4年修了", date(2022, 12, 31)),
        ("令和4年5月修了", date(2022, 5, 31)),
        ("2024/6/1", date(2024, 6, 1)),
        ("2024-06-01", date(2024, 6, 1)),
        ("未受講", None),
        ("受講予定", None),
        ("×", None),
    ],
)
def test_courses(written, done):
    assert read_course(written) == done


def test_a_course_done_on_no_told_day_is_asked_about():
    with pytest.raises(Unclear, match=r"course\.no_date"):
        read_course("修了")


@pytest.mark.parametrize(
    ("written", "covers"),
    [
        ("任意○ ／ 移動支援○", {"ride_support": (True, None), "voluntary": (True, None)}),
        (
            "任意○ ／ 移動支援 令和8年12月10日まで",
            {"ride_support": (True, date(2026, 12, 10)), "voluntary": (True, None)},
        ),
        ("任意○ ／ 移動支援 未加入", {"ride_support": (False, None), "voluntary": (True, None)}),
        (
            "任意保険：有、移動支援保険：12/10まで",
            {"ride_support": (True, date(2026, 12, 10)), "voluntary": (True, None)},
        ),
        ("任意×", {"voluntary": (False, None)}),
        ("－", {}),
    ],
)
def test_insurance(written, covers):
    assert read_insurance(written, DECEMBER) == covers


def test_an_insurance_being_arranged_is_asked_about_with_the_other_one_kept():
    with pytest.raises(Unclear) as error:
        read_insurance("任意○ ／ 移動支援 手続き中", DECEMBER)
    assert [(o.choice, o.value["ride_support"][0], o.value["voluntary"][0]) for o in error.value.options] == [
        ("held", True, True),
        ("not_held", False, True),
    ]


@pytest.mark.parametrize("written", ["加入", "任意○ 任意×", "？？"])
def test_insurance_of_no_named_kind_is_refused(written):
    with pytest.raises(Unreadable, match=r"insurance\.unreadable"):
        read_insurance(written, DECEMBER)


def test_a_column_of_its_own_has_only_the_cover():
    assert read_cover("○", DECEMBER) == (True, None)
    assert read_cover("未加入", DECEMBER) == (False, None)
