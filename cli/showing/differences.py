"""What changes between two plans: the people to call."""

from collections.abc import Sequence
from typing import Any

from cli.call import Call
from cli.days import clock
from cli.labels import Labels
from cli.tables import table
from desk.differing import Difference
from events.state.model import Plan
from events.state.told import Ride
from wording import known


def difference_lines(call: Call, labels: Labels, before: Plan, after: Plan, found: Sequence[Difference]) -> list[str]:
    """A line a rider whose ride changes."""
    title = call.say("plan.diff.title", before=labels.plan(before.id), after=labels.plan(after.id))
    if not found:
        return [title, call.say("plan.diff.none")]
    order = labels.in_order(each.occurrence for each in found)
    head = [call.say(f"plan.diff.{each}") for each in ("who", "what", "before", "after")]
    rows = [
        (
            labels.occurrence(each.occurrence),
            _kind(call, each.kind),
            ride_text(call, labels, each.before),
            ride_text(call, labels, each.after),
        )
        for each in sorted(found, key=lambda each: order.index(each.occurrence))
    ]
    people = {each.person for each in found}
    return [title, "", table(head, rows), "", call.say("plan.diff.calls", count=len(people))]


def _kind(call: Call, kind: str) -> str:
    return call.say(f"plan.diff.{kind}" if known(f"plan.diff.{kind}") else f"plan.party.{kind}")


def ride_text(call: Call, labels: Labels, ride: Ride | None) -> str:
    """When somebody is fetched, and by whom."""
    if ride is None:
        return "—"
    drivers = dict.fromkeys([*map(labels.person, ride.drivers), *(labels.anything(each) for _, each in ride.uses)])
    return call.say("plan.diff.ride", times=" ".join(map(clock, ride.pickups)), drivers="・".join(drivers))


def difference_facts(labels: Labels, before: Plan, after: Plan, found: Sequence[Difference]) -> dict[str, Any]:
    """The differences for ``--json``."""
    return {
        "before": before.id,
        "after": after.id,
        "differences": [
            {
                "occurrence": each.occurrence,
                "person": each.person,
                "name": labels.person(each.person),
                "kind": each.kind,
                "before": _ride_facts(each.before),
                "after": _ride_facts(each.after),
            }
            for each in found
        ],
    }


def _ride_facts(ride: Ride | None) -> dict[str, Any] | None:
    if ride is None:
        return None
    uses = [{"role": role, "id": resource} for role, resource in ride.uses]
    return {"pickups": ride.pickups, "drivers": ride.drivers, "vehicles": ride.vehicles, "uses": uses}
