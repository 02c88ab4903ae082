"""What intake must know of the state to read a row: towns, hours, who and what is known, and what people answered."""

from collections import Counter
from datetime import date

from desk.known_rows import Answers, Came, KnownRows, Settled
from events.settings import setting
from events.state.model import State
from events.vault import Vault
from intake.districts import sample_towns
from intake.parsers.names import name_key
from intake.rows import Tables

PARTS = ("morning", "afternoon", "all_day")


def tables(vault: Vault, state: State, on: date, district: str = "") -> Tables:
    """The tables for reading on a day, for ``district`` (romaji) where nothing else tells a row's district.

    Without a gazetteer the few towns of the sample stand in, which find a town and never question one.
    """
    known = KnownRows(vault, state)
    listed = bool(state.towns)
    shipped = {assigned.town: assigned.districts for _, assigned in sample_towns()}
    hours = {part: setting(state.settings, f"hours.{part}", on, district) for part in PARTS}
    return Tables(
        towns=frozenset(state.towns if listed else shipped),
        towns_complete=listed,
        town_districts=state.town_districts or shipped,
        district=district,
        hours={part: (span[0], span[1]) for part, span in hours.items()},
        known_names=Counter(name_key(person.name) for person in state.people.values() if person.name),
        settled=Settled(known),
        vehicles=frozenset(v.fact.private.name for v in state.vehicles.values() if v.fact.private),
        answers=Answers(known),
        asked=Came(known),
    )
