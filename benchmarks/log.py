"""The log beside ``eventsourcing`` and beside the bare database: appending, replaying, many writers.

    python -m benchmarks.log [--json FILE] [--rounds N] [--shape NAME] [--million]

One event shape, batches of 1000, everything durable, one run: the contestants take turns, round after round, and each
figure is a ratio of their median times per event. ``--million`` adds the state of a million events. What the peer does,
and how, stands in ``benchmarks/logs/peer.py``; ``heap`` is its quickest way, with one aggregate for everything.
"""

import argparse
import json
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import asdict, frozen

from benchmarks.logs import crowd, ours, peer, raw
from benchmarks.logs.rounds import seconds
from benchmarks.logs.shape import SHAPES, Shape
from events.log import Draft
from tests import servers

BATCH = 1000
REPLAYS = 5
APPEND = "SQLite: append, batches of 1000"
REPLAY = "SQLite: replay (verify, decode, fold)"
UNSEAL = "SQLite: replay with unsealing"
POSTGRES = "PostgreSQL: append, batches of 1000"
CROWD = "SQLite: 16 processes on one file"


@frozen
class Row:
    """One line of the table; without a goal it holds."""

    what: str
    against: str
    figure: float
    goal: str
    holds: bool


def main() -> None:
    """Measure, print the table, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--shape", choices=list(SHAPES), default=next(iter(SHAPES)))
    parser.add_argument("--million", action="store_true")
    asked = parser.parse_args()
    shape = SHAPES[asked.shape]
    print(f"event shape: {shape.name}")
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for row in measured(Path(name), shape, asked.rounds, million=asked.million):
            print(f"{row.what:40}  {row.against:50}  {row.figure:10.2f}  {row.goal:>7}  {'yes' if row.holds else 'NO'}")
            rows.append(asdict(row))
    if asked.json:
        asked.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def measured(folder: Path, shape: Shape, rounds: int, *, million: bool) -> Iterator[Row]:
    """The rows, as they come."""
    yield from on_sqlite(folder, shape, rounds)
    yield from on_postgres(shape, rounds)
    yield from many_writers(folder, shape)
    if million:
        yield from of_a_million(folder, shape)


def on_sqlite(folder: Path, shape: Shape, rounds: int) -> Iterator[Row]:
    """Appending to a file, and replaying it."""
    batches = batches_of(shape, rounds)
    our, floor, stored = ours.on_sqlite(folder / "ours.log"), raw.Raw(folder / "raw"), rehearsed(folder, batches)
    peers = {
        "app": peer.on_sqlite(folder / "app", shape),
        "heap": peer.on_sqlite(folder / "heap", shape, heap=True),
        "sealed app": peer.on_sqlite(folder / "sealed-app", shape, sealed=True),
        "sealed heap": peer.on_sqlite(folder / "sealed-heap", shape, heap=True, sealed=True),
    }
    append_s = seconds(
        {
            "ours": lambda n: our.append(batches[n]),
            "raw": lambda n: floor.insert(stored[n]),
            **{name: lambda _n, each=each: each.save() for name, each in peers.items()},
        },
        rounds,
        lambda n: [each.pending(batches[n]) for each in peers.values()],
    )
    yield at_least(APPEND, "eventsourcing, app.save", append_s["app"] / append_s["ours"], 1.5)
    yield at_least(APPEND, "sqlite3 executemany of the same rows", append_s["raw"] / append_s["ours"], 0.6)
    yield told(APPEND, "eventsourcing, app.save, heap", append_s["heap"] / append_s["ours"])
    yield told(APPEND, "eventsourcing, app.save, cipher on, heap", append_s["sealed heap"] / append_s["ours"])
    yield from (told(APPEND, f"{name}: events a second", BATCH / took) for name, took in append_s.items())

    replay_s = seconds(
        {
            "ours": lambda _n: our.replay(),
            "ours, unsealed": lambda _n: our.replay_unsealed(),
            "raw": lambda _n: raw.scan(folder / "ours.log"),
            **{name: lambda _n, each=each: each.get() for name, each in peers.items()},
            "app's log": lambda _n: peers["app"].read(),
            "heap's log": lambda _n: peers["heap"].read(),
        },
        REPLAYS,
    )
    counts = {name: each.events for name, each in peers.items()}
    counts |= {f"{name}'s log": counts[name] for name in ("app", "heap")}
    event_s = {name: took / counts.get(name, our.events) for name, took in replay_s.items()}
    yield at_least(REPLAY, "eventsourcing, repository.get", event_s["app"] / event_s["ours"], 4)
    yield at_least(REPLAY, "eventsourcing, log reader with mapper", event_s["app's log"] / event_s["ours"], 1.3)
    yield at_least(REPLAY, "sqlite3 scan of the rows", event_s["raw"] / event_s["ours"], 0.3)
    yield at_least(
        UNSEAL, "eventsourcing, repository.get, cipher on", event_s["sealed app"] / event_s["ours, unsealed"], 3
    )
    yield told(REPLAY, "eventsourcing, repository.get, heap", event_s["heap"] / event_s["ours"])
    yield told(REPLAY, "eventsourcing, log reader with mapper, heap", event_s["heap's log"] / event_s["ours"])
    yield told(
        UNSEAL, "eventsourcing, repository.get, cipher on, heap", event_s["sealed heap"] / event_s["ours, unsealed"]
    )
    yield from (told(REPLAY, f"{name}: events a second", 1 / took) for name, took in event_s.items())
    for contestant in (our, floor, *peers.values()):
        contestant.close()


def on_postgres(shape: Shape, rounds: int) -> Iterator[Row]:
    """Appending to a server of Debian's or the wheel's, as it comes."""
    batches, password = batches_of(shape, rounds), secrets.token_hex()
    with (
        servers.postgres_data("match", password, ["--no-locale", "--encoding=UTF8"]) as data,
        servers.postgres_server(data, "match", password) as server,
    ):
        with servers.postgres_client(server, "match") as connection:
            connection.autocommit = True
            for database in ("ours", "matters", "heap"):
                connection.execute(f"CREATE DATABASE {database}")
        our = ours.on_postgres(f"postgresql://match:{password}@{servers.LOCAL}:{server.port}/ours")
        app = peer.on_postgres(servers.LOCAL, server.port, "match", password, shape)
        heap = peer.on_postgres(servers.LOCAL, server.port, "match", password, shape, heap=True)
        append_s = seconds(
            {"ours": lambda n: our.append(batches[n]), "app": lambda _n: app.save(), "heap": lambda _n: heap.save()},
            rounds,
            lambda n: [each.pending(batches[n]) for each in (app, heap)],
        )
        for contestant in (our, app, heap):
            contestant.close()
    yield at_least(POSTGRES, "eventsourcing, app.save", append_s["app"] / append_s["ours"], 1.5)
    yield told(POSTGRES, "eventsourcing, app.save, heap", append_s["heap"] / append_s["ours"])
    yield from (told(POSTGRES, f"{name}: events a second", BATCH / took) for name, took in append_s.items())


def many_writers(folder: Path, shape: Shape) -> Iterator[Row]:
    """Sixteen processes on one file, one event at a time."""
    ours.on_sqlite(folder / "crowd.log").close()
    writers = crowd.crowd(folder / "crowd.log", shape.name)
    counts = [writer.appended for writer in writers]
    longest_s, errors = max(writer.longest_s for writer in writers), sum(writer.errors for writer in writers)
    yield at_least(CROWD, "slowest to fastest", min(counts) / max(counts), 0.5)
    yield Row(CROWD, "longest wait, seconds", round(longest_s, 3), "< 1", longest_s < 1)
    yield Row(CROWD, "errors", errors, "0", errors == 0)
    yield told(CROWD, "events a second, one to an append", sum(counts) / crowd.FOR_S)


def of_a_million(folder: Path, shape: Shape) -> Iterator[Row]:
    """The state of a million events from a file, verified."""
    what, our = "SQLite: state of a million events", ours.on_sqlite(folder / "million.log")
    for n in range(1000):
        our.append([shape.draft(n * BATCH + m) for m in range(BATCH)])
    for name, took in seconds({"sealed": lambda _n: our.replay(), "open": lambda _n: our.replay_unsealed()}, 1).items():
        yield told(what, f"{name}, seconds", took)
    our.close()


def rehearsed(folder: Path, batches: list[list[Draft]]) -> list[raw.Rows]:
    """The rows of each batch, from a log that was written first: all contestants meet warm code and a warm disk."""
    log = ours.on_sqlite(folder / "rehearsal.log")
    rows = []
    for batch in batches:
        log.append(batch)
        rows.append(raw.as_rows(list(log.log.read(log.events - BATCH))))
    log.close()
    return rows


def batches_of(shape: Shape, rounds: int) -> list[list[Draft]]:
    """So many batches of drafts."""
    return [[shape.draft(n * BATCH + m) for m in range(BATCH)] for n in range(rounds)]


def at_least(what: str, against: str, figure: float, goal: float) -> Row:
    """A ratio with a goal."""
    return Row(what, against, round(figure, 2), f">= {goal}", round(figure, 2) >= goal)


def told(what: str, against: str, figure: float) -> Row:
    """A figure for who wants to know."""
    return Row(what, against, round(figure, 2), "-", True)


if __name__ == "__main__":
    main()
