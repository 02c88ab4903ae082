"""The seconds between stops: whole rows at once for a search, one by one for a single question.

A search asks for every pair again and again; the question where one more ride fits asks for a few beside each stop, and
must not wait for all the others.
"""

from collections.abc import Iterable, Sequence

Matrix = Sequence[Sequence[int]]


def in_rows(drives: Matrix, place: Sequence[int], service_s: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """Service at each stop and the drive to each other, for all of them."""
    rows = zip((drives[here] for here in place), service_s, strict=True)
    return tuple(tuple(served_s + row[there] for there in place) for row, served_s in rows)


class Singly(dict[int, "_From"]):
    """The same, each leg reckoned when it is first asked for."""

    def __init__(self, drives: Matrix, place: Sequence[int], service_s: Sequence[int]) -> None:
        super().__init__()
        self._drives, self._place, self._service_s = drives, place, service_s

    def __missing__(self, stop: int) -> "_From":
        self[stop] = legs = _From(self._drives[self._place[stop]], self._place, self._service_s[stop])
        return legs


class _From(dict[int, int]):
    def __init__(self, row: Sequence[int], place: Sequence[int], served_s: int) -> None:
        super().__init__()
        self._row, self._place, self._served_s = row, place, served_s

    def __missing__(self, stop: int) -> int:
        self[stop] = leg_s = self._served_s + self._row[self._place[stop]]
        return leg_s
