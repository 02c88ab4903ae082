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
from cli.tables import table
from desk.weather import WORDS, in_rain, tell
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


def tell_(ctx: typer.Context, day: str, weather: str, district: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    on, said = read_day(day, now), read_code(weather, WORDS, "log.weather")
    if said not in WORDS or on < today(now):
        raise Misused("weather", came=f"{day} {weather}")
    where = read_district(district) if district else ""
    with at_the_desk(call) as (office, labels):
        event = tell(office, on, said, where)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"day": event.day, "weather": event.weather, "district": where})
            return
        place = labels.district(where) if where else call.say("plan.all_districts")
        told = {"day": short_day(on, call.lang), "weather": call.say(f"log.weather.{said}"), "district": place}
        plans = [
            p for p in labels.state.plans.values() if p.fact.kind == "helpers" and where in ("", *p.fact.districts)
        ]
        again = [solve_again(call, plans[-1])] if plans else []
        page([call.say("plan.weather.told", **told), *next_steps(call, *again)])


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
        for each in found.put_off:
            later = labels.state.help_days[each].fact.rain_day
            name = labels.help_day(each)
            put_off = call.say("plan.weather.put_off", name=name, day=short_day(later, call.lang)) if later else ""
            lines.append(put_off or call.say("plan.weather.called_off", name=name))
        changes = difference_table(call, labels, "helpers", found.changes)
        lines += ["", *changes] if changes else [call.say("plan.weather.nothing")]
        step = call.say("next.weather_rain", day=on.isoformat(), district=where)
        page([*lines, *next_steps(call, step)])
