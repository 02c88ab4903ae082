"""match stop list | next | record | step | note: a mobile shop's lots from candidate to their end."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import typer
from attrs import asdict

from cli.call import Call
from cli.candidates import Named, only_one
from cli.clock import clock
from cli.coded import read_code, worded_codes
from cli.commands.solve import SEED, read_place
from cli.days import coming_monday, read_day, short_day, today
from cli.errors import Misused
from cli.labels import Labels
from cli.numbers import whole
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.lots import range_text, score_lines, verdict_text
from cli.tables import table
from desk.solving import EVERYWHERE
from desk.stops import (
    DOSSIER,
    STEPS,
    Score,
    advice,
    in_trouble_near,
    missing_of,
    note_fact,
    record_buyers,
    score,
    take_step,
)
from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.advice import Advice, Owner
from engine.matchings.mobile_sales.consenting import owners_words
from events.state.mobile_sales import Lot

SHOWN = 5
MOST_PEOPLE = 100
MOST_BUYERS = 9_999
COLUMNS = ("lot", "district", "step", "owner", "spaces", "buyers", "verdict")


def list_(ctx: typer.Context, district: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    chosen = read_place(district) if district else EVERYWHERE
    with reading(call) as labels:
        lots = [each for each in labels.state.lots.values() if not each.withdrawn]
        lots = [each for each in lots if chosen in (EVERYWHERE, each.district)]
        scores = {each.id: score(labels.state, each, today(now)) for each in lots}
        if call.json:
            told = [{**asdict(scores[each.id]), **_lot_facts(labels, each)} for each in lots]
            facts({"district": chosen, "lots": told})
            return
        head = [
            call.say(f"stop.{each}") for each in ("lot", "district", "step", "owner", "spaces", "buyers", "verdict")
        ]
        rows = [_row(call, labels, each, scores[each.id], today(now)) for each in lots]
        lines = [table(head, rows, right=(4, 5)) if rows else call.say("stop.none")]
        page([*lines, *next_steps(call, call.say("next.stop_next", of=""), call.say("next.stop_step"))])


def next_(
    ctx: typer.Context,
    district: str | None = None,
    first: str | None = None,
    days: str = "7",
    people: str = "10",
) -> None:
    call: Call = ctx.obj
    now = clock()()
    chosen = read_place(district) if district else EVERYWHERE
    count = whole(days, "--days", least=1, example=7)
    more = min(MOST_PEOPLE, whole(people, "--people", least=1, example=10))
    horizon = Horizon(read_day(first, now) if first else coming_monday(now), count)
    with reading(call) as labels:
        found = advice(labels.state, chosen, horizon, count=SHOWN, more=more, seed=SEED)
        if call.json:
            facts({"district": chosen, "advice": asdict(found) if found else None})
            return
        page(_advice(call, labels, found, more) if found else [call.say("stop.no_round")])


def record(ctx: typer.Context, lot: str, buyers: str, on: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    count = whole(buyers, call.say("help.BUYERS"), least=0, most=MOST_BUYERS, example=12)
    with at_the_desk(call) as (office, labels):
        day = read_day(on, now) if on else today(now)
        event = record_buyers(office, find_lot(labels, lot), day, count)
        before = in_trouble_near(labels.state, labels.state.lots[event.lot], today(now))
        labels = call.labels = labels.at(office.state())
        known = labels.state.lots[event.lot]
        told, after = score(labels.state, known, today(now)), in_trouble_near(labels.state, known, today(now))
        if call.json:
            facts({**asdict(event), "score": asdict(told), "before": asdict(before), "after": asdict(after)})
            return
        said = call.say("stop.recorded", lot=labels.lot(event.lot), day=short_day(day, call.lang), buyers=count)
        learnt = [call.say("stop.learnt", before=range_text(call, before), after=range_text(call, after))]
        page([said, *score_lines(call, told, today(now)), *(learnt if after.high else [])])


def step(
    ctx: typer.Context,
    lot: str,
    step: str,
    on: str | None = None,
    until: str | None = None,
    minimum: str | None = None,
    note: str = "",
) -> None:
    call: Call = ctx.obj
    now = clock()()
    least = whole(minimum, "--minimum", least=0, example=10) if minimum else None
    with at_the_desk(call) as (office, labels):
        day = read_day(on, now) if on else today(now)
        meant = _code(step, STEPS, "step", call.lang)
        last = read_day(until, now) if until else None
        event = take_step(office, find_lot(labels, lot), meant, day, until=last, minimum=least, note=note)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(
                {"lot": event.lot, "step": event.step, "on": event.on, "until": event.until, "minimum": event.minimum}
            )
            return
        page([call.say("stop.stepped", lot=labels.lot(event.lot), step=call.say(f"stop.step.{event.step}"))])


def note(ctx: typer.Context, lot: str, about: str, text: str) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        event = note_fact(office, find_lot(labels, lot), _code(about, DOSSIER, "about", call.lang), text)
        labels = call.labels = labels.at(office.state())
        missing = missing_of(labels.state.lots[event.lot])
        if call.json:
            facts({"lot": event.lot, "about": event.about, "missing": missing})
            return
        said = call.say("stop.noted", lot=labels.lot(event.lot), about=call.say(f"stop.about.{event.about}"))
        lacking = call.say("why.and").join(call.say(f"stop.about.{each}") for each in missing)
        page([said, *([call.say("stop.missing", missing=lacking)] if missing else [call.say("stop.complete")])])


def find_lot(labels: Labels, text: str) -> str:
    """The lot that is meant, by its name or id; raises ``Misused``."""
    named = [Named(each, (labels.thing_name_of(each),)) for each in labels.state.lots]
    return only_one(labels, named, text, "lot")


def _code(text: str, codes: tuple[str, ...], of: str, lang: str) -> str:
    """A code by itself or by its word in either language; raises ``Misused``."""
    meant = read_code(text, codes, f"stop.{of}")
    if meant not in codes:
        raise Misused(f"stop.{of}", came=text, all=worded_codes(codes, f"stop.{of}", lang))
    return meant


def _row(call: Call, labels: Labels, lot: Lot, told: Score, on: date) -> tuple[str, ...]:
    return (
        labels.lot(lot.id),
        labels.district(lot.district) if lot.district else "",
        call.say(f"stop.step.{lot.step}"),
        call.say(f"stop.consent.{owners_words(labels.state)[lot.id]}"),
        "?" if lot.fact.spaces is None else str(lot.fact.spaces),
        f"{told.lately:.1f}" if lot.buyers else "",
        verdict_text(call, told, on),
    )


def _lot_facts(labels: Labels, lot: Lot) -> dict[str, Any]:
    return {
        "name": labels.lot(lot.id),
        "district": lot.district,
        "step": lot.step,
        "consent": owners_words(labels.state)[lot.id],
        "spaces": lot.fact.spaces,
        "missing": missing_of(lot),
    }


def _advice(call: Call, labels: Labels, found: Advice, more: int) -> list[str]:
    near = found.near
    lines = [call.say("stop.near", low=near.low, middle=near.middle, high=near.high)]
    asks = [(each.town, str(each.asked), f"{each.people:.1f}") for each in found.ask]
    lines += _part(call, "ask", asks, more=more)
    doubts = [(each.town, str(each.asked), f"±{each.people:.0f} → ±{each.after:.0f}") for each in found.doubts]
    lines += _part(call, "doubts", doubts, more=more)
    lines += _part(call, "owners", _owners(call, labels, found.owners))
    lines += _part(call, "refused", _owners(call, labels, found.refused))
    return [*lines, *next_steps(call, call.say("next.stop_step"))]


def _owners(call: Call, labels: Labels, owners: tuple[Owner, ...]) -> list[tuple[str, ...]]:
    return [(labels.lot(each.lot), call.say(f"stop.consent.{each.consent}"), f"{each.people:.0f}") for each in owners]


def _part(call: Call, of: str, rows: Sequence[tuple[str, ...]], **told: object) -> list[str]:
    if not rows:
        return ["", call.say(f"stop.{of}_none", **told)]
    head = [call.say(f"stop.{of}.{n}") for n in ("1", "2", "3")]
    return ["", call.say(f"stop.{of}_title", **told), table(head, rows, right=(2,), indent=2)]
