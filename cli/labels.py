"""What people call things: a person by her name, a request 湘013, a plan 案2, its third run 便3, a question Q1.

Plans and questions are numbered by their order in the log, runs by their order in the plan. Everything that is shown
goes through here; a person who has been forgotten is told as such.
"""

from collections.abc import Callable, Container, Iterable
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from cli.days import clock, short_day
from cli.districts import district_name
from cli.lenders import lend_as
from desk.selecting import day_of
from engine.matchings.meetings import Meetings, approved_meetings
from engine.matchings.salons.rhythm import part_from
from events.state.carriers import begins, ends, name_of
from events.state.model import Need, Plan, State
from events.times import TOKYO
from events.vocabulary.plans import PlannedRun, PlannedSession
from events.vocabulary.salons import SalonRequested
from events.vocabulary.values import Place
from wording import say


@frozen
class Labels:
    """Names for the ids of one state in one language.

    ``looked`` gathers the people (and lenders) whose sealed data was shown, for the record of looks.
    """

    state: State
    lang: str
    looked: set[str] = field(factory=set, eq=False)
    _meetings: dict[int, Meetings] = field(factory=dict, init=False, eq=False)
    _lending: dict[str, tuple[str, ...]] = field(factory=dict, init=False, eq=False)

    def at(self, state: State) -> "Labels":
        """The names of another state, in the same record of looks."""
        return evolve(self, state=state)

    def person(self, person: str) -> str:
        """Her name, noted as looked at."""
        name = self.name_of(person)
        if name:
            self.looked.add(person)
        return name or self._forgotten(person)

    def name_of(self, person: str) -> str:
        """Her name for comparing with what was typed, not for showing; empty where she has been forgotten."""
        known = self.state.people.get(person)
        return (known.name or "") if known else self.thing_name_of(person)

    def thing_name_of(self, thing: str) -> str:
        """The name of a vehicle or a lender, for comparing; empty where it is not known."""
        known = self.state.vehicles.get(thing) or self.state.lenders.get(thing) or self.state.lots.get(thing)
        return known.fact.private.name if known and known.fact.private else ""

    def helper_number(self, person: str) -> str:
        """V-22, where she is a volunteer with a number."""
        known = self.state.helpers.get(person)
        return known.fact.number if known else ""

    def with_town(self, person: str) -> str:
        """Her name with the numbers she goes by and the town she lives in, to tell two of one name apart."""
        numbers = (self.helper_number(person), *(need.fact.number for need in needs_of(self.state, person)))
        told = "・".join(dict.fromkeys(filter(None, (*numbers, home_town(self.state, person)))))
        return f"{self.person(person)}（{told}）" if told else self.person(person)

    def vehicle(self, vehicle: str) -> str:
        known = self.state.vehicles.get(vehicle)
        return known.fact.private.name if known and known.fact.private else self._forgotten(vehicle)

    def lender(self, lender: str) -> str:
        known = self.state.lenders.get(lender)
        if known is None or known.fact.private is None:
            return self._forgotten(lender)
        self.looked.add(lender)
        return known.fact.private.name

    def need(self, need: str) -> str:
        """湘013 見本 寅雄; a scheduled service is 定1 祭りの便."""
        known = self.state.needs.get(need)
        if known is None:
            return need
        if known.service is not None:
            return f"{known.fact.number} {known.service.name}"
        asks = known.fact.person
        name = self.lender(asks) if asks in self.state.lenders else self.person(asks)
        called = known.fact.number or (known.salon.name if known.salon else "")
        return f"{called} {name}".strip()

    def lends_as(self, lender: str) -> tuple[str, ...]:
        """In which codes a lender is known: vehicle, venue, lot, shop, company (``cli.lenders``)."""
        if not self._lending:
            self._lending.update(lend_as(self.state))
        return self._lending.get(lender, ())

    def lot(self, lot: str) -> str:
        """What a lot is called; its owner's data is looked at."""
        known = self.state.lots.get(lot)
        if known is None or known.fact.private is None:
            return self._forgotten(lot)
        self.looked.add(known.fact.lender)
        return known.fact.private.name

    def occurrence(self, occurrence: str) -> str:
        """湘013 見本 寅雄 12/9(水); without the day where it may be done on one of several; or （3/31まで）."""
        if need_of(occurrence) in self.state.help_days:
            return f"{self.help_day(need_of(occurrence))} {short_day(day_of(occurrence), self.lang)}"
        need = self.state.needs.get(need_of(occurrence))
        if need is not None and need.watch is not None:
            return say("plan.until", self.lang, name=self.need(need.id), day=short_day(day_of(occurrence), self.lang))
        several = need is not None and need.help is not None and len({h.day for h in need.help.hours.days}) > 1
        name = self.need(need_of(occurrence))
        if need is not None and isinstance(need.fact, SalonRequested) and need.fact.any_day:
            return self._once_in(name, day_of(occurrence), need.fact.times_a_month)
        return name if several else f"{name} {short_day(day_of(occurrence), self.lang)}"

    def in_plan(self, plan: Plan, occurrence: str) -> str:
        """As ``occurrence``; what could be on several days with the one on which the plan has it."""
        sessions = [s for s in plan.fact.sessions if occurrence in s.occurrences and not s.weekdays]
        days = {session.starts.astimezone(TOKYO).date() for session in sessions}
        if need_of(occurrence) in self.state.help_days or len(days) != 1:
            return self.occurrence(occurrence)
        return f"{self.need(need_of(occurrence))} {short_day(days.pop(), self.lang)}"

    def _once_in(self, name: str, first: date, times: int) -> str:
        """What is done once in a part of the month: with its days where the month has several."""
        if times == 1:
            return name
        since, until = (short_day(day, self.lang) for day in part_from(first, times))
        return say("plan.within", self.lang, name=name, since=since, until=until)

    def meetings(self, position: int) -> Meetings:
        """Where groups meet, as far as it was approved by a position of the log."""
        if position not in self._meetings:
            self._meetings[position] = approved_meetings(self.state, position)
        return self._meetings[position]

    def venue(self, venue: str) -> str:
        """What a room is called."""
        return self.state.venues[venue].name or self._forgotten(venue)

    def who_comes(self, someone: str) -> str:
        """Her name, or a thing's; a child's with her guardian, who comes too."""
        helper = self.state.helpers.get(someone)
        name = self.anything(someone)
        return say("plan.with_guardian", self.lang, who=name) if helper and helper.fact.group == "child" else name

    def help_day(self, help_day: str) -> str:
        """What a help day is called."""
        told = self.state.help_days[help_day].fact.private
        return told.name if told else help_day

    def notice(self, notice: str) -> str:
        """気2."""
        return say("notice.label", self.lang, number=1 + list(self.state.notices).index(notice))

    def certificate(self, certificate: str) -> str:
        """2026-3: the third of the year that began in April 2026."""
        fact = self.state.certificates[certificate].fact
        return f"{fact.fiscal_year}-{fact.number}"

    def in_order(self, occurrences: Iterable[str]) -> list[str]:
        """Occurrences as people look for them: by day, then by receipt number and name. Ids say nothing."""
        return sorted(occurrences, key=lambda each: (day_of(each), self.need(need_of(each))))

    def plan(self, plan: str) -> str:
        """案2."""
        return say("plan.label", self.lang, number=self.plan_number(plan))

    def plan_number(self, plan: str) -> int:
        return 1 + list(self.state.plans).index(plan)

    def run(self, plan: Plan, run: str) -> str:
        """便3; a session is 予定3."""
        code = "plan.run_label" if isinstance(plan.carrier(run), PlannedRun) else "plan.session_label"
        return say(code, self.lang, number=run_number(plan, run))

    def run_with_day(self, plan: Plan, run: str) -> str:
        """便3 12/8(火) 8:40〜11:55; 予定1 毎週月火水木（3/31(水)まで）."""
        planned = plan.carrier(run)
        if isinstance(planned, PlannedSession) and planned.weekdays:
            return f"{self.run(plan, run)} {self.weekly(planned)}"
        day = short_day(begins(planned).date(), self.lang)
        return f"{self.run(plan, run)} {day} {clock(begins(planned))}〜{clock(ends(planned))}"

    def weekly(self, session: PlannedSession) -> str:
        """毎週月火水木（3/31(水)まで）."""
        names = say("day.weekdays", self.lang).split()
        days = ("" if self.lang == "ja" else " ").join(names[day] for day in session.weekdays)
        last = short_day(session.ends.astimezone(TOKYO).date(), self.lang)
        return say("plan.weekly", self.lang, days=days, last=last)

    def question(self, question: str) -> str:
        """Q4."""
        return f"Q{1 + list(self.state.questions).index(question)}"

    def body(self, body: str) -> str:
        """An organisation's name, which stands in the clear."""
        return self.state.bodies[body].name

    def lending(self, lending: str) -> str:
        """貸1."""
        return say("privacy.lend.label", self.lang, number=1 + list(self.state.lendings).index(lending))

    def fault(self, fault: str) -> str:
        """What a row's ``column:code`` says."""
        column, _, code = fault.rpartition(":")
        return f"{column} {say(f'fault.{code}', self.lang)}".strip()

    def district(self, romaji: str) -> str:
        return district_name(romaji, self.lang)

    def anything(self, opaque: str) -> str:
        """The name of whatever bears the id: an occurrence, request, person, vehicle, lender, plan, run, question."""
        if "@" in opaque:
            return self.occurrence(opaque)
        for known, name in NAMES:
            if opaque in known(self.state):
                return name(self, opaque)
        return self._run_anywhere(opaque)

    def _run_anywhere(self, run: str) -> str:
        for plan in self.state.plans.values():
            if any(name_of(each) == run for each in plan.carriers):
                return f"{self.plan(plan.id)} {self.run(plan, run)}"
        return run

    def _forgotten(self, opaque: str) -> str:
        return say("plan.forgotten", self.lang, id=opaque)


NAMES: Final[tuple[tuple[Callable[[State], Container[str]], Callable[[Labels, str], str]], ...]] = (
    (lambda state: state.needs, Labels.need),
    (lambda state: state.people, Labels.person),
    (lambda state: state.vehicles, Labels.vehicle),
    (lambda state: state.lenders, Labels.lender),
    (lambda state: state.lots, Labels.lot),
    (lambda state: state.plans, Labels.plan),
    (lambda state: state.questions, Labels.question),
    (lambda state: state.bodies, Labels.body),
    (lambda state: state.help_days, Labels.help_day),
    (lambda state: state.certificates, Labels.certificate),
    (lambda state: state.venues, Labels.venue),
    (lambda state: state.lendings, Labels.lending),
    (lambda state: state.notices, Labels.notice),
)
"""Where the state keeps what has an id, and what people call it."""


def called_by(need: Need) -> tuple[str, str]:
    """What people call a request besides whose it is: its receipt number, or what the group is called."""
    return need.fact.number, need.salon.name if need.salon else ""


def need_of(occurrence: str) -> str:
    """The need of ``need@2026-12-08``."""
    return occurrence.rpartition("@")[0]


def run_number(plan: Plan, run: str) -> int:
    """A run's or session's number in its plan, from 1 on."""
    return 1 + [name_of(each) for each in plan.carriers].index(run)


def place_text(place: Place | None) -> str:
    """What a place is called, else its address."""
    if place is None:
        return ""
    return place.name or place.address


def home_town(state: State, person: str) -> str:
    """The town somebody lives in, to tell two of the same name apart."""
    known = state.people.get(person)
    home = known.fact.private.home if known and known.fact.private else None
    return (home.town or home.address) if home else ""


def needs_of(state: State, person: str) -> tuple[Need, ...]:
    """All requests of a person, in the order in which they came."""
    return tuple(need for need in state.needs.values() if need.fact.person == person)
