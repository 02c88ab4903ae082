"""What was promised to whoever asked for something, of whatever kind: with her consent, and while she asks for it."""

from engine.promises.told import Found, Told, day_of
from events.state.life import derivation_stands


def consent_stands(told: Told) -> Found:
    """An application is the consent for its service; a consent taken back counts from its day on.

    A group or a company that asks needs none.
    """
    for each in told.assignments:
        need = told.state.needs.get(each.need)
        if need is None or (each.person not in told.state.people and need.kind != "transport"):
            continue
        if told.service_of(each.occurrence) is not None:
            continue
        consent = told.state.consents.get((each.person, need.kind))
        if consent is None or (consent.revoked is not None and consent.revoked <= day_of(each.occurrence)):
            yield each.occurrence, (each.person,), 0


def request_still_stands(told: Told) -> Found:
    """Not taken back; a ride that was derived from a meeting stands no longer than that."""
    for each in told.assignments:
        need = told.state.needs.get(each.need)
        gone = need is None or need.withdrawn is not None or each.occurrence in told.state.cancelled
        if gone or not derivation_stands(told.state, each.need):
            yield each.occurrence, (each.person,), 0
