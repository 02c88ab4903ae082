"""A district's rows for every kind of matching, made up from a seed, at the scale of a real coordinator's workbook.

Everything in them is invented: people, phones, house numbers, towns. No two districts share a vehicle, a volunteer or a
room, so each is a component of its own.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from attrs import frozen

from events.districts import District

Row = dict[str, object]
Sheets = dict[str, list[Row]]
TOWNS: Final = 8
"""So many towns a district has."""
KANJI: Final = "一二三四五六七八"
SURNAMES: Final = ("見本", "架空", "例示", "仮名")
PURPOSES: Final = (("通院", 60, 120), ("買い物", 45, 60), ("サロン", 90, 240))
VEHICLES: Final = (
    ("リフト車", 8, 2, "火・木 9:30～15:00"),
    ("スロープ車", 4, 1, "月・水・金 9:30～15:00"),
    ("福祉車", 10, 2, "月～土 8:30～16:00"),
    ("社協カー", 5, 0, "月～土 9:00～17:00"),
    ("ワゴン", 7, 0, "火・木・土 9:00～16:00"),
    ("軽", 4, 0, "月・水・金 9:00～12:00"),
)
DRIVERS: Final = (
    ("月・水・金 9:00～12:00", 6),
    ("火・木・土 9:30～15:00", 10),
    ("火・土 9:00～17:00", 8),
    ("水・金 10:00～15:00", 5),
    ("月～金 10:00～15:00", 12),
    ("月～土 9:00～17:00", 15),
    ("火・木・土 9:00～16:00", 8),
    ("月・木 13:00～16:00", 4),
    ("月・木・土 9:30～15:30", 8),
)
TASKS: Final = ("草取り", "話し相手", "買い物代行", "ゴミ出し", "電球交換", "粗大ごみ")
HOURS: Final = (
    "平日 午前",
    "平日 午後",
    "月～金 9:00～16:00",
    "土日",
    "火・木 終日",
    "月・水・金 13:00～17:00",
    "毎日",
)
TRADES: Final = ("電器", "薬局", "米", "自転車")
OPEN: Final = ("9:00～18:00 水曜定休", "年中無休 7時～20時")
RHYTHMS: Final = ("第2火曜", "毎週木曜", "毎週水曜", "第2木曜", "第3金曜", "毎週火曜")


@frozen
class Size:
    """How much a district has; of rides and tasks so many a week."""

    rides: int = 61
    tasks: int = 50
    volunteers: int = 30
    salons: int = 12
    venues: int = 10
    shops: int = 27
    households: int = 20


WHOLE: Final = Size()
LITTLE: Final = Size(rides=2, tasks=1, volunteers=4, salons=1, venues=2, shops=3, households=1)


@frozen
class Part:
    """One district, its number, and the chance that makes up its rows."""

    district: District
    number: int
    size: Size
    chance: Random

    def town(self) -> str:
        return town(self.district, self.chance.randrange(TOWNS))

    def address(self) -> str:
        return f"{self.town()}{self.chance.randrange(1, 30)}-{self.chance.randrange(1, 30)}"

    def person(self, n: int) -> str:
        return f"{SURNAMES[n % 4]} {self.district.name}{n}号"

    def phone(self, n: int) -> str:
        return f"0467-{10 + self.number:02d}-{1000 + n}"


def town(district: District, n: int) -> str:
    return f"{district.name}{KANJI[n]}丁目"


def transport(part: Part) -> Sheets:
    """Requests for rides over two weeks, six vehicles, nine drivers."""
    return {
        "申込": [_ride(part, n, week) for week in (0, 1) for n in range(week * 1000, week * 1000 + part.size.rides)],
        "車両": [_vehicle(part, n) for n in range(len(VEHICLES))],
        "運転者": [_driver(part, n) for n in range(len(DRIVERS))],
    }


def _ride(part: Part, n: int, week: int) -> Row:
    chance = part.chance
    purpose, least, most = chance.choice(PURPOSES)
    arrive = 30 * chance.choice((19, 20, 20, 20, 21, 21, 22, 22, 26, 26, 27, 28))
    ready = arrive + chance.randrange(least, most + 1, 15)
    return {
        "受付番号": f"{part.district.name[0]}{n}", "受付日": "11/20", "氏名": part.person(n), "住所": part.address(),
        "電話": part.phone(n), "行き先": "例示内科", "行き先住所": part.address(), "用件": purpose,
        "希望日": f"12/{7 + 7 * week + chance.choice((0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5))}",
        "到着希望時刻": _clock(arrive), "帰り出発時刻": _clock(ready) if chance.random() < 0.85 else "",
        "車いす": "有" if chance.random() < 0.15 else "なし", "付き添い人数": int(chance.random() < 0.12),
    }  # fmt: skip


def _vehicle(part: Part, n: int) -> Row:
    name, seats, chairs, hours = VEHICLES[n]
    return {
        "名称": f"{part.district.name}{name}", "所有者": f"例示{part.district.name}会{n % 4}", "定員": seats,
        "車いす台数": chairs, "使える曜日・時間帯": hours, "車庫住所": part.address(),
        "任意保険・移動支援保険": "任意○ ／ 移動支援○",
    }  # fmt: skip


def _driver(part: Part, n: int) -> Row:
    hours, most = DRIVERS[n]
    return {
        "氏名": part.person(7000 + n), "年齢": 55 + n, "免許": "中型", "認定講習": "R6.5.18修了",
        "運転できる車両": "すべて", "都合のよい曜日・時間帯": hours, "週の上限時間": most,
    }  # fmt: skip


def helpers(part: Part) -> Sheets:
    """Requests for help at home over two weeks, and who helps."""
    tasks = [_task(part, n, week) for week in (0, 1) for n in range(week * 500, week * 500 + part.size.tasks)]
    return {"依頼": tasks, "担い手": [_volunteer(part, n) for n in range(part.size.volunteers)]}


def _task(part: Part, n: int, week: int) -> Row:
    chance = part.chance
    return {
        "受付番号": f"手{part.number:02d}{n:04d}", "受付日": "11/20", "氏名": part.person(2000 + n),
        "住所": part.address(), "電話": part.phone(2000 + n), "内容": chance.choice(TASKS),
        "希望日時": f"12/{7 + 7 * week + chance.randrange(6)} {chance.choice(('午前', '午後'))}",
        "所要時間": chance.choice(("30分", "1時間", "1時間", "1時間半", "2時間")),
        "必要人数": chance.choice(("1", "1", "1", "1", "2")),
    }  # fmt: skip


def _volunteer(part: Part, n: int) -> Row:
    chance = part.chance
    skills = chance.sample(TASKS, chance.choice((1, 2, 2, 3, 6)))
    return {
        "登録番号": f"V{part.number:02d}-{n:03d}", "氏名": part.person(3000 + n), "区分": "大人", "年齢": "60",
        "住所": part.address(), "電話": part.phone(3000 + n), "できること": "、".join(skills),
        "都合のよい曜日・時間帯": chance.choice(HOURS), "週の上限時間": chance.choice(("3", "4", "6", "10")),
        "行ける所": "どこでも", "ボランティア保険加入日": "R8.4.1",
    }  # fmt: skip


def salons(part: Part) -> Sheets:
    """Groups that look for a room, and rooms that are lent."""
    groups = [
        _salon(part, n, part.chance.randrange(4, 10), part.chance.randrange(4, 10)) for n in range(part.size.salons)
    ]
    rooms: list[Row] = [
        {
            "名称": f"例示{part.district.name}会館{n}", "住所": part.address(),
            "定員": str(part.chance.randrange(12, 40)),
            "使える曜日・時間帯": part.chance.choice(("平日 9:00～17:00", "火・木 9:00～16:00", "毎日 9:00～21:00")),
            "設備": "いす、机", "鍵の管理者": part.person(5000 + n), "費用": "無料",
        }
        for n in range(part.size.venues)
    ]  # fmt: skip
    return {"サロン": groups, "会場": rooms}


def _salon(part: Part, n: int, here: int, there: int) -> Row:
    return {
        "サロン名": f"{part.district.name}サロン{n}", "代表": part.person(4000 + n),
        "頻度": part.chance.choice(RHYTHMS), "時間": part.chance.choice(("10:00～11:30", "13:30～15:00")),
        "参加予定人数": str(here + there),
        "必要な設備": "いす", "参加者の町（人数）": f"{town(part.district, 0)}{here}、{town(part.district, 1)}{there}",
    }  # fmt: skip


def shops(part: Part) -> Sheets:
    """Shops that answered how they could look in on somebody."""
    return {
        "回答": [
            {
                "タイムスタンプ": f"2026/11/{1 + n % 28:02d} 1:23:09 午後 GMT+9",
                "店名": f"例示{part.district.name}商店{n}", "お店の種類": part.chance.choice(TRADES),
                "お店の住所": part.address(), "営業日・時間": part.chance.choice(OPEN),
                "見守りに協力できること（あてはまるものすべて）": "声かけ・あいさつ;配達のときの安否確認",
                "ボランティアポイントの景品を提供できますか": "いいえ", "連絡先（電話）": part.phone(6000 + n),
            }
            for n in range(part.size.shops)
        ]
    }  # fmt: skip


def households(part: Part) -> Sheets:
    """Households that would like to be looked in on."""
    return {
        "見守り": [
            {
                "受付番号": f"看{part.number:02d}{n:03d}", "受付日": "R8.11.20", "氏名": part.person(8000 + n),
                "住所": part.address(), "電話": part.phone(8000 + n), "お店に伝えてよいか": "○",
            }
            for n in range(part.size.households)
        ]
    }  # fmt: skip


def lots(part: Part) -> Iterator[str]:
    """Lines of the table of parking lots for a mobile shop."""
    for n in range(3):
        said = part.chance.choice(("了解", "交渉中", "未打診"))
        yield f"例示{part.district.name}広場{n},{part.district.name},{part.address()},6,{said},平日 9:00～17:00,"


def heard(part: Part) -> Iterator[str]:
    """Lines of what people said about shopping, town by town."""
    for n in range(TOWNS):
        asked = part.chance.randrange(4, 40)
        troubled = part.chance.randrange(asked + 1)
        yield f"{part.district.name},{town(part.district, n)},300,{asked},{troubled},アンケート,2026/10/1,"


def places(part: Part) -> Iterator[str]:
    """Lines of a table of towns, about the district's centre."""
    for n in range(TOWNS):
        lat, lon = (degrees + part.chance.uniform(-0.01, 0.01) for degrees in (part.district.lat, part.district.lon))
        yield f"{town(part.district, n)},{lat:.5f},{lon:.5f},{part.district.name}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
