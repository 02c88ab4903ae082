"""Who and what is taken by something else: by other kinds of matching, or by what is held outside a problem.

Kinds run in their listed order: a later one respects what an earlier one proposes, an earlier one only what a later one
holds (asked, accepted, approved or pinned).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from engine.matchings.spans import Span, merged
from events.state.carriers import Carrier, alone, begins, ends
from events.state.life import has_declined, held, latest_plan, own_answer
from events.state.model import Plan, State
from events.state.remembering import remembered
from events.state.seats import aboard
from events.vocabulary.plans import PlannedRun

Presence = tuple[str, datetime, datetime]
"""Somebody or something that is taken, from when to when."""
Spans = Mapping[str, tuple[Span, ...]]
"""The same by resource, in seconds since the start of a horizon."""


def engaged(state: State, kind: str, start: datetime) -> Spans:
    """By whom or what is taken for another kind's runs and sessions, the spans, in seconds since ``start``."""
    known = _known(state)
    if (kind, start) not in known:
        known[kind, start] = spans((p for each in of_other_kinds(state, kind) for p in presences(state, each)), start)
    return known[kind, start]


@remembered
def _known(state: State) -> dict[tuple[str, datetime], Spans]:
    """What was found by kind and start: each district asks the same."""
    return {}


def held_outside(state: State, kind: str, occurrences: Collection[str]) -> tuple[Carrier, ...]:
    """What is held of a kind and serves none of these occurrences, and nobody has said no to; in the order of ids."""
    found: dict[tuple[str, str], Carrier] = {}
    inside: set[tuple[str, str]] = set()
    for occurrence, each in held(state).items():
        plan = state.plans[each.plan]
        for named in each.runs if plan.fact.kind == kind else ():
            if occurrence in occurrences:
                inside.add((plan.id, named))
            elif not has_declined(state, plan.id, named):
                found[plan.id, named] = plan.carrier(named)
    return tuple(each for key, each in sorted(found.items(), key=lambda pair: pair[0]) if key not in inside)


def presences(state: State, carrier: Carrier) -> Iterator[Presence]:
    """Whom and what a run or session takes; a rider is away from boarding on the way out to alighting at home."""
    yield from ((resource, begins(carrier), ends(carrier)) for resource in sorted(alone(carrier)))
    moments: dict[str, list[datetime]] = {}
    for stop in carrier.stops if isinstance(carrier, PlannedRun) else ():
        moments.setdefault(stop.occurrence, []).extend((stop.starts, stop.leaves))
    for occurrence, hers in moments.items():
        need = state.needs.get(occurrence.rpartition("@")[0])
        yield from ((each.person, each.boards, each.alights) for each in aboard(state, occurrence))
        if need is not None and need.service is None:
            yield need.fact.person, min(hers), max(hers)


def spans(presences: Iterable[Presence], start: datetime) -> dict[str, tuple[Span, ...]]:
    """The same by resource, in seconds since ``start``, merged."""
    found: dict[str, list[Span]] = {}
    for resource, since, until in presences:
        found.setdefault(resource, []).append((_seconds(since, start), _seconds(until, start)))
    return {resource: merged(each) for resource, each in sorted(found.items())}


def joined(first: Spans, second: Spans) -> dict[str, tuple[Span, ...]]:
    """Both together."""
    return {each: merged((*first.get(each, ()), *second.get(each, ()))) for each in sorted({*first, *second})}


def of_other_kinds(state: State, kind: str) -> Iterator[Carrier]:
    """The runs and sessions of other kinds that this one respects."""
    from engine.matchings import KINDS

    order = {each: n for n, each in enumerate(KINDS)}
    keeping = held(state)
    seen: set[tuple[str, str]] = set()
    for plan in state.plans.values():
        if plan.fact.kind == kind:
            continue
        earlier = order.get(plan.fact.kind, len(order)) < order[kind]
        for each in plan.fact.assignments:
            stays = each.occurrence in keeping and keeping[each.occurrence].plan == plan.id
            if stays or (earlier and _is_proposed(state, plan, each.occurrence)):
                seen |= {(plan.id, run) for run in each.runs if not has_declined(state, plan.id, run)}
    yield from (state.plans[plan].carrier(named) for plan, named in sorted(seen))


def _is_proposed(state: State, plan: Plan, occurrence: str) -> bool:
    """Whether it stands in the newest plan about it, and neither the office nor whoever needs it has said no."""
    need = state.needs.get(occurrence.rpartition("@")[0])
    answer = own_answer(state, plan.id, occurrence)
    gone = need is None or need.withdrawn is not None or (answer is not None and answer.status == "declined")
    refused = (plan.id, occurrence) in state.rejected
    return not gone and not refused and latest_plan(state, occurrence) == plan.id


def _seconds(moment: datetime, start: datetime) -> int:
    return (moment - start) // timedelta(seconds=1)
