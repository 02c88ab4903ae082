"""match weather list | tell | rain: what the office reckons with on a day, and what rain would come to."""

import typer

from cli.call import Call
from cli.clock import clock
from cli.coded import read_code
from cli.commands.answer import solve_again
from cli.days import read_day, short_day, today
from cli.districts import read_district
from cli.errors import Misused
from cli.numbers import whole
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.differences import difference_table, one_difference
from cli.showing.rain import held_in_rain, moved_days, put_off_lines
from cli.tables import table
from desk.weather import WORDS, days_in_rain, in_rain, tell
from events.state.weather import weather_on

HERE = "shonan"


def list_(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        wanted = read_district(district) if district else ""
        known = labels.state.weather.items()
        told = sorted((day, where, said) for (where, day), said in known if wanted in ("", where) or not where)
        if call.json:
            facts({"weather": [{"day": day, "district": where, "weather": said} for day, where, said in told]})
            return
        rows = [
            (
                short_day(day, call.lang),
                labels.district(where) if where else call.say("plan.all_districts"),
                call.say(f"log.weather.{said}"),
            )
            for day, where, said in told
        ]
        page(
            [table(("",) * 3, rows) or call.say("plan.weather.none"), *next_steps(call, call.say("next.weather_tell"))]
        )


def tell_(ctx: typer.Context, day: str, weather: str, district: str | None = None, release: bool = False) -> None:
    call: Call = ctx.obj
    now = clock()()
    on, said = read_day(day, now), read_code(weather, WORDS, "log.weather")
    if said not in WORDS or on < today(now) or (release and said != "rain"):
        raise Misused("weather", came=f"{day} {weather}")
    where = read_district(district) if district else ""
    with at_the_desk(call) as (office, labels):
        told = tell(office, on, said, where, release=release)
        labels = call.labels = labels.at(office.state())
        if call.json:
            stopped, released = ([each.occurrence for each in some] for some in (told.stopped, told.released))
            facts({"day": on, "weather": said, "district": where, "stopped": stopped, "released": released})
            return
        place = labels.district(where) if where else call.say("plan.all_districts")
        noted = {"day": short_day(on, call.lang), "weather": call.say(f"log.weather.{said}"), "district": place}
        plans = [
            p for p in labels.state.plans.values() if p.fact.kind == "helpers" and where in ("", *p.fact.districts)
        ]
        again = [solve_again(call, plans[-1])] if plans else []
        lines, steps = [call.say("plan.weather.told", **noted)], again
        if told.stopped:
            lines += held_in_rain(call, labels, told.stopped, "plan.weather.stopped")
            let_go = {"day": on.isoformat(), "district": where}
            steps = [call.say("next.weather_release" if where else "next.weather_release_all", **let_go)]
        if told.released:
            lines += held_in_rain(call, labels, told.released, "plan.weather.released")
            later = moved_days(labels, on, where) if said == "rain" else ()
            steps = [*again, *(call.say("next.solve", **each) for each in later)]
        if said == "rain":
            lines += put_off_lines(call, labels, days_in_rain(labels.state, on, where))
        page([*lines, *next_steps(call, *steps)])


def rain(ctx: typer.Context, day: str, district: str | None = None, seed: str | None = None) -> None:
    call: Call = ctx.obj
    on = read_day(day, clock()())
    where = read_district(district) if district else HERE
    with at_the_desk(call, read_only=True) as (office, labels):
        found = in_rain(office, where, on, seed=whole(seed, "--seed", least=0, example=1) if seed else 1)
        if call.json:
            told = [one_difference(labels, each) for each in found.changes]
            facts({"plan": found.before.id, "day": on, "put_off": found.put_off, "differences": told})
            return
        titled = {"day": short_day(on, call.lang), "plan": labels.plan(found.before.id)}
        said = call.say(f"log.weather.{weather_on(labels.state, on, where)}")
        lines = [call.say("plan.weather.rain_title", **titled), call.say("plan.weather.now", weather=said)]
        lines += put_off_lines(call, labels, found.put_off)
        changes = difference_table(call, labels, "helpers", found.changes)
        lines += ["", *changes] if changes else [call.say("plan.weather.nothing")]
        step = call.say("next.weather_rain", day=on.isoformat(), district=where)
        page([*lines, *next_steps(call, step)])
