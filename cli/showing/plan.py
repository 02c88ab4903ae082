"""A plan on a page: by day and run, what is left over, what it costs. And its facts as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from cli.call import Call
from cli.days import duration, short_day, span
from cli.labels import Labels, need_of
from cli.showing.bounds import bound_facts, bound_line
from cli.showing.coverage import coverage_facts, coverage_lines, provisional_lines
from cli.showing.deadlines import deadline_line
from cli.showing.help_days import help_day_facts, help_day_lines
from cli.showing.left import left_facts, left_lines, other_ways, waiting_facts, waiting_lines
from cli.showing.runs import fleet_notes, is_provisional, run_facts, run_lines, stop_place
from cli.showing.sessions import session_facts, session_lines
from cli.tables import WIDTH
from cli.wide import wrapped
from desk.selecting import day_of
from desk.solving import EVERYWHERE, districts_of
from desk.weather import hangs_on_rain
from engine.matchings.meetings import unsettled
from engine.travel.measured import lacking
from events.state.carriers import Carrier, begins
from events.state.life import status
from events.state.model import Need, Plan
from events.vocabulary.plans import LeftOver, PlannedRun, PlannedSession


def plan_lines(
    call: Call, labels: Labels, plan: Plan, now: datetime, only: date | None = None, *, how_good: bool = True
) -> list[str]:
    """The page, without what to do next: all of the plan, or ``only`` one day of it; ``how_good`` it is, if asked."""
    fact = plan.fact
    lines = [title(call, labels, plan), counts(call, plan), deadline_line(call, labels, plan)]
    lines += wrapped(bound_line(call, labels, plan), WIDTH) if how_good and fact.kind == "transport" else []
    if fact.cut_short:
        lines.append(call.say("plan.cut_short", done=fact.effort_done, effort=fact.effort))
    if fact.follows:
        lines.append(call.say("plan.follows", plan=labels.plan(fact.follows)))
    lines += _travel_lacking(call, plan)
    if any(is_provisional(labels, stop_place(labels, plan, stop)) for run in fact.runs for stop in run.stops):
        lines += wrapped(call.say("plan.provisional"), WIDTH)
    if fact.kind == "watch" and not only:
        lines += [
            *provisional_lines(call, labels, plan),
            "",
            *coverage_lines(call, labels, fact.districts, fact.first_day),
        ]
    if only and fact.kind != "watch" and not _has(plan, only):
        lines += ["", call.say("plan.no_such_day", day=short_day(only, call.lang))]
    for day, carriers in _by_day(plan, only):
        lines += ["", short_day(day, call.lang)]
        for run in _runs(carriers):
            lines += run_lines(call, labels, plan, run, now)
        sessions = [each for each in carriers if isinstance(each, PlannedSession)]
        lines += session_lines(call, labels, plan, sessions, now)
    lines += _hanging_on_rain(call, labels, plan, only)
    shown = [run for _, carriers in _by_day(plan, only) for run in _runs(carriers)]
    lines += fleet_notes(call, labels, shown)
    lines += _unsettled(call, labels, plan, only)
    order = labels.in_order(left.occurrence for left in fact.left)
    left_over = [left for left in fact.left if on_day(left.occurrence, only)]
    left_over.sort(key=lambda left: order.index(left.occurrence))
    if left_over:
        lines += ["", call.say("plan.left_title", count=len(left_over))]
        for left in left_over:
            lines += left_lines(call, labels, left, briefly=True)
        waiting = waiting_lines(call, labels, fact.kind, fact.districts)
        lines += [f"  {line}" for line in waiting]
        lines += _other_ways(call, labels, left_over)
    return lines if only else [*lines, *help_day_lines(call, labels, plan), "", *objective_lines(call, plan)]


def _has(plan: Plan, day: date) -> bool:
    """Whether anything is planned, or left over, on a day."""
    return next(_by_day(plan, day), None) is not None or any(on_day(left.occurrence, day) for left in plan.fact.left)


def _hanging_on_rain(call: Call, labels: Labels, plan: Plan, only: date | None) -> list[str]:
    """By day of which nobody knows the weather, whose help rain would stop; and how to see what then."""
    lines: list[str] = []
    for day, occurrences in hangs_on_rain(labels.state, plan).items():
        if only in (None, day):
            names = call.say("why.and").join(labels.need(need_of(each)) for each in labels.in_order(occurrences))
            lines += wrapped(call.say("plan.weather.hangs", day=short_day(day, call.lang), names=names), WIDTH)
    how = call.say("plan.weather.hangs_how", district=plan.fact.districts[0])
    return ["", *lines, how] if lines else []


def _unsettled(call: Call, labels: Labels, plan: Plan, only: date | None) -> list[str]:
    """The meetings that people are driven to though their room was not approved; and those whose room came since."""
    lines: list[str] = []
    open_then = [each for each in unsettled(labels.state, plan.fact) if only in (None, each.day)]
    for code, since in (("plan.room_since", True), ("plan.room_open", False)):
        names = [f"{each.group} {short_day(each.day, call.lang)}" for each in open_then if each.since == since]
        if names:
            told = call.say(code, names=call.say("why.and").join(names), district=plan.fact.districts[0])
            lines += wrapped(told, WIDTH)
    return ["", *lines] if lines else []


def _travel_lacking(call: Call, plan: Plan) -> list[str]:
    """That a routing service did not tell every drive, and why."""
    found = lacking(plan.fact.travel)
    if found is None:
        return []
    provider, why, count, of = found
    said = {"provider": call.say(f"log.provider.{provider}"), "why": call.say(f"log.failed.{why}")}
    return wrapped(call.say("plan.travel_lacking", count=count, of=of, **said), WIDTH)


def on_day(occurrence: str, only: date | None) -> bool:
    """Whether an occurrence is on the day that is asked for (on any, where none is)."""
    return only is None or day_of(occurrence) == only


def _other_ways(call: Call, labels: Labels, left_over: Sequence[LeftOver]) -> list[str]:
    """The district's other ways, once for all who are left over."""
    ways = dict.fromkeys(other_ways(call, labels, left) for left in left_over)
    return [f"  {call.say('plan.other_ways', ways=each)}" for each in ways if each]


def title(call: Call, labels: Labels, plan: Plan) -> str:
    """案2  湘南  12/7(月)〜12/13(日)  移動支援."""
    days = span(plan.fact.first_day, plan.fact.days, call.lang)
    kind, where = call.say(f"kind.{plan.fact.kind}"), districts_text(call, labels, plan)
    return call.say("plan.title", plan=labels.plan(plan.id), kind=kind, district=where, span=days)


def districts_text(call: Call, labels: Labels, plan: Plan) -> str:
    """The plan's districts by name; one word where it is for all of them."""
    everywhere = plan.fact.districts == districts_of(EVERYWHERE)
    return call.say("plan.all_districts") if everywhere else " ".join(map(labels.district, plan.fact.districts))


def counts(call: Call, plan: Plan) -> str:
    """How many are served and how many are left."""
    served, left, runs = len(plan.fact.assignments), len(plan.fact.left), len(plan.fact.runs)
    if not served and not left:
        return call.say("plan.nothing_asked")
    code = "plan.counts" if left else "plan.all_served"
    if plan.fact.kind != "transport":
        return call.of_kind(
            plan.fact.kind, f"{code}.sessions", served=served, left=left, sessions=len(plan.fact.sessions)
        )
    return call.say(code, served=served, left=left, runs=runs)


def objective_lines(call: Call, plan: Plan) -> list[str]:
    """Each part of what the plan leaves undone and costs."""
    parts = [
        call.say(f"plan.part.{part.name}", value=part.value, duration=duration(part.value, call.lang))
        for part in plan.fact.objective
    ]
    return [call.say("plan.objective_title"), *(f"  {part}" for part in parts)]


def _by_day(plan: Plan, only: date | None) -> Iterator[tuple[date, list[Carrier]]]:
    for day in sorted({begins(each).date() for each in plan.carriers}):
        if only in (None, day):
            yield day, [each for each in plan.carriers if begins(each).date() == day]


def _runs(carriers: Iterable[Carrier]) -> list[PlannedRun]:
    return [each for each in carriers if isinstance(each, PlannedRun)]


def plan_facts(labels: Labels, plan: Plan, now: datetime, only: date | None = None) -> dict[str, Any]:
    """The plan for ``--json``: all of it, or ``only`` one day's runs and rides."""
    fact = plan.fact
    return {
        "plan": plan.id,
        "number": labels.plan_number(plan.id),
        "kind": fact.kind,
        "districts": fact.districts,
        "first_day": fact.first_day,
        "days": fact.days,
        "made_at": plan.stamp.recorded,
        "made_by": plan.stamp.actor,
        "follows": fact.follows,
        "based_on": fact.based_on,
        "seed": fact.seed,
        "effort": fact.effort,
        "effort_done": fact.effort_done,
        "cut_short": fact.cut_short,
        "proven": fact.proven,
        "bound": bound_facts(labels, plan),
        "objective": {part.name: part.value for part in fact.objective},
        "runs": [run_facts(labels, plan, run) for _, carriers in _by_day(plan, only) for run in _runs(carriers)],
        "sessions": [
            session_facts(labels, plan, each)
            for _, carriers in _by_day(plan, only)
            for each in carriers
            if isinstance(each, PlannedSession)
        ],
        "help_days": help_day_facts(labels, plan),
        "coverage": coverage_facts(labels, fact.districts, fact.first_day) if fact.kind == "watch" else None,
        "assignments": [
            {
                **ride_facts(labels, each.occurrence, each.need, each.person, each.district),
                "runs": each.runs,
                "status": status(labels.state, plan.id, each.occurrence, now),
            }
            for each in fact.assignments
            if on_day(each.occurrence, only)
        ],
        "left": [
            {**ride_facts(labels, each.occurrence, each.need, each.person, each.district), **left_facts(labels, each)}
            for each in fact.left
            if on_day(each.occurrence, only)
        ],
        "waiting": waiting_facts(labels, fact.kind, fact.districts),
        "unsettled": [
            {"group": each.group, "day": each.day, "since": each.since}
            for each in unsettled(labels.state, fact)
            if only in (None, each.day)
        ],
    }


def ride_facts(labels: Labels, occurrence: str, need: str, person: str, district: str) -> dict[str, Any]:
    """Whose ride it is and on which day."""
    known: Need | None = labels.state.needs.get(need)
    return {
        "occurrence": occurrence,
        "need": need,
        "number": known.fact.number if known else "",
        "person": person,
        "name": labels.person(person),
        "day": day_of(occurrence),
        "district": district,
    }
