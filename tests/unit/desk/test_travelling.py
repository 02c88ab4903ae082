"""A district's routing service: asked once, its answers kept in the log, its silence told in the plan."""

from datetime import date

import pytest

from desk.auditing import audit
from desk.settings import set_setting
from engine.travel.measured import lacking
from events.vocabulary.settings import TownPoint, TownsListed
from events.vocabulary.travel import TravelTimesMeasured
from tests.routing_service import Service, routing_service
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import Week

DAY = date(2026, 12, 1)
TOWNS = (
    TownPoint("柳島一丁目", 35.3263, 139.3836),
    TownPoint("中島", 35.33, 139.39),
    *(TownPoint(f"町{n}", 35.4 + n / 1000, 139.4) for n in range(60)),
)
"""More than one block."""
TWO_TOWNS = {"住所": "柳島一丁目1-1", "行き先住所": "中島2-2"}


@pytest.fixture
def week(office: StoryOffice) -> Week:
    found, desk = Week(office), office.desk()
    desk.append([desk.draft(TownsListed(TOWNS, "試験"))])
    found.takes_in(申込=[申込("見本 花子", **TWO_TOWNS)], 車両=[車両()], 運転者=[運転者()])
    return found


def decides(office: StoryOffice, provider: str, url: str) -> None:
    for name, value in (("provider", f'"{provider}"'), ("url", f'"{url}"'), ("timeout_s", "1")):
        set_setting(office.desk(), f"travel.{name}", value, DAY, "12月の会議")


def measurements(office: StoryOffice) -> list[TravelTimesMeasured]:
    return [event for _, event in office.desk().history() if isinstance(event, TravelTimesMeasured)]


@pytest.mark.parametrize("provider", ["osrm", "valhalla"])
def test_a_service_is_asked_once_and_an_audit_needs_it_no_more(office: StoryOffice, week: Week, provider: str):
    with routing_service(Service(drive=lambda a, b: 420.0)) as service:
        decides(office, provider, service.url)
        plan = week.solves()
        asked = len(service.asked)
        assert week.solves() == plan
        assert len(service.asked) == asked > 0
    assert plan.fact.travel.startswith(f"{provider}/1 ")
    assert lacking(plan.fact.travel) is None
    found = audit(office.desk(), plan.id)
    assert (found.sound, found.matrix_holds, found.resolved.same) == (True, True, True)


def test_a_service_that_is_not_there_is_told_in_the_plan_and_asked_again(office: StoryOffice, week: Week):
    with routing_service(Service()) as service:
        gone = service.url
    decides(office, "osrm", gone)
    plan = week.solves()
    provider, why, count, of = lacking(plan.fact.travel) or ("", "", 0, 0)
    assert (provider, why, count) == ("osrm", "unreachable", of)
    assert count > 0
    assert week.solves() == plan
    assert [each.failed for each in measurements(office)] == ["unreachable"]


def test_a_service_that_breaks_off_takes_nothing_away(office: StoryOffice, week: Week):
    service = Service(breaks=lambda n: (503, b"") if n > 0 else None)
    with routing_service(service):
        decides(office, "osrm", service.url)
        week.solves()
        before = len(service.asked)
        week.solves()
        assert len(service.asked) > before
    assert len(measurements(office)) == 1


def test_without_a_service_nobody_is_asked(office: StoryOffice, week: Week):
    assert week.solves().fact.travel.startswith("straight_line/1 ")
    assert measurements(office) == []
