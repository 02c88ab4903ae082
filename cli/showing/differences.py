"""What changes between two plans: the people to call."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from cli.call import Call
from cli.days import clock, moment_text
from cli.labels import Labels
from cli.tables import table
from desk.differing import Difference
from events.state.model import Plan
from events.state.told import Ride
from wording import known


def difference_lines(
    call: Call, labels: Labels, before: Plan, after: Plan, found: Sequence[Difference], *, counted: bool = True
) -> list[str]:
    """A line a rider whose ride changes; and, where that is not told otherwise, how many must be called."""
    title = call.say("plan.diff.title", before=labels.plan(before.id), after=labels.plan(after.id))
    kind = after.fact.kind
    if not found:
        return [title, call.of_kind(kind, "plan.diff.none")]
    lines = difference_table(call, labels, kind, found)
    count = call.say("plan.diff.calls", count=len({each.person for each in found}))
    return [title, "", *lines, *(["", count] if counted else [])]


def difference_table(call: Call, labels: Labels, kind: str, found: Sequence[Difference]) -> list[str]:
    """The differences, a row each; nothing where there are none."""
    order = labels.in_order(each.occurrence for each in found)
    head = [call.of_kind(kind, f"plan.diff.{each}") for each in ("who", "what", "before", "after")]
    rows = [
        (
            labels.occurrence(each.occurrence),
            change_words(call, kind, each.kind),
            ride_text(call, labels, each.before, each.person),
            ride_text(call, labels, each.after, each.person),
        )
        for each in sorted(found, key=lambda each: order.index(each.occurrence))
    ]
    return [table(head, rows)] if rows else []


def change_words(call: Call, kind: str, change: str) -> str:
    """What changes for somebody, in the words of the plan's kind; a session's role by its name."""
    code = f"plan.diff.{change}"
    return call.of_kind(kind, code) if known(code) else call.say(f"plan.party.{change}")


def ride_text(call: Call, labels: Labels, ride: Ride | None, person: str) -> str:
    """When somebody is fetched and by whom, or on which day who comes to her (which is not herself)."""
    if ride is None:
        return "—"
    times = partial(moment_text, lang=call.lang) if ride.uses else clock
    drivers = dict.fromkeys(
        [*map(labels.person, ride.drivers), *(labels.who_comes(each) for _, each in ride.uses if each != person)]
    )
    return call.say("plan.diff.ride", times=" ".join(map(times, ride.pickups)), drivers="・".join(drivers))


def difference_facts(labels: Labels, before: Plan, after: Plan, found: Sequence[Difference]) -> dict[str, Any]:
    """The differences for ``--json``."""
    return {
        "before": before.id,
        "after": after.id,
        "differences": [one_difference(labels, each) for each in found],
    }


def one_difference(labels: Labels, each: Difference) -> dict[str, Any]:
    """One of them for ``--json``."""
    return {
        "occurrence": each.occurrence,
        "person": each.person,
        "name": labels.person(each.person),
        "kind": each.kind,
        "before": _ride_facts(each.before),
        "after": _ride_facts(each.after),
    }


def _ride_facts(ride: Ride | None) -> dict[str, Any] | None:
    if ride is None:
        return None
    uses = [{"role": role, "id": resource} for role, resource in ride.uses]
    return {"pickups": ride.pickups, "drivers": ride.drivers, "vehicles": ride.vehicles, "uses": uses}
