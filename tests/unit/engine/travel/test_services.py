"""Routing services over HTTP, against a real server in their formats: whole, slow, broken and partial answers."""

from datetime import UTC, datetime

import pytest

from engine.travel.services import asked
from events.vocabulary.settings import TownPoint
from tests.routing_service import Service, drive_s, routing_service

PROVIDERS = pytest.mark.parametrize("provider", ["osrm", "valhalla"])
POINTS = tuple(TownPoint(f"町{n}", 35.3 + n / 1000, 139.4 + n / 500) for n in range(3))
MANY = tuple(TownPoint(f"町{n}", 35.3 + n / 1000, 139.4) for n in range(70))


def now():
    return datetime.now(UTC)


def expected(points):
    def seconds(a, b):
        return 0 if a == b else int(drive_s((a.lat, a.lon), (b.lat, b.lon))) + 1

    return tuple(tuple(seconds(a, b) for b in points) for a in points)


@PROVIDERS
def test_every_drive_is_told_in_whole_seconds_rounded_up(provider):
    with routing_service(Service()) as service:
        found = asked(provider, service.url, POINTS, 5, now)
    assert (found.seconds, found.failed) == (expected(POINTS), "")
    assert found.seconds[0][1] == found.seconds[1][0] + 60


@PROVIDERS
def test_many_points_are_asked_for_in_blocks(provider):
    with routing_service(Service()) as service:
        found = asked(provider, service.url + "/", MANY, 5, now)
    assert found.seconds == expected(MANY)
    assert service.asked == [(50, 50), (50, 20), (20, 50), (20, 20)]


@PROVIDERS
def test_a_pair_without_a_way_is_no_failure(provider):
    with routing_service(Service(drive=lambda a, b: None if a < b else 7.0)) as service:
        found = asked(provider, service.url, POINTS, 5, now)
    assert found.seconds == ((0, None, None), (7, 0, None), (7, 7, 0))
    assert found.failed == ""


@PROVIDERS
def test_the_blocks_that_came_before_a_failure_are_kept(provider):
    with routing_service(Service(breaks=lambda n: (503, b"busy") if n == 2 else None)) as service:
        found = asked(provider, service.url, MANY, 5, now)
    assert found.failed == "refused"
    assert len(service.asked) == 3
    assert found.seconds[0] == expected(MANY)[0]
    assert found.seconds[69][:50] == (None,) * 50


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"<html>", "malformed"),
        (b"[]", "malformed"),
        (b'{"code": "Ok", "sources_to_targets": []}', "malformed"),
        (b'{"code": "Ok", "durations": [[0, 1], [1, 0]], "sources_to_targets": [[{"time": 1}]]}', "malformed"),
        (
            b'{"code": "Ok", "durations": [[0,"1",2],[1,0,2],[1,2,0]], "sources_to_targets": [[{}, {}, {}],[],[]]}',
            "malformed",
        ),
        (
            b'{"code": "Ok", "durations": [[0,-1,2],[1,0,2],[1,2,0]],'
            b' "sources_to_targets": {"durations": [[0,-1,2],[1,0,2],[1,2,0]]}}',
            "malformed",
        ),
    ],
)
@PROVIDERS
def test_an_answer_of_another_shape_is_none(provider, text, code):
    with routing_service(Service(breaks=lambda n: (200, text))) as service:
        found = asked(provider, service.url, POINTS, 5, now)
    assert (found.failed, found.seconds[0]) == (code, (0, None, None))


def test_a_refusal_by_code_is_told():
    with routing_service(Service(breaks=lambda n: (200, b'{"code": "NoTable"}'))) as service:
        assert asked("osrm", service.url, POINTS, 5, now).failed == "refused"


def test_valhalla_may_answer_in_few_words():
    short = b'{"sources_to_targets": {"durations": [[0,1,2],[3,0,4],[5,6,0]]}}'
    with routing_service(Service(breaks=lambda n: (200, short))) as service:
        assert asked("valhalla", service.url, POINTS, 5, now).seconds == ((0, 1, 2), (3, 0, 4), (5, 6, 0))


@PROVIDERS
def test_a_slow_service_is_not_waited_for(provider):
    with routing_service(Service(waits_s=0.5)) as service:
        assert asked(provider, service.url, POINTS, 0.1, now).failed == "timeout"


@PROVIDERS
def test_nobody_there_is_told(provider):
    with routing_service(Service()) as service:
        gone = service.url
    assert asked(provider, gone, POINTS, 5, now).failed == "unreachable"


def test_no_points_need_no_asking():
    assert asked("osrm", "http://127.0.0.1:9", (), 1, now).seconds == ()
