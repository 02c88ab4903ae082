"""One, ten and thirty cities of thirteen districts each, on one PostgreSQL and one Redis, with two workers for all.

Every city has a schema and keys of its own. What is measured is what comes with a city and not with its size: a little
night each, from the first task begun to the last one over.
"""

import secrets
from contextlib import ExitStack
from pathlib import Path

from benchmarks.nights.city import NIGHT, bench, fill
from benchmarks.nights.processes import noted, redis, resident, worker
from benchmarks.nights.rows import LITTLE, WHOLE, Size
from benchmarks.nights.table import Rows, told, within
from events.districts import districts
from tests import servers
from workers.broker import answering, connected
from workers.cities import City
from workers.nights import run_night

COUNTS, FEW = (1, 10, 30), (1, 2)
KINDS = ("transport", "helpers")
EFFORT = 5
FLAT = 0.1
USER = "match"
SIZE = "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c WHERE c.relnamespace = %s::regnamespace"


def cities(folder: Path, size: Size) -> Rows:
    """A row for each number of cities, and what it costs beside one city."""
    counts = COUNTS if size == WHOLE else FEW
    found: dict[int, float] = {}
    password = secrets.token_hex()
    with ExitStack() as stack:
        data = stack.enter_context(servers.postgres_data(USER, password, ["--no-locale", "--encoding=UTF8"]))
        server = stack.enter_context(servers.postgres_server(data, USER, password))
        for count in counts:
            yield from _night(folder / f"cities-{count}", server, password, count, found)
    for count in counts[1:]:
        yield within(f"{count} cities: cost of a district-night", "1 city", found[count] / found[1], FLAT)


def _night(folder: Path, server: servers.Server, password: str, count: int, found: dict[int, float]) -> Rows:
    folder.mkdir(parents=True)
    kek = folder / "kek"
    kek.write_text(secrets.token_hex(32))
    kek.chmod(0o600)
    listed = [City(f"city{n}", _address(server, password, f"of{count}_city{n}"), str(kek)) for n in range(count + 1)]
    for n, each in enumerate(listed):
        fill(each.log, folder / each.name, seed=n, size=LITTLE, kinds=KINDS, environment=each.environment({}))
    first, rest = listed[:1], listed[1:]  # the first one warms the workers up, and is not counted
    toml = folder / "cities.toml"
    toml.write_text("".join(f'[{c.name}]\nlog = "{c.log}"\nkek_file = "{c.kek_file}"\n' for c in listed))
    notes = [folder / f"worker-{n}.jsonl" for n in range(2)]
    with redis(folder) as environment, ExitStack() as stack:
        more = {**environment, "MATCH_CITIES": str(toml)}
        workers = [stack.enter_context(worker(more, each, "--effort", str(EFFORT))) for each in notes]
        url = environment["MATCH_REDIS_URL"]
        run_night(first, NIGHT, bench(EFFORT), url=url)
        before, events = len(noted(*notes)), _events(server, listed[-1])
        nights = run_night(rest, NIGHT, bench(EFFORT), url=url)
        lines = noted(*notes)[before:]
        weighs = [resident(each) / 2**20 for each in workers]
        used = answering(connected(url)).client.info("memory")["used_memory_peak"] / 2**20
    undone = sum(each.unfinished + each.set_aside for each in nights)
    if undone:
        raise ValueError(f"{undone} tasks not done")
    took = lines[-1]["moment"] - lines[0]["moment"]
    found[count] = took / (count * len(districts()))
    yield from _told(count, found[count], len(lines) // 2, weighs, used)
    if count == max(COUNTS):
        grown = _bytes(server, listed[-1]) / 2**20
        yield told("a city's log on PostgreSQL after its night: MB", f"{events} events before it", grown)


def _told(count: int, each_s: float, tasks: int, weighs: list[float], used: float) -> Rows:
    many = f"{count} cities" if count > 1 else "1 city"
    yield told(f"{many}, PostgreSQL, 2 workers, {tasks} tasks: seconds a district-night", "-", each_s)
    yield told(f"{many}: a worker and its forkserver, MB resident", "the larger of two", max(weighs))
    yield told(f"{many}: Redis, MB at its peak", "-", used)


def _address(server: servers.Server, password: str, schema: str) -> str:
    return f"postgresql://{USER}:{password}@{servers.LOCAL}:{server.port}/postgres?schema={schema}"


def _schema(city: City) -> str:
    return city.log.rpartition("=")[2]


def _bytes(server: servers.Server, city: City) -> float:
    with servers.postgres_client(server, USER) as asking:
        [(size,)] = asking.execute(SIZE, [_schema(city)]).fetchall()
        return float(size)


def _events(server: servers.Server, city: City) -> int:
    with servers.postgres_client(server, USER) as asking:
        [(count,)] = asking.execute(f"SELECT count(*) FROM {_schema(city)}.events").fetchall()
        return int(count)
