"""What tests of several rooms share: one PostgreSQL for a test session, started when the first test asks for it."""

from collections.abc import Iterator

import pytest

from tests import servers

USER = "match"
PASSWORD = "見本"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an empty database on a real server; every test takes a schema of its own."""
    with (
        servers.postgres_data(USER, PASSWORD, ["--no-locale", "--encoding=UTF8"]) as folder,
        servers.postgres_server(folder, USER, PASSWORD) as server,
    ):
        yield f"postgresql://{USER}:{PASSWORD}@{servers.LOCAL}:{server.port}/postgres"
