"""Writes the golden log of a format that has just been raised: ``python -m tests.contracts.golden_logs FOLDER``.

Never over one that is there: a log of every format that ever landed stays as it was written, byte for byte, with its
keys and its record of looks, and has to be opened, verified, read and followed for ever.
"""

import sys
from datetime import date, datetime
from itertools import count
from pathlib import Path

from desk.backing_up import back_up, back_up_keys, export_log
from desk.looking import note_look
from desk.office import Office
from desk.opening import open_office
from events.log import Event
from events.postgres_kek import kek_from_text
from events.times import TOKYO
from events.vocabulary.needs import RideDetails, RideRequested
from events.vocabulary.people import PersonDetails, PersonRegistered
from events.vocabulary.values import Place

GOLDEN = Path(__file__).parent / "golden_log"
NOW = datetime(2026, 12, 4, 9, tzinfo=TOKYO)
KEK = kek_from_text("ab" * 32, "the tests")
HOME = Place("中島1-1", "中島")
PEOPLE = {"p-hanako": "見本 花子", "p-taro": "架空 太郎", "p-forgotten": "例示 消"}


def facts() -> list[Event]:
    registered = [
        PersonRegistered(each, (f"mark-{each}",), PersonDetails(name, home=HOME)) for each, name in PEOPLE.items()
    ]
    ride = RideDetails("clinic", HOME, Place("中島100", "中島", "見本クリニック"), 630, 720, note="改行\nと「引用」")
    return [*registered, RideRequested("need-1", "p-hanako", date(2026, 12, 8), number="湘001", private=ride)]


def write(folder: Path) -> None:
    """A log of today's format, everything that is written beside it, and its backups."""
    numbers = count(1)
    office = open_office(
        folder / "log.sqlite",
        actor="担当",
        clock=lambda: NOW,
        entropy=lambda size: next(numbers).to_bytes(size),
        create=True,
    )
    try:
        fill(office, folder)
    finally:
        office.close()
    for lock in [*folder.rglob("*.lock"), *folder.rglob("*.queue")]:
        lock.unlink()


def fill(office: Office, folder: Path) -> None:
    claims = ("claim:need-1:2026-W50",)
    office.append(
        [office.draft(fact, district="shonan", claims=claims, key=f"key-{n}") for n, fact in enumerate(facts())]
    )
    office.vault.forget("p-forgotten")
    note_look(office, "screen", "plan show", ["p-hanako"])
    back_up(office, folder / "backup")
    back_up_keys(office, folder / "keys-backup", KEK)
    export_log(office, folder / "events.jsonl")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
