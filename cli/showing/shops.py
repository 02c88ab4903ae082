"""Kind shops in a table: how often they were named, how far each was taken, on which days it is open, what it wrote."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from cli.call import Call
from cli.hours import weekdays_text
from cli.labels import Labels
from cli.tables import table
from cli.wide import wrapped
from desk.shops import is_of_prizes, looks_in, nominations
from engine.matchings.watch.occurrences import shop_of
from events.state.life import held
from events.state.watch import Shop

STAGES = ("registered", "agreed", "visited", "answered", "nominated", "ended")
WIDTH = 100


def shop_lines(call: Call, labels: Labels, shops: Sequence[Shop], on: date) -> list[str]:
    """Those that look in or may, stage by stage; then those of another project."""
    prizes = [each for each in shops if is_of_prizes(labels.state, each, on)]
    ours = [each for each in shops if each not in prizes]
    ours.sort(key=lambda each: (STAGES.index(each.stage), -nominations(labels.state, each.id)))
    if not shops:
        return [call.say("shop.none")]
    head = [call.say(f"shop.{each}") for each in ("name", "district", "stage", "named", "open", "looks_in", "homes")]
    loads = households(labels)
    rows = [_row(call, labels, each, loads, on) for each in ours]
    lines = [table(head, rows, right=(3,)), *_notes(call, labels, ours)] if rows else []
    if prizes:
        names = call.say("why.and").join(labels.lender(each.id) for each in prizes)
        lines += ["", *wrapped(call.say("shop.prizes", count=len(prizes), names=names), WIDTH)]
    return lines


def households(labels: Labels) -> Counter[str]:
    """On how many households each shop looks in, or is asked to."""
    state, found = labels.state, Counter[str]()
    for each in held(state).values():
        for session in state.plans[each.plan].fact.sessions:
            if session.session in each.runs and session.weekdays:
                found[shop_of(session)] += 1
    return found


def known_shops(labels: Labels, districts: Collection[str] | None) -> list[Shop]:
    """The shops of these districts that anybody still names: a slip that is taken back names nobody.

    None are all districts, and those shops of which nobody has said in which they lie.
    """
    shops = [each for each in labels.state.shops.values() if districts is None or each.district in districts]
    return [each for each in shops if each.fact or each.steps or nominations(labels.state, each.id)]


def _row(call: Call, labels: Labels, shop: Shop, loads: Counter[str], on: date) -> tuple[str, ...]:
    days = sorted({day for each in (shop.fact.opens.weekly if shop.fact else ()) for day in each.weekdays})
    most = f"{loads[shop.id]}/{shop.most}" if shop.most is not None else str(loads[shop.id] or "")
    return (
        labels.lender(shop.id),
        labels.district(shop.district) if shop.district else "",
        call.say(f"shop.stage.{shop.stage}"),
        str(nominations(labels.state, shop.id) or ""),
        weekdays_text(call, days),
        _looks_in(call, labels, shop, on),
        most,
    )


def _looks_in(call: Call, labels: Labels, shop: Shop, on: date) -> str:
    """Whether it could look in; what it wrote that it cannot promise is not told as if it could, until it agrees."""
    if shop.fact is None:
        return ""
    if not looks_in(labels.state, shop, on):
        return call.say("shop.looks_in.no")
    agreed = shop.stage in ("agreed", "registered")
    return call.say("shop.looks_in.yes" if shop.fact.promises or agreed else "shop.looks_in.unpromised")


def _notes(call: Call, labels: Labels, shops: Sequence[Shop]) -> list[str]:
    """What shops wrote, for whoever goes there; and that one cannot promise to look in."""
    lines: list[str] = []
    for shop in shops:
        said = shop.details.note if shop.details else ""
        if said and shop.stage in ("answered", "visited"):
            code = "shop.wrote" if shop.fact and shop.fact.promises else "shop.wrote_no_promise"
            lines += [
                f"  {line}" for line in wrapped(call.say(code, name=labels.lender(shop.id), note=said), WIDTH - 2)
            ]
    return ["", call.say("shop.wrote_title"), *lines] if lines else []


def shop_facts(labels: Labels, shop: Shop, on: date) -> dict[str, Any]:
    """A shop for ``--json``."""
    return {
        "shop": shop.id,
        "name": labels.lender(shop.id),
        "district": shop.district,
        "stage": shop.stage,
        "named": nominations(labels.state, shop.id),
        "weekdays": sorted({day for each in (shop.fact.opens.weekly if shop.fact else ()) for day in each.weekdays}),
        "offers": shop.fact.offers if shop.fact else (),
        "looks_in": looks_in(labels.state, shop, on),
        "promises": shop.fact.promises if shop.fact else None,
        "prizes": is_of_prizes(labels.state, shop, on),
        "most": shop.most,
    }
