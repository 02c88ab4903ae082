"""Writers take turns, threads and processes alike, first come first served."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest

from events.errors import Locked, WriteFailed
from events.turns import Turns
from tests.contracts.processes import CONTEXT


def test_one_at_a_time(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "x", 5.0)
    inside: list[int] = []
    most = []

    def take(n: int) -> None:
        with turns.take():
            inside.append(n)
            sleep(0.001)
            most.append(len(inside))
            inside.remove(n)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(take, range(40)))
    assert most == [1] * 40


def test_first_come_first_served(tmp_path: Path) -> None:
    served = []

    def take(n: int) -> None:
        with Turns(tmp_path / "x", 5.0).take():
            served.append(n)

    with Turns(tmp_path / "x", 5.0).take():
        line = [Thread(target=take, args=(n,)) for n in range(5)]
        for one in line:
            one.start()
            sleep(0.02)
    for one in line:
        one.join()
    assert served == [0, 1, 2, 3, 4]


def test_who_has_finished_goes_to_the_end_of_the_line(tmp_path: Path) -> None:
    """However often she comes back: the one who waits is next."""
    turns, served, waits = Turns(tmp_path / "x", 5.0), [], Event()

    def take() -> None:
        waits.set()
        with Turns(tmp_path / "x", 5.0).take():
            served.append("who waited")

    with turns.take():
        waiting = Thread(target=take)
        waiting.start()
        waits.wait()
        sleep(0.05)
    with turns.take():
        served.append("who came back")
    waiting.join()
    assert served == ["who waited", "who came back"]


def test_a_turn_waits_for_another_process_and_comes_when_it_dies(tmp_path: Path) -> None:
    hears, says = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=hold, args=(tmp_path / "x", says))
    process.start()
    hears.recv()
    with pytest.raises(Locked), Turns(tmp_path / "x", 0.05).take():
        raise AssertionError("two at once")
    process.kill()
    with Turns(tmp_path / "x", 5.0).take():
        process.join()


def hold(path: Path, says: Connection) -> None:
    with Turns(path, 1.0).take():
        says.send("mine")
        sleep(60)


def test_who_waits_too_long_is_told_how_long(tmp_path: Path) -> None:
    with Turns(tmp_path / "x", 1.0).take():
        began = monotonic()
        with pytest.raises(Locked) as caught, Turns(tmp_path / "x", 0.05).take():
            raise AssertionError("two at once")
        assert monotonic() - began < 0.5
    assert caught.value.facts == {"path": str(tmp_path / "x"), "waited_s": 0.05}


def test_who_gave_up_waiting_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    with Turns(tmp_path / "x", 1.0).take(), pytest.raises(Locked), Turns(tmp_path / "x", 0.05).take():
        raise AssertionError("two at once")
    with Turns(tmp_path / "x", 1.0).take():
        pass


def test_the_turn_ends_with_a_fault(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "x", 0.05)
    with pytest.raises(ZeroDivisionError), turns.take():
        raise ZeroDivisionError
    with turns.take():
        pass


def test_the_files_of_the_line_are_their_owners_alone(tmp_path: Path) -> None:
    with Turns(tmp_path / "x", 0.05).take():
        pass
    assert {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {
        "x.lock": 0o600,
        "x.queue": 0o600,
    }


def test_a_folder_that_is_not_there_is_a_failed_write(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed) as caught, Turns(tmp_path / "no" / "x", 0.05).take():
        raise AssertionError("no folder")
    assert caught.value.why == "ENOENT"
