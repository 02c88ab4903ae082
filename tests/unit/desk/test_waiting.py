"""Drivers and vehicles whose rows wait for an answer are named beside the plan that could not use them."""

from desk.questions import answer
from desk.waiting import SUPPLY, waiting_supply
from engine.matchings import KINDS
from tests.stories.office import StoryOffice, 申込, 車両, 運転者

夜はだめ = 運転者("仮名 誠", 備考="夜と雨の日は運転しない")


def test_a_driver_and_a_vehicle_with_an_open_question_wait_and_an_open_request_does_not(office: StoryOffice):
    unclear = 車両("例示カー", 備考="日によっては使えない")
    office.imports(
        office.keeps(申込=[申込("見本 花子", 行き先住所="藤沢市（市外）")], 車両=[unclear], 運転者=[夜はだめ])
    )

    waiting = waiting_supply(office.state(), "transport", ("shonan",))

    assert [(each.kind, each.name) for each in waiting] == [("vehicle", "例示カー"), ("driver", "仮名 誠")]
    assert waiting_supply(office.state(), "transport", ("kaigan",)) == ()


def test_nobody_waits_once_it_is_answered(office: StoryOffice):
    office.imports(office.keeps(運転者=[夜はだめ]))
    (waiting,) = waiting_supply(office.state(), "transport", ("shonan",))
    answer(office.desk(), waiting.question, "no_restriction")
    assert waiting_supply(office.state(), "transport", ("shonan",)) == ()


def test_who_drove_before_goes_on_by_what_was_said_then(office: StoryOffice):
    office.imports(office.keeps(運転者=[運転者("仮名 誠")]))
    office.imports(office.keeps(運転者=[夜はだめ]))
    assert office.codes() == ["note.restricts"]
    assert waiting_supply(office.state(), "transport", ("shonan",)) == ()


def test_each_kind_of_plan_waits_for_what_it_could_use(office: StoryOffice) -> None:
    office.imports(office.keeps(運転者=[夜はだめ]))
    assert waiting_supply(office.state(), "transport", ("shonan",))
    for kind in set(KINDS) - {"transport"}:
        assert waiting_supply(office.state(), kind, ("shonan",)) == ()
    assert set(SUPPLY) <= set(KINDS)
