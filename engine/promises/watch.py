"""What was promised about looking in: both agreed, enough shops over the week, near, open, and not too many for one."""

from collections.abc import Iterator
from datetime import date
from math import cos, hypot, radians

from attrs import frozen

from engine.promises.told import Found, Told, need_of
from events.districts import centre
from events.state.model import Need
from events.state.watch import Shop
from events.vocabulary.plans import PlannedSession
from events.vocabulary.values import Place

DEGREE_M = 111_195.0
"""A degree of latitude."""
LEEWAY_M = 5
"""Distances are reckoned here on a plane, and elsewhere on a sphere."""


@frozen
class _Look:
    """A shop at a session, for the household that it looks in on."""

    session: PlannedSession
    shop: str
    need: Need
    occurrence: str

    @property
    def day(self) -> date:
        return self.session.starts.date()


def enough_shops_look_in(told: Told) -> Found:
    """So many different shops, a dated setting."""
    for occurrence, looks in _by_household(told).items():
        missing = _least(told, looks[0]) - len({look.shop for look in looks})
        if missing > 0:
            yield occurrence, (looks[0].need.fact.person,), missing


def looking_in_is_spread_over_the_week(told: Told) -> Found:
    """With two shops there is somebody between Monday and Thursday, and somebody from Friday on; and so forth."""
    for occurrence, looks in _by_household(told).items():
        count = _least(told, looks[0])
        for part in range(count):
            days = {day for day in range(7) if part <= day * count / 7 < part + 1}
            if len(looks) >= count and not any(days & set(look.session.weekdays) for look in looks):
                yield occurrence, (looks[0].need.fact.person,), part
                break


def shops_have_agreed(told: Told) -> Found:
    """A form is a visit to make: a shop looks in once it has been registered, and until it ends."""
    for look in _looks(told):
        shop = told.state.shops.get(look.shop)
        if shop is None or not shop.steps or shop.steps[-1].step != "registered":
            yield look.session.session, (look.shop,), 0


def household_lets_the_shop_know(told: Told) -> Found:
    """A consent to this very shop, or to whichever, that stands when it begins; what was said of it goes before."""
    for look in _looks(told):
        person = look.need.fact.person
        own = told.state.disclosures.get((person, "shop", look.shop))
        said = own or told.state.disclosures.get((person, "shop", ""))
        if said is None or not said.stands(look.day):
            yield look.session.session, (person, look.shop), 0


def shops_are_open_when_they_look_in(told: Told) -> Found:
    for look in _looks(told):
        shop = told.state.shops.get(look.shop)
        if shop is None or shop.fact is None:
            continue
        opens = {day for hours in shop.fact.opens.weekly for day in hours.weekdays}
        closed = set(look.session.weekdays) - opens
        if closed:
            yield look.session.session, (look.shop,), len(closed)


def shops_are_within_a_walk(told: Told) -> Found:
    for look in _looks(told):
        shop, district = told.state.shops.get(look.shop), look.need.district
        if shop is None or shop.details is None or look.need.watch is None:
            continue
        most_m = told.setting("watch.walk_m", look.day, district)
        away_m = _metres(told, look.need.watch.place, district, shop.details.place, shop.district or district)
        if away_m > most_m + LEEWAY_M:
            yield look.session.session, (look.shop, look.need.fact.person), round(away_m)


def shops_offered_to_look_in(told: Told) -> Found:
    """A chair and a poster are kind, and look in on nobody."""
    for look in _looks(told):
        shop = told.state.shops.get(look.shop)
        wanted = set(told.setting("watch.looks_in", look.day, look.need.district))
        if shop is not None and shop.fact is not None and not wanted & set(shop.fact.offers):
            yield look.session.session, (look.shop,), 0


def shops_look_in_on_no_more_than_they_said(told: Told) -> Found:
    """Over this plan and everything promised beside it, at one time."""
    mine = list(_looks(told))
    for shop in dict.fromkeys(look.shop for look in mine):
        hers = [look for look in mine if look.shop == shop]
        for look in hers:
            together = [s for s in _sessions_of(told, shop) if _at_one_time(s, look.session)]
            over = len({o for s in together for o in s.occurrences}) - _most(told, told.state.shops.get(shop), look)
            if over > 0:
                yield look.session.session, (shop,), over
                break


def _looks(told: Told) -> Iterator[_Look]:
    for session in told.sessions:
        for use in session.uses if session.weekdays else ():
            for occurrence in session.occurrences if use.role == "shop" else ():
                need = told.state.needs.get(need_of(occurrence))
                if need is not None and need.kind == "watch":
                    yield _Look(session, use.resource, need, occurrence)


def _by_household(told: Told) -> dict[str, list[_Look]]:
    found: dict[str, list[_Look]] = {}
    for look in _looks(told):
        found.setdefault(look.occurrence, []).append(look)
    return found


def _least(told: Told, look: _Look) -> int:
    return int(told.setting("watch.least", look.day, look.need.district))


def _most(told: Told, shop: Shop | None, look: _Look) -> int:
    agreed = shop.most if shop else None
    return int(told.setting("watch.most_households", look.day, look.need.district)) if agreed is None else agreed


def _sessions_of(told: Told, shop: str) -> list[PlannedSession]:
    every = (*told.sessions, *told.other_sessions)
    return [s for s in every if any(use.role == "shop" and use.resource == shop for use in s.uses)]


def _at_one_time(one: PlannedSession, other: PlannedSession) -> bool:
    return one.starts < other.ends and other.starts < one.ends


def _metres(told: Told, home: Place, district: str, there: Place, of: str) -> float:
    """On a plane that touches the city: good to a metre within it."""
    (lat_a, lon_a), (lat_b, lon_b) = _degrees(told, home, district), _degrees(told, there, of)
    across = (lon_b - lon_a) * cos(radians((lat_a + lat_b) / 2))
    return DEGREE_M * hypot(lat_b - lat_a, across)


def _degrees(told: Told, place: Place, district: str) -> tuple[float, float]:
    town = told.state.towns.get(place.town)
    at = town or centre(district)
    return at.lat, at.lon
