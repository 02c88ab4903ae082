"""After a forgetting on PostgreSQL nothing readable is left in the server's own files, once the KEK was changed.

The keys lie in a table, wrapped. A destroyed key's wrapped bytes may stay in the write-ahead log and in blocks that the
file system has not used again; what must be gone is every key-encryption key that would open them.
"""

from pathlib import Path

import pytest

from events import postgres
from events.codec import CODEC
from events.ids import uuid7
from events.log import Draft
from events.postgres_kek import kek_from_file, new_kek, unwrap, write_keks
from events.postgres_keys import PostgresKeys
from events.times import to_us
from events.vocabulary.people import PersonDetails, PersonRegistered
from events.vocabulary.values import Place
from tests import servers
from tests.contracts.sample_events import NOW
from tests.residue import found_in, written

WORDS = written("見本 花子", "0467-00-1001", "中島1-1")


@pytest.mark.slow
def test_nothing_readable_is_left_once_the_key_encryption_key_was_changed(tmp_path: Path):
    old, new = new_kek(), new_kek()
    ring = tmp_path / "kek"
    write_keks(ring, [old])
    with servers.postgres_data("match", "見本", ["--no-locale", "--encoding=UTF8"]) as folder:
        with servers.postgres_server(folder, "match", "見本") as server:
            where = f"postgresql://match:見本@{servers.LOCAL}:{server.port}/postgres"
            log = postgres.create_log(
                where,
                log_id="0b5e-log",
                now=NOW,
                new_id=event_id(0),
                actor="担当",
                kek=kek_from_file(ring),
                codec=CODEC,
            )
            details = PersonDetails("見本 花子", phone="0467-00-1001", home=Place("中島1-1"))
            log.append([draft(PersonRegistered("p-1", (), details), 1)], None, now=NOW)
            keys: PostgresKeys = log.vault._store
            key = keys.find(["p-1"])["p-1"]
            wrapped = wrapped_key(keys)
            assert opens(keys, wrapped, old) == key, "the old key-encryption key would open it"

            log.vault.forget("p-1")
            write_keks(ring, [old, new])
            keys.rotate(new)
            write_keks(ring, [new])
            assert log.vault.wrapped
            (read,) = [CODEC.decode(recorded, log.vault) for recorded in log.read(after=1)]
            assert read.private is None
            log.close()
        left = found_in(folder / "data", [*WORDS, key, old, new])
    assert left == {}, "no word of hers, no key of hers, no key-encryption key lies in the server's files"
    assert old not in ring.read_bytes()
    assert old.hex().encode() not in ring.read_bytes()
    assert opens(keys, wrapped, new) is None, "what may be left of her wrapped key opens under no key that we keep"


def event_id(n: int):
    return uuid7(to_us(NOW) + n, n.to_bytes(10))


def draft(event: PersonRegistered, n: int) -> Draft:
    return Draft(event, id=event_id(n), happened=NOW, actor="担当")


def wrapped_key(keys: PostgresKeys) -> bytes:
    """Her key as it lies in the table."""
    rows = keys._link.ask(
        lambda connection: connection.execute("SELECT wrapped FROM keys WHERE subject = 'p-1'").fetchall()
    )
    return bytes(rows[0][0])


def opens(keys: PostgresKeys, wrapped: bytes, kek: bytes) -> bytes | None:
    return unwrap(kek, wrapped, keys._about("p-1"))
