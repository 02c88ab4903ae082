"""Other processes for tests: forked from a server that has our modules loaded, so that ten of them take no second."""

import multiprocessing
from typing import Final

CONTEXT: Final = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["events.sqlite", "events.postgres", "events.sealing", "tests.contracts.booking"])
