"""A disk that forgets: SQLite (apsw's) on a file system that keeps what was synced, and of the rest what it pleases.

A log runs on it with its own code, statements and settings: only what ``open_here.connect`` gives is another library's.
At every write, and after every acknowledged append, the power may be cut; ``Cut.spread`` lays out what a disk would
then hold.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Any

import apsw
from attrs import define, field, frozen

from events import open_here

SECTOR = 512
NAME = "forgetful"


@define
class Kept:
    """One file: what is surely on the disk, and what was written since, in order (None: cut to that length)."""

    synced: bytearray
    since: list[tuple[int, bytes | None]] = field(factory=list)

    def sync(self) -> None:
        self.synced = self.after(lambda: True)
        self.since.clear()

    def after(self, survives: Any) -> bytearray:
        """The file with those of the writes since that survive, each sector by itself."""
        content = bytearray(self.synced)
        for offset, data in self.since:
            if data is None:
                if survives():
                    content = content[:offset].ljust(offset, b"\0")
                continue
            for at in range(0, len(data), SECTOR):
                if survives():
                    begin, part = offset + at, data[at : at + SECTOR]
                    content = content.ljust(begin, b"\0")
                    content[begin : begin + len(part)] = part
        return content


@frozen
class Cut:
    """The moment at which the power went: the files as they were, and how far the log had acknowledged."""

    files: dict[str, Kept]
    acknowledged: int

    def spread(self, folder: Path, chance: Random, share: float) -> None:
        """What the disk holds, when so large a share of what was not synced has survived."""
        folder.mkdir()
        for name, kept in self.files.items():
            (folder / name).write_bytes(kept.after(lambda: chance.random() < share))


@define
class Disk:
    """All files of a log, by name. ``every`` says at how many writes the power is cut once."""

    every: int
    files: dict[str, Kept] = field(factory=dict)
    acknowledged: int = 0
    cuts: list[Cut] = field(factory=list)
    _done: int = 0

    def at(self, name: str) -> Kept:
        path = Path(name)
        if path.name not in self.files:
            self.files[path.name] = Kept(bytearray(path.read_bytes() if path.exists() else b""))
        return self.files[path.name]

    def works(self) -> None:
        self._done += 1
        if self._done % self.every == 0:
            self.cut()

    def cut(self) -> None:
        files = {name: Kept(bytearray(kept.synced), list(kept.since)) for name, kept in self.files.items()}
        self.cuts.append(Cut(files, self.acknowledged))


class ForgetfulFile(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._disk = disk
        self._kept = disk.at(name.filename() if isinstance(name, apsw.URIFilename) else name)

    def xWrite(self, data: Any, offset: int) -> None:
        super().xWrite(data, offset)
        self._kept.since.append((offset, bytes(data)))
        self._disk.works()

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._kept.since.append((newsize, None))
        self._disk.works()

    def xSync(self, flags: int) -> None:
        self._disk.works()
        super().xSync(flags)
        self._kept.sync()


class Forgetful(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        super().__init__(NAME, "")
        self._disk = disk

    def xOpen(self, name: Any, flags: list[int]) -> ForgetfulFile:
        return ForgetfulFile(self._disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        with suppress(apsw.IOError):  # it may not be there, and SQLite does not mind
            super().xDelete(filename, syncdir)
        self._disk.files.pop(Path(filename).name, None)


class Connection:
    """What a log uses of ``sqlite3.Connection``, on apsw; ``synchronous`` is what it gets where it asks for FULL."""

    def __init__(self, path: Path, mode: str, synchronous: str) -> None:
        flags = apsw.SQLITE_OPEN_READONLY if mode == "ro" else apsw.SQLITE_OPEN_READWRITE
        self._apsw = apsw.Connection(str(path), flags=flags, vfs=NAME)
        self._synchronous = synchronous

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        return self._apsw.execute(statement, values)

    def executemany(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> Any:
        return self._apsw.executemany(statement, rows)

    def executescript(self, script: str) -> None:
        self._apsw.execute(script.replace("synchronous = FULL", f"synchronous = {self._synchronous}"))
        self._apsw.execute("PRAGMA wal_autocheckpoint = 20")  # so that a short test sees checkpoints, too

    @property
    def in_transaction(self) -> bool:
        return self._apsw.in_transaction

    def close(self) -> None:
        with suppress(apsw.IOError):  # a read-only file cannot be locked for writing; SQLite tries and does not mind
            self._apsw.close()


@contextmanager
def running_on(disk: Disk, synchronous: str = "FULL") -> Iterator[None]:
    """Logs that are opened meanwhile lie on this disk, with the statements and settings that are theirs."""
    vfs, connect = Forgetful(disk), open_here.connect
    open_here.connect = lambda path, mode, wait_s: Connection(path, mode, synchronous)
    try:
        yield
    finally:
        open_here.connect = connect
        vfs.unregister()
