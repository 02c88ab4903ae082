"""A night with real servers and real workers, for tests that kill them: a Redis, worker processes, a busy day."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import psutil
from attrs import define

from desk.opening import open_office
from events.state.model import State
from events.state.nights import Night
from events.times import TOKYO
from tests import servers
from tests.stories.office import StoryOffice, 申込, 車両, 運転者

NIGHT = date(2026, 12, 4)
NOW = datetime(2026, 12, 4, 2, tzinfo=TOKYO)
PASSWORD = "for-this-test-alone"
PATIENCE_S = 90.0
LONG, SHORT = "1000000", "20"
"""How hard to plan: for longer than any test, or for a moment."""
TOWNS = ("中島", "松尾", "柳島一丁目", "浜見平", "今宿", "萩園", "平太夫新田", "下町屋一丁目")


def crowded(folder: Path, name: str = "log.sqlite", district: str = "湘南") -> Path:
    """A log with more rides on one day than can be listed: planning it takes as long as one likes."""
    office = StoryOffice(folder, NOW, os.urandom)
    office.imports(book(office, district))
    office.closes()
    path = folder / "log.sqlite"
    return path if name == path.name else path.rename(folder / name)


def book(office: StoryOffice, district: str, rides: int = 28) -> Path:
    """A district's workbook with so many rides on one day, four vehicles and four drivers."""
    asked = [_ride(n, district) for n in range(rides)]
    cars = [車両(f"{district}カー{n}", 所有者=f"例示{district}会{n}") for n in range(4)]
    drivers = [運転者(f"例示 {district}{n}号", 週の上限時間=20) for n in range(4)]
    title = f"移動支援 申込受付簿（{district}地区）令和8年12月"
    return office.keeps(f"{district}.xlsx", title=title, 申込=asked, 車両=cars, 運転者=drivers)


def _ride(n: int, district: str) -> dict[str, object]:
    clock = f"{9 + n % 7}:{n * 7 % 60:02d}"
    phone = f"0467-00-{(2000 if district == '湘南' else 3000) + n}"
    own = {"受付番号": f"{district[0]}{n:03d}", "電話": phone, "住所": f"{TOWNS[n % 8]}{n + 1}-1"}
    more = {"帰り出発時刻": f"{11 + n % 5}:{n * 11 % 60:02d}"} if n % 2 and n % 7 < 2 else {}
    where = f"{TOWNS[(n * 3 + 1) % 8]}2-2"
    return {**申込(f"見本 {district}{n}番", "12/8(火)", clock, 行き先住所=where), **own, **more}


@define
class Shift:
    """One log and the processes that work on it. ``environment`` is theirs."""

    where: str
    environment: dict[str, str]

    def match(self, *args: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command to its end."""
        environment = {**self.environment, **more}
        return subprocess.run(_command(args), env=environment, capture_output=True, text=True, timeout=PATIENCE_S)

    @contextmanager
    def process(self, *args: str, notes: Path = Path(os.devnull)) -> Iterator[subprocess.Popen[str]]:
        """A command that goes on, and what it notes; whatever is left of it is killed in the end."""
        with notes.open("w") as file:
            process = subprocess.Popen(_command(args), env=self.environment, text=True, stderr=file)
        try:
            yield process
        finally:
            for each in children_of(process):
                each.kill()
            process.kill()
            process.wait()

    def worker(self, effort: str = SHORT, *more: str, notes: Path = Path(os.devnull)):
        return self.process("worker", "--threads", "1", "--effort", effort, *more, notes=notes)

    def state(self) -> State:
        office = open_office(self.where, actor="試験", clock=lambda: NOW, environment=self.environment)
        try:
            return office.state()
        finally:
            office.close()

    def night(self) -> Night | None:
        return self.state().nights.get(NIGHT)

    def how(self) -> list[str]:
        """How the night's tasks stand."""
        night = self.night()
        return [each.how for each in night.tasks.values()] if night else []

    def runs(self) -> bool:
        return "running" in self.how()

    def is_over(self) -> bool:
        night = self.night()
        return night is not None and bool(night.tasks) and not night.unfinished

    def types(self) -> list[str]:
        """The types of all events."""
        office = open_office(self.where, actor="試験", clock=lambda: NOW, environment=self.environment)
        try:
            return [event.type for event in office.log.read()]
        finally:
            office.close()


def shift(where: object, **more: str) -> Shift:
    environment = {**os.environ, "MATCH_LOG": str(where), "MATCH_NOW": NOW.isoformat(), "MATCH_ACTOR": "試験"}
    return Shift(str(where), {**environment, "MATCH_LANG": "ja", "PYTHONUTF8": "1", **more})


@contextmanager
def redis(folder: Path, port: int) -> Iterator[servers.Server]:
    """Redis as the compose file has it, in what matters here: a password, and a file that is appended to."""
    folder.mkdir(exist_ok=True)
    binary = str(servers.redis_folder() / "redis-server")
    kept = ["--appendonly", "yes", "--appendfsync", "always", "--save", "", "--dir", str(folder)]
    command = [binary, "--port", str(port), "--bind", servers.LOCAL, "--requirepass", PASSWORD, *kept]
    with servers.redis_server(folder, command, {}, PASSWORD, port) as server:
        yield server


def at_redis(port: int) -> dict[str, str]:
    """What sends a process to that Redis."""
    return {"MATCH_REDIS_URL": f"redis://{servers.LOCAL}:{port}/0", "MATCH_REDIS_PASSWORD": PASSWORD}


def until(done: Callable[[], object], seconds: float = PATIENCE_S) -> bool:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if done():
            return True
        time.sleep(0.1)
    return False


def children_of(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Everything that a process has started, and what those have."""
    try:
        return psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def solving(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The children that plan: those of the forkserver."""
    return [each for each in children_of(process) if each.ppid() != process.pid]


def kill_hard(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


def _command(args: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-m", "cli.main", *args]
