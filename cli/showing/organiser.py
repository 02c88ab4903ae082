"""The organiser's sheet (主催者の紙): all about one group's meeting on one page, with what people must not eat.

What was told about food is here and nowhere else.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from cli.call import Call
from cli.days import clock, short_day
from cli.labels import Labels, need_of
from cli.showing.sessions import rides_to_expect, room_before
from cli.showing.terms import terms_to_confirm
from cli.tables import WIDTH
from cli.wide import wrapped
from events.state.life import derivation_stands, status
from events.state.model import Plan, Venue
from events.vocabulary.plans import PlannedSession
from events.vocabulary.salons import SalonRequested, TownPeople


def sheet_lines(call: Call, labels: Labels, plan: Plan, session: PlannedSession, now: datetime) -> list[str]:
    """The page for whoever leads the meeting; empty where it is no group's, or its words are gone."""
    occurrence = session.occurrences[0]
    need = labels.state.needs[need_of(occurrence)]
    if need.salon is None or not isinstance(need.fact, SalonRequested):
        return []
    told, fact = need.salon, need.fact
    stands = call.say(f"status.{status(labels.state, plan.id, occurrence, now)}")
    day = short_day(session.starts.date(), call.lang)
    lines = [
        call.say("plan.sheet.title", name=told.name),
        call.say("plan.sheet.when", day=day, starts=clock(session.starts), ends=clock(session.ends), status=stands),
        *_leading(call, labels, fact.person, session),
        *_room(call, labels, session),
        call.say("plan.sheet.people", people=fact.participants, towns=_towns(call, told.towns)).rstrip(),
    ]
    rides = [labels.person(each) for each in _riders(labels, occurrence)]
    walkers = rides_to_expect(labels.state, plan, session)
    lines += [call.say("plan.sheet.rides", who=call.say("why.and").join(rides))] if rides else []
    lines += [call.say("plan.sheet.walkers", towns=_towns(call, walkers))] if walkers else []
    lines += [call.say("plan.sheet.food", food=told.food)] if told.food else []
    lines += [call.say("plan.sheet.note", note=told.note)] if told.note else []
    return [line for each in lines for line in wrapped(each, WIDTH)]


def _leading(call: Call, labels: Labels, person: str, session: PlannedSession) -> Iterator[str]:
    """Who speaks for the group, and the host of a new salon."""
    hosts = [use.resource for use in session.uses if use.role == "host"]
    for role, who in (("group", person), *(("host", each) for each in hosts)):
        known = labels.state.people.get(who)
        phone = known.fact.private.phone if known and known.fact.private else ""
        role_text = call.say(f"plan.party.{role}_person")
        yield call.say("plan.sheet.leads", role=role_text, who=labels.person(who), phone=phone).rstrip()


def _room(call: Call, labels: Labels, session: PlannedSession) -> Iterator[str]:
    """The room with what its lender asks for, who has the key and what it costs."""
    rooms = (labels.state.venues.get(use.resource) for use in session.uses if use.role == "venue")
    room: Venue | None = next((each for each in rooms if each is not None), None)
    told = room.fact.private if room else None
    if room is None or told is None:
        return
    labels.looked.add(room.fact.lender)
    yield call.say("plan.sheet.venue", venue=told.name, address=told.place.address)
    before = room_before(labels.state, session)
    if before:
        yield call.say("plan.sheet.room_before", venue=labels.venue(before))
    for name, words in (("key", told.key), ("terms", told.terms), ("fee", told.fee)):
        if words:
            yield call.say(f"plan.sheet.{name}", **{name: words})
    if told.note:
        yield call.say("plan.sheet.room_note", note=told.note)
    for term in terms_to_confirm(labels.state, session):
        yield call.say("plan.sheet.confirm", term=call.say(f"plan.term.{term}"))


def _towns(call: Call, towns: Sequence[TownPeople]) -> str:
    return call.say("why.and").join(call.say("plan.town_people", town=t.town, people=t.people) for t in towns)


def _riders(labels: Labels, occurrence: str) -> list[str]:
    """The members whose ride was asked for with the meeting, as long as that stands."""
    state = labels.state
    derived = (each for each in state.derived.values() if each.occurrence == occurrence)
    return [state.needs[each.need].fact.person for each in derived if derivation_stands(state, each.need)]
