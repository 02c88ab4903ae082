"""What the rows about mobile shops are as events, compared with what is known: nothing where nothing changed. Pure."""

from collections.abc import Iterator
from datetime import date

from desk.claims import endless
from desk.facts import Stated, as_it_reads
from events.state.mobile_sales import Heard, Lot
from events.state.model import Need
from events.vocabulary.mobile_sales import (
    LotChanged,
    LotDetails,
    LotProposed,
    LotWithdrawn,
    RoundChanged,
    RoundDetails,
    RoundOffered,
    TownCounted,
    TownHeard,
    TownHeardChanged,
    TownHeardWithdrawn,
)
from events.vocabulary.values import LenderId, NeedId
from intake.mobile_sales.facts import CountedFacts, HeardFacts, LotFacts, RoundFacts


def lot_events(lot: str, owner: LenderId, facts: LotFacts, known: Lot | None) -> Iterator[Stated]:
    """The lot as it reads now."""
    details = LotDetails(facts.name, facts.place, facts.note)
    changed = LotChanged(lot, owner, facts.spaces, facts.consent, facts.hours, facts.shut, details)
    yield from as_it_reads(LotProposed, changed, known, endless([lot]))


def round_events(
    need: NeedId, company: LenderId, facts: RoundFacts, known: Need | None, today: date
) -> Iterator[Stated]:
    """The round as it is offered now, from the day on which it was first told."""
    changed = RoundChanged(
        need=need,
        person=company,
        first_day=known.fact.first_day if known else today,
        weekdays=(facts.weekday,),
        from_min=facts.from_min,
        until_min=facts.until_min,
        stop_min=facts.stop_min,
        most=facts.most,
        breaks=facts.breaks,
        weeks=facts.weeks,
        existing=facts.existing,
        private=RoundDetails(facts.depot, facts.note),
    )
    yield from as_it_reads(RoundOffered, changed, known, endless([need, company]))


def heard_events(report: str, facts: HeardFacts, known: Heard | None) -> Iterator[Stated]:
    """What was told about the town; nothing where nobody has been asked yet."""
    if facts.asked is None:
        if known and not known.withdrawn:
            yield Stated(TownHeardWithdrawn(report))
        return
    changed = TownHeardChanged(report, facts.town, facts.asked, facts.in_trouble, facts.source, facts.on)
    yield from as_it_reads(TownHeard, changed, known)


def counted_events(facts: CountedFacts, known: TownCounted | None) -> Iterator[Stated]:
    """How many live in the town."""
    counted = TownCounted(facts.town, facts.elderly, facts.households, facts.on)
    if counted != known:
        yield Stated(counted)


def lot_withdrawn(lot: Lot) -> Stated:
    return Stated(LotWithdrawn(lot.id), endless([lot.id]))


def heard_withdrawn(heard: Heard) -> Stated:
    return Stated(TownHeardWithdrawn(heard.id))
