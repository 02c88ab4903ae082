"""What was promised about help at home: enough people at the time asked for, who may and can do it, nobody overdone."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from engine.promises.hours import covered
from engine.promises.told import Found, Told, need_of, whole_seconds
from events.state.minors import lacking
from events.state.model import HelpDay, Helper, Need
from events.state.weather import hours_in_rain, rains_on
from events.vocabulary.needs import HelpDetails, HelpRequested
from events.vocabulary.offers import HelperDetails
from events.vocabulary.plans import PlannedSession

UNTOLD = HelperDetails()


@frozen
class _Visit:
    """A helper at a session for one of the needs that it serves."""

    session: PlannedSession
    helper: Helper
    need: Need
    occurrence: str

    @property
    def day(self) -> date:
        return self.session.starts.date()

    @property
    def told(self) -> HelperDetails:
        return self.helper.fact.private or UNTOLD

    @property
    def marks(self) -> set[str]:
        return set(self.need.help.marks) if self.need.help else set()


def enough_people_come(told: Told) -> Found:
    """As many as were asked for. A help day may be short-handed; a helper twice at one task is one."""
    for each in told.assignments:
        details = _details(told, each.need)
        sessions = [s for s in told.sessions if each.occurrence in s.occurrences]
        if details is None or any(_of_help_day(s) for s in sessions):
            continue
        missing = details.people - len({helper for s in sessions for helper in _helpers(s)})
        if missing > 0:
            yield each.occurrence, (each.person,), missing


def volunteer_insured_on_the_day(told: Told) -> Found:
    """Her own insurance, from the day after joining to the end of March; on a help day the day's own covers her."""
    for visit in _visits(told):
        if not told.setting("helper.insurance_required", visit.day, visit.helper.district):
            continue
        if not _day_insures(told, visit.session) and not _insured(told, visit):
            yield visit.session.session, (visit.helper.id,), 0


def insurance_covers_what_is_done(told: Told) -> Found:
    for visit in _visits(told):
        if visit.marks & set(told.setting("helper.insurance_excludes", visit.day, visit.need.district)):
            yield visit.session.session, (visit.helper.id, visit.need.fact.person), 0


def minors_have_an_adult(told: Told) -> Found:
    """So many minors at most an adult; a child who comes with her guardian has one of her own."""
    for occurrence in sorted({o for s in told.sessions for o in s.occurrences}):
        helpers = [v for v in _visits(told) if v.occurrence == occurrence]
        adults = [v for v in helpers if v.helper.fact.group == "adult"]
        minors = [v for v in helpers if v.helper.fact.group == "student"]
        if not minors:
            continue
        most = _minors_per_adult(told, minors[0])
        over = len(minors) - most * len(adults)
        if over > 0:
            yield minors[0].session.session, tuple(v.helper.id for v in minors), over


def _minors_per_adult(told: Told, visit: _Visit) -> int:
    """What the district has decided; fewer where the help day was announced with fewer."""
    most: int = told.setting("helper.minors_per_adult", visit.day, visit.need.district)
    day = _help_day(told, visit.session)
    return min(most, day.fact.minors_per_adult) if day and day.fact.minors_per_adult else most


def minors_come_as_their_guardians_say(told: Told) -> Found:
    """Before it stands: the guardian's yes, whom to call, whether there may be photographs, by when she leaves."""
    for session in told.sessions:
        for helper in _known(told, session):
            needed = told.setting("helper.minors_need", session.starts.date(), helper.district)
            if lacking(told.state, helper, needed.get(helper.fact.group, ())):
                yield session.session, (helper.id,), 0


def nobody_is_sent_out_in_rain(told: Told) -> Found:
    """Where rain was told: nothing out of doors, and nobody at a time at which she comes in dry weather only."""
    for visit in _visits(told):
        if not rains_on(told.state, visit.day, visit.need.district):
            continue
        outdoors = told.setting("helper.outdoors", visit.day, visit.need.district)
        details = visit.need.help
        session, fact = visit.session, visit.helper.fact
        wet, dry = (covered(hours, session.starts, session.ends) for hours in (hours_in_rain(fact), fact.hours))
        if wet > dry or (details is not None and details.task in outdoors):
            yield visit.session.session, (visit.helper.id, visit.need.fact.person), 0


def minors_do_nothing_dangerous(told: Told) -> Found:
    for visit in _visits(told):
        dangerous = set(told.setting("helper.not_for_minors", visit.day, visit.need.district))
        if visit.helper.fact.group != "adult" and visit.marks & dangerous:
            yield visit.session.session, (visit.helper.id,), 0


def help_comes_when_asked(told: Told) -> Found:
    """Within the hours that were asked for, in their week of the month, and as long as it takes; a help day has its own
    hours."""
    for session in told.sessions:
        for occurrence in session.occurrences:
            details = _details(told, need_of(occurrence))
            if details is None or _of_help_day(session):
                continue
            outside = covered(details.hours, session.starts, session.ends)
            outside += not _in_turn(told, need_of(occurrence), session.starts.date())
            short = details.minutes - whole_seconds(session.ends - session.starts) // 60
            if outside or short > 0:
                yield occurrence, (told.person_of(occurrence),), outside + max(0, short)


def _in_turn(told: Told, need: str, day: date) -> bool:
    """Whether help that comes on the second Tuesday, say, comes on a second Tuesday."""
    known = told.state.needs.get(need)
    nth = known.fact.nth if known and isinstance(known.fact, HelpRequested) else ()
    return not nth or (day.day + 6) // 7 in nth


def helper_hours_kept(told: Told) -> Found:
    for session in told.sessions:
        for helper in _known(told, session):
            outside = covered(helper.fact.hours, session.starts, session.ends)
            leaves = helper.leaves_by_min
            late = leaves is not None and session.ends.hour * 60 + session.ends.minute > leaves
            if helper.withdrawn or outside or late:
                yield session.session, (helper.id,), outside


def helper_weekly_hours_kept(told: Told) -> Found:
    """Over this plan and everything promised beside it, by ISO week."""
    for helper in {h.id: h for s in told.sessions for h in _known(told, s)}.values():
        limit = helper.fact.weekly_limit_min
        weeks: dict[tuple[int, int], list[PlannedSession]] = {}
        for session in (*told.sessions, *told.other_sessions):
            if helper.id in _helpers(session):
                weeks.setdefault(session.starts.isocalendar()[:2], []).append(session)
        for sessions in weeks.values() if limit is not None else ():
            over = sum(whole_seconds(s.ends - s.starts) for s in sessions) - 60 * (limit or 0)
            mine = [s.session for s in sessions if s in told.sessions]
            if over > 0 and mine:
                yield min(mine), (helper.id,), over


def helper_can_do_it(told: Told) -> Found:
    for visit in _visits(told):
        fact, details = visit.helper.fact, visit.need.help
        task = details.task if details else "other"
        if task != "other" and not fact.any_skill and task not in fact.skills:
            yield visit.session.session, (visit.helper.id, visit.need.fact.person), 0


def helper_goes_there(told: Told) -> Found:
    """Into the towns and districts that she named. How far somebody on foot can walk is measured by the matching."""
    for visit in _visits(told):
        details = visit.need.help
        areas = set(visit.told.areas)
        if details is None or not areas or visit.told.on_foot:
            continue
        written = details.place.town or re.split(r"\d", details.place.address, maxsplit=1)[0]
        town = re.sub(r"[一二三四五六七八九十]+丁目$", "", written)
        if not areas & {town, visit.need.district}:
            yield visit.session.session, (visit.helper.id, visit.need.fact.person), 0


def helper_meets_nothing_she_avoids(told: Told) -> Found:
    for visit in _visits(told):
        if visit.marks & set(visit.told.avoids):
            yield visit.session.session, (visit.helper.id, visit.need.fact.person), 0


def _visits(told: Told) -> Iterator[_Visit]:
    for session in told.sessions:
        for helper in _known(told, session):
            for occurrence in session.occurrences:
                need = told.state.needs.get(need_of(occurrence))
                if need is not None and need.kind == "helpers":
                    yield _Visit(session, helper, need, occurrence)


def _known(told: Told, session: PlannedSession) -> list[Helper]:
    return [told.state.helpers[each] for each in _helpers(session) if each in told.state.helpers]


def _helpers(session: PlannedSession) -> tuple[str, ...]:
    return tuple(use.resource for use in session.uses if use.role == "helper")


def _details(told: Told, need: str) -> HelpDetails | None:
    known = told.state.needs.get(need)
    return known.help if known else None


def _of_help_day(session: PlannedSession) -> bool:
    return any(use.role == "help_day" for use in session.uses)


def _help_day(told: Told, session: PlannedSession) -> HelpDay | None:
    return next((told.state.help_days.get(use.resource) for use in session.uses if use.role == "help_day"), None)


def _day_insures(told: Told, session: PlannedSession) -> bool:
    """Whether the session is part of a help day that has an insurance of its own."""
    day = _help_day(told, session)
    if day is None:
        return False
    return day.insured is not None or told.setting("help_day.insurance", session.starts.date(), day.district) != "none"


def _insured(told: Told, visit: _Visit) -> bool:
    shown, district = visit.helper.insured, visit.helper.district
    if shown is None or shown.joined is None:
        return False
    month, day = map(int, told.setting("helper.insurance_ends", visit.day, district).split("-"))
    begins = shown.joined + timedelta(days=told.setting("helper.insurance_starts_after_days", visit.day, district))
    ends = date(shown.joined.year + (shown.joined > date(shown.joined.year, month, day)), month, day)
    return begins <= visit.day <= ends
