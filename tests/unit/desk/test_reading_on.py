"""Who has read a log before reads on from there, and knows what anybody knows who reads all of it."""

from pathlib import Path

import pytest
from attrs import evolve

from desk.deciding import approve
from desk.forgetting import forget
from desk.office import Office
from desk.selecting import Selection
from desk.solving import solve
from events.state.folding import fold, folded_on
from events.vocabulary.plans import DecisionUndone
from tests.stories.office import StoryOffice, 申込, 車両, 運転者
from tests.stories.week import WEEK, Week


@pytest.fixture
def office(tmp_path: Path) -> StoryOffice:
    """Two rides planned, one of them approved, and the approval undone."""
    office = StoryOffice(tmp_path)
    rides = [申込("見本 花子"), 申込("見本 太郎", 受付番号="湘002", 電話="0467-00-1002")]
    Week(office).takes_in(申込=rides, 車両=[車両()], 運転者=[運転者()])
    plan = solve(office.desk(), "shonan", WEEK, seed=1).plan
    first, _ = office.state().plans[plan].fact.assignments
    approve(office.desk(), plan, Selection(only=(first.need,)))
    office.takes_back()
    return office


def test_wherever_a_state_was_taken_reading_on_from_it_gives_what_reading_all_gives(office: StoryOffice) -> None:
    history = list(office.desk().history())
    whole, undoing = fold(history), history[-1][1]
    assert isinstance(undoing, DecisionUndone)
    for at in range(len(history)):
        on = folded_on(fold(history[:at]), history[at:])
        assert on == (None if at >= undoing.position else whole)


def test_nothing_since_is_the_state_itself(office: StoryOffice) -> None:
    state = office.state()
    assert folded_on(state, ()) is state
    assert _having_read(office).state() is not None


def test_an_office_that_has_read_before_sees_what_is_decided_and_undone_since(office: StoryOffice) -> None:
    reading = _having_read(office)
    plan = next(iter(office.state().plans))
    approve(office.desk(), plan, Selection())
    assert len(reading.state().approved) == 2
    office.takes_back()
    assert reading.state() == office.state()
    assert not reading.state().approved


def test_of_who_is_forgotten_since_nothing_stays_that_was_read_before(office: StoryOffice) -> None:
    reading = _having_read(office)
    person = next(each.id for each in office.state().people.values() if each.name == "見本 花子")
    forget(office.desk(), person)
    assert "花子" in str(reading.earlier)
    assert "花子" not in str(reading.state())
    assert reading.state() == office.desk().state()


def test_a_moment_before_what_was_read_is_read_from_the_start(office: StoryOffice) -> None:
    assert _having_read(office).state(until=3) == office.desk().state(until=3)


def _having_read(office: StoryOffice) -> Office:
    return evolve(office.desk(), earlier=office.desk().state())
