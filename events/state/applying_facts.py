"""How each fact changes the draft: people, needs, vehicles, drivers, evidence, imports, settings."""

from attrs import evolve

from events.state.draft import Draft
from events.state.model import Consent, Driver, Lender, Need, Person, Question, Row, Setting, Stamp, Vehicle
from events.vocabulary import evidence, imports, needs, offers, people, settings, travel, vehicles


def log_started(draft: Draft, event: settings.LogStarted, stamp: Stamp, district: str) -> None:
    draft.log = event.log


def setting_changed(draft: Draft, event: settings.SettingChanged, stamp: Stamp, district: str) -> None:
    draft.settings.append(Setting(event, stamp))


def towns_listed(draft: Draft, event: settings.TownsListed, stamp: Stamp, district: str) -> None:
    draft.towns = {town.town: town for town in event.towns}


def towns_assigned(draft: Draft, event: settings.TownsAssigned, stamp: Stamp, district: str) -> None:
    draft.town_districts = {town.town: town.districts for town in event.towns}


def travel_times_measured(draft: Draft, event: travel.TravelTimesMeasured, stamp: Stamp, district: str) -> None:
    draft.travel[event.provider, event.url] = event


def person_known(
    draft: Draft, event: people.PersonRegistered | people.PersonChanged, stamp: Stamp, district: str
) -> None:
    draft.people[event.person] = Person(event.person, event, stamp)


def consent_given(draft: Draft, event: people.ConsentGiven, stamp: Stamp, district: str) -> None:
    draft.consents[event.person, event.service] = Consent(event, stamp)


def consent_revoked(draft: Draft, event: people.ConsentRevoked, stamp: Stamp, district: str) -> None:
    given = draft.consents.get((event.person, event.service))
    if given is not None:
        draft.consents[event.person, event.service] = evolve(given, revoked=event.on)


def _pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)


def meeting_refused(draft: Draft, event: people.MeetingRefused, stamp: Stamp, district: str) -> None:
    draft.apart[_pair(event.first, event.second)] = stamp


def meeting_allowed(draft: Draft, event: people.MeetingAllowed, stamp: Stamp, district: str) -> None:
    draft.apart.pop(_pair(event.first, event.second), None)


def need_known(draft: Draft, event: needs.Requested, stamp: Stamp, district: str) -> None:
    before = draft.needs.get(event.need)
    draft.needs[event.need] = Need(event.need, event, district, stamp, before.first_stamp if before else stamp)


def need_withdrawn(draft: Draft, event: needs.Withdrawn, stamp: Stamp, district: str) -> None:
    draft.needs[event.need] = evolve(draft.needs[event.need], withdrawn=event)


def ride_cancelled(draft: Draft, event: needs.RideCancelled, stamp: Stamp, district: str) -> None:
    draft.cancelled[f"{event.need}@{event.day.isoformat()}"] = stamp


def lender_registered(draft: Draft, event: vehicles.LenderRegistered, stamp: Stamp, district: str) -> None:
    draft.lenders[event.lender] = Lender(event.lender, event, stamp)


def vehicle_known(
    draft: Draft, event: vehicles.VehicleLent | vehicles.VehicleChanged, stamp: Stamp, district: str
) -> None:
    before = draft.vehicles.get(event.vehicle)
    insured = before.insured if before else {}
    draft.vehicles[event.vehicle] = Vehicle(event.vehicle, event, district, stamp, insured)


def vehicle_withdrawn(draft: Draft, event: vehicles.VehicleWithdrawn, stamp: Stamp, district: str) -> None:
    vehicle = draft.vehicles[event.vehicle]
    draft.vehicles[event.vehicle] = evolve(vehicle, withdrawn=(*vehicle.withdrawn, event))


def insurance_shown(draft: Draft, event: evidence.InsuranceShown, stamp: Stamp, district: str) -> None:
    vehicle = draft.vehicles[event.vehicle]
    draft.vehicles[event.vehicle] = evolve(vehicle, insured={**vehicle.insured, event.kind: event})


def driver_known(draft: Draft, event: offers.DriverOffered | offers.DriverChanged, stamp: Stamp, district: str) -> None:
    before = draft.drivers.get(event.person)
    licence, course = (before.licence, before.course) if before else (None, None)
    absent = before.absent if before else ()
    draft.drivers[event.person] = Driver(event.person, event, district, stamp, licence, course, absent=absent)


def driver_withdrawn(draft: Draft, event: offers.DriverWithdrawn, stamp: Stamp, district: str) -> None:
    draft.drivers[event.person] = evolve(draft.drivers[event.person], withdrawn=True)


def driver_absent(draft: Draft, event: offers.DriverAbsent, stamp: Stamp, district: str) -> None:
    driver = draft.drivers[event.person]
    draft.drivers[event.person] = evolve(driver, absent=tuple(sorted({*driver.absent, event.day})))


def licence_shown(draft: Draft, event: evidence.LicenceShown, stamp: Stamp, district: str) -> None:
    draft.drivers[event.person] = evolve(draft.drivers[event.person], licence=event)


def course_shown(draft: Draft, event: evidence.CourseShown, stamp: Stamp, district: str) -> None:
    draft.drivers[event.person] = evolve(draft.drivers[event.person], course=event)


def row_read(draft: Draft, event: imports.RowRead, stamp: Stamp, district: str) -> None:
    draft.rows[event.row] = Row(event, stamp)


def file_read(draft: Draft, event: imports.FileRead, stamp: Stamp, district: str) -> None:
    draft.files[event.digest] = stamp


def question_asked(draft: Draft, event: imports.QuestionAsked, stamp: Stamp, district: str) -> None:
    draft.questions[event.question] = Question(event, district, stamp)


def question_answered(draft: Draft, event: imports.QuestionAnswered, stamp: Stamp, district: str) -> None:
    draft.questions[event.question] = evolve(draft.questions[event.question], answer=event)


def question_closed(draft: Draft, event: imports.QuestionClosed, stamp: Stamp, district: str) -> None:
    draft.questions[event.question] = evolve(draft.questions[event.question], closed=event.why)


APPLY = {
    settings.LogStarted: log_started,
    settings.SettingChanged: setting_changed,
    settings.TownsListed: towns_listed,
    settings.TownsAssigned: towns_assigned,
    travel.TravelTimesMeasured: travel_times_measured,
    people.PersonRegistered: person_known,
    people.PersonChanged: person_known,
    people.ConsentGiven: consent_given,
    people.ConsentRevoked: consent_revoked,
    people.MeetingRefused: meeting_refused,
    people.MeetingAllowed: meeting_allowed,
    needs.RideRequested: need_known,
    needs.RideChanged: need_known,
    needs.RideWithdrawn: need_withdrawn,
    needs.RideCancelled: ride_cancelled,
    vehicles.LenderRegistered: lender_registered,
    vehicles.VehicleLent: vehicle_known,
    vehicles.VehicleChanged: vehicle_known,
    vehicles.VehicleWithdrawn: vehicle_withdrawn,
    evidence.InsuranceShown: insurance_shown,
    offers.DriverOffered: driver_known,
    offers.DriverChanged: driver_known,
    offers.DriverWithdrawn: driver_withdrawn,
    offers.DriverAbsent: driver_absent,
    evidence.LicenceShown: licence_shown,
    evidence.CourseShown: course_shown,
    imports.RowRead: row_read,
    imports.FileRead: file_read,
    imports.QuestionAsked: question_asked,
    imports.QuestionAnswered: question_answered,
    imports.QuestionClosed: question_closed,
}
