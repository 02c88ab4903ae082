"""Where a log on PostgreSQL is: a libpq address with a ``schema`` of ours in its query; and how to say it to people.

``postgresql://user@host:port/database?schema=chigasaki``: a city has a schema (or a database) of its own. Without
``schema`` it is the first one of the connection's search path.
"""

from typing import Final
from urllib.parse import parse_qsl, quote, urlencode

from attrs import field, frozen

SCHEMES: Final = ("postgresql", "postgres")
_SECRET: Final = ("password", "sslpassword")


@frozen
class Address:
    """``libpq`` is what libpq is told (never shown: it may hold a password); ``shown`` is for people."""

    libpq: str = field(repr=False)
    schema: str
    shown: str


def is_postgres(where: str) -> bool:
    """Whether a log's name is an address and not a path."""
    scheme, separator, _ = where.partition("://")
    return bool(separator) and scheme in SCHEMES


def address(where: str) -> Address:
    """Take an address apart; libpq itself says what is wrong with one, when it is used."""
    place, _, query = where.partition("?")
    asked = parse_qsl(query, keep_blank_values=True)
    return Address(
        libpq=_joined(place, [(name, value) for name, value in asked if name != "schema"]),
        schema=next((value for name, value in asked if name == "schema"), ""),
        shown=_joined(_without_password(place), [(name, value) for name, value in asked if name not in _SECRET]),
    )


def _joined(place: str, asked: list[tuple[str, str]]) -> str:
    return f"{place}?{urlencode(asked, quote_via=quote)}" if asked else place


def _without_password(place: str) -> str:
    scheme, _, rest = place.partition("://")
    hosts, slash, database = rest.partition("/")
    user, at, hosts = hosts.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{hosts}{slash}{database}"
