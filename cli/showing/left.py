"""Why somebody is left over, for the office: in which of the two strengths, what stood in the way, what would help."""

from collections.abc import Iterable
from typing import Any

from cli.call import Call
from cli.days import duration
from cli.labels import Labels, place_text
from cli.wide import wrapped
from desk.selecting import day_of
from events.settings import setting
from events.vocabulary.plans import Change, LeftOver, Obstacle

WIDTH = 100
FEW = 3


def left_lines(call: Call, labels: Labels, left: LeftOver, *, briefly: bool = False) -> list[str]:
    """Somebody left over: who and what was wanted, the strength, the obstacles, the changes that would help."""
    lines = [f"  {labels.occurrence(left.occurrence)}  {wanted(call, labels, left)}".rstrip()]
    lines.append(f"      {call.say(f'why.{strength(left)}')}")
    groups = obstacle_lines(call, labels, left.obstacles)
    shown = groups[:FEW] if briefly else groups
    for each in shown:
        lines += [f"      {line}" for line in wrapped(f"・{each}", WIDTH - 6)]
    if len(groups) > len(shown):
        lines.append(f"      {call.say('why.more', count=len(groups) - len(shown))}")
    for change in left.changes:
        lines += [f"      {line}" for line in wrapped(f"→ {change_text(call, labels, change)}", WIDTH - 6)]
    if not left.changes:
        lines.append(f"      → {call.say('why.no_change')}")
    return lines


def wanted(call: Call, labels: Labels, left: LeftOver) -> str:
    """通院 10:00 着 市立病院; nothing where she has been forgotten."""
    need = labels.state.needs.get(left.need)
    if need is None or need.fact.private is None:
        return ""
    details = need.fact.private
    hour, minute = divmod(details.arrive_by_min, 60)
    purpose = call.say(f"plan.purpose.{details.purpose}")
    return call.say("plan.wanted", purpose=purpose, arrive=f"{hour}:{minute:02d}", place=place_text(details.delivery))


def strength(left: LeftOver) -> str:
    """alone: not possible by itself; bound: proven beside this plan; beside: no place found beside this plan."""
    if left.strength == "beside" and left.bound:
        return "bound"
    return left.strength


def obstacle_lines(call: Call, labels: Labels, obstacles: Iterable[Obstacle]) -> list[str]:
    """One line for each thing that stood in the way, with everybody whom it kept away."""
    groups: dict[tuple[str, int], list[str]] = {}
    for each in obstacles:
        whom = groups.setdefault((each.code, each.by), [])
        name = _whom(labels, each)
        if name not in whom:
            whom.append(name)
    return [_obstacle(call, code, by, [name for name in whom if name]) for (code, by), whom in groups.items()]


def _whom(labels: Labels, obstacle: Obstacle) -> str:
    names = (
        labels.vehicle(obstacle.vehicle) if obstacle.vehicle else "",
        labels.person(obstacle.driver) if obstacle.driver else "",
    )
    return "・".join(name for name in names if name)


def _obstacle(call: Call, code: str, by: int, whom: list[str]) -> str:
    what = call.say(f"obstacle.{code}", by=by, duration=duration(by, call.lang))
    return call.say("why.obstacle", whom=call.say("why.and").join(whom), what=what) if whom else what


def change_text(call: Call, labels: Labels, change: Change) -> str:
    """What would help, and how many more it would serve."""
    what = call.say(
        f"change.{change.code}",
        what=labels.anything(change.what) if change.what else "",
        by=change.by,
        duration=duration(change.by, call.lang),
    )
    return call.say("why.change", what=what, serves=change.serves)


def other_ways(call: Call, labels: Labels, left: LeftOver) -> str:
    """The district's other ways (community bus, welfare taxi), from its settings; empty where it names none."""
    ways = setting(labels.state.settings, "other_ways", day_of(left.occurrence), left.district)
    return call.say("why.and").join(way_text(call, way) for way in ways)


def way_text(call: Call, way: str) -> str:
    """A way of our own is worded; what a district wrote itself stands as written."""
    from wording import known

    return call.say(f"plan.way.{way}") if known(f"plan.way.{way}") else way


def left_facts(labels: Labels, left: LeftOver) -> dict[str, Any]:
    """The reason for ``--json``."""
    return {
        "strength": left.strength,
        "bound": left.bound,
        "obstacles": [
            {"vehicle": each.vehicle, "driver": each.driver, "code": each.code, "by": each.by}
            for each in left.obstacles
        ],
        "changes": [
            {"code": each.code, "what": each.what, "by": each.by, "serves": each.serves} for each in left.changes
        ],
    }
