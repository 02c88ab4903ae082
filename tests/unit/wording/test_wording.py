"""Every code has its words in both languages, with the same placeholders, in words that coordinators use."""

import re
from string import Formatter

import pytest

from desk import doubts as desk_doubts
from desk.fitting import EXPECTED
from engine.promises import STRENGTH
from events.settings import BY_NAME
from events.vocabulary import EVENTS
from intake import codes as intake_codes
from tests.unit.wording import codes
from wording import LANGUAGES, SUBJECTS, known, say, table

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
SYMBOLS_ALONE = {
    "day.months",
    "plan.title",
    "plan.diff.ride",
    "choice.with_reading",
    "choice.said",
    "answer.call_instead",
    "why.and",
}
NEVER_SAID = (
    "ソルバ",
    "制約",
    "目的関数",
    "CVaR",
    "solver",
    "constraint",
    "objective function",
    "イベント",
    "ストリーム",
)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_text_is_there_in_both_languages(subject):
    assert [code for code, text in table(subject).items() if set(text) != set(LANGUAGES)] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_japanese_text_is_in_japanese_and_no_english_one_is_empty(subject):
    texts = {code: text for code, text in table(subject).items() if f"{subject}.{code}" not in SYMBOLS_ALONE}
    assert [code for code, text in texts.items() if not _in_japanese(text["ja"])] == []
    assert [code for code, text in texts.items() if not text["en"].strip()] == []


@pytest.mark.parametrize("subject", [each for each in SUBJECTS if each != "day"])
def test_both_languages_are_told_the_same_facts(subject):
    texts = table(subject)
    assert [code for code, text in texts.items() if _placeholders(text["ja"]) != _placeholders(text["en"])] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_text_speaks_of_machinery(subject):
    said = {code: " ".join(text.values()).lower() for code, text in table(subject).items()}
    assert [code for code, text in said.items() if any(word.lower() in text for word in NEVER_SAID)] == []


def test_each_error_says_what_came_and_then_what_to_do():
    assert [code for code, text in table("error").items() if not all(map(_in_two_parts, text.values()))] == []


def test_each_complaint_about_the_call_says_how_to_call():
    told = {code: text for code, text in table("usage").items() if code != "not_found.near"}
    assert [code for code, text in told.items() if not all(map(_in_two_parts, text.values()))] == []


@pytest.mark.parametrize("code", sorted(codes.log_error_codes()))
def test_everything_that_can_go_wrong_with_a_log_is_worded(code):
    assert known(f"error.{code}")


@pytest.mark.parametrize("code", sorted(codes.first_arguments({"Refused", "Unknown", "Stale"}, "desk")))
def test_every_refusal_of_the_desk_is_worded(code):
    assert known(f"error.{code}")


@pytest.mark.parametrize("code", sorted(intake_codes.FILE_FAULTS))
def test_every_fault_of_a_file_is_worded_with_all_its_facts(code):
    for text in table("error")[f"file.{code}"].values():
        assert set(intake_codes.FILE_FAULTS[code]) - _placeholders(text) <= {"kind"}


@pytest.mark.parametrize("code", sorted({*intake_codes.REJECTIONS, *intake_codes.QUESTIONS}))
def test_every_fault_of_a_row_is_worded(code):
    assert known(f"fault.{code}")


@pytest.mark.parametrize("choice", sorted(intake_codes.CHOICES))
def test_every_answer_to_a_question_is_worded(choice):
    name = re.sub(r"[:_]?\{.*\}", "", choice)
    assert not name or known(f"choice.{name}")


@pytest.mark.parametrize("expected", intake_codes.EXPECTED)
def test_every_expectation_is_worded_with_its_facts(expected):
    code, *facts = expected.split("|")
    for text in table("expected")[code].values():
        assert _placeholders(text) == {fact.strip("{}") for fact in facts}


def test_every_worded_expectation_with_facts_is_one_that_intake_lists():
    """A pattern that is not listed would be told with dashes for its facts."""
    listed = {expected.split("|")[0] for expected in intake_codes.EXPECTED}
    worded = {code for code, texts in table("expected").items() if _placeholders(texts["ja"])}
    assert {code for code in worded if not code.startswith("setting.")} <= listed


@pytest.mark.parametrize("code", intake_codes.JSON_EXPECTED)
def test_everything_that_a_place_in_a_json_file_may_lack_is_worded(code):
    assert known(f"expected.json.{code}")


@pytest.mark.parametrize("code", intake_codes.JSON_SHAPES)
def test_every_wrong_shape_of_a_json_file_is_worded(code):
    assert known(f"expected.json_shape.{code}")


@pytest.mark.parametrize("code", sorted({*desk_doubts.QUESTIONS, "ride.on_holiday", "ride.on_closed_day"}))
def test_every_question_of_the_desk_is_worded(code):
    assert known(f"fault.{code}")


@pytest.mark.parametrize("choice", sorted({c for choices in desk_doubts.QUESTIONS.values() for c in choices}))
def test_every_answer_to_a_question_of_the_desk_is_worded(choice):
    assert known(f"choice.{choice.partition(':')[0]}")


@pytest.mark.parametrize("expected", desk_doubts.EXPECTED)
def test_every_expectation_of_the_desk_is_worded(expected):
    assert known(f"expected.{expected}")


@pytest.mark.parametrize("name", BY_NAME)
def test_what_each_setting_expects_is_worded(name):
    assert known(f"setting.{name}")
    assert known(f"expected.setting.{EXPECTED[name].code}")


@pytest.mark.parametrize("rule", [*STRENGTH, *sorted(codes.first_arguments({"Violation"}, "engine/checks"))])
def test_every_rule_is_worded(rule):
    assert known(f"rule.{rule}")


@pytest.mark.parametrize("code", sorted(codes.obstacle_codes()))
def test_everything_that_can_stand_in_the_way_is_worded(code):
    assert known(f"obstacle.{code}")


@pytest.mark.parametrize("code", sorted(codes.change_codes()))
def test_every_change_that_may_help_is_worded(code):
    assert known(f"change.{code}")


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_told_with_fields_that_it_has(name):
    fields = {field.name for field in EVENTS[name].__attrs_attrs__}
    for text in table("event")[name].values():
        assert _placeholders(text) <= fields


@pytest.mark.parametrize("code", sorted(codes.first_arguments({"Misused"}, "cli")))
def test_every_complaint_of_the_command_line_is_worded(code):
    assert known(f"usage.{code}")


def test_a_code_without_words_is_shown_as_it_is():
    assert say("error.of_tomorrow", "ja") == "[error.of_tomorrow]"
    assert say("tomorrow", "ja") == "[tomorrow]"


def test_a_missing_fact_is_shown_as_a_dash():
    assert "—" in say("usage.date", "ja")


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _in_japanese(text: str) -> bool:
    """Whether it holds Japanese, as far as it holds words at all: commands and placeholders are none."""
    bare = re.sub(r"\{[^}]*\}|match [a-z -]+", "", text)
    return bool(JAPANESE.search(bare)) or not re.sub(r"[\W_]", "", bare)


def _in_two_parts(text: str) -> bool:
    first, _, then = text.partition("\n")
    return bool(first.strip() and then.strip())
