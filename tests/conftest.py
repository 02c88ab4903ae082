"""What tests of several rooms share: properties without a clock, and one PostgreSQL for a whole session."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests import servers

USER = "match"
PASSWORD = "見本"

# How quick a machine is, and how busy, is no matter of a test.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an empty database on a real server; every test takes a schema of its own."""
    with (
        servers.postgres_data(USER, PASSWORD, ["--no-locale", "--encoding=UTF8"]) as folder,
        servers.postgres_server(folder, USER, PASSWORD) as server,
    ):
        yield f"postgresql://{USER}:{PASSWORD}@{servers.LOCAL}:{server.port}/postgres"
