"""Questions: how they are shown, what an answer brings, what is refused, and how an answer is taken back."""

from datetime import date

import pytest

from desk.errors import Refused, Unknown
from desk.importing import import_files
from desk.questions import answer, questions
from events.vocabulary.imports import QuestionAsked
from events.vocabulary.plans import PlanProposed
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.unit.desk.watched import events_of

花子 = 申込("見本 花子")
市外 = {**花子, "行き先住所": "藤沢市辻堂（市外）"}
太郎 = 申込("架空 太郎", "12/9(水)", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5")


def test_a_question_says_where_its_row_stands_and_what_came(office: StoryOffice):
    office.imports(office.keeps(申込=[太郎, 市外]))

    (view,) = office.questions()
    assert (view.number, view.kind, view.sheet, view.row, view.column) == (1, "ride", "申込", 5, "行き先住所")
    assert (view.came, view.expected, view.district) == ("藤沢市辻堂（市外）", "place.in_city", "shonan")
    assert ("氏名", "見本 花子") in view.cells
    assert view.open


def test_questions_keep_their_numbers_when_others_are_settled(office: StoryOffice):
    office.imports(office.keeps(申込=[市外, {**太郎, "行き先住所": "平塚市（市外）"}]))
    answer(office.desk(), "Q1", "as_written")

    assert [view.number for view in office.questions()] == [2]
    assert [view.answer for view in questions(office.state(), open_only=False)] == ["as_written", ""]


@pytest.mark.parametrize("which", ["Q1", "q1", 1, "1"])
def test_a_question_is_named_by_its_number(office: StoryOffice, which: str | int):
    office.imports(office.keeps(申込=[市外]))
    assert answer(office.desk(), which, "as_written").outcome == "accepted"


def test_words_stand_in_place_of_the_cell(office: StoryOffice):
    office.imports(office.keeps(申込=[市外]))
    office.answers("place.outside_city", "typed", "松尾9-9")

    (need,) = office.state().needs.values()
    assert need.fact.private is not None
    assert need.fact.private.delivery.address == "松尾9-9"


def test_a_row_that_somebody_does_not_take_is_rejected_and_stays_so(office: StoryOffice):
    book = office.keeps(申込=[市外])
    office.imports(book)

    assert office.answers("place.outside_city", "reject").outcome == "rejected"
    assert office.imports(book).events == 0
    assert office.rides() == []


def test_one_of_two_rows_is_dropped_and_the_other_is_taken(office: StoryOffice):
    salon = {**花子, "受付番号": "湘002", "行き先": "例示サロン", "行き先住所": "中島9-9"}
    office.imports(office.keeps(申込=[花子, salon]))
    first, second = office.questions()

    answered = answer(office.desk(), first.id, "drop_this")

    assert answered.outcome == "rejected"
    assert answered.closed == (second.id,)
    assert [number for number, _, _ in office.rides()] == ["湘002"]


def test_an_answer_leaves_accepted_rows_as_they_are(office: StoryOffice):
    office.imports(office.keeps(申込=[市外, 太郎], 車両=[車両()], 運転者=[運転者()]))
    before = office.position()
    office.answers("place.outside_city", "as_written")
    assert office.appended_since(before) == ["question.answered", "ride.requested", "consent.given", "row.read"]


def test_an_answer_that_makes_two_rows_say_the_same_asks_about_both(office: StoryOffice):
    book = office.keeps(申込=[{**花子, "行き先住所": "松尾2-2"}, {**市外, "受付番号": "湘002"}])
    office.imports(book)
    office.answers("person.two_places", "keep_both")

    office.answers("place.outside_city", "typed", "松尾2-2")

    assert office.codes() == ["row.says_the_same", "row.says_the_same"]
    assert office.imports(book).events == 0


def test_a_vehicle_that_is_settled_is_given_to_the_driver_who_named_it(office: StoryOffice):
    office.imports(
        office.keeps(車両=[車両(備考="夜は使えない")], 運転者=[運転者(運転できる車両="例示カー")]), district="shonan"
    )
    assert office.codes() == ["note.restricts"]

    office.answers("note.restricts", "no_restriction")

    (driver,) = office.state().drivers.values()
    assert driver.fact.vehicles == tuple(office.state().vehicles)


def test_two_months_lists_are_never_read_as_one(office: StoryOffice):
    from openpyxl import load_workbook

    office.imports(office.keeps(車両=[車両()]), district="shonan")
    book = office.keeps("一月.xlsx", 車両=[車両(備考="夜は使えない")])
    opened = load_workbook(book)
    opened["車両"]["A1"] = "使える車両（令和9年1月）"
    opened.save(book)
    office.imports(book, district="shonan")

    assert office.answers("note.restricts", "no_restriction").outcome == "accepted"
    assert office.codes() == []


def test_an_answer_given_with_a_district_named_by_hand_holds_on_the_next_import(office: StoryOffice):
    book = office.keeps(車両=[車両(備考="夜は使えない")])
    office.imports(book, district="shonan")
    office.answers("note.restricts", "no_restriction")
    assert office.imports(book, district="shonan").events == 0


@pytest.mark.parametrize(
    ("choice", "words", "code"),
    [
        ("keep_both", "", "question.unknown_choice"),
        ("typed", " ", "question.needs_words"),
        ("typed", "・・・", "question.not_understood"),
        ("typed", "平塚市（市外）", "question.not_understood"),
    ],
)
def test_an_answer_that_settles_nothing_is_refused(office: StoryOffice, choice: str, words: str, code: str):
    office.imports(office.keeps(申込=[市外]))
    before = office.position()
    with pytest.raises(Refused) as refused:
        office.answers("place.outside_city", choice, words)
    assert refused.value.code == code
    assert office.position() == before


def test_a_settled_question_cannot_be_answered_again(office: StoryOffice):
    office.imports(office.keeps(申込=[市外]))
    answer(office.desk(), 1, "as_written")
    with pytest.raises(Refused) as refused:
        answer(office.desk(), 1, "reject")
    assert (refused.value.code, refused.value.facts["answer"]) == ("question.settled", "as_written")


def test_a_closed_question_says_why_it_is_closed(office: StoryOffice):
    office.imports(office.keeps(申込=[市外]))
    office.imports(office.keeps(申込=[花子]))
    with pytest.raises(Refused) as refused:
        answer(office.desk(), 1, "as_written")
    assert refused.value.facts["closed"] == "row.mended"


@pytest.mark.parametrize("which", ["Q0", "Q2", "q-nobody", "", "－"])
def test_an_unknown_question_is_told_with_the_last_number(office: StoryOffice, which: str):
    office.imports(office.keeps(申込=[市外]))
    with pytest.raises(Unknown) as unknown:
        answer(office.desk(), which, "as_written")
    assert (unknown.value.code, unknown.value.facts["last"]) == ("question.unknown", 1)


浜見 = {**太郎, "行き先住所": "藤沢市辻堂（市外）"}


def test_an_address_that_was_answered_is_not_asked_about_again(office: StoryOffice):
    office.imports(office.keeps(申込=[市外, 浜見]))
    first, second = office.questions()

    answered = answer(office.desk(), first.id, "as_written")

    assert answered.closed == (second.id,)
    assert [view.closed for view in questions(office.state(), open_only=False)] == ["", "answered.alike"]
    assert len(office.rides()) == 2


def test_a_later_row_with_an_answered_address_is_read_by_that_answer_and_says_so(office: StoryOffice):
    office.imports(office.keeps(申込=[市外]))
    office.answers("place.outside_city", "typed", "松尾9-9")

    later = office.imports(office.keeps("つぎ.xlsx", 申込=[市外, 浜見]))

    assert [row.outcome for row in later.rows] == ["accepted", "accepted"]
    (settled,) = [each for row in later.rows for each in row.settled]
    assert (settled.column, settled.came, settled.readings) == ("行き先住所", "藤沢市辻堂（市外）", ("松尾9-9",))
    assert office.codes() == []


def test_that_a_row_is_not_taken_says_nothing_about_another_with_its_address(office: StoryOffice):
    office.imports(office.keeps(申込=[市外, 浜見]))
    office.answers("place.outside_city", "reject")
    assert office.codes() == ["place.outside_city"]


def test_two_people_answering_one_question_at_once_settle_it_once(office: StoryOffice):
    from tests.unit.desk.test_importing import with_others

    office.imports(office.keeps(申込=[市外]))
    first, second = office.desk(), office.desk("もう一人")
    with pytest.raises(Refused, match=r"question\.settled"):
        answer(with_others(first, lambda: answer(second, 1, "reject")), 1, "as_written")
    assert [kind for _, kind in events_of(office)].count("question.answered") == 1
    assert office.rides() == []


def test_a_question_about_a_day_claims_that_ride_in_its_week(office: StoryOffice):
    office.imports(office.keeps(申込=[{**花子, "毎週？": "毎週火曜"}]))
    (need,) = office.state().needs
    asked = QuestionAsked("q-1", f"{need}@2026-12-29", office.state().needs[need].fact.person, "", "holiday", ("skip",))
    office.desk().append([office.desk().draft(asked, district="shonan")])

    (view,) = office.questions()
    assert (view.occurrence, view.row, view.came) == (f"{need}@2026-12-29", 0, "")
    answer(office.desk(), "q-1", "skip")

    *_, last = office.desk().log.read()
    assert f"claim:{need}:2026-W53" in last.claims


def test_an_answer_is_taken_back_with_all_that_followed(office: StoryOffice):
    book = office.keeps(申込=[市外])
    office.imports(book)
    before = office.state()
    office.answers("place.outside_city", "as_written")

    office.takes_back()

    after = office.state()
    assert (after.needs, after.consents, after.rows) == (before.needs, before.consents, before.rows)
    assert office.codes() == ["place.outside_city"]
    office.answers("place.outside_city", "as_written")
    assert len(office.rides()) == 1


def test_an_answer_on_which_a_plan_rests_is_not_taken_back(office: StoryOffice):
    office.imports(office.keeps(申込=[市外]))
    office.answers("place.outside_city", "as_written")
    plan = PlanProposed(
        *("plan-1", "transport", ("shonan",), date(2026, 12, 7), 7, office.position(), "", (), "", "", "", "", ""),
        *(1, 1, 1, False, True, (), (), (), ()),
    )
    office.desk().append([office.desk().draft(plan)])
    with pytest.raises(Refused, match=r"undo\.rests"):
        office.takes_back()


def test_an_answer_whose_row_was_edited_since_is_not_taken_back(office: StoryOffice):
    office.imports(office.keeps(申込=[市外]))
    office.answers("place.outside_city", "as_written")
    import_files(office.desk("もう一人"), [office.keeps(申込=[{**市外, "到着希望時刻": "11:00"}])])
    with pytest.raises(Refused, match=r"undo\.rests"):
        office.takes_back()
    assert office.rides() == [("湘001", "見本 花子", 660)]
