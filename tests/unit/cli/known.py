"""A small log for the command line's tests: three riders, two drivers, a lent vehicle, and one plan with one left over.

Made by appending events, so that these tests rest on the log alone: neither on a workbook nor on a solver.
"""

from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from desk.office import Office
from desk.opening import open_office
from events.times import TOKYO
from events.vocabulary import evidence, imports, needs, offers, people, plans, settings, vehicles, watch
from events.vocabulary.values import Availability, Place, WeeklyHours

NOW = datetime(2026, 12, 4, 9, tzinfo=TOKYO)
DAY = date(2026, 12, 8)
HOURS = Availability(weekly=(WeeklyHours((0, 1, 2, 3, 4), 540, 1020),))
TOWNS = ("柳島二丁目", "中島")
HOME = Place("柳島二丁目4-1", "柳島二丁目")
CLINIC = Place("中島100", "中島", "見本クリニック")


def entropy(start: int = 1):
    """Random bytes that are the same in every run."""
    numbers = count(start)
    return lambda n: (next(numbers) * 2654435761).to_bytes(16, "big")[-n:].rjust(n, b"\7")


def office_at(path: Path, actor: str = "担当") -> Office:
    return open_office(path, actor=actor, clock=lambda: NOW, entropy=entropy(path.exists() * 5000 + 1), create=True)


def facts() -> list[object]:
    riders = {"p-hanako": "見本 花子", "p-taro": "架空 太郎", "p-torao": "見本 寅雄"}
    drivers = {"p-mamoru": "例示 守", "p-minoru": "仮名 実"}
    events: list[object] = [settings.TownsListed(tuple(settings.TownPoint(t, 35.3, 139.4) for t in TOWNS), "test")]
    for person, name in {**riders, **drivers}.items():
        details = people.PersonDetails(name, phone="0467-00-0001", home=HOME)
        events.append(people.PersonRegistered(person, (f"mac-{person}",), details))
    for n, person in enumerate(riders, start=1):
        events.append(ride(n))
        events.append(people.ConsentGiven(person, "transport", "application", date(2026, 11, 20)))
    events.append(vehicles.LenderRegistered("lender-1", "body", vehicles.LenderDetails("湘南地区社協")))
    van = vehicles.VehicleDetails("社協ワゴン", Place("中島1", "中島"))
    events.append(vehicles.VehicleLent("car-1", "lender-1", 8, 1, HOURS, private=van))
    events += [evidence.InsuranceShown("car-1", kind, True) for kind in ("voluntary", "ride_support")]
    for driver in drivers:
        events.append(offers.DriverOffered(driver, HOURS, any_vehicle=True))
        events.append(evidence.LicenceShown(driver, ("ordinary",), until=date(2028, 1, 1)))
        events.append(evidence.CourseShown(driver, date(2024, 4, 1)))
    return events


def ride(n: int, note: str = "") -> needs.RideRequested:
    """The n-th rider's request."""
    person, number = {1: ("p-hanako", "湘001"), 2: ("p-taro", "湘002"), 3: ("p-torao", "湘013")}[n]
    arrive, back = {1: (630, 720), 2: (870, None), 3: (690, 780)}[n]
    details = needs.RideDetails("clinic", HOME, CLINIC, arrive, back, note=note)
    return needs.RideRequested(f"need-{n}", person, DAY, number=number, private=details)


def shops() -> tuple[object, ...]:
    """A kind shop that has answered, another one that was visited, and something that a shop noticed."""
    details = watch.ShopDetails(HOME, phone="0467-00-3001")
    names = {"shop-1": "例示商店", "shop-2": "見本商店", "shop-3": "架空商店"}
    known_as = [vehicles.LenderRegistered(each, "body", vehicles.LenderDetails(name)) for each, name in names.items()]
    answered = [watch.ShopAnswered(each, NOW, HOURS, ("greets",), private=details) for each in names]
    steps = [watch.ShopStepTaken("shop-2", "visited", DAY - timedelta(days=6))]
    steps += [watch.ShopStepTaken("shop-3", each, DAY - timedelta(days=6), 3) for each in ("visited", "agreed")]
    words = watch.NoticeWords("新聞がたまっている")
    return (*known_as, *answered, *steps, watch.NoticeNoted("notice-1", "p-taro", NOW.date(), "shop-1", words))


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, 8, hour, minute, tzinfo=TOKYO)


def run(name: str, driver: str, hour: int, who: int, leg: str) -> plans.PlannedRun:
    """A run that carries one rider one way."""
    occurrence, start = f"need-{who}@{DAY}", at(hour)
    boards = plans.PlannedStop(occurrence, leg, True, start, start, start + timedelta(minutes=2))
    alights = plans.PlannedStop(occurrence, leg, False, *(start + timedelta(minutes=m) for m in (20, 20, 22)))
    leaves, returns = start - timedelta(minutes=10), start + timedelta(minutes=40)
    return plans.PlannedRun(name, "car-1", driver, "lender-1", leaves, returns, (boards, alights))


def plan(name: str = "plan-1", driver: str = "p-mamoru", follows: str | None = None) -> plans.PlanProposed:
    runs = (
        run(f"{name}-run-1", driver, 10, 1, "out"),
        run(f"{name}-run-2", driver, 12, 1, "back"),
        run(f"{name}-run-3", "p-minoru", 14, 2, "out"),
    )
    served = (
        plans.PlannedAssignment(f"need-1@{DAY}", "need-1", "p-hanako", "shonan", (runs[0].run, runs[1].run)),
        plans.PlannedAssignment(f"need-2@{DAY}", "need-2", "p-taro", "shonan", (runs[2].run,)),
    )
    left = plans.LeftOver(
        f"need-3@{DAY}",
        "need-3",
        "p-torao",
        "shonan",
        "alone",
        (plans.Obstacle("car-1", "p-mamoru", "wheelchairs.short", 1),),
        (plans.Change("vehicle.wheelchair_place", "car-1", 1, 1),),
    )
    return plans.PlanProposed(
        plan=name,
        kind="transport",
        districts=("shonan",),
        first_day=date(2026, 12, 7),
        days=7,
        based_on=20,
        digest="d",
        rows=(),
        builder="b1",
        solver="s1",
        library="ortools 9",
        travel="t1",
        matrix="m",
        seed=1,
        effort=100,
        effort_done=100,
        cut_short=False,
        proven=False,
        objective=(plans.ObjectivePart("must_left", 0), plans.ObjectivePart("driver_s", 5400)),
        runs=runs,
        assignments=served,
        left=(left,),
        follows=follows,
        private=plans.TravelMatrix(((0,),)),
    )


def make_log(path: Path, *more: object) -> Path:
    """A log with the facts, the first plan, and whatever else is given."""
    office = office_at(path)
    for event in (*facts(), plan(), *more):
        office.append([office.draft(event, district="shonan")])
    office.log.close()
    return path


def pinned() -> plans.AssignmentPinned:
    """A decision that can be taken back."""
    return plans.AssignmentPinned("plan-1", f"need-1@{DAY}")


def question() -> imports.QuestionAsked:
    """Something about a ride that waits for an answer."""
    return imports.QuestionAsked("q-abcdef", f"need-2@{DAY}", "p-taro", "", "ride.on_holiday", ("drive", "skip"))
