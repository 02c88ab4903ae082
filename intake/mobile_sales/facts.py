"""What the rows about mobile shops tell, still without ids."""

from datetime import date

from attrs import frozen

from events.vocabulary.mobile_sales import Season
from events.vocabulary.values import Availability, Place


@frozen
class LotFacts:
    """A lot where a truck could stop; ``spaces`` None: not measured."""

    name: str
    place: Place
    spaces: int | None
    consent: str
    hours: Availability
    shut: tuple[Season, ...]
    note: str

    @property
    def owner(self) -> str:
        """What the owner is called as long as nobody has told a name."""
        return f"{self.name}の地主"


@frozen
class RoundFacts:
    """A company's truck on a weekday."""

    company: str
    weekday: int
    from_min: int
    until_min: int
    stop_min: int
    most: int
    breaks: tuple[tuple[int, int], ...]
    weeks: tuple[int, ...]
    existing: tuple[str, ...]
    depot: str
    note: str


@frozen
class HeardFacts:
    """What was told about a town; ``asked`` None where nobody has been asked yet."""

    town: str
    asked: int | None
    in_trouble: int
    source: str
    on: date | None


@frozen
class CountedFacts:
    """How many live in a town."""

    town: str
    elderly: int
    households: int | None
    on: date | None


MobileFacts = LotFacts | RoundFacts | HeardFacts | CountedFacts
