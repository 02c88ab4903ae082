"""How good a day's plan is: told once, as soon as it is known."""

from pathlib import Path

import pytest
from attrs import evolve

from cli.call import Call
from cli.commands.solve import tell, tell_bound, will_be_bounded
from desk.office import Office
from desk.solving import Proposed
from events.vocabulary.plans import PlanBounded
from tests.unit.cli import known

UNKNOWN, PROVEN = "差は不明", "これよりよい案はありません"
BEST = PlanBounded("day", effort=1000, cut_short=False, most_served=True, cost_s=600, bound_s=600, found=False)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Somebody at a log with a plan of one day, that nobody has proven anything of."""
    of_a_day = evolve(known.plan("day"), first_day=known.DAY, days=1)
    return known.office_at(known.make_log(tmp_path / "log.sqlite", of_a_day))


def told(office: Office, capsys: pytest.CaptureFixture[str], *, meanwhile: tuple[PlanBounded, ...] = ()) -> str:
    """What solve prints of the plan: the page, and what is known once somebody has looked (``meanwhile``)."""
    call, made = Call("ja"), Proposed("day", unchanged=False)
    later = [made] if will_be_bounded(office.state(), made) else []
    tell(call, office, [made], [], later)
    office.append([office.draft(each, district="shonan") for each in meanwhile])
    for each in later:
        tell_bound(call, office, each, each)
    return capsys.readouterr().out


def test_what_is_found_to_be_the_best_is_never_said_to_be_of_unknown_worth(office, capsys):
    page = told(office, capsys, meanwhile=(BEST,))
    assert page.count(PROVEN) == 1
    assert UNKNOWN not in page


def test_what_was_known_already_is_said_once(office, capsys):
    told(office, capsys, meanwhile=(BEST,))
    page = told(office, capsys)
    assert page.count(PROVEN) == 1
    assert UNKNOWN not in page


def test_where_nothing_was_found_out_that_is_said_once_at_the_end(office, capsys):
    page = told(office, capsys)
    assert page.count(UNKNOWN) == 1
    assert page.rstrip().endswith("（差は不明）。")


def test_a_plan_shown_by_itself_says_it_on_its_page(match_ja, office):
    assert match_ja("plan", "show", "2").stdout.count(UNKNOWN) == 1
