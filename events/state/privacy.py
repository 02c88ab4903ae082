"""What is known about people's data: who is forgotten, what is held, agreed, handed on and lent. Frozen records.

Apart from ``model``, because it speaks of the records of people and not of what they need or offer.
"""

from datetime import date

from attrs import frozen

from events.state.stamp import Stamp
from events.vocabulary import privacy


@frozen
class Forgotten:
    """``fact.person`` and every id of ``fact.also`` were forgotten then."""

    fact: privacy.PersonForgotten
    stamp: Stamp


@frozen
class Hold:
    fact: privacy.LegalHoldPlaced
    stamp: Stamp
    lifted: Stamp | None = None


@frozen
class Disclosure:
    """The last answer about one recipient; ``revoked`` is the first day on which it counts no more."""

    fact: privacy.DisclosureAnswered
    stamp: Stamp
    revoked: date | None = None

    def stands(self, on: date) -> bool:
        """Whether data may be disclosed on this day because of it."""
        ended = self.fact.until is not None and on > self.fact.until
        return self.fact.given and not ended and (self.revoked is None or on < self.revoked)


@frozen
class HandedOn:
    fact: privacy.DataHandedOn
    stamp: Stamp


@frozen
class Lending:
    """``accepted`` is None while nobody has answered; ``returned`` is the first day on which it is over."""

    fact: privacy.LendingAsked
    stamp: Stamp
    accepted: bool | None = None
    returned: date | None = None

    def lends(self, on: date) -> bool:
        """Whether the resource is the other district's to use on this day."""
        spans = self.fact.first_day <= on <= self.fact.last_day
        return self.accepted is True and spans and (self.returned is None or on < self.returned)
