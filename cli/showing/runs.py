"""A run on a page: who drives what, its stops, who boards there and what whoever drives has to know. And as JSON."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from cli.call import Call
from cli.days import clock
from cli.labels import Labels, need_of, place_text
from cli.showing.needs import note_of
from cli.showing.services import service_rows
from cli.tables import WIDTH, table
from cli.wide import wrapped
from desk.selecting import OPEN, day_of
from engine.matchings.meetings import stands_at
from events.state.life import status
from events.state.model import Plan
from events.state.told import said
from events.vocabulary.plans import PlannedRun, PlannedStop
from events.vocabulary.values import Place


def run_lines(call: Call, labels: Labels, plan: Plan, run: PlannedRun, now: datetime) -> list[str]:
    """A run: who drives what from when to when, and each stop."""
    head = call.say(
        "plan.run",
        run=labels.run(plan, run.run),
        leaves=clock(run.leaves),
        returns=clock(run.returns),
        driver=labels.person(run.driver),
        vehicle=labels.vehicle(run.vehicle),
        lender=labels.lender(run.lender),
    )
    parties = {party: party_status(labels, plan, run, party) for party in ("driver", "lender")}
    said = {party: call.say(f"status.{each}") for party, each in parties.items()}
    second = [call.say("plan.run_parties", **said)] if any(each != "proposed" for each in parties.values()) else []
    rows = [row for stop in run.stops for row in _stop_rows(call, labels, plan, stop, now)]
    stops = table(("", "", "", "", ""), rows, right=(0,), indent=6)
    return [head, *second, stops, *_notes(call, labels, run)]


def _notes(call: Call, labels: Labels, run: PlannedRun) -> list[str]:
    """What the run's riders have in their notes, once each: whoever drives has to know."""
    noted: dict[str, str] = {}
    for stop in run.stops:
        note = note_of(labels.state.needs.get(need_of(stop.occurrence)))
        if note:
            noted[labels.need(need_of(stop.occurrence))] = note
    return [line for who, note in noted.items() for line in _note(call, who, note, indent=6)]


def fleet_notes(call: Call, labels: Labels, runs: Sequence[PlannedRun]) -> list[str]:
    """What the vehicles and drivers of these runs have in their notes, once each."""
    noted: dict[str, str] = {}
    for run in runs:
        vehicle, driver = labels.state.vehicles.get(run.vehicle), labels.state.drivers.get(run.driver)
        if vehicle and vehicle.fact.private and vehicle.fact.private.note:
            noted[labels.vehicle(run.vehicle)] = vehicle.fact.private.note
        if driver and driver.fact.private and driver.fact.private.note:
            noted[labels.person(run.driver)] = driver.fact.private.note
    lines = [line for who, note in noted.items() for line in _note(call, who, note, indent=2)]
    return ["", call.say("plan.fleet_notes"), *lines] if lines else []


def _note(call: Call, who: str, note: str, *, indent: int) -> list[str]:
    return [" " * indent + line for line in wrapped(call.say("plan.note", who=who, note=note), WIDTH - indent)]


def party_status(labels: Labels, plan: Plan, run: PlannedRun, party: str) -> str:
    """Where the run's driver or lender stands."""
    answer = said(labels.state, plan.id, run.run, party)
    return answer.status if answer else "proposed"


def rider_status(labels: Labels, plan: Plan, occurrence: str, now: datetime) -> str:
    """Where the rider herself stands: her driver's yes is not hers, and stands beside the run."""
    whole = status(labels.state, plan.id, occurrence, now)
    if whole not in OPEN:
        return whole
    own = said(labels.state, plan.id, occurrence, "rider")
    if own is not None:
        return own.status
    return "pinned" if whole == "pinned" else "proposed"


def _stop_rows(call: Call, labels: Labels, plan: Plan, stop: PlannedStop, now: datetime) -> Iterable[tuple[str, ...]]:
    """One row; of a scheduled service a row for each of its stops, and who boards there."""
    need = labels.state.needs.get(need_of(stop.occurrence))
    if need is None or need.service is None:
        return (_stop_row(call, labels, plan, stop, now),)
    return service_rows(call, labels, need, day_of(stop.occurrence)) if stop.boards else ()


def _stop_row(call: Call, labels: Labels, plan: Plan, stop: PlannedStop, now: datetime) -> tuple[str, ...]:
    return (
        clock(stop.starts),
        call.say("plan.boards" if stop.boards else "plan.alights"),
        labels.need(need_of(stop.occurrence)),
        _marked(call, labels, stop_place(labels, plan, stop)),
        call.say(f"status.{rider_status(labels, plan, stop.occurrence, now)}") if stop.boards else "",
    )


def _marked(call: Call, labels: Labels, place: Place | None) -> str:
    """A place's name, marked 仮 where its travel times are reckoned from the district's centre."""
    text = place_text(place)
    return call.say("plan.provisional_place", place=text) if text and is_provisional(labels, place) else text


def is_provisional(labels: Labels, place: Place | None) -> bool:
    """Whether the table of towns does not have the place's town."""
    return place is not None and place.town not in labels.state.towns


def stop_place(labels: Labels, plan: Plan, stop: PlannedStop) -> Place | None:
    """Where the stop is, as the plan was made: at the room of a group if that was approved by then."""
    return stands_at(labels.state.needs.get(need_of(stop.occurrence)), stop, labels.meetings(plan.fact.based_on))


def run_facts(labels: Labels, plan: Plan, run: PlannedRun) -> dict[str, Any]:
    """The run with its parties and stops for ``--json``."""
    return {
        "run": run.run,
        "number": 1 + plan.fact.runs.index(run),
        "driver": {
            "id": run.driver,
            "name": labels.person(run.driver),
            "status": party_status(labels, plan, run, "driver"),
        },
        "vehicle": {"id": run.vehicle, "name": labels.vehicle(run.vehicle)},
        "lender": {
            "id": run.lender,
            "name": labels.lender(run.lender),
            "status": party_status(labels, plan, run, "lender"),
        },
        "leaves": run.leaves,
        "returns": run.returns,
        "stops": [_stop_facts(labels, plan, stop) for stop in run.stops],
    }


def _stop_facts(labels: Labels, plan: Plan, stop: PlannedStop) -> dict[str, Any]:
    place = stop_place(labels, plan, stop)
    return {
        "occurrence": stop.occurrence,
        "leg": stop.leg,
        "boards": stop.boards,
        "arrives": stop.arrives,
        "starts": stop.starts,
        "leaves": stop.leaves,
        "place": place_text(place),
        "address": place.address if place else "",
        "provisional": is_provisional(labels, place),
    }
