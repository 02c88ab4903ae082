"""Every code that a room can emit, collected from the rooms themselves: from their tables where they keep one, else
from the calls in their source that carry a code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from events import errors as log_errors
from events.log import Conflict
from intake.parsers import equipment

ROOT = Path(__file__).parents[3]
CODE = re.compile(r"[a-z][a-z_0-9]*(\.[a-z_0-9]+)*")


def sources(*rooms: str) -> Iterator[ast.Module]:
    """The parsed files of some rooms."""
    for room in rooms:
        where = ROOT / room
        for path in sorted(where.rglob("*.py")) if where.is_dir() else [where]:
            yield ast.parse(path.read_text(encoding="utf-8"))


def first_arguments(names: set[str], *rooms: str, place: int = 0) -> set[str]:
    """The literal codes at a place among the arguments of calls of these names."""
    found = set()
    for tree in sources(*rooms):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in names and len(node.args) > place:
                found |= set(_literals(node.args[place]))
    return found


def yielded(*rooms: str) -> set[str]:
    """The literal codes that generators yield."""
    found = set()
    for tree in sources(*rooms):
        for node in ast.walk(tree):
            if isinstance(node, ast.Yield) and node.value is not None:
                found |= set(_literals(node.value))
    return found


def log_error_codes() -> set[str]:
    """The codes of everything that can go wrong with a log."""
    classes = [each for each in vars(log_errors).values() if isinstance(each, type)]
    found = {each.code for each in classes if issubclass(each, log_errors.LogError)} | {Conflict.code}
    return found - {log_errors.LogError.code}


def obstacle_codes() -> set[str]:
    """What can stand in the way of a ride: before any time is looked at, by itself, and beside a plan."""
    from engine.explain import salons
    from engine.explain.helpers import BESIDE as TAKEN
    from engine.explain.transport.obstacles import BESIDE
    from engine.explain.watch import BESIDE as FULL

    matching = yielded("engine/matchings") | first_arguments({"Obstacle"}, "engine", place=2)
    lacks = {f"venue.lacks_{code}" for code in equipment.CODES}
    meetings = {salons.BESIDE, salons.OTHER_HOURS, salons.GROUP_AWAY, *lacks}
    return {code for code in matching if "." in code or code == "apart"} | {BESIDE, TAKEN, FULL} | meetings | set(ALONE)


def change_codes() -> set[str]:
    """The changes that an explanation may name, those put together from parts included."""
    from engine.explain.helpers import RENEWED as HELPERS_RENEWED
    from engine.explain.transport.changes import RENEWED
    from engine.matchings.transport.supply import SPANS

    literal = first_arguments({"Change"}, "engine")
    steps = {"time.later", "time.earlier"}
    hours = {f"{whose}.{code}" for whose in ("vehicle", "driver", "both") for code in ("until_later", "from_earlier")}
    less = {f"salon.without_{code}" for code in (*equipment.CODES, "parking")}
    more = {f"{kind}.more_{span}" for kind in ("driver", "vehicle", "wheelchair_vehicle") for span in SPANS}
    more |= {f"{kind}.more_these_hours" for kind in ("vehicle", "wheelchair_vehicle")}
    return {*literal, *steps, *hours, *less, *more, *RENEWED.values(), *HELPERS_RENEWED.values()}


ALONE = (
    "window.late",
    "window.early",
    "ride.too_long",
    "run.too_long",
    "shift.early",
    "shift.late",
    "driver.busy",
    "hours.over",
    "seats.short",
    "wheelchairs.short",
    "ride.shift",
    "people.apart",
    "driver.busy",
)
"""What one shift can fail with for one need: the checks' own codes (``engine.solvers.routing.alone``)."""


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node: ast.expr) -> Iterator[str]:
    """A literal, both sides of ``a if … else b``, or the first of a tuple."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.Tuple) and node.elts:
        yield from _literals(node.elts[0])
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
