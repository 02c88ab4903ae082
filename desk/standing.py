"""What rows stand for: the rides, vehicles and drivers that follow from them, and what they stood for before.

``ROWS`` has each kind of row with what follows from one; a new kind's rows are a line in it each.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, Generic, TypeVar

from attrs import define, field, frozen

from desk import facts as told
from desk import facts_of_helpers as helping
from desk import facts_of_mobile_sales
from desk import facts_of_salons as meeting
from desk import facts_of_watch as watching
from desk.facts import Stated
from desk.fleet import Fleet
from desk.kept import kept_by
from desk.known_rows import KnownRows
from desk.office import Office
from desk.rooms import LISTED, Rooms
from events.state.model import Need, State
from events.vocabulary.values import NeedId, PersonId, VehicleId
from intake.mobile_sales.facts import CountedFacts, HeardFacts, LotFacts, RoundFacts
from intake.parsers.names import name_key
from intake.rows import (
    DriverFacts,
    HelpDayFacts,
    HelperFacts,
    HelpFacts,
    HostFacts,
    MemberFacts,
    RideFacts,
    SalonFacts,
    VehicleFacts,
    VenueFacts,
)
from intake.watch.facts import NominationFacts, ShopFacts, WatchFacts


def rides_by_person(state: State) -> Mapping[PersonId, tuple[Need, ...]]:
    """All rides that were ever asked for, by who asked."""
    found: dict[PersonId, list[Need]] = {}
    for need in state.needs.values():
        if need.kind == told.SERVICE:
            found.setdefault(need.fact.person, []).append(need)
    return {person: tuple(needs) for person, needs in found.items()}


@frozen
class Follows:
    """What a row stands for now (ids), and the events that make it so."""

    facts: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()


Of = TypeVar("Of")


@frozen
class Said(Generic[Of]):
    """What an accepted row says. ``person`` is whom it is about, empty where it is about a thing or a place.

    ``vehicles`` are those that a driver's words mean, ``replaced`` the ride whose place this one takes, ``known`` the
    room that another row told before.
    """

    row: str
    scope: str
    person: PersonId
    facts: Of
    vehicles: tuple[VehicleId, ...] = ()
    replaced: Need | None = None
    known: str = ""


@define
class Standing:
    """What the rows of one append stand for.

    ``here`` are the facts that these rows stand for, from before or because they adopt them: a ride that another row
    told already, be it of another sheet or of this one under another number, is not asked for twice.
    """

    office: Office
    known: KnownRows
    fleet: Fleet
    today: date
    here: set[str]
    rides: Mapping[PersonId, tuple[Need, ...]]
    rooms: Rooms
    _adopted: dict[str, Need] = field(factory=dict)
    _groups: dict[str, NeedId] = field(factory=dict)

    @property
    def state(self) -> State:
        return self.known.state

    def before(self, row: str) -> tuple[str, ...]:
        """The ids that the row stands for and that have not been withdrawn."""
        return tuple(fact for fact in self.known.facts(row) if self._stands(row, fact))

    def rides_elsewhere(self, person: PersonId) -> tuple[Need, ...]:
        """Her other rides: those that no row of this reading stands for."""
        return tuple(need for need in self.rides.get(person, ()) if need.id not in self.here and not need.withdrawn)

    def adopt(self, row: str, person: PersonId, facts: RideFacts) -> None:
        """Let a row that stands for nothing yet stand for the very ride that it asks for, where that is known."""
        elsewhere = () if self.own(row) else self.rides_elsewhere(person)
        same = next((need for need in elsewhere if told.is_same_ride(facts, person, need)), None)
        if same is not None:
            self._adopted[row] = same
            self.here.add(same.id)

    @property
    def adopted(self) -> set[str]:
        """The rides that rows came to stand for which other rows told before."""
        return {need.id for need in self._adopted.values()}

    def has_adopted(self, row: str) -> bool:
        """Whether the row asks for a ride that was known before."""
        return row in self._adopted

    def ride(self, said: Said[RideFacts]) -> Follows:
        """The ride that the row asks for: its own from before, one that it adopts, or a new one.

        Adopted from its own sheet, the row has only got another number; from another sheet, that one's words stay.
        """
        same = self._adopted.get(said.row)
        if same is not None and not self._is_told_in(said.scope, same):
            return Follows((same.id,))
        known = same or self.own(said.row)
        need = known.id if known else self.office.opaque("need")
        stated = list(told.ride_events(need, said.person, said.facts, known, self.today))
        ended = [told.ride_ended(said.replaced, said.facts.first_day)] if said.replaced else []
        return Follows((need,), (*ended, *stated))

    def vehicle(self, said: Said[VehicleFacts]) -> Follows:
        """The vehicle that the row lends."""
        lender, before = self.fleet.lender(said.facts), self.among(said.row, self.state.vehicles)
        vehicle = self.fleet.vehicle(lender, said.facts.name, before)
        stated = told.vehicle_events(vehicle, lender, said.facts, self.state.vehicles.get(vehicle))
        return Follows((vehicle,), tuple(stated))

    def driver(self, said: Said[DriverFacts]) -> Follows:
        """The driver whom the row offers."""
        known = self.state.drivers.get(said.person)
        stated = told.driver_events(said.person, said.facts, said.vehicles, known)
        return Follows((said.person,), tuple(stated))

    def help(self, said: Said[HelpFacts]) -> Follows:
        """The help that the row asks for."""
        need, known = self.need(said.row)
        return Follows((need,), tuple(helping.help_events(need, said.person, said.facts, known, self.today)))

    def helper(self, said: Said[HelperFacts]) -> Follows:
        """The volunteer whom the row offers."""
        known = self.state.helpers.get(said.person)
        return Follows((said.person,), tuple(helping.helper_events(said.person, said.facts, known)))

    def help_day(self, said: Said[HelpDayFacts]) -> Follows:
        """The day that the row announces."""
        day = self.among(said.row, self.state.help_days) or self.office.opaque("day")
        return Follows((day,), tuple(helping.help_day_events(day, said.facts, self.state.help_days.get(day))))

    def salon(self, said: Said[SalonFacts]) -> Follows:
        """The room that the row's group asks for."""
        need, known = self.need(said.row)
        self._groups[name_key(said.facts.details.name)] = need
        return Follows((need,), tuple(meeting.salon_events(need, said.person, said.facts, known, self.today)))

    def member(self, said: Said[MemberFacts]) -> Follows:
        """Whom the row lets take part in its group: known by its name, of this file or from before; else nothing."""
        groups = {name_key(n.salon.name): n.id for n in self.state.needs.values() if n.salon} | self._groups
        need, person = groups.get(name_key(said.facts.title)), said.person
        if need is None:
            return Follows()
        known = self.state.members.get((need, person))
        stated = meeting.member_events(need, person, said.facts, known, self.today)
        return Follows((f"{need}/{person}",), tuple(stated))

    def host(self, said: Said[HostFacts]) -> Follows:
        """Whom the row offers as somebody who would lead a salon."""
        known = self.state.hosts.get(said.person)
        return Follows((said.person,), tuple(meeting.host_events(said.person, said.facts, known)))

    def venue(self, said: Said[VenueFacts]) -> Follows:
        """The room that the row lends."""
        venue = self.among(said.row, self.state.venues) or said.known or self.office.opaque("venue")
        self.rooms.tell(venue, said.facts, said.scope)
        lender, known = self.fleet.lender(said.facts), self.state.venues.get(venue)
        return Follows((venue,), tuple(meeting.venue_events(venue, lender, said.facts, known)))

    def watched(self, said: Said[WatchFacts]) -> Follows:
        """The household that the row asks to look in on."""
        need, known = self.need(said.row)
        answered = self.state.disclosures.get((said.person, watching.TO_SHOPS, ""))
        stated = watching.watch_events(need, said.person, said.facts, known, answered, self.office.actor, self.today)
        return Follows((need,), tuple(stated))

    def shop(self, said: Said[ShopFacts]) -> Follows:
        """The shop whose answer the row is."""
        shop = self.fleet.body(said.facts.shop)
        return Follows((shop,), tuple(watching.shop_events(shop, said.facts, self.state.shops.get(shop))))

    def nomination(self, said: Said[NominationFacts]) -> Follows:
        """The slip, with the shop that it names."""
        slip = self.among(said.row, self.state.nominations) or self.office.opaque("slip")
        shop, known = self.fleet.body(said.facts.shop), self.state.nominations.get(slip)
        return Follows((slip,), tuple(watching.nomination_events(slip, shop, said.facts, known)))

    def lot(self, said: Said[LotFacts]) -> Follows:
        """The lot where a truck could stop."""
        lot = self.among(said.row, self.state.lots) or self.office.opaque("lot")
        owner, known = self.fleet.body(said.facts.owner), self.state.lots.get(lot)
        return Follows((lot,), tuple(facts_of_mobile_sales.lot_events(lot, owner, said.facts, known)))

    def round(self, said: Said[RoundFacts]) -> Follows:
        """The truck that a company offers on a weekday."""
        company = self.fleet.body(said.facts.company)
        need, known = self.need(said.row)
        stated = facts_of_mobile_sales.round_events(need, company, said.facts, known, self.today)
        return Follows((need,), tuple(stated))

    def heard(self, said: Said[HeardFacts]) -> Follows:
        """What was told about a town; a row stands for nothing where nobody has been asked yet."""
        report = self.among(said.row, self.state.heard) or self.office.opaque("report")
        stated = tuple(facts_of_mobile_sales.heard_events(report, said.facts, self.state.heard.get(report)))
        return Follows((report,) if said.facts.asked is not None else (), stated)

    def counted(self, said: Said[CountedFacts]) -> Follows:
        """How many live in a town."""
        known = self.state.counted.get(said.facts.town)
        return Follows((), tuple(facts_of_mobile_sales.counted_events(said.facts, known)))

    def withdrawn(self, row: str) -> Iterator[Stated]:
        """What follows when somebody confirms that the row's facts are to go."""
        for fact in self.before(row):
            kept = kept_by(self.state, self.state.rows[row], fact)
            if kept is not None:
                sort, thing = kept
                yield sort.taken_back(thing, self.today)

    def need(self, row: str) -> tuple[NeedId, Need | None]:
        """The id of the need that the row asks for, its own from before or a new one; and what is known of it."""
        known = self.own(row)
        return known.id if known else self.office.opaque("need"), known

    def own(self, row: str) -> Need | None:
        """The need that the row asked for before."""
        need = self.among(row, self.state.needs)
        return self.state.needs[need] if need else None

    def among(self, row: str, things: Mapping[str, object]) -> str | None:
        """Which of these things (by id) the row stood for before."""
        return next((fact for fact in self.known.facts(row) if fact in things), None)

    def _is_told_in(self, scope: str, need: Need) -> bool:
        return any(row.fact.scope == scope and need.id in row.fact.facts for row in self.state.rows.values())

    def _stands(self, row: str, fact: str) -> bool:
        """Whether the row tells a thing that stands; a room that its lender's own sheet tells hangs on no list."""
        if self.state.rows[row].fact.kind == LISTED and self.rooms.is_lent(fact):
            return False
        kept = kept_by(self.state, self.state.rows[row], fact)
        return kept is not None and kept[0].stands(kept[1])


ROWS: Final[Mapping[str, Callable[[Standing, Said[Any]], Follows]]] = {
    "vehicle": Standing.vehicle,
    "lot": Standing.lot,
    "round": Standing.round,
    "heard": Standing.heard,
    "counted": Standing.counted,
    "ride": Standing.ride,
    "driver": Standing.driver,
    "help": Standing.help,
    "helper": Standing.helper,
    "help_day": Standing.help_day,
    "salon": Standing.salon,
    "venue": Standing.venue,
    "facility": Standing.venue,
    "host": Standing.host,
    "member": Standing.member,
    "shop": Standing.shop,
    "nomination": Standing.nomination,
    "watched": Standing.watched,
}
"""What follows from a row, by its kind, in the order in which rows are taken.

A driver names vehicles, and may bear a rider's name; a helper names requests.
"""
