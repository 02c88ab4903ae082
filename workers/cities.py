"""Which logs a process works for: one city, or as many as a file lists; each with its own address and its own keys.

A message names a city, never an address: a worker reaches the logs that its own machine was told of, and no other.
"""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from workers.errors import CitiesUnfit

ONE: Final = "city"
"""What the only city is called where no file lists several."""
KNOWN: Final = frozenset({"log", "kek_file"})


@frozen
class City:
    """A city's code (it names a queue), where its log is, and the file of its key-encryption key, if it has its own."""

    name: str
    log: str
    kek_file: str = ""

    def environment(self, machine: Mapping[str, str]) -> Mapping[str, str]:
        """What opens its log: the machine's environment, with the city's own key in it."""
        return {**machine, "MATCH_KEK": "", "MATCH_KEK_FILE": self.kek_file} if self.kek_file else machine


def cities(environment: Mapping[str, str], log: str) -> tuple[City, ...]:
    """The cities of the file that MATCH_CITIES names, in its order; without one, the one whose log this is.

    Raises ``CitiesUnfit`` with what was expected and where.
    """
    listed = environment.get("MATCH_CITIES")
    return read(Path(listed)) if listed else (City(ONE, log),)


def read(path: Path) -> tuple[City, ...]:
    """The cities of a TOML file: a table a city, with ``log`` and perhaps ``kek_file``."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise CitiesUnfit("cities.unreadable", path=str(path), why=os.strerror(fault.errno or 0)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise CitiesUnfit("cities.no_toml", path=str(path), why=str(fault)) from None
    if not tables:
        raise CitiesUnfit("cities.empty", path=str(path))
    return tuple(_city(path, name, table) for name, table in tables.items())


def _city(path: Path, name: str, table: Any) -> City:
    if not (name.isascii() and name.isidentifier()):
        raise CitiesUnfit("cities.name", path=str(path), came=name)
    if not isinstance(table, dict) or not isinstance(table.get("log"), str):
        raise CitiesUnfit("cities.log_missing", path=str(path), city=name)
    for key, value in table.items():
        if key not in KNOWN or not isinstance(value, str):
            raise CitiesUnfit("cities.unknown_key", path=str(path), city=name, came=key)
    return City(name, **table)
