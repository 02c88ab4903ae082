"""How each event about looking in changes the draft; a household to look in on is a need as others are."""

from attrs import evolve

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.stamp import Stamp
from events.state.watch import Nomination, Notice, Shop
from events.vocabulary import watch


def nomination_known(draft: Draft, event: watch.ShopNominated, stamp: Stamp, district: str) -> None:
    draft.nominations[event.nomination] = Nomination(event.nomination, event, district, stamp)
    draft.shops.setdefault(event.shop, Shop(event.shop, district, stamp))


def nomination_withdrawn(draft: Draft, event: watch.NominationWithdrawn, stamp: Stamp, district: str) -> None:
    draft.nominations[event.nomination] = evolve(draft.nominations[event.nomination], withdrawn=True)


def shop_answered(draft: Draft, event: watch.ShopAnswered, stamp: Stamp, district: str) -> None:
    before = draft.shops.get(event.shop)
    steps = before.steps if before else ()
    draft.shops[event.shop] = Shop(event.shop, district, stamp, event, steps)


def answer_withdrawn(draft: Draft, event: watch.ShopAnswerWithdrawn, stamp: Stamp, district: str) -> None:
    draft.shops[event.shop] = evolve(draft.shops[event.shop], fact=None)


def shop_step_taken(draft: Draft, event: watch.ShopStepTaken, stamp: Stamp, district: str) -> None:
    shop = draft.shops[event.shop]
    draft.shops[event.shop] = evolve(shop, steps=(*shop.steps, event))


def notice_noted(draft: Draft, event: watch.NoticeNoted, stamp: Stamp, district: str) -> None:
    draft.notices[event.notice] = Notice(event.notice, event, district, stamp)


def notice_followed(draft: Draft, event: watch.NoticeFollowed, stamp: Stamp, district: str) -> None:
    notice = draft.notices[event.notice]
    draft.notices[event.notice] = evolve(notice, followed=(*notice.followed, event))


APPLY = {
    watch.ShopNominated: nomination_known,
    watch.NominationChanged: nomination_known,
    watch.NominationWithdrawn: nomination_withdrawn,
    watch.ShopAnswered: shop_answered,
    watch.ShopAnswerChanged: shop_answered,
    watch.ShopAnswerWithdrawn: answer_withdrawn,
    watch.ShopStepTaken: shop_step_taken,
    watch.WatchRequested: need_known,
    watch.WatchChanged: need_known,
    watch.WatchWithdrawn: need_withdrawn,
    watch.NoticeNoted: notice_noted,
    watch.NoticeFollowed: notice_followed,
}
