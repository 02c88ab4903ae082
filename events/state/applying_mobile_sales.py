"""How each event about mobile shops changes the draft; a round is a need as others are (``applying_facts``)."""

from attrs import evolve

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.mobile_sales import WITH_A_YES, Heard, Lot
from events.state.stamp import Stamp
from events.vocabulary import mobile_sales


def lot_known(draft: Draft, event: mobile_sales.LotProposed, stamp: Stamp, district: str) -> None:
    before = draft.lots.get(event.lot)
    draft.lots[event.lot] = (
        evolve(before, fact=event, district=district, stamp=stamp, withdrawn=False)
        if before
        else Lot(event.lot, event, district, stamp)
    )


def lot_withdrawn(draft: Draft, event: mobile_sales.LotWithdrawn, stamp: Stamp, district: str) -> None:
    draft.lots[event.lot] = evolve(draft.lots[event.lot], withdrawn=True)


def lot_step_taken(draft: Draft, event: mobile_sales.LotStepTaken, stamp: Stamp, district: str) -> None:
    lot = draft.lots[event.lot]
    agreed = stamp if event.step in WITH_A_YES else lot.agreed
    draft.lots[event.lot] = evolve(lot, steps=(*lot.steps, event), agreed=agreed)


def lot_fact_noted(draft: Draft, event: mobile_sales.LotFactNoted, stamp: Stamp, district: str) -> None:
    lot = draft.lots[event.lot]
    draft.lots[event.lot] = evolve(lot, noted={**lot.noted, event.about: event})


def buyers_counted(draft: Draft, event: mobile_sales.BuyersCounted, stamp: Stamp, district: str) -> None:
    lot = draft.lots[event.lot]
    draft.lots[event.lot] = evolve(lot, buyers={**lot.buyers, event.on: event.buyers})


def town_heard(draft: Draft, event: mobile_sales.TownHeard, stamp: Stamp, district: str) -> None:
    draft.heard[event.report] = Heard(event.report, event, district, stamp)


def town_heard_withdrawn(draft: Draft, event: mobile_sales.TownHeardWithdrawn, stamp: Stamp, district: str) -> None:
    draft.heard[event.report] = evolve(draft.heard[event.report], withdrawn=True)


def town_counted(draft: Draft, event: mobile_sales.TownCounted, stamp: Stamp, district: str) -> None:
    draft.counted[event.town] = event


APPLY = {
    mobile_sales.RoundOffered: need_known,
    mobile_sales.RoundChanged: need_known,
    mobile_sales.RoundWithdrawn: need_withdrawn,
    mobile_sales.LotProposed: lot_known,
    mobile_sales.LotChanged: lot_known,
    mobile_sales.LotWithdrawn: lot_withdrawn,
    mobile_sales.LotStepTaken: lot_step_taken,
    mobile_sales.LotFactNoted: lot_fact_noted,
    mobile_sales.BuyersCounted: buyers_counted,
    mobile_sales.TownHeard: town_heard,
    mobile_sales.TownHeardChanged: town_heard,
    mobile_sales.TownHeardWithdrawn: town_heard_withdrawn,
    mobile_sales.TownCounted: town_counted,
}
