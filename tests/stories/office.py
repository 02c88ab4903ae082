"""An office for the stories: a fresh log, a clock that stands still, counted chance, workbooks made in a few words."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import Path

from attrs import define, field
from openpyxl import Workbook

from desk.importing import ImportedFile, import_files
from desk.office import Office
from desk.opening import open_office
from desk.questions import Answered, QuestionView, answer, questions
from desk.undoing import Undone, undo
from events.state.model import Need, State
from events.times import TOKYO

SHARED = Path(__file__).resolve().parents[3] / "shared"
WORKBOOK = SHARED / "input" / "移動支援_申込と運行.xlsx"
TOWNS = SHARED / "geo" / "chigasaki_towns_geolonia_api.json"
DISTRICTS = SHARED / "geo" / "towns_district_draft.csv"

FRIDAY = datetime(2026, 12, 4, 9, tzinfo=TOKYO)
TITLES = {
    "申込": "令和８年１２月　移動支援　申込受付簿（湘南地区）",
    "車両": "使える車両（令和8年12月）",
    "運転者": "運転ボランティア名簿（湘南地区）",
}
Row = Mapping[str, object]


def 申込(氏名: str, 希望日: str = "12/8(火)", 到着: str = "10:00", **ほか: object) -> Row:
    """A request for a ride; ``ほか`` are more columns by their header."""
    return {
        "受付番号": "湘001",
        "受付日": "11/20",
        "氏名": 氏名,
        "住所": "中島1-1",
        "電話": "0467-00-1001",
        "行き先": "例示内科",
        "行き先住所": "松尾2-2",
        "用件": "通院",
        "希望日": 希望日,
        "到着希望時刻": 到着,
        "帰り出発時刻": "",
        "備考": "",
        **ほか,
    }


def 車両(名称: str = "例示カー", **ほか: object) -> Row:
    """A vehicle that is lent."""
    return {
        "名称": 名称,
        "所有者": "例示会",
        "定員": 5,
        "車いす台数": 1,
        "使える曜日・時間帯": "月～金 9:00～17:00",
        "車庫住所": "中島3",
        "任意保険・移動支援保険": "任意○ ／ 移動支援○",
        "備考": "",
        **ほか,
    }


def 運転者(氏名: str = "例示 守", **ほか: object) -> Row:
    """A volunteer who drives."""
    return {
        "氏名": 氏名,
        "年齢": 70,
        "免許": "普通",
        "認定講習": "R6.5.18修了",
        "運転できる車両": "すべて",
        "都合のよい曜日・時間帯": "月～金 9:00～17:00",
        "週の上限時間": 6,
        "備考": "",
        **ほか,
    }


def counted_chance() -> Callable[[int], bytes]:
    """Bytes that look random and are the same in every run."""
    numbers = count(1)
    return lambda size: sha256(next(numbers).to_bytes(8, "big")).digest()[:size]


@define
class StoryOffice:
    """A coordinator's office, in the words of the stories. ``now`` may be set to another moment."""

    folder: Path
    now: datetime = FRIDAY
    _chance: Callable[[int], bytes] = field(factory=counted_chance)
    _opened: list[Office] = field(factory=list)

    def desk(self, actor: str = "担当") -> Office:
        """The log with somebody at it; made on the first call."""
        office = open_office(
            self.folder / "log.sqlite", actor=actor, clock=lambda: self.now, entropy=self._chance, create=True
        )
        self._opened.append(office)
        return office

    def state(self) -> State:
        return self._at().state()

    def position(self) -> int:
        """How many events there are."""
        return self._at().log.head()[0]

    def appended_since(self, position: int) -> list[str]:
        """The types of the events after a position."""
        return [recorded.type for recorded in self._at().log.read(after=position)]

    def keeps(self, name: str = "申込.xlsx", title: str = "", **sheets: Sequence[Row]) -> Path:
        """Writes a workbook with these sheets (申込, 車両, 運転者) under their titles; ``title`` stands over 申込."""
        book = Workbook()
        book.remove(book.worksheets[0])
        for sheet, rows in sheets.items():
            page = book.create_sheet(sheet)
            heads = list(dict.fromkeys(head for row in rows for head in row)) or list(_EMPTY[sheet])
            page.append([title if sheet == "申込" and title else TITLES[sheet]])
            page.append([])
            page.append(heads)
            for row in rows:
                page.append([row.get(head) for head in heads])
        path = self.folder / name
        book.save(path)
        return path

    def imports(self, path: Path, *, dry_run: bool = False, district: str | None = None) -> ImportedFile:
        return import_files(self._at(), [path], dry_run=dry_run, district=district).files[0]

    def questions(self) -> tuple[QuestionView, ...]:
        """Those that wait for an answer."""
        return questions(self.state())

    def codes(self) -> list[str]:
        """What the waiting questions are about."""
        return [question.code for question in self.questions()]

    def answers(self, code: str, choice: str, words: str = "") -> Answered:
        """Answers the first waiting question of this code."""
        asked = next(question for question in self.questions() if question.code == code)
        return answer(self._at(), asked.id, choice, words)

    def takes_back(self) -> Undone:
        return undo(self._at())

    def rides(self) -> list[tuple[str, str, int]]:
        """The rides that stand: number, who, and when to be there (minutes since midnight); in the log's order."""
        return [self._told(need) for need in self.state().needs.values() if need.withdrawn is None]

    def closes(self) -> None:
        for office in self._opened:
            office.log.close()

    def _told(self, need: Need) -> tuple[str, str, int]:
        details = need.fact.private
        assert details is not None
        return need.fact.number, self.state().people[need.fact.person].name or "", details.arrive_by_min

    def _at(self) -> Office:
        return self._opened[0] if self._opened else self.desk()


_EMPTY: Mapping[str, Row] = {"申込": 申込(""), "車両": 車両(), "運転者": 運転者()}
