"""The system's lock on an open file, held by one opener at a time and let go of with the process that holds it.

A file of its own because Windows has another one: there a byte of the file is locked, and whoever waits asks again, for
its kernel keeps no queue that could be joined.
"""

import sys
import time

AGAIN_S = 0.02

if sys.platform == "win32":
    import msvcrt

    def lock(descriptor: int, *, wait: bool) -> None:
        """Have the lock. Raises ``BlockingIOError`` where another has it and we are not to wait."""
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                return
            except OSError as fault:
                if not wait:
                    raise BlockingIOError(*fault.args) from None
                time.sleep(AGAIN_S)

    def unlock(descriptor: int) -> None:
        """Let go of the lock."""
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def lock(descriptor: int, *, wait: bool) -> None:
        """Have the lock. Raises ``BlockingIOError`` where another has it and we are not to wait."""
        fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def unlock(descriptor: int) -> None:
        """Let go of the lock."""
        fcntl.flock(descriptor, fcntl.LOCK_UN)
