"""Small random weeks, for properties of the transport matching: few of everything, every fact that a rule asks for."""

from datetime import timedelta
from typing import TypeVar

from hypothesis import strategies as st

from events.vocabulary.evidence import CourseShown, LicenceShown
from events.vocabulary.people import MeetingRefused
from events.vocabulary.settings import TownPoint, TownsListed
from events.vocabulary.values import Place
from tests.building import EVERY_DAY, MONDAY, TUESDAY, changed_setting, driver, hours, insurance, ride, vehicle

T = TypeVar("T")
TOWNS = TownsListed(tuple(TownPoint(f"町{n}", 35.32 + n / 100, 139.38) for n in range(4)), "表")
CARS, PEOPLE, RIDERS = ("a", "b", "c"), ("x", "y", "z"), ("hana", "taro", "jiro", "yone")


def mostly(usual: T, *others: T) -> st.SearchStrategy[T]:
    """The usual value four times in five: something can be driven, and yet every rule speaks now and then."""
    return st.sampled_from((usual,) * 4 * max(1, len(others)) + others)


ENDS = mostly(None, MONDAY, TUESDAY, TUESDAY + timedelta(days=9))
SPANS = mostly("8:00-18:00", "9:00-12:00", "13:00-17:00", "10:30-15:00")
DAYS = mostly(EVERY_DAY, (0, 1), (1,), (2,))


@st.composite
def lent(draw: st.DrawFn, name: str) -> tuple[object, ...]:
    """A vehicle with every fact that a rule asks for."""
    start, end = draw(SPANS).split("-")
    car = vehicle(
        name,
        lender=f"lender-{name}",
        capacity=draw(mostly(5, 3, 8, 11)),
        wheelchair_places=draw(st.integers(0, 2)),
        hours=hours(start, end, draw(DAYS)),
        powered_chairs=draw(mostly(True, False)),
        registered=draw(st.booleans()),
        licences=draw(mostly((), ("semi_medium", "medium"))),
    )
    ended = insurance(name, draw(st.sampled_from(("voluntary", "ride_support"))), until=draw(ENDS))
    return (*car, ended)


@st.composite
def driving(draw: st.DrawFn, name: str) -> tuple[object, ...]:
    """A driver with every fact that a rule asks for."""
    start, end = draw(SPANS).split("-")
    some = draw(mostly(None, ("a",), ("a", "b")))
    who = driver(
        name,
        licence=False,
        course=False,
        age=draw(mostly(60, 75, 76)),
        hours=hours(start, end, draw(DAYS)),
        any_vehicle=some is None,
        vehicles=some or (),
        weekly_limit_min=draw(mostly(None, 30, 120)),
    )
    classes = draw(mostly(("ordinary",), ("medium",), ("second_class",)))
    shown = LicenceShown(name, classes, (), draw(ENDS))
    return (*who, shown, CourseShown(name, draw(mostly(MONDAY, TUESDAY, None))))


@st.composite
def asking(draw: st.DrawFn, need: str, *, one_way: bool = False) -> tuple[object, ...]:
    """A request somewhere in two days."""
    arrive = draw(st.integers(9 * 60, 12 * 60))
    ready = None if one_way or draw(st.booleans()) else arrive + draw(st.integers(15, 180))
    chairs = draw(mostly(0, 1, 2))
    return ride(
        need,
        draw(st.sampled_from(RIDERS)),
        draw(st.sampled_from((MONDAY, TUESDAY))),
        f"{arrive // 60}:{arrive % 60:02d}",
        None if ready is None else f"{ready // 60}:{ready % 60:02d}",
        attendants=draw(mostly(0, 1, 4)),
        wheelchairs=chairs,
        chair=draw(st.sampled_from(("manual", "powered"))) if chairs else "none",
        basis=draw(mostly("no_registration", "registered")),
        purpose=draw(st.sampled_from(("clinic", "shopping"))),
        pickup=Place(f"{need}の家", f"町{draw(st.integers(0, 4))}"),
        delivery=Place("行き先", f"町{draw(st.integers(0, 3))}"),
    )


@st.composite
def weeks(draw: st.DrawFn) -> tuple[object, ...]:
    """A week's events: up to three vehicles and drivers, up to five requests, a pair apart, some settings."""
    cars = [draw(lent(name)) for name in CARS[: draw(st.integers(1, 3))]]
    people = [draw(driving(name)) for name in PEOPLE[: draw(st.integers(1, 3))]]
    rides = [draw(asking(f"n{n}")) for n in range(draw(st.integers(1, 5)))]
    apart = draw(st.lists(st.sampled_from((("hana", "taro"), ("hana", "x"), ("jiro", "taro"))), max_size=2))
    settings = draw(
        st.lists(
            st.sampled_from(
                (
                    changed_setting("driver.oldest_age", 75),
                    changed_setting("driver.course_required", False),
                    changed_setting("driver.run_longest_s", 3600),
                    changed_setting("ride.early_s", 600),
                )
            ),
            max_size=2,
        )
    )
    refused = tuple(MeetingRefused(first, second) for first, second in apart)
    return (TOWNS, *settings, *cars, *people, *rides, *refused)
