"""Drivers, vehicles, volunteers, rooms … that no plan may use yet: their rows wait for somebody's answer."""

from collections.abc import Collection, Mapping
from typing import Final

from attrs import frozen

from desk.asked import name_in_row, of_district, questions
from events.state.model import State

SUPPLY: Final[Mapping[str, Collection[str]]] = {
    "salons": ("venue", "facility", "host"),
    "transport": ("driver", "vehicle"),
    "helpers": ("helper",),
    "mobile_sales": ("lot",),
    "watch": ("shop",),
}
"""By kind of plan, the kinds of rows that it could use."""


@frozen
class Waiting:
    """``kind`` is driver, vehicle …, ``name`` as the row has it, ``question`` the id of what waits for an answer."""

    question: str
    kind: str
    name: str
    subject: str


def waiting_supply(state: State, kind: str, districts: Collection[str]) -> tuple[Waiting, ...]:
    """The open questions about what a kind of plan could use in these districts and is new, in their order.

    A row that stands for somebody from before is left out: what it said then still holds.
    """
    views = (v for v in of_district(questions(state), *districts) if v.kind in SUPPLY.get(kind, ()))
    new = (v for v in views if not state.rows[state.questions[v.id].fact.about].fact.facts)
    return tuple(Waiting(v.id, v.kind, name_in_row(v), v.subject) for v in new)
