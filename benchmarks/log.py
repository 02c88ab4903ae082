"""The log beside ``eventsourcing`` and beside the bare database: appending, replaying, many writers.

    python -m benchmarks.log [--json FILE] [--rounds N] [--million]

One event shape (``benchmarks/logs/shape.py``), batches of 1000, everything durable, all in one run; each figure is a
ratio of medians over rounds in which the contestants take turns. ``--million`` adds the state of a million events.
"""

import argparse
import json
import secrets
import tempfile
from pathlib import Path

from attrs import asdict, frozen

from benchmarks.logs import crowd, ours, peer, raw
from benchmarks.logs.rounds import seconds
from benchmarks.logs.shape import draft
from events.log import Draft
from tests import servers

BATCH = 1000
REPLAYS = 5


@frozen
class Row:
    """One line of the table."""

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
    parser.add_argument("--million", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*on_sqlite(folder, asked.rounds), *on_postgres(asked.rounds), *many_writers(folder)]
        rows += million(folder) if asked.million else []
    for row in rows:
        print(f"{row.what:46}  {row.against:46}  {row.figure:11.2f}  {row.goal:>7}  {'yes' if row.holds else 'NO'}")
    if asked.json:
        asked.json.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", encoding="utf-8")


def on_sqlite(folder: Path, rounds: int) -> list[Row]:
    """Appending to a file, and replaying it."""
    batches = batches_of(rounds)
    our, his, sealed = (
        ours.on_sqlite(folder / "ours.log"),
        peer.on_sqlite(folder / "peer"),
        peer.on_sqlite_sealed(folder / "sealed"),
    )
    floor, stored = raw.Raw(folder / "raw"), rehearsed(folder, batches)

    def fill(n: int) -> None:
        his.pending(batches[n])
        sealed.pending(batches[n])

    append_s = seconds(
        {
            "ours": lambda n: our.append(batches[n]),
            "peer": lambda _n: his.save(),
            "raw": lambda n: floor.insert(stored[n]),
            "sealed peer": lambda _n: sealed.save(),
        },
        rounds,
        fill,
    )
    replay_s = seconds(
        {
            "ours": lambda _n: our.replay(),
            "peer": lambda _n: his.get(),
            "peer's log": lambda _n: his.read(),
            "raw": lambda _n: raw.scan(folder / "ours.log"),
            "ours, unsealed": lambda _n: our.replay_unsealed(),
            "sealed peer": lambda _n: sealed.get(),
        },
        REPLAYS,
    )
    for contestant in (our, his, sealed, floor):
        contestant.close()
    append, replay, unsealed = (
        "SQLite: append, batches of 1000",
        "SQLite: replay (verify, decode, fold)",
        "SQLite: replay with unsealing",
    )
    return [
        at_least(append, "eventsourcing, app.save", append_s["peer"] / append_s["ours"], 1.5),
        at_least(append, "eventsourcing with its cipher on, app.save", append_s["sealed peer"] / append_s["ours"], 1.5),
        at_least(append, "sqlite3 executemany of the same rows", append_s["raw"] / append_s["ours"], 0.6),
        at_least(replay, "eventsourcing, repository.get", replay_s["peer"] / replay_s["ours"], 4),
        at_least(replay, "eventsourcing, log reader with mapper", replay_s["peer's log"] / replay_s["ours"], 1.3),
        at_least(replay, "sqlite3 scan of the rows", replay_s["raw"] / replay_s["ours"], 0.3),
        at_least(
            unsealed,
            "eventsourcing with its cipher on, repository.get",
            replay_s["sealed peer"] / replay_s["ours, unsealed"],
            3,
        ),
        *(per_second(append, name, BATCH / taken) for name, taken in append_s.items()),
        *(per_second(replay, name, BATCH * rounds / taken) for name, taken in replay_s.items()),
    ]


def on_postgres(rounds: int) -> list[Row]:
    """Appending to a server of Debian's or the wheel's, as it comes."""
    batches, password = batches_of(rounds), secrets.token_hex()
    with (
        servers.postgres_data("match", password, ["--no-locale", "--encoding=UTF8"]) as data,
        servers.postgres_server(data, "match", password) as server,
    ):
        our = ours.on_postgres(f"postgresql://match:{password}@{servers.LOCAL}:{server.port}/postgres?schema=city")
        his = peer.on_postgres(servers.LOCAL, server.port, "match", password)
        race = {"ours": lambda n: our.append(batches[n]), "peer": lambda _n: his.save()}
        append_s = seconds(race, rounds, lambda n: his.pending(batches[n]))
        our.close()
        his.close()
    what = "PostgreSQL: append, batches of 1000"
    return [
        at_least(what, "eventsourcing, app.save", append_s["peer"] / append_s["ours"], 1.5),
        *(per_second(what, name, BATCH / taken) for name, taken in append_s.items()),
    ]


def many_writers(folder: Path) -> list[Row]:
    """Sixteen processes on one file."""
    ours.on_sqlite(folder / "crowd.log").close()
    writers = crowd.crowd(folder / "crowd.log")
    counts = [writer.appended for writer in writers]
    what, longest_s, errors = (
        "SQLite: 16 processes on one file",
        max(w.longest_s for w in writers),
        sum(w.errors for w in writers),
    )
    return [
        at_least(what, "slowest to fastest", min(counts) / max(counts), 0.5),
        Row(what, "longest wait, s", longest_s, "< 1", longest_s < 1),
        Row(what, "errors", errors, "0", errors == 0),
        per_second(what, "appends of one event", sum(counts) / crowd.FOR_S),
    ]


def million(folder: Path) -> list[Row]:
    """The state of a million events, from a file, verified."""
    our = ours.on_sqlite(folder / "million.log")
    for batch in range(1000):
        our.append([draft(batch * BATCH + n) for n in range(BATCH)])
    taken = seconds({"state": lambda _n: our.replay(), "state, unsealed": lambda _n: our.replay_unsealed()}, 1)
    our.close()
    return [Row("SQLite: state of a million events", f"{name}, s", took, "-", True) for name, took in taken.items()]


def rehearsed(folder: Path, batches: list[list[Draft]]) -> list[raw.Rows]:
    """The rows of each batch, from a log that was written first: all contestants meet warm code and a warm disk."""
    log = ours.on_sqlite(folder / "rehearsal.log")
    rows = []
    for batch in batches:
        log.append(batch)
        rows.append(raw.as_rows(list(log.log.read(log.log.head()[0] - BATCH))))
    log.close()
    return rows


def batches_of(rounds: int) -> list[list[Draft]]:
    return [[draft(n * BATCH + m) for m in range(BATCH)] for n in range(rounds)]


def at_least(what: str, against: str, figure: float, goal: float) -> Row:
    return Row(what, against, round(figure, 2), f">= {goal}", round(figure, 2) >= goal)


def per_second(what: str, who: str, figure: float) -> Row:
    return Row(what, f"{who}: events a second", round(figure), "-", True)


if __name__ == "__main__":
    main()
