"""Where stops that have been opened stand: in the round, and at the time, that were approved for them last."""

from collections.abc import Mapping
from datetime import datetime

from events.state.life import has_declined, held
from events.state.model import State
from events.state.remembering import remembered
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession

Stands = tuple[str, int]
"""A lot, and the minute of the day at which its stop begins."""


@remembered
def standing(state: State) -> Mapping[str, tuple[Stands, ...]]:
    """The opened stops of each round, by its need. One that was approved nowhere is known in no round."""
    latest: dict[str, tuple[datetime, str]] = {}
    for occurrence, each in held(state).items():
        plan = state.plans[each.plan]
        for named in each.runs if each.by == "approved" else ():
            session = plan.carrier(named)
            if not isinstance(session, PlannedSession) or has_declined(state, plan.id, named):
                continue
            for lot in (use.resource for use in session.uses if use.role == "lot"):
                known = state.lots.get(lot)
                if known is not None and known.step == "opened" and not known.withdrawn:
                    this = (session.starts.astimezone(TOKYO), occurrence.split("@")[0])
                    latest[lot] = max(latest.get(lot, this), this)
    found: dict[str, list[Stands]] = {}
    for lot, (starts, need) in latest.items():
        found.setdefault(need, []).append((lot, 60 * starts.hour + starts.minute))
    return {need: tuple(stands) for need, stands in found.items()}
