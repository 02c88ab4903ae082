"""Several broken rules in words: each rule once, and below it where it is broken."""

from cli.call import Call
from cli.showing.refusals import broken_lines
from engine.promises import Broken

CALL = Call("ja")


def test_one_rule_broken_once_is_a_line():
    (line,) = broken_lines([Broken("driver_hours_kept", "promise", "便1", ("例示 守",), 20)], CALL)
    assert line.startswith("  ・")
    assert line.endswith("（約束 driver_hours_kept）: 便1、例示 守 20分")


def test_one_rule_broken_in_three_places_is_said_once():
    broken = [Broken("minors_come_as_their_guardians_say", "promise", f"予定{n}", (f"仮名 {n}",)) for n in (1, 2, 3)]
    head, *places = broken_lines([*broken, Broken("driver_hours_kept", "promise", "便1", ("例示 守",), 20)], CALL)
    assert head.count("保護者") == 1
    assert head.endswith("（約束 minors_come_as_their_guardians_say）")
    assert [line.strip() for line in places[:3]] == ["予定1、仮名 1", "予定2、仮名 2", "予定3、仮名 3"]
    assert "driver_hours_kept" in places[3]
