"""Who may have a seat on a scheduled service, and whose ride of the day a service could take the place of."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from attrs import frozen

from desk.errors import Refused, Unknown
from engine.matchings.built import Horizon
from engine.matchings.engaged import presences
from engine.matchings.transport.occurrences import Asked, asked, falls_on
from engine.travel.places import point
from engine.travel.straight_line import metres
from events.settings import setting
from events.state.carriers import carried
from events.state.life import held
from events.state.model import Need, State
from events.state.seats import all_aboard, moment, most_aboard
from events.vocabulary.services import SeatBooked, ServicePublished
from events.vocabulary.values import Place


@frozen
class Fit:
    """Seats that would take somebody where her ride would: out, and back where she asked for it.

    ``walk_m`` is how far she walks in all, stop and door, by the straight line times the detour factor.
    """

    occurrence: str
    person: str
    seats: tuple[SeatBooked, ...]
    walk_m: int


def fits(state: State, day: date, district: str) -> tuple[Fit, ...]:
    """Every ride of the day that services could take the place of, and for which there are seats."""
    found = (_fit(state, each) for each in asked(state, Horizon(day, 1), (district,)) if each.need.service is None)
    return tuple(fit for fit in found if fit is not None)


def instead_of(state: State, need: str, day: date) -> Fit | None:
    """The seats that would take the place of this ride, if there are any."""
    district = state.needs[need].district
    return next((fit for fit in fits(state, day, district) if fit.occurrence == f"{need}@{day.isoformat()}"), None)


def services_on(state: State, day: date, district: str) -> Iterator[tuple[Need, ServicePublished]]:
    """The district's services that are driven on a day."""
    for need in state.needs.values():
        if not isinstance(need.fact, ServicePublished) or not need.service or need.district != district:
            continue
        stands = need.withdrawn is None and f"{need.id}@{day.isoformat()}" not in state.cancelled
        if stands and falls_on(need, day):
            yield need, need.fact


def refuse_unbookable(state: State, seat: SeatBooked, *, replaced: str = "") -> None:
    """Raise where a seat cannot be given. ``replaced`` is the occurrence of a ride that is cancelled for it.

    ``Unknown``: service.unknown, service.no_stop, person.unknown. ``Refused``: service.over, service.not_that_day,
    service.no_consent, service.apart, service.full, service.elsewhere.
    """
    need, fact = _standing(state, seat)
    occurrence = f"{seat.need}@{seat.day.isoformat()}"
    if seat.person not in state.people or seat.person in state.forgotten:
        raise Unknown("person.unknown", came=seat.person)
    consent = state.consents.get((seat.person, "transport"))
    if consent is None or (consent.revoked is not None and consent.revoked <= seat.day):
        raise Refused("service.no_consent", who=seat.person)
    others = tuple(each for (at, who), each in state.seats.items() if at == occurrence and who != seat.person)
    if any((min(each.person, seat.person), max(each.person, seat.person)) in state.apart for each in others):
        raise Refused("service.apart", need=need.id)
    seats, chairs = most_aboard(fact, (*others, seat))
    if seats > fact.seats - fact.walk_ups or chairs > fact.wheelchairs:
        taken, chairs_taken = most_aboard(fact, others)
        free, places = fact.seats - fact.walk_ups - taken, fact.wheelchairs - chairs_taken
        raise Refused("service.full", need=need.id, free=max(0, free), places=max(0, places), kept=fact.walk_ups)
    if _is_elsewhere(state, seat, {occurrence, replaced}):
        raise Refused("service.elsewhere", who=seat.person, need=need.id, day=seat.day)


def _standing(state: State, seat: SeatBooked) -> tuple[Need, ServicePublished]:
    need = state.needs.get(seat.need)
    if need is None or not isinstance(need.fact, ServicePublished) or need.service is None:
        raise Unknown("service.unknown", came=seat.need)
    if need.withdrawn is not None:
        raise Refused("service.over", need=need.id)
    if not falls_on(need, seat.day) or f"{need.id}@{seat.day.isoformat()}" in state.cancelled:
        raise Refused("service.not_that_day", need=need.id, day=seat.day)
    if not 0 <= seat.from_stop < seat.to_stop < len(need.service.stops):
        names = tuple(stop.place.name or stop.place.address for stop in need.service.stops)
        raise Unknown("service.no_stop", need=need.id, stops=names)
    return need, need.fact


def _is_elsewhere(state: State, seat: SeatBooked, but: set[str]) -> bool:
    """Whether she rides, drives, helps or meets elsewhere meanwhile, as far as that is held or booked."""
    service = state.needs[seat.need].service
    if service is None:
        return False
    day = seat.day.isoformat()
    since, until = (moment(day, service.stops[n].at_min) for n in (seat.from_stop, seat.to_stop))
    carriers = {
        (each.plan, run): state.plans[each.plan].carrier(run) for each in held(state).values() for run in each.runs
    }
    stays = [stay for each in carriers.values() if not but & set(carried(each)) for stay in presences(state, each)]
    stays += [(each.person, each.boards, each.alights) for each in all_aboard(state) if each.occurrence not in but]
    return any(who == seat.person and begins < until and since < ends for who, begins, ends in stays)


def _fit(state: State, ride: Asked) -> Fit | None:
    details, rule = ride.details, _rules(state, ride)
    arrive, ready = details.arrive_by_min, details.return_ready_min
    out = _seat(state, ride, (details.pickup, details.delivery), (None, (arrive - rule.early_min, arrive)))
    if out is None:
        return None
    if ready is None:
        return Fit(ride.occurrence, ride.person, (out[1],), out[0])
    home = _seat(state, ride, (details.delivery, details.pickup), ((ready, ready + rule.wait_min), None))
    return None if home is None else Fit(ride.occurrence, ride.person, (out[1], home[1]), out[0] + home[0])


@frozen
class _Rules:
    """What a district has agreed on, for one ride: minutes early and waited, metres walked."""

    early_min: int
    wait_min: int
    walk_m: int
    detour: float


def _rules(state: State, ride: Asked) -> _Rules:
    def value(name: str) -> Any:
        return setting(state.settings, name, ride.day, ride.need.district)

    early_s, wait_s = value("ride.early_s"), value("ride.wait_s")
    return _Rules(early_s // 60, wait_s // 60, value("service.walk_m"), value("travel.detour"))


NOWHERE_NEAR_M: Final = 1_000_000
Bounds = tuple[int, int] | None


def _seat(
    state: State, ride: Asked, way: tuple[Place, Place], when: tuple[Bounds, Bounds]
) -> tuple[int, SeatBooked] | None:
    """The metres walked and the seat that takes her along a way, walking least; ``when`` bounds its two minutes."""
    rule, district = _rules(state, ride), ride.need.district
    found: list[tuple[int, int, SeatBooked]] = []
    for need, _ in services_on(state, ride.day, district):
        stops = need.service.stops if need.service else ()
        near = [[_walk_m(state, place, stop.place, district, rule.detour) for stop in stops] for place in way]
        for i, board in enumerate(stops):
            for j in range(i + 1, len(stops)):
                walk_m = max(near[0][i], near[1][j])
                timely = _within(board.at_min, when[0]) and _within(stops[j].at_min, when[1])
                seat = _booking(ride, need, i, j)
                if walk_m <= rule.walk_m and timely and _is_bookable(state, seat, ride.occurrence):
                    found.append((near[0][i] + near[1][j], stops[j].at_min - board.at_min, seat))
    best = min(found, key=lambda each: each[:2], default=None)
    return None if best is None else (best[0], best[2])


def _booking(ride: Asked, need: Need, i: int, j: int) -> SeatBooked:
    details = ride.details
    own = 0 if details.wheelchairs else 1
    return SeatBooked(
        need.id, ride.day, ride.person, i, j, details.attendants + own, details.wheelchairs, instead=ride.need.id
    )


def _is_bookable(state: State, seat: SeatBooked, replaced: str) -> bool:
    try:
        refuse_unbookable(state, seat, replaced=replaced)
    except (Refused, Unknown):
        return False
    return True


def _walk_m(state: State, a: Place, b: Place, district: str, detour: float) -> int:
    """0 between two addresses of one town (the table of towns knows no nearer); too far where a town is not known."""
    if a.address == b.address:
        return 0
    one, other = (point(place, district, state.towns) for place in (a, b))
    if one.provisional or other.provisional:
        return NOWHERE_NEAR_M
    return 0 if one.town == other.town else round(metres(one, other) * detour)


def _within(minute: int, bounds: Bounds) -> bool:
    return bounds is None or bounds[0] <= minute <= bounds[1]
