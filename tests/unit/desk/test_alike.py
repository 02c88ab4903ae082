"""Which answers hold for the same words in other rows."""

import pytest

from desk.alike import answers_alike
from events.vocabulary.imports import AnswerWords, QuestionAnswered, QuestionAsked, QuestionWords
from tests.building import known

KEY = ("place.chome_or_lot", "柳島2-4-1", ("柳島二丁目4-1", "柳島2-4-1"))


def answered(question: str, choice: str, words: str = "", *, code: str = KEY[0], came: str = "柳島2-4-1"):
    choices = ("chome", "lot", "typed", "reject")
    asked = QuestionAsked(question, f"row-{question}", "hana", "住所", code, choices, QuestionWords(came, "", KEY[2]))
    return (asked, QuestionAnswered(question, "hana", choice, AnswerWords(words) if words else None))


def test_what_an_address_means_holds_for_every_row():
    assert answers_alike(known(answered("q1", "chome"))) == {KEY: ("chome", "")}
    assert answers_alike(known(answered("q1", "typed", "柳島3-1"))) == {KEY: ("typed", "柳島3-1")}


def test_blanks_make_no_other_address():
    assert KEY in answers_alike(known(answered("q1", "chome", came="柳島 2-4-1")))


def test_the_same_answer_twice_holds_and_two_answers_hold_for_nobody():
    assert answers_alike(known(answered("q1", "lot"), answered("q2", "lot"))) == {KEY: ("lot", "")}
    assert answers_alike(known(answered("q1", "lot"), answered("q2", "chome"))) == {}


@pytest.mark.parametrize("code", ["note.restricts", "person.same_name", "date.weekday_differs"])
def test_what_was_said_about_anything_but_an_address_holds_for_its_row_alone(code):
    assert answers_alike(known(answered("q1", "chome", code=code))) == {}


def test_that_a_row_is_not_taken_and_what_nobody_answered_hold_for_nobody():
    assert answers_alike(known(answered("q1", "reject"), answered("q2", "lot")[:1])) == {}
