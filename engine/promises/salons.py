"""What was promised about a group's meeting: a room that is large enough, has what it needs, at the time asked for.

And of a new salon: somebody leads it, when she can, where she goes, and no more often than she would.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from attrs import frozen

from engine.promises.hours import covered
from engine.promises.told import Found, Told, need_of
from events.state.model import Host, Venue
from events.times import TOKYO
from events.vocabulary.plans import PlannedSession
from events.vocabulary.salons import NthHours, SalonDetails, SalonRequested
from events.vocabulary.values import Place


@frozen
class _Meeting:
    session: PlannedSession
    occurrence: str
    venue: Venue
    fact: SalonRequested
    district: str

    @property
    def details(self) -> SalonDetails:
        return self.fact.private or SalonDetails("")


def venue_is_large_enough(told: Told) -> Found:
    for each in _meetings(told):
        over = each.fact.participants - each.venue.fact.capacity
        if over > 0:
            yield each.occurrence, (each.venue.id,), over


def venue_has_what_is_needed(told: Told) -> Found:
    """Everything that the group named; room to move by the number of people, no step where wheelchairs come."""
    for each in _meetings(told):
        missing = [need for need in each.details.needs if not _met(told, each, need)]
        short = max(0, each.details.parking - each.venue.fact.parking)
        step = "accessible_toilet" in each.details.needs and each.venue.fact.step_cm > 0
        step = step or _way_in_unknown(each)
        if missing or short or step:
            yield each.occurrence, (each.venue.id,), len(missing) + short + step


def _met(told: Told, each: _Meeting, need: str) -> bool:
    there = set(each.venue.fact.has)
    if "toilet" in need.split("|") and there & {"rail", "accessible_toilet"}:
        return True
    factor = told.setting("salon.floor_factor", each.session.starts.date(), each.district)
    if need == "floor" and each.venue.fact.capacity >= factor * each.fact.participants:
        return True
    if need == "no_step":
        return not each.venue.fact.step_cm
    return bool(there & set(need.split("|"))) or need in ("bright", "sound")


def _way_in_unknown(each: _Meeting) -> bool:
    matters = any(need in each.details.needs for need in ("accessible_toilet", "no_step"))
    return matters and "step_unsaid" in each.venue.fact.terms


def venue_allows_what_is_done(told: Told) -> Found:
    """No noise, no food, no longer than she lets it, not while people fall ill: where the lender says so."""
    for each in _meetings(told):
        terms, longest = each.venue.fact.terms, each.venue.fact.longest_min
        stays = (each.session.ends - each.session.starts) // timedelta(minutes=1)
        noisy = "quiet" in terms and "sound" in each.details.needs
        eating = "no_food" in terms and ("kitchen" in each.details.needs or each.details.food != "")
        ill = told.setting("salon.epidemic", each.session.starts.astimezone(TOKYO).date(), each.district)
        over = stays - longest if longest else 0
        if noisy or eating or over > 0 or (ill and "not_in_epidemic" in terms):
            yield each.occurrence, (each.venue.id,), max(0, over)


def lender_hears_in_time(told: Told) -> Found:
    """As many days before as she asked for, unless she has said yes all the same or it is approved already."""
    for each in _meetings(told):
        days = each.venue.fact.notice_days
        said = [a for (plan, run, party), a in told.state.answers.items() if _is_of(told, each, plan, run, party)]
        asked = [answer.stamp.recorded.date() for answer in said if answer.status == "asked"]
        before = each.session.starts.astimezone(TOKYO).date() - min([told.state.as_of, *asked])
        settled = any(answer.status == "accepted" for answer in said) or _is_approved(told, each)
        if days and before.days < days and not settled:
            yield each.occurrence, (each.venue.id,), days - before.days


def _is_approved(told: Told, each: _Meeting) -> bool:
    approval = told.state.approved.get(each.occurrence)
    runs = approval.runs if approval else ()
    return approval is not None and any(_is_of(told, each, approval.plan, run, "venue") for run in runs)


def _is_of(told: Told, each: _Meeting, plan: str, run: str, party: str) -> bool:
    """Whether an answer is this lender's, about this meeting in this room."""
    sessions = told.state.plans[plan].fact.sessions if party == "venue" else ()
    return any(
        session.session == run
        and each.occurrence in session.occurrences
        and any(use.role == "venue" and use.resource == each.venue.id for use in session.uses)
        for session in sessions
    )


def room_is_lent_so_often(told: Told) -> Found:
    """At most so many times in a month, a week and a day, over this plan and everything promised beside it."""
    ours = {session.session for session in told.sessions}
    for venue in {each.venue.id: each.venue for each in _meetings(told)}.values():
        for limit, sessions in _lent(told, venue):
            mine, over = sorted(ours.intersection(sessions)), len(sessions) - limit
            if mine and over > 0:
                yield mine[0], (venue.id,), over


def _lent(told: Told, venue: Venue) -> Iterator[tuple[int, list[str]]]:
    """Each limit of the room with the sessions that fall into one of its months, weeks (from Monday on) or days."""
    fact = venue.fact
    for limit, named in ((fact.monthly_limit, _month), (fact.weekly_limit, _week), (fact.daily_limit, date.isoformat)):
        lent: dict[str, list[str]] = {}
        for session in (*told.sessions, *told.other_sessions):
            if any(use.role == "venue" and use.resource == venue.id for use in session.uses):
                lent.setdefault(named(session.starts.astimezone(TOKYO).date()), []).append(session.session)
        yield from ((limit, sessions) for sessions in lent.values() if limit is not None)


def _month(day: date) -> str:
    return f"{day.year}-{day.month}"


def _week(day: date) -> str:
    return "{}-W{}".format(*day.isocalendar())


def group_is_there_so_often(told: Told) -> Found:
    """One and the same group at most so many times a month in the room, over everything promised."""
    for each in _meetings(told):
        limit, when = each.venue.fact.group_monthly_limit, _month(_day_of(each.session))
        there = [s for s in _of_group(told, each) if _venue_of(s) == each.venue.id and _month(_day_of(s)) == when]
        if limit is not None and len(there) > limit:
            yield each.occurrence, (each.venue.id, each.fact.person), len(there) - limit


def meetings_lie_apart(told: Told) -> Found:
    """A group that meets several times a month on whatever day does not meet twice in a row: the later is named."""
    for each in _meetings(told):
        gap = told.setting("salon.apart_days", _day_of(each.session), each.district)
        others = [s for s in _of_group(told, each) if s.starts < each.session.starts or s not in told.sessions]
        near = [abs((_day_of(s) - _day_of(each.session)).days) for s in others]
        if each.fact.any_day and each.fact.times_a_month > 1 and near and min(near) < gap:
            yield each.occurrence, (each.fact.person,), gap - min(near)


def _of_group(told: Told, each: _Meeting) -> list[PlannedSession]:
    """All the meetings of its group, in question and promised."""
    need = need_of(each.occurrence)
    return [s for s in (*told.sessions, *told.other_sessions) if any(need_of(o) == need for o in s.occurrences)]


def _venue_of(session: PlannedSession) -> str:
    return next((use.resource for use in session.uses if use.role == "venue"), "")


def _day_of(session: PlannedSession) -> date:
    return session.starts.astimezone(TOKYO).date()


def venue_hours_are_kept(told: Told) -> Found:
    """Minute by minute: within the hours that the room is lent for, not while it is shut, on a holiday only where it is
    lent then, all cleared up by their end where the lender wants that."""
    for each in _meetings(told):
        clear = "done_by_end" in each.venue.fact.terms
        day = each.session.starts.astimezone(TOKYO).date()
        after = timedelta(minutes=told.setting("salon.clear_up_min", day, each.district) if clear else 0)
        outside = sum(not _open(each.venue, moment) for moment in _minutes(each.session, after))
        if outside or each.venue.withdrawn:
            yield each.session.session, (each.venue.id,), outside


def group_meets_when_it_asked(told: Told) -> Found:
    for each in _meetings(told):
        starts, ends = (moment.astimezone(TOKYO) for moment in (each.session.starts, each.session.ends))
        hours = (starts.hour * 60 + starts.minute, ends.hour * 60 + ends.minute)
        weekday = starts.weekday() in each.fact.weekdays or (each.fact.any_day and not each.fact.weekdays)
        nth = not each.fact.nth or (starts.day + 6) // 7 in each.fact.nth
        in_turn = each.fact.any_day or _in_turn(each.fact, starts.date())
        hers = hours == (each.fact.from_min, each.fact.until_min) and weekday and nth and in_turn
        if not hers or (each.fact.any_day and not _in_its_part(each, starts.date())):
            yield each.occurrence, (each.fact.person,), 0


def _in_turn(fact: SalonRequested, day: date) -> bool:
    """Whether the week is one of every so many since that of the first day."""
    since, week = fact.first_day.toordinal() - fact.first_day.weekday(), day.toordinal() - day.weekday()
    return (week - since) // 7 % fact.every_weeks == 0


def _in_its_part(each: _Meeting, day: date) -> bool:
    """Whether the day lies in the part of the month that the occurrence is called after."""
    first, times = date.fromisoformat(each.occurrence.rpartition("@")[2]), each.fact.times_a_month
    begins = [1 + 30 * n // times for n in range(times)]
    later = [begin for begin in begins if begin > first.day]
    return _month(first) == _month(day) and first.day <= day.day and (not later or day.day < later[0])


def new_salon_has_a_host(told: Told) -> Found:
    for each in _meetings(told):
        if each.fact.seeks_host and not _hosts(told, each.session):
            yield each.occurrence, (each.fact.person,), 0


def host_hours_kept(told: Told) -> Found:
    for session in told.sessions:
        for host in _hosts(told, session):
            outside = covered(host.fact.hours, session.starts, session.ends)
            if outside or host.withdrawn:
                yield session.session, (host.id,), outside


def host_goes_there(told: Told) -> Found:
    """Into the towns and districts that she named."""
    for each in _meetings(told):
        for host in _hosts(told, each.session):
            areas = set(host.fact.private.areas) if host.fact.private else set()
            place = each.venue.fact.private.place if each.venue.fact.private else Place("")
            written = place.town or re.split(r"\d", place.address, maxsplit=1)[0]
            town = re.sub(r"[一二三四五六七八九十]+丁目$", "", written)
            if areas and not areas & {town, each.venue.district}:
                yield each.session.session, (host.id, each.venue.id), 0


def host_leads_so_often(told: Told) -> Found:
    """At most so many times in a month, over this plan and everything promised beside it."""
    for host in {h.id: h for s in told.sessions for h in _hosts(told, s)}.values():
        led: dict[tuple[int, int], list[PlannedSession]] = {}
        for session in (*told.sessions, *told.other_sessions):
            if host in _hosts(told, session):
                starts = session.starts.astimezone(TOKYO)
                led.setdefault((starts.year, starts.month), []).append(session)
        limit = host.fact.monthly_limit
        for sessions in led.values() if limit is not None else ():
            over = len(sessions) - (limit or 0)
            mine = [s.session for s in sessions if s in told.sessions]
            if over > 0 and mine:
                yield min(mine), (host.id,), over


def _hosts(told: Told, session: PlannedSession) -> list[Host]:
    leading = (use.resource for use in session.uses if use.role == "host")
    return [told.state.hosts[each] for each in leading if each in told.state.hosts]


def _meetings(told: Told) -> Iterator[_Meeting]:
    for session in told.sessions:
        venue = next((told.state.venues.get(use.resource) for use in session.uses if use.role == "venue"), None)
        for occurrence in session.occurrences:
            need = told.state.needs.get(need_of(occurrence))
            if venue is not None and need is not None and isinstance(need.fact, SalonRequested):
                yield _Meeting(session, occurrence, venue, need.fact, need.district)


def _minutes(session: PlannedSession, after: timedelta) -> Iterator[datetime]:
    moment = session.starts.astimezone(TOKYO).replace(second=0, microsecond=0)
    while moment < session.ends + after:
        yield moment
        moment += timedelta(minutes=1)


def _open(venue: Venue, moment: datetime) -> bool:
    fact, day, minute = venue.fact, moment.date(), moment.hour * 60 + moment.minute
    if any(h.day == day and h.from_min <= minute < h.until_min for h in fact.hours.closed):
        return False
    if any(each.has(day) for each in fact.closed_yearly) or ("not_on_holidays" in fact.terms and _holiday(day)):
        return False
    if _falls(fact.shut, moment, minute):
        return False
    return (
        _falls(fact.opened, moment, minute)
        or any(h.day == day and h.from_min <= minute < h.until_min for h in fact.hours.days)
        or any(day.weekday() in h.weekdays and h.from_min <= minute < h.until_min for h in fact.hours.weekly)
    )


def _holiday(day: date) -> bool:
    import jpholiday

    return bool(jpholiday.is_holiday(day))


def _falls(monthly: tuple[NthHours, ...], moment: datetime, minute: int) -> bool:
    nth = (moment.day + 6) // 7
    return any(
        h.weekday == moment.weekday() and (not h.nth or nth in h.nth) and h.from_min <= minute < h.until_min
        for h in monthly
    )
