"""Sheets made in a few words for the tests of intake: rows as a coordinator would type them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from intake.families import read_sheets
from intake.grids.grid import Grid
from intake.helpers.columns import HELP, HELP_DAY, HELPER
from intake.rows import RowReading, Tables
from intake.salons.columns import HOST, MEMBER, SALON, VENUE
from intake.transport.columns import DRIVER, RIDE, VEHICLE

SHARED = Path(__file__).resolve().parents[4] / "shared"
WORKBOOK = SHARED / "input" / "移動支援_申込と運行.xlsx"
TOWN_TABLE = SHARED / "geo" / "chigasaki_towns_geolonia_api.json"
DISTRICT_TABLE = SHARED / "geo" / "towns_district_draft.csv"

TOWNS = frozenset(
    {
        *("柳島", "柳島一丁目", "柳島二丁目", "柳島海岸", "中島", "松尾", "浜見平", "茅ヶ崎三丁目", "円蔵"),
        *("円蔵二丁目", "下町屋一丁目", "下町屋二丁目", "堤", "鶴が台", "ひばりが丘", "本村五丁目", "幸町"),
    }
)
TITLE = "令和８年１２月　移動支援　申込受付簿（湘南地区）"
VEHICLES_TITLE = "使える車両（令和8年12月）"
DRIVERS_TITLE = "運転ボランティア名簿"

RIDE_ROW = {
    "受付番号": "湘001",
    "受付日": "11/16",
    "氏名": "見本 花子",
    "住所": "中島1-1",
    "電話": "0467-00-1001",
    "行き先": "例示内科",
    "行き先住所": "松尾2-2",
    "用件": "通院",
    "希望日": "12/8(火)",
    "到着希望時刻": "10:00",
    "帰り出発時刻": "11:30",
}
VEHICLE_ROW = {
    "名称": "例示カー",
    "所有者": "例示会",
    "定員": "5",
    "車いす台数": "1",
    "使える曜日・時間帯": "月～金 9:00～17:00",
    "車庫住所": "中島3",
    "任意保険・移動支援保険": "任意○ ／ 移動支援○",
}
DRIVER_ROW = {
    "氏名": "例示 守",
    "年齢": "70",
    "免許": "普通",
    "認定講習": "R6.5.18修了",
    "運転できる車両": "例示カー",
    "都合のよい曜日・時間帯": "月～金 9:00～17:00",
    "週の上限時間": "6",
}
HELP_ROW = {
    "受付番号": "手001",
    "受付日": "R8.11.20",
    "氏名": "見本 花子",
    "住所": "中島1-1",
    "電話": "0467-00-2001",
    "内容": "草取り",
    "希望日時": "12/12(土) 午前",
    "所要時間": "1時間",
    "必要人数": "1",
}
HELPER_ROW = {
    "登録番号": "V-01",
    "氏名": "例示 守",
    "区分": "大人",
    "年齢": "60",
    "性別": "男",
    "住所": "中島2-2",
    "電話": "090-0000-2051",
    "できること": "草取り",
    "都合のよい曜日・時間帯": "土日 午前",
    "週の上限時間": "4",
    "行ける所": "どこでも",
    "ボランティア保険加入日": "R8.4.1",
}
HELP_DAY_ROW = {
    "名称": "みんなで草取り",
    "開催日": "令和8年12月13日(日)",
    "時間": "午前9時半～11時半",
    "場所": "例示公園",
    "住所": "浜見平4-2",
    "必要な大人": "8",
    "必要な小中高生": "12",
    "大人１人で見る子どもの上限": "4",
    "道具": "鎌10、軍手25双",
    "雨天": "12/20（日）に順延",
    "対象の依頼": "草取りの依頼のうち浜見平・柳島海岸の家",
}
HELP_TITLE = "お手伝い依頼　受付簿（湘南地区）\n令和8年12月7日～13日の分"
Row = Mapping[str, str]

SALON_TITLE = "令和8年12月　サロンと会場（湘南地区）"
SALON_ROW = {
    "サロン名": "見本サロン", "代表": "見本 節子", "頻度": "第2火曜", "時間": "10:00～11:30", "参加予定人数": "12",
    "必要な設備": "いす", "参加者の町（人数）": "中島7、松尾5",
}  # fmt: skip
VENUE_ROW = {
    "名称": "例示会館", "住所": "中島1-1", "定員": "30", "使える曜日・時間帯": "毎日 9:00～17:00", "設備": "いす",
    "貸主の条件": "", "鍵の管理者": "例示 正男", "費用": "無料",
}  # fmt: skip
HOST_ROW: Row = {
    "氏名": "見本 花枝",
    "住所": "中島1-2",
    "電話": "0467-00-1055",
    "世話のできる曜日・時間帯": "火・木 9:00～15:00",
}
MEMBER_ROW = {
    "サロン名": "見本サロン",
    "氏名": "仮名 春子",
    "住所": "松尾2-2",
    "電話": "0467-00-3001",
    "送迎の希望": "○",
}


def grid(sheet: str, title: str, heads: Sequence[str], rows: Sequence[Row]) -> Grid:
    """A sheet with its title in row 1, its header in row 3 and the rows below."""
    body = [(number, tuple(row.get(head, "") for head in heads)) for number, row in enumerate(rows, 4)]
    above = [(1, (title,))] if title else []
    return Grid(sheet, (*above, (3, tuple(heads)), *body))


def rides_grid(rows: Sequence[Row], title: str = TITLE) -> Grid:
    """A sheet of requests; a row gives what differs from ``RIDE_ROW``."""
    full = [{**RIDE_ROW, **row} for row in rows]
    return grid("申込", title, [column.heads[0] for column in RIDE.columns], full)


def vehicles_grid(rows: Sequence[Row], title: str = VEHICLES_TITLE) -> Grid:
    """A sheet of vehicles; a row gives what differs from ``VEHICLE_ROW``."""
    full = [{**VEHICLE_ROW, **row} for row in rows]
    return grid("車両", title, [column.heads[0] for column in VEHICLE.columns], full)


def drivers_grid(rows: Sequence[Row], title: str = DRIVERS_TITLE) -> Grid:
    """A list of drivers; a row gives what differs from ``DRIVER_ROW``."""
    full = [{**DRIVER_ROW, **row} for row in rows]
    return grid("運転者", title, [column.heads[0] for column in DRIVER.columns], full)


def rides(*rows: Row, title: str = TITLE, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These requests read."""
    return read_sheets("申込.xlsx", [rides_grid(rows, title)], tables or Tables())[0]


def vehicles(*rows: Row, title: str = TITLE, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These vehicles read."""
    return read_sheets("車両.xlsx", [vehicles_grid(rows, title)], tables or Tables())[0]


def drivers(*rows: Row, title: str = TITLE, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These drivers read, in a workbook without vehicles."""
    return read_sheets("運転者.xlsx", [drivers_grid(rows, title)], tables or Tables())[0]


def helps(*rows: Row, title: str = HELP_TITLE, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These requests for helpers read."""
    full = [{**HELP_ROW, **row} for row in rows]
    sheet = grid("依頼", title, [column.heads[0] for column in HELP.columns], full)
    return read_sheets("お手伝い.xlsx", [sheet], tables or Tables())[0]


def helpers(*rows: Row, title: str = HELP_TITLE, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These volunteers read."""
    full = [{**HELPER_ROW, **row} for row in rows]
    sheet = grid("担い手", title, [column.heads[0] for column in HELPER.columns], full)
    return read_sheets("お手伝い.xlsx", [sheet], tables or Tables())[0]


def help_days(*rows: Row, title: str = HELP_TITLE, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These help days read."""
    full = [{**HELP_DAY_ROW, **row} for row in rows]
    sheet = grid("イベント", title, [column.heads[0] for column in HELP_DAY.columns], full)
    return read_sheets("お手伝い.xlsx", [sheet], tables or Tables())[0]


def salons(*rows: Row, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These groups read."""
    return read_sheets("サロン.xlsx", [_salons(rows)], tables or Tables())[0]


def venues(*rows: Row, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These rooms read."""
    full = [{**VENUE_ROW, **row} for row in rows]
    sheet = grid("会場", SALON_TITLE, [column.heads[0] for column in VENUE.columns], full)
    return read_sheets("会場.xlsx", [sheet], tables or Tables())[0]


def members(*rows: Row, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These people of 見本サロン read, in a workbook that lists the group."""
    full = [{**MEMBER_ROW, **row} for row in rows]
    sheet = grid("参加者", SALON_TITLE, [column.heads[0] for column in MEMBER.columns], full)
    return read_sheets("サロン.xlsx", [_salons(({},)), sheet], tables or Tables())[0][1:]


def hosts(*rows: Row, tables: Tables | None = None) -> tuple[RowReading, ...]:
    """These people who would lead a salon read."""
    full = [{**HOST_ROW, **row} for row in rows]
    sheet = grid("世話人", SALON_TITLE, [column.heads[0] for column in HOST.columns], full)
    return read_sheets("世話人.xlsx", [sheet], tables or Tables())[0]


def _salons(rows: Sequence[Row]) -> Grid:
    full = [{**SALON_ROW, **row} for row in rows]
    return grid("サロン", SALON_TITLE, [column.heads[0] for column in SALON.columns], full)


def codes(reading: RowReading) -> list[str]:
    """The codes of a row's faults."""
    return [fault.code for fault in reading.faults]


def answered(reading: RowReading, choice: str, words: str = "", base: Tables | None = None) -> Tables:
    """Tables in which every question of the row got this answer."""
    base = base or Tables()
    given = {(fault.column, fault.code): (choice, words) for fault in reading.faults if fault.choices}
    key = (reading.scope, reading.identity)
    return Tables(
        towns=base.towns,
        town_districts=base.town_districts,
        district=base.district,
        known_names=base.known_names,
        answers={**base.answers, key: {**base.answers.get(key, {}), **given}},
    )
