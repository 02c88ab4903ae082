"""What intake must know of the state to read a row: towns, hours, who and what is known, and what people answered."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from desk.alike import answers_alike
from desk.known_rows import Answers, Came, KnownRows, Settled
from desk.met import days_met
from events.settings import setting
from events.state.model import State
from events.vault import Vault
from intake.parsers.names import name_key
from intake.rows import KnownShop, Tables
from intake.sample_towns import sample_towns

PARTS = ("early", "morning", "afternoon", "all_day", "night")
NOBODY: Final[Counter[str]] = Counter()


def hours(state: State, on: date, district: str) -> Mapping[str, tuple[int, int]]:
    """What a district means by 午前, 午後 and 終日, in minutes since midnight."""
    spans = {part: setting(state.settings, f"hours.{part}", on, district) for part in PARTS}
    return {part: (span[0], span[1]) for part, span in spans.items()}


def tables(
    vault: Vault,
    state: State,
    on: date,
    district: str = "",
    *,
    hours_of: str = "",
    listed_under: str | None = None,
    newcomers: Counter[str] = NOBODY,
) -> Tables:
    """The tables for reading on a day, for ``district`` (romaji) where nothing else tells a row's district.

    ``newcomers`` are names of people who are about to be registered, with how many bear each. ``hours_of`` is the
    district whose words for parts of the day hold (without: ``district``'s, or everybody's), ``listed_under`` the one
    by which the rows were known before (without: ``district``).
    Without a gazetteer the few towns of the sample stand in, which find a town and never question one.
    """
    known = KnownRows(vault, state)
    listed = bool(state.towns)
    shipped = {assigned.town: assigned.districts for _, assigned in sample_towns()}
    return Tables(
        towns=frozenset(state.towns if listed else shipped),
        towns_complete=listed,
        town_districts=state.town_districts or shipped,
        district=district,
        listed_under=listed_under,
        hours=hours(state, on, hours_of or district),
        known_names=Counter(name_key(person.name) for person in state.people.values() if person.name) + newcomers,
        settled=Settled(known),
        vehicles=frozenset(v.fact.private.name for v in state.vehicles.values() if v.fact.private),
        groups=frozenset(map(name_key, _groups(state))),
        shops=_shops(state),
        answers=Answers(known),
        asked=Came(known),
        alike=answers_alike(state),
        met=days_met(state),
    )


def _groups(state: State) -> Iterator[str]:
    """The names of the groups that meet."""
    return (need.salon.name for need in state.needs.values() if need.salon)


def _shops(state: State) -> Mapping[str, KnownShop]:
    """The shops that answered the form, by their names as they are compared."""
    found: dict[str, KnownShop] = {}
    for shop in state.shops.values():
        lender, details = state.lenders.get(shop.id), shop.details
        if shop.fact and details and lender and lender.fact.private:
            name = lender.fact.private.name
            area = details.place.town or re.split(r"\d", details.place.address, maxsplit=1)[0]
            found[name_key(name)] = KnownShop(name, area, shop.fact.at)
    return found
