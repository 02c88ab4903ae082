"""Step 1, what happens: a tool is asked for, and the asking is taken back; what is owned and what weighs are settings."""

from typing import ClassVar, Final

from attrs import frozen

from events.settings import Definition
from events.state.applying_facts import need_known, need_withdrawn
from events.vocabulary.needs import Requested, Withdrawn

KIND: Final = "tools"


@frozen
class ToolDetails:
    """Sealed: which tool, and what for (care or garden)."""

    tool: str
    purpose: str = "garden"


@frozen
class ToolRequested(Requested):
    """Somebody asked for a tool on a day, or every week."""

    VERSION: ClassVar[int] = 1
    KIND: ClassVar[str] = KIND
    private: ToolDetails | None = None


@frozen
class ToolWithdrawn(Withdrawn):
    """The tool is not needed any more."""

    VERSION: ClassVar[int] = 1


EVENTS: Final[dict[str, type]] = {"tool.requested": ToolRequested, "tool.withdrawn": ToolWithdrawn}
APPLY: Final = {ToolRequested: need_known, ToolWithdrawn: need_withdrawn}
SETTINGS: Final = (Definition("tools.owned", {}), Definition("tools.weight", {"care": 2, "garden": 1}))
