"""Compiled functions run as plain Python, for tiny problems; imported so, they are imported anew afterwards."""

import sys
from collections.abc import Iterator

import numba
import pytest

CORE = "engine.solvers.routing.core"


@pytest.fixture(autouse=True, scope="module")
def plain_python() -> Iterator[None]:
    """For a module of tests: nothing is compiled that was not before."""
    there = {name for name in sys.modules if name.startswith(CORE)}
    before, numba.config.DISABLE_JIT = numba.config.DISABLE_JIT, True
    yield
    numba.config.DISABLE_JIT = before
    for name in [name for name in sys.modules if name.startswith(CORE) and name not in there]:
        del sys.modules[name]
