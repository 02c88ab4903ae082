"""After a forgetting on PostgreSQL nothing readable is left in the server's own files, once the KEK was changed.

The keys lie in a table, wrapped. A destroyed key's wrapped bytes may stay in the write-ahead log and in blocks that the
file system has not used again; what must be gone is every key-encryption key that would open them.
"""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.app import app
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
from tests.unit.cli.workbooks import SAMPLE

KIYO = written("見本 キヨ", "見本キヨ", "0467-00-2001", "柳島二丁目5-3", "地図にのせます")
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


@pytest.mark.slow
def test_erased_at_the_keyboard_nothing_of_hers_opens_after_the_kek_was_changed(tmp_path, monkeypatch):
    """The whole way: a workbook, a consent, a paper; then ``match forget`` and ``match kek change``."""
    old, ring = new_kek(), tmp_path / "kek"
    write_keks(ring, [old])
    settled = {"NOW": NOW.isoformat(), "ACTOR": "担当", "LANG": "ja", "KEK_FILE": str(ring)}
    for name, value in settled.items():
        monkeypatch.setenv(f"MATCH_{name}", value)
    with servers.postgres_data("match", "見本", ["--no-locale", "--encoding=UTF8"]) as folder:
        with servers.postgres_server(folder, "match", "見本") as server:
            where = f"postgresql://match:見本@{servers.LOCAL}:{server.port}/postgres"
            monkeypatch.setenv("MATCH_LOG", where)
            typed("import", str(SAMPLE))
            typed("consent", "answer", "見001", "map", "はい", "--wording", "地図にのせます")
            typed("person", "show", "見001", "-o", str(tmp_path / "見本キヨ.txt"))
            log = postgres.open_log(where, kek=kek_from_file(ring), codec=CODEC)
            keys: PostgresKeys = log.vault._store
            before = {subject: key for subject, key in keys.all().items() if key}

            assert "match kek change" in typed("forget", "見001", "--yes")
            assert "古いもの" in typed("kek", "change")

            (gone,) = [key for subject, key in before.items() if keys.all()[subject] is None]
            log.close()
            assert "0467-00-2001" not in typed("log") + typed("plan", "list") + typed("paper", "list")
            assert "見本 キヨ" not in typed("looks") + typed("consent", "list")
            typed("verify")
        left = found_in(folder / "data", [*KIYO, gone, old])
    assert left == {}
    assert old.hex() not in ring.read_text()


def typed(*args: str) -> str:
    done = CliRunner().invoke(app, list(args))
    assert done.exit_code == 0, done.stderr
    return done.stdout


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
