"""What a forgetting would do, told before it is done: what goes, what stays, what a person must destroy by hand."""

from collections.abc import Iterator
from datetime import date, datetime

from attrs import frozen

from desk.asked import questions
from desk.facts import is_withdrawn
from desk.holding import holds_on, known_and_not_erased
from desk.looking import Produced, produced_about
from desk.office import Office
from desk.registering import is_reachable
from desk.selecting import day_of
from desk.traces import Traces, traces
from events.state.carriers import begins, days_of, named
from events.state.life import held
from events.state.model import Plan, State
from events.state.privacy import HandedOn, Hold
from intake.parsers.names import name_key


@frozen
class Released:
    """Something that is planned no more as it was: whose it is, and whether it was hers or she was to serve it."""

    plan: str
    occurrence: str
    hers: bool


@frozen
class Outlook:
    """What a forgetting would do. Nothing has happened yet.

    ``needs``, ``drives``, ``helps``, ``hosts``, ``looks_in``, ``vehicles``, ``venues`` and ``groups`` (needs of groups
    that she takes part in) are withdrawn, ``released`` are coming rides that are let go, ``questions`` are closed.
    ``plans`` stay, and show her as erased. ``by_hand`` lists what was made with her data and lies outside the program
    (a backup of the log holds no keys, so it is not among it), ``rows`` the sheets and rows of people's own workbooks
    that she stands in, ``handed_on`` who was given some.
    ``namesakes`` bear the same name under another id and are not touched. ``holds`` stand in the way.
    """

    traces: Traces
    needs: tuple[str, ...]
    drives: bool
    helps: bool
    hosts: bool
    looks_in: bool
    vehicles: tuple[str, ...]
    venues: tuple[str, ...]
    groups: tuple[str, ...]
    released: tuple[Released, ...]
    questions: tuple[str, ...]
    plans: tuple[str, ...]
    by_hand: tuple[Produced, ...]
    rows: tuple[tuple[str, int], ...]
    handed_on: tuple[HandedOn, ...]
    namesakes: tuple[str, ...]
    holds: tuple[Hold, ...]


def outlook(office: Office, person: str) -> Outlook:
    """What forgetting somebody (a person or a lender) would do. Raises ``Unknown`` and ``Refused`` (person.erased)."""
    state = office.state()
    known_and_not_erased(state, person)
    return outlook_in(office, state, person)


def outlook_in(office: Office, state: State, person: str) -> Outlook:
    """The same on a state that was read already."""
    found = traces(office, state, person)
    driver, helper, host = (each.get(person) for each in (state.drivers, state.helpers, state.hosts))
    return Outlook(
        traces=found,
        needs=tuple(n.id for n in state.needs.values() if n.fact.person == person and n.withdrawn is None),
        drives=driver is not None and not driver.withdrawn,
        helps=helper is not None and not helper.withdrawn,
        hosts=host is not None and not host.withdrawn,
        venues=tuple(v.id for v in state.venues.values() if v.fact.lender == person and not v.withdrawn),
        groups=tuple(need for (need, who), each in state.members.items() if who == person and not each.left),
        looks_in=person in state.shops and state.shops[person].stage != "ended",
        vehicles=tuple(v.id for v in state.vehicles.values() if v.fact.lender == person and not is_withdrawn(v)),
        released=_released(state, person, office.clock()),
        questions=_questions(state, frozenset(found.ids), person),
        plans=tuple(plan.id for plan in state.plans.values() if days_named(plan, person)),
        by_hand=tuple(each for each in produced_about(office, found.ids) if _is_left_to_hands(each)),
        rows=_rows(state, frozenset(found.ids)),
        handed_on=tuple(each for each in state.handed_on if each.fact.person == person),
        namesakes=_namesakes(state, person),
        holds=holds_on(state, person),
    )


def _rows(state: State, ids: frozenset[str]) -> tuple[tuple[str, int], ...]:
    """Where her rows stood last, in the order of the log."""
    hers = (row.fact for row in state.rows.values() if row.fact.subject in ids)
    return tuple(dict.fromkeys((fact.sheet, fact.number) for fact in hers if fact.private is not None))


def _is_left_to_hands(made: Produced) -> bool:
    """A backup of keys that can be reached loses hers with the forgetting; one of the log holds none."""
    return made.how != "backup" and not is_reachable(made)


def _released(state: State, person: str, now: datetime) -> tuple[Released, ...]:
    """What is held and still to come and is hers, or that she was to drive, lend or be there for."""
    found = []
    for each in held(state).values():
        plan = state.plans[each.plan]
        carriers = [plan.carrier(run) for run in each.runs]
        hers = state.needs[each.occurrence.rpartition("@")[0]].fact.person == person
        serves = bool(named(carriers, [person]))
        if (hers or serves) and min(map(begins, carriers)) > now:
            found.append(Released(each.plan, each.occurrence, hers))
    return tuple(found)


def _questions(state: State, ids: frozenset[str], person: str) -> tuple[str, ...]:
    """Those about her, and those that offer her as an answer: the others of her name would be counted anew."""
    return tuple(each.id for each in questions(state) if each.subject in ids or person in each.candidates)


def days_named(plan: Plan, person: str) -> frozenset[date]:
    """The days on which a plan names her."""
    needed = {day_of(occurrence) for occurrence, rider in riders(plan) if rider == person}
    serving = {day for each in named(plan.carriers, [person]) for day in days_of(each)}
    return frozenset(needed | serving)


def riders(plan: Plan) -> Iterator[tuple[str, str]]:
    """Everybody whom a plan serves or leaves over."""
    yield from ((each.occurrence, each.person) for each in plan.fact.assignments)
    yield from ((each.occurrence, each.person) for each in plan.fact.left)


def _namesakes(state: State, person: str) -> tuple[str, ...]:
    names = {each.id: each.name for each in state.people.values() if each.name}
    names |= {each.id: each.fact.private.name for each in state.lenders.values() if each.fact.private}
    own = name_key(names.get(person, ""))
    return tuple(other for other, name in names.items() if other != person and name_key(name) == own)
