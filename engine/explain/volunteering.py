"""What one more volunteer would bring: somebody who can do one thing on one half day, tried by solving again.

Whoever she is, she lives near by, is insured and goes wherever she is asked: what is looked for is which hands a
district should ask around for. The solver bounds every newcomer's worth first and solves for those who may be best.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from attrs import evolve

from engine.explain.valued import Valued
from engine.matchings.helpers import BuiltHelp
from engine.matchings.helpers.parts import Assembled, Volunteer, assembled
from engine.problems.assignment import Assignment, Offer
from engine.problems.solving import Effort, Stop, never, silent
from events.vocabulary.plans import Change

if TYPE_CHECKING:
    from engine.solvers.assignment import Newcomer

MOST: Final = 10
ANYBODY: Final = "+anybody"
NOON: Final = 12
MORNING, AFTERNOON = "helper.new_morning", "helper.new_afternoon"


def worths(
    built: BuiltHelp, tasks: Mapping[str, str], minors_per_adult: int, *, seed: int, effort: Effort, stop: Stop = never
) -> tuple[Valued, ...]:
    """Those who would serve more, the best first: a half and a skill (``change.what``: garbage, weeding …).

    ``tasks`` tells what each need asks for.
    """
    from engine.solvers.assignment import solve, worth

    problem, hers = _parted(_with_anybody(built, minors_per_adult))
    newcomers = {new.id: (half, new) for half, new in _newcomers(built, tasks, hers)}
    if not newcomers or stop():
        return ()
    plan = solve(problem, seed=seed, effort=effort, stop=stop, progress=silent)
    found = worth(problem, plan, [new for _, new in newcomers.values()], seed=seed, effort=effort, top=MOST)
    return tuple(
        Valued(day, Change(code, task, 1, each.tasks), each.proven)
        for each in found
        for day, code, task in (newcomers[each.id][0],)
        if each.tasks > 0
    )


def _with_anybody(built: BuiltHelp, minors_per_adult: int) -> Assembled:
    """The week with somebody who can always be had, so that every time at which a task may begin is in it."""
    hours = ((0, round(timedelta(days=built.horizon.days).total_seconds())),)
    anybody = Volunteer(ANYBODY, 0, hours, 0, 100, minors_per_adult)
    return assembled(evolve(built.parts, volunteers=(*built.parts.volunteers, anybody)))


def _parted(whole: Assembled) -> tuple[Assignment, list[tuple[int, int, Offer]]]:
    """The problem without her, and what she could do: the ask, its begin, the offer."""
    hers, others = [], []
    for offer, coming in zip(whole.problem.offers, whole.coming, strict=True):
        if coming.helper == ANYBODY:
            hers.append((coming.ask, coming.start_s, evolve(offer, resources=(0,), cost=0)))
        else:
            others.append(offer)
    problem = evolve(whole.problem, offers=tuple(others), resources=whole.problem.resources[:-1])
    return problem, hers


Half = tuple[date, str, str]
"""The day, which half of it, and what is done."""


def _newcomers(
    built: BuiltHelp, tasks: Mapping[str, str], hers: list[tuple[int, int, Offer]]
) -> Iterator[tuple[Half, "Newcomer"]]:
    """One a skill and half day in which something of it may be done from beginning to end."""
    from engine.solvers.assignment import Newcomer

    halves: dict[Half, list[Offer]] = {}
    for ask, start_s, offer in hers:
        asked = built.parts.asks[ask]
        begins, ends = (built.start + timedelta(seconds=at) for at in (start_s, start_s + asked.length_s))
        if (code := _half(begins, ends)) is not None:
            halves.setdefault((begins.date(), code, tasks[asked.at.need]), []).append(offer)
    for half in sorted(halves):
        day, code, task = half
        yield half, Newcomer(f"{day}/{code}/{task}", tuple(halves[half]), fair=built.parts.fair)


def _half(begins: datetime, ends: datetime) -> str | None:
    noon = begins.replace(hour=NOON, minute=0, second=0)
    if ends <= noon:
        return MORNING
    return AFTERNOON if begins >= noon else None
