"""An invented city of thirteen districts, imported into a log as its coordinators would: workbooks and tables."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Final

from openpyxl import Workbook

from benchmarks.nights import rows
from benchmarks.nights.rows import WHOLE, Part, Sheets, Size
from desk.importing import import_files
from desk.office import Office
from desk.opening import open_office
from engine.matchings import KINDS
from events.districts import districts
from events.times import TOKYO
from workers.child import Limits
from workers.working import Bench

NIGHT: Final = date(2026, 12, 6)
TITLES: Final = {
    "申込": "移動支援 申込受付簿（{}地区）令和8年12月",
    "依頼": "令和8年12月7日　お手伝い依頼　受付簿（{}地区）",
    "サロン": "令和8年12月　会場をさがしているサロン（{}地区）",
    "回答": "やさしいお店 アンケート（{}地区）",
    "見守り": "見守りの希望（{}地区）令和8年12月",
}
OF_DISTRICTS: Final[Mapping[str, Callable[[Part], Sheets]]] = {
    "transport": rows.transport,
    "helpers": rows.helpers,
    "salons": rows.salons,
    "watch": rows.households,
}
TOWNS_HEAD: Final = "町名,緯度,経度,地区"
LOTS_HEAD: Final = "候補地名,地区,住所,車両台数,所有者の意向,使える曜日時間帯,備考"
HEARD_HEAD: Final = "地区,町名,65歳以上人口(概数),聞き取り人数,困っている人数,情報源,聞き取り日,備考"
ROUNDS: Final = """会社の枠（12月）
曜日,開始,終了,一か所の停車,まわれる箇所の上限,積み込み・出発地,隔週か,備考
月,10:00,12:30,30分,3,例示店,毎週,
火,10:00,15:30,30分,5,例示店,毎週,
木,10:00,16:00,30分,6,例示店,毎週,
金,13:00,16:00,30分,4,例示店,毎週,
"""


def opened(where: str | Path, environment: Mapping[str, str] = os.environ, *, create: bool = False) -> Office:
    """The log, with the benchmark at it. Its clock is the computer's: the log's times are measured."""
    return open_office(
        where, actor="nightly", clock=lambda: datetime.now(TOKYO), create=create, environment=environment
    )


def bench(effort: int | None = None) -> Bench:
    """As ``match nightly`` limits its children, at the kinds' own effort or another."""
    return Bench(Limits(900, 4 * 2**30), "w-bench", lambda: datetime.now(TOKYO), lambda: False, "", effort)


def fill(
    where: str | Path,
    folder: Path,
    *,
    seed: int = 0,
    size: Size = WHOLE,
    kinds: tuple[str, ...] = KINDS,
    environment: Mapping[str, str] = os.environ,
) -> None:
    """Make a new log of thirteen districts that ask for these kinds; the files lie in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = [Part(each, n, size, Random(f"{seed}/{each.romaji}")) for n, each in enumerate(districts())]
    office = opened(where, environment, create=True)
    for file, district in _files(folder, parts, kinds):
        read = import_files(office, [file], dry_run=False, district=district).files[0]
        if read.fault is not None or read.outcomes("rejected"):
            raise ValueError(f"{file.name}: {read.fault or read.rows}")
    office.close()


def _files(folder: Path, parts: list[Part], kinds: tuple[str, ...]) -> Iterator[tuple[Path, str | None]]:
    yield _table(folder / "towns.csv", TOWNS_HEAD, [line for part in parts for line in rows.places(part)]), None
    for part in parts if "watch" in kinds else ():
        path = folder / f"shops-{part.district.romaji}.xlsx"
        yield _workbook(path, part.district.name, rows.shops(part)), part.district.romaji
    for kind, sheets_of in OF_DISTRICTS.items():
        for part in parts if kind in kinds else ():
            path = folder / f"{kind}-{part.district.romaji}.xlsx"
            yield _workbook(path, part.district.name, sheets_of(part)), part.district.romaji
    if "mobile_sales" in kinds:
        yield _table(folder / "lots.csv", LOTS_HEAD, [line for part in parts for line in rows.lots(part)]), None
        yield _table(folder / "heard.csv", HEARD_HEAD, [line for part in parts for line in rows.heard(part)]), None
        yield _table(folder / "rounds.csv", ROUNDS.rstrip(), []), None


def _workbook(path: Path, district: str, sheets: Sheets) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, listed in sheets.items():
        page = book.create_sheet(name)
        page.append([TITLES.get(name, "名簿（{}地区）").format(district)])
        page.append([])
        page.append(list(listed[0]))
        for row in listed:
            page.append(list(row.values()))
    book.save(path)
    return path


def _table(path: Path, head: str, lines: list[str]) -> Path:
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return path
