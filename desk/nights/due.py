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
from engine.matchings import FOR_THE_MEETING, KINDS, matching
from engine.matchings.built import Built, Horizon
from events.districts import districts
from events.settings import setting
from events.state.model import Plan, State
from events.state.supposing import supposing
from events.vocabulary.nights import NightTask

REST = "rest"


@frozen
class Due:
    """A task with the reason: never, changed, cut_short, rejected. ``watched``: for the meeting, not for the night."""

    task: NightTask
    why: str
    watched: bool = False


@frozen
class _Part:
    """One kind's problem in one district."""

    kind: str
    district: str
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
    asking = [part for kind in kinds for part in _parts(state, kind, horizon) if not part.built.asks_for_nothing]
    uses: dict[str, set[str]] = {}
    for part in asking:
        uses.setdefault(part.district, set()).update(part.uses)
    order = [each.romaji for each in districts() if each.romaji in uses]
    most = setting(state.settings, "night.component_most", horizon.first_day)
    for group in components({name: uses[name] for name in order}):
        for kind in kinds:
            built = {part.district: part.built for part in asking if part.kind == kind and part.district in group}
            for together in in_turns(tuple(built), most):
                task = NightTask(kind, together, horizon.first_day, horizon.days, group)
                alone = built[together[0]] if len(together) == 1 else None
                yield from _due_of(office, state, task, alone)


def _parts(state: State, kind: str, horizon: Horizon) -> Iterator[_Part]:
    for district in districts():
        yield _Part(kind, district.romaji, matching(kind).problem(state, horizon, (district.romaji,)))


def _due_of(office: Office, state: State, task: NightTask, built: Built | None) -> Iterator[Due]:
    why = due_now(office, state, task, built).why
    if why:
        yield Due(task, why, watched=task.kind in FOR_THE_MEETING and why != "never")


@frozen
class Standing:
    """The plan that a task has, if any, and why it is due all the same; ``why`` is empty where the plan still fits."""

    plan: str | None
    why: str


def due_now(office: Office, state: State, task: NightTask, built: Built | None = None) -> Standing:
    """Whether a task is due, looked at by itself. ``built`` is its problem where that is known already.

    It is put together again, supposing the plans that the task's plan was made beside, only where the one at hand does
    not settle the matter: that takes longer than everything else here.
    """
    plan = planned(state, task)
    if plan is None:
        return Standing(None, "never")
    if plan.fact.cut_short:
        return Standing(plan.id, "cut_short")
    if any(rejected == plan.id for rejected, _ in state.rejected):
        return Standing(plan.id, "rejected")
    disturbed = _disturbed(state, plan)
    if built is not None and not disturbed and _same_rows(state, task, plan, marks(office.vault, built.rows)):
        return Standing(plan.id, "")
    supposed = supposing(state, plan.fact.beside)
    now = marks(office.vault, matching(task.kind).problem(supposed, horizon_of(task), task.districts).rows)
    fits = _same_rows(state, task, plan, now) and (not disturbed or _same_rest(plan, now))
    return Standing(plan.id, "" if fits else "changed")


def planned(state: State, task: NightTask) -> Plan | None:
    """The newest plan of the task's kind that covers its districts and its days."""
    covering = [plan for plan in state.plans.values() if _covers(plan, task)]
    return max(covering, key=lambda plan: plan.stamp.position, default=None)


def _covers(plan: Plan, task: NightTask) -> bool:
    made = set(Horizon(plan.fact.first_day, plan.fact.days).dates())
    alike = plan.fact.kind == task.kind and set(task.districts) <= set(plan.fact.districts)
    return alike and made.issuperset(horizon_of(task).dates())


def _same_rows(state: State, task: NightTask, plan: Plan, now: Marks) -> bool:
    """Whether everybody and everything in the task is in the plan as it is today, and nobody of them has gone."""
    then, today = {row.row: row.mac for row in plan.fact.rows}, now.by_row()
    known = all(then.get(row) == mac for row, mac in today.items() if row != REST)
    return known and not {row for row in then if _is_of(state, task, row)} - today.keys()


def _same_rest(plan: Plan, now: Marks) -> bool:
    return next((row.mac for row in plan.fact.rows if row.row == REST), None) == now.by_row().get(REST)


def _is_of(state: State, task: NightTask, row: str) -> bool:
    """Whether a row is a need on a day of the task, in one of its districts: the plan may have been for more."""
    name, _, day = row.rpartition("@")
    need = state.needs.get(name)
    here = need is None or need.district in ("", *task.districts)
    return here and day in {each.isoformat() for each in horizon_of(task).dates()}


def _disturbed(state: State, plan: Plan) -> bool:
    """Whether anything but a yes to this plan has been decided since it was made: a no, another plan's yes, a rule."""
    since = plan.stamp.position
    said_no = any(name == plan.id and answer.status == "declined" for (name, _, _), answer in state.answers.items())
    let_go = any(name == plan.id for name, _ in state.released)
    others = any(name != plan.id and a.stamp.position > since for (name, _, _), a in state.answers.items())
    approved = any(each.plan != plan.id and each.stamp.position > since for each in state.approved.values())
    rules = any(stamp.position > since for stamp in (*(each.stamp for each in state.settings), *state.apart.values()))
    return said_no or let_go or others or approved or rules
