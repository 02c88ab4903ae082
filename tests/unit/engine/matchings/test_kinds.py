"""Every kind in the list has its door: state to problem, problem to plan and back."""

import subprocess
import sys

import pytest

from engine.matchings import KINDS, matching


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_door(kind):
    module = matching(kind)
    assert all(callable(getattr(module, name)) for name in ("problem", "plan", "routes"))
    assert module.VERSION.startswith(f"{kind}/")


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        matching("teleport")


def test_naming_the_kinds_loads_none_of_them():
    shown = "import sys, engine.matchings; print([m for m in sys.modules if m.startswith('engine.matchings.')])"
    ran = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
