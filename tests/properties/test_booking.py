"""However eight processes book the same volunteers, vehicles and rooms: nothing twice, nothing acknowledged lost."""

from collections.abc import Iterator
from multiprocessing.pool import Pool
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contracts.booking import Wish, assert_each_is_booked_once, book_elsewhere
from tests.contracts.processes import CONTEXT
from tests.contracts.stores import STORES, PostgresStore, SqliteStore, Store

PROCESSES = 8
WEEKS = tuple(f"2026-W{number}" for number in range(49, 54))
VOLUNTEERS = st.sampled_from([f"volunteer-{n}" for n in range(6)])
VEHICLES = st.none() | st.sampled_from([f"vehicle-{n}" for n in range(4)])
ROOMS = st.none() | st.sampled_from([f"room-{n}" for n in range(3)])


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """A volunteer, perhaps with a vehicle and a room, for one week or two."""
    resources = [each for each in (draw(VOLUNTEERS), draw(VEHICLES), draw(ROOMS)) if each]
    first, long = draw(st.integers(0, len(WEEKS) - 2)), draw(st.integers(1, 2))
    return tuple(f"claim:{resource}:{week}" for resource in resources for week in WEEKS[first : first + long])


@pytest.fixture(scope="module")
def processes() -> Iterator[Pool]:
    with CONTEXT.Pool(PROCESSES) as pool:
        yield pool


@pytest.fixture(scope="module", params=STORES)
def kind(request: pytest.FixtureRequest) -> str:
    """A kind of store, with its server running where it needs one."""
    if request.param == "postgres":
        request.getfixturevalue("postgres")
    return str(request.param)


@pytest.mark.slow
@settings(max_examples=8, deadline=None)
@given(wished=st.lists(st.lists(wishes(), min_size=4, max_size=9), min_size=PROCESSES, max_size=PROCESSES))
def test_nothing_is_booked_twice_and_nothing_acknowledged_is_lost(
    kind: str,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    processes: Pool,
    wished: list[list[Wish]],
) -> None:
    store: Store
    if kind == "postgres":
        store = PostgresStore(request.getfixturevalue("postgres"))
    else:
        store = SqliteStore(Path(tmp_path_factory.mktemp("booking")))
    log = store.create()
    booked = processes.starmap(
        book_elsewhere, [(store, worker, mine) for worker, mine in enumerate(wished)], chunksize=1
    )
    assert_each_is_booked_once(log, wished, booked)
    log.close()
