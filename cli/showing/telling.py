"""A reason as it is told to the person herself: polite, whole sentences, nothing about anybody else.

Who must not meet whom never leaves the office: where that stood in the way, the sentence is the same as for any ride
that did not fit beside the others.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from cli.call import Call
from cli.days import clock, duration, long_day
from cli.labels import Labels
from cli.showing.left import other_ways
from desk.selecting import day_of
from events.state.carriers import Carrier, begins
from events.state.model import Plan
from events.times import TOKYO
from events.vocabulary.plans import Change, LeftOver, Obstacle, PlannedAssignment, PlannedRun, PlannedSession
from events.vocabulary.salons import SalonRequested
from wording import known

REASONS: Final = (
    ("watch.", "shops_consent"),
    ("shop.", "shops"),
    ("helper.too_few", "people"),
    ("helper.", "people"),
    ("insurance.volunteer", "people"),
    ("chair.powered", "powered"),
    ("wheelchairs.", "wheelchair"),
    ("seats.", "full"),
    ("ride.too_long", "too_long"),
    ("window.", "time"),
    ("consent.", "consent"),
    ("person.elsewhere", "elsewhere"),
    ("vehicle.taken", "together"),
    ("driver.taken", "together"),
    ("insurance.", "papers"),
    ("licence.", "papers"),
    ("course.", "papers"),
    ("basis.", "papers"),
    ("vehicle.", "nobody"),
    ("driver.", "nobody"),
    ("shift.", "nobody"),
    ("hours.", "nobody"),
    ("run.", "nobody"),
    ("venue.other_hours", "venue_hours"),
    ("venue.taken", "together"),
    ("venue.group_monthly", "often"),
    ("salon.too_soon", "too_soon"),
    ("venue.", "venue"),
    ("host.must_not_meet", "together"),
    ("host.", "host"),
    ("lot.", "lots"),
)
"""The beginning of an obstacle's code, and the kind of reason that may be told. Any other is ``together``."""


OWN: Final = frozenset({"venue.group_monthly", "salon.too_soon"})
"""What her own other meetings alone stand in the way of: told also where it would be possible by itself."""
FEW: Final = 2
"""So many reasons are told, the nearest misses: a letter, not a list."""


def told_left(call: Call, labels: Labels, left: LeftOver) -> list[str]:
    """To somebody who is left over: what, why, what would help, what else there is."""
    tellable = left.strength == "alone" or all(each.code in OWN for each in left.obstacles)
    kinds = reasons_told(left.obstacles)[:FEW] if tellable else ("together",)
    lines = [_sorry(call, labels, left), _because(call, labels, left, kinds)]
    changes = [text for change in left.changes if (text := change_told(call, change))]
    if changes:
        lines.append(call.say("told.could", changes=call.say("told.or").join(dict.fromkeys(changes))))
    ways = other_ways(call, labels, left)
    lines.append(call.say("told.ways", ways=ways) if ways else call.say("told.call"))
    return lines


def reasons_told(obstacles: Iterable[Obstacle]) -> tuple[str, ...]:
    """The kinds of reasons that may be told, each once; ``together`` only where nothing else is left to tell."""
    kinds = dict.fromkeys(_kind(each.code) for each in obstacles)
    return tuple(kind for kind in kinds if kind != "together") or ("together",)


def _kind(code: str) -> str:
    return next((kind for beginning, kind in REASONS if code.startswith(beginning)), "together")


def change_told(call: Call, change: Change) -> str:
    """A change that the person may hear of; empty for what is the office's own affair."""
    code = f"told.change.{change.code}"
    return call.say(code, by=change.by, duration=duration(change.by, call.lang)) if known(code) else ""


def _sorry(call: Call, labels: Labels, left: LeftOver) -> str:
    name, day = labels.person(left.person), long_day(day_of(left.occurrence), call.lang)
    need = labels.state.needs.get(left.need)
    if need is not None and need.kind != "transport":
        several = need.help is not None and len({hours.day for hours in need.help.hours.days}) > 1
        several = several or (isinstance(need.fact, SalonRequested) and need.fact.any_day)
        code = "told.sorry_of_several" if several else "told.sorry_of"
        what = f"told.what.{need.kind}"
        return call.say(code, name=name, day=day, kind=call.say(what if known(what) else f"kind.{need.kind}"))
    if need is None or need.ride is None:
        return call.say("told.sorry_plain", name=name, day=day)
    hour, minute = divmod(need.ride.arrive_by_min, 60)
    purpose = call.say(f"plan.purpose.{need.ride.purpose}")
    return call.say("told.sorry", name=name, day=day, purpose=purpose, arrive=f"{hour}:{minute:02d}")


def _because(call: Call, labels: Labels, left: LeftOver, kinds: Iterable[str]) -> str:
    need = labels.state.needs.get(left.need)
    codes = [f"told.reason.{kind}" for kind in kinds]
    own = [f"{code}.{need.kind}" if need and known(f"{code}.{need.kind}") else code for code in codes]
    reasons = call.say("told.then").join(map(call.say, own))
    return call.say("told.because", reasons=reasons)


def told_served(call: Call, labels: Labels, plan: Plan, assignment: PlannedAssignment) -> list[str]:
    """To somebody who is driven: the day and when she is picked up; else when it is that somebody comes."""
    carriers = [plan.carrier(run) for run in assignment.runs]
    stops = [stop for each in carriers if isinstance(each, PlannedRun) for stop in each.stops]
    times = [s.starts for s in stops if s.occurrence == assignment.occurrence and s.boards]
    starts = times or sorted({begins(each) for each in carriers})
    day = long_day(_day(assignment, carriers), call.lang)
    code = "told.served" if times else "told.comes"
    said = call.say("why.and").join(map(clock, starts))
    return [call.say(code, name=labels.person(assignment.person), day=day, times=said)]


def _day(assignment: PlannedAssignment, carriers: Sequence[Carrier]) -> date:
    """The day on which it is, of what could be on several; of what comes every week the one that it is called after."""
    single = [begins(each) for each in carriers if not (isinstance(each, PlannedSession) and each.weekdays)]
    return min(single).astimezone(TOKYO).date() if single else day_of(assignment.occurrence)


def told_waiting(call: Call, labels: Labels, person: str) -> list[str]:
    """To somebody of whom no plan has thought yet."""
    return [call.say("told.not_planned", name=labels.person(person))]
