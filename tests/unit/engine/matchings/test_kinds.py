"""Every kind in the list has its door: state to problem, problem to plan and back."""

import subprocess
import sys
from importlib import import_module

import pytest

from engine.explain import explain
from engine.matchings import KINDS, matching
from engine.matchings.built import Horizon, Matching, Planned
from engine.problems.solving import never, silent
from tests.building import DISTRICT, MONDAY, known


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_door(kind):
    module = matching(kind)
    door = [name for name in vars(Matching) if not name.startswith("_")]
    assert all(callable(getattr(module, name)) for name in door)
    assert module.VERSION.startswith(f"{kind}/")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_tells_its_reasons(kind):
    assert callable(import_module(f"engine.explain.{kind}").explain)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_which_nobody_asks_for_anything_has_an_empty_problem_and_plan(kind):
    of = matching(kind)
    built = of.problem(known(), Horizon(MONDAY, 7), (DISTRICT,))
    assert built.asks_for_nothing
    solved = of.solve(built, seed=1, effort=of.default_effort(), stop=never, progress=silent)
    assert of.check(built, solved.plan) == ()
    assert of.plan(built, solved.plan, "p") == Planned(())
    assert explain(kind, built, solved, seed=1) == ()
    assert of.versions(built).builder == of.VERSION


def test_an_unknown_kind_is_an_error():
    with pytest.raises(KeyError):
        matching("teleport")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_the_first_that_is_loaded(kind):
    ran = subprocess.run([sys.executable, "-c", f"import engine.matchings.{kind}"], capture_output=True, text=True)
    assert ran.stderr == ""


def test_naming_the_kinds_loads_none_of_them():
    shown = "import sys, engine.matchings; print([m for m in sys.modules if m.startswith('engine.matchings.')])"
    ran = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
