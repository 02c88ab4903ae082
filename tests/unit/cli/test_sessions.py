"""What a page tells of a visit of two: each row tells of whoever comes in it."""

import pytest

from cli.call import Call
from cli.labels import Labels
from cli.showing.sessions import session_lines
from tests.building import TUESDAY, answered, assignment, at, help_wanted, helper, known, proposed, session

TWO = (session("one", "9:00", "10:00", "t", helper="aki"), session("other", "9:00", "10:00", "t", helper="ben"))
FACTS = (help_wanted("t", "hana"), helper("aki"), helper("ben"))
CALL = Call(lang="ja")
PLAN = proposed("p", TWO, (assignment("t", "hana", *TWO),), kind="helpers")


def rows(*answers):
    state = known(*FACTS, PLAN, *answers)
    labels = Labels(state, "ja")
    lines = session_lines(CALL, labels, state.plans["p"], TWO, at(TUESDAY, "7:00"))
    return [line.split()[-1] for line in lines[0].splitlines()[:2]]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ((), ["案", "案"]),
        ((("one", "aki", "asked"), ("other", "ben", "asked")), ["打診中", "打診中"]),
        ((("one", "aki", "accepted"), ("other", "ben", "asked")), ["承諾", "打診中"]),
        ((("one", "aki", "accepted"),), ["承諾", "案"]),
        ((("one", "aki", "accepted"), ("other", "ben", "accepted")), ["承諾", "承諾"]),
    ],
)
def test_the_yes_of_one_is_not_the_yes_of_the_other(answers, told):
    assert rows(*(answered("p", run, "helper", who, said) for run, who, said in answers)) == told
