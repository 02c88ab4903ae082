"""What a room's lender asks for that no rule can see to: told with the plan, to be confirmed by whoever phones her.

Noise, food, notice, hours, how long and how often are seen to by rules: a plan that breaks them is never proposed.
"""

from typing import Final

from events.state.model import State
from events.vocabulary.plans import PlannedSession
from events.vocabulary.salons import SalonRequested

SEEN_TO: Final = frozenset({"quiet", "no_food", "done_by_end", "not_on_holidays"})
"""Terms that a rule sees to, whatever comes."""


def terms_to_confirm(state: State, session: PlannedSession) -> tuple[str, ...]:
    """The codes, in the lender's order; about a fire only where the group uses a kitchen."""
    room = next((state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
    need = state.needs.get(session.occurrences[0].rpartition("@")[0]) if session.occurrences else None
    if room is None or need is None or not isinstance(need.fact, SalonRequested):
        return ()
    cooks = need.salon is not None and "kitchen" in need.salon.needs
    told = (each for each in room.fact.terms if each not in SEEN_TO)
    return tuple(each for each in told if cooks or each != "fire_attended")
