"""match solve: a plan of each kind for one district's days, shown with its reasons."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import typer
from attrs import evolve

from cli.call import Call
from cli.candidates import plain
from cli.clock import clock
from cli.coded import read_code, worded_codes
from cli.commands.plan_reading import after_reading
from cli.compiling import tell_if_it_compiles_first, tell_if_the_proof_compiles_first
from cli.days import coming_monday, read_day, span, today
from cli.districts import read_district
from cli.errors import Misused
from cli.interrupting import stopping
from cli.labels import Labels
from cli.numbers import whole
from cli.printing import facts, next_steps, note, page
from cli.progress import watched
from cli.seat import at_the_desk
from cli.seconds import read_effort
from cli.showing.bounds import bound_line
from cli.showing.plan import plan_facts, plan_lines
from cli.showing.several import several_lines
from cli.tables import WIDTH
from cli.wide import wrapped
from desk.office import Office
from desk.solving import EVERYWHERE, EffortFor, Proposed, kinds_with_needs
from desk.solving import solve as make_plan
from engine.matchings import KINDS
from engine.matchings.built import Horizon
from engine.problems.solving import Effort
from events.state.model import Plan, State

DAYS = 7
SEED = 1
MANY_DAYS, MOST_DAYS = 62, 366
"""Of more days it is said that this is long; of more than a year there is no plan."""


def solve(
    ctx: typer.Context,
    district: str | None = None,
    kind: list[str] | None = None,
    first: str | None = None,
    days: str = str(DAYS),
    seed: str = str(SEED),
    effort: str | None = None,
    seconds: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    first_day = read_day(first, now) if first else coming_monday(now)
    count = read_days(days)
    seeded = whole(seed, "--seed", least=0, example=SEED)
    rounds = read_effort(effort, seconds)
    with at_the_desk(call) as (office, labels):
        chosen = read_place(district) if district else only_district(labels)
        horizon = Horizon(first_day, count)
        if horizon.dates()[-1] < today(now) and not call.json:
            note(call.say("plan.days_over", span=span(first_day, count, call.lang)))
        if count > MANY_DAYS:
            note(call.say("plan.days_many", days=count))
        kinds = read_kinds(kind, call.lang) if kind else kinds_with_needs(labels.state, chosen, horizon)
        made = [plan_for(call, office, chosen, horizon, seeded, rounds, each) for each in kinds]
        if call.json:
            made = [bounded_too(call, office, each) for each in made]
        later = () if call.json else tuple(each for each in made if will_be_bounded(office.state(), each))
        tell(call, office, made, [] if kind else [each for each in KINDS if each not in kinds], later)
        for each in later:
            tell_bound(call, office, bounded_too(call, office, each), each)


def read_days(text: str) -> int:
    """How many days; raises ``Misused`` also for more than a year, of which nobody knows what will be asked for."""
    count = whole(text, "--days", least=1, example=DAYS)
    if count > MOST_DAYS:
        raise Misused("days_many", came=text, most=MOST_DAYS, example=DAYS)
    return count


def read_place(text: str) -> str:
    """A district's romaji name, or ``all``; raises ``Misused``."""
    return EVERYWHERE if plain(text) in (EVERYWHERE, "全地区") else read_district(text)


def read_kinds(texts: list[str], lang: str) -> tuple[str, ...]:
    """The kinds that somebody means, by code or by name, in the order in which they are planned."""
    meant = [_read_kind(text, lang) for text in texts]
    return tuple(kind for kind in KINDS if kind in meant)


def _read_kind(text: str, lang: str) -> str:
    meant = read_code(plain(text).replace("-", "_"), KINDS, "kind")
    if meant not in KINDS:
        raise Misused("kind", came=text, all=worded_codes(KINDS, "kind", lang))
    return meant


def plan_for(
    call: Call,
    office: Office,
    district: str,
    horizon: Horizon,
    seed: int = SEED,
    effort: Effort | EffortFor | None = None,
    kind: str = "transport",
) -> Proposed:
    """Make the plan, with progress for who watches; Ctrl-C ends it with the best plan so far."""
    if kind == "transport":
        tell_if_it_compiles_first(call, district)
    with stopping() as stop, watched(call, "plan.progress", kind=call.say(f"kind.{kind}")) as progress:
        return make_plan(
            office,
            district,
            horizon,
            kind=kind,
            seed=seed,
            effort=effort,
            stop=stop,
            progress=progress,
        )


def will_be_bounded(state: State, made: Proposed) -> bool:
    """Whether it is to be worked out how good the plan is: it is not known, and can be (rides of one day)."""
    from desk.proving import can_be_bounded

    plan = state.plans[made.plan]
    known = state.bounds.get(plan.id)
    return can_be_bounded(plan) and (known is None or known.cut_short) and not plan.fact.cut_short


def bounded_too(call: Call, office: Office, made: Proposed) -> Proposed:
    """The plan that stands once it is worked out how good it is: mostly the same. Ctrl-C ends that, and the plan stays.

    A plan about which this is known already, or that is not of one day, is left as it is.
    """
    from desk.proving import prove

    if not will_be_bounded(office.state(), made):
        return made
    tell_if_the_proof_compiles_first(call)
    with stopping() as stop, watched(call, "plan.bounded.progress") as progress:
        done = prove(office, made.plan, stop=stop, progress=progress)
    return made if done is None or not done.found else evolve(made, plan=done.plan, unchanged=False)


def tell_bound(call: Call, office: Office, now: Proposed, before: Proposed) -> None:
    """How good a plan is that is on the page already; a better one is named, and shown by plan show."""
    shown = call.labels or Labels(office.state(), call.lang)
    labels = call.labels = shown.at(office.state())
    plan = labels.state.plans[now.plan]
    lines = [bound_line(call, labels, plan)]
    steps = []
    if now.plan != before.plan:
        lines = [call.say("plan.bounded.found", plan=labels.plan(now.plan)), *lines]
        number, old = labels.plan_number(now.plan), labels.plan_number(before.plan)
        steps = [call.say("next.show", plan=number), call.say("next.diff", before=old, after=number)]
    page(["", *lines, *next_steps(call, *steps)])


def tell(
    call: Call, office: Office, proposed: Sequence[Proposed], unasked: Sequence[str], later: Sequence[Proposed] = ()
) -> None:
    """The plans that stand now, and what to do with them: in a table where there are several, then one by one.

    ``unasked`` are kinds of which nobody wants anything in these days. How good the plans ``later`` are is told once
    it is known.
    """
    before = call.labels or Labels(office.state(), call.lang)
    labels = call.labels = before.at(office.state())
    plans, now = [labels.state.plans[each.plan] for each in proposed], office.clock()
    if call.json:
        told = [_facts(labels, plan, each, now) for plan, each in zip(plans, proposed, strict=True)]
        facts({**(told[0] if told else {}), "plans": told})
        return
    if any(each.unchanged for each in proposed):
        note(call.say("plan.unchanged"))
    lines = [*several_lines(call, labels, plans, unasked), ""] if len(plans) > 1 else []
    for n, (each, plan) in enumerate(zip(proposed, plans, strict=True)):
        lines += [*([""] if n else []), *plan_lines(call, labels, plan, now, how_good=each not in later)]
    for each in proposed:
        lines += contradicting_lines(call, labels, each)
    questions = tuple(question for each in proposed for question in each.questions)
    if questions:
        names = call.say("why.and").join(map(labels.question, questions))
        lines += ["", call.say("plan.new_questions", count=len(questions), labels=names)]
    if not plans:
        lines = [call.say("plan.nothing_asked"), call.say("plan.nothing_asked.hint")]
    steps = dict.fromkeys(step for plan in plans for step in after_reading(call, labels, plan))
    if plans and "watch" in unasked and labels.state.shops:
        steps[call.say("next.shop_coverage")] = None
    page([*lines, *next_steps(call, *steps, *([call.say("next.questions")] if questions else []))])


def contradicting_lines(call: Call, labels: Labels, proposed: Proposed) -> list[str]:
    """What people asked to keep and cannot be kept together, and how to let one of them go."""
    lines: list[str] = []
    for each in proposed.contradicting:
        code = "plan.contradicting" if len(each) > 1 else "plan.contradicting_alone"
        lines += ["", *wrapped(call.say(code, count=len(each)), WIDTH)]
        lines += [f"  ・{labels.occurrence(occurrence)}" for occurrence in each]
    return lines


def _facts(labels: Labels, plan: Plan, proposed: Proposed, now: datetime) -> dict[str, Any]:
    return {
        **plan_facts(labels, plan, now),
        "unchanged": proposed.unchanged,
        "questions": proposed.questions,
        "contradicting": proposed.contradicting,
    }


def only_district(labels: Labels) -> str:
    """The one district that has requests; raises ``Misused`` where there are several or none."""
    found = sorted({need.district for need in labels.state.needs.values() if need.district})
    if len(found) != 1:
        raise Misused("which_district", all=" ".join(f"{labels.district(each)}({each})" for each in found) or "—")
    return found[0]
