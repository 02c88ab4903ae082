"""What is known of the towns: who lives there, what was heard of them, and where a truck stops already."""

from collections.abc import Mapping, Sequence
from datetime import date

from engine.matchings.mobile_sales.estimating import Estimate, estimates
from engine.travel.places import Point as Spot
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.mobile_sales import Lot
from events.state.model import State
from events.vocabulary.mobile_sales import TownHeard

VISITS, ASKED_A_VISIT = 8, 5
"""Of a stop's visits so many count, the last ones, and each tells as much as so many people asked."""


def estimated(state: State, on: date, districts: Sequence[str]) -> tuple[Estimate, ...]:
    """The estimate of each town that has been counted and lies in one of the districts, where no truck stops yet."""
    served = served_towns(state, _reach_m(state, on, districts))
    return tuple(each for each in every_town(state, on, districts) if each.town not in served)


def every_town(state: State, on: date, districts: Sequence[str]) -> tuple[Estimate, ...]:
    """The same of the towns where a truck stops too: what its buyers tell counts for them and for their district."""
    one = _one(districts)
    here = {
        town: count.elderly
        for town, count in state.counted.items()
        if town in state.towns and set(state.town_districts.get(town, districts)) & set(districts)
    }
    lies_in = {town: next(iter(state.town_districts.get(town, ())), "") for town in here}
    told = [heard.fact for heard in state.heard.values() if not heard.withdrawn]
    return estimates(
        here,
        lies_in,
        [*told, *seen_buying(state, here, on, one)],
        weights=setting(state.settings, "mobile_sales.source_pm", on, one),
        again_pm=setting(state.settings, "mobile_sales.again_pm", on, one),
        strength=setting(state.settings, "mobile_sales.shrink", on, one),
    )


def near_lot(state: State, lot: Lot, on: date, districts: Sequence[str]) -> tuple[Estimate, ...]:
    """The towns that a lot can be walked to from, with what is thought of them; none where it lies nowhere known."""
    if lot.fact.private is None:
        return ()
    spot, reach_m = point(lot.fact.private.place, lot.district, state.towns), _reach_m(state, on, districts)
    return tuple(each for each in every_town(state, on, districts) if within(home(state, each.town), spot, reach_m))


def _reach_m(state: State, on: date, districts: Sequence[str]) -> int:
    reach_m: int = setting(state.settings, "mobile_sales.reach_m", on, _one(districts))
    return reach_m


def _one(districts: Sequence[str]) -> str:
    return districts[0] if len(districts) == 1 else ""


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
        near = [town for town in elderly if within(home(state, town), spot, reach_m)]
        people = sum(elderly[town] for town in near)
        mean = sum(lot.buyers[day] for day in days) / len(days)
        asked = ASKED_A_VISIT * len(days)
        share = min(1.0, mean / uptake / people) if people else 0.0
        found += [TownHeard(f"{lot.id}@{town}", town, asked, round(asked * share), "buyers", days[-1]) for town in near]
    return found


def home(state: State, town: str) -> Spot:
    at = state.towns[town]
    return Spot("", town, at.lat, at.lon, provisional=False)


def served_towns(state: State, reach_m: int) -> frozenset[str]:
    """Towns where a truck stops already: those that companies name, those of opened lots, and those near to one."""
    named = {
        town
        for need in state.needs.values()
        if need.kind == "mobile_sales" and need.withdrawn is None
        for town in getattr(need.fact, "existing", ())
    }
    opened = [lot for lot in state.lots.values() if lot.step == "opened" and not lot.withdrawn]
    places = [(lot.fact.private.place, lot.district) for lot in opened if lot.fact.private is not None]
    spots = [point(place, district, state.towns) for place, district in places]
    inside = {place.town for place, _ in places}
    counted = (town for town in state.counted if town in state.towns)
    near = {town for town in counted if any(within(home(state, town), spot, reach_m) for spot in spots)}
    return frozenset(named | inside | near)


def within(home: Spot, spot: Spot, reach_m: int) -> bool:
    return not spot.provisional and round(metres(home, spot)) <= reach_m
