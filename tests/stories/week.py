"""What a coordinator does with a plan, in the words of the stories: solve, ask, hear, approve, replay."""

from datetime import date

from attrs import frozen

from desk.auditing import Audit, audit
from desk.deciding import Answered, Approved, answer, approve, ask
from desk.selecting import Selection
from desk.solving import solve
from engine.matchings.built import Horizon
from events.state.life import status
from events.state.model import Plan
from events.vocabulary.plans import LeftOver, PlannedRun
from tests.stories.office import Row, StoryOffice

WEEK = Horizon(date(2026, 12, 7), 7)
ANSWERS = {"承諾": "accepted", "断り": "declined", "不在": "absent"}


@frozen
class Week:
    """The week of 7 December at one office."""

    office: StoryOffice

    def takes_in(self, **sheets: list[Row]) -> None:
        self.office.imports(self.office.keeps(**sheets))

    def solves(self, actor: str = "担当") -> Plan:
        proposed = solve(self.office.desk(actor), "shonan", WEEK, seed=1)
        return self.office.state().plans[proposed.plan]

    def asks(self, plan: Plan) -> set[str]:
        """Whom it names to be phoned now."""
        asked = ask(self.office.desk(), plan.id, Selection())
        return {self._called(party.who) for party in asked.now}

    def hears(self, plan: Plan, name: str, said: str) -> Answered:
        return answer(self.office.desk(), plan.id, self.id_of(name), ANSWERS[said], Selection())

    def approves(self, plan: Plan, actor: str = "担当", only: str = "") -> Approved:
        selection = Selection(only=(self.id_of(only),)) if only else Selection()
        return approve(self.office.desk(actor), plan.id, selection)

    def audits(self, plan: Plan) -> Audit:
        return audit(self.office.desk("監査"), plan.id)

    def id_of(self, name: str) -> str:
        people = self.office.state().people.values()
        return next(person.id for person in people if person.name == name)

    def _called(self, who: str) -> str:
        lender = self.office.state().lenders.get(who)
        return lender.fact.private.name if lender and lender.fact.private else self.name_of(who)

    def name_of(self, person: str) -> str:
        return self.office.state().people[person].name or ""

    def served(self, plan: Plan) -> set[str]:
        return {self.name_of(a.person) for a in plan.fact.assignments}

    def left(self, plan: Plan) -> dict[str, LeftOver]:
        return {self.name_of(each.person): each for each in plan.fact.left}

    def run_of(self, plan: Plan, rider: str) -> PlannedRun:
        wanted = next(a for a in plan.fact.assignments if a.person == self.id_of(rider))
        return plan.run(wanted.runs[0])

    def driver_of(self, plan: Plan, rider: str) -> str:
        return self.name_of(self.run_of(plan, rider).driver)

    def status_of(self, plan: Plan, rider: str) -> str:
        wanted = next(a for a in plan.fact.assignments if a.person == self.id_of(rider))
        return status(self.office.state(), plan.id, wanted.occurrence, self.office.now)
