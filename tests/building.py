"""A state in a few words, for tests: real events of the vocabulary, really folded.

Each function gives the events of one thing; ``known`` folds them. Without a table of towns all addresses lie three
minutes from each other, so that every time can be reckoned in one's head. The week is the one of 7 December 2026, a
Monday.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from events.log import Recorded
from events.state.carriers import Carrier, name_of
from events.state.folding import fold
from events.state.model import State
from events.times import TOKYO, to_us
from events.vocabulary import (
    evidence,
    mobile_sales,
    needs,
    offers,
    people,
    plans,
    privacy,
    salons,
    services,
    settings,
    vehicles,
    watch,
)
from events.vocabulary.values import Availability, DayHours, Place, WeeklyHours

MONDAY = date(2026, 12, 7)
TUESDAY = MONDAY + timedelta(days=1)
SATURDAY = MONDAY + timedelta(days=5)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
DISTRICT = "shonan"
BEGAN = datetime(2026, 12, 1, 9, tzinfo=TOKYO)

Events = tuple[object, ...]


def known(*things: object, district: str = DISTRICT) -> State:
    """The state after these events; tuples of events are taken one by one, a minute apart."""
    return fold((_recorded(n, district), event) for n, event in enumerate(flat(things), 1))


def known_in(*by_district: tuple[str, Iterable[object]]) -> State:
    """The state after events of several districts: pairs of a district and its events, in this order."""
    entries = [(district, event) for district, things in by_district for event in flat(things)]
    return fold((_recorded(n, district), event) for n, (district, event) in enumerate(entries, 1))


def flat(things: Iterable[object]) -> Iterator[object]:
    for thing in things:
        if isinstance(thing, tuple):
            yield from flat(thing)
        else:
            yield thing


def _recorded(position: int, district: str) -> Recorded:
    us = to_us(BEGAN + timedelta(minutes=position))
    return Recorded(
        position, us, bytes(16), None, "", 1, b"[]", district, None, us, "office", None, None, b"", b"", b"", b""
    )


def minutes(clock: str) -> int:
    """``10:30`` as minutes from midnight."""
    hour, minute = clock.split(":")
    return 60 * int(hour) + int(minute)


def at(day: date, clock: str) -> datetime:
    """A moment in Japan; seconds may follow: ``9:00:30``."""
    hour, minute, *second = (int(part) for part in clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, *second, tzinfo=TOKYO)


def hours(start: str = "9:00", end: str = "17:00", weekdays: tuple[int, ...] = EVERY_DAY) -> Availability:
    """The same hours on these weekdays."""
    return Availability((WeeklyHours(weekdays, minutes(start), minutes(end)),))


def on_day(day: date, start: str, end: str) -> DayHours:
    return DayHours(day, minutes(start), minutes(end))


def person(name: str, *, age: int | None = 80, home: str = "家") -> Events:
    """Somebody known, who has agreed to nothing."""
    details = people.PersonDetails(name=name, age=age, home=Place(home))
    return (people.PersonRegistered(name, (), details),)


def rider(name: str) -> Events:
    """Somebody known, who has agreed to rides."""
    return (*person(name), people.ConsentGiven(name, "transport", "application", date(2026, 11, 1)))


def ride(
    need: str,
    who: str,
    day: date = TUESDAY,
    arrive: str = "10:00",
    ready: str | None = "11:30",
    *,
    weekdays: tuple[int, ...] = (),
    until: date | None = None,
    **details: Any,
) -> Events:
    """A request with its rider: from her home to the clinic, and back where ``ready`` is told."""
    told = {"purpose": "clinic", "pickup": Place(f"{who}の家"), "delivery": Place("病院"), **details}
    ready_min = None if ready is None else minutes(ready)
    private = needs.RideDetails(arrive_by_min=minutes(arrive), return_ready_min=ready_min, **told)
    return (*rider(who), needs.RideRequested(need, who, day, weekdays, until, private=private))


def vehicle(name: str = "car", *, lender: str = "lender", insured: bool = True, **changes: Any) -> Events:
    """A car of five seats (the driver's among them), 9:00 to 17:00 every day, fully insured."""
    told = {"capacity": 5, "wheelchair_places": 0, "hours": hours(), **changes}
    details = vehicles.VehicleDetails(name, Place(f"{name}の車庫"))
    lent = (
        vehicles.LenderRegistered(lender, "body", vehicles.LenderDetails(lender)),
        vehicles.VehicleLent(name, lender, private=details, **told),
    )
    return (*lent, *(insurance(name, kind) for kind in ("voluntary", "ride_support") if insured))


def insurance(name: str, kind: str, *, held: bool = True, until: date | None = None) -> object:
    return evidence.InsuranceShown(name, kind, held, until)


def driver(name: str = "driver", *, licence: bool = True, course: bool = True, age: int = 60, **changes: Any) -> Events:
    """A driver of any vehicle, 9:00 to 17:00 every day, with an ordinary licence and the course."""
    told = {"hours": hours(), "any_vehicle": True, **changes}
    offered = (*person(name, age=age), offers.DriverOffered(name, private=offers.DriverDetails(), **told))
    shown = [evidence.LicenceShown(name, ("ordinary",))] if licence else []
    return (*offered, *shown, *([evidence.CourseShown(name, date(2024, 4, 1))] if course else []))


def help_wanted(
    need: str,
    who: str,
    day: date = TUESDAY,
    start: str = "10:00",
    end: str = "12:00",
    *,
    weekdays: tuple[int, ...] = (),
    town: str = "",
    **details: Any,
) -> Events:
    """Somebody who asks for an hour of weeding at her home, once on the day, or every week on these weekdays."""
    once = Availability(days=(on_day(day, start, end),))
    told = {
        "task": "weeding",
        "place": Place(f"{who}の家", town),
        "hours": hours(start, end, weekdays) if weekdays else once,
        "minutes": 60,
        **details,
    }
    asked = needs.HelpRequested(need, who, day, weekdays, private=needs.HelpDetails(**told))
    return (*person(who), people.ConsentGiven(who, "helpers", "application", date(2026, 11, 1)), asked)


def helper(
    name: str = "helper", *, joined: date | None = date(2026, 4, 1), age: int = 60, details: Any = None, **changes: Any
) -> Events:
    """A volunteer who does anything, 9:00 to 17:00 every day, insured since April."""
    told = {"hours": hours(), "any_skill": True, **changes}
    private = offers.HelperDetails(**(details or {}))
    offered = offers.HelperOffered(name, private=private, **told)
    return (*person(name, age=age), offered, evidence.VolunteerInsuranceShown(name, joined))


def salon_wanted(
    need: str = "s", who: str = "hana", start: str = "10:00", end: str = "11:30", details: Any = None, **changes: Any
) -> Events:
    """A group of twelve that meets each Tuesday from ten, needs chairs, and asks through Hana."""
    told = {
        "weekdays": (TUESDAY.weekday(),),
        "from_min": minutes(start),
        "until_min": minutes(end),
        "participants": 12,
        **changes,
    }
    private = salons.SalonDetails(**{"name": "見本サロン", "needs": ("chairs",), **(details or {})})
    asked = salons.SalonRequested(need, who, date(2026, 12, 1), private=private, **told)
    return (*person(who), people.ConsentGiven(who, "salons", "application", date(2026, 11, 1)), asked)


def venue(name: str = "hall", *, town: str = "", **changes: Any) -> Events:
    """A hall for twenty with chairs, 9:00 to 17:00 every day, lent by itself."""
    told = {"capacity": 20, "hours": hours(), "has": ("chairs",), **changes}
    place = salons.VenueDetails(f"例示{name}", Place(f"{name}の住所", town))
    lender = vehicles.LenderRegistered(f"lender-{name}", "body", vehicles.LenderDetails(f"例示{name}"))
    return (lender, salons.VenueOffered(name, f"lender-{name}", private=place, **told))


def service(
    need: str = "svc",
    day: date = TUESDAY,
    stops: tuple[tuple[str, str], ...] = (("駅", "9:45"), ("公園", "9:49"), ("神社", "9:53")),
    *,
    weekdays: tuple[int, ...] = (),
    **told: Any,
) -> Events:
    """A scheduled service with three stops and four seats, published by somebody who is not on board."""
    way = tuple(services.ServiceStop(Place(name), minutes(when)) for name, when in stops)
    details = services.ServiceDetails("祭りの便", way)
    return (services.ServicePublished(need, "office", day, weekdays, private=details, **{"seats": 4, **told}),)


def seat(who: str, need: str = "svc", day: date = TUESDAY, from_stop: int = 0, to_stop: int = 2, **told: Any) -> Events:
    """A booked seat, with its rider."""
    return (*rider(who), services.SeatBooked(need, day, who, from_stop, to_stop, **told))


def host(name: str = "yuki", *, details: Any = None, **changes: Any) -> Events:
    """Somebody who would lead a new salon, 9:00 to 17:00 every day, anywhere."""
    told = {"hours": hours(), **changes}
    return (*person(name), salons.HostOffered(name, private=salons.HostDetails(**(details or {})), **told))


def shop(
    name: str = "shop",
    *,
    stage: str = "registered",
    weekdays: tuple[int, ...] = EVERY_DAY,
    most: int | None = None,
    town: str = "",
    **changes: Any,
) -> Events:
    """A shop that greets and is open 9:00 to 17:00 every day, taken as far as ``stage``."""
    told = {"at": BEGAN, "opens": hours(weekdays=weekdays), "offers": ("greets",), **changes}
    private = watch.ShopDetails(Place(f"{name}の店", town))
    known_as = vehicles.LenderRegistered(name, "body", vehicles.LenderDetails(name))
    steps = ("visited", "agreed", "registered", "ended")
    taken = steps[: steps.index(stage) + 1] if stage in steps else ()
    walked = (watch.ShopStepTaken(name, each, date(2026, 12, 1), most if each == "agreed" else None) for each in taken)
    return (known_as, watch.ShopAnswered(name, private=private, **told), *walked)


def watched(
    need: str,
    who: str,
    *,
    told_shops: bool | None = True,
    town: str = "",
    since: date = date(2026, 12, 1),
    **changes: Any,
) -> Events:
    """A household to be looked in on every day, which lets shops be told (``told_shops`` None: nobody has asked)."""
    asked = watch.WatchRequested(
        need, who, since, EVERY_DAY, private=watch.WatchDetails(Place(f"{who}の家", town)), **changes
    )
    agreed = people.ConsentGiven(who, "watch", "application", date(2026, 11, 1))
    said = privacy.DisclosureAnswered(who, "shop", "", bool(told_shops), "office", "self", date(2026, 11, 1))
    return (*person(who), agreed, asked, *(() if told_shops is None else (said,)))


TERM_ENDS = date(2027, 3, 31)


def looks_in(name: str, by: str, need: str, *days: int, first: date = MONDAY, last: date = TERM_ENDS) -> Any:
    """A session of a shop that looks in on these weekdays until the end of the term."""
    uses = (plans.Use("shop", by, by, alone=False),)
    return plans.PlannedSession(name, (occurrence(need, last),), at(first, "0:00"), at(last, "23:59"), uses, days)


def lot(
    name: str = "lot",
    *,
    owner: str = "owner",
    spaces: int | None = 5,
    consent: str = "yes",
    town: str = "",
    **changes: Any,
) -> Events:
    """A lot of five spaces whose owner has agreed, 9:00 to 17:00 every day."""
    told = {"hours": hours(), **changes}
    details = mobile_sales.LotDetails(name, Place(name, town))
    return (
        vehicles.LenderRegistered(owner, "body", vehicles.LenderDetails(owner)),
        mobile_sales.LotProposed(name, owner, spaces, consent, private=details, **told),
    )


def truck(need: str = "n", *, weekday: int = 1, start: str = "10:00", end: str = "12:00", **changes: Any) -> Events:
    """A company's round on Tuesdays, 10:00 to 12:00, with two stops of half an hour."""
    told = {"most": 2, **changes}
    return (
        vehicles.LenderRegistered("company", "body", vehicles.LenderDetails("company")),
        mobile_sales.RoundOffered(
            need, "company", MONDAY, (weekday,), from_min=minutes(start), until_min=minutes(end),
            private=mobile_sales.RoundDetails("depot"), **told,
        ),
    )  # fmt: skip


def changed_setting(name: str, value: object, *, district: str = "", since: date = date(2026, 1, 1)) -> object:
    return settings.SettingChanged(name, json.dumps(value), since, "会議", district)


def occurrence(need: str, day: date = TUESDAY) -> str:
    return f"{need}@{day.isoformat()}"


def stop(name: str, leg: str, boards: bool, starts: datetime, service_s: int = 120) -> plans.PlannedStop:
    """A stop at which the vehicle does not wait."""
    return plans.PlannedStop(name, leg, boards, starts, starts, starts + timedelta(seconds=service_s))


def one_way(
    name: str = "run",
    need: str = "n",
    who: str = "hana",
    *,
    day: date = TUESDAY,
    start: str = "9:40",
    leg: str = "out",
    car: str = "car",
    by: str = "driver",
    lender: str = "lender",
) -> plans.PlannedRun:
    """A run with one rider on board: 3 minutes to her, 2 to board, 3 minutes' drive, 2 to alight, 3 home.

    ``start`` is when it leaves the garage; she is where she wants to be ten minutes later.
    """
    leaves, names = at(day, start), occurrence(need, day)
    boards = stop(names, leg, True, leaves + timedelta(minutes=3))
    alights = stop(names, leg, False, leaves + timedelta(minutes=8))
    return plans.PlannedRun(name, car, by, lender, leaves, leaves + timedelta(minutes=13), (boards, alights))


def session(name: str, start: str, end: str, *needs: str, day: date = TUESDAY, **uses: str) -> plans.PlannedSession:
    """A session for these needs: what it takes by role, each asked herself."""
    taken = tuple(plans.Use(role, resource, resource) for role, resource in uses.items())
    return plans.PlannedSession(
        name, tuple(occurrence(need, day) for need in needs), at(day, start), at(day, end), taken
    )


def assignment(
    need: str, who: str, *carriers: Carrier, day: date = TUESDAY, party: str = "rider"
) -> plans.PlannedAssignment:
    named = tuple(name_of(each) for each in carriers)
    return plans.PlannedAssignment(occurrence(need, day), need, who, DISTRICT, named, party)


def proposed(
    plan: str,
    carriers: tuple[Carrier, ...] = (),
    assignments: tuple[plans.PlannedAssignment, ...] = (),
    left: tuple[plans.LeftOver, ...] = (),
    *,
    first_day: date = MONDAY,
    days: int = 7,
    district: str = DISTRICT,
    kind: str = "transport",
) -> plans.PlanProposed:
    """A proposal as a log would hold it; what only an audit looks at is left empty."""
    runs = tuple(each for each in carriers if isinstance(each, plans.PlannedRun))
    sessions = tuple(each for each in carriers if isinstance(each, plans.PlannedSession))
    return plans.PlanProposed(
        plan=plan, kind=kind, districts=(district,), first_day=first_day, days=days, based_on=0, digest="",
        rows=(), builder="", solver="", library="", travel="", matrix="", seed=1, effort=1, effort_done=1,
        cut_short=False, proven=False, objective=(), runs=runs, assignments=assignments, left=left, sessions=sessions,
    )  # fmt: skip


def approved(plan: str, *assignments: plans.PlannedAssignment) -> plans.AssignmentsApproved:
    runs = tuple(dict.fromkeys(run for each in assignments for run in each.runs))
    return plans.AssignmentsApproved(plan, tuple(each.occurrence for each in assignments), runs)


def answered(plan: str, target: str, party: str, who: str, said: str) -> plans.PartyAnswered:
    return plans.PartyAnswered(plan, target, party, who, said)
