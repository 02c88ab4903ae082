"""plan list, show, diff: what a coordinator reads."""

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from attrs import evolve

from cli.tables import WIDTH
from cli.wide import columns
from events.vocabulary import settings, watch
from tests.unit.cli import known


@pytest.fixture
def two_plans(tmp_path: Path) -> Path:
    return known.make_log(tmp_path / "log.sqlite", known.plan("plan-2", "p-minoru", "plan-1"))


def test_a_plan_tells_each_run_with_its_driver_vehicle_and_times(match_ja, log):
    page = match_ja("plan", "show", "案1").stdout
    assert "案1  湘南  12/7(月)〜12/13(日)" in page
    assert "2 件を送迎、1 件が残っています（3 便）。" in page
    assert "便1  9:50 車庫を出る → 10:40 戻る   運転 例示 守   車 社協ワゴン（湘南地区社協）" in page


def test_a_stop_tells_the_time_who_boards_or_alights_and_where(match_ja, log):
    lines = [" ".join(line.split()) for line in match_ja("plan", "show").stdout.splitlines()]
    assert "10:00 乗 湘001 見本 花子 柳島二丁目4-1 案" in lines
    assert "10:20 降 湘001 見本 花子 見本クリニック" in lines
    assert "12:00 乗 湘001 見本 花子 見本クリニック 案" in lines, "the way back boards where the way out alights"


def test_who_is_left_over_stands_below_with_reason_change_and_other_ways(match_ja, log):
    page = match_ja("plan", "show").stdout
    below = page[page.index("残っている 1 件") :]
    assert "湘013 見本 寅雄 12/8(火)" in below
    assert "組めません" in below
    assert "ほかの手段: コミュニティバス（えぼし号）、福祉タクシー" in below


def test_every_line_fits_the_terminal(match_ja, match, log):
    for page in (match_ja("plan", "show").stdout, match("plan", "show").stdout):
        assert all(columns(line) <= WIDTH for line in page.splitlines())


def test_a_place_without_a_town_of_the_table_is_marked_provisional(match_ja, tmp_path):
    only = settings.TownsListed((settings.TownPoint("中島", 35.3, 139.4),), "test")
    known.make_log(tmp_path / "log.sqlite", only)
    page = match_ja("plan", "show").stdout
    assert "柳島二丁目4-1（仮）" in page
    assert "見本クリニック（仮）" not in page
    assert "（仮）のある所は町の一覧にない" in page


def test_what_whoever_drives_has_to_know_stands_below_the_run(match_ja, tmp_path):
    noted = known.ride(1, note="車酔いあり")
    known.make_log(tmp_path / "log.sqlite", noted)
    assert "※ 湘001 見本 花子: 車酔いあり" in match_ja("plan", "show").stdout


def test_the_last_lines_say_what_to_do_next(match_ja, log):
    assert "次に: match ask 1" in match_ja("plan", "show").stdout
    assert "match why 湘013" in match_ja("plan", "show").stdout


def test_one_day_shows_that_day_alone(match, log):
    assert "湘001" in match("plan", "show", "--day", "12/8").stdout
    assert "湘001" not in match("plan", "show", "--day", "12/9").stdout


def test_the_list_tells_which_plan_took_the_place_of_which(match_ja, two_plans):
    page = match_ja("plan", "list").stdout
    assert "案2 に交代" in page
    assert "最新" in page


def test_the_list_tells_of_which_days_another_plan_took_the_place(match_ja, tmp_path):
    tuesday = evolve(known.plan("plan-2", follows="plan-1"), first_day=known.DAY, days=1)
    known.make_log(tmp_path / "log.sqlite", tuesday)
    lines = match_ja("plan", "list").stdout.splitlines()
    assert next(line for line in lines if line.startswith("案1")).endswith("12/8(火) は案2")
    assert next(line for line in lines if line.startswith("案2")).endswith("最新")


def test_of_two_plans_made_at_once_the_later_one_is_the_newest(match_ja, tmp_path):
    both = (known.plan("plan-2", follows="plan-1"), known.plan("plan-3", follows="plan-1"))
    known.make_log(tmp_path / "log.sqlite", *both)
    lines = match_ja("plan", "list").stdout.splitlines()
    assert [line.split("  ")[-1].strip() for line in lines[2:5]] == ["案3 に交代", "案3 に交代", "最新"]


def test_a_difference_is_told_as_who_must_be_called(match_ja, two_plans):
    page = match_ja("plan", "diff", "1", "2").stdout
    assert "湘001 見本 花子 12/8(火)" in page
    assert "架空 太郎" not in page, "whose ride is the same is not called"
    assert "電話する人 1 人と、伝えること" in page
    (told,) = json.loads(match_ja("plan", "diff", "1", "2", "--json").stdout)["calls"]
    assert told["tell"].startswith("2026年12月8日")


def of_salons() -> object:
    """An empty plan of another kind, made after the others."""
    return evolve(known.plan("plan-9"), kind="salons", runs=(), assignments=(), left=())


def test_without_a_second_plan_it_is_the_newest_that_could_take_its_place(match_ja, tmp_path):
    known.make_log(tmp_path / "log.sqlite", known.plan("plan-2", "p-minoru", "plan-1"), of_salons())
    assert "案1 から 案2 で変わること" in match_ja("plan", "diff", "1").stdout
    newest = match_ja("plan", "diff", "2")
    assert newest.exit_code == 2
    assert "案2 に代わる新しい案はまだありません" in newest.stderr


def test_plans_of_two_kinds_or_of_other_days_are_not_compared(match_ja, tmp_path):
    later = evolve(known.plan("plan-2"), first_day=date(2026, 12, 14))
    known.make_log(tmp_path / "log.sqlite", of_salons(), later)
    for other in ("2", "3"):
        apart = match_ja("plan", "diff", "1", other)
        assert apart.exit_code == 2
        assert "くらべられません" in apart.stderr
    assert "サロン" in match_ja("plan", "diff", "1", "2").stderr


def test_whom_the_plan_takes_in_is_told_who_drives_and_nobody_is_counted_twice(match_ja, tmp_path):
    nobody = evolve(known.plan("plan-0"), runs=(), assignments=())
    known.make_log(tmp_path / "log.sqlite", nobody, known.plan("plan-2", follows="plan-0"))
    page = match_ja("plan", "diff", "2", "3").stdout
    assert "運転は 例示 守 さんです。" in page
    assert "に変わります" not in page
    assert page.count("電話する人") == 1


def test_only_rides_are_drawn_and_of_another_kind_it_says_so(match_ja, tmp_path):
    known.make_log(tmp_path / "log.sqlite", of_salons())
    refused = match_ja("plan", "show", "2", "--picture", str(tmp_path / "day.svg"))
    assert refused.exit_code == 2
    assert "案2 はサロンの案なので" in refused.stderr


def test_a_day_of_which_the_plan_knows_nothing_is_named(match_ja, log):
    assert "12/13(日) には、予定も残りもありません。" in match_ja("plan", "show", "--day", "12/13").stdout
    assert "予定も残りも" not in match_ja("plan", "show", "--day", "12/8").stdout


def test_a_picture_of_the_day_has_codes_and_nobodys_name(match_ja, log, tmp_path):
    file = tmp_path / "day.svg"
    said = match_ja("plan", "show", "--day", "12/8", "--picture", str(file))
    assert said.exit_code == 0, said.stderr
    drawn = file.read_text("utf-8")
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert [each.tag.rpartition("}")[2] for each in root[:2]] == ["title", "desc"]
    assert "湘001" in drawn
    assert not any(name in drawn for name in ("見本", "花子", "例示", "0467"))
    assert file.stat().st_mode & 0o077 == 0


def test_a_picture_does_not_overwrite_and_needs_a_day_of_the_plan(match_ja, log, tmp_path):
    file = tmp_path / "day.svg"
    assert match_ja("plan", "show", "--day", "12/9", "--picture", str(file)).exit_code == 2
    assert not file.exists()
    file.write_text("mine")
    assert match_ja("plan", "show", "--day", "12/8", "--picture", str(file)).exit_code != 0
    assert file.read_text() == "mine"


def test_facts_carry_ids_names_and_times(match, log):
    facts = json.loads(match("plan", "show", "--json").stdout)
    assert facts["runs"][0]["driver"] == {"id": "p-mamoru", "name": "例示 守", "status": "proposed"}
    assert facts["assignments"][0]["occurrence"] == "need-1@2026-12-08"
    assert facts["left"][0]["obstacles"] == [
        {"vehicle": "car-1", "driver": "p-mamoru", "code": "wheelchairs.short", "by": 1}
    ]


def test_an_empty_log_has_no_plan_and_says_how_to_make_one(match_ja, tmp_path):
    known.office_at(tmp_path / "log.sqlite").log.close()
    assert "まだ案がありません" in match_ja("plan", "list").stdout
    told = match_ja("plan", "show")
    assert told.exit_code == 2
    assert "match solve" in told.stderr


def test_a_drivers_yes_is_told_beside_the_run_and_not_as_the_riders(match_ja, log):
    match_ja("answer", "1", "例示 守", "はい")
    page = match_ja("plan", "show", "1").stdout
    assert "運転者 承諾" in page
    boarding = [line.split()[-1] for line in page.splitlines() if "  乗  " in line and "見本 花子" in line]
    assert set(boarding) == {"案"}


def test_with_nothing_noticed_the_next_step_is_to_note_something_and_else_to_go_and_see(match_ja, log, tmp_path):
    assert "次に: match notice add" in match_ja("notice", "list").stdout
    office = known.office_at(log)
    for event in known.shops():
        office.append([office.draft(event, district="shonan")])
    office.log.close()
    assert "次に: match notice went 気1" in match_ja("notice", "list").stdout


def test_a_shop_that_wrote_that_it_cannot_promise_is_not_listed_as_if_it_could(match_ja, log):
    office = known.office_at(log)
    for event in known.shops():
        unpromised = isinstance(event, watch.ShopAnswered) and event.shop in ("shop-1", "shop-3")
        office.append([office.draft(evolve(event, promises=False) if unpromised else event, district="shonan")])
    office.log.close()
    lines = match_ja("shop", "list", "--district", "shonan").stdout.splitlines()
    told = {
        name: next(line for line in lines if line.startswith(name)) for name in ("例示商店", "見本商店", "架空商店")
    }
    assert "約束できない" in told["例示商店"]
    assert "約束できない" not in told["見本商店"]
    assert "約束できない" not in told["架空商店"], "it has agreed since"
