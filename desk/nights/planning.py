"""One task planned: the very use case of ``match solve``, for those who may be asked twice and have nobody to ask."""

from desk.errors import Refused
from desk.nights.attempts import Outcome
from desk.nights.due import due_now
from desk.nights.tasks import horizon_of
from desk.office import Office
from desk.solving import solve
from engine.problems.solving import Effort
from events.log import Conflict
from events.settings import setting
from events.vocabulary.nights import NightTask

SEED = 1


def plan_task(office: Office, task: NightTask, *, effort: Effort | None = None) -> Outcome:
    """Plan a task and append the proposal, once whatever happens.

    Where the plan that is there still fits, it stays. Where facts move while it is planned, it is planned again, as
    often as the setting ``night.stale_tries`` says.
    """
    state = office.state()
    for _ in range(setting(state.settings, "night.stale_tries", task.first_day)):
        standing = due_now(office, state, task)
        if not standing.why:
            return Outcome("unchanged", standing.plan)
        around = [each for each in task.component if each not in task.districts]
        try:
            made = solve(
                office, "+".join(task.districts), horizon_of(task),
                kind=task.kind, seed=SEED, effort=effort, around=around, steady=True, now=state,
            )  # fmt: skip
        except Conflict:
            state = office.state()
            continue
        except Refused as fault:
            return Outcome("failed", code=fault.code)
        return Outcome("unchanged" if made.unchanged else "planned", made.plan)
    return Outcome("failed", code="stale")
