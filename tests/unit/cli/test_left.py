"""What a page says of somebody who is left over where no small change helps."""

from cli.call import Call
from cli.labels import Labels
from cli.showing.left import left_lines
from events.vocabulary.plans import LeftOver, Obstacle
from tests.building import DISTRICT, TERM_ENDS, known, occurrence, watched

HOME = watched("n", "hana", told_shops=None)


def told(code: str) -> str:
    left = LeftOver(occurrence("n", TERM_ENDS), "n", "hana", DISTRICT, "alone", (Obstacle("", "", code),))
    return "\n".join(left_lines(Call("ja"), Labels(known(HOME), "ja"), left))


def test_where_nobody_has_asked_her_what_to_type_then_is_said():
    page = told("watch.not_asked")
    assert "本人に聞いて、答えを記録してください: match consent answer hana shop はい|いいえ" in page
    assert "小さな変更" not in page


def test_where_she_has_refused_there_is_nothing_small_to_do():
    assert "小さな変更でできるものは見つかりませんでした" in told("watch.household_refused")
