"""控えを作り、戻し、引っ越す。控えのあとに消去した人は、戻しても消去したまま。"""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from desk.backing_up import LOG, back_up, back_up_keys, export_log, refuse_place
from desk.forgetting import forget
from desk.holding import lift_hold, place_hold
from desk.looking import produced
from desk.office import Office
from desk.opening import open_office
from desk.outlook import outlook
from desk.registering import register_in, register_of, write_register
from desk.restoring import Restored, keys_in, put_back, source_at
from events.errors import BackupUnfit, KekUnfit, KeysExist, LogExists
from events.postgres_kek import kek_from_text
from tests.residue import found_in, written
from tests.stories.office import StoryOffice, counted_chance, 申込, 車両, 運転者

合いことば = kek_from_text("cd" * 32, "合いことば")
別の合いことば = kek_from_text("ef" * 32, "合いことば")


@pytest.fixture
def 事務所(tmp_path: Path):
    made = StoryOffice(tmp_path / "事務所")
    made.folder.mkdir()
    made.imports(
        made.keeps(
            申込=[申込("見本 花子"), 申込("架空 太郎", 受付番号="湘002", 電話="0467-00-1002")],
            車両=[車両()],
            運転者=[運転者()],
        )
    )
    yield made
    made.closes()


def 人(office: StoryOffice, name: str) -> str:
    (found,) = [each.id for each in office.state().people.values() if each.name == name]
    return found


def 控える(office: StoryOffice, folder: Path) -> tuple[Path, Path]:
    back_up(office.desk(), folder / "控え")
    back_up_keys(office.desk(), folder / "鍵の控え", 合いことば)
    return folder / "控え", folder / "鍵の控え"


def 戻す(
    控え: Path, 場所: Path, 鍵: Path | None, *名簿: Path, 日: date = date(2026, 12, 4), 期限切れも: bool = False
) -> Restored:
    source = source_at(控え)
    keys = keys_in(鍵, source.log, 合いことば, 日, expired=期限切れも) if 鍵 else None
    registers = [register_in(each) for each in 名簿]
    return put_back(source, str(場所), keys=keys, registers=registers, kek=None, opened=lambda: 開く(場所))


def 開く(場所: Path) -> Office:
    clock = StoryOffice(場所.parent).now
    return open_office(場所, actor="担当", clock=lambda: clock, entropy=counted_chance_after())


def counted_chance_after():
    chance = counted_chance()
    for _ in range(5000):
        chance(1)
    return chance


def 名前(場所: Path) -> set[str]:
    office = 開く(場所)
    try:
        return {each.name for each in office.state().people.values() if each.name}
    finally:
        office.close()


def test_控えから戻すと_同じ記録で_同じ名前が開く(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    戻した = 戻す(控え, tmp_path / "新" / "log.sqlite", 鍵)
    assert (戻した.position, 戻した.hash) == 事務所.desk().log.head()
    assert 戻した.forgotten == ()
    assert 名前(tmp_path / "新" / "log.sqlite") == {"見本 花子", "架空 太郎", "例示 守"}
    開いた = 開く(tmp_path / "新" / "log.sqlite")
    assert [each.how for each in produced(開いた)] == ["backup"], "見た記録もいっしょに戻る"
    開いた.close()


def test_控えには鍵がなく_鍵の控えは合いことばなしには読めない(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    keys = [key for key in 事務所.desk().vault.copied().values() if key]
    (tmp_path / "外").mkdir()
    shutil.copytree(控え, tmp_path / "外" / "控え")
    shutil.copy(鍵, tmp_path / "外" / "鍵")
    assert (
        found_in(tmp_path / "外", [*written("見本 花子", "0467-00-1001"), *keys, *(k.hex().encode() for k in keys)])
        == {}
    )
    with pytest.raises(KekUnfit):
        keys_in(鍵, 事務所.desk().log.log_id, 別の合いことば, date(2026, 12, 4), expired=False)


def test_書いたものは持ち主だけが読め_作りかけは残らず_上書きしない(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    for path in [控え, *控え.rglob("*"), 鍵]:
        assert path.stat().st_mode & 0o077 == 0, path
    assert [each.name for each in tmp_path.rglob("*.part")] == []
    before = 鍵.read_bytes()
    for again in (lambda: back_up(事務所.desk(), 控え), lambda: back_up_keys(事務所.desk(), 鍵, 合いことば)):
        with pytest.raises(FileExistsError):
            again()
    assert 鍵.read_bytes() == before
    with pytest.raises(BackupUnfit) as caught:
        refuse_place(控え / "鍵", 控え)
    assert caught.value.why == "keys_apart"
    with pytest.raises(FileNotFoundError):
        refuse_place(tmp_path / "差していない" / "鍵", 控え)


def test_前に途中で止まった控えは片づけてから作る(事務所, tmp_path):
    (tmp_path / "控え.part").mkdir()
    (tmp_path / "控え.part" / LOG).write_bytes(b"half")
    back_up(事務所.desk(), tmp_path / "控え")
    assert not (tmp_path / "控え.part").exists()


def test_控えのあとに消去した人は_届く控えなら何も渡さなくても消去したまま(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    hana = 人(事務所, "見本 花子")
    forget(事務所.desk(), hana)
    戻した = 戻す(控え, tmp_path / "新" / "log.sqlite", 鍵)
    assert hana in 戻した.forgotten
    assert 名前(tmp_path / "新" / "log.sqlite") == {"架空 太郎", "例示 守"}


def test_届く鍵の控えからは_その人の鍵が消える(事務所, tmp_path):
    _, 鍵 = 控える(事務所, tmp_path)
    hana = 人(事務所, "見本 花子")
    size, wrapped = 鍵.stat().st_size, next(line for line in 鍵.read_bytes().splitlines() if hana.encode() in line)
    forget(事務所.desk(), hana)
    assert json.loads(wrapped)["key"].encode() not in 鍵.read_bytes()
    assert 鍵.stat().st_size == size
    keys = keys_in(鍵, 事務所.desk().log.log_id, 合いことば, date(2026, 12, 4), expired=False)
    assert keys[hana] is None
    assert sum(key is None for key in keys.values()) == 1


def test_届く鍵の控えは_人の手で始末するものに入らない(事務所, tmp_path):
    _, 鍵 = 控える(事務所, tmp_path)
    hana = 人(事務所, "見本 花子")
    assert outlook(事務所.desk(), hana).by_hand == ()
    鍵.rename(tmp_path / "金庫へ")
    assert [each.place for each in outlook(事務所.desk(), hana).by_hand] == [str(鍵)]


@pytest.mark.parametrize("渡すもの", ["名簿", "もとの記録", "新しい控え"])
def test_控えのあとに消去した人は_届かない控えでも名簿を渡せば消去したまま(事務所, tmp_path, 渡すもの):
    控え, 鍵 = 控える(事務所, tmp_path)
    金庫 = tmp_path / "金庫"
    金庫.mkdir()
    控え, 鍵 = 控え.rename(金庫 / "控え"), 鍵.rename(金庫 / "鍵")
    hana = 人(事務所, "見本 花子")
    forget(事務所.desk(), hana)
    write_register(tmp_path / "名簿.jsonl", register_of(事務所.state()))
    back_up(事務所.desk(), tmp_path / "新しい控え")
    名簿 = {"名簿": "名簿.jsonl", "もとの記録": "事務所/log.sqlite", "新しい控え": f"新しい控え/{LOG}"}[渡すもの]
    戻した = 戻す(控え, tmp_path / "新" / "log.sqlite", 鍵, tmp_path / 名簿)
    assert hana in 戻した.forgotten
    assert 名前(tmp_path / "新" / "log.sqlite") == {"架空 太郎", "例示 守"}
    開いた = 開く(tmp_path / "新" / "log.sqlite")
    assert hana in 開いた.state().forgotten
    assert 開いた.vault.forgotten(hana)
    開いた.close()


def test_保全のあった控えでも_そのあとの消去は当てられる(事務所, tmp_path):
    hana = 人(事務所, "見本 花子")
    place_hold(事務所.desk(), hana, "accident")
    控え, 鍵 = 控える(事務所, tmp_path)
    lift_hold(事務所.desk(), hana)
    forget(事務所.desk(), hana)
    assert hana in 戻す(控え, tmp_path / "新" / "log.sqlite", 鍵).forgotten


def test_控えのあとに登録して消去した人も_名簿に残る(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    事務所.imports(事務所.keeps("新しい.xlsx", 申込=[申込("仮名 新", 受付番号="湘009", 電話="0467-00-1009")]))
    shin = 人(事務所, "仮名 新")
    forget(事務所.desk(), shin)
    assert 戻す(控え, tmp_path / "新" / "log.sqlite", 鍵).forgotten == (shin,)


def test_鍵が残っていれば_古い控えだけで戻り_消去した人は消去したまま(事務所, tmp_path):
    控え, _ = 控える(事務所, tmp_path)
    hana = 人(事務所, "見本 花子")
    forget(事務所.desk(), hana)
    (控え / "forgotten.jsonl").unlink()
    事務所.closes()
    場所 = tmp_path / "事務所" / "log.sqlite"
    場所.rename(tmp_path / "壊れた記録")
    戻した = 戻す(控え, 場所, None)
    assert 戻した.keys
    assert hana in 戻した.forgotten
    assert 名前(場所) == {"架空 太郎", "例示 守"}
    事務所._opened.clear()


def test_期限の過ぎた鍵の控えは_それと言わなければ使わない(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    あと = date(2026, 12, 4) + timedelta(days=91)
    with pytest.raises(BackupUnfit) as caught:
        戻す(控え, tmp_path / "新" / "log.sqlite", 鍵, 日=あと)
    assert caught.value.why == "expired"
    assert not (tmp_path / "新").exists()
    assert 戻す(控え, tmp_path / "新" / "log.sqlite", 鍵, 日=あと, 期限切れも=True).keys


def test_あるものの上には戻さない(事務所, tmp_path):
    控え, 鍵 = 控える(事務所, tmp_path)
    with pytest.raises(LogExists):
        戻す(控え, tmp_path / "事務所" / "log.sqlite", 鍵)
    (tmp_path / "事務所" / "log.sqlite").rename(tmp_path / "よけた")
    with pytest.raises(KeysExist):
        戻す(控え, tmp_path / "事務所" / "log.sqlite", 鍵)


@pytest.mark.parametrize(
    ("何を", "why"), [("切る", "changed"), ("名札をなくす", "no_backup"), ("空にする", "no_backup")]
)
def test_傷んだ控えからは戻さない(事務所, tmp_path, 何を, why):
    import sqlite3

    控え, 鍵 = 控える(事務所, tmp_path)
    if 何を == "切る":
        connection = sqlite3.connect(控え / LOG)
        connection.executescript(
            "DROP TRIGGER never_removed; DELETE FROM events WHERE position > 5; DELETE FROM claims"
        )
        connection.close()
    elif 何を == "名札をなくす":
        (控え / "backup.json").unlink()
    else:
        (控え / LOG).unlink()
    with pytest.raises(BackupUnfit) as caught:
        戻す(控え, tmp_path / "新" / "log.sqlite", 鍵)
    assert caught.value.why == why
    assert not (tmp_path / "新").exists()


def test_書き出した記録からも戻せて_書き出しも控えとして残る(事務所, tmp_path):
    _, 鍵 = 控える(事務所, tmp_path)
    made = export_log(事務所.desk(), tmp_path / "記録.jsonl")
    戻した = 戻す(tmp_path / "記録.jsonl", tmp_path / "新" / "log.sqlite", 鍵)
    assert (戻した.position, 戻した.hash.hex()) == (made.position, made.hash)
    assert [each.what for each in produced(事務所.desk())] == ["backup", "backup", "export-log"]
