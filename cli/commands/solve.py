"""match solve: a plan for one district's days, shown with its reasons."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.plan_reading import after_reading
from cli.days import coming_monday, read_day
from cli.districts import read_district
from cli.errors import Misused
from cli.interrupting import stopping
from cli.labels import Labels
from cli.numbers import whole
from cli.printing import facts, next_steps, note, page
from cli.progress import watched
from cli.seat import at_the_desk
from cli.showing.plan import plan_facts, plan_lines
from desk.office import Office
from desk.solving import Proposed
from desk.solving import solve as make_plan
from engine.matchings.built import Horizon
from engine.problems.solving import Effort

DAYS = 7
SEED = 1


def solve(
    ctx: typer.Context,
    district: str | None = None,
    first: str | None = None,
    days: str = str(DAYS),
    seed: str = str(SEED),
    effort: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    first_day = read_day(first, now) if first else coming_monday(now)
    count = whole(days, "--days", least=1, example=DAYS)
    seeded = whole(seed, "--seed", least=0, example=SEED)
    rounds = whole(effort, "--effort", least=1, example=100) if effort else None
    with at_the_desk(call) as (office, labels):
        chosen = read_district(district) if district else _only_district(labels)
        proposed = plan_for(call, office, chosen, Horizon(first_day, count), seeded, rounds)
        tell(call, office, proposed)


def plan_for(
    call: Call, office: Office, district: str, horizon: Horizon, seed: int = SEED, rounds: int | None = None
) -> Proposed:
    """Make the plan, with progress for who watches; Ctrl-C ends it with the best plan so far."""
    with stopping() as stop, watched(call, "plan.progress") as progress:
        return make_plan(
            office,
            district,
            horizon,
            seed=seed,
            effort=Effort(rounds) if rounds else None,
            stop=stop,
            progress=progress,
        )


def tell(call: Call, office: Office, proposed: Proposed) -> None:
    """The plan that stands now, and what to do with it."""
    before = call.labels or Labels(office.state(), call.lang)
    labels = call.labels = before.at(office.state())
    plan, now = labels.state.plans[proposed.plan], office.clock()
    if call.json:
        facts({**plan_facts(labels, plan, now), "unchanged": proposed.unchanged, "questions": proposed.questions})
        return
    if proposed.unchanged:
        note(call.say("plan.unchanged"))
    lines = plan_lines(call, labels, plan, now)
    if proposed.questions:
        names = call.say("why.and").join(labels.question(each) for each in proposed.questions)
        lines += ["", call.say("plan.new_questions", count=len(proposed.questions), labels=names)]
    steps = after_reading(call, labels, plan)
    page([*lines, *next_steps(call, *steps, *([call.say("next.questions")] if proposed.questions else []))])


def _only_district(labels: Labels) -> str:
    """The one district that has requests; raises ``Misused`` where there are several or none."""
    found = sorted({need.district for need in labels.state.needs.values() if need.district})
    if len(found) != 1:
        raise Misused("which_district", all=" ".join(f"{labels.district(each)}({each})" for each in found) or "—")
    return found[0]
