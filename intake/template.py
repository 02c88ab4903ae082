"""Empty workbooks with our headers and drop-downs, to be read back as they are: one a kind of matching."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from intake.grids.tables import Column, Shape
from intake.helpers.columns import HELP, HELP_DAY, HELPER
from intake.mobile_sales.columns import HEARD, LOT, ROUND
from intake.salons.columns import HOST, MEMBER, SALON, VENUE
from intake.transport.columns import DRIVER, RIDE, VEHICLE
from intake.watch.columns import NOMINATION, SHOP, WATCHED

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS: Final = 200  # formatted and with drop-downs; more can be added by hand
_HEADER_ROW: Final = 3
_DAY: Final = 'yyyy"/"m"/"d"("aaa")"'
_TIME: Final = "h:mm"
_TEXT: Final = "@"
_WIDE: Final = frozenset(
    {
        "address",
        "kind",
        "offers",
        "destination",
        "destination_address",
        "note",
        "hours",
        "insurance",
        "vehicles",
        "garage",
    }
)
_FORMATS: Final = {"received": _DAY, "start": _DAY, "end": _DAY, "day": _DAY, "arrive": _TIME, "back": _TIME}
OFFERED: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("ride", "purpose"): ("通院", "買い物", "サロン", "福祉まつり", "その他"),
    ("ride", "chair"): ("なし", "○", "2台", "電動"),
    ("ride", "attendants"): ("なし", "1名", "2名", "3名"),
    ("ride", "weekly"): ("なし", *(f"毎週{day}曜" for day in "月火水木金土日")),
    ("vehicle", "chairs"): ("なし", "1台", "2台", "3台"),
    ("vehicle", "insurance"): ("任意○ ／ 移動支援○", "任意○ ／ 移動支援 未加入"),
    ("driver", "licence"): (
        "普通",
        "普通（AT限定）",
        "準中型",
        "準中型（5tに限る）",
        "中型",
        "中型（8tに限る）",
        "大型",
    ),
    ("driver", "vehicles"): ("すべて",),
    ("help", "task"): ("ゴミ出し", "ゴミ出し（毎週）", "草取り", "買い物代行", "粗大ごみ", "電球交換", "話し相手"),
    ("help", "minutes"): ("15分", "30分", "1時間", "1時間半", "2時間", "半日"),
    ("help", "gender"): ("どちらでも", "女性希望", "男性希望"),
    ("helper", "group"): ("大人", "高校生", "中学生", "小学生＋保護者"),
    ("helper", "gender"): ("女", "男"),
    ("helper", "skills"): ("何でも", "ゴミ出し", "草取り", "買い物代行", "粗大ごみ", "電球交換", "話し相手"),
    ("helper", "areas"): ("どこでも", "歩いて行ける所"),
    ("helper", "guardian"): ("○", "×"),
    ("helper", "photo"): ("○", "×"),
    ("salon", "rhythm"): ("毎週木曜", "第2火曜", "第1・第3金曜", "月1回"),
    ("salon", "needs"): ("いす", "いす、トイレ手すり", "台所、いす", "畳"),
    ("salon", "host"): ("さがしている",),
    ("host", "areas"): ("どこでも",),
    ("member", "ride"): ("○", "×"),
    ("member", "chair"): ("なし", "○", "電動"),
    ("venue", "fee"): ("無料", "1回500円", "1時間200円", "1人300円"),
    ("nomination", "by"): ("小学生", "10代", "40代", "50代", "60代", "70代", "80代"),
    ("shop", "prize"): ("はい", "いいえ", "検討中"),
    ("watched", "consent"): ("○", "×"),
    ("watched", "spoke"): ("本人", "家族", "後見人"),
}
OFFERED_FOR_STOPS: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("lot", "consent"): ("了解", "交渉中", "未打診", "断り"),
    ("round", "weekday"): tuple("月火水木金土日"),
    ("round", "weeks"): ("毎週", "第1・第3", "第2・第4"),
    ("heard", "source"): ("アンケート", "民生委員", "包括", "自治会", "想像"),
}


@frozen
class Sheet:
    """A sheet of the template. The title has gaps for year, month and district: the reader takes them from there."""

    name: str
    title: str
    hint: str
    shape: Shape


TRANSPORT: Final = (
    Sheet(
        "申込",
        "令和　　年　　月　移動支援　申込受付簿（　　　地区）",
        "※年・月・地区を表題に書き入れてください。1行に1件。帰りがいらないときは帰り出発時刻を空けておきます。",
        RIDE,
    ),
    Sheet("車両", "使える車両（令和　　年　　月）", "※定員は運転者を含む人数です。例：火・木 9:30～15:00", VEHICLE),
    Sheet(
        "運転者",
        "運転ボランティア名簿（　　　地区）",
        "※例：月・水・金 9:00～12:00。講習を終えた日は R6.5.18修了 のように。",
        DRIVER,
    ),
)
HELPERS: Final = (
    Sheet(
        "依頼",
        "令和　　年　　月　お手伝い依頼　受付簿（　　　地区）",
        "※年・月・地区を表題に書き入れてください。希望日時の例：毎週月・木 朝8:30まで、12/12(土)か12/13(日)の午前",
        HELP,
    ),
    Sheet(
        "担い手",
        "お手伝いの担い手　名簿（　　　地区）",
        "※例：平日 午前、12/12(土)・12/13(日) 午前。組めない人は V-03さんとは組めない のように。",
        HELPER,
    ),
    Sheet(
        "イベント",
        "おおぜいでお手伝いをする日（　　　地区）",
        "※例：午前9時半～11時半、草取りの依頼のうち浜見平・柳島海岸の家、12/20（日）に順延",
        HELP_DAY,
    ),
)
SALONS: Final = (
    Sheet(
        "サロン",
        "令和　　年　　月　会場をさがしているサロン・団体（　　　地区）",
        "※例：第2火曜、隔週火曜（12/8から）、月2回（日は相談）。参加者の町（人数）は 浜見平20、柳島海岸5 のように。",
        SALON,
    ),
    Sheet(
        "会場",
        "貸してくれる会場（　　　地区）",
        "※例：毎日 9:00～21:00（第2火曜の午前は×）、第2日曜 10:00～14:00、1回500円。段差は備考に「段差15cm」のように。",
        VENUE,
    ),
    Sheet(
        "世話人",
        "新しいサロンの世話人（　　　地区）",
        "※例：火・木 9:00～15:00、中島・松尾、月2回。世話人をさがしているサロンに、会場といっしょに結びつけます。",
        HOST,
    ),
    Sheet(
        "参加者",
        "サロンの参加者（　　　地区）",
        "※サロン名は「サロン」の表のとおりに。会場が遠いとき送迎してほしい人は ○。歩ける距離の例：500m、歩けない",
        MEMBER,
    ),
)
WATCH: Final = (
    Sheet(
        "見守りの希望",
        "令和　　年　　月　見守りの希望　受付簿（　　　地区）",
        "※年・月・地区を表題に書き入れてください。お店に伝えてよいかは、聞くまで空けておきます。",
        WATCHED,
    ),
    Sheet(
        "お店の回答",
        "やさしいお店　アンケートの回答（　　　地区）",
        "※営業日・時間の例：9:00～18:00 水曜定休。協力できることは ; で区切ります。",
        SHOP,
    ),
    Sheet(
        "推薦",
        "やさしいお店　住民の推薦（　　　地区）",
        "※1行に用紙1枚。お店の名前は書いてあったとおりに。",
        NOMINATION,
    ),
)
MOBILE_SALES: Final = (
    Sheet(
        "候補地",
        "移動販売の候補地（　　　地区）",
        "※台数は数字か 不明。意向は了解・交渉中・未打診・断り。時間は 火・金 10:00～12:00 のように。",
        LOT,
    ),
    Sheet(
        "会社の枠",
        "会社から示された枠",
        "※1行に1曜日。隔週は 第1・第3 のように。休憩は備考に。",
        ROUND,
    ),
    Sheet(
        "聞き取り",
        "買い物の困りごとの聞き取り（令和　　年）（　　　地区）",
        "※聞いた人数と、そのうち困っている人数。情報源：アンケート・民生委員・包括・自治会・想像。",
        HEARD,
    ),
)
BOOKS: Final = {
    "transport": TRANSPORT,
    "helpers": HELPERS,
    "salons": SALONS,
    "mobile_sales": MOBILE_SALES,
    "watch": WATCH,
}


def write_template(kind: str, path: Path) -> None:
    """Write the workbook of a kind. An existing file is written over."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in BOOKS[kind]:
        _fill(book.create_sheet(sheet.name), sheet)
    book.save(path)


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    columns = tuple(column for column in sheet.shape.columns if not _is_split(column))
    _write(page, 1, 1, sheet.title)
    _write(page, 2, 1, sheet.hint)
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(columns))
    for at, column in enumerate(columns, 1):
        _write(page, _HEADER_ROW, at, column.heads[0])
        _format(page, at, column)
        _drop_down(page, at, {**OFFERED, **OFFERED_FOR_STOPS}.get((sheet.shape.kind, column.field), ()))
    _look(page, len(columns))


def _is_split(column: Column) -> bool:
    """Columns that are read where a sheet has them, and not worth filling in: one insurance apiece, the district."""
    return column.field in ("voluntary", "ride_support", "district", "company")


def _write(page: "Worksheet", row: int, column: int, text: str) -> None:
    """As text, whatever it begins with: nothing here can become a formula."""
    cell = page.cell(row, column, text)
    cell.data_type = "s"


def _format(page: "Worksheet", at: int, column: Column) -> None:
    """Text where a spreadsheet would take digits away (a phone's 0), else the day's or the time's own form."""
    from openpyxl.utils import get_column_letter

    page.column_dimensions[get_column_letter(at)].width = 26 if column.field in _WIDE else 14
    for row in range(_HEADER_ROW + 1, _HEADER_ROW + 1 + ROWS):
        page.cell(row, at).number_format = _FORMATS.get(column.field, _TEXT)


def _drop_down(page: "Worksheet", at: int, choices: tuple[str, ...]) -> None:
    """Offers words and forbids none: 毎週月・水・金 is not in the list and right all the same."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if not choices:
        return
    offered = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=False)
    letter = get_column_letter(at)
    offered.add(f"{letter}{_HEADER_ROW + 1}:{letter}{_HEADER_ROW + ROWS}")
    page.add_data_validation(offered)


def _look(page: "Worksheet", columns: int) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.worksheet.properties import PageSetupProperties

    line = Side(style="thin", color="999999")
    page["A1"].font = Font(bold=True, size=14)
    for at in range(1, columns + 1):
        head = page.cell(_HEADER_ROW, at)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="E8EEF4")
        head.alignment = Alignment(wrap_text=True, vertical="center")
        head.border = Border(bottom=line, top=line, left=line, right=line)
    page.freeze_panes = page.cell(_HEADER_ROW + 1, 1).coordinate
    page.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
