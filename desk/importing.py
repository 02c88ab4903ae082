"""Import: files are read, compared with the log, and what is new about them is appended, one append a file.

Whatever a file says that is known already is appended by nobody: neither its rows nor that it was read. So an import
may be run again after anything, also in the middle of another one: who comes second reads again and finds it done.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from attrs import define, evolve, field, frozen

from desk.ahead import state_after
from desk.counts import Counts
from desk.errors import Stale
from desk.known_files import known_under
from desk.office import Office
from desk.places import place_events, town_counts
from desk.rereading import that_name
from desk.tables import NOBODY, hours, tables
from desk.taken import CLAIMS, Taken, take_knowing_newcomers, unchanged_since
from desk.taking import take
from engine.matchings import KINDS
from events.log import Conflict, Draft, Event
from events.state.model import State
from events.vocabulary.imports import FileRead
from intake import files
from intake.errors import FileFault
from intake.files import FileReading
from intake.rows import RowReading

TRIES: Final = 8
Progress = Callable[[int, int], None]


@frozen
class ImportedFile:
    """One file: ``rows`` as they stand beside the log, each with its outcome; how they compare with what was known.

    ``kind`` is a kind of matching, towns or town_districts, empty where ``fault`` says why nothing was taken.
    ``marks`` are the HMACs of the rows, where they are rows that the log keeps. ``known_under`` is the district under
    which this very file was read before, empty for none, where now another one was named. ``asked`` and ``closed`` are
    questions; ``events`` counts what was appended (in a dry run: would be).
    """

    path: Path
    kind: str = ""
    rows: tuple[RowReading, ...] = ()
    marks: tuple[str, ...] = ()
    counts: Counts = field(factory=Counts)
    asked: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    known_under: str | None = None
    events: int = 0
    fault: FileFault | None = None

    def outcomes(self, outcome: str) -> int:
        """How many rows are accepted, question or rejected."""
        return sum(row.outcome == outcome for row in self.rows)


@frozen
class Imported:
    """The files in the order in which they were named."""

    files: tuple[ImportedFile, ...]
    dry_run: bool

    @property
    def whole(self) -> bool:
        """Whether every file could be read."""
        return all(file.fault is None for file in self.files)


def import_files(
    office: Office,
    paths: Sequence[Path],
    *,
    district: str | None = None,
    dry_run: bool = False,
    progress: Progress = lambda done, of: None,
) -> Imported:
    """Read the files and append what is new: tables of places first, whatever the order they were named in.

    A file that cannot be read is reported with its ``FileFault``, and the others are taken. ``district`` (romaji) is
    for rows whose district nothing else tells. Raises what appending raises, and ``Stale`` where others never stop.
    """
    importing = _Importing(office, district or "", dry_run)
    done: dict[int, ImportedFile] = {}
    for at in importing.order(paths):
        progress(len(done), len(paths))
        done[at] = importing.file(paths[at])
    progress(len(paths), len(paths))
    return Imported(tuple(done[at] for at in range(len(paths))), dry_run)


@define
class _Importing:
    """One call of ``import_files``. A dry run keeps what it would have appended, for the files that follow."""

    office: Office
    district: str
    dry_run: bool
    _rehearsed: list[Draft] = field(factory=list)

    def order(self, paths: Sequence[Path]) -> list[int]:
        """The places of the paths, tables of places first: addresses are looked up in them."""
        if len(paths) == 1:
            return [0]
        state = self._state()
        return sorted(range(len(paths)), key=lambda at: (self._kind(paths[at], state) in KINDS, at))

    def file(self, path: Path) -> ImportedFile:
        """Read and append one file, again where somebody came between."""
        for _ in range(TRIES):
            state = self._state()
            try:
                reading, known = self._read(path, state)
            except FileFault as fault:
                return ImportedFile(path, fault=fault)
            result, drafts = self._follows(path, reading, state)
            result = evolve(result, known_under=known)
            try:
                self._append(drafts, state)
            except Conflict:
                continue
            return result
        raise Stale("log.too_busy", tries=TRIES)

    def _state(self) -> State:
        state = self.office.state()
        return state_after(state, self._rehearsed) if self._rehearsed else state

    def _read(self, path: Path, state: State, newcomers: Counter[str] = NOBODY) -> tuple[FileReading, str | None]:
        """The file, and the district under which it was read before, where that was another one: its rows are those."""
        reading = self._read_under(path, state, None, newcomers)
        known = known_under(self.office.vault, state, reading)
        return (reading, None) if known is None else (self._read_under(path, state, known, newcomers), known)

    def _read_under(self, path: Path, state: State, known: str | None, newcomers: Counter[str]) -> FileReading:
        """The file read with its own district's hours: once more where only its rows told which district that is.

        What the rows of a ``known`` file were settled to lie in stays; a district that is named now settles the others.
        """
        vault, today, district = self.office.vault, self.office.clock().date(), known or self.district
        read = partial(tables, vault, state, today, district, listed_under=known, newcomers=newcomers)
        reading = files.read(path, read())
        told = {row.district for row in reading.rows if row.district}
        own = told.pop() if len(told) == 1 else district
        if hours(state, today, own) == hours(state, today, district):
            return reading
        return files.read(path, read(hours_of=own))

    def _kind(self, path: Path, state: State) -> str:
        try:
            return self._read(path, state)[0].kind
        except FileFault:
            return ""

    def _append(self, drafts: Sequence[Draft], state: State) -> None:
        if self.dry_run:
            self._rehearsed.extend(drafts)
        elif drafts:
            self.office.append(drafts, unchanged_since(state))

    def _follows(self, path: Path, reading: FileReading, state: State) -> tuple[ImportedFile, list[Draft]]:
        """What the file brings, and its events; none at all where everything is known."""
        correlation = self.office.new_id()
        if reading.kind in KINDS:
            naming = that_name(self.office, state, reading.rows)
            taken = take_knowing_newcomers(
                lambda newcomers: self._read(path, state, newcomers)[0].rows if newcomers else reading.rows,
                lambda rows: take(self.office, state, rows, correlation, scopes=reading.scopes, naming=naming),
            )
        else:
            taken = self._places(path, reading, state, correlation)
        drafts = list(taken.drafts)
        if drafts:
            drafts.append(self._draft(_file_read(reading, taken.readings), correlation))
        result = ImportedFile(
            path=path,
            kind=reading.kind,
            rows=taken.readings,
            marks=taken.rows,
            counts=taken.counts,
            asked=taken.asked,
            closed=taken.closed,
            skipped=reading.skipped,
            events=len(drafts),
        )
        return result, drafts

    def _places(self, path: Path, reading: FileReading, state: State, correlation: UUID) -> Taken:
        events = place_events(state, reading, path.name)
        drafts = tuple(self._draft(event, correlation) for event in events)
        return Taken(drafts, reading.rows, town_counts(state, reading))

    def _draft(self, event: Event, correlation: UUID) -> Draft:
        return self.office.draft(event, claims=CLAIMS, correlation=correlation)


def _file_read(reading: FileReading, rows: Sequence[RowReading]) -> FileRead:
    counts = Counter(row.outcome for row in rows)
    kinds = tuple(sorted({row.kind for row in rows}))
    return FileRead(reading.digest, kinds, counts["accepted"], counts["question"], counts["rejected"])
