"""Scheduled services at the desk: published, booked up to the last seat, and a booking instead of a ride."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from desk.auditing import audit
from desk.errors import Refused, Unknown
from desk.services import Announced, book, book_instead, give_back, publish, who_fits, withdraw
from events.state.seats import aboard
from events.vocabulary.services import SeatBooked
from events.vocabulary.values import Place
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

TUESDAY = date(2026, 12, 8)
HOME, CLINIC = Place("中島1-1"), Place("松尾2-2")
STOPS = ((HOME, 570), (Place("柳島5"), 580), (CLINIC, 590))


@pytest.fixture
def week(office: StoryOffice) -> Week:
    """Hanako asks for a ride to the clinic at ten, Taro for one half an hour later from elsewhere."""
    found = Week(office)
    hanako = 申込("見本 花子", 到着="10:00", 受付番号="湘001")
    taro = 申込("架空 太郎", 到着="10:30", 受付番号="湘002", 電話="0467-00-1002", 住所="中島2-2", 行き先住所="松尾9-9")
    found.takes_in(申込=[hanako, taro], 車両=[車両(), 車両("見本カー")], 運転者=[運転者(), 運転者("仮名 実")])
    return found


def announced(week: Week, **changes: object) -> Announced:
    (lender,) = week.office.state().lenders
    told = {"name": "駅の便", "district": "shonan", "who": lender, "stops": STOPS, "first_day": TUESDAY, "seats": 2}
    return Announced(**{**told, **changes})  # type: ignore[arg-type]


def seat(week: Week, service: str, name: str, board: int = 0, alight: int = 2) -> SeatBooked:
    return SeatBooked(service, TUESDAY, week.id_of(name), board, alight)


def need(week: Week, name: str) -> str:
    return next(n.id for n in week.office.state().needs.values() if n.fact.person == week.id_of(name))


def test_it_is_planned_with_the_rides_and_nobody_but_driver_and_lender_is_asked(week: Week):
    service = publish(week.office.desk(), announced(week)).need
    plan = week.solves()
    assert service in {a.need for a in plan.fact.assignments}
    assert week.asks(plan) == {"例示会", "例示 守", "仮名 実", "見本 花子", "架空 太郎"}
    week.approves(plan)
    assert audit(week.office.desk("監査"), plan.id).sound


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"stops": (STOPS[0],)}, "service.stops"),
        ({"stops": (STOPS[1], STOPS[0])}, "service.stops"),
        ({"stops": ((HOME, 570), (CLINIC, 572))}, "service.too_fast"),
        ({"walk_ups": 3}, "service.walk_ups"),
        ({"first_day": date(2026, 12, 3)}, "service.past"),
    ],
)
def test_what_cannot_be_driven_is_not_published(week: Week, changes: dict[str, object], code: str):
    before = week.office.position()
    with pytest.raises(Refused) as refused:
        publish(week.office.desk(), announced(week, **changes))
    assert refused.value.code == code
    assert week.office.position() == before


def test_seats_are_booked_between_stops_and_no_more_than_there_are(week: Week):
    service = publish(week.office.desk(), announced(week, seats=2, walk_ups=1)).need
    book(week.office.desk(), seat(week, service, "見本 花子", 0, 1))
    book(week.office.desk(), seat(week, service, "架空 太郎", 1, 2))
    with pytest.raises(Refused, match=r"service\.full"):
        book(week.office.desk(), seat(week, service, "架空 太郎", 0, 2))
    give_back(week.office.desk(), service, TUESDAY, week.id_of("見本 花子"))
    book(week.office.desk(), seat(week, service, "架空 太郎", 0, 2))
    (rider,) = aboard(week.office.state(), f"{service}@{TUESDAY}")
    assert (rider.person, rider.seat.from_stop) == (week.id_of("架空 太郎"), 0)


def test_the_last_seat_goes_to_one_of_two_who_ask_at_the_same_time(week: Week):
    service = publish(week.office.desk(), announced(week, seats=1)).need
    desks = [week.office.desk("一"), week.office.desk("二")]
    seats = [seat(week, service, name) for name in ("見本 花子", "架空 太郎")]

    def tries(n: int) -> str:
        try:
            book(desks[n], seats[n])
        except Refused as refused:
            return refused.code
        return "booked"

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(tries, (0, 1))) == ["booked", "service.full"]


@pytest.mark.parametrize(
    ("changes", "error", "code"),
    [
        ({"day": date(2026, 12, 9)}, Refused, "service.not_that_day"),
        ({"need": "service-none"}, Unknown, "service.unknown"),
        ({"from_stop": 2, "to_stop": 1}, Unknown, "service.no_stop"),
        ({"person": "person-none"}, Unknown, "person.unknown"),
        ({"wheelchairs": 1}, Refused, "service.full"),
    ],
)
def test_what_cannot_be_booked_is_refused(week: Week, changes: dict[str, object], error: type[Exception], code: str):
    from attrs import evolve

    service = publish(week.office.desk(), announced(week)).need
    with pytest.raises(error, match=code.replace(".", r"\.")):
        book(week.office.desk(), evolve(seat(week, service, "見本 花子"), **changes))


def test_who_has_not_agreed_to_be_driven_gets_no_seat(week: Week):
    service = publish(week.office.desk(), announced(week)).need
    with pytest.raises(Refused, match=r"service\.no_consent"):
        book(week.office.desk(), seat(week, service, "例示 守"))


def test_a_booking_takes_the_place_of_a_ride_that_it_fits(week: Week):
    service = publish(week.office.desk(), announced(week)).need
    (fit,) = who_fits(week.office.state(), service, TUESDAY)
    assert fit.person == week.id_of("見本 花子")
    book_instead(week.office.desk(), need(week, "見本 花子"), TUESDAY)

    state = week.office.state()
    assert f"{need(week, '見本 花子')}@{TUESDAY}" in state.cancelled
    assert [each.person for each in aboard(state, f"{service}@{TUESDAY}")] == [week.id_of("見本 花子")]
    plan = week.solves()
    assert {a.need for a in plan.fact.assignments} == {service, need(week, "架空 太郎")}


def test_a_ride_to_elsewhere_stays_a_ride(week: Week):
    publish(week.office.desk(), announced(week))
    before = week.office.position()
    with pytest.raises(Refused, match=r"service\.none_fits"):
        book_instead(week.office.desk(), need(week, "架空 太郎"), TUESDAY)
    assert week.office.position() == before


def test_whoever_rides_elsewhere_at_that_time_gets_no_seat(week: Week):
    week.approves(week.solves())
    service = publish(week.office.desk(), announced(week, stops=((HOME, 560), (CLINIC, 600)))).need
    with pytest.raises(Refused, match=r"service\.elsewhere"):
        book(week.office.desk(), seat(week, service, "見本 花子", 0, 1))


def test_when_it_is_driven_no_more_the_riders_are_named(week: Week):
    service = publish(week.office.desk(), announced(week)).need
    book(week.office.desk(), seat(week, service, "見本 花子"))
    assert withdraw(week.office.desk(), service, TUESDAY) == (week.id_of("見本 花子"),)
    with pytest.raises(Refused, match=r"service\.not_that_day"):
        book(week.office.desk(), seat(week, service, "架空 太郎"))
    assert service not in {a.need for a in week.solves().fact.assignments}
