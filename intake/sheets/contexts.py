"""What a sheet says about all its rows at once: which district it is of and which days it is about.

Both come from its title, else from another sheet of the workbook. Days may also come from dates that are written with
their year.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import evolve, frozen

from events.districts import districts, romaji_of
from intake.errors import FileFault
from intake.grids.tables import Table
from intake.parsers.anchors import Anchor, spanning, title_anchor
from intake.parsers.dates import written_with_year
from intake.parsers.width import folded, plain
from intake.rows import Tables

_NAMED: Final = re.compile(r"[(【\[]([^()【】\[\]\s]{1,8})地区[)】\]]")
NO_DISTRICT: Final = "-"
_DATED: Final = ("received", "day", "on")


@frozen
class Context:
    """``title`` is the sheet's own, ``others`` the titles that lent it a district or an anchor.

    ``dated``: the anchor comes from dates that are written with their year, which a sheet alone may not have.
    ``district`` is blank where no sheet tells it; ``scope`` never depends on an answer or on the gazetteer.
    """

    file: str
    title: str
    others: str
    district: str
    anchor: Anchor | None
    scope: str
    tables: Tables
    dated: bool = False


def contexts(file: str, found: Sequence[Table], tables: Tables) -> list[Context]:
    """One a table, in their order. Raises ``FileFault`` (unknown_district) where a title names one we do not have."""
    districts_told = [title_district(table, tables) for table in found]
    return [_context(file, at, found, districts_told, tables) for at in range(len(found))]


def _context(file: str, at: int, found: Sequence[Table], told: Sequence[str], tables: Tables) -> Context:
    own, title = title_anchor(found[at].title), found[at].title
    rest = [(t.title, title_anchor(t.title), told[n]) for n, t in enumerate(found) if n != at]
    anchor = None if own else next((anchor for _, anchor, _ in rest if anchor), None)
    named = sorted({district for _, _, district in rest if district})
    district = named[0] if not told[at] and len(named) == 1 else ""
    lenders = [words for words, a, d in rest if (anchor and a == anchor) or (district and d == district)]
    context = Context(
        file=file,
        title=title,
        others="\n".join(dict.fromkeys(lenders)),
        district=told[at] or district,
        anchor=own or anchor or written_years(found),
        scope="",
        tables=tables,
        dated=not (own or anchor),
    )
    return evolve(context, scope=_scope(found[at].shape.kind, context, own))


def _scope(kind: str, context: Context, own: Anchor | None) -> str:
    under = context.tables.district if context.tables.listed_under is None else context.tables.listed_under
    district = context.district or under or NO_DISTRICT
    return f"{kind}/{district}/{own.period if own else '-'}"


def listed_under(scope: str) -> str:
    """The district that the sheet's title or ``--district`` told; blank where each row had to find its own."""
    district = scope.split("/")[1]
    return "" if district == NO_DISTRICT else district


def title_district(table: Table, tables: Tables) -> str:
    """The district that a title names (``湘南地区``), romaji; blank where it names none or several."""
    title = folded(table.title)
    named = sorted({d.romaji for d in districts() if f"{folded(d.name)}地区" in title})
    unknown = _NAMED.search(plain(table.title))
    if unknown and not named and not tables.district and romaji_of(unknown[1]) is None:
        expected = tuple(district.name for district in districts())
        raise FileFault("unknown_district", sheet=table.sheet, found=unknown[1], expected=expected)
    return named[0] if len(named) == 1 else ""


def written_years(found: Sequence[Table]) -> Anchor | None:
    """The span of the dates that carry their year, for workbooks whose titles tell none."""
    cells = (row.cells.get(field, "") for table in found for row in table.rows for field in _DATED)
    days: list[date | None] = [written_with_year(cell) for cell in cells if cell]
    return spanning(day for day in days if day)
