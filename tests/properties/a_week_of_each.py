"""A small week of each kind that is no ride, full of ties; typed as a program it prints what each kind makes of it.

``python -m tests.properties.a_week_of_each KIND [N]``: everything is called after ``N``, so that with another ``N`` the
same people have other ids, in another order, and every id is written back as if it were the first ``N``'s.
"""

import hashlib
import json
import sys
from collections.abc import Callable
from typing import Any, Final

from attrs import asdict

from engine.explain import explain
from engine.matchings import matching
from engine.matchings.built import Horizon
from engine.problems.solving import Effort, never, silent
from events.vocabulary.mobile_sales import TownCounted, TownHeard
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import (
    DISTRICT,
    MONDAY,
    help_wanted,
    helper,
    host,
    hours,
    known,
    lot,
    salon_wanted,
    shop,
    truck,
    venue,
    watched,
)

TOWNS: Final = TownsListed((TownPoint("北", 35.3240, 139.4), TownPoint("南", 35.3200, 139.4)), "見本")
WHERE: Final = ("北", "南")
Name = Callable[[str, int], str]


def named(n: int) -> Name:
    """Ids that stand in another order for another ``n``: ``x000-helper-3`` or ``x996-helper-3``."""
    return lambda what, i: f"{what}{i}" if n == 0 else f"x{(i * 7919 + n) % 1000:03d}-{what}{i}"


def helpers(name: Name) -> tuple[object, ...]:
    comers = (helper(name("helper", i), weekly_limit_min=180 if i % 2 else None) for i in range(6))
    tasks = (
        help_wanted(name("task", i), name("asker", i), town=WHERE[i % 2], people=1 + (i % 4 == 0), end="12:00")
        for i in range(12)
    )
    return TOWNS, *comers, *tasks


def salons(name: Name) -> tuple[object, ...]:
    rooms = (venue(name("room", i), town=WHERE[i % 2]) for i in range(3))
    leaders = (host(name("host", i)) for i in range(2))
    groups = (salon_wanted(name("group", i), name("speaker", i), seeks_host=i % 2 == 0) for i in range(5))
    return TOWNS, *rooms, *leaders, *groups


def mobile_sales(name: Name) -> tuple[object, ...]:
    people = (TownCounted("北", 400), TownCounted("南", 300))
    heard = (TownHeard(name("heard", 0), "北", 40, 20, "survey"), TownHeard(name("heard", 1), "北", 10, 2, "centre"))
    lots = (
        lot(name("lot", i), owner=name("owner", i), town=WHERE[i % 2], consent=("yes", "unasked")[i % 2], spaces=4 + i)
        for i in range(5)
    )
    rounds = (truck(name("round", i), weekday=i, most=1) for i in range(3))
    shut = lot(name("lot", 9), owner=name("owner", 9), town="南", hours=hours(weekdays=(6,)))
    return TOWNS, *people, *heard, *lots, shut, *rounds


def watch(name: Name) -> tuple[object, ...]:
    shops = (shop(name("shop", i), town=WHERE[i % 2], most=3) for i in range(5))
    return TOWNS, *shops, *(watched(name("home", i), name("asker", i), town=WHERE[i % 2]) for i in range(9))


WEEKS: Final = {"helpers": helpers, "salons": salons, "mobile_sales": mobile_sales, "watch": watch}


def told(kind: str, n: int, seed: int = 1) -> str:
    """What the kind plans and why it leaves what it leaves, as canonical text with the ids of ``n`` = 0."""
    of, name = matching(kind), named(n)
    built = of.problem(known(*WEEKS[kind](name)), Horizon(MONDAY, 7), (DISTRICT,))
    solved = of.solve(built, seed=seed, effort=Effort(40), stop=never, progress=silent)
    planned = of.plan(built, solved.plan, "p")
    whole: dict[str, Any] = {
        "sessions": [asdict(each) for each in planned.sessions],
        "assignments": [asdict(each) for each in planned.assignments],
        "left": [asdict(each) for each in explain(kind, built, solved, seed=seed)],
        "objective": dict(of.objective(built, solved.plan)),
    }
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, default=str)
    for what in ("helper", "task", "asker", "room", "host", "group", "speaker", "heard", "lot", "owner", "round"):
        text = _as_first(text, name, what)
    for what in ("shop", "home"):
        text = _as_first(text, name, what)
    return text


def _as_first(text: str, name: Name, what: str) -> str:
    for i in range(12):
        text = text.replace(name(what, i), named(0)(what, i)) if name(what, i) != named(0)(what, i) else text
    return text


if __name__ == "__main__":
    sys.stdout.write(hashlib.sha256(told(sys.argv[1], int(sys.argv[2])).encode()).hexdigest())
