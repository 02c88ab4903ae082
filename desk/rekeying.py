"""Changing the key-encryption key (KEK) of a log on PostgreSQL: only then is a forgetting complete there.

Copies of a destroyed key, wrapped, stay in the server's write-ahead log, in what it archived of that, and in its
backups. They open under the KEK of then alone, so that one has to go. A file is changed here; what the environment or a
passphrase says, a person has to change.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import frozen

from desk.errors import Refused
from desk.office import Office
from events.opening import KEK_NAMES
from events.vault import WrappedKeys

FILE: Final = "MATCH_KEK_FILE"


@frozen
class Changed:
    """``named`` is the variable that says where the KEK is. ``dropped``: the old one is gone from there."""

    named: str
    dropped: bool


def change_kek(office: Office, environment: Mapping[str, str]) -> Changed:
    """Wrap every key anew: under the last KEK that is offered, or under a new one where a file offers one alone.

    A change of the file that was interrupted is finished. Raises ``Refused``: kek.none (the log has none), kek.one
    (nothing but the KEK in use is offered, and it is in no file).
    """
    keys = office.vault.under_kek()
    if keys is None:
        raise Refused("kek.none")
    named = next(name for name in KEK_NAMES if environment.get(name))
    if named == FILE:
        _in_file(keys, Path(environment[FILE]))
        return Changed(named, dropped=True)
    last = keys.offered()[-1]
    if last == keys.kek:
        raise Refused("kek.one", name=named)
    keys.rotate(last)
    return Changed(named, dropped=False)


def _in_file(keys: WrappedKeys, path: Path) -> None:
    """The next one stands in the file beside the old one before anything is wrapped under it."""
    from events.postgres_kek import new_kek, write_keks

    offered, used = list(keys.offered()), keys.kek
    if offered == [used]:
        offered.append(new_kek())
        write_keks(path, offered)
    if offered[-1] != used:
        keys.rotate(offered[-1])
    write_keks(path, offered[-1:])
