"""What is due: problems that have changed since they were last planned, found from the log alone.

A problem is due where no plan of its kind was made for its districts and days, where a row of it is not the row that
the plan was made from, where somebody has gone since, or where the plan was cut short or refused in part. That people
are being asked, say yes, and are approved is what a plan is for: by itself it makes nothing due.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from desk.marks import Marks, marks
from desk.nights.components import components, in_turns
from desk.nights.tasks import horizon_of
from desk.nights.weeks import horizons
from desk.office import Office
from engine.matchings import KINDS, matching
from engine.matchings.built import Built, Horizon
from events.districts import districts
from events.settings import setting
from events.state.model import Plan, State
from events.state.supposing import supposing
from events.vocabulary.nights import NightTask

REST = "rest"
FOR_THE_MEETING = ("salons", "mobile_sales", "watch")
"""Kinds that a meeting decides: at night they are planned where they never were, and else only watched."""


@frozen
class Due:
    """A task with the reason: never, changed, cut_short, rejected. ``watched``: for the meeting, not for the night."""

    task: NightTask
    why: str
    watched: bool = False


@frozen
class _Part:
    """One kind, district and horizon: its problem, and what of people and things it may use."""

    kind: str
    district: str
    horizon: Horizon
    built: Built

    @property
    def uses(self) -> frozenset[str]:
        """The ids of its rows that are no need of somebody's on a day."""
        return frozenset(row.row for row in self.built.rows if "@" not in row.row) - {REST}


def due(office: Office, state: State, night: date, kinds: Sequence[str] = KINDS) -> tuple[Due, ...]:
    """Everything due for the days after this night, in the order in which it is to be planned.

    Districts that share a vehicle, a volunteer or a room in a horizon, of whatever kind, come as one task each kind.
    """
    days = setting(state.settings, "night.days", night)
    return tuple(each for horizon in horizons(night, days) for each in _due_in(office, state, horizon, kinds))


def _due_in(office: Office, state: State, horizon: Horizon, kinds: Sequence[str]) -> Iterator[Due]:
    parts = [part for kind in kinds for part in _parts(state, kind, horizon)]
    uses: dict[str, set[str]] = {}
    for part in parts:
        uses.setdefault(part.district, set()).update(part.uses)
    most = setting(state.settings, "night.component_most", horizon.first_day)
    for group in components(uses):
        for kind in kinds:
            asking = tuple(p.district for p in parts if p.kind == kind and p.district in group and _asks(p.built))
            for together in in_turns(asking, most):
                yield from _due_of(office, state, NightTask(kind, together, horizon.first_day, horizon.days, group))


def _parts(state: State, kind: str, horizon: Horizon) -> Iterator[_Part]:
    for district in districts():
        yield _Part(kind, district.romaji, horizon, matching(kind).problem(state, horizon, (district.romaji,)))


def _asks(built: Built) -> bool:
    return not built.asks_for_nothing


def _due_of(office: Office, state: State, task: NightTask) -> Iterator[Due]:
    why = due_now(office, state, task).why
    if why:
        yield Due(task, why, watched=task.kind in FOR_THE_MEETING and why != "never")


@frozen
class Standing:
    """The plan that a task has, if any, and why it is due all the same; ``why`` is empty where the plan still fits."""

    plan: str | None
    why: str


def due_now(office: Office, state: State, task: NightTask) -> Standing:
    """Whether a task is due, looked at by itself."""
    plan = planned(state, task)
    supposed = supposing(state, plan.fact.beside) if plan else state
    built = matching(task.kind).problem(supposed, horizon_of(task), task.districts)
    return Standing(plan.id if plan else None, reason(state, task, marks(office.vault, built.rows)))


def reason(state: State, task: NightTask, now: Marks) -> str:
    """Why a task is due, as a code; empty where the plan that is there still fits."""
    plan = planned(state, task)
    if plan is None:
        return "never"
    if plan.fact.cut_short:
        return "cut_short"
    if any(rejected == plan.id for rejected, _ in state.rejected):
        return "rejected"
    return "" if _still_holds(state, task, plan, now) else "changed"


def planned(state: State, task: NightTask) -> Plan | None:
    """The newest plan of the task's kind that covers its districts and its days."""
    covering = [plan for plan in state.plans.values() if _covers(plan, task)]
    return max(covering, key=lambda plan: plan.stamp.position, default=None)


def _covers(plan: Plan, task: NightTask) -> bool:
    made = set(Horizon(plan.fact.first_day, plan.fact.days).dates())
    alike = plan.fact.kind == task.kind and set(task.districts) <= set(plan.fact.districts)
    return alike and made.issuperset(horizon_of(task).dates())


def _still_holds(state: State, task: NightTask, plan: Plan, now: Marks) -> bool:
    """Whether the plan still fits what is known: the same rows, and nothing has come between but yeses to it."""
    then = {row.row: row.mac for row in plan.fact.rows}
    today = now.by_row()
    days = {day.isoformat() for day in horizon_of(task).dates()}
    known = all(then.get(row) == mac for row, mac in today.items() if row != REST)
    gone = {row for row in then if row.rpartition("@")[2] in days} - today.keys()
    return known and not gone and (then.get(REST) == today.get(REST) or not _disturbed(state, plan))


def _disturbed(state: State, plan: Plan) -> bool:
    """Whether anything but a yes to this plan has been decided since it was made: a no, another plan's yes, a rule."""
    since = plan.stamp.position
    said_no = any(name == plan.id and answer.status == "declined" for (name, _, _), answer in state.answers.items())
    let_go = any(name == plan.id for name, _ in state.released)
    others = any(name != plan.id and a.stamp.position > since for (name, _, _), a in state.answers.items())
    approved = any(each.plan != plan.id and each.stamp.position > since for each in state.approved.values())
    rules = any(stamp.position > since for stamp in (*(each.stamp for each in state.settings), *state.apart.values()))
    return said_no or let_go or others or approved or rules
