"""The process from which children are forked: they have what it has read, and whatever they do, the next goes well."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from tests.faults.tasks import SIGN
from workers.child import Ended, Limits
from workers.stem import stem

AMPLE = Limits(seconds=60, memory=2_000_000_000)
TASKS = "tests.faults.tasks"
READ = f"{TASKS}:read"

pytestmark = [
    pytest.mark.slow,  # the forkserver loads what solves first
    pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no processes can be forked here"),
]


def test_a_child_has_what_the_stem_has_read_and_the_next_one_what_it_has_read_since(tmp_path: Path) -> None:
    book = tmp_path / "book"
    book.write_text("one")
    with stem(READ, str(book)) as run:
        assert run(f"{TASKS}:what_was_read", None, AMPLE) == Ended("done", "one")
        book.write_text("two")
        assert run(f"{TASKS}:what_was_read", None, AMPLE) == Ended("done", "two")


def test_a_stem_that_cannot_read_leaves_it_to_the_child_to_say_so(tmp_path: Path) -> None:
    with stem(READ, str(tmp_path / "no book")) as run:
        assert run(f"{TASKS}:add", [1, 2], AMPLE) == Ended("done", 3)


def test_whatever_a_child_does_the_next_one_goes_well(tmp_path: Path) -> None:
    with stem(READ, str(tmp_path)) as run:
        assert run(f"{TASKS}:crash", None, AMPLE) == Ended("crashed", signal=signal.SIGSEGV)
        assert run(f"{TASKS}:never_end", None, Limits(0.3, AMPLE.memory)) == Ended("time")
        assert run(f"{TASKS}:leave", None, AMPLE) == Ended("crashed")
        assert run(f"{TASKS}:raise_with_a_name", "見本 花子", AMPLE) == Ended("failed", {"code": "ValueError"})
        assert run(f"{TASKS}:add", [20, 22], AMPLE) == Ended("done", 42)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's memory")
def test_a_child_is_bounded_and_the_stem_is_not(tmp_path: Path) -> None:
    with stem(READ, str(tmp_path)) as run:
        assert run(f"{TASKS}:eat_memory", None, Limits(60, 700_000_000)) == Ended("memory")
        assert run(f"{TASKS}:add", [1], AMPLE) == Ended("done", 1)


def test_a_request_to_stop_ends_the_child_and_the_next_one_goes_well(tmp_path: Path) -> None:
    begun = time.monotonic()
    with stem(READ, str(tmp_path)) as run:
        stopped = run(f"{TASKS}:never_end", None, AMPLE, stop=lambda: time.monotonic() > begun + 0.5)
        assert stopped == Ended("stopped")
        assert run(f"{TASKS}:add", [1], AMPLE) == Ended("done", 1)


@pytest.mark.skipif(sys.platform != "linux", reason="children die with their parent on Linux at once")
def test_a_stem_that_is_killed_takes_its_child_with_it_and_another_is_grown(tmp_path: Path) -> None:
    sign = tmp_path / SIGN
    with stem(READ, str(tmp_path)) as run:
        ended: list[Ended] = []
        asking = threading.Thread(target=lambda: ended.append(run(f"{TASKS}:touch_again_and_again", str(sign), AMPLE)))
        asking.start()
        grown = psutil.Process(_written_by(sign)).parent()
        assert grown is not None
        grown.kill()
        asking.join()
        assert ended == [Ended("crashed")]
        last = sign.read_text()
        time.sleep(0.3)
        assert sign.read_text() == last
        assert run(f"{TASKS}:add", [1], AMPLE) == Ended("done", 1)


def test_nothing_goes_on_behind_a_worker_that_was_killed(tmp_path: Path) -> None:
    sign = tmp_path / SIGN
    asking = (
        "from workers.child import Limits\nfrom workers.stem import stem\n"
        f"with stem({READ!r}, {str(tmp_path)!r}) as run:\n"
        f"    run({TASKS + ':touch_again_and_again'!r}, {str(sign)!r}, Limits(60, 10**10))"
    )
    worker = subprocess.Popen([sys.executable, "-c", asking], cwd=Path(__file__).parents[2], env=dict(os.environ))
    child = psutil.Process(_written_by(sign))
    grown = child.parent()
    worker.kill()
    worker.wait()
    assert grown is not None
    gone, alive = psutil.wait_procs([child, grown], timeout=10)
    assert not alive
    assert len(gone) == 2


def _written_by(sign: Path) -> int:
    """The process that signs, once it does."""
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        if sign.exists() and sign.read_text():
            return int(sign.read_text().split()[1])
        time.sleep(0.05)
    raise AssertionError("nobody signed")
