"""OSRM's table service: https://project-osrm.org/docs/v5.24.0/api/#table-service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.travel.errors import Unanswered
from engine.travel.reading import block, document
from events.vocabulary.settings import TownPoint

if TYPE_CHECKING:
    import httpx


def question(url: str, sources: Sequence[TownPoint], targets: Sequence[TownPoint]) -> httpx.Request:
    """A GET with all coordinates (east first), and which of them are from and to."""
    import httpx

    places = ";".join(f"{each.lon:.6f},{each.lat:.6f}" for each in (*sources, *targets))
    froms = ";".join(map(str, range(len(sources))))
    tos = ";".join(map(str, range(len(sources), len(sources) + len(targets))))
    asked = f"sources={froms}&destinations={tos}&annotations=duration"
    return httpx.Request("GET", f"{url.rstrip('/')}/table/v1/driving/{places}?{asked}")


def seconds(text: bytes, sources: int, targets: int) -> list[list[int | None]]:
    """``{"code": "Ok", "durations": [[seconds]]}``."""
    found = document(text)
    if found.get("code") != "Ok":
        raise Unanswered("refused")
    return block(found.get("durations"), sources, targets)
