"""おおぜいで手伝う日: 組、未成年の確認、天気、出席簿、活動時間。見本のお手伝いの表で、取り込みから記録まで。"""

from datetime import date, datetime

import pytest

from desk.attending import certified, count_walk_ups, hours_of, record, roster
from desk.deciding import approve, ask
from desk.errors import Refused, Unknown
from desk.guardians import note_guardian
from desk.lending import answer_lending, ask_lending
from desk.selecting import Selection
from desk.solving import solve
from desk.weather import hangs_on_rain, in_rain, tell
from engine.matchings.built import Horizon
from events.state.minors import lacking
from events.state.model import Plan
from events.times import TOKYO
from events.vocabulary.offers import GuardianWords
from events.vocabulary.plans import PlannedSession
from samples.make_sample import HELP
from tests.stories.office import StoryOffice

WEEK, NEXT_WEEK = Horizon(date(2026, 12, 7), 7), Horizon(date(2026, 12, 14), 7)
THURSDAY, SATURDAY, SUNDAY = date(2026, 12, 10), date(2026, 12, 12), date(2026, 12, 13)
AFTERWARDS = datetime(2026, 12, 14, 9, tzinfo=TOKYO)
そろった返事 = GuardianWords(agrees=True, photo=False, leaves_by_min=705, emergency="090-0000-2195", given_by="母")


@pytest.fixture
def 取り込みずみ(office: StoryOffice) -> StoryOffice:
    office.imports(HELP)
    return office


def 案(office: StoryOffice, horizon: Horizon = WEEK) -> Plan:
    made = solve(office.desk(), "shonan", horizon, kind="helpers", seed=1)
    return office.state().plans[made.plan]


def 番号(office: StoryOffice, number: str) -> str:
    return next(each.id for each in office.state().helpers.values() if each.fact.number == number)


def 行事(office: StoryOffice) -> str:
    (only,) = office.state().help_days
    return only


def 依頼たち(office: StoryOffice, plan: Plan) -> set[str]:
    return {office.state().needs[each.need].fact.number for each in plan.fact.assignments}


def 来る人(office: StoryOffice) -> set[str]:
    return {str(office.state().people[each.person].name) for each in roster(office.state(), 行事(office)).coming}


def test_来られる人はみな組に入り足りなければ足りないまま案になる(取り込みずみ: StoryOffice) -> None:
    案(取り込みずみ)
    assert 来る人(取り込みずみ) == {"架空 登", "見本 弘", "仮名 葵", "見本 さくら"}


def test_日を選ぶと名前の日ではなく行われる日で選ばれる(取り込みずみ: StoryOffice) -> None:
    plan = 案(取り込みずみ)
    asked = ask(取り込みずみ.desk(), plan.id, Selection(day=SATURDAY))
    needs = {p.target.rpartition("@")[0] for p in asked.now if "@" in p.target}
    assert {取り込みずみ.state().needs[each].fact.number for each in needs} == {"手101"}
    with pytest.raises(Unknown, match=r"selection\.empty"):
        ask(取り込みずみ.desk(), plan.id, Selection(day=date(2026, 12, 7)))


def test_未成年は保護者の返事がそろうまで確定できずそろえば案を作り直さずに確定できる(
    取り込みずみ: StoryOffice,
) -> None:
    plan, desk = 案(取り込みずみ), 取り込みずみ.desk()
    ask(desk, plan.id, Selection(day=SUNDAY))
    with pytest.raises(Refused) as refused:
        approve(desk, plan.id, Selection(day=SUNDAY))
    assert {each.rule for each in refused.value.facts["broken"]} == {"minors_come_as_their_guardians_say"}
    for number in ("V-85", "V-86"):
        note_guardian(desk, 番号(取り込みずみ, number), SUNDAY, そろった返事)
    assert len(approve(desk, plan.id, Selection(day=SUNDAY)).occurrences) == 2


def test_保護者の返事は聞いた分だけ足され取り込み直しても残る(取り込みずみ: StoryOffice) -> None:
    desk, aoi = 取り込みずみ.desk(), 番号(取り込みずみ, "V-85")
    needed = ("guardian", "emergency", "photo", "leaves")
    note_guardian(desk, aoi, SUNDAY, GuardianWords(agrees=True))
    note_guardian(desk, aoi, SUNDAY, GuardianWords(leaves_by_min=705))
    取り込みずみ.imports(HELP)
    state = 取り込みずみ.state()
    assert lacking(state, state.helpers[aoi], needed) == ("emergency", "photo")
    assert state.helpers[aoi].leaves_by_min == 705


def test_大人の保護者の返事や空の返事は記録されない(取り込みずみ: StoryOffice) -> None:
    desk, position = 取り込みずみ.desk(), 取り込みずみ.position()
    with pytest.raises(Refused, match=r"guardian\.no_minor"):
        note_guardian(desk, 番号(取り込みずみ, "V-83"), SUNDAY, GuardianWords(agrees=True))
    with pytest.raises(Refused, match=r"guardian\.nothing"):
        note_guardian(desk, 番号(取り込みずみ, "V-85"), SUNDAY, GuardianWords(given_by="母"))
    assert 取り込みずみ.position() == position


def test_天気の分からない日の外の作業は天気しだいで晴れと聞けば外れる(取り込みずみ: StoryOffice) -> None:
    plan = 案(取り込みずみ)
    assert set(hangs_on_rain(取り込みずみ.state(), plan)) == {THURSDAY, SATURDAY, SUNDAY}
    tell(取り込みずみ.desk(), SATURDAY, "dry", "shonan")
    assert set(hangs_on_rain(取り込みずみ.state(), plan)) == {THURSDAY, SUNDAY}


def test_雨ならどうなるかは記録せずに見られる(取り込みずみ: StoryOffice) -> None:
    案(取り込みずみ)
    position = 取り込みずみ.position()
    found = in_rain(取り込みずみ.desk(), "shonan", THURSDAY, seed=1)
    numbers = {取り込みずみ.state().needs[each.occurrence.rpartition("@")[0]].fact.number for each in found.changes}
    assert numbers == {"手104"}
    assert in_rain(取り込みずみ.desk(), "shonan", SUNDAY, seed=1).put_off == (行事(取り込みずみ),)
    assert 取り込みずみ.position() == position


def test_雨と聞けば行事は順延の日に同じ家を回る(取り込みずみ: StoryOffice) -> None:
    plan, desk = 案(取り込みずみ), 取り込みずみ.desk()
    assert {"手106", "手107"} <= 依頼たち(取り込みずみ, plan)
    tell(desk, SUNDAY, "rain", "shonan")
    with pytest.raises(Refused) as refused:
        approve(desk, plan.id, Selection(day=SUNDAY))
    assert "nobody_is_sent_out_in_rain" in {each.rule for each in refused.value.facts["broken"]}
    assert not {"手106", "手107"} & 依頼たち(取り込みずみ, 案(取り込みずみ))
    later = 案(取り込みずみ, NEXT_WEEK)
    assert {"手106", "手107"} <= 依頼たち(取り込みずみ, later)
    assert roster(取り込みずみ.state(), 行事(取り込みずみ)).on == date(2026, 12, 20)


def test_雨で行けない予定は名指しされひと声でまとめて外れる(取り込みずみ: StoryOffice) -> None:
    plan, desk = 案(取り込みずみ), 取り込みずみ.desk()
    approve(desk, plan.id, Selection(day=THURSDAY))
    approve(desk, plan.id, Selection(day=SATURDAY))
    assert tell(desk, THURSDAY, "dry", "shonan").stopped == ()
    stopped = tell(desk, SATURDAY, "rain", "shonan").stopped
    assert {取り込みずみ.state().needs[each.occurrence.rpartition("@")[0]].fact.number for each in stopped} == {"手101"}
    assert [each.by for each in stopped] == ["approved"]
    assert tell(desk, SATURDAY, "rain", "hamasuka").stopped == ()
    told = tell(desk, SATURDAY, "rain", "shonan", release=True)
    assert (told.stopped, told.released) == ((), stopped)
    state = 取り込みずみ.state()
    assert {each.occurrence for each in stopped}.isdisjoint(state.approved)
    assert len(state.approved) == 1
    assert tell(desk, SATURDAY, "rain", "shonan", release=True).released == ()


def 軒(office: StoryOffice, session: PlannedSession) -> set[str]:
    """The numbers of the requests that a session is for."""
    needs = office.state().needs
    return {needs[each.rpartition("@")[0]].fact.number for each in session.occurrences}


def test_雨とまとめて外すを一度に言えば雨が原因として残る(取り込みずみ: StoryOffice) -> None:
    plan, desk = 案(取り込みずみ), 取り込みずみ.desk()
    ask(desk, plan.id, Selection(day=SATURDAY))
    assert len(tell(desk, SATURDAY, "rain", "shonan", release=True).released) == 1
    entries = {type(event).__name__: entry for entry, event in desk.history()}
    assert entries["AssignmentReleased"].causation == entries["WeatherTold"].id
    days = {each.starts.date() for each in 案(取り込みずみ).fact.sessions if "手101" in 軒(取り込みずみ, each)}
    assert SATURDAY not in days


def test_来た人と時間を記録しあとから直すと新しい方が残る(取り込みずみ: StoryOffice) -> None:
    案(取り込みずみ)
    day, aoi, hiroshi = 行事(取り込みずみ), 番号(取り込みずみ, "V-85"), 番号(取り込みずみ, "V-83")
    with pytest.raises(Refused, match=r"attend\.not_yet"):
        record(取り込みずみ.desk(), day, SUNDAY, [aoi], 120)
    取り込みずみ.now = AFTERWARDS
    desk = 取り込みずみ.desk()
    assert len(record(desk, day, SUNDAY, [aoi, hiroshi, aoi], 120)) == 2
    assert record(desk, day, SUNDAY, [aoi], 120) == ()
    record(desk, day, SUNDAY, [aoi], 90)
    record(desk, day, SUNDAY, [hiroshi], 0)
    count_walk_ups(desk, day, SUNDAY, 2, 1)
    state = 取り込みずみ.state()
    found = roster(state, day)
    assert {each.person: each.minutes for each in found.coming if each.minutes is not None} == {aoi: 90, hiroshi: 0}
    assert found.walk_ups is not None
    assert (found.walk_ups.adults, found.walk_ups.minors) == (2, 1)
    assert [(each, hours_of(state, each).minutes) for each in certified(state)] == [(aoi, 90)]
    assert hours_of(state, hiroshi).entries == ()


def test_担い手も借りるまではほかの地区で案に入らない(取り込みずみ: StoryOffice) -> None:
    desk, hiroshi = 取り込みずみ.desk(), 番号(取り込みずみ, "V-83")
    plan = 案(取り込みずみ)
    approve(desk, plan.id, Selection(day=THURSDAY))
    asked = ask_lending(desk, hiroshi, "hamasuka", THURSDAY, THURSDAY)
    assert asked.kind == "helper"
    with pytest.raises(Refused, match=r"lending\.booked"):
        answer_lending(desk, asked.lending, accepted=True)
    free = ask_lending(desk, hiroshi, "hamasuka", SATURDAY, SATURDAY)
    answer_lending(desk, free.lending, accepted=True)
