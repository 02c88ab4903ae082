"""A lot on one page: where it stands in its life, its dossier, its buyers, and how many in trouble live near it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from attrs import asdict

from cli.call import Call
from cli.days import long_day, short_day
from cli.hours import hours_text
from cli.labels import Labels
from cli.tables import WIDTH, table
from cli.wide import wrapped
from desk.stops import DOSSIER, Score, in_trouble_near, missing_of, score
from engine.matchings.mobile_sales.advice import Range
from engine.matchings.mobile_sales.consenting import owners_words
from events.state.mobile_sales import Lot
from events.vocabulary.mobile_sales import LotStepTaken, Season

STEP: Final = ("step", "on", "until", "minimum")
"""What of a step is told as JSON beside its note."""


def lot_lines(call: Call, labels: Labels, lot: Lot, on: date) -> list[str]:
    """Everything that is known about a lot."""
    told, near = score(labels.state, lot, on), in_trouble_near(labels.state, lot, on)
    lines = [
        call.say("stop.show.title", lot=labels.lot(lot.id), district=labels.district(lot.district)),
        *_about(call, labels, lot),
        "",
        call.say("stop.show.life", step=call.say(f"stop.step.{lot.step}")),
        *(f"  {_step(call, each)}" for each in lot.steps),
        "",
        call.say("stop.show.dossier"),
        *_dossier(call, lot),
    ]
    if lot.buyers:
        lines += ["", call.say("stop.show.buyers"), *_buyers(call, lot), *score_lines(call, told, on)]
    if near.high:
        lines += ["", call.say("stop.show.near", near=range_text(call, near))]
    return [part for line in lines for part in (wrapped(line, WIDTH) if line else [""])]


def score_lines(call: Call, told: Score, on: date) -> list[str]:
    """The buyers lately beside what was agreed, the verdict, and when the trial ends."""
    mean = call.say("stop.lately", mean=f"{told.lately:.1f}", least=told.least)
    return [f"{mean}  {call.say(f'stop.verdict.{told.verdict}')}{trial_text(call, told, on)}"]


def trial_text(call: Call, told: Score, on: date) -> str:
    """Until when the trial runs, or that it is over and somebody has to decide; nothing where there is none."""
    if told.trial_until is None:
        return ""
    code = "stop.trial_over" if told.trial_until < on else "stop.trial_until"
    return call.say(code, day=long_day(told.trial_until, call.lang))


def verdict_text(call: Call, told: Score, on: date) -> str:
    """The verdict in a table's cell."""
    over = told.trial_until is not None and told.trial_until < on
    return call.say(f"stop.verdict.{told.verdict}") + (call.say("stop.trial_is_over") if over else "")


def range_text(call: Call, near: Range) -> str:
    """63〜236 人（まん中 170 人）."""
    return call.say("stop.range", low=near.low, middle=near.middle, high=near.high)


def _about(call: Call, labels: Labels, lot: Lot) -> Iterator[str]:
    fact, private = lot.fact, lot.fact.private
    consent = owners_words(labels.state)[lot.id]
    known = {
        "place": private.place.address if private else "",
        "spaces": "?" if fact.spaces is None else str(fact.spaces),
        "owner": call.say(f"stop.consent.{consent}"),
        "hours": hours_text(call, fact.hours),
        "shut": call.say("why.and").join(_season(season) for season in fact.shut),
        "remark": private.note if private else "",
    }
    for name, text in known.items():
        if text:
            yield call.say(f"stop.show.{name}", text=text)


def _season(season: Season) -> str:
    return f"{season.from_month}/{season.from_day}〜{season.until_month}/{season.until_day}"


def _step(call: Call, step: LotStepTaken) -> str:
    """``2026年12月4日(金) おためし（2027年1月31日(日) まで、一回に少なくとも 10 人）: 話し合ったこと``."""
    said = f"{long_day(step.on, call.lang)} {call.say(f'stop.step.{step.step}')}"
    if step.until is not None and step.minimum is not None:
        said += call.say("stop.show.terms", until=long_day(step.until, call.lang), least=step.minimum)
    return f"{said}: {_note(step)}" if _note(step) else said


def _dossier(call: Call, lot: Lot) -> Iterator[str]:
    for about in DOSSIER:
        noted = lot.noted.get(about)
        if noted is not None:
            text = noted.private.text if noted.private else call.say("stop.show.gone")
            yield f"  {call.say(f'stop.about.{about}')}: {text}"
    missing = missing_of(lot)
    lacking = call.say("why.and").join(call.say(f"stop.about.{each}") for each in missing)
    yield "  " + (call.say("stop.missing", missing=lacking) if missing else call.say("stop.complete"))


def _buyers(call: Call, lot: Lot) -> list[str]:
    rows = [(short_day(day, call.lang), str(lot.buyers[day])) for day in sorted(lot.buyers)]
    return [table(("", ""), rows, right=(1,), indent=2)]


def lot_facts(labels: Labels, lot: Lot, on: date) -> dict[str, Any]:
    """The same for ``--json``."""
    return {
        "lot": lot.id,
        "name": labels.lot(lot.id),
        "district": lot.district,
        "step": lot.step,
        "consent": owners_words(labels.state)[lot.id],
        "spaces": lot.fact.spaces,
        "steps": [
            {**asdict(each, filter=lambda field, _: field.name in STEP), "note": _note(each)} for each in lot.steps
        ],
        "noted": {about: each.private.text if each.private else "" for about, each in lot.noted.items()},
        "missing": missing_of(lot),
        "buyers": [{"on": day, "buyers": lot.buyers[day]} for day in sorted(lot.buyers)],
        "score": asdict(score(labels.state, lot, on)),
        "near": asdict(in_trouble_near(labels.state, lot, on)),
    }


def _note(step: LotStepTaken) -> str:
    return step.private.note if step.private else ""
