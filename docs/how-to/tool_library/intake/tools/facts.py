"""What the rows about tools tell, still without ids."""

from datetime import date

from attrs import frozen

from events.vocabulary.people import PersonDetails
from events.vocabulary.tools import ToolDetails


@frozen
class AskedFacts:
    """A tool asked for: who, on which day, and the details."""

    who: PersonDetails
    day: date
    number: str
    details: ToolDetails


@frozen
class StoreFacts:
    """So many of a tool are in the store."""

    tool: str
    count: int
