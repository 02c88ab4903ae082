"""What is due is found from the log alone: what was never planned, what has changed, and nothing else."""

from datetime import date

from desk.deciding import answer, approve, ask, reject
from desk.nights.due import due
from desk.selecting import Selection
from desk.solving import solve
from engine.matchings.built import Horizon
from events.vocabulary.needs import RideWithdrawn
from tests.stories.office import StoryOffice, 申込
from tests.unit.desk.nights.nightly_office import LITTLE, NIGHT, NightlyOffice, 太郎, 翌週, 花子


def found(office: StoryOffice, night: date = NIGHT) -> list[tuple[str, str, str]]:
    desk = office.desk()
    return [(each.task.kind, each.task.first_day.isoformat(), each.why) for each in due(desk, desk.state(), night)]


def test_an_empty_log_is_due_for_nothing(office: StoryOffice):
    assert found(office) == []


def test_each_week_with_a_request_is_due_once_and_then_no_more(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎, 翌週)
    assert found(office) == [("transport", "2026-12-07", "never"), ("transport", "2026-12-14", "never")]
    night.goes_by()
    assert found(office) == []


def test_a_changed_request_makes_its_own_week_due_alone(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 翌週)
    night.goes_by()
    night.has({**花子, "到着希望時刻": "10:30"}, 翌週)
    assert found(office) == [("transport", "2026-12-07", "changed")]


def test_a_new_request_and_one_that_was_withdrawn_make_a_week_due(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    night.has(花子, 太郎, 申込("仮名 妙", "12/10(木)", 受付番号="湘009", 電話="0467-00-1009", 住所="松尾9-9"))
    assert found(office) == [("transport", "2026-12-07", "changed")]


def test_asking_people_and_their_yes_make_nothing_due(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    desk = office.desk()
    [plan] = desk.state().plans
    ask(desk, plan, Selection())
    driver = desk.state().plans[plan].fact.runs[0].driver
    answer(desk, plan, driver, "accepted", Selection())
    approve(desk, plan, Selection())
    assert found(office) == []


def test_a_no_makes_the_week_due(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    desk = office.desk()
    [plan] = desk.state().plans
    ask(desk, plan, Selection())
    answer(desk, plan, desk.state().plans[plan].fact.runs[0].driver, "declined", Selection())
    assert found(office) == [("transport", "2026-12-07", "changed")]


def test_what_was_rejected_in_part_is_due(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    desk = office.desk()
    [plan] = desk.state().plans
    reject(desk, plan, Selection(day=date(2026, 12, 8)), "office")
    assert found(office) == [("transport", "2026-12-07", "rejected")]


def test_in_mid_week_the_rest_of_a_week_that_was_planned_is_not_due_again(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    assert found(office, date(2026, 12, 8)) == []


def test_districts_that_share_nothing_are_tasks_of_their_own(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    other = {**太郎, "受付番号": "南001"}
    office.imports(office.keeps("南湖.xlsx", title="移動支援 申込受付簿（南湖地区）令和8年12月", 申込=[other]))
    desk = office.desk()
    tasks = [each.task.districts for each in due(desk, desk.state(), NIGHT)]
    assert sorted(tasks) == [("nango",), ("shonan",)]


def test_a_plan_of_several_districts_covers_each_of_them(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    other = {**太郎, "受付番号": "南001"}
    office.imports(office.keeps("南湖.xlsx", title="移動支援 申込受付簿（南湖地区）令和8年12月", 申込=[other]))
    solve(office.desk(), "shonan+nango", Horizon(date(2026, 12, 7), 7), seed=1, effort=LITTLE)
    assert found(office) == []
    office.imports(
        office.keeps(
            "南湖.xlsx", title="移動支援 申込受付簿（南湖地区）令和8年12月", 申込=[{**other, "用件": "買い物"}]
        )
    )
    assert [each.task.districts for each in due(office.desk(), office.state(), NIGHT)] == [("nango",)]


def test_a_request_taken_back_makes_its_week_due(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    need = next(need for need in office.state().needs.values() if need.fact.number == "湘002")
    desk = office.desk()
    desk.append([desk.draft(RideWithdrawn(need.id, "cancelled"), district="shonan")])
    assert found(office) == [("transport", "2026-12-07", "changed")]
