"""What happened about the library of tools (道具の貸し出し): a tool asked for, and what the store has."""

from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge

from .needs import Requested, Withdrawn


@frozen
class ToolDetails:
    """Sealed: which tool, what it is for (care, garden), and what was noted."""

    tool: str
    purpose: str
    note: str = ""


@frozen
class ToolWithdrawn(Withdrawn):
    """The tool is not needed any more."""

    VERSION: ClassVar[int] = 1


@frozen
class ToolRequested(Requested):
    """Somebody asked to borrow a tool on a day."""

    VERSION: ClassVar[int] = 1
    KIND: ClassVar[str] = "tools"
    WITHDRAWAL: ClassVar[type[Withdrawn]] = ToolWithdrawn
    private: ToolDetails | None = None


@frozen
class ToolChanged(ToolRequested):
    """The request now reads like this, all of it."""


@frozen
class ToolsCounted:
    """The store has so many of a tool; none where it has none any more."""

    VERSION: ClassVar[int] = 1
    tool: str
    count: int = field(validator=ge(0))
