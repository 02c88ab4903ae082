"""On which day each group met, by its name: from then on every other week is counted where a row tells no day.

A group that is known to meet every other week keeps step with its own first day; any other goes by its last approved
meeting. Of two groups of one name neither is known by it.
"""

from collections.abc import Mapping
from datetime import date

from events.state.model import State
from events.times import TOKYO
from events.vocabulary.salons import SalonRequested
from intake.parsers.names import name_key


def days_met(state: State) -> Mapping[str, date]:
    """By the groups' names as they are compared."""
    last, found = _last_approved(state), dict[str, list[date | None]]()
    for need in state.needs.values():
        fact = need.fact
        if need.withdrawn is None and need.salon is not None and isinstance(fact, SalonRequested):
            own = fact.first_day if fact.every_weeks > 1 else last.get(need.id)
            found.setdefault(name_key(need.salon.name), []).append(own)
    return {name: days[0] for name, days in found.items() if len(days) == 1 and days[0] is not None}


def _last_approved(state: State) -> Mapping[str, date]:
    """By need, the day of its last approved meeting."""
    found: dict[str, date] = {}
    for occurrence, approval in state.approved.items():
        need = occurrence.rpartition("@")[0]
        for session in state.plans[approval.plan].fact.sessions if need in state.needs else ():
            if session.session in approval.runs:
                day = session.starts.astimezone(TOKYO).date()
                found[need] = max(day, found.get(need, day))
    return found
