"""How each event about helpers and help days changes the draft."""

from attrs import evolve

from events.state.applying_facts import need_known, need_withdrawn
from events.state.draft import Draft
from events.state.model import HelpDay, Helper, Stamp
from events.vocabulary import evidence, help_days, needs, offers


def helper_known(draft: Draft, event: offers.HelperOffered, stamp: Stamp, district: str) -> None:
    before = draft.helpers.get(event.person)
    draft.helpers[event.person] = Helper(event.person, event, district, stamp, before.insured if before else None)


def helper_withdrawn(draft: Draft, event: offers.HelperWithdrawn, stamp: Stamp, district: str) -> None:
    draft.helpers[event.person] = evolve(draft.helpers[event.person], withdrawn=True)


def volunteer_insured(draft: Draft, event: evidence.VolunteerInsuranceShown, stamp: Stamp, district: str) -> None:
    draft.helpers[event.person] = evolve(draft.helpers[event.person], insured=event)


def help_day_known(draft: Draft, event: help_days.HelpDayAnnounced, stamp: Stamp, district: str) -> None:
    before = draft.help_days.get(event.help_day)
    draft.help_days[event.help_day] = HelpDay(
        event.help_day, event, district, stamp, before.insured if before else None
    )


def help_day_called_off(draft: Draft, event: help_days.HelpDayCalledOff, stamp: Stamp, district: str) -> None:
    draft.help_days[event.help_day] = evolve(draft.help_days[event.help_day], called_off=True)


def event_insured(draft: Draft, event: help_days.EventInsuranceChosen, stamp: Stamp, district: str) -> None:
    draft.help_days[event.help_day] = evolve(draft.help_days[event.help_day], insured=event)


def attended(draft: Draft, event: help_days.AttendanceRecorded, stamp: Stamp, district: str) -> None:
    draft.attendance.append(event)


APPLY = {
    needs.HelpRequested: need_known,
    needs.HelpChanged: need_known,
    needs.HelpWithdrawn: need_withdrawn,
    offers.HelperOffered: helper_known,
    offers.HelperChanged: helper_known,
    offers.HelperWithdrawn: helper_withdrawn,
    evidence.VolunteerInsuranceShown: volunteer_insured,
    help_days.HelpDayAnnounced: help_day_known,
    help_days.HelpDayChanged: help_day_known,
    help_days.HelpDayCalledOff: help_day_called_off,
    help_days.EventInsuranceChosen: event_insured,
    help_days.AttendanceRecorded: attended,
}
