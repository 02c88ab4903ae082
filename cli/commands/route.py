"""match stop route: a week of a city's own truck."""

from datetime import date, timedelta

import typer
from attrs import asdict

from cli.call import Call
from cli.clock import clock
from cli.commands.solve import SEED, read_place
from cli.days import coming_monday, read_day, short_day
from cli.errors import Misused
from cli.labels import Labels
from cli.numbers import whole
from cli.printing import facts, page
from cli.seat import reading
from cli.tables import table
from desk.solving import EVERYWHERE, districts_of
from engine.matchings.mobile_sales.weekly import OwnWeek, Shift, Visit, own_week
from intake.parsers.spans import read_span
from intake.parsers.troubles import Unclear, Unreadable
from intake.parsers.weekdays import read_day_list
from intake.parsers.width import plain


def route(
    ctx: typer.Context,
    depot: str,
    district: str | None = None,
    weekdays: str = "月・水・金",
    hours: str = "10:00-15:00",
    stay: str = "30",
    first: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    chosen = read_place(district) if district else EVERYWHERE
    monday = read_day(first, now) if first else coming_monday(now)
    shift = _shift(monday, weekdays, hours, whole(stay, "--stay", least=1, example=30))
    with reading(call) as labels:
        if depot not in labels.state.towns:
            near = [town for town in labels.state.towns if depot and depot[:2] in town][:5]
            raise Misused("stop.depot", came=depot, near=" ".join(near))
        found = own_week(labels.state, districts_of(chosen), depot, shift, SEED)
        if call.json:
            facts({"district": chosen, **asdict(found)})
            return
        page(_lines(call, labels, found))


def _shift(first: date, weekdays: str, hours: str, stop: int) -> Shift:
    """The shift's days are those of the seven from ``first`` on."""
    days = read_day_list(plain(weekdays))
    if days is None:
        raise Misused("bad_value", name="--weekdays", came=weekdays, page="match stop route --help")
    try:
        since, until = read_span(plain(hours), {})
    except (Unreadable, Unclear):
        raise Misused("bad_value", name="--hours", came=hours, page="match stop route --help") from None
    week = (first + timedelta(days=n) for n in range(7))
    return Shift(tuple(day for day in week if day.weekday() in days), since, until, stop)


def _lines(call: Call, labels: Labels, found: OwnWeek) -> list[str]:
    lines = [call.say("stop.route_people", people=found.people, most=max(found.most, found.people))]
    if found.agreed > found.people:
        lines.append(call.say("stop.route_agreed", people=found.agreed))
    for day in found.days:
        name = short_day(day.day, call.lang)
        if not day.visits:
            lines += ["", call.say("stop.route_nothing", day=name)]
            continue
        lines += ["", call.say("stop.route_day", day=name, back=_clock(day.back_min))]
        rows = [
            (
                f"{_clock(each.from_min)}〜{_clock(each.until_min)}",
                labels.lot(each.lot),
                _open_questions(call, each),
            )
            for each in day.visits
        ]
        lines.append(table(("", "", ""), rows, indent=2))
    return lines


def _open_questions(call: Call, visit: Visit) -> str:
    """What has to be asked before the truck comes: the owner's answer, the lot's hours. Nothing where it stops."""
    if visit.opened:
        return call.say("stop.route_opened")
    told = [call.say("stop.route_waiting", consent=call.say(f"stop.consent.{visit.consent}"))]
    return "  ".join(
        [*(told if visit.consent != "yes" else []), *([call.say("stop.route_untold")] if visit.untold else [])]
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
