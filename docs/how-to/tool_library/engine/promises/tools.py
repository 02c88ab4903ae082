"""What was promised about a tool, from the state alone: it is the one that was asked for, and the store has it."""

from engine.promises.told import Found, Told, need_of
from events.vocabulary.tools import ToolDetails


def the_store_has_the_tool(told: Told) -> Found:
    for session in told.sessions:
        for occurrence in session.occurrences:
            need = told.state.needs.get(need_of(occurrence))
            if need is None or not isinstance(need.fact.private, ToolDetails):
                continue
            lent = tuple(use.resource for use in session.uses if use.role == "tool")
            if not lent or any(told.state.tools.get(each) != need.fact.private.tool for each in lent):
                yield session.session, lent, 0
