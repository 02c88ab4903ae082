"""A plan's sessions on a page and as JSON: when, for whom, what, with whom and what, and where everybody stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import product
from typing import Any

from attrs import evolve

from cli.call import Call
from cli.days import clock, short_day
from cli.labels import Labels, home_town, need_of
from cli.showing.needs import need_text, note_of
from cli.showing.terms import terms_to_confirm, unwished
from cli.tables import WIDTH, table
from cli.wide import wrapped
from engine.matchings.salons.standing import last_rooms
from engine.matchings.salons.ways import too_far
from events.state.life import derivation_stands, own_answer, status
from events.state.model import Plan, State
from events.state.told import said
from events.vocabulary.plans import PlannedSession, Use
from events.vocabulary.salons import SalonRequested, TownPeople


def session_lines(
    call: Call, labels: Labels, plan: Plan, sessions: Sequence[PlannedSession], now: datetime
) -> list[str]:
    """A row each, in the plan's order; below them the notes of whoever they are for, once each."""
    if not sessions:
        return []
    rows = [_row(call, labels, plan, each, now) for each in sessions]
    shown = [table(("",) * 6, rows, indent=2), *_notes(call, labels, sessions), *wish_lines(call, labels, sessions)]
    told = (*_to_confirm(call, labels, sessions), *_unwished(call, labels, sessions), *_moved(call, labels, sessions))
    return [*shown, *_indented((*_rides(call, labels, plan, sessions), *told))]


def _row(call: Call, labels: Labels, plan: Plan, session: PlannedSession, now: datetime) -> tuple[str, ...]:
    needs = [labels.state.needs.get(need_of(each)) for each in session.occurrences]
    asking = {need.fact.person for need in needs if need}
    day = next((use.resource for use in session.uses if use.role == "help_day"), "")
    shown = [use for use in session.uses if use.resource not in asking and use.role != "help_day"]
    stands = dict.fromkeys(
        call.say(f"status.{_stands(labels, plan, session, each, now)}") for each in session.occurrences
    )
    joined, texts = call.say("why.and").join, [need_text(call, need) for need in needs]
    return (
        labels.run(plan, session.session),
        labels.weekly(session) if session.weekdays else f"{clock(session.starts)}〜{clock(session.ends)}",
        labels.help_day(day) if day else joined(labels.need(need_of(each)) for each in session.occurrences),
        call.say("plan.homes", count=len(needs)) if day else joined(dict.fromkeys(filter(None, texts))),
        joined(_use(call, labels, plan, session, use) for use in shown),
        joined(stands),
    )


def _stands(labels: Labels, plan: Plan, session: PlannedSession, occurrence: str, now: datetime) -> str:
    """Where its occurrence stands. A stop by itself, for a round has several and one owner's yes is not another's; and
    of two who come together one's yes is not the other's."""
    found = status(labels.state, plan.id, occurrence, now)
    if found not in ("asked", "accepted", "absent"):
        return found
    given = {use.role: said(labels.state, plan.id, session.session, use.role) for use in session.uses}
    if "lot" in given:
        answer = given["lot"]
        return answer.status if answer else "proposed"
    own, words = own_answer(labels.state, plan.id, occurrence), [each.status for each in given.values() if each]
    if found != "accepted" or "accepted" in words or (own is not None and own.status == "accepted"):
        return found
    return "asked" if "asked" in words else "proposed"


def _use(call: Call, labels: Labels, plan: Plan, session: PlannedSession, use: Use) -> str:
    """担い手 架空 花子（承諾）; what nobody has been asked about yet has no status."""
    name = call.say("plan.use", role=call.say(f"plan.party.{use.role}"), who=labels.who_comes(use.resource))
    answer = said(labels.state, plan.id, session.session, use.role)
    return call.say("plan.use_said", use=name, said=call.say(f"status.{answer.status}")) if answer else name


def _notes(call: Call, labels: Labels, sessions: Sequence[PlannedSession]) -> list[str]:
    noted: dict[str, str] = {}
    for occurrence in (each for session in sessions for each in session.occurrences):
        note = note_of(labels.state.needs.get(need_of(occurrence)))
        if note:
            noted[labels.need(need_of(occurrence))] = note
    said = (call.say("plan.note", who=who, note=note) for who, note in noted.items())
    return _indented(said)


def wish_lines(call: Call, labels: Labels, sessions: Sequence[PlannedSession], of: str = "") -> list[str]:
    """What somebody wished of whoever comes to her and does not get, once each: it is said before she is asked.

    Of all whom the sessions serve, or ``of`` one need.
    """
    found: dict[str, None] = {}
    for session in sessions:
        for occurrence, use in product(session.occurrences, session.uses):
            need, helper = labels.state.needs.get(need_of(occurrence)), labels.state.helpers.get(use.resource)
            if need is None or need.help is None or helper is None or use.role != "helper" or of not in ("", need.id):
                continue
            told = {"who": labels.need(need.id), "helper": labels.person(helper.id)}
            gender = helper.fact.private.gender if helper.fact.private else ""
            if need.help.wish not in ("", gender):
                code = f"plan.wish_unmet.{need.help.wish}"
                found[call.say(code, **told)] = None
            if "same_face" in need.help.marks and helper.id not in faces_of(labels, session.starts).get(
                need.fact.person, ()
            ):
                found[call.say("plan.wish_unmet.same_face", **told)] = None
    return _indented(found)


def faces_of(labels: Labels, before: datetime) -> Mapping[str, frozenset[str]]:
    """Who has come to somebody before a day."""
    from engine.matchings.helpers.standing import known_faces

    return known_faces(labels.state, before.date())


def _rides(call: Call, labels: Labels, plan: Plan, sessions: Sequence[PlannedSession]) -> Iterator[str]:
    """Whom a room is too far for, town by town: rides to expect."""
    for session in sessions:
        towns = rides_to_expect(labels.state, plan, session)
        if towns:
            told = call.say("why.and").join(call.say("plan.town_people", town=t.town, people=t.people) for t in towns)
            yield call.say("plan.rides_to_expect", who=labels.need(need_of(session.occurrences[0])), towns=told)


def _to_confirm(call: Call, labels: Labels, sessions: Sequence[PlannedSession]) -> Iterator[str]:
    """What the lender of each room asks for that no rule can see to: to be confirmed when she is phoned."""
    for session in sessions:
        terms = terms_to_confirm(labels.state, session)
        if terms:
            what = call.say("plan.term.and").join(call.say(f"plan.term.{each}") for each in terms)
            room = next(labels.anything(use.resource) for use in session.uses if use.role == "venue")
            name = labels.need(need_of(session.occurrences[0]))
            yield call.say("plan.term.confirm", who=name, venue=room, terms=what)


def _unwished(call: Call, labels: Labels, sessions: Sequence[PlannedSession]) -> Iterator[str]:
    """Why a room is taken on a day on which its lender would rather not lend it."""
    for session in sessions:
        room = unwished(labels.state, session)
        if room:
            need = labels.state.needs[need_of(session.occurrences[0])]
            any_day = isinstance(need.fact, SalonRequested) and need.fact.any_day
            code, day = f"plan.unwished.{'any_day' if any_day else 'own_day'}", short_day(session.starts, call.lang)
            yield call.say(code, who=labels.need(need.id), venue=labels.venue(room), day=day)


def _moved(call: Call, labels: Labels, sessions: Sequence[PlannedSession]) -> Iterator[str]:
    """Which groups meet in another room than last time: whoever comes has to be told."""
    for session in sessions:
        before = room_before(labels.state, session)
        if before:
            name, venue = labels.need(need_of(session.occurrences[0])), labels.venue(before)
            yield call.say("plan.room_changes", who=name, venue=venue)


def _indented(texts: Iterable[str]) -> list[str]:
    """Each text below the session that it is about."""
    return ["      " + line for text in texts for line in wrapped(text, WIDTH - 6)]


def room_before(state: State, session: PlannedSession) -> str:
    """The room in which the group met last, where this is another one; else empty."""
    now = next((use.resource for use in session.uses if use.role == "venue"), "")
    if not now or not session.occurrences:
        return ""
    before = last_rooms(state, session.starts).get(need_of(session.occurrences[0]), now)
    return "" if before == now or before not in state.venues else before


def rides_to_expect(state: State, plan: Plan, session: PlannedSession) -> tuple[TownPeople, ...]:
    """The towns from which people could hardly walk to the room, less those whose rides are asked for by name."""
    room = next((state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
    need = state.needs.get(need_of(session.occurrences[0])) if session.occurrences else None
    if room is None or need is None:
        return ()
    asked = _asked_for(state, session)
    towns = too_far(state, need, room, plan.fact.first_day, plan.fact.districts[0])
    left = (evolve(town, people=town.people - asked[town.town]) for town in towns)
    return tuple(town for town in left if town.people > 0)


def _asked_for(state: State, session: PlannedSession) -> Counter[str]:
    """By town, how many of the group's people have a ride that was asked for with the meeting: by name already."""
    found: Counter[str] = Counter()
    for each in state.derived.values():
        if each.occurrence in session.occurrences and derivation_stands(state, each.need):
            found[home_town(state, state.needs[each.need].fact.person)] += 1
    return found


def session_facts(labels: Labels, plan: Plan, session: PlannedSession) -> dict[str, Any]:
    """A session for ``--json``."""
    return {
        "session": session.session,
        "number": 1 + plan.carriers.index(session),
        "occurrences": session.occurrences,
        "starts": session.starts,
        "ends": session.ends,
        "weekdays": session.weekdays,
        "rides_to_expect": [[t.town, t.people] for t in rides_to_expect(labels.state, plan, session)],
        **({"room_before": before} if (before := room_before(labels.state, session)) else {}),
        **({"unwished": room} if (room := unwished(labels.state, session)) else {}),
        "to_confirm": list(terms_to_confirm(labels.state, session)),
        "uses": [_use_facts(labels, plan, session, use) for use in session.uses],
    }


def _use_facts(labels: Labels, plan: Plan, session: PlannedSession, use: Use) -> dict[str, Any]:
    answer = said(labels.state, plan.id, session.session, use.role)
    return {
        "role": use.role,
        "id": use.resource,
        "name": labels.anything(use.resource),
        "asked": use.who,
        "status": answer.status if answer else "proposed",
    }
