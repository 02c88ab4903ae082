"""Valhalla's matrix: https://valhalla.github.io/valhalla/api/matrix/api-reference/."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.travel.errors import Unanswered
from engine.travel.reading import block, document
from events.vocabulary.settings import TownPoint

if TYPE_CHECKING:
    import httpx


def question(url: str, sources: Sequence[TownPoint], targets: Sequence[TownPoint]) -> httpx.Request:
    """A POST with the points from and to."""
    import httpx

    def places(points: Sequence[TownPoint]) -> list[dict[str, float]]:
        return [{"lat": each.lat, "lon": each.lon} for each in points]

    body = {"sources": places(sources), "targets": places(targets), "costing": "auto"}
    return httpx.Request("POST", f"{url.rstrip('/')}/sources_to_targets", json=body)


def seconds(text: bytes, sources: int, targets: int) -> list[list[int | None]]:
    """``{"sources_to_targets": [[{"time": seconds}]]}``, or where it is not verbose ``{"durations": [[seconds]]}``."""
    found = document(text).get("sources_to_targets")
    if isinstance(found, dict):
        return block(found.get("durations"), sources, targets)
    if not isinstance(found, list) or not all(isinstance(row, list) for row in found):
        raise Unanswered("malformed")
    return block([[_time(each) for each in row] for row in found], sources, targets)


def _time(each: object) -> object:
    if not isinstance(each, dict) or "time" not in each:
        raise Unanswered("malformed")
    return each["time"]
