"""match consent list | ask | answer | revoke: what people have agreed to beyond the purpose told at the application."""

from typing import Any

import typer

from cli.call import Call
from cli.clock import clock
from cli.commands.answer import read_said
from cli.days import read_day, short_day, today
from cli.errors import Misused
from cli.labels import Labels
from cli.people import find_person, read_recipient, read_spoke, recipient_text
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.tables import table
from desk.consenting import Reply, ask_consent, note_consent, revoke_consent
from engine.matchings import KINDS
from events.vocabulary.people import ConsentWords


def list_(ctx: typer.Context, person: str | None = None) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        only = find_person(labels, person) if person else ""
        told = [each for each in consent_facts(labels) if only in ("", each["person"])]
        if call.json:
            facts({"consents": told})
            return
        columns = ("who", "to", "said", "spoke", "on", "asked_by", *(("wording",) if only else ()))
        head = [call.say(f"privacy.consent.{each}") for each in columns]
        rows = [_row(call, labels, each)[: len(columns)] for each in told]
        page([table(head, rows) if rows else call.say("privacy.consent.none"), *next_steps(call, _next(call, only))])


def ask(ctx: typer.Context, people: list[str], to: str, purpose: str) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        found = list(dict.fromkeys(find_person(labels, each) for each in people))
        recipient, which = read_recipient(labels, to)
        asked = ask_consent(office, found, recipient, which, purpose)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts({"asked": asked})
            return
        numbers = call.say("why.and").join(map(labels.question, asked))
        said = (
            call.say("privacy.consent.asked", questions=numbers) if asked else call.say("privacy.consent.asked_before")
        )
        page([said, *next_steps(call, call.say("next.questions"))])


def answer(
    ctx: typer.Context,
    person: str,
    to: str,
    said: str,
    spoke: str = "self",
    name: str = "",
    wording: str = "",
    on: str | None = None,
    until: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    meant = read_said(said)
    if meant == "absent":
        raise Misused("consent_said", came=said)
    with at_the_desk(call) as (office, labels):
        found, (recipient, which) = find_person(labels, person), read_recipient(labels, to)
        reply = Reply(
            given=meant == "accepted",
            answered_by=read_spoke(spoke),
            on=read_day(on, now) if on else today(now),
            wording=wording,
            given_by=name,
            until=read_day(until, now) if until else None,
        )
        note_consent(office, found, recipient, which, reply)
        if call.json:
            facts({"person": found, "to": recipient, "recipient": which, "given": reply.given})
            return
        told = {"who": labels.anything(found), "to": recipient_text(labels, recipient, which)}
        noted = call.say("privacy.consent.given" if reply.given else "privacy.consent.refused", **told)
        page([noted, *next_steps(call, _next(call, found))])


def revoke(ctx: typer.Context, person: str, to: str, on: str | None = None) -> None:
    call: Call = ctx.obj
    now = clock()()
    day = read_day(on, now) if on else today(now)
    with at_the_desk(call) as (office, labels):
        found, (recipient, which) = find_person(labels, person), read_recipient(labels, to)
        revoke_consent(office, found, recipient, which, day)
        if call.json:
            facts({"person": found, "to": recipient, "recipient": which, "on": day})
            return
        told = {"who": labels.anything(found), "to": recipient_text(labels, recipient, which)}
        page([call.say("privacy.consent.revoked", **told), *next_steps(call, _next(call, found))])


def consent_facts(labels: Labels) -> list[dict[str, Any]]:
    """Every answer that stands or stood, of services and disclosures alike, in the order of the log."""
    services = [
        {
            "person": each.fact.person,
            "to": each.fact.service,
            "recipient": "",
            "given": True,
            "asked_by": each.stamp.actor,
            "answered_by": each.fact.answered_by,
            "source": each.fact.source,
            "on": each.fact.on,
            "until": None,
            "revoked": each.revoked,
            **_words(each.fact.private),
        }
        for each in labels.state.consents.values()
    ]
    disclosures = [
        {
            "person": each.fact.person,
            "to": each.fact.to,
            "recipient": each.fact.recipient,
            "given": each.fact.given,
            "asked_by": each.fact.asked_by,
            "answered_by": each.fact.answered_by,
            "source": "call",
            "on": each.fact.on,
            "until": each.fact.until,
            "revoked": each.revoked,
            **_words(each.fact.private),
        }
        for each in labels.state.disclosures.values()
    ]
    return [*services, *disclosures]


def _words(private: ConsentWords | None) -> dict[str, str]:
    """What was said to her, and who answered for her; empty where nothing was noted, or she was forgotten."""
    return {"wording": private.wording if private else "", "given_by": private.given_by if private else ""}


def _row(call: Call, labels: Labels, each: dict[str, Any]) -> tuple[str, ...]:
    ended = each["revoked"] or each["until"]
    said = "taken_back" if each["revoked"] else "yes" if each["given"] else "no"
    return (
        labels.anything(each["person"]),
        recipient_text(labels, each["to"], each["recipient"]),
        call.say(f"privacy.consent.{said}"),
        " ".join([call.say(f"privacy.spoke.{each['answered_by']}"), each["given_by"]]).strip(),
        f"{short_day(each['on'], call.lang)}〜{short_day(ended, call.lang) if ended else ''}",
        each["asked_by"],
        each["wording"] or (call.say(f"log.source.{each['source']}") if each["to"] in KINDS else ""),
    )


def _next(call: Call, only: str = "") -> str:
    return call.say("next.consents" if only else "next.consent_of")
