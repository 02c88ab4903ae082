"""An office at night: tasks begun, planned in this very process, and ended, as workers do it in theirs."""

from datetime import date

from attrs import frozen

from desk.nights.attempts import Outcome, end, take_up
from desk.nights.beginning import Begun, begin
from desk.nights.following import Nights
from desk.nights.planning import plan_task
from engine.problems.solving import Effort
from events.state.nights import Night
from tests.stories.office import StoryOffice, 申込, 車両, 運転者

NIGHT = date(2026, 12, 4)
LITTLE = Effort(20)


@frozen
class NightlyOffice:
    """What the night does at one office."""

    office: StoryOffice

    def has(self, *rides, cars=1):
        vehicles = [車両(f"例示カー{n}", 所有者=f"例示会{n}") for n in range(1, cars + 1)]
        self.office.imports(self.office.keeps(申込=list(rides), 車両=vehicles, 運転者=[運転者()]))

    def begins(self, night: date = NIGHT) -> Begun:
        return begin(self.office.desk("nightly"), night)

    def goes_by(self, night: date = NIGHT) -> Begun:
        """A whole night."""
        begun = self.begins(night)
        desk = self.office.desk("nightly")
        nights = Nights(desk)
        for task in begun.tasks:
            attempt = take_up(nights, night, task, "w-1")
            assert attempt is not None
            end(nights, night, task, attempt, plan_task(desk, task, effort=LITTLE))
        return begun

    def night(self, night: date = NIGHT) -> Night:
        return self.office.state().nights[night]

    def how(self, night: date = NIGHT) -> list[str]:
        return [each.how for each in self.night(night).tasks.values()]


花子 = 申込("見本 花子", 受付番号="湘001", 帰り出発時刻="11:00")
太郎 = 申込("架空 太郎", "12/9(水)", 受付番号="湘002", 電話="0467-00-1002", 住所="松尾5-5")
翌週 = 申込("仮名 実子", "12/15(火)", 受付番号="湘003", 電話="0467-00-1003", 住所="松尾6-6")
失敗 = Outcome("failed", code="crashed")
