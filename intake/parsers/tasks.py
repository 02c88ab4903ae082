"""What helpers do, in words: ``ゴミ出し（毎週）``, ``草取り、粗大ごみ``, ``何でも``; what a task asks for."""

import re
from typing import Final

from intake.parsers.troubles import Option, Unclear, Unreadable
from intake.parsers.width import plain

TASKS: Final = {
    "garbage": "ゴミ出し|ごみ出し|ゴミだし|ごみだし|ゴミ捨て|ごみ捨て",
    "weeding": "草取り|草とり|草むしり|草刈り?|除草|庭の?手入れ",
    "shopping": "買い?物代行|買い?物|おつかい|お使い",
    "bulky": "粗大[ごゴ][みミ]|片づけ|片付け|家具の?移動|搬出",
    "bulb": "電球交換|電球|蛍光灯",
    "talk": "話し相手|傾聴|見守り訪問|将棋の?相手",
}
_ANY: Final = re.compile(r"何でも|なんでも|すべて|全て|いずれも可")
_BETWEEN: Final = re.compile(r"[、,，/／・\n]+")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
MARKS: Final = {
    "heavy": "重い|タンス|たんす|家具|物置|搬出|布団|じゅうたん|冷蔵庫|洗濯機|米|エレベーターなし",
    "high": "高い|吹き抜け|はしご|脚立|屋根",
    "brush_cutter": "刈払機?|刈り?払い?機|草刈り?機",
}


def read_task(text: str) -> str:
    """The task's code; one that no word tells is ``other``."""
    words = _BRACKETS.sub("", plain(text)).strip()
    return next((code for code, named in TASKS.items() if re.search(named, words)), "other")


def marks_of(task: str, detail: str) -> tuple[str, ...]:
    """What a task's details ask of who does it; whatever is bulky is heavy too."""
    words = plain(detail)
    found = {mark for mark, named in MARKS.items() if re.search(named, words)}
    return tuple(sorted(found | ({"heavy"} if task == "bulky" else set())))


def read_skills(text: str) -> tuple[tuple[str, ...], bool]:
    """(tasks that somebody does, whether any). A word that names none is ``Unclear``."""
    words = plain(text)
    if _ANY.fullmatch(_BRACKETS.sub("", words)):
        return (), True
    parts = [part.strip() for part in _BETWEEN.split(_BRACKETS.sub("", words)) if part.strip()]
    known = [read_task(part) for part in parts]
    skills = tuple(sorted({code for code in known if code != "other"}))
    if not parts:
        raise Unreadable("skills.unreadable", "skills")
    if "other" in known:
        options = (Option("left_out", "、".join(skills), (skills, False)),) if skills else ()
        raise Unclear("skills.unclear", "skills", *options)
    return skills, False
