"""Asking a routing service over HTTP for the drives between points, block by block, within a time.

Only coordinates of towns go out. Whatever goes wrong is a code and the blocks that came before it, never an exception:
a plan must not wait for a map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from attrs import frozen

from engine.travel import osrm, valhalla
from engine.travel.errors import Unanswered
from events.vocabulary.settings import TownPoint

if TYPE_CHECKING:
    import httpx

BLOCK: Final = 50
"""So many points from and to at most: OSRM as shipped takes 100 of both together, Valhalla 2500 pairs."""
LARGEST: Final = 10_000_000
"""An answer of more bytes than this is none."""
FORMATS: Final = {"osrm": osrm, "valhalla": valhalla}

Seconds = list[list[int | None]]


@frozen
class Answered:
    """Seconds from each point to each, None where there is no way or no answer; ``failed`` is the code of a failure."""

    seconds: tuple[tuple[int | None, ...], ...]
    failed: str = ""


def asked(
    provider: str, url: str, points: Sequence[TownPoint], timeout_s: float, clock: Callable[[], datetime]
) -> Answered:
    """Every drive between the points. ``timeout_s`` is for one block; the first that fails ends the asking."""
    import httpx

    found: Seconds = [[0 if a == b else None for b in range(len(points))] for a in range(len(points))]
    with httpx.Client(timeout=timeout_s, trust_env=False) as client:
        for sources, targets in _blocks(len(points)):
            question = FORMATS[provider].question(url, [points[n] for n in sources], [points[n] for n in targets])
            try:
                text = _answer(client, question, clock, clock() + timedelta(seconds=timeout_s))
                _take(found, sources, targets, FORMATS[provider].seconds(text, len(sources), len(targets)))
            except Unanswered as fault:
                return Answered(_fixed(found), fault.code)
            except httpx.TimeoutException:
                return Answered(_fixed(found), "timeout")
            except (httpx.HTTPError, httpx.InvalidURL):
                return Answered(_fixed(found), "unreachable")
    return Answered(_fixed(found))


def _answer(client: httpx.Client, question: httpx.Request, clock: Callable[[], datetime], until: datetime) -> bytes:
    """The body of a good answer that came in time, also where it comes drop by drop."""
    import httpx

    with_body = client.send(question, stream=True)
    try:
        body = bytearray()
        for chunk in with_body.iter_bytes():
            body += chunk
            if len(body) > LARGEST:
                raise Unanswered("too_long")
            if clock() > until:
                raise Unanswered("timeout")
        if with_body.status_code != httpx.codes.OK:
            raise Unanswered("refused")
        return bytes(body)
    finally:
        with_body.close()


def _blocks(count: int) -> Iterator[tuple[range, range]]:
    starts = range(0, count, BLOCK)
    for a in starts:
        for b in starts:
            yield range(a, min(a + BLOCK, count)), range(b, min(b + BLOCK, count))


def _take(found: Seconds, sources: range, targets: range, block: Seconds) -> None:
    for a, row in zip(sources, block, strict=True):
        for b, seconds in zip(targets, row, strict=True):
            found[a][b] = 0 if a == b else seconds


def _fixed(found: Seconds) -> tuple[tuple[int | None, ...], ...]:
    return tuple(map(tuple, found))
