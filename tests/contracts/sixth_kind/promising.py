"""Step 5, what is promised of a tool, from the state alone: it is the one that was asked for, and the store has it."""

from engine.promises.told import Found, Told, day_of, need_of
from tests.contracts.sixth_kind.asking import ToolDetails


def tool_is_there(told: Told) -> Found:
    for each in told.sessions:
        for occurrence in each.occurrences:
            details = told.state.needs[need_of(occurrence)].fact.private
            lent = [use.resource for use in each.uses if use.role == "tool"]
            if isinstance(details, ToolDetails):
                count = told.setting("tools.owned", day_of(occurrence), "").get(details.tool, 0)
                if not {*lent} <= {f"{details.tool}/{n + 1}" for n in range(count)}:
                    yield each.session, tuple(lent), 0
