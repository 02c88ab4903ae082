"""How often a group may meet: so many times a month in a room whose lender says so, and not twice in a row.

What is held outside the problem counts; within it the solver counts.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from engine.matchings.salons.occurrences import APART, Asked, apart_days
from engine.matchings.salons.often import Period, periods
from engine.matchings.salons.parts import Often
from engine.matchings.salons.standing import venue_of
from events.state.model import State, Venue
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession

THERE: Final = "group_is_there_so_often"
Second = Callable[[date], int]
There = Mapping[tuple[str, str], Counter[date]]


def there_by_day(sessions: Iterable[PlannedSession]) -> There:
    """By group (its need) and room, how often it is there on each day."""
    found: dict[tuple[str, str], Counter[date]] = defaultdict(Counter)
    for session in sessions:
        for occurrence in session.occurrences:
            day = session.starts.astimezone(TOKYO).date()
            found[occurrence.rpartition("@")[0], venue_of(session)][day] += 1
    return found


def often(
    state: State, asked: Sequence[Asked], rooms: Iterable[Venue], there: There, midnight: Second
) -> tuple[Often, ...]:
    """Only what could be too often: nothing of a group that meets once."""
    by_need: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        by_need[each.need.id].append(each)
    limited = [room for room in rooms if room.fact.group_monthly_limit is not None]
    found = [
        Often(need, room.id, midnight(each.first), midnight(each.after), each.times, THERE)
        for need, meetings in by_need.items()
        for room in limited
        for each in _months(meetings, room, there.get((need, room.id), Counter()))
    ]
    found += [
        Often(need, "", midnight(each.first), midnight(each.after), each.times, APART)
        for need, meetings in by_need.items()
        for each in _apart(state, meetings)
    ]
    return tuple(found)


def _months(meetings: Sequence[Asked], room: Venue, elsewhere: Counter[date]) -> Iterator[Period]:
    """Each month in which the group could be there too often."""
    days = [day for each in meetings for day in each.days]
    for each in periods(days, {"month": room.fact.group_monthly_limit}, elsewhere):
        if _meeting_within(meetings, each) > each.times:
            yield each


def _apart(state: State, meetings: Sequence[Asked]) -> Iterator[Period]:
    """Of a group with several meetings a month, each span of days in which two of them would be too near."""
    if len(meetings) > 1 and meetings[0].fact.times_a_month > 1:
        gap = timedelta(days=max(apart_days(state, each) for each in meetings))
        for first in sorted({day for each in meetings for day in each.days}):
            span = Period(first, first + gap, 1)
            if _meeting_within(meetings, span) > 1:
                yield span


def _meeting_within(meetings: Iterable[Asked], span: Period) -> int:
    return sum(any(span.first <= day < span.after for day in each.days) for each in meetings)
