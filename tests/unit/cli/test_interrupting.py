"""Ctrl-C during work: the first asks for an end, the second ends."""

import os
import signal
import threading

import pytest

from cli.interrupting import stopping


def press_ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_the_first_ctrl_c_asks_for_an_end_and_nothing_is_raised():
    with stopping() as stop:
        assert not stop()
        press_ctrl_c()
        assert stop()


def test_the_second_ctrl_c_goes_through():
    with stopping():
        press_ctrl_c()
        with pytest.raises(KeyboardInterrupt):
            press_ctrl_c()


def test_afterwards_ctrl_c_is_what_it_was():
    before = signal.getsignal(signal.SIGINT)
    with stopping():
        press_ctrl_c()
    assert signal.getsignal(signal.SIGINT) is before


def test_outside_the_main_thread_nothing_is_caught():
    asked: list[bool] = []

    def work() -> None:
        with stopping() as stop:
            asked.append(stop())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert asked == [False]
