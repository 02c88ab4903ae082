"""match replan: a day planned again after somebody cannot come, with as few calls as can be."""

from datetime import date

import typer

from cli.call import Call
from cli.candidates import Named, only_one
from cli.clock import clock
from cli.compiling import tell_if_it_compiles_first
from cli.days import read_coming_day, short_day
from cli.districts import read_district
from cli.errors import Misused
from cli.interrupting import stopping
from cli.labels import Labels
from cli.naming import find_needs
from cli.numbers import whole
from cli.printing import facts, next_steps, page
from cli.progress import watched
from cli.seat import at_the_desk
from cli.seconds import read_effort
from cli.showing.calls import call_facts, call_lines
from cli.showing.plan import plan_facts, plan_lines
from cli.showing.trades import trade_facts, trade_lines
from desk.absences import Out
from desk.office import Office
from desk.replanning import Day
from desk.replanning import replan as plan_again
from desk.replanning import trade_off as traded
from desk.solving import EffortFor
from engine.matchings.transport.occurrences import falls_on
from engine.problems.solving import Effort


def replan(
    ctx: typer.Context,
    on: str,
    driver_out: list[str] | None = None,
    vehicle_out: list[str] | None = None,
    cancelled: list[str] | None = None,
    calls: str | None = None,
    trade_off: bool = False,
    district: str | None = None,
    seed: str = "1",
    seconds: str | None = None,
) -> None:
    call: Call = ctx.obj
    day = read_coming_day(on, clock()())
    most = whole(calls, "--calls", least=0, example=2) if calls is not None else None
    seeded, effort = whole(seed, "--seed", least=0, example=1), read_effort(None, seconds)
    with at_the_desk(call, read_only=trade_off) as (office, labels):
        out = Out(
            tuple(_driver(labels, each) for each in driver_out or ()),
            tuple(_vehicle(labels, each) for each in vehicle_out or ()),
            tuple(only_need(labels, each, day) for each in cancelled or ()),
        )
        if not out.resources:
            raise Misused("replan_who")
        of = Day(read_district(district) if district else _district(labels, out), day, out)
        tell_if_it_compiles_first(call, of.district)
        if trade_off:
            _trade(call, office, of, seeded)
        else:
            _again(call, office, of, most, seeded, effort)


def _again(call: Call, office: Office, of: Day, most: int | None, seed: int, effort: Effort | EffortFor | None) -> None:
    with stopping() as stop, watched(call, "plan.progress", kind=call.say("kind.transport")) as progress:
        done = plan_again(office, of, most_calls=most, seed=seed, effort=effort, stop=stop, progress=progress)
    before = call.labels or Labels(office.state(), call.lang)
    labels = call.labels = before.at(office.state())
    plan, now = labels.state.plans[done.plan], office.clock()
    if call.json:
        facts({**plan_facts(labels, plan, now), "calls": [call_facts(call, labels, each) for each in done.calls]})
        return
    lines = [*plan_lines(call, labels, plan, now), "", *call_lines(call, labels, done.calls)]
    page([*lines, *next_steps(call, call.say("next.ask", plan=labels.plan_number(plan.id)), call.say("next.undo"))])


def _trade(call: Call, office: Office, of: Day, seed: int) -> None:
    with stopping() as stop:
        found = traded(office, of, seed=seed, stop=stop)
    if call.json:
        facts({"day": of.day, "rows": [trade_facts(each) for each in found]})
        return
    title = call.say("plan.trade.title", day=short_day(of.day, call.lang))
    page([title, "", *trade_lines(call, found), *next_steps(call, call.say("next.replan"))])


def only_need(labels: Labels, text: str, day: date) -> str:
    """The one request that is meant: of several of one person that for the day. Raises ``Misused``."""
    found = find_needs(labels, text)
    that_day = [each for each in found if falls_on(labels.state.needs[each], day)]
    if len(found) == 1 or not that_day:
        return found[0]
    if len(that_day) > 1:
        listed = "\n".join(f"  {labels.anything(each)} ({each})" for each in that_day)
        raise Misused("ambiguous", came=text, count=len(that_day), candidates=listed)
    return that_day[0]


def _driver(labels: Labels, text: str) -> str:
    state = labels.state
    named = [Named(each, (name,) if (name := labels.name_of(each)) else ()) for each in state.drivers]
    return only_one(labels, named, text, "person")


def _vehicle(labels: Labels, text: str) -> str:
    named = [Named(each, (name,) if (name := labels.thing_name_of(each)) else ()) for each in labels.state.vehicles]
    return only_one(labels, named, text, "who")


def _district(labels: Labels, out: Out) -> str:
    """The district of those who are out; raises ``Misused`` where they are of several."""
    state = labels.state
    found = {state.drivers[each].district for each in out.drivers}
    found |= {state.vehicles[each].district for each in out.vehicles}
    found |= {state.needs[each].district for each in out.cancelled}
    if len(found) != 1:
        raise Misused("which_district", all=" ".join(f"{labels.district(each)}({each})" for each in sorted(found)))
    return found.pop()
