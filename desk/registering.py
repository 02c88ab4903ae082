"""The register of the forgotten: who must not come back by way of a backup.

It holds ids, reasons and HMACs, nothing readable, so it may lie anywhere. A forgetting writes it into every backup that
can be reached and destroys her key in every backup of keys that can be; a restore applies all that it finds.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import frozen
from msgspec import DecodeError, json

from desk.looking import Produced, produced
from desk.office import Office
from events.codec import decode
from events.errors import LogError
from events.files import new_part, publish
from events.keys_backup import destroy_in
from events.log import EventLog
from events.sealed import open_sealed
from events.shapes import canonical
from events.state.model import State
from events.vocabulary.privacy import PersonForgotten

NAME: Final = "forgotten.jsonl"
"""The register's file in the folder of a backup."""
Register = Mapping[str, PersonForgotten]
"""Person id -> what the log says of her forgetting."""


@frozen
class Reached:
    """Which backups a forgetting has reached, and which are elsewhere or cannot be written."""

    reached: tuple[Produced, ...]
    missing: tuple[Produced, ...]


NOWHERE: Final = Reached((), ())
"""Before any backup was made."""


def register_of(state: State) -> Register:
    """Everybody of whom the log says that she is forgotten."""
    return {each.fact.person: each.fact for each in state.forgotten.values()}


def register_in(path: Path) -> Register:
    """The register in a file, or in a log (also one whose keys are lost). Raises what opening a log raises."""
    try:
        facts = [json.decode(line, type=PersonForgotten) for line in path.read_bytes().splitlines()]
    except (DecodeError, UnicodeDecodeError):
        return _register_in_log(path)
    return {fact.person: fact for fact in facts}


def write_register(path: Path, register: Register) -> None:
    """Write the register, for its owner alone, whole or not at all, over an older one."""
    part = new_part(path)
    part.write_bytes(b"".join(canonical(register[person]) + b"\n" for person in sorted(register)))
    publish(part, path)


def is_reachable(made: Produced) -> bool:
    """Whether this is a backup that a forgetting would reach by itself."""
    if made.what != "backup" or made.place is None:
        return False
    place = Path(made.place)
    return place.is_file() if made.how == "keys_backup" else made.how == "backup" and place.is_dir()


def reach_backups(office: Office, state: State) -> Reached:
    """Tell every backup that can be reached who is forgotten: the register into each, the keys out of those of keys."""
    register = register_of(state)
    ids = frozenset(state.forgotten)
    reached: list[Produced] = []
    missing: list[Produced] = []
    for each in produced(office):
        if each.how in ("backup", "keys_backup") and each.what == "backup":
            done = is_reachable(each) and _reach(Path(each.place or ""), each.how, register, ids)
            (reached if done else missing).append(each)
    return Reached(tuple(reached), tuple(missing))


def _reach(place: Path, how: str, register: Register, ids: frozenset[str]) -> bool:
    try:
        if how == "keys_backup":
            destroy_in(place, ids)
        else:
            write_register(place / NAME, register)
    except (OSError, LogError):
        return False
    return True


def _register_in_log(path: Path) -> Register:
    log = open_sealed(str(path))
    try:
        return {fact.person: fact for fact in _forgettings(log)}
    finally:
        log.close()


def _forgettings(log: EventLog) -> Iterator[PersonForgotten]:
    for recorded in log.read():
        event = decode(recorded) if recorded.type == "person.forgotten" else None
        if isinstance(event, PersonForgotten):
            yield event
