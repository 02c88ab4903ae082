"""How each event about helpers and help days changes the draft."""

from attrs import asdict, evolve

from events.state.applying_facts import need_known, need_withdrawn
from events.state.certificates import Certificate
from events.state.draft import Draft
from events.state.model import NOTHING_SAID, Attendance, HelpDay, Helper, Stamp
from events.vocabulary import certificates, evidence, help_days, needs, offers


def helper_known(draft: Draft, event: offers.HelperOffered, stamp: Stamp, district: str) -> None:
    before = draft.helpers.get(event.person)
    guardian = before.guardian if before else NOTHING_SAID
    insured = before.insured if before else None
    draft.helpers[event.person] = Helper(event.person, event, district, stamp, insured, guardian=guardian)


def helper_withdrawn(draft: Draft, event: offers.HelperWithdrawn, stamp: Stamp, district: str) -> None:
    draft.helpers[event.person] = evolve(draft.helpers[event.person], withdrawn=True)


def volunteer_insured(draft: Draft, event: evidence.VolunteerInsuranceShown, stamp: Stamp, district: str) -> None:
    draft.helpers[event.person] = evolve(draft.helpers[event.person], insured=event)


def guardian_answered(draft: Draft, event: offers.GuardianAnswered, stamp: Stamp, district: str) -> None:
    """What is said now stands; of what nothing is said, what was said before."""
    helper, said = draft.helpers[event.person], event.private
    if said is None:
        draft.helpers[event.person] = evolve(helper, guardian=NOTHING_SAID)
        return
    new = {k: v for k, v in asdict(said).items() if v not in (None, "")}
    draft.helpers[event.person] = evolve(helper, guardian=evolve(helper.guardian, **new))


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
    draft.attendance[event.person, event.at, event.on] = Attendance(event, stamp)


def walk_ups_counted(draft: Draft, event: help_days.WalkUpsCounted, stamp: Stamp, district: str) -> None:
    draft.walk_ups[event.help_day, event.on] = event


def weather_told(draft: Draft, event: help_days.WeatherTold, stamp: Stamp, district: str) -> None:
    draft.weather[district, event.day] = event.weather


def certificate_issued(draft: Draft, event: certificates.CertificateIssued, stamp: Stamp, district: str) -> None:
    draft.certificates[event.certificate] = Certificate(event.certificate, event, stamp)
    before = draft.certificates.get(event.replaces)
    if before is not None:
        draft.certificates[before.id] = evolve(before, replaced_by=event.certificate)


def certificate_cancelled(draft: Draft, event: certificates.CertificateCancelled, stamp: Stamp, district: str) -> None:
    before = draft.certificates[event.certificate]
    draft.certificates[event.certificate] = evolve(before, cancelled=event)


APPLY = {
    certificates.CertificateIssued: certificate_issued,
    certificates.CertificateCancelled: certificate_cancelled,
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
    help_days.WalkUpsCounted: walk_ups_counted,
    help_days.WeatherTold: weather_told,
    offers.GuardianAnswered: guardian_answered,
}
