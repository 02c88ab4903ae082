"""Many cities on one Redis, a log, keys and a queue each: none reads another's, none waits until another is done."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.opening import open_office
from events.districts import districts
from tests import servers
from tests.faults import nights
from tests.faults.nights import LONG, NOW, Shift, at_redis, book, shift, until
from tests.stories.office import StoryOffice

pytestmark = pytest.mark.slow
MANY = tuple(each.name for each in districts()[:6])


@pytest.fixture
def port() -> int:
    return servers.free_port()


@pytest.fixture
def redis(tmp_path: Path, port: int) -> Iterator[servers.Server]:
    with nights.redis(tmp_path / "redis", port) as server:
        yield server


def city(folder: Path, *of: str, rides: int = 2) -> Path:
    """A city's log: these districts, each with a few rides on one day."""
    folder.mkdir()
    office = StoryOffice(folder, NOW, os.urandom)
    for district in of:
        office.imports(book(office, district, rides), district=district_code(district))
    office.closes()
    return folder / "log.sqlite"


def district_code(name: str) -> str:
    return next(each.romaji for each in districts() if each.name == name)


def both(folder: Path, port: int, **logs: Path) -> dict[str, Shift]:
    """Where each city's things are done; all processes know all cities."""
    listed = folder / "cities.toml"
    listed.write_text("".join(f'[{name}]\nlog = "{log}"\n' for name, log in logs.items()))
    return {name: shift(log, **at_redis(port), MATCH_CITIES=str(listed)) for name, log in logs.items()}


def plans(at: Shift) -> list[tuple[str, ...]]:
    return sorted(plan.fact.districts for plan in at.state().plans.values())


def test_a_night_of_two_cities_is_planned_each_in_its_own_log(tmp_path: Path, redis: servers.Server, port: int) -> None:
    at = both(tmp_path, port, west=city(tmp_path / "west", "湘南"), east=city(tmp_path / "east", "南湖", "海岸"))
    with at["west"].worker():
        done = at["west"].match("nightly")
        assert done.returncode == 0, done.stderr
    assert "[west]" in done.stdout
    assert "[east]" in done.stdout
    assert plans(at["west"]) == [("shonan",)]
    assert plans(at["east"]) == [("kaigan",), ("nango",)]


def test_no_citys_keys_open_what_another_has_sealed(tmp_path: Path, port: int) -> None:
    west, east = city(tmp_path / "west", "湘南"), city(tmp_path / "east", "南湖")
    mine = open_office(west, actor="試験", clock=lambda: NOW)
    theirs = open_office(east, actor="試験", clock=lambda: NOW)
    sealed = [event for event in theirs.log.read() if event.sealed]
    people = {person for event in sealed for person in event.sealed if person.startswith("person-")}
    assert people
    assert all(theirs.vault.knows(person) for person in people)
    assert not any(mine.vault.knows(person) for person in people)
    mine.close()
    theirs.close()


def test_a_worker_of_one_city_leaves_the_others_work_alone(tmp_path: Path, redis: servers.Server, port: int) -> None:
    at = both(tmp_path, port, west=city(tmp_path / "west", "湘南"), east=city(tmp_path / "east", "南湖"))
    assert at["west"].match("nightly", "--no-wait").returncode == 0
    with at["east"].worker(nights.SHORT, "--city", "east"):
        assert until(at["east"].is_over)
        assert at["west"].how() == ["waiting"]
    with at["west"].worker(nights.SHORT, "--city", "west"):
        assert until(at["west"].is_over)


def test_a_city_whose_message_comes_last_does_not_wait_for_the_long_queue_of_another(
    tmp_path: Path, redis: servers.Server, port: int
) -> None:
    at = both(tmp_path, port, west=city(tmp_path / "west", *MANY), east=city(tmp_path / "east", "湘南"))
    assert at["west"].match("nightly", "--no-wait", "--city", "west").returncode == 0
    assert at["east"].match("nightly", "--no-wait", "--city", "east").returncode == 0
    notes = tmp_path / "notes.jsonl"
    with at["west"].worker(nights.SHORT, notes=notes):
        assert until(lambda: at["west"].is_over() and at["east"].is_over())
    lines = [json.loads(line) for line in notes.read_text("utf-8").splitlines()]
    turns = [line["city"] for line in lines if line["event"] == "task.started"]
    assert len(turns) == len(MANY) + 1
    assert "east" in turns[:2], "one turn each"


def test_a_worker_holds_no_more_than_it_works_on(tmp_path: Path, redis: servers.Server, port: int) -> None:
    at = both(
        tmp_path, port,
        west=city(tmp_path / "west", "湘南", rides=28),
        east=city(tmp_path / "east", "南湖", rides=28),
    )  # fmt: skip
    assert at["west"].match("nightly", "--no-wait").returncode == 0
    with at["west"].worker(LONG):
        assert until(lambda: at["west"].runs() or at["east"].runs())
        with at["west"].worker(LONG):
            assert until(lambda: at["west"].runs() and at["east"].runs())
