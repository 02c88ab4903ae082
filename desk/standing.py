"""What rows stand for: the rides, vehicles and drivers that follow from them, and what they stood for before."""

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import define, field, frozen

from desk import facts as told
from desk import facts_of_helpers as helping
from desk import facts_of_mobile_sales
from desk import facts_of_salons as meeting
from desk import facts_of_watch as watching
from desk.facts import Stated
from desk.fleet import Fleet
from desk.known_rows import KnownRows
from desk.office import Office
from events.state.model import Member, Need, State
from events.vocabulary.values import NeedId, PersonId, VehicleId
from intake.mobile_sales.facts import HeardFacts, LotFacts, MobileFacts, RoundFacts
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
        elsewhere = () if self._own(row) else self.rides_elsewhere(person)
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

    def ride(self, row: str, scope: str, person: PersonId, facts: RideFacts, replaced: Need | None) -> Follows:
        """The ride that the row asks for: its own from before, one that it adopts, or a new one.

        Adopted from its own sheet, the row has only got another number; from another sheet, that one's words stay.
        """
        same = self._adopted.get(row)
        if same is not None and not self._is_told_in(scope, same):
            return Follows((same.id,))
        known = same or self._own(row)
        need = known.id if known else self.office.opaque("need")
        stated = list(told.ride_events(need, person, facts, known, self.today))
        ended = [told.ride_ended(replaced, facts.first_day)] if replaced else []
        return Follows((need,), (*ended, *stated))

    def vehicle(self, row: str, facts: VehicleFacts) -> Follows:
        """The vehicle that the row lends."""
        lender = self.fleet.lender(facts)
        before = next((fact for fact in self.known.facts(row) if fact in self.state.vehicles), None)
        vehicle = self.fleet.vehicle(lender, facts.name, before)
        stated = told.vehicle_events(vehicle, lender, facts, self.state.vehicles.get(vehicle))
        return Follows((vehicle,), tuple(stated))

    def driver(self, person: PersonId, facts: DriverFacts, vehicles: tuple[VehicleId, ...]) -> Follows:
        """The driver whom the row offers."""
        stated = told.driver_events(person, facts, vehicles, self.state.drivers.get(person))
        return Follows((person,), tuple(stated))

    def help(self, row: str, person: PersonId, facts: HelpFacts) -> Follows:
        """The help that the row asks for."""
        known = self._own(row)
        need = known.id if known else self.office.opaque("need")
        return Follows((need,), tuple(helping.help_events(need, person, facts, known, self.today)))

    def helper(self, person: PersonId, facts: HelperFacts) -> Follows:
        """The volunteer whom the row offers."""
        return Follows((person,), tuple(helping.helper_events(person, facts, self.state.helpers.get(person))))

    def help_day(self, row: str, facts: HelpDayFacts) -> Follows:
        """The day that the row announces."""
        before = next((fact for fact in self.known.facts(row) if fact in self.state.help_days), None)
        day = before or self.office.opaque("day")
        return Follows((day,), tuple(helping.help_day_events(day, facts, self.state.help_days.get(day))))

    def salon(self, row: str, person: PersonId, facts: SalonFacts) -> Follows:
        """The room that the row's group asks for."""
        known = self._own(row)
        need = known.id if known else self.office.opaque("need")
        self._groups[name_key(facts.details.name)] = need
        return Follows((need,), tuple(meeting.salon_events(need, person, facts, known, self.today)))

    def member(self, row: str, person: PersonId, facts: MemberFacts) -> Follows:
        """Whom the row lets take part in its group: known by its name, of this file or from before; else nothing."""
        groups = {name_key(n.salon.name): n.id for n in self.state.needs.values() if n.salon} | self._groups
        need = groups.get(name_key(facts.title))
        if need is None:
            return Follows()
        known = self.state.members.get((need, person))
        return Follows((f"{need}/{person}",), tuple(meeting.member_events(need, person, facts, known, self.today)))

    def host(self, person: PersonId, facts: HostFacts) -> Follows:
        """Whom the row offers as somebody who would lead a salon."""
        return Follows((person,), tuple(meeting.host_events(person, facts, self.state.hosts.get(person))))

    def venue(self, row: str, facts: VenueFacts) -> Follows:
        """The room that the row lends."""
        before = next((fact for fact in self.known.facts(row) if fact in self.state.venues), None)
        venue = before or self.office.opaque("venue")
        stated = meeting.venue_events(venue, self.fleet.lender(facts), facts, self.state.venues.get(venue))
        return Follows((venue,), tuple(stated))

    def watched(self, row: str, person: PersonId, facts: WatchFacts) -> Follows:
        """The household that the row asks to look in on."""
        known = self._own(row)
        need = known.id if known else self.office.opaque("need")
        said = self.state.disclosures.get((person, watching.TO_SHOPS, ""))
        stated = watching.watch_events(need, person, facts, known, said, self.office.actor, self.today)
        return Follows((need,), tuple(stated))

    def shop(self, facts: ShopFacts) -> Follows:
        """The shop whose answer the row is."""
        shop = self.fleet.body(facts.shop)
        return Follows((shop,), tuple(watching.shop_events(shop, facts, self.state.shops.get(shop))))

    def nomination(self, row: str, facts: NominationFacts) -> Follows:
        """The slip, with the shop that it names."""
        known = next((fact for fact in self.known.facts(row) if fact in self.state.nominations), None)
        slip, shop = known or self.office.opaque("slip"), self.fleet.body(facts.shop)
        stated = watching.nomination_events(slip, shop, facts, self.state.nominations.get(slip))
        return Follows((slip,), tuple(stated))

    def mobile(self, row: str, facts: MobileFacts) -> Follows:
        """The lot, the round, the report or the count that the row tells."""
        known = self.known.facts(row)
        if isinstance(facts, LotFacts):
            lot = next((fact for fact in known if fact in self.state.lots), None) or self.office.opaque("lot")
            owner = self.fleet.body(facts.owner)
            return Follows((lot,), tuple(facts_of_mobile_sales.lot_events(lot, owner, facts, self.state.lots.get(lot))))
        if isinstance(facts, RoundFacts):
            own, company = self._own(row), self.fleet.body(facts.company)
            need = own.id if own else self.office.opaque("need")
            stated = tuple(facts_of_mobile_sales.round_events(need, company, facts, own, self.today))
            return Follows((need,), stated)
        if isinstance(facts, HeardFacts):
            report = next((fact for fact in known if fact in self.state.heard), None) or self.office.opaque("report")
            stated = tuple(facts_of_mobile_sales.heard_events(report, facts, self.state.heard.get(report)))
            return Follows((report,) if facts.asked is not None else (), stated)
        return Follows((), tuple(facts_of_mobile_sales.counted_events(facts, self.state.counted.get(facts.town))))

    def withdrawn(self, row: str) -> Iterator[Stated]:
        """What follows when somebody confirms that the row's facts are to go."""
        for fact in self.before(row):
            if fact in self.state.lots:
                yield facts_of_mobile_sales.lot_withdrawn(self.state.lots[fact])
            elif fact in self.state.heard:
                yield facts_of_mobile_sales.heard_withdrawn(self.state.heard[fact])
            elif fact in self.state.needs:
                yield told.need_withdrawn(self.state.needs[fact])
            elif fact in self.state.nominations:
                yield watching.nomination_withdrawn(self.state.nominations[fact])
            elif fact in self.state.shops:
                yield watching.answer_withdrawn(self.state.shops[fact])
            elif fact in self.state.vehicles:
                yield told.vehicle_withdrawn(self.state.vehicles[fact], self.today)
            elif fact in self.state.help_days:
                yield helping.help_day_called_off(self.state.help_days[fact])
            elif self._member(fact) is not None:
                yield meeting.member_left(self.state.members[self._pair(fact)])
            elif fact in self.state.venues:
                yield meeting.venue_withdrawn(self.state.venues[fact])
            elif self._is_of(row, "host"):
                yield meeting.host_withdrawn(self.state.hosts[fact])
            elif self._is_of(row, "helper"):
                yield helping.helper_withdrawn(self.state.helpers[fact])
            else:
                yield told.driver_withdrawn(self.state.drivers[fact])

    def _is_told_in(self, scope: str, need: Need) -> bool:
        return any(row.fact.scope == scope and need.id in row.fact.facts for row in self.state.rows.values())

    def _own(self, row: str) -> Need | None:
        return next((self.state.needs[fact] for fact in self.known.facts(row) if fact in self.state.needs), None)

    def _pair(self, fact: str) -> tuple[str, str]:
        need, _, person = fact.partition("/")
        return need, person

    def _member(self, fact: str) -> Member | None:
        return self.state.members.get(self._pair(fact))

    def _is_of(self, row: str, kind: str) -> bool:
        """Whether a row stands for somebody as a helper, or as a host: she may drive too, by another row."""
        return self.state.rows[row].fact.kind == kind

    def _stands(self, row: str, fact: str) -> bool:
        if fact in self.state.lots or fact in self.state.heard:
            return not (self.state.lots.get(fact) or self.state.heard[fact]).withdrawn
        if fact in self.state.needs:
            return self.state.needs[fact].withdrawn is None
        if fact in self.state.nominations:
            return not self.state.nominations[fact].withdrawn
        if fact in self.state.shops:
            return self.state.shops[fact].fact is not None
        if fact in self.state.vehicles:
            return not told.is_withdrawn(self.state.vehicles[fact])
        if fact in self.state.help_days:
            return not self.state.help_days[fact].called_off
        if "/" in fact:
            member = self._member(fact)
            return member is not None and not member.left
        if fact in self.state.venues:
            return not self.state.venues[fact].withdrawn
        if self._is_of(row, "host"):
            return fact in self.state.hosts and not self.state.hosts[fact].withdrawn
        if self._is_of(row, "helper"):
            return fact in self.state.helpers and not self.state.helpers[fact].withdrawn
        return fact in self.state.drivers and not self.state.drivers[fact].withdrawn
