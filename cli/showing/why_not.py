"""Why a lot or a room is not in a plan, for the office: what keeps it away, whom it would serve, what it would cost."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from attrs import asdict, evolve

from cli.call import Call
from cli.days import clock, short_day
from cli.labels import Labels
from cli.showing.left import obstacle_lines
from cli.tables import WIDTH, table
from cli.wide import wrapped
from engine.explain.lots import Instead, LotLeft, Near
from engine.explain.rooms import MeetingElsewhere
from events.state.model import Plan
from events.vocabulary.plans import Obstacle

TOWNS = 8
"""So many towns are shown, the rest counted: a lot in the middle of a district is near to many."""


def chosen_line(call: Call, labels: Labels, plan: Plan, place: str, sessions: Iterable[str]) -> str:
    """Where the place is in the plan after all."""
    named = call.say("why.and").join(labels.run_with_day(plan, each) for each in sessions)
    return call.say("why.place.chosen", place=labels.anything(place), plan=labels.plan(plan.id), runs=named)


def not_chosen_line(call: Call, labels: Labels, plan: Plan, place: str) -> str:
    """案1（12/7〜12/13）の停留所に「…」は入っていません。"""
    first, days = plan.fact.first_day, plan.fact.days
    since, until = (short_day(day, call.lang) for day in (first, first + timedelta(days=days - 1)))
    code = f"why.place.not_chosen.{plan.fact.kind}"
    return call.say(code, place=labels.anything(place), plan=labels.plan(plan.id), since=since, until=until)


def lot_lines(call: Call, labels: Labels, left: LotLeft) -> list[str]:
    """Whom it would reach, which chosen lots reach them too, what it needs, what it would cost."""
    lines = [*_reach(call, labels, left)]
    if left.obstacles:
        lines += [call.say("why.lot.obstacles"), *(f"  ・{text}" for text in _bare(call, labels, left.obstacles))]
    if left.agreed is not None:
        lines.append(call.say("why.lot.consent", percent=round(left.consent_pm / 10)))
    lines += _costs(call, labels, left)
    return [part for line in lines for part in wrapped(line, WIDTH)]


def _reach(call: Call, labels: Labels, left: LotLeft) -> Iterator[str]:
    if not left.near:
        yield call.say("why.lot.nobody_near")
        return
    code = "shared" if left.reach > left.margin else "alone"
    yield call.say(f"why.lot.reach.{code}", reach=left.reach, margin=left.margin, others=left.reach - left.margin)
    rows = [_town(call, labels, each) for each in left.near[:TOWNS]]
    heads = tuple(call.say(f"why.lot.head.{each}") for each in ("town", "people", "covered_by"))
    yield from table(heads, rows, right=(1,), indent=2).splitlines()
    if len(left.near) > TOWNS:
        yield "  " + call.say("why.lot.more_towns", count=len(left.near) - TOWNS)


def _town(call: Call, labels: Labels, near: Near) -> tuple[str, str, str]:
    covered = call.say("why.and").join(labels.anything(each) for each in near.covered_by)
    return near.town, str(near.people), covered or call.say("why.none")


def _costs(call: Call, labels: Labels, left: LotLeft) -> Iterator[str]:
    if left.instead is None:
        yield call.say("why.lot.nothing_helps")
        return
    yield _instead(call, labels, left.instead)
    if left.agreed is not None:
        yield _instead(call, labels, left.agreed, agreed=True)


def _instead(call: Call, labels: Labels, told: Instead, *, agreed: bool = False) -> str:
    """→ 火曜 10:30 の枠をここにすると、「例示公園」がはずれ、…人へります。"""
    change = told.change
    what = call.say(f"change.{change.code}", what=labels.anything(change.what), by=change.by) if change else ""
    if agreed:
        what = call.say("why.lot.agreed")
    effect = "more" if told.people > 0 else "fewer" if told.people < 0 else "same"
    return call.say(
        f"why.lot.instead.{effect}",
        first=what + call.say("why.lot.then") if what else "",
        seat=f"{short_day(told.seat.starts, call.lang)} {clock(told.seat.starts)}",
        changes=_changes(call, labels, told),
        people=abs(told.people),
        guarded=_signed(call, told.guarded),
        proven=call.say("why.lot.proven" if told.proven else "why.lot.found"),
    )


def _changes(call: Call, labels: Labels, told: Instead) -> str:
    joined = call.say("why.lot.and").join
    out, came = joined(map(labels.anything, told.out)), joined(map(labels.anything, told.came))
    code = "both" if out and came else "out" if out else "came" if came else "none"
    moved = call.say("why.lot.changes.moved", moved=joined(map(labels.anything, told.moved))) if told.moved else ""
    return call.say(f"why.lot.changes.{code}", out=out, came=came) + moved


def _signed(call: Call, people: int) -> str:
    code = "more" if people > 0 else "fewer" if people < 0 else "same"
    return call.say(f"why.lot.guarded.{code}", people=abs(people))


def room_lines(call: Call, labels: Labels, told: Iterable[MeetingElsewhere]) -> list[str]:
    """Each meeting once: what it would cost to have it here, else what keeps it out. Meetings of a group that the same
    stands against are told together."""
    alike: dict[object, list[MeetingElsewhere]] = {}
    for each in told:
        key = (each.occurrence.partition("@")[0], each.venue, each.obstacles) if each.obstacles else each.occurrence
        alike.setdefault(key, []).append(each)
    lines = []
    for same in alike.values():
        first, more = same[0], len(same) - 1
        name, room = labels.occurrence(first.occurrence), labels.anything(first.venue) if first.venue else ""
        name = call.say("why.and_others", names=name, count=more) if more else name
        lines += wrapped("  " + call.say(f"why.room.{'has' if room else 'left'}", who=name, venue=room), WIDTH)
        lines += [f"      {part}" for text in _room(call, labels, first) for part in wrapped(text, WIDTH - 6)]
    return lines


def _room(call: Call, labels: Labels, each: MeetingElsewhere) -> Iterator[str]:
    if each.obstacles:
        yield from (f"・{text}" for text in _bare(call, labels, each.obstacles))
        return
    moved = each.moved
    if moved is None:
        yield call.say("why.room.not_tried")
        return
    proven = call.say("why.lot.proven" if moved.proven else "why.lot.found")
    if moved.left:
        left = call.say("why.and").join(labels.occurrence(name) for name in moved.left)
        yield call.say("why.room.instead_of", left=left, proven=proven)
    else:
        code = "dearer" if moved.price > 0 else "same" if moved.price == 0 else "cheaper"
        more = call.say("why.room.and_more", serves=moved.serves) if moved.serves > 0 else ""
        yield call.say(f"why.room.{code}", price=abs(moved.price), more=more, proven=proven)


def _bare(call: Call, labels: Labels, obstacles: Iterable[Obstacle]) -> list[str]:
    """The reasons, without the place that they all are about."""
    return obstacle_lines(call, labels, [evolve(each, vehicle="") for each in obstacles])


def lot_facts(labels: Labels, left: LotLeft) -> dict[str, Any]:
    """The same for ``--json``."""
    return {**asdict(left), "name": labels.anything(left.lot)}


def room_facts(told: Iterable[MeetingElsewhere]) -> list[dict[str, Any]]:
    """The same for ``--json``."""
    return [asdict(each) for each in told]
