"""From the state to the problem: each tool of the store is a resource, each tool asked for a task on one day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from attrs import asdict, frozen
from msgspec import json

from engine.matchings.built import Built, Horizon, Impossible, OccurrenceAt, ProblemFact
from engine.matchings.engaged import engaged, held_outside, joined, presences, spans
from engine.matchings.spans import Span
from engine.problems.assignment import Assignment, Offer, Resource, Slot, Task
from events.settings import setting
from events.state.carriers import uses
from events.state.life import declined_needs, held
from events.state.model import Need, State
from events.times import TOKYO
from events.vocabulary.tools import ToolDetails

KIND = "tools"
ROLE = "tool"
DAY_S = 24 * 3600
_canonical = json.Encoder(order="sorted").encode


@frozen
class Wanted:
    """A tool asked for on a day; ``held`` is the very one that is held for her, or nothing."""

    at: OccurrenceAt
    tool: str
    weight: int
    span: Span
    held: str = ""


@frozen
class Item:
    """One tool of the store, and when it is taken by what is outside the problem."""

    id: str
    tool: str
    taken: tuple[Span, ...] = ()

    def fits(self, wanted: Wanted) -> bool:
        since, until = wanted.span
        return self.tool == wanted.tool and not any(a < until and since < b for a, b in self.taken)


@frozen(kw_only=True)
class BuiltTools(Built):
    """``wanted`` are the tasks, ``items`` the resources, ``whole`` the problem over both."""

    wanted: tuple[Wanted, ...]
    items: tuple[Item, ...]
    whole: Assignment


def problem(state: State, horizon: Horizon, districts: Sequence[str]) -> BuiltTools:
    """The horizon's lending in these districts (romaji)."""
    day = horizon.first_day
    start = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    asked = tuple(_asked(state, horizon, districts))
    refused = {each.at.occurrence: code for each in asked if (code := _consent(state, each.at)) is not None}
    wanted = tuple(each for each in asked if each.at.occurrence not in refused)
    outside = held_outside(state, KIND, [each.at.occurrence for each in wanted])
    besides = spans((p for each in outside for p in presences(state, each)), start)
    items = tuple(_items(state.tools, joined(engaged(state, KIND, start), besides)))
    return BuiltTools(
        start=start,
        horizon=horizon,
        occurrences=tuple(each.at for each in wanted),
        impossible=tuple(Impossible(e.at, refused[e.at.occurrence]) for e in asked if e.at.occurrence in refused),
        rows=tuple(_rows(asked, refused, wanted, items)),
        travel="nobody_travels/1",
        travel_s=(),
        wanted=wanted,
        items=items,
        whole=assembled(wanted, items),
    )


def assembled(wanted: Sequence[Wanted], items: Sequence[Item], keep: frozenset[int] = frozenset()) -> Assignment:
    """The problem; whom to ``keep`` is a must. Between two that weigh the same, who asked first has it."""
    offers = [
        Offer(n, (i,), unmet=n, must=item.id == each.held)
        for n, each in enumerate(wanted)
        for i, item in enumerate(items)
        if item.fits(each)
    ]
    held_here = {offer.slot for offer in offers if offer.must}
    tasks = (Task(each.at.occurrence, each.weight, must=n in keep | held_here) for n, each in enumerate(wanted))
    return Assignment(
        travel_s=((0,),),
        resources=tuple(Resource(item.id) for item in items),
        tasks=tuple(tasks),
        slots=tuple(Slot(n, 0, (each.span,)) for n, each in enumerate(wanted)),
        offers=tuple(offers),
    )


def _asked(state: State, horizon: Horizon, districts: Sequence[str]) -> Iterator[Wanted]:
    """In the order of the log; who said no, or has been forgotten, asks for nothing."""
    declined, kept, days = declined_needs(state), held(state), horizon.dates()
    for need in state.needs.values():
        details, day = need.fact.private, need.fact.first_day
        if not isinstance(details, ToolDetails) or need.withdrawn or need.district not in districts or day not in days:
            continue
        at = OccurrenceAt(f"{need.id}@{day.isoformat()}", need.id, need.fact.person, need.district, day)
        if at.occurrence not in declined:
            stays = kept.get(at.occurrence)
            item = uses(state.plans[stays.plan].carrier(stays.runs[0]))[ROLE] if stays else ""
            yield _wanted(state, need, details, at, days.index(day) * DAY_S, item)


def _wanted(state: State, need: Need, details: ToolDetails, at: OccurrenceAt, begins_s: int, item: str) -> Wanted:
    opens, closes = setting(state.settings, "tools.open", at.day, need.district)
    weight = setting(state.settings, "tools.weight", at.day, need.district)[details.purpose]
    return Wanted(at, details.tool, weight, (begins_s + opens * 60, begins_s + closes * 60), item)


def _consent(state: State, at: OccurrenceAt) -> str | None:
    consent = state.consents.get((at.person, KIND))
    if consent is None:
        return "consent.missing"
    return "consent.revoked" if consent.revoked is not None and consent.revoked <= at.day else None


def _items(owned: Mapping[str, str], taken: Mapping[str, tuple[Span, ...]]) -> Iterator[Item]:
    for each, tool in sorted(owned.items()):
        yield Item(each, tool, taken.get(each, ()))


def _rows(
    asked: Sequence[Wanted], refused: Mapping[str, str], wanted: Sequence[Wanted], items: Sequence[Item]
) -> Iterator[ProblemFact]:
    """Who asks, what there is, and the rest: what is held and taken."""
    for each in asked:
        told = refused.get(each.at.occurrence, "")
        data = {"tool": each.tool, "weight": each.weight, "span": each.span, "refused": told}
        yield ProblemFact(each.at.occurrence, each.at.person, _canonical(data))
    for item in items:
        yield ProblemFact(item.id, "log", _canonical({"tool": item.tool}))
    rest = {"held": [each.held for each in wanted], "items": [asdict(item) for item in items]}
    yield ProblemFact("rest", "log", _canonical(rest))


def moment(built: BuiltTools, second: int) -> datetime:
    return built.start + timedelta(seconds=second)
