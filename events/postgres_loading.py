"""A log's tables built from events that are there already, byte for byte; the twin of ``sqlite_loading``."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import islice
from typing import Final

from . import postgres_rows as rows
from .chain import verified
from .errors import KekMissing
from .log import Recorded
from .postgres import WAIT_S, make_schema
from .postgres_address import address
from .postgres_kek import KekSource
from .postgres_keys import fill_keyring
from .postgres_link import Link, refuse_forgetful

_AT_ONCE: Final = 1000


def build_tables(
    where: str,
    events: Iterable[Recorded],
    *,
    log_id: str,
    keys: Mapping[str, bytes | None] | None,
    kek: KekSource | None,
) -> None:
    """The tables of a log whose events are these, checked one by one, with its keys wrapped under ``kek``: all or none.

    Raises ``LogExists``, ``ChainBroken``, ``KekMissing``, ``KekUnfit``, ``NotDurable``, ``Unreachable``.
    """
    place = address(where)
    if keys is not None and kek is None:
        raise KekMissing(place.shown)
    with closing(Link(place, WAIT_S)) as link, link.transaction(rows.FIRST_TURN) as connection:
        refuse_forgetful(connection, place)
        make_schema(connection, place)
        if keys is not None and kek is not None:
            fill_keyring(connection, log_id, kek, keys)
        rest = verified(events)
        while batch := list(islice(rest, _AT_ONCE)):
            rows.insert(connection, batch)
