"""The rows of a help problem: the facts it was made from, as canonical bytes to be marked.

Somebody's row holds what she told and what follows from it; what is held, weighed or counted belongs to ``rest``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import asdict
from msgspec import json

from engine.matchings.built import ProblemFact
from engine.matchings.helpers.ground import Ground
from engine.matchings.helpers.occurrences import Asked
from engine.matchings.helpers.parts import Parts
from engine.travel.places import point
from events.state.model import HelpDay, Helper, State

_canonical = json.Encoder(order="sorted").encode


def rows(
    state: State, asked: Iterable[Asked], refused: Mapping[str, str], ground: Ground, parts: Parts
) -> tuple[ProblemFact, ...]:
    """One row an occurrence, a volunteer, a help day, and the rest."""
    found = [_occurrence(state, each, refused.get(each.occurrence, "")) for each in asked]
    found += [_helper(state, helper) for helper in ground.helpers]
    found += [_help_day(day) for day in state.help_days.values() if day.district in ground.districts]
    rest = {"parts": parts, "travel": ground.travel}
    return (*found, ProblemFact("rest", "log", _canonical(rest)))


def _occurrence(state: State, each: Asked, refused: str) -> ProblemFact:
    data: dict[str, Any] = {"day": each.day.isoformat(), "refused": refused}
    if not refused.startswith("consent."):
        told = {k: v for k, v in asdict(each.details).items() if k not in ("note", "detail", "place")}
        data |= {"where": asdict(point(each.details.place, each.need.district, state.towns)), "told": told}
    return ProblemFact(each.occurrence, each.person, _canonical(data))


def _helper(state: State, helper: Helper) -> ProblemFact:
    fact, person = helper.fact, state.people.get(helper.id)
    told = {k: v for k, v in asdict(fact).items() if k not in ("private", "number")}
    if fact.in_rain is None:
        del told["in_rain"]  # not told apart: the row of an offer made before that could be told stays as it was
    private = {k: v for k, v in asdict(fact.private).items() if k not in _NOT_PLANNED_BY} if fact.private else None
    home = person.fact.private.home if person and person.fact.private else None
    data = {
        "told": told,
        "private": private,
        "home": asdict(point(home, helper.district, state.towns)) if home and helper.district else None,
        "insured": asdict(helper.insured) if helper.insured else None,
        "withdrawn": helper.withdrawn,
    }
    return ProblemFact(helper.id, helper.id, _canonical(data))


_NOT_PLANNED_BY = ("note", "guardian_agrees", "photo_agreed", "leaves_by_min")
"""What of her words no plan hangs on: what a guardian answers after somebody was asked makes no plan stale."""


def _help_day(day: HelpDay) -> ProblemFact:
    """What insures the day belongs to ``rest``: an answer of the insurer makes no plan stale."""
    told = {k: v for k, v in asdict(day.fact).items() if k != "private"}
    return ProblemFact(day.id, "log", _canonical({"told": told, "off": day.called_off}))
