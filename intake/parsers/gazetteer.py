"""The towns of the city as a table to look addresses up in: which town a text begins with, and which 丁目 there are."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from attrs import frozen

from intake.parsers.width import folded_here, kanji_value

_CHOME_TOWN: Final = re.compile(r"(.+?)([一二三四五六七八九十]+)丁目")
_BOUNDARY: Final = re.compile(r"$|[\d(、,・-]|字|番地|\s+(?!団地)")


@frozen
class Gazetteer:
    """``towns`` maps a folded name to the town; ``chome`` a folded base (柳島) to its 丁目 (2 -> 柳島二丁目).

    ``complete`` false: what it does not know is left open without a question.
    """

    towns: Mapping[str, str]
    chome: Mapping[str, Mapping[int, str]]
    complete: bool

    def begins(self, words: str) -> str | None:
        """The longest town or base that the words begin with and that ends there: 浜見平団地 begins with none."""
        folded = folded_here(words)
        fitting = [k for k in self._keys() if folded.startswith(k) and _BOUNDARY.match(words, len(k))]
        return max(fitting, key=len, default=None)

    def near(self, words: str) -> tuple[str, ...]:
        """Towns that the words begin with although more letters follow, to be offered and never taken."""
        folded = folded_here(words)
        fitting = [key for key in self.towns if folded.startswith(key)]
        return tuple(self.towns[key] for key in sorted(fitting, key=lambda key: (-len(key), key)))

    def _keys(self) -> set[str]:
        return set(self.towns) | set(self.chome)


@cache
def gazetteer(towns: frozenset[str], complete: bool) -> Gazetteer:
    """The table over these town names."""
    chome: dict[str, dict[int, str]] = {}
    for town in sorted(towns):
        found = _CHOME_TOWN.fullmatch(town)
        number = kanji_value(found[2]) if found else None
        if found and number:
            chome.setdefault(folded_here(found[1]), {})[number] = town
    return Gazetteer({folded_here(town): town for town in sorted(towns)}, chome, complete)
