"""What people answered, taken up when the row is read again."""

from attrs import evolve

from intake.rows import RideFacts, Tables

from .making import TOWNS, answered, codes, rides

TABLES = Tables(towns=TOWNS)
UNCLEAR = {"住所": "柳島2-4-1"}


def pickup(reading):
    assert isinstance(reading.facts, RideFacts)
    return reading.facts.details.pickup


def test_the_chosen_reading_is_taken():
    (asked,) = rides(UNCLEAR, tables=TABLES)
    assert asked.faults[0].readings == ("柳島二丁目4-1", "柳島2-4-1")
    (chome,) = rides(UNCLEAR, tables=answered(asked, "chome", base=TABLES))
    (lot,) = rides(UNCLEAR, tables=answered(asked, "lot", base=TABLES))
    assert (pickup(chome).town, pickup(lot).town) == ("柳島二丁目", "柳島")


def test_typed_words_stand_in_place_of_the_cell():
    (asked,) = rides(UNCLEAR, tables=TABLES)
    (again,) = rides(UNCLEAR, tables=answered(asked, "typed", "柳島二丁目4-10", base=TABLES))
    assert pickup(again).address == "柳島二丁目4-10"


def test_typed_words_that_are_unclear_themselves_ask_again():
    (asked,) = rides(UNCLEAR, tables=TABLES)
    (again,) = rides(UNCLEAR, tables=answered(asked, "typed", "柳島1-2-3", base=TABLES))
    assert (again.outcome, codes(again)) == ("question", ["place.chome_or_lot"])


def test_typed_words_that_cannot_be_read_reject_the_row():
    (asked,) = rides({"希望日": "12/8(水)"})
    (again,) = rides({"希望日": "12/8(水)"}, tables=answered(asked, "typed", "来週"))
    assert (again.outcome, codes(again)) == ("rejected", ["date.unreadable"])


def test_a_row_that_was_answered_away_is_rejected():
    (asked,) = rides(UNCLEAR, tables=TABLES)
    (again,) = rides(UNCLEAR, tables=answered(asked, "reject", base=TABLES))
    assert (again.outcome, codes(again)) == ("rejected", ["answer.not_taken"])


def test_a_choice_that_the_question_does_not_have_leaves_it_open():
    (asked,) = rides(UNCLEAR, tables=TABLES)
    (again,) = rides(UNCLEAR, tables=answered(asked, "by_weekday", base=TABLES))
    assert again == asked


def test_an_answer_about_other_words_is_not_taken():
    (asked,) = rides({"備考": "夜は乗らない"})
    given = answered(asked, "no_restriction")
    key = (asked.scope, asked.identity)
    known = evolve(given, asked={key: {("備考", "note.restricts"): "夜は乗らない"}})
    (same,) = rides({"備考": "夜は　乗らない"}, tables=known)
    (other,) = rides({"備考": "火曜は乗らない"}, tables=known)
    assert (same.outcome, other.outcome) == ("accepted", "question")


def test_an_answer_is_for_its_own_row():
    (asked,) = rides(UNCLEAR, tables=TABLES)
    tables = answered(asked, "chome", base=TABLES)
    first, second = rides(UNCLEAR, {**UNCLEAR, "受付番号": "湘002", "希望日": "12/9"}, tables=tables)
    assert (first.outcome, second.outcome) == ("accepted", "question")


def test_a_note_kept_without_restriction_still_gives_its_rules():
    (asked,) = rides({"備考": "前の席希望。夜は乗らない"})
    (again,) = rides({"備考": "前の席希望。夜は乗らない"}, tables=answered(asked, "no_restriction"))
    assert isinstance(again.facts, RideFacts)
    assert again.facts.details.front_seat
    assert again.facts.details.note == "前の席希望。夜は乗らない"
