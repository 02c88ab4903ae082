"""What the rows about looking in tell, still without ids."""

from datetime import date, datetime

from attrs import frozen

from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Availability
from events.vocabulary.watch import NominationWords, ShopDetails, WatchDetails


@frozen
class NominationFacts:
    """A shop that a resident named; ``shop`` is what it is called here, which may be more than stands on the slip."""

    shop: str
    number: str
    words: NominationWords


@frozen
class ShopFacts:
    """A shop's answer."""

    shop: str
    at: datetime
    opens: Availability
    offers: tuple[str, ...]
    promises: bool
    prize: str
    details: ShopDetails


@frozen
class WatchFacts:
    """A household to look in on. ``told_shops`` says whether shops may be told of it, None where nobody has asked."""

    who: PersonDetails
    first_day: date | None
    until: date | None
    number: str
    received: date | None
    told_shops: bool | None
    answered_by: str
    details: WatchDetails


ShopRowFacts = NominationFacts | ShopFacts
"""Facts whose row belongs to a shop."""
