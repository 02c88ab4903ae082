"""An old payload made into a newer one, so that stored bytes need never be touched.

When the stored shape of an event changes: raise its VERSION, write one function here for the version left behind, keep
its golden file (tests/contracts/golden). A stored name is never used again for another thing.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from .errors import NoUpgrade

Plain: TypeAlias = dict[str, Any]
"""An event as JSON has it: stored field -> value; ``private`` holds the unsealed part the same way, or None."""
Upgrades: TypeAlias = Mapping[tuple[str, int], Callable[[Plain], Plain]]


def plans_have_sessions(plain: Plain) -> Plain:
    """plan.proposed 1: rides alone, so nothing but runs, and every assignment asked its rider."""
    assignments = [{**each, "party": "rider"} for each in plain["assignments"]]
    return {**plain, "assignments": assignments, "sessions": [], "beside": []}


def consents_name_who_answered(plain: Plain) -> Plain:
    """consent.given 1: nobody noted who had answered; an application is the person's own."""
    return {**plain, "answered_by": "self"}


def groups_lead_themselves(plain: Plain) -> Plain:
    """salon.requested 1 and salon.changed 1: whoever asked for a room led the group."""
    return {**plain, "seeks_host": False}


def lots_have_no_seasons(plain: Plain) -> Plain:
    """lot.proposed 1 and lot.changed 1: nobody read from a remark when a lot is shut."""
    return {**plain, "shut": []}


def help_came_every_week(plain: Plain) -> Plain:
    """help.requested 1 and help.changed 1: what came again came every week."""
    return {**plain, "nth": []}


def rain_took_all_hours_or_none(plain: Plain) -> Plain:
    """helper.offered 1 and helper.changed 1: nobody told apart which hours hold in rain too."""
    return {**plain, "in_rain": None}


def rooms_have_limits(plain: Plain) -> Plain:
    """venue.offered 1 and venue.changed 1: of what a lender asked for, two weeks' notice alone could be told."""
    two_weeks = "two_weeks" in plain["terms"]
    terms = [each for each in plain["terms"] if each != "two_weeks"]
    limits: Plain = {
        "notice_days": 14 if two_weeks else 0,
        "longest_min": 0,
        "monthly_limit": None,
        "closed_yearly": [],
    }
    return {**plain, "terms": terms, **limits}


def rooms_have_limits_of_a_week(plain: Plain) -> Plain:
    """venue.offered 2 and venue.changed 2: how often a week or a day stood in a question alone."""
    return {**plain, "weekly_limit": None, "daily_limit": None}


def groups_met_every_week_or_once_a_month(plain: Plain) -> Plain:
    """salon.requested 2 and salon.changed 2: every other week and twice a month stood in a question alone."""
    return {**plain, "every_weeks": 1, "times_a_month": 1}


def rooms_have_limits_of_a_group(plain: Plain) -> Plain:
    """venue.offered 3 and venue.changed 3: how often one group may come stood in a question alone."""
    return {**plain, "group_monthly_limit": None}


UPGRADES: Final[Upgrades] = {
    ("plan.proposed", 1): plans_have_sessions,
    ("consent.given", 1): consents_name_who_answered,
    ("salon.requested", 1): groups_lead_themselves,
    ("salon.changed", 1): groups_lead_themselves,
    ("lot.proposed", 1): lots_have_no_seasons,
    ("lot.changed", 1): lots_have_no_seasons,
    ("help.requested", 1): help_came_every_week,
    ("help.changed", 1): help_came_every_week,
    ("helper.offered", 1): rain_took_all_hours_or_none,
    ("helper.changed", 1): rain_took_all_hours_or_none,
    ("venue.offered", 1): rooms_have_limits,
    ("venue.changed", 1): rooms_have_limits,
    ("venue.offered", 2): rooms_have_limits_of_a_week,
    ("venue.changed", 2): rooms_have_limits_of_a_week,
    ("venue.offered", 3): rooms_have_limits_of_a_group,
    ("venue.changed", 3): rooms_have_limits_of_a_group,
    ("salon.requested", 2): groups_met_every_week_or_once_a_month,
    ("salon.changed", 2): groups_met_every_week_or_once_a_month,
}
"""(stored name, version) -> what makes the next version of it. The private part may be None: the person may be
forgotten."""


def upgrade(name: str, version: int, to: int, plain: Plain, upgrades: Upgrades = UPGRADES) -> Plain:
    """The payload as version ``to`` would have stored it. Raises ``NoUpgrade`` where a step is missing."""
    for at in range(version, to):
        step = upgrades.get((name, at))
        if step is None:
            raise NoUpgrade(name, at)
        plain = step(plain)
    return plain
