"""Why somebody is left over, for the office: in which of the two strengths, what stood in the way, what would help."""

from collections.abc import Collection, Iterable
from typing import Any, Final

from cli.call import Call
from cli.days import duration
from cli.files import typed
from cli.labels import Labels
from cli.showing.needs import asked_for
from cli.wide import wrapped
from desk.selecting import day_of
from desk.waiting import Waiting, waiting_supply
from events.settings import setting
from events.vocabulary.plans import Change, LeftOver, Obstacle
from wording import known

WIDTH = 100
FEW, MANY = 3, 1000
TAKEN = ("beside.taken", "helper.taken", "shop.taken")


def left_lines(call: Call, labels: Labels, left: LeftOver, *, briefly: bool = False) -> list[str]:
    """Somebody left over: who and what was wanted, the strength, the obstacles, the changes that would help."""
    lines = [f"  {labels.occurrence(left.occurrence)}  {wanted(call, labels, left)}".rstrip()]
    lines.append(f"      {call.of_kind(_kind(labels, left), f'why.{strength(left)}')}")
    told = obstacle_lines(call, labels, left.obstacles, few=FEW if briefly else MANY)
    for each in told[: FEW if briefly else MANY]:
        lines += _indented(f"・{each}")
    if briefly and len(told) > FEW:
        lines += _indented(call.say("why.more", count=len(told) - FEW))
    for change in left.changes:
        lines += _indented(f"→ {change_text(call, _kind(labels, left), labels, change)}")
    return lines if left.changes else [*lines, *_indented(f"→ {_instead(call, labels, left)}")]


def _instead(call: Call, labels: Labels, left: LeftOver) -> str:
    """What is to be done where no change was found: to ask her, where nobody has; mostly nothing small."""
    if any(each.code == "watch.not_asked" for each in left.obstacles):
        need = labels.state.needs.get(left.need)
        return call.say(
            "why.ask_her", need=typed(need.fact.number or labels.person(left.person)) if need else left.need
        )
    return call.say("why.no_change")


def _indented(text: str) -> list[str]:
    return [f"      {line}" for line in wrapped(text, WIDTH - 6)]


def wanted(call: Call, labels: Labels, left: LeftOver) -> str:
    """通院 10:00 着 市立病院; nothing where she has been forgotten."""
    return asked_for(call, labels.state.needs.get(left.need))


def strength(left: LeftOver) -> str:
    """alone: not possible by itself; bound: proven beside this plan; beside: no place found beside this plan."""
    if left.strength == "beside" and left.bound:
        return "bound"
    return left.strength


def obstacle_lines(call: Call, labels: Labels, obstacles: Iterable[Obstacle], *, few: int = MANY) -> list[str]:
    """One line for each thing that stood in the way: by how much, and whom it kept away; only a ``few`` by name."""
    groups: dict[str, list[Obstacle]] = {}
    for each in obstacles:
        groups.setdefault(each.code, []).append(each)
    return [_obstacle(call, labels, code, groups[code], few) for code in sorted(groups, key=lambda c: _rank(groups[c]))]


def _rank(group: list[Obstacle]) -> tuple[int, int, str]:
    """Who could but is taken first, then the nearest miss, then who may not drive what, then drivers, then vehicles."""
    first = min(group, key=lambda each: each.by)
    alone = 3 * (not first.vehicle) + 4 * (not first.driver)
    taken_or_missed = 0 if first.code in TAKEN else 1 if first.by else 2
    return alone or taken_or_missed, first.by, first.code


def _obstacle(call: Call, labels: Labels, code: str, group: list[Obstacle], few: int) -> str:
    amounts = sorted({each.by for each in group})
    counts, spans = [str(by) for by in amounts], [duration(by, call.lang) for by in amounts]
    what = call.say(f"obstacle.{code}", by=_range(counts), duration=_range(spans))
    group = sorted(group, key=lambda each: (each.by, _whom(labels, each)))
    names = list(dict.fromkeys(name for each in group if (name := _whom(labels, each))))
    if not names:
        return what
    if few == MANY and len(amounts) > 1:
        own = dict(zip(amounts, spans if "{duration}" in call.words(f"obstacle.{code}") else counts, strict=True))
        names = [f"{_whom(labels, each)}（{own[each.by]}）" for each in group]
    listed = call.say("why.and").join(names[:few])
    if len(names) > few:
        listed = call.say("why.and_others", names=listed, count=len(names) - few)
    return call.say("why.obstacle", whom=listed, what=what)


def _range(texts: list[str]) -> str:
    """The least and the most, once where they are the same."""
    return texts[0] if texts[0] == texts[-1] else f"{texts[0]}〜{texts[-1]}"


def _whom(labels: Labels, obstacle: Obstacle) -> str:
    names = (
        labels.anything(obstacle.vehicle) if obstacle.vehicle else "",
        labels.person(obstacle.driver) if obstacle.driver else "",
    )
    return "・".join(name for name in names if name)


def _kind(labels: Labels, left: LeftOver) -> str:
    need = labels.state.needs.get(left.need)
    return need.kind if need else ""


def change_text(call: Call, kind: str, labels: Labels, change: Change) -> str:
    """What would help, and how many more it would serve."""
    what = call.say(
        f"change.{change.code}",
        what="・".join(labels.anything(each) for each in change.what.split("+")) if change.what else "",
        by=change.by,
        duration=duration(change.by, call.lang),
    )
    return call.of_kind(kind, "why.change", what=what, serves=change.serves)


def other_ways(call: Call, labels: Labels, left: LeftOver) -> str:
    """The district's other ways (community bus, welfare taxi), from its settings; empty where it names none.

    They are ways of getting somewhere: nobody is told of them who asked for something else.
    """
    need = labels.state.needs.get(left.need)
    if need is not None and need.kind != "transport":
        return ""
    ways = setting(labels.state.settings, "other_ways", day_of(left.occurrence), left.district)
    return call.say("why.and").join(way_text(call, way) for way in ways)


MOST_WAITING: Final = 6
"""So many are named; the rest are counted: a table of public facilities has dozens."""


def waiting_lines(call: Call, labels: Labels, kind: str, districts: Collection[str]) -> list[str]:
    """Whom and what the plan could not use because a question about the row is open: a fact, no promise."""
    about: dict[tuple[str, str], list[Waiting]] = {}
    for each in waiting_supply(labels.state, kind, districts):
        about.setdefault((each.kind, each.name), []).append(each)
    if not about:
        return []
    named = [
        call.say(
            "why.waiting_row",
            name=name,
            kind=call.say(f"import.kind.{kind_of_row}"),
            question=call.say("why.and").join(labels.question(each.question) for each in waiting),
        )
        for (kind_of_row, name), waiting in list(about.items())[:MOST_WAITING]
    ]
    labels.looked.update(each.subject for waiting in list(about.values())[:MOST_WAITING] for each in waiting)
    rows, more = call.say("why.and").join(named), len(about) - MOST_WAITING
    shown = call.say("why.and_others", names=rows, count=more) if more > 0 else rows
    return wrapped(call.say("why.waiting", rows=shown), WIDTH - 6)


def waiting_facts(labels: Labels, kind: str, districts: Collection[str]) -> list[dict[str, Any]]:
    """The same for ``--json``."""
    rows = waiting_supply(labels.state, kind, districts)
    return [{"question": e.question, "label": labels.question(e.question), "kind": e.kind} for e in rows]


def way_text(call: Call, way: str) -> str:
    """A way of our own is worded; what a district wrote itself stands as written."""
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
