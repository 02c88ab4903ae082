"""The rows of a problem of looking in: the facts it was made from, as canonical bytes to be marked.

Somebody's row holds what she told and what follows from it; what is held, weighed or counted belongs to ``rest``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import asdict
from msgspec import json

from engine.matchings.built import ProblemFact
from engine.matchings.watch.occurrences import Household
from engine.matchings.watch.parts import Parts
from engine.travel.places import point
from events.state.model import State
from events.state.watch import Shop

_canonical = json.Encoder(order="sorted").encode


def rows(
    state: State, asked: Iterable[Household], refused: Mapping[str, str], shops: Iterable[Shop], parts: Parts
) -> tuple[ProblemFact, ...]:
    """One row an occurrence, a shop, and the rest."""
    found = [_household(state, each, refused.get(each.occurrence, "")) for each in asked]
    found += [_shop(state, shop) for shop in shops]
    return (*found, ProblemFact("rest", "log", _canonical({"parts": asdict(parts)})))


def _household(state: State, each: Household, refused: str) -> ProblemFact:
    data: dict[str, Any] = {"last": each.last.isoformat(), "refused": refused}
    if not refused.startswith("consent."):
        said = {
            shop: answer.stands(each.first)
            for (person, to, shop), answer in state.disclosures.items()
            if (person, to) == (each.person, "shop")
        }
        where = asdict(point(each.details.place, each.need.district, state.towns))
        data |= {"where": where, "said": dict(sorted(said.items()))}
    return ProblemFact(each.occurrence, each.person, _canonical(data))


def _shop(state: State, shop: Shop) -> ProblemFact:
    data: dict[str, Any] = {"stage": shop.stage, "most": shop.most}
    if shop.fact is not None and shop.details is not None:
        place = point(shop.details.place, shop.district, state.towns) if shop.district else None
        hours = [asdict(each) for each in shop.fact.opens.weekly]
        data |= {"opens": hours, "offers": shop.fact.offers, "where": asdict(place) if place else None}
    return ProblemFact(shop.id, shop.id, _canonical(data))
