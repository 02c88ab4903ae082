"""What a coordinator reads in the morning: what was planned, who is left, whom to phone, what to decide."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from desk.asked import questions
from desk.deadlines import deadlines
from desk.differing import Difference
from desk.nights.due import Due, due
from desk.nights.news import PlanNews, plans_in_force
from desk.office import Office
from desk.promising import changed_rows
from desk.selecting import Party, carriers_of, parties
from engine.matchings import FOR_THE_MEETING, KINDS
from events.state.carriers import uses
from events.state.life import held
from events.state.model import State
from events.state.nights import Night, TaskState
from events.state.told import said
from events.vocabulary.plans import PlannedAssignment

TOLD = ("asked", "accepted", "approved")


@frozen
class Phone:
    """Somebody to phone about a plan, once: ``why`` is changed (see ``change``), unasked, or absent; by ``until``.

    ``party`` is what she is in it (driver, lender, rider …), ``targets`` the runs, sessions or needs it is about.
    """

    plan: str
    who: str
    party: str
    targets: tuple[str, ...]
    why: str
    until: date
    change: Difference | None = None


@frozen
class Decide:
    """Something for today: calls, late, requests, approve, or stale; with how many, or which rows, are meant."""

    code: str
    plan: str
    count: int = 0
    until: date | None = None
    rows: tuple[str, ...] = ()


@frozen
class Morning:
    """One district's morning. ``night`` is None where none was planned; ``questions`` are open ones of the district."""

    day: date
    district: str
    night: Night | None
    plans: tuple[PlanNews, ...]
    phones: tuple[Phone, ...]
    decide: tuple[Decide, ...]
    questions: int
    watched: tuple[Due, ...]
    failed: tuple[TaskState, ...]
    unfinished: int


def morning(office: Office, district: str, day: date) -> Morning:
    """What there is to see to on this day. Nothing is recorded."""
    state = office.state()
    night = state.nights.get(day)
    plans = plans_in_force(state, district, day, night)
    tasks = [each for each in night.tasks.values() if district in each.task.districts] if night else []
    meeting = tuple(kind for kind in KINDS if kind in FOR_THE_MEETING)
    watched = due(office, state, day, meeting) if meeting else ()
    return Morning(
        day=day,
        district=district,
        night=night,
        plans=plans,
        phones=changed_first(each for news in plans for each in _phones(state, news)),
        decide=tuple(each for news in plans for each in _decide(office, state, news, day)),
        questions=sum(each.district in ("", district) for each in questions(state)),
        watched=tuple(each for each in watched if each.watched and district in each.task.districts),
        failed=tuple(each for each in tasks if each.how in ("failed", "set_aside", "dropped")),
        unfinished=sum(not each.over for each in tasks),
    )


def changed_first(phones: Iterable[Phone]) -> tuple[Phone, ...]:
    """Of all plans, first those who were told something else: what stands further down may be counted alone."""
    return tuple(sorted(phones, key=lambda each: each.why != "changed"))


def _phones(state: State, news: PlanNews) -> Iterator[Phone]:
    """First those who were told something else, then whoever was not reached, then whoever has not been asked."""
    until = deadlines(state, news.plan).calls
    for change in news.changes if news.fresh else ():
        if change.before is not None and _was_told(state, news, change.occurrence):
            yield Phone(news.plan.id, change.person, "", (change.occurrence,), "changed", until, change)
    for why in ("absent", "unasked"):
        groups: dict[tuple[str, str], list[str]] = {}
        for party in parties(news.plan, news.served):
            if _missing(state, news, party) == why:
                groups.setdefault((party.who, party.party), []).append(party.target)
        for (who, role), targets in groups.items():
            yield Phone(news.plan.id, who, role, tuple(targets), why, until)


def _was_told(state: State, news: PlanNews, occurrence: str) -> bool:
    """Whether an older plan holds it: something was said then that the newer one says otherwise."""
    stands = held(state).get(occurrence)
    return stands is not None and stands.by in TOLD and stands.plan != news.plan.id


def _missing(state: State, news: PlanNews, party: Party) -> str:
    """absent, unasked, or nothing at all where she was reached or it is settled."""
    said = _answer(state, news.plan.id, party)
    if said == "absent":
        return said
    return "unasked" if not said and not _settled(state, news, party) else ""


def _settled(state: State, news: PlanNews, party: Party) -> bool:
    """Whether everything that she is to be asked about is approved already."""
    about = [a for a in news.served if party.target in (a.occurrence, *a.runs)]
    return all(a.occurrence in state.approved for a in about)


def _decide(office: Office, state: State, news: PlanNews, day: date) -> Iterator[Decide]:
    plan, due_by = news.plan.id, deadlines(state, news.plan)
    open_ones = [a for a in news.served if a.occurrence not in state.approved]
    waiting = {p.who for p in parties(news.plan, open_ones) if _answer(state, plan, p) not in ("accepted", "declined")}
    if waiting and due_by.calls <= day:
        yield Decide("calls" if due_by.calls == day else "late", plan, len(waiting), due_by.calls)
    if due_by.requests == day:
        yield Decide("requests", plan, until=due_by.requests)
    ready = [a for a in open_ones if all(_answer(state, plan, p) == "accepted" for p in parties(news.plan, [a]))]
    if ready:
        yield Decide("approve", plan, len(ready))
    promised = [a for a in news.served if (stands := held(state).get(a.occurrence)) and stands.by in TOLD]
    moved = tuple(sorted(_rows(news, promised) & changed_rows(office, state, news.plan))) if promised else ()
    if moved:
        yield Decide("stale", plan, len(moved), rows=moved)


def _answer(state: State, plan: str, party: Party) -> str:
    answer = said(state, plan, party.target, party.party)
    return answer.status if answer else ""


def _rows(news: PlanNews, promised: list[PlannedAssignment]) -> set[str]:
    """The rows that these assignments rest on: their own, and whom and what their runs take."""
    taken = {each for carrier in carriers_of(news.plan, promised) for each in uses(carrier).values()}
    return {a.occurrence for a in promised} | taken
