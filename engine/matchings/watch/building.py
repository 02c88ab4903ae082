"""From the state to an assignment problem: the one place where the vocabulary of looking in becomes integers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from attrs import frozen

from engine.matchings.built import Horizon, Impossible
from engine.matchings.engaged import held_outside
from engine.matchings.spans import Span
from engine.matchings.watch import facts
from engine.matchings.watch.built import BuiltWatch
from engine.matchings.watch.eligibility import Looking, agrees_to, household_code, metres_between, shop_obstacles
from engine.matchings.watch.occurrences import KIND, Arranged, Household, households, shop_of
from engine.matchings.watch.parts import STAYS, Parts, Watched, Watcher, assembled, turn_key
from engine.matchings.watch.settling import settled
from engine.matchings.watch.stretches import open_days, stretch_of
from engine.matchings.watch.terms import terms
from engine.travel.places import point
from events.settings import setting
from events.state.model import State
from events.state.watch import Shop
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession

NOT_YET = "shop.not_registered"
AS_THE_CROW_FLIES = "metres/1"
"""The version of how far shops are from households: nobody drives, so no table of travel times is asked."""


@frozen
class _Ground:
    """What the steps of the building share."""

    state: State
    horizon: Horizon
    start: datetime
    district: str
    shops: tuple[Shop, ...]
    waiting: tuple[Shop, ...]
    besides: Counter[str]

    def value(self, name: str) -> Any:
        return setting(self.state.settings, name, self.horizon.first_day, self.district)

    def second(self, moment: datetime) -> int:
        return (moment - self.start) // timedelta(seconds=1)


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> BuiltWatch:
    """The horizon's looking in of these districts (romaji)."""
    names = tuple(sorted(districts))
    first = horizon.first_day
    ends = setting(state.settings, "watch.term_ends", first, names[0])
    asked = tuple(each for each in households(state, horizon, names, ends) if not _runs_already(state, each, horizon))
    refused = {each.occurrence: code for each in asked if (code := household_code(state, each)) is not None}
    wanted = tuple(each for each in asked if each.occurrence not in refused)
    ground = _ground(state, horizon, names, asked)
    kept = settled(
        Parts(
            watched=tuple(_watched(ground, each) for each in wanted),
            watchers=tuple(_watcher(ground, shop) for shop in ground.shops),
            terms=tuple(_term_spans(ground, ends)),
            fair=ground.value("watch.fair"),
            closed_day=ground.value("watch.closed_day"),
            waiting=tuple(_watcher(ground, shop) for shop in ground.waiting),
        )
    )
    return BuiltWatch(
        start=ground.start,
        horizon=horizon,
        occurrences=tuple(each.at for each in wanted),
        impossible=tuple(Impossible(e.at, refused[e.occurrence]) for e in asked if e.occurrence in refused),
        rows=facts.rows(state, asked, refused, ground.shops, kept.parts),
        provisional=tuple(_provisional(ground, wanted)),
        travel=AS_THE_CROW_FLIES,
        travel_s=(),
        contradicting=kept.contradicting,
        parts=kept.parts,
        whole=assembled(kept.parts),
    )


def _ground(state: State, horizon: Horizon, districts: tuple[str, ...], asked: tuple[Household, ...]) -> _Ground:
    first = horizon.first_day
    start = datetime(first.year, first.month, first.day, tzinfo=TOKYO)
    known = [shop for shop in state.shops.values() if shop.details is not None]
    walk_m = setting(state.settings, "watch.walk_m", first, districts[0])
    prizes = setting(state.settings, "watch.prize_districts", first, districts[0])

    def near(shop: Shop) -> bool:
        return any(metres_between(state, each, shop) <= walk_m for each in asked)

    return _Ground(
        state=state,
        horizon=horizon,
        start=start,
        district=districts[0],
        shops=tuple(s for s in known if s.registered and (s.district in districts or near(s))),
        waiting=tuple(s for s in known if _may_join(s, prizes) and near(s)),
        besides=_besides(state, start, asked),
    )


def _may_join(shop: Shop, prizes: Sequence[str]) -> bool:
    """Whether a shop might be registered yet: it answered, and is not one of a district's prizes for points."""
    of_prizes = shop.fact is not None and shop.fact.prize == "yes" and shop.district in prizes
    return shop.stage == "agreed" or (shop.stage in ("answered", "visited") and not of_prizes)


def _runs_already(state: State, each: Household, horizon: Horizon) -> bool:
    """What began before these days and can go on is not asked for once more; it counts as a load."""
    kept = each.arranged
    if kept is None or kept.open or not kept.accepted or kept.begins >= horizon.first_day:
        return False
    shops = [state.shops.get(shop_of(session)) for session in kept.sessions]
    agreed = all(s is not None and s.registered and agrees_to(state, each.person, s.id, each.first) for s in shops)
    return agreed and household_code(state, each) is None


def _watched(ground: _Ground, each: Household) -> Watched:
    value, state = ground.value, ground.state
    count = value("watch.least")
    looking = Looking(state, each.first, each.need.district)
    refusals = (
        *shop_obstacles(looking, each, (*ground.shops, *_unknown(ground, each.arranged))),
        *(o for o in shop_obstacles(looking, each, ground.waiting) if o.code != NOT_YET),
    )
    barred = {obstacle.vehicle for obstacle in refusals}
    staying = [s for s in each.arranged.sessions if shop_of(s) not in barred] if each.arranged else []
    fixed = tuple(sorted(_fixed(ground, staying, count)))
    kept = _stays(each.arranged, ground.horizon.first_day) and len(fixed) == len(staying) == count
    starts = min(session.starts for session in staying) if kept else each.starts
    return Watched(
        at=each.at,
        span=(ground.second(starts), ground.second(each.ends)),
        count=count,
        away_m={shop.id: metres_between(state, each, shop) for shop in (*ground.shops, *ground.waiting)},
        refusals=refusals,
        fixed=fixed if kept else (),
        bonus={} if kept else _bonus(staying, count),
        standing=each.arranged is not None and each.arranged.accepted and not kept,
        must=kept,
        firm=kept and each.arranged is not None and each.arranged.accepted,
    )


def _bonus(sessions: Iterable[PlannedSession], count: int) -> dict[str, int]:
    """A shop that was asked stays on its days; if it must change them, it is still the same shop."""
    return {
        turn_key(shop_of(each), stretch): STAYS if stretch_of(each.weekdays[0], count) == stretch else STAYS // 2
        for each in sessions
        for stretch in range(count)
    }


def _stays(arranged: Arranged | None, first_day: date) -> bool:
    """Whether nobody has said no, and it begins in the days that are planned."""
    return arranged is not None and not arranged.open and arranged.begins >= first_day


def _unknown(ground: _Ground, arranged: Arranged | None) -> tuple[Shop, ...]:
    """Shops that are held to a household and are no longer among those that look in."""
    known = {shop.id for shop in ground.shops}
    named = [shop_of(session) for session in arranged.sessions] if arranged else []
    return tuple(ground.state.shops[each] for each in named if each not in known and each in ground.state.shops)


def _fixed(ground: _Ground, sessions: Iterable[PlannedSession], count: int) -> Iterable[tuple[str, int]]:
    """The shop and stretch of each session that can stay as it is: on days on which the shop is open."""
    shops = {shop.id: shop for shop in ground.shops}
    for session in sessions:
        shop = shops.get(shop_of(session))
        stretches = {stretch_of(day, count) for day in session.weekdays}
        if shop is not None and len(stretches) == 1:
            (stretch,) = stretches
            if session.weekdays == open_days(weekdays_of(shop), stretch, count):
                yield shop.id, stretch


def weekdays_of(shop: Shop) -> tuple[int, ...]:
    """The days of the week on which a shop is open."""
    hours = shop.fact.opens.weekly if shop.fact else ()
    return tuple(sorted({day for each in hours for day in each.weekdays}))


def _besides(state: State, start: datetime, asked: Iterable[Household]) -> Counter[str]:
    """How many households each shop looks in on besides, in the same days or later."""
    outside = held_outside(state, KIND, {each.occurrence for each in asked})
    return Counter(shop_of(each) for each in outside if isinstance(each, PlannedSession) and each.ends > start)


def _watcher(ground: _Ground, shop: Shop) -> Watcher:
    most = ground.value("watch.most_households") if shop.most is None else shop.most
    return Watcher(shop.id, weekdays_of(shop), most, ground.besides[shop.id])


def _term_spans(ground: _Ground, ends: Sequence[str]) -> Iterable[Span]:
    for term in terms(ground.horizon, ends):
        since = datetime(term.first.year, term.first.month, term.first.day, tzinfo=TOKYO)
        until = datetime(term.last.year, term.last.month, term.last.day, tzinfo=TOKYO) + timedelta(days=1)
        yield ground.second(since), ground.second(until)


def _provisional(ground: _Ground, wanted: Iterable[Household]) -> Iterable[str]:
    for each in wanted:
        home = point(each.details.place, each.need.district, ground.state.towns)
        if home.provisional:
            yield home.address
