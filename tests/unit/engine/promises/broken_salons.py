"""For each promise about a group's meeting the smallest plan that breaks it alone, and the nearest that keeps it."""

from datetime import date

from attrs import evolve

from engine.promises import salons
from events.vocabulary.salons import NthHours
from tests.building import approved, assignment, host, hours, known, occurrence, proposed, salon_wanted, session, venue
from tests.unit.engine.promises.broken import Question


def meeting(*things: object, start: str = "10:00", end: str = "11:30", **others: str) -> Question:
    """Hana's group in the hall on the second Tuesday, on the state that these make."""
    held = session("q/1", start, end, "s", venue="hall", **others)
    return Question(known(*things), (held,), (assignment("s", "hana", held, party="group"),))


SALON, HALL = salon_wanted(), venue()


NEW_SALON = salon_wanted(seeks_host=True)


def led_before(limit: int) -> Question:
    """Yuki leads Hana's new salon at ten, and has promised to lead another one at one."""
    first = session("q/1", "10:00", "11:30", "s", venue="hall", host="yuki")
    later = session("p/1", "13:00", "14:30", "t", venue="hall", host="yuki")
    things = (NEW_SALON, salon_wanted("t", "taro", "13:00", "14:30", seeks_host=True), HALL)
    named = assignment("t", "taro", later, party="group")
    plan = (proposed("p", (later,), (named,), kind="salons"), approved("p", named))
    state = known(*things, host(monthly_limit=limit), *plan)
    return Question(state, (first,), (assignment("s", "hana", first, party="group"),))


def twice_a_month(one: int, other: int) -> Question:
    """Hana's group meets twice a month on whatever day: on these two of December."""
    days = (date(2026, 12, one), date(2026, 12, other))
    held = tuple(
        evolve(session(f"q/{n}", "10:00", "11:30", venue="hall", day=day), occurrences=(occurrence("s", part),))
        for n, (day, part) in enumerate(zip(days, (date(2026, 12, 1), date(2026, 12, 16)), strict=True), 1)
    )
    named = tuple(
        assignment("s", "hana", each, day=day, party="group")
        for each, day in zip(held, (date(2026, 12, 1), date(2026, 12, 16)), strict=True)
    )
    return Question(known(salon_wanted(any_day=True, weekdays=(), times_a_month=2), HALL), held, named)


BROKEN = {
    salons.venue_is_large_enough: (
        meeting(salon_wanted(participants=21), HALL),
        meeting(salon_wanted(participants=20), HALL),
    ),
    salons.venue_has_what_is_needed: (
        meeting(salon_wanted(details={"needs": ("chairs", "rail")}), HALL),
        meeting(salon_wanted(details={"needs": ("chairs", "tatami|chairs")}), HALL),
    ),
    salons.venue_allows_what_is_done: (
        meeting(salon_wanted(details={"needs": ("sound",)}), venue(terms=("quiet",))),
        meeting(salon_wanted(), venue(terms=("quiet",))),
    ),
    salons.venue_hours_are_kept: (
        meeting(SALON, venue(shut=(NthHours((2,), 1, 0, 601),))),
        meeting(SALON, venue(shut=(NthHours((1, 3), 1, 0, 720), NthHours((2,), 1, 0, 600)))),
    ),
    salons.lender_hears_in_time: (
        meeting(SALON, venue(notice_days=8)),
        meeting(SALON, venue(notice_days=7)),
    ),
    salons.room_is_lent_so_often: (
        meeting(SALON, venue(monthly_limit=0)),
        meeting(SALON, venue(monthly_limit=1)),
    ),
    salons.group_is_there_so_often: (
        meeting(SALON, venue(group_monthly_limit=0)),
        meeting(SALON, venue(group_monthly_limit=1)),
    ),
    salons.meetings_lie_apart: (twice_a_month(14, 20), twice_a_month(14, 21)),
    salons.new_salon_has_a_host: (
        meeting(salon_wanted(seeks_host=True), HALL, host()),
        meeting(salon_wanted(seeks_host=True), HALL, host(), host="yuki"),
    ),
    salons.host_hours_kept: (
        meeting(NEW_SALON, HALL, host(hours=hours("9:00", "11:29")), host="yuki"),
        meeting(NEW_SALON, HALL, host(hours=hours("9:00", "11:30")), host="yuki"),
    ),
    salons.host_goes_there: (
        meeting(NEW_SALON, venue(town="柳島海岸"), host(details={"areas": ("柳島",)}), host="yuki"),
        meeting(NEW_SALON, venue(town="柳島二丁目"), host(details={"areas": ("柳島",)}), host="yuki"),
    ),
    salons.host_leads_so_often: (led_before(1), led_before(2)),
    salons.group_meets_when_it_asked: (
        meeting(salon_wanted(nth=(1, 3)), HALL),
        meeting(salon_wanted(nth=(2,)), HALL),
    ),
}
