"""For each promise about lent tools the smallest plan that breaks it alone, and the nearest one that keeps it."""

from engine.promises import tools
from events.state.model import State
from events.vocabulary.people import ConsentGiven
from events.vocabulary.plans import PlannedSession, Use
from events.vocabulary.tools import ToolDetails, ToolRequested, ToolsCounted
from tests.building import MONDAY, TUESDAY, assignment, at, known, occurrence
from tests.unit.engine.promises.broken import Question


def lent(state: State, tool: str) -> Question:
    """Hana asked for a ladder on Tuesday, and this is what is lent to her."""
    use = (Use("tool", tool, ""),)
    session = PlannedSession("q/1", (occurrence("n", TUESDAY),), at(TUESDAY, "9:00"), at(TUESDAY, "17:00"), use)
    return Question(state, (session,), (assignment("n", "hana", session, party="borrower"),))


ASKED = (
    ConsentGiven("hana", "tools", "application", MONDAY),
    ToolRequested("n", "hana", TUESDAY, private=ToolDetails("ladder", "garden")),
)
STORE = known(*ASKED, ToolsCounted("ladder", 1), ToolsCounted("saw", 1))

BROKEN = {tools.the_store_has_the_tool: (lent(STORE, "saw/1"), lent(STORE, "ladder/1"))}
