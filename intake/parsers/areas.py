"""Where somebody goes: ``松尾、中島``, ``湘南地区だけ``, ``どこでも``."""

import re
from typing import Final

from events.districts import romaji_of
from intake.parsers.width import plain

_AREAS: Final = re.compile(r"[、,，/／・と]|および|及び")
_ONLY: Final = re.compile(r"(?:だけ|のみ|の?近く|周辺|地内|内)$")
_ANYWHERE: Final = re.compile(r"どこでも.*|どこへでも|市内.*|制限なし")


def read_areas(text: str) -> tuple[str, ...]:
    """Towns as written and districts (romaji); nothing where she goes anywhere or it does not say."""
    words = plain(text)
    if not words or _ANYWHERE.fullmatch(words):
        return ()
    parts = [_ONLY.sub("", part.strip()) for part in _AREAS.split(words) if part.strip()]
    return tuple(dict.fromkeys(romaji_of(part) or part for part in parts))
