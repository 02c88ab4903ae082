"""From the state to a covering under chance: the one place where rounds, lots and towns become integers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from random import Random
from typing import Any

from attrs import asdict, evolve, frozen
from msgspec import json

from engine.matchings.built import Horizon, OccurrenceAt, ProblemFact
from engine.matchings.mobile_sales.built import BuiltStops, LotAt, Seat
from engine.matchings.mobile_sales.consenting import owners_words
from engine.matchings.mobile_sales.eligibility import OVER, fits, obstacles
from engine.matchings.mobile_sales.estimating import Estimate
from engine.matchings.mobile_sales.rounds import Offered, offered, seats
from engine.matchings.mobile_sales.settling import Pin, settled
from engine.matchings.mobile_sales.standing import standing
from engine.matchings.mobile_sales.timing import Wish, possible, timed
from engine.matchings.mobile_sales.towns import estimated, home, within
from engine.problems.siting import Covering, Point, Scenario, Site, Uncertain
from engine.travel.places import Point as Spot
from engine.travel.places import point
from events.settings import setting
from events.state.life import has_declined, held
from events.state.mobile_sales import Lot
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.mobile_sales import RoundOffered
from events.vocabulary.plans import Obstacle, PlannedSession

SCENARIOS, DRAWN = 200, 20_261_127
"""So many futures are looked at, drawn the same way each time: a problem must be the same for the same state."""

_canonical = json.Encoder(order="sorted").encode


@frozen
class _Ground:
    """What the steps of the building share."""

    state: State
    horizon: Horizon
    districts: tuple[str, ...]
    rounds: tuple[Offered, ...]
    seats: tuple[Seat, ...]
    lots: tuple[Lot, ...]

    def setting(self, name: str) -> Any:
        district = self.districts[0] if len(self.districts) == 1 else ""
        return setting(self.state.settings, name, self.horizon.first_day, district)

    def spot(self, lot: Lot) -> Spot | None:
        """Where the lot lies; None where its owner has been forgotten."""
        return point(lot.fact.private.place, lot.district, self.state.towns) if lot.fact.private else None


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> BuiltStops:
    """The horizon's stops in these districts (romaji)."""
    names = tuple(sorted(districts))
    rounds = offered(state, horizon, names)
    lots = tuple(lot for lot in state.lots.values() if lot.district in names and lot.fact.private is not None)
    bare = _Ground(state, horizon, names, rounds, (), lots if rounds else ())
    towns = estimated(state, horizon.first_day, names) if rounds else ()
    points, consent = _points(bare, towns), tuple(_consent(bare, lot) for lot in bare.lots)
    pins = _pins(bare)
    ground = evolve(bare, seats=tuple(_seats(bare, pins, _worths(bare, points, towns, consent))))
    stops, known = ground.seats, {lot.id: lot for lot in ground.lots}
    kept = settled(pins, stops, lambda pin, seat: _stands(state, known[pin.lot], seat))
    found = _sites(ground, kept.seats)
    covering = Covering(found.sites, points, len(stops), tuple(_name(n) for n in range(len(stops))))
    uncertain = Uncertain(
        covering, drawn(towns, consent, SCENARIOS, DRAWN), SCENARIOS // 10, ground.setting("mobile_sales.guard_pm")
    )
    first = horizon.first_day
    return BuiltStops(
        start=datetime(first.year, first.month, first.day, tzinfo=TOKYO),
        horizon=horizon,
        occurrences=tuple(
            OccurrenceAt(occurrence, need.id, need.fact.person, need.district, day)
            for occurrence, need, _, day in rounds
        ),
        impossible=(),
        rows=_rows(ground, uncertain),
        contradicting=kept.contradicting,
        provisional=tuple(lot.id for lot in ground.lots if (spot := ground.spot(lot)) and spot.provisional),
        travel="straight_line/1",
        travel_s=(),
        uncertain=uncertain,
        lots=tuple(LotAt(lot.id, lot.fact.lender) for lot in ground.lots),
        seats=stops,
        towns=tuple(each.town for each in towns),
        estimates=towns,
        consent=consent,
        would_fit=found.would_fit,
        refusals=found.refusals,
        kept_away=found.kept_away,
    )


def drawn(towns: Iterable[Estimate], consent: Iterable[int], count: int, seed: int) -> tuple[Scenario, ...]:
    """So many futures: each town's share in trouble, and which owners say no."""
    chance, known, owners = Random(seed), tuple(towns), tuple(consent)  # noqa: S311 - repeatable, nothing secret
    return tuple(
        Scenario(
            tuple(round(1000 * each.drawn(chance)) for each in known),
            tuple(n for n, pm in enumerate(owners) if chance.random() * 1000 >= pm),
        )
        for _ in range(count)
    )


def _worths(ground: _Ground, points: Sequence[Point], towns: Sequence[Estimate], consent: Sequence[int]) -> list[float]:
    """What each lot would be near to if it were the only one, its owner's yes reckoned with."""
    found = [0.0] * len(ground.lots)
    for place in points:
        for site in place.sites:
            found[site] += place.weight * towns[place.neighbourhood].mean * consent[site] / 1000
    return found


def _seats(ground: _Ground, pins: Sequence[Pin], worths: Sequence[float]) -> Iterator[Seat]:
    """The stops of each round, at times that suit the lots; a lot that one round has let in comes last in the next.

    An opened stop has its place in every round that it stands in: nothing else is offered there.
    """
    had = {pin.lot for pin in pins}
    for occurrence, need, fact, day in ground.rounds:
        mine = {pin.lot: 60 * pin.starts.hour + pin.starts.minute for pin in pins if pin.occurrence == occurrence}
        taken = {minute for lot, minute in standing(ground.state).get(need.id, ()) if lot not in mine}
        kept = [*mine.values(), *taken]
        wishes = [
            Wish(lot.id, 0.0 if lot.id in had else worth, starts)
            for lot, worth in zip(ground.lots, worths, strict=True)
            if (starts := _possible(ground, lot, occurrence, fact, day))
        ]
        found = timed(fact, wishes, kept)
        had |= set(found.lots)
        yield from seats(occurrence, fact, day, [start for start in found.starts if start not in taken])


def _stands(state: State, lot: Lot, seat: Seat) -> bool:
    """Whether no rule has come to keep a held lot away; that it has been opened since keeps it there."""
    return all(each.code == "lot.opened" for each in obstacles(state, lot, seat))


def _possible(ground: _Ground, lot: Lot, occurrence: str, fact: RoundOffered, day: date) -> frozenset[int]:
    """The minutes at which the lot could have a stop of the round, if its owner agrees."""
    offers = seats(occurrence, fact, day, possible(fact))
    if not offers:
        return frozenset()
    codes = {each.code for each in obstacles(ground.state, lot, offers[0])}
    if not codes <= {"lot.refused", "lot.hours"}:
        return frozenset()
    free = (seat.starts for seat in offers if fits(lot.fact.hours, seat.starts, seat.ends))
    return frozenset(60 * moment.hour + moment.minute for moment in free)


@frozen
class _Sites:
    """The lots as sites, and what keeps them away, as ``BuiltStops`` has it."""

    sites: tuple[Site, ...]
    would_fit: tuple[tuple[int, ...], ...]
    refusals: Mapping[str, tuple[Obstacle, ...]]
    kept_away: Mapping[tuple[int, int], tuple[Obstacle, ...]]


def _sites(ground: _Ground, kept: Mapping[str, int]) -> _Sites:
    """Each lot with the stops that it may have, and those that it would suit if its owner agreed.

    What is held has its own stop, and no other lot has that.
    """
    taken = set(kept.values())
    refusals: dict[str, list[Obstacle]] = {occurrence: [] for occurrence, *_ in ground.rounds}
    sites, would_fit, kept_away = [], [], dict[tuple[int, int], tuple[Obstacle, ...]]()
    for at, lot in enumerate(ground.lots):
        free, suits = [], []
        for n, seat in enumerate(ground.seats):
            found = obstacles(ground.state, lot, seat)
            kept_away |= {(at, n): found} if found and n not in taken else {}
            refusals[seat.occurrence] += [each for each in found if each not in refusals[seat.occurrence]]
            if n not in taken and all(each.code == "lot.refused" for each in found):
                suits.append(n)
                free += [] if found else [n]
        would_fit.append(tuple(suits))
        mine = kept.get(lot.id)
        sites.append(Site(lot.id, (mine,) if mine is not None else tuple(free), 0, mine is not None))
    told = {occurrence: tuple(found) for occurrence, found in refusals.items()}
    return _Sites(tuple(sites), tuple(would_fit), told, kept_away)


def _pins(ground: _Ground) -> tuple[Pin, ...]:
    """The stops that are asked, accepted, approved or pinned in these days."""
    here, known = {occurrence for occurrence, *_ in ground.rounds}, {lot.id for lot in ground.lots}
    found = []
    for occurrence, each in held(ground.state).items():
        plan = ground.state.plans[each.plan]
        for named in each.runs if occurrence in here else ():
            session = plan.carrier(named)
            if isinstance(session, PlannedSession) and not has_declined(ground.state, plan.id, named):
                lot = next((use.resource for use in session.uses if use.role == "lot"), "")
                firm = each.by in ("approved", "accepted")
                found += [Pin(occurrence, lot, session.starts.astimezone(TOKYO), firm)] if lot in known else []
    return tuple(found)


def _consent(ground: _Ground, lot: Lot) -> int:
    """The chance of a yes, in thousandths."""
    chances: Mapping[str, int] = ground.setting("mobile_sales.consent_pm")
    return chances[owners_words(ground.state)[lot.id]]


def _points(ground: _Ground, towns: Sequence[Estimate]) -> tuple[Point, ...]:
    """A point a town, near to the lots that can be walked to from it."""
    reach_m = ground.setting("mobile_sales.reach_m")
    spots = [ground.spot(lot) for lot in ground.lots]
    found = []
    for n, town in enumerate(towns):
        at_home = home(ground.state, town.town)
        near = tuple(s for s, spot in enumerate(spots) if spot is not None and within(at_home, spot, reach_m))
        found.append(Point(town.elderly, near, n))
    return tuple(found)


def _rows(ground: _Ground, uncertain: Uncertain) -> tuple[ProblemFact, ...]:
    """One row a round, a lot, and the rest; what is held, and the towns, belong to the rest."""
    found = [
        ProblemFact(occurrence, need.fact.person, _canonical(_without_words(asdict(fact)) | {"day": day.isoformat()}))
        for occurrence, need, fact, day in ground.rounds
    ]
    for lot in ground.lots:
        spot = ground.spot(lot)
        told = _without_words(asdict(lot.fact)) | {"spot": asdict(spot) if spot else None, "step": lot.step}
        found.append(ProblemFact(lot.id, lot.fact.lender, _canonical(told | {"over": lot.step in OVER})))
    return (*found, ProblemFact("rest", "log", _canonical(asdict(uncertain))))


def _without_words(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != "private"}


def _name(seat: int) -> str:
    return f"stop-{seat}"
