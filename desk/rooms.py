"""Which room that is known already a row means: one of the same name in the same town, told by another row.

A list of public facilities and the sheet of rooms that are lent name the same halls. At the same address a room is the
same; elsewhere in the town somebody is asked. What the lender's own sheet says goes before what the list says.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import define, field, frozen

from events.state.model import State
from events.vocabulary.values import Place
from intake.parsers.names import name_key
from intake.parsers.width import tight
from intake.rows import RowReading, VenueFacts

LENT: Final = "venue"
LISTED: Final = "facility"
_CHOME: Final = re.compile(r"[一二三四五六七八九十]+丁目$")


@frozen
class KnownRoom:
    """``certain``: at the very address, so that nobody needs to be asked."""

    venue: str
    name: str
    address: str
    certain: bool


@define
class Rooms:
    """The rooms of a state, those that one append adds, and which of them rows of a lender's own sheet tell."""

    state: State
    _new: dict[str, tuple[str, Place]] = field(factory=dict)
    _told: dict[str, set[str]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """By room, the scopes of the sheets that tell it."""
        for row in (row.fact for row in self.state.rows.values() if row.fact.kind in (LENT, LISTED)):
            for venue in row.facts:
                self._told.setdefault(venue, set()).add(row.scope)

    def tell(self, venue: str, facts: VenueFacts, scope: str) -> None:
        """A row of this append tells a room."""
        self._new[venue] = (facts.name, facts.place)
        self._told.setdefault(venue, set()).add(scope)

    def is_lent(self, venue: str) -> bool:
        """Whether a lender's own sheet tells it."""
        return any(scope.startswith(f"{LENT}/") for scope in self._told.get(venue, ()))

    def alike(self, reading: RowReading) -> KnownRoom | None:
        """The room of the row's name in the row's town; the one at its address before others."""
        name, place = reading.values.get("name"), _place(reading.values)
        if not name or place is None:
            return None
        found = [
            KnownRoom(venue, called, there.address, self._is_certain(venue, reading.scope, place, there))
            for venue, called, there in self._all()
            if name_key(called) == name_key(name) and _town(there) == _town(place)
        ]
        return min(found, key=lambda each: not each.certain, default=None)

    def _is_certain(self, venue: str, scope: str, place: Place, there: Place) -> bool:
        """At the same address in another sheet; who writes a name twice into one sheet may mean two rooms."""
        return tight(place.address) == tight(there.address) and scope not in self._told.get(venue, ())

    def _all(self) -> Iterator[tuple[str, str, Place]]:
        for venue in self.state.venues.values():
            told = venue.fact.private
            if told and not venue.withdrawn and venue.id not in self._new:
                yield venue.id, told.name, told.place
        yield from ((venue, *told) for venue, told in self._new.items())


def _place(values: Mapping[str, Any]) -> Place | None:
    address = values.get("address")
    return Place(address, values.get("town") or "") if address else None


def _town(place: Place) -> str:
    """柳島 of 柳島二丁目4-12: a list may have the 丁目 where a sheet has none."""
    return _CHOME.sub("", tight(place.town or re.split(r"\d", place.address, maxsplit=1)[0]))
