"""What a room's lender asks for that no rule can see to: told with the plan, to be confirmed by whoever phones her.

Noise, food, notice, hours, how long and how often are seen to by rules: a plan that breaks them is never proposed. That
she would rather lend it on working days is confirmed where it falls on another.
"""

from typing import Final

from engine.matchings.salons.terms import lender_would_rather_not
from events.state.model import State, Venue
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession
from events.vocabulary.salons import SalonRequested

SEEN_TO: Final = frozenset({"quiet", "no_food", "done_by_end", "not_on_holidays"})
"""Terms that a rule sees to, whatever comes."""
WORKDAYS: Final = "prefers_workdays"


def terms_to_confirm(state: State, session: PlannedSession) -> tuple[str, ...]:
    """The codes, in the lender's order: a fire's where the group uses a kitchen, working days' where it is none."""
    room = next((state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
    need = state.needs.get(session.occurrences[0].rpartition("@")[0]) if session.occurrences else None
    if room is None or need is None or not isinstance(need.fact, SalonRequested):
        return ()
    cooks = need.salon is not None and "kitchen" in need.salon.needs
    seen_to = {*SEEN_TO, *(() if cooks else ("fire_attended",)), *(() if _unwished(room, session) else (WORKDAYS,))}
    return tuple(each for each in room.fact.terms if each not in seen_to)


def unwished(state: State, session: PlannedSession) -> str:
    """The room whose lender would rather not lend it that day; empty where there is none."""
    rooms = (state.venues.get(use.resource) for use in session.uses if use.role == "venue")
    return next((room.id for room in rooms if room is not None and _unwished(room, session)), "")


def _unwished(room: Venue, session: PlannedSession) -> bool:
    return lender_would_rather_not(room.fact, session.starts.astimezone(TOKYO).date())
