"""Nobody looks where it cannot be noted."""

from events.accesses_file import beside


def test_where_a_look_cannot_be_noted_nothing_is_shown(match, log):
    beside(log).mkdir()
    page = match("plan", "show")
    assert page.exit_code == 1
    assert page.stdout == ""
