"""match forget, hold, retention, audit and what shows of somebody who was erased."""

import json

import pytest
from typer.testing import CliRunner

from cli.app import app
from events.accesses_file import beside
from tests.residue import found_in, written
from tests.unit.cli import known


@pytest.fixture(autouse=True)
def a_log(log):
    return log


def erased(match, *more):
    return match("forget", "見本 花子", "--yes", *more)


def test_it_says_what_goes_what_stays_and_what_a_person_must_destroy_then_asks(match_ja, tmp_path):
    match_ja("person", "show", "見本 花子", "-o", str(tmp_path / "写し.txt"))
    page = typed("forget", "見本 花子", said="いいえ\n")
    assert page.exit_code == 0
    assert "見本 花子 さんの個人情報を消去します" in page.stdout
    for told in ("氏名・連絡先 1 件", "送迎の申込 1 件", "写し.txt", "消去していません"):
        assert told in page.stdout
    assert "消去しますか" in page.stderr
    assert "見本 花子" in match_ja("plan", "show").stdout


@pytest.mark.parametrize("said", ["はい\n", "yes\n"])
def test_a_yes_erases(match_ja, said):
    page = typed("forget", "見本 花子", said=said)
    assert "個人情報を消去しました" in page.stdout
    assert "見本 花子" not in match_ja("plan", "show").stdout


def test_silence_erases_nothing(match_ja):
    typed("forget", "見本 花子", said="")
    assert "見本 花子" in match_ja("plan", "show").stdout


def test_a_script_says_yes_beforehand_and_json_tells_ids_alone(match):
    assert match("forget", "見本 花子", "--json").exit_code == 2
    told = json.loads(erased(match, "--json").stdout)
    assert (told["person"], told["keys"], told["again"]) == ("p-hanako", ["p-hanako"], False)
    assert told["needs"] == ["need-1"]
    assert "見本" not in json.dumps(told, ensure_ascii=False)


def test_afterwards_she_shows_as_erased_wherever_she_stood(match_ja):
    erased(match_ja)
    for command in (("plan", "show"), ("log",), ("why", "湘001"), ("replay", "--as-of", "12/4", "1"), ("ask", "1")):
        page = match_ja(*command)
        assert page.exit_code == 0, (command, page.stderr)
        assert "見本 花子" not in page.stdout
        assert "0467-00-0001" not in page.stdout or command == ("ask", "1")
    assert "（消去済み）" in match_ja("plan", "show").stdout
    assert "（消去済み）" in match_ja("log").stdout
    assert "(erased)" in match_ja("--lang", "en", "plan", "show").stdout


def test_her_words_are_in_no_file_any_more(match, tmp_path):
    match("plan", "show")
    erased(match)
    assert found_in(tmp_path, written("見本 花子")) == {}


def test_the_erasure_cannot_be_taken_back(match_ja):
    match_ja("plan", "pin", "1")
    erased(match_ja)
    page = match_ja("undo")
    assert page.exit_code == 1
    assert "取り消せません" in page.stderr


def test_erasing_twice_says_so(match_ja):
    erased(match_ja)
    page = match_ja("forget", "p-hanako", "--yes")
    assert page.exit_code == 0
    assert "もう消去ずみの人です" in page.stdout


def test_a_hold_stands_in_the_way_until_it_is_lifted(match_ja):
    assert match_ja("hold", "place", "見本 花子", "--reason", "accident", "--note", "転倒").exit_code == 0
    page = erased(match_ja)
    assert page.exit_code == 1
    assert page.stdout == "", "nothing is said to go that cannot go"
    assert "事故" in page.stderr
    assert "見本 花子" in match_ja("plan", "show").stdout
    assert match_ja("hold", "lift", "見本 花子").exit_code == 0
    assert erased(match_ja).exit_code == 0


def test_an_unknown_name_is_told_with_what_is_near(match_ja):
    page = match_ja("forget", "見本 花", "--yes")
    assert page.exit_code in (0, 2)
    page = match_ja("forget", "だれでもない", "--yes")
    assert page.exit_code == 2
    assert "見つかりません" in page.stderr


def test_what_is_due_is_listed_and_nothing_is_erased(match_ja, monkeypatch):
    assert "期限の来たものはありません" in match_ja("retention").stdout
    monkeypatch.setenv("MATCH_NOW", known.NOW.replace(year=2033).isoformat())
    page = match_ja("retention").stdout
    assert "見本 花子" in page
    assert "match forget p-hanako" in page
    assert "消去していません" not in page
    due = json.loads(match_ja("retention", "--json").stdout)["due"]
    assert {"applications", "plans"} <= {each["kind"] for each in due}
    assert "見本 花子" in match_ja("plan", "show").stdout


def test_whoever_is_shown_is_noted_with_command_and_name_of_the_looker(match, log):
    match("plan", "show")
    looks = looks_in(log)
    assert [(look.actor, look.how, look.what) for look in looks] == [("担当", "screen", "plan show")]
    assert "p-hanako" in looks[0].people


def test_what_shows_nobody_is_not_noted(match, log):
    match("settings", "show")
    match("verify")
    assert looks_in(log) == []


def test_comparing_names_is_no_look_at_them(match, log):
    match("forget", "見本 花子", "--yes", "--json")
    assert looks_in(log) == []


def test_verify_tells_of_the_looks_too(match_ja, log):
    match_ja("plan", "show")
    assert "見た記録も書き換えられていません" in match_ja("verify").stdout
    told = json.loads(match_ja("verify", "--json").stdout)
    assert told["looks"] == {"intact": True, "first": 1, "last": 1, "line": None}

    path = beside(log)
    path.write_bytes(path.read_bytes().replace(b"p-taro", b"p-jiro"))
    page = match_ja("verify")
    assert page.exit_code == 1
    assert "見た記録の 1 行目" in page.stderr


def typed(*args, said):
    """Somebody sits at the keyboard and answers."""
    return CliRunner().invoke(app, ["--lang", "ja", *args], input=said)


def looks_in(log):
    office = known.office_at(log)
    looks = list(office.accesses.read())
    office.close()
    return looks


def test_what_was_destroyed_is_noted_and_is_asked_for_no_more(match_ja, tmp_path):
    match_ja("person", "show", "見本 花子", "-o", str(tmp_path / "写し.txt"))
    assert "写し.txt" in match_ja("paper", "list").stdout
    assert match_ja("paper", "destroyed", str(tmp_path / "写し.txt")).exit_code == 0
    assert "写し.txt" not in match_ja("paper", "list").stdout
    assert "写し.txt" not in erased(match_ja).stdout
    assert match_ja("verify").exit_code == 0


def test_a_paper_is_destroyed_once(match_ja, tmp_path):
    match_ja("plan", "show", "1", "-o", str(tmp_path / "案.txt"))
    match_ja("paper", "destroyed", "案.txt")
    again = match_ja("paper", "destroyed", "案.txt")
    assert again.exit_code == 1
    assert "もう始末した" in again.stderr
    assert match_ja("paper", "destroyed", "ない.txt").exit_code == 1


def test_who_was_erased_leaves_no_name_behind_in_that_of_a_file_about_many(match_ja, tmp_path):
    match_ja("plan", "show", "1", "-o", str(tmp_path / "見本花子さんほか.txt"))
    match_ja("plan", "show", "1", "-o", str(tmp_path / "見本花子と架空太郎.txt"))
    papers = match_ja("paper", "list").stdout
    assert "見本花子さんほか.txt" in papers
    assert "見本花子と架空太郎.txt" not in papers, "a file called after two is known by its id alone"
    erased(match_ja)
    assert "見本花子" not in match_ja("paper", "list").stdout
    assert found_in(tmp_path, written("見本花子"), but=(".txt",)) == {}


def test_the_looks_can_be_read_by_person_and_by_time(match, match_ja):
    match("plan", "show")
    match("why", "湘013")
    told = json.loads(match("looks", "見本 寅雄", "--json").stdout)["looks"]
    assert [(look["actor"], look["how"], look["what"]) for look in told] == [
        ("担当", "screen", "plan show"),
        ("担当", "screen", "why"),
    ]
    assert json.loads(match("looks", "--until", "12/3", "--json").stdout)["looks"] == []
    page = match_ja("looks").stdout
    assert "画面" in page
    assert "plan show" in page


def test_a_key_encryption_key_is_changed_on_postgresql_alone(match_ja):
    page = match_ja("kek", "change")
    assert page.exit_code == 1
    assert "鍵の鍵（KEK）がありません" in page.stderr
