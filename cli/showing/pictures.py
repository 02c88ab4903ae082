"""What of a plan's day goes into its picture: runs, towns and receipt codes. No name, address, phone or note."""

from datetime import date, datetime

from cli.call import Call
from cli.days import short_day
from cli.drawing import DrawnRun, Ride, Spot, Words, drawn
from cli.labels import Labels, need_of
from cli.showing.runs import stop_place
from engine.travel.places import point
from events.state.model import Plan
from events.vocabulary.plans import PlannedRun, PlannedStop
from events.vocabulary.values import Place


def picture(call: Call, labels: Labels, plan: Plan, day: date) -> str:
    """The SVG of one day."""
    runs = [run for run in plan.fact.runs if run.leaves.date() == day]
    vehicles = {vehicle: n for n, vehicle in enumerate(dict.fromkeys(run.vehicle for run in runs), 1)}
    shown = [_run(call, labels, plan, run, vehicles[run.vehicle]) for run in runs]
    title = call.say(
        "plan.picture.title", plan=labels.plan(plan.id), day=short_day(day, call.lang), runs=len(runs),
        district="・".join(map(labels.district, plan.fact.districts)),
    )  # fmt: skip
    told = call.say(
        "plan.picture.told", runs=len(runs), rides=sum(len(run.rides) for run in shown), vehicles=len(vehicles)
    )  # fmt: skip
    words = Words(title, told, *(call.say(f"plan.picture.{each}") for each in ("map", "times", "garage", "vague")))
    return drawn(shown, words, call.lang)


def _run(call: Call, labels: Labels, plan: Plan, run: PlannedRun, vehicle: int) -> DrawnRun:
    known = labels.state.vehicles.get(run.vehicle)
    garage = known.fact.private.garage if known and known.fact.private else None
    home = [_spot(call, labels, garage, known.district)] if garage and known else []
    stops = [
        _spot(call, labels, place, labels.state.needs[need_of(stop.occurrence)].district)
        for stop in run.stops
        if (place := stop_place(labels, plan, stop)) is not None
    ]
    return DrawnRun(
        labels.run(plan, run.run),
        call.say("plan.picture.vehicle", number=vehicle),
        run.leaves,
        run.returns,
        (*home, *stops, *home),
        _rides(labels, run),
    )


def _rides(labels: Labels, run: PlannedRun) -> tuple[Ride, ...]:
    """Who is on board when, by receipt code (by the request's own id where it has none)."""
    alights = {(stop.occurrence, stop.leg): stop.starts for stop in run.stops if not stop.boards}
    boards = [stop for stop in run.stops if stop.boards]
    return tuple(
        Ride(_code(labels, stop.occurrence), _fetched(labels, stop), alights[stop.occurrence, stop.leg])
        for stop in boards
    )


def _fetched(labels: Labels, stop: PlannedStop) -> datetime:
    """When boarding starts; of a scheduled service when it leaves, which is what was published."""
    need = labels.state.needs.get(need_of(stop.occurrence))
    return stop.leaves if need and need.service else stop.starts


def _code(labels: Labels, occurrence: str) -> str:
    need = labels.state.needs.get(need_of(occurrence))
    return need.fact.number or need.id if need else need_of(occurrence)


def _spot(call: Call, labels: Labels, place: Place, district: str) -> Spot:
    """The town of a place, never its address; its district where the town is not known."""
    at = point(place, district, labels.state.towns)
    if at.provisional:
        return Spot(call.say("plan.picture.centre", district=labels.district(district)), at.lat, at.lon, vague=True)
    return Spot(at.town, at.lat, at.lon)
