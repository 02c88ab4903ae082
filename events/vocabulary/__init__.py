"""The closed set of past-tense events, one file a subject.

From outside: import events from their subject's file or from here, never build them with private parts that are not
theirs. ``EVENTS`` maps the stored name to the class; a stored name is never used again for another thing. An event
with a ``private`` field has it sealed under the key of the subject that the field named by ``SEALED_FOR`` holds.
"""

from typing import Final

from . import evidence, imports, needs, nights, offers, people, plans, privacy, settings, travel, vehicles

EVENTS: Final[dict[str, type]] = {
    "log.started": settings.LogStarted,
    "setting.changed": settings.SettingChanged,
    "towns.listed": settings.TownsListed,
    "towns.assigned": settings.TownsAssigned,
    "travel_times.measured": travel.TravelTimesMeasured,
    "person.registered": people.PersonRegistered,
    "person.changed": people.PersonChanged,
    "consent.given": people.ConsentGiven,
    "consent.revoked": people.ConsentRevoked,
    "meeting.refused": people.MeetingRefused,
    "meeting.allowed": people.MeetingAllowed,
    "ride.requested": needs.RideRequested,
    "ride.changed": needs.RideChanged,
    "ride.withdrawn": needs.RideWithdrawn,
    "ride.cancelled": needs.RideCancelled,
    "lender.registered": vehicles.LenderRegistered,
    "vehicle.lent": vehicles.VehicleLent,
    "vehicle.changed": vehicles.VehicleChanged,
    "vehicle.withdrawn": vehicles.VehicleWithdrawn,
    "licence.shown": evidence.LicenceShown,
    "course.shown": evidence.CourseShown,
    "insurance.shown": evidence.InsuranceShown,
    "driver.offered": offers.DriverOffered,
    "driver.changed": offers.DriverChanged,
    "driver.withdrawn": offers.DriverWithdrawn,
    "driver.absent": offers.DriverAbsent,
    "row.read": imports.RowRead,
    "file.read": imports.FileRead,
    "question.asked": imports.QuestionAsked,
    "question.answered": imports.QuestionAnswered,
    "question.closed": imports.QuestionClosed,
    "plan.proposed": plans.PlanProposed,
    "party.asked": plans.PartyAsked,
    "party.answered": plans.PartyAnswered,
    "assignments.approved": plans.AssignmentsApproved,
    "assignments.rejected": plans.AssignmentsRejected,
    "assignment.pinned": plans.AssignmentPinned,
    "assignment.released": plans.AssignmentReleased,
    "replan.requested": plans.ReplanRequested,
    "rule.set_aside": plans.RuleSetAside,
    "decision.undone": plans.DecisionUndone,
    "night.begun": nights.NightBegun,
    "night.task_started": nights.NightTaskStarted,
    "night.task_ended": nights.NightTaskEnded,
    "night.task_retried": nights.NightTaskRetried,
    "person.forgotten": privacy.PersonForgotten,
    "legal_hold.placed": privacy.LegalHoldPlaced,
    "legal_hold.lifted": privacy.LegalHoldLifted,
    "disclosure.answered": privacy.DisclosureAnswered,
    "disclosure.revoked": privacy.DisclosureRevoked,
    "body.registered": privacy.BodyRegistered,
    "body.assigned": privacy.BodyAssigned,
    "data.handed_on": privacy.DataHandedOn,
    "lending.asked": privacy.LendingAsked,
    "lending.answered": privacy.LendingAnswered,
    "lending.returned": privacy.LendingReturned,
}
NAMES: Final[dict[type, str]] = {kind: name for name, kind in EVENTS.items()}
