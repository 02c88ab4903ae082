"""From what people type to ids: exact before the beginning of an id before a part of a name; never a guess."""

from pathlib import Path

import pytest

from cli.errors import Misused
from cli.labels import Labels
from cli.naming import find_anything, find_needs, find_party, find_plan, find_question, find_run, find_target, find_who
from events.vocabulary.imports import QuestionAsked
from events.vocabulary.people import PersonDetails, PersonRegistered
from tests.unit.cli import known


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> Labels:
    path: Path = tmp_path_factory.mktemp("naming") / "log.sqlite"
    known.make_log(
        path,
        known.plan("plan-2", "p-minoru", "plan-1"),
        QuestionAsked("q-abcdef", "row-1", "p-taro", "住所", "address.several", ("a", "b")),
        PersonRegistered("p-other", ("mac",), PersonDetails("例示 守", home=known.CLINIC)),
    )
    office = known.office_at(path)
    state = office.state()
    office.log.close()
    return Labels(state, "ja")


@pytest.mark.parametrize("text", ["案1", "1", "案１", "plan 1", "#1", "plan-1", "PLAN1"])
def test_a_plan_is_known_by_its_number_in_any_writing(labels, text):
    assert find_plan(labels, text).id == "plan-1"


def test_without_a_name_the_newest_plan_is_meant(labels):
    assert find_plan(labels, None).id == "plan-2"


def test_a_plan_that_is_not_there_is_told_with_what_came(labels):
    with pytest.raises(Misused) as told:
        find_plan(labels, "案9")
    assert (told.value.code, told.value.facts["came"]) == ("not_found.plan", "案9")


def test_before_the_first_plan_the_way_to_one_is_told():
    from events.state.model import State

    with pytest.raises(Misused, match="no_plan"):
        find_plan(Labels(State(), "ja"), None)


@pytest.mark.parametrize("text", ["便2", "便２", "run 2", "1-2", "案1-2", "1-便2", "plan-1-run-2"])
def test_a_run_is_known_by_its_number(labels, text):
    assert find_run(labels, find_plan(labels, "1"), text) == "plan-1-run-2"


@pytest.mark.parametrize("text", ["便9", "2-1", "便0"])
def test_a_run_of_another_plan_or_none_is_refused(labels, text):
    with pytest.raises(Misused, match=r"not_found\.run"):
        find_run(labels, find_plan(labels, "1"), text)


def test_a_name_is_no_run(labels):
    assert find_run(labels, find_plan(labels, "1"), "見本 花子") is None


@pytest.mark.parametrize(
    "text", ["湘013", "湘０１３", "need-3", "need-3@2026-12-08", "見本 寅雄", "見本寅雄", "寅雄", "見本　寅雄"]
)
def test_a_request_is_known_by_number_name_or_id(labels, text):
    assert find_needs(labels, text) == ("need-3",)


def test_what_fits_two_people_is_not_guessed_but_listed(labels):
    with pytest.raises(Misused) as told:
        find_needs(labels, "見本")
    assert told.value.code == "ambiguous"
    assert "p-hanako" in told.value.facts["candidates"]
    assert "p-torao" in told.value.facts["candidates"]


def test_two_people_of_one_name_are_told_apart_by_their_towns(labels):
    with pytest.raises(Misused) as told:
        find_anything(labels, "例示 守")
    assert "（柳島二丁目） (p-mamoru)" in told.value.facts["candidates"]
    assert "（中島） (p-other)" in told.value.facts["candidates"]


def test_what_fits_nothing_is_told_with_what_comes_near(labels):
    with pytest.raises(Misused) as told:
        find_needs(labels, "見本 寅男")
    assert told.value.code == "not_found.need"
    assert "見本 寅雄" in told.value.facts["near"]


def test_one_letter_names_nobody(labels):
    with pytest.raises(Misused, match="not_found"):
        find_needs(labels, "花")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("例示 守", "p-mamoru"),
        ("社協ワゴン", "car-1"),
        ("湘南地区社協", "lender-1"),
        ("湘001", "need-1"),
        ("便3", "plan-1-run-3"),
    ],
)
def test_whoever_has_a_part_in_a_plan_is_found_in_it(labels, text, expected):
    assert find_who(labels, find_plan(labels, "1"), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("湘001", "p-hanako"), ("社協ワゴン", "lender-1"), ("便1", "p-mamoru"), ("仮名 実", "p-minoru")],
)
def test_an_answer_comes_from_a_person_or_a_lender(labels, text, expected):
    assert find_party(labels, find_plan(labels, "1"), text) == expected


def test_a_target_is_one_ride_or_one_run(labels):
    plan = find_plan(labels, "1")
    assert find_target(labels, plan, "湘013") == "need-3@2026-12-08"
    assert find_target(labels, plan, "便1") == "plan-1-run-1"
    with pytest.raises(Misused, match="one_ride"):
        find_target(labels, plan, "湘013", "2026-12-09")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("案2", "plan-2"), ("Q1", "q-abcdef"), ("社協ワゴン", "car-1"), ("湘002", "need-2"), ("plan-2", "plan-2")],
)
def test_anything_of_the_log_can_be_named(labels, text, expected):
    assert find_anything(labels, text) == expected


@pytest.mark.parametrize("text", ["Q1", "q1", "1", "q-abcdef", "q-abc"])
def test_a_question_is_known_by_its_number(labels, text):
    assert find_question(labels, text) == "q-abcdef"


def test_a_label_says_who_what_and_when(labels):
    assert labels.occurrence("need-3@2026-12-08") == "湘013 見本 寅雄 12/8(火)"
    assert labels.anything("plan-2-run-3") == "案2 便3"
    assert labels.anything("q-abcdef") == "Q1"
    assert labels.anything("nobody") == "nobody"


def test_somebody_forgotten_is_told_as_such(labels):
    assert labels.person("p-gone") == "（消去済み）"
