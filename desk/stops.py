"""A lot's life from candidate to its end: its steps, its dossier, the buyers of each visit, and a verdict."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from attrs import frozen

from desk.claims import endless
from desk.errors import Refused, Unknown
from desk.office import Office
from desk.solving import EVERYWHERE, districts_of
from desk.trying import decided
from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.advice import Advice, Range
from engine.matchings.mobile_sales.consenting import owners_words
from events.log import Draft, Event
from events.settings import setting
from events.state.mobile_sales import Lot
from events.state.model import State
from events.vocabulary.mobile_sales import BuyersCounted, LotFactNoted, LotFactWords, LotStepTaken, StepWords

STEPS: Final = ("candidate", "council", "network", "owner", "visit", "trial", "opened", "ended")
RUNNING: Final = ("trial", "opened")
DOSSIER: Final = ("photo", "entrance", "slope", "sketch", "permission", "neighbours", "host", "expected_buyers")
LATELY, FEWEST = 4, 3
"""A judgement looks at so many visits, and needs so many."""


@frozen
class Score:
    """How a stop is doing: the buyers a visit lately, the least agreed, and the verdict.

    ``verdict`` is keep (続ける), move (見直す), stop (やめる相談), early (まだ分からない) or none (始まっていない).
    ``trial_until`` is the last day of the trial that it is in.
    """

    lot: str
    visits: int
    lately: float
    least: int
    verdict: str
    trial_until: date | None = None


def lot_of(state: State, lot: str) -> Lot:
    """Raises ``Unknown`` (stop.unknown)."""
    if lot not in state.lots:
        raise Unknown("stop.unknown", came=lot)
    return state.lots[lot]


def record_buyers(office: Office, lot: str, on: date, buyers: int) -> BuyersCounted:
    """Note how many bought on a day.

    Raises ``Unknown`` and ``Refused``: stop.not_running, stop.not_yet, stop.before_it_began.
    """

    def decide(state: State) -> tuple[BuyersCounted, Sequence[Draft]]:
        known = lot_of(state, lot)
        if known.step not in RUNNING:
            raise Refused("stop.not_running", who=lot)
        if on > office.clock().date():
            raise Refused("stop.not_yet", day=on)
        began = min(each.on for each in known.steps if each.step in RUNNING)
        if on < began:
            raise Refused("stop.before_it_began", day=on, who=lot, began=began)
        event = BuyersCounted(lot, on, buyers)
        return event, [_draft(office, known, event)]

    return decided(office, [lot], decide)


def take_step(
    office: Office,
    lot: str,
    step: str,
    on: date,
    *,
    until: date | None = None,
    minimum: int | None = None,
    note: str = "",
) -> LotStepTaken:
    """Take a lot a step further.

    Raises ``Unknown`` and ``Refused``: stop.step, stop.trial_terms, stop.trial_over, stop.refused_owner.
    """
    if step not in STEPS:
        raise Refused("stop.step", came=step, steps=STEPS)
    if step == "trial" and (until is None or minimum is None):
        raise Refused("stop.trial_terms")
    if until is not None and until < on:
        raise Refused("stop.trial_over", day=until, on=on)

    def decide(state: State) -> tuple[LotStepTaken, Sequence[Draft]]:
        known = lot_of(state, lot)
        if step in RUNNING and owners_words(state)[lot] == "no":
            raise Refused("stop.refused_owner", who=lot)
        words = StepWords(note) if note else None
        event = LotStepTaken(lot, known.fact.lender, step, on, until, minimum, words)
        return event, [_draft(office, known, event)]

    return decided(office, [lot], decide)


def note_fact(office: Office, lot: str, about: str, text: str) -> LotFactNoted:
    """Put something into a lot's dossier. Raises ``Unknown`` and ``Refused``: stop.about, stop.no_words."""
    if about not in DOSSIER:
        raise Refused("stop.about", came=about, all=DOSSIER)
    if not text.strip():
        raise Refused("stop.no_words", about=about)

    def decide(state: State) -> tuple[LotFactNoted, Sequence[Draft]]:
        known = lot_of(state, lot)
        event = LotFactNoted(lot, known.fact.lender, about, LotFactWords(text))
        return event, [_draft(office, known, event)]

    return decided(office, [lot], decide)


def missing_of(lot: Lot) -> tuple[str, ...]:
    """What the dossier still lacks."""
    return tuple(about for about in DOSSIER if about not in lot.noted)


def score(state: State, lot: Lot, on: date) -> Score:
    """Keep a stop that lately reaches the least agreed; move one that reaches half of it; else talk about its end."""
    trial = next((step for step in reversed(lot.steps) if step.minimum is not None), None)
    least = (trial.minimum if trial else None) or setting(state.settings, "mobile_sales.least_buyers", on, lot.district)
    days = sorted(day for day in lot.buyers if day <= on)
    lately = [lot.buyers[day] for day in days[-LATELY:]]
    mean = sum(lately) / len(lately) if lately else 0.0
    until = lot.since.until if lot.since and lot.step == "trial" else None
    return Score(lot.id, len(days), mean, least, _verdict(lot, lately, mean, least), until)


def in_trouble_near(state: State, lot: Lot, on: date) -> Range:
    """How many people within a walk of a lot have trouble shopping, with the buyers at it that were counted."""
    from engine.matchings.mobile_sales.advice import in_trouble
    from engine.matchings.mobile_sales.towns import near_lot

    return in_trouble(near_lot(state, lot, on, districts_of(EVERYWHERE)))


def _verdict(lot: Lot, lately: Sequence[int], mean: float, least: int) -> str:
    if lot.step not in RUNNING:
        return "none"
    if len(lately) < FEWEST:
        return "early"
    if mean >= least:
        return "keep"
    return "move" if 2 * mean >= least else "stop"


def advice(state: State, district: str, horizon: Horizon, *, count: int, more: int, seed: int) -> Advice | None:
    """What to do next about a horizon's stops; None where no round comes."""
    from engine.matchings import mobile_sales as kind
    from engine.matchings.mobile_sales import advice as working
    from engine.problems.solving import never, silent

    built = kind.problem(state, horizon, districts_of(district))
    if not built.seats:
        return None
    solved = kind.solve(built, seed=seed, effort=kind.default_effort(), stop=never, progress=silent)
    words = owners_words(state)
    consents = [words[each.lot] for each in built.lots]
    waiting, refused = working.owners(built, consents, seed)
    return Advice(
        working.out_of_sample(built, solved.plan),
        working.to_ask(built, count, more, seed),
        working.doubts(built, solved.plan, count, more),
        waiting[:count],
        refused[:count],
    )


def _draft(office: Office, lot: Lot, event: Event) -> Draft:
    return office.draft(event, district=lot.district, claims=endless([lot.id]))
