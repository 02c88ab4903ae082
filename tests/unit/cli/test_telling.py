"""A reason told to the person herself: polite, and nobody else's affair."""

import pytest
from attrs import evolve

from cli.call import Call
from cli.labels import Labels
from cli.showing.telling import reasons_told, told_left
from events.vocabulary.plans import Change, LeftOver, Obstacle
from tests.unit.cli import known
from wording import table


def left(*obstacles: Obstacle, changes: tuple[Change, ...] = ()) -> LeftOver:
    return LeftOver("need-3@2026-12-08", "need-3", "p-torao", "shonan", "alone", obstacles, changes)


@pytest.fixture
def labels(log) -> Labels:
    office = known.office_at(log)
    state = office.state()
    office.log.close()
    return Labels(state, "ja")


def told(labels: Labels, each: LeftOver) -> str:
    return "\n".join(told_left(Call("ja"), labels, each))


def test_it_is_addressed_to_her_and_says_what_was_asked_for(labels):
    text = told(labels, left(Obstacle("car-1", "p-mamoru", "wheelchairs.short", 1)))
    assert text.startswith("見本 寅雄 様\n2026年12月8日(火)の送迎（通院、11:30着）は")
    assert "車いすで乗れる場所が足りないためです。" in text
    assert "コミュニティバス" in text


def test_it_names_no_vehicle_and_nobody_else(labels):
    many = [Obstacle("car-1", "p-mamoru", code) for code in table("obstacle")]
    changes = tuple(Change(code, "p-mamoru", 1, 1) for code in table("change"))
    text = told(labels, left(*many, changes=changes))
    assert not any(name in text for name in ("社協ワゴン", "例示 守", "湘南地区社協"))


@pytest.mark.parametrize("code", ["apart", "people.apart"])
def test_who_must_not_meet_whom_reads_like_any_ride_that_did_not_fit(labels, code):
    apart = told(labels, left(Obstacle("car-1", "p-mamoru", code)))
    beside = told(labels, evolve(left(Obstacle("car-1", "p-mamoru", "beside.taken")), strength="beside"))
    assert apart == beside


@pytest.mark.parametrize("code", ["apart", "people.apart"])
def test_beside_another_reason_it_is_not_told_at_all(code):
    other = Obstacle("car-1", "p-minoru", "driver.no_hours")
    assert reasons_told([Obstacle("car-1", "p-mamoru", code), other]) == reasons_told([other])


def test_no_told_text_speaks_of_meeting():
    said = " ".join(text for words in table("told").values() for text in words.values())
    assert not any(word in said for word in ("同じ便", "会わ", "apart", "meet"))


def test_only_what_is_hers_to_change_is_suggested(labels):
    changes = (Change("time.later", "need-3@2026-12-08", 1800, 1), Change("driver.hour_more", "p-mamoru", 3600, 2))
    text = told(labels, left(Obstacle("car-1", "p-mamoru", "window.late", 600), changes=changes))
    assert "お着きの時刻を 30分 遅くする" in text
    assert "1時間" not in text


def test_everything_that_can_stand_in_the_way_has_a_reason_that_may_be_told():
    for code in table("obstacle"):
        kinds = reasons_told([Obstacle("", "", code)])
        assert all(f"reason.{kind}" in table("told") for kind in kinds)


def test_the_command_tells_it(match_ja, log):
    told = match_ja("why", "寅雄", "--to-tell")
    assert told.exit_code == 0
    assert told.stdout.startswith("見本 寅雄 様\n")
    assert "次に" not in told.stdout


def test_for_the_office_the_reason_names_vehicle_driver_and_what_would_help(match_ja, log):
    page = match_ja("why", "湘013").stdout
    assert "車いすの場所が 1 台分足りない: 社協ワゴン・例示 守" in page
    assert "社協ワゴン に車いすの場所がもう 1 台分あれば、あと 1 件を送迎できます" in page


def test_for_somebody_who_is_driven_it_says_when_and_by_which_run(match_ja, log):
    assert "案1 の 便1 12/8(火) 9:50〜10:40" in match_ja("why", "湘001").stdout


def test_for_somebody_without_a_plan_it_says_so(match_ja, tmp_path):
    office = known.office_at(tmp_path / "log.sqlite")
    for event in known.facts():
        office.append([office.draft(event, district="shonan")])
    office.log.close()
    page = match_ja("why", "湘013").stdout
    assert "湘013 見本 寅雄 を含む案はまだありません。" in page
    assert "match solve --district shonan" in page


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("venue.capacity", "条件の合う会場が見つからない"),
        ("venue.other_hours", "その日時に使える会場がない"),
        ("host.nobody", "世話をしてくださる人が見つからない"),
        ("lot.refused", "その日時に停まれる場所が見つからない"),
    ],
)
def test_a_meeting_or_a_truck_hears_of_rooms_and_places_and_not_of_rides(labels, code, reason):
    text = told(labels, left(Obstacle("x", "", code)))
    assert reason in text
    assert "送迎との" not in text


def test_who_must_not_meet_a_host_is_told_by_no_reason_of_hosts():
    assert reasons_told([Obstacle("x", "", "host.must_not_meet")]) == ("together",)


@pytest.mark.parametrize("code", [each for each in table("change") if each.startswith("salon.without")])
def test_each_thing_that_a_group_could_do_without_is_told_without_naming_the_room(labels, code):
    text = told(labels, left(Obstacle("x", "", "venue.capacity"), changes=(Change(code, "hall", 2, 2),)))
    assert "ご用意できる見込みです" in text
    assert "hall" not in text


def test_what_her_own_other_meetings_stand_in_the_way_of_is_told_as_such(labels):
    own = told(labels, evolve(left(Obstacle("hall", "", "venue.group_monthly")), strength="beside"))
    assert "一つの団体について" in own
    others = (Obstacle("hall", "", "venue.group_monthly"), Obstacle("club", "", "venue.taken"))
    assert "一つの団体について" not in told(labels, evolve(left(*others), strength="beside"))
