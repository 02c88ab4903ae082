"""What a record of who came has changed: those people and the sums, and nothing of the roster that stays as it was."""

from collections.abc import Sequence

from cli.call import Call
from cli.days import duration, short_day
from cli.helping_at import At
from cli.labels import Labels
from cli.wide import columns
from events.state.model import State
from events.vocabulary.help_days import AttendanceRecorded


def recorded_lines(
    call: Call, labels: Labels, at: At, noted: Sequence[AttendanceRecorded], before: State, *, counted: bool
) -> list[str]:
    """Each who was noted, with what was known ``before``; who joined on the day where that was ``counted``; sums."""
    what, day = at.name, short_day(at.on, call.lang)
    if not noted and not counted:
        return [call.say("plan.attend.nothing_new", what=what, day=day)]
    lines = [call.say("plan.attend.recorded", count=len(noted), what=what, day=day)] if noted else []
    width = max((columns(labels.person(each.person)) for each in noted), default=0)
    for each in noted:
        name = labels.person(each.person)
        lines.append(f"  {name}{' ' * (width - columns(name))}  {_now(call, each, before)}")
    if counted:
        walk_ups = labels.state.walk_ups[at.id, at.on]
        told = call.say("plan.attend.walk_ups", adults=walk_ups.adults, minors=walk_ups.minors)
        lines += [f"  {told}"] if noted else [call.say("plan.attend.counted", what=what, day=day), f"  {told}"]
    return [*lines, *_total(call, labels, at)]


def _now(call: Call, each: AttendanceRecorded, before: State) -> str:
    """2時間; 1時間30分（2時間 から直しました）."""
    known = before.attendance.get((each.person, each.at, each.on))
    now = _minutes(call, each.minutes)
    return call.say("plan.attend.mended", now=now, before=_minutes(call, known.fact.minutes)) if known else now


def _minutes(call: Call, minutes: int) -> str:
    return duration(60 * minutes, call.lang) if minutes else call.say("plan.attend.not_there")


def _total(call: Call, labels: Labels, at: At) -> list[str]:
    there = [each.fact for key, each in labels.state.attendance.items() if key[1:] == (at.id, at.on)]
    came = [each.minutes for each in there if each.minutes]
    if not came:
        return []
    return [call.say("plan.attend.total", count=len(came), hours=duration(60 * sum(came), call.lang))]
