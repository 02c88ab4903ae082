"""A night on record: begun once, each task tried so often and no oftener, and nothing done twice."""

from datetime import timedelta

from desk.nights.attempts import Outcome, drop, end, retry, take_up
from desk.nights.following import Nights
from desk.nights.planning import plan_task
from tests.stories.office import StoryOffice
from tests.unit.desk.nights.nightly_office import LITTLE, NIGHT, NightlyOffice, 太郎, 失敗, 花子


def test_a_night_plans_what_is_due_and_says_so(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子, 太郎)
    night.goes_by()
    assert night.how() == ["planned"]
    [plan] = office.state().plans.values()
    assert plan.stamp.actor == "nightly"
    assert len(plan.fact.assignments) == 2


def test_a_night_in_which_nothing_is_due_is_on_record_once(office: StoryOffice):
    night = NightlyOffice(office)
    assert night.begins().tasks == ()
    position = office.position()
    assert night.begins().tasks == ()
    assert office.position() == position
    assert night.night().unfinished == ()


def test_two_who_begin_at_once_begin_it_once(office: StoryOffice, monkeypatch):
    night = NightlyOffice(office)
    night.has(花子)
    first, second = office.desk("nightly"), office.desk("nightly")
    seen = first.state()
    monkeypatch.setattr(type(second), "state", lambda self, until=None: seen)
    from desk.nights.beginning import begin

    assert begin(first, NIGHT).mine is True
    assert begin(second, NIGHT).mine is False
    assert office.appended_since(0).count("night.begun") == 1


def test_what_was_left_unfinished_is_taken_up_by_the_next(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    again = night.begins()
    assert (again.tasks, again.mine) == ((task,), True)
    assert office.appended_since(0).count("night.begun") == 1


def test_the_same_task_planned_twice_from_the_same_facts_is_one_plan(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    one = plan_task(office.desk("nightly"), task, effort=LITTLE)
    other = plan_task(office.desk("nightly"), task, effort=LITTLE)
    assert (one.how, other.how) == ("planned", "unchanged")
    assert one.plan == other.plan
    assert len(office.state().plans) == 1


def test_a_task_that_fails_is_tried_so_often_and_then_set_aside(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    nights = Nights(office.desk("nightly"))
    assert [take_up(nights, NIGHT, task, "w-1"), end(nights, NIGHT, task, 1, 失敗)] == [1, "failed"]
    assert [take_up(nights, NIGHT, task, "w-1"), end(nights, NIGHT, task, 2, 失敗)] == [2, "failed"]
    assert [take_up(nights, NIGHT, task, "w-1"), end(nights, NIGHT, task, 3, 失敗)] == [3, "set_aside"]
    assert take_up(nights, NIGHT, task, "w-1") is None


def test_a_task_that_takes_its_worker_down_each_time_is_set_aside_too(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    nights = Nights(office.desk("nightly"))
    assert [take_up(nights, NIGHT, task, f"w-{n}") for n in range(4)] == [1, 2, 3, None]
    assert night.how() == ["set_aside"]
    assert next(iter(night.night().tasks.values())).code == "crashed"


def test_what_was_handed_back_does_not_count_as_a_try(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    nights = Nights(office.desk("nightly"))
    for _ in range(5):
        assert take_up(nights, NIGHT, task, "w-1") == 1
        end(nights, NIGHT, task, 1, Outcome("handed_back"))
    assert night.how() == ["waiting"]


def test_a_set_aside_task_is_tried_anew_when_somebody_says_so(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    desk = office.desk("nightly")
    nights = Nights(desk)
    for attempt in (1, 2, 3):
        take_up(nights, NIGHT, task, "w-1")
        end(nights, NIGHT, task, attempt, 失敗)
    retry(desk, NIGHT, tuple(night.night().tasks.values()))
    assert take_up(nights, NIGHT, task, "w-1") == 1


def test_a_dropped_task_is_let_be(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    desk = office.desk("nightly")
    nights = Nights(desk)
    drop(desk, NIGHT, tuple(night.night().tasks.values()))
    assert take_up(nights, NIGHT, task, "w-1") is None
    assert office.state().plans == {}


def test_facts_that_move_while_a_plan_is_made_make_it_anew(office: StoryOffice, monkeypatch):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    moved = _moving(office, night, monkeypatch, times=1)
    made = plan_task(office.desk("nightly"), task, effort=LITTLE)
    assert (made.how, len(moved)) == ("planned", 1)
    plan = office.state().plans[made.plan or ""]
    assert len(plan.fact.assignments) == 2, "the plan knows the request that came in meanwhile"


def test_facts_that_never_stop_moving_are_told(office: StoryOffice, monkeypatch):
    night = NightlyOffice(office)
    night.has(花子)
    [task] = night.begins().tasks
    _moving(office, night, monkeypatch, times=100)
    assert plan_task(office.desk("nightly"), task, effort=LITTLE) == Outcome("failed", code="stale")
    assert office.state().plans == {}


def _moving(office: StoryOffice, night: NightlyOffice, monkeypatch, times: int) -> list[int]:
    """While a plan is being made, somebody changes what it is made from; as often as ``times``."""
    from engine.matchings import transport

    solve, moved = transport.solve, []

    def slowly(built, **how):
        if len(moved) < times:
            moved.append(1)
            night.has({**花子, "到着希望時刻": f"10:{len(moved):02d}"}, 太郎)
        return solve(built, **how)

    monkeypatch.setattr(transport, "solve", slowly)
    return moved


def test_the_next_night_knows_what_this_one_did(office: StoryOffice):
    night = NightlyOffice(office)
    night.has(花子)
    night.goes_by()
    office.now += timedelta(days=1)
    assert night.begins(NIGHT + timedelta(days=1)).tasks == ()
