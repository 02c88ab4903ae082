"""From the state to a covering under chance: the one place where rounds, lots and towns become integers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from random import Random
from typing import Any

from attrs import asdict, frozen
from msgspec import json

from engine.matchings.built import Horizon, OccurrenceAt, ProblemFact
from engine.matchings.mobile_sales.built import BuiltStops, LotAt, Seat
from engine.matchings.mobile_sales.eligibility import OVER, obstacles
from engine.matchings.mobile_sales.estimating import Estimate, estimates
from engine.matchings.mobile_sales.rounds import Offered, offered, seats
from engine.problems.siting import Covering, Point, Scenario, Site, Uncertain
from engine.travel.places import Point as Spot
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.life import has_declined, held
from events.state.mobile_sales import Lot
from events.state.model import State
from events.times import TOKYO
from events.vocabulary.mobile_sales import TownHeard
from events.vocabulary.plans import Obstacle, PlannedSession

SCENARIOS, DRAWN = 200, 20_261_127
"""So many futures are looked at, drawn the same way each time: a problem must be the same for the same state."""

VISITS, ASKED_A_VISIT = 8, 5
"""Of a stop's visits so many count, the last ones, and each tells as much as so many people asked."""

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
    stops = tuple(seat for occurrence, _, fact, day in rounds for seat in seats(occurrence, fact, day))
    lots = tuple(lot for lot in state.lots.values() if lot.district in names and lot.fact.private is not None)
    ground = _Ground(state, horizon, names, rounds, stops, lots if rounds else ())
    towns = estimated(state, horizon.first_day, names) if rounds else ()
    sites, refusals, would_fit = _sites(ground)
    consent = tuple(_consent(ground, lot) for lot in ground.lots)
    covering = Covering(sites, _points(ground, towns), len(stops), tuple(_name(n) for n in range(len(stops))))
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
        provisional=tuple(lot.id for lot in ground.lots if (spot := ground.spot(lot)) and spot.provisional),
        travel="straight_line/1",
        travel_s=(),
        uncertain=uncertain,
        lots=tuple(LotAt(lot.id, lot.fact.lender) for lot in ground.lots),
        seats=stops,
        towns=tuple(each.town for each in towns),
        estimates=towns,
        consent=consent,
        would_fit=would_fit,
        refusals=refusals,
    )


def estimated(state: State, on: date, districts: Sequence[str]) -> tuple[Estimate, ...]:
    """The estimate of each town that has been counted and lies in one of the districts, where no truck stops yet."""
    served = served_towns(state)
    here = {
        town: count.elderly
        for town, count in state.counted.items()
        if town in state.towns
        and town not in served
        and set(state.town_districts.get(town, districts)) & set(districts)
    }
    lies_in = {town: next(iter(state.town_districts.get(town, ())), "") for town in here}
    one = districts[0] if len(districts) == 1 else ""
    told = [heard.fact for heard in state.heard.values() if not heard.withdrawn]
    return estimates(
        here,
        lies_in,
        [*told, *seen_buying(state, here, on, one)],
        weights=setting(state.settings, "mobile_sales.source_pm", on, one),
        again_pm=setting(state.settings, "mobile_sales.again_pm", on, one),
        strength=setting(state.settings, "mobile_sales.shrink", on, one),
    )


def _lies_in(state: State, town: str, districts: Sequence[str]) -> bool:
    return not set(state.town_districts.get(town, districts)).isdisjoint(districts)


def seen_buying(state: State, elderly: Mapping[str, int], on: date, district: str) -> list[TownHeard]:
    """What the buyers at stops say about the towns around them: as many visits as were counted, each like five asked.

    Of those in trouble near a stop, so many thousandths come on one day (``mobile_sales.uptake_pm``).
    """
    reach_m = setting(state.settings, "mobile_sales.reach_m", on, district)
    uptake = setting(state.settings, "mobile_sales.uptake_pm", on, district) / 1000
    found = []
    for lot in state.lots.values():
        days = sorted(day for day in lot.buyers if day <= on)[-VISITS:]
        if not days or lot.fact.private is None:
            continue
        spot = point(lot.fact.private.place, lot.district, state.towns)
        near = [town for town in elderly if _within(_home(state, town), spot, reach_m)]
        people = sum(elderly[town] for town in near)
        mean = sum(lot.buyers[day] for day in days) / len(days)
        asked = ASKED_A_VISIT * len(days)
        share = min(1.0, mean / uptake / people) if people else 0.0
        found += [TownHeard(f"{lot.id}@{town}", town, asked, round(asked * share), "buyers", days[-1]) for town in near]
    return found


def _home(state: State, town: str) -> Spot:
    at = state.towns[town]
    return Spot("", town, at.lat, at.lon, provisional=False)


def served_towns(state: State) -> frozenset[str]:
    """Towns where a truck stops already: those that companies name, and those of opened lots."""
    named = {
        town
        for need in state.needs.values()
        if need.kind == "mobile_sales" and need.withdrawn is None
        for town in getattr(need.fact, "existing", ())
    }
    opened = {
        lot.fact.private.place.town
        for lot in state.lots.values()
        if lot.step == "opened" and not lot.withdrawn and lot.fact.private
    }
    return frozenset(named | opened)


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


def _sites(
    ground: _Ground,
) -> tuple[tuple[Site, ...], Mapping[str, tuple[Obstacle, ...]], tuple[tuple[int, ...], ...]]:
    """Each lot with the stops that it may have, and those that it would suit if its owner agreed.

    What is held has its own stop, and no other lot has that.
    """
    kept = _held_seats(ground)
    taken = set(kept.values())
    refusals: dict[str, list[Obstacle]] = {occurrence: [] for occurrence, *_ in ground.rounds}
    sites, would_fit = [], []
    for lot in ground.lots:
        free, suits = [], []
        for n, seat in enumerate(ground.seats):
            found = obstacles(ground.state, lot, seat)
            refusals[seat.occurrence] += [each for each in found if each not in refusals[seat.occurrence]]
            if n not in taken and all(each.code == "lot.refused" for each in found):
                suits.append(n)
                free += [] if found else [n]
        would_fit.append(tuple(suits))
        mine = kept.get(lot.id)
        sites.append(Site(lot.id, (mine,) if mine is not None else tuple(free), 0, mine is not None))
    told = {occurrence: tuple(found) for occurrence, found in refusals.items()}
    return tuple(sites), told, tuple(would_fit)


def _held_seats(ground: _Ground) -> dict[str, int]:
    """The stop of each lot that is asked, accepted, approved or pinned in these days."""
    at = {(seat.occurrence, seat.starts): n for n, seat in enumerate(ground.seats)}
    known = {lot.id for lot in ground.lots}
    found = {}
    for occurrence, each in held(ground.state).items():
        plan = ground.state.plans[each.plan]
        for named in each.runs:
            session = plan.carrier(named)
            if not isinstance(session, PlannedSession) or has_declined(ground.state, plan.id, named):
                continue
            lot = next((use.resource for use in session.uses if use.role == "lot"), "")
            seat = at.get((occurrence, session.starts))
            if lot in known and seat is not None:
                found[lot] = seat
    return found


def _consent(ground: _Ground, lot: Lot) -> int:
    """The chance of a yes, in thousandths; an accepted question is one."""
    said = {
        answer.status
        for (plan, target, party), answer in ground.state.answers.items()
        if party == "lot" and answer.who == lot.fact.lender and lot.id in _lots_of(ground.state, plan, target)
    }
    if "accepted" in said:
        return 1000
    chances: Mapping[str, int] = ground.setting("mobile_sales.consent_pm")
    return chances[lot.fact.consent]


def _lots_of(state: State, plan: str, target: str) -> set[str]:
    sessions = (each for each in state.plans[plan].fact.sessions if each.session == target)
    return {use.resource for session in sessions for use in session.uses if use.role == "lot"}


def _points(ground: _Ground, towns: Sequence[Estimate]) -> tuple[Point, ...]:
    """A point a town, near to the lots that can be walked to from it."""
    reach_m = ground.setting("mobile_sales.reach_m")
    spots = [ground.spot(lot) for lot in ground.lots]
    found = []
    for n, town in enumerate(towns):
        home = _home(ground.state, town.town)
        near = tuple(s for s, spot in enumerate(spots) if spot is not None and _within(home, spot, reach_m))
        found.append(Point(town.elderly, near, n))
    return tuple(found)


def _within(home: Spot, spot: Spot, reach_m: int) -> bool:
    return not spot.provisional and round(metres(home, spot)) <= reach_m


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
