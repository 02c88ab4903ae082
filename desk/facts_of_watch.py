"""What rows about looking in say as events, compared with what is known: nothing where nothing changed.

Pure, as ``desk.facts``: each event comes with its claims.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from desk.claims import endless
from desk.facts import APPLICATION, Stated, as_it_reads, fields_of, request_as_it_reads
from events.state.model import Need
from events.state.privacy import Disclosure
from events.state.watch import Nomination, Shop
from events.vocabulary.people import ConsentGiven
from events.vocabulary.privacy import DisclosureAnswered
from events.vocabulary.values import LenderId, NeedId, PersonId
from events.vocabulary.watch import (
    NominationChanged,
    NominationWithdrawn,
    ShopAnswerChanged,
    ShopAnswered,
    ShopAnswerWithdrawn,
    ShopNominated,
    ShopStepTaken,
    WatchChanged,
    WatchRequested,
)
from intake.watch.facts import NominationFacts, ShopFacts, WatchFacts

SERVICE: Final = "watch"
TO_SHOPS: Final = "shop"
"""To whom a household is disclosed when a shop looks in on it."""
EVERY_DAY: Final = (0, 1, 2, 3, 4, 5, 6)


def nomination_events(slip: str, shop: LenderId, facts: NominationFacts, known: Nomination | None) -> Iterator[Stated]:
    """The slip as it reads now."""
    changed = NominationChanged(slip, shop, facts.number, facts.words)
    yield from as_it_reads(ShopNominated, changed, known)


def shop_events(shop: LenderId, facts: ShopFacts, known: Shop | None) -> Iterator[Stated]:
    """The answer as it reads now."""
    changed = ShopAnswerChanged(
        shop=shop,
        at=facts.at,
        opens=facts.opens,
        offers=facts.offers,
        promises=facts.promises,
        prize=facts.prize,
        private=facts.details,
    )
    if known is None or known.fact is None:
        yield Stated(ShopAnswered(**fields_of(changed)), endless([shop]))
    elif fields_of(changed) != fields_of(known.fact):
        yield Stated(changed, endless([shop]))


def watch_events(
    need: NeedId,
    person: PersonId,
    facts: WatchFacts,
    known: Need | None,
    said: Disclosure | None,
    office: str,
    today: date,
) -> Iterator[Stated]:
    """What is asked for now. A new request is the consent to this service; shops are told only on a consent of its own.

    What was ``said`` by telephone stands: a sheet may say no after a yes, and never yes after a no.
    """
    changed = WatchChanged(
        need=need,
        person=person,
        first_day=facts.first_day or (known.fact.first_day if known else today),
        weekdays=EVERY_DAY,
        until=facts.until,
        number=facts.number,
        received=facts.received,
        private=facts.details,
    )
    on = facts.received or min(changed.first_day, today)
    yield from request_as_it_reads(WatchRequested, changed, known)
    if known is None or known.fact.person != person:
        yield Stated(ConsentGiven(person, SERVICE, APPLICATION, on, facts.answered_by), endless([person]))
    if facts.told_shops is not None and (said is None or (said.fact.given and not facts.told_shops)):
        answered = DisclosureAnswered(person, TO_SHOPS, "", facts.told_shops, office, facts.answered_by, on)
        yield Stated(answered, endless([person]))


def nomination_withdrawn(known: Nomination) -> Stated:
    """The slip does not count any more."""
    return Stated(NominationWithdrawn(known.id))


def answer_withdrawn(known: Shop) -> Stated:
    """The shop's answer does not count any more."""
    return Stated(ShopAnswerWithdrawn(known.id), endless([known.id]))


def shop_ended(known: Shop, on: date) -> Stated:
    """The shop looks in on nobody any more."""
    return Stated(ShopStepTaken(known.id, "ended", on), endless([known.id]))
