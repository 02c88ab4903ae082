"""Whom to call because what she was told has changed, and the words to say: nothing about anybody else, and no reason
of anybody's absence."""

from collections.abc import Sequence
from typing import Any

from cli.call import Call
from cli.days import clock, long_day
from cli.labels import Labels
from cli.people import phone_text
from desk.differing import Difference
from desk.selecting import day_of


def call_lines(call: Call, labels: Labels, found: Sequence[Difference]) -> list[str]:
    """How many people to call; for each her phone and what to tell her."""
    if not found:
        return [call.say("plan.call.none")]
    order = labels.in_order(each.occurrence for each in found)
    found = sorted(found, key=lambda each: order.index(each.occurrence))
    people = dict.fromkeys(each.person for each in found)
    lines = [call.say("plan.call.title", count=len(people))]
    for person in people:
        lines += ["", f"  {labels.person(person)}  {phone_text(call, labels, person)}"]
        lines += [f"    {words}" for each in found if each.person == person for words in told(call, labels, each)]
    return lines


def told(call: Call, labels: Labels, each: Difference) -> list[str]:
    """What she is told, a sentence a line."""
    day = long_day(day_of(each.occurrence), call.lang)
    if each.after is None:
        return [call.say("told.call.dropped", day=day)]
    times = call.say("why.and").join(map(clock, each.after.pickups))
    drivers = call.say("why.and").join(dict.fromkeys(map(labels.person, each.after.drivers)))
    if each.before is None:
        return [call.say("told.call.added", day=day, times=times), call.say("told.call.drives", drivers=drivers)]
    before = call.say("why.and").join(map(clock, each.before.pickups))
    same = before == times
    lines = [call.say("told.call.same" if same else "told.call.moved", day=day, before=before, times=times)]
    changed = each.before.drivers != each.after.drivers
    return [*lines, *([call.say("told.call.driver", drivers=drivers)] if changed else [])]


def call_facts(call: Call, labels: Labels, each: Difference) -> dict[str, Any]:
    """One call for ``--json``."""
    words = "".join(told(call, labels, each)) if call.lang == "ja" else " ".join(told(call, labels, each))
    return {"occurrence": each.occurrence, "person": each.person, "kind": each.kind, "tell": words}
