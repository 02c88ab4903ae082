"""What rows about helpers say as events, compared with what is known: nothing where nothing changed.

Pure, as ``desk.facts``: each event comes with its claims.
"""

from collections.abc import Iterator
from datetime import date

from desk.claims import endless, weekly
from desk.facts import APPLICATION, Stated, as_it_reads, fields_of, request_as_it_reads
from events.state.model import HelpDay, Helper, Need
from events.vocabulary.evidence import VolunteerInsuranceShown
from events.vocabulary.help_days import HelpDayAnnounced, HelpDayCalledOff, HelpDayChanged
from events.vocabulary.needs import HelpChanged, HelpRequested
from events.vocabulary.offers import HelperChanged, HelperOffered, HelperWithdrawn
from events.vocabulary.people import ConsentGiven
from events.vocabulary.values import NeedId, PersonId
from intake.rows import HelpDayFacts, HelperFacts, HelpFacts

SERVICE = "helpers"


def help_events(need: NeedId, person: PersonId, facts: HelpFacts, known: Need | None, today: date) -> Iterator[Stated]:
    """What is asked for now. A new request is itself the consent to this service."""
    changed = HelpChanged(
        need=need,
        person=person,
        first_day=facts.first_day,
        weekdays=facts.weekdays,
        nth=facts.nth,
        number=facts.number,
        received=facts.received,
        private=facts.details,
    )
    yield from request_as_it_reads(HelpRequested, changed, known)
    if known is None or known.fact.person != person:
        on = facts.received or min(facts.first_day, today)
        yield Stated(ConsentGiven(person, SERVICE, APPLICATION, on), endless([person]))


def helper_events(person: PersonId, facts: HelperFacts, known: Helper | None) -> Iterator[Stated]:
    """The offer as it reads now, with the insurance that was shown."""
    changed = HelperChanged(
        person=person,
        hours=facts.hours,
        skills=facts.skills,
        any_skill=facts.any_skill,
        group=facts.group,
        weekly_limit_min=facts.weekly_limit_min,
        not_in_rain=facts.not_in_rain,
        in_rain=facts.in_rain,
        has=facts.has,
        certificate=facts.certificate,
        number=facts.number,
        private=facts.details,
    )
    yield from as_it_reads(HelperOffered, changed, known, endless([person]))
    shown = VolunteerInsuranceShown(person, facts.joined, facts.applied)
    if known is None or known.insured != shown:
        yield Stated(shown, endless([person]))


def help_day_events(help_day: str, facts: HelpDayFacts, known: HelpDay | None) -> Iterator[Stated]:
    """The day as it is announced now."""
    changed = HelpDayChanged(
        help_day=help_day,
        day=facts.day,
        from_min=facts.from_min,
        until_min=facts.until_min,
        adults=facts.adults,
        minors=facts.minors,
        minors_per_adult=facts.minors_per_adult,
        task=facts.task,
        towns=facts.towns,
        tools=facts.tools,
        rain_day=facts.rain_day,
        private=facts.words,
    )
    if known is None:
        yield Stated(HelpDayAnnounced(**fields_of(changed)), weekly([help_day], [facts.day]))
    elif fields_of(changed) != fields_of(known.fact) or known.called_off:
        yield Stated(changed, weekly([help_day], [facts.day, known.fact.day]))


def helper_withdrawn(helper: Helper) -> Stated:
    """She does not help any more."""
    return Stated(HelperWithdrawn(helper.id), endless([helper.id]))


def help_day_called_off(known: HelpDay) -> Stated:
    """The day does not take place."""
    return Stated(HelpDayCalledOff(known.id), weekly([known.id], [known.fact.day]))
