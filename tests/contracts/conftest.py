"""Each store, a new log on it, and one option: ``pytest tests/contracts --write-golden`` writes
the golden files that are missing (see test_golden).
"""

from collections.abc import Iterator

import pytest

from events.log import EventLog
from tests.contracts.stores import STORES, Store, store_of


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the golden files of events that are missing")


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> Store:
    return store_of(request.param, request)


@pytest.fixture
def log(store: Store) -> Iterator[EventLog]:
    made = store.create()
    yield made
    made.close()
