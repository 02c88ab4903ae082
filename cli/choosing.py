"""Which part of a plan a decision is about: ``--only``, ``--day`` and ``--district`` turned into a selection."""

import re
from datetime import datetime

from cli.days import read_day
from cli.districts import read_district
from cli.labels import Labels
from cli.naming import find_who
from desk.selecting import Selection
from events.state.model import Plan


def selection(
    labels: Labels, plan: Plan, only: list[str] | None, day: str | None, district: str | None, now: datetime
) -> Selection:
    """What was chosen; several names may stand in one ``--only``, parted by commas."""
    names = [name for text in only or () for name in re.split(r"[,、，]", text) if name.strip()]
    return Selection(
        only=tuple(find_who(labels, plan, name) for name in names),
        day=read_day(day, now) if day else None,
        district=read_district(district) if district else "",
    )
