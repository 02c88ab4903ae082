"""What a forgetting would do, and what it did, as people read it."""

from collections.abc import Sequence
from typing import Any

from attrs import asdict

from cli.call import Call
from cli.days import moment_text
from cli.exporting import place_text
from cli.labels import Labels
from cli.people import recipient_text
from desk.forgetting import Erased
from desk.looking import Produced
from desk.outlook import Outlook


def outlook_lines(call: Call, labels: Labels, found: Outlook) -> list[str]:
    """What goes, what is let go first, what stays, what a person must see to."""
    person = found.traces.person
    lines = [call.say("privacy.forget.title", who=labels.anything(person))]
    lines += _block(call, "goes", _goes(call, found))
    lines += _block(call, "first", _first(call, labels, found))
    lines += _block(call, "stays", [call.say("privacy.forget.stays.log"), _count(call, "plans", found.plans)])
    by_hand = [*paper_lines(call, found.by_hand), _rows(call, found), *_told_to(call, labels, found)]
    lines += _block(call, "by_hand", by_hand)
    lines += _block(call, "not_hers", _not_hers(call, labels, found))
    return lines


def _block(call: Call, name: str, told: Sequence[str]) -> list[str]:
    lines = [line for line in told if line]
    return ["", call.say(f"privacy.forget.{name}"), *(f"  ・{line}" for line in lines)] if lines else []


def _goes(call: Call, found: Outlook) -> list[str]:
    parts = [
        call.say("privacy.forget.part", what=call.say(f"privacy.part.{kind}"), count=count)
        for kind, count in found.traces.sealed.items()
    ]
    return [*parts, _count(call, "also", found.traces.also)]


def _first(call: Call, labels: Labels, found: Outlook) -> list[str]:
    hers = [labels.occurrence(each.occurrence) for each in found.released if each.hers]
    others = [labels.occurrence(each.occurrence) for each in found.released if not each.hers]
    return [
        _count(call, "needs", found.needs),
        call.say("privacy.forget.drives") if found.drives else "",
        call.say("privacy.forget.helps") if found.helps else "",
        call.say("privacy.forget.hosts") if found.hosts else "",
        _count(call, "vehicles", found.vehicles),
        _count(call, "venues", found.venues),
        _count(call, "groups", found.groups),
        call.say("privacy.forget.released", rides=call.say("why.and").join(hers)) if hers else "",
        call.say("privacy.forget.replan", rides=call.say("why.and").join(others)) if others else "",
        _count(call, "questions", found.questions),
    ]


def _count(call: Call, name: str, told: Sequence[object]) -> str:
    return call.say(f"privacy.forget.{name}", count=len(told)) if told else ""


def paper_lines(call: Call, papers: Sequence[Produced]) -> list[str]:
    """Each paper, export and backup of the keys: its id, what it is, when it was made, by whom, where it was put."""
    return [
        call.say(
            "privacy.made",
            paper=each.paper or "—",
            how=call.say(f"privacy.how.{each.how}"),
            what=each.what,
            moment=moment_text(each.at, call.lang),
            actor=each.actor,
            place=place_text(each.place),
        )
        for each in papers
    ]


def _rows(call: Call, found: Outlook) -> str:
    rows = [call.say("privacy.forget.row", sheet=sheet, number=number) for sheet, number in found.rows]
    return call.say("privacy.forget.rows", rows=call.say("why.and").join(rows)) if rows else ""


def _told_to(call: Call, labels: Labels, found: Outlook) -> list[str]:
    to = dict.fromkeys(recipient_text(labels, each.fact.to, each.fact.recipient) for each in found.handed_on)
    return [call.say("privacy.forget.told", to=each) for each in to]


def _not_hers(call: Call, labels: Labels, found: Outlook) -> list[str]:
    places = call.say("why.and").join(map(str, found.traces.mentions))
    names = call.say("why.and").join(f"{labels.anything(each)} ({each})" for each in found.namesakes)
    return [
        call.say("privacy.forget.mentions", count=len(found.traces.mentions), positions=places) if places else "",
        call.say("privacy.forget.namesakes", names=names) if names else "",
    ]


def erased_lines(call: Call, labels: Labels, erased: Erased) -> list[str]:
    """That it is done, and what is left to do."""
    code = "again" if erased.again else "done"
    lines = [call.say(f"privacy.forget.{code}", person=erased.person, keys=len(erased.keys))]
    if erased.rewrap:
        lines.append(call.say("privacy.forget.rewrap"))
    if erased.backups.reached:
        lines.append(call.say("privacy.forget.backups", count=len(erased.backups.reached)))
    if erased.outlook and erased.outlook.by_hand:
        papers = call.say("why.and").join(each.paper or each.what for each in erased.outlook.by_hand)
        lines.append(call.say("privacy.forget.now_by_hand", count=len(erased.outlook.by_hand), papers=papers))
    released = [each for each in erased.outlook.released if not each.hers] if erased.outlook else []
    if released:
        rides = call.say("why.and").join(labels.occurrence(each.occurrence) for each in released)
        lines.append(call.say("privacy.forget.replan", rides=rides))
    return lines


def erased_facts(erased: Erased) -> dict[str, Any]:
    """The same for ``--json``: ids alone, and where the files lie that a person must destroy."""
    found = erased.outlook
    return {
        "person": erased.person,
        "keys": erased.keys,
        "again": erased.again,
        "rewrap": erased.rewrap,
        "backups": len(erased.backups.reached),
        "needs": found.needs if found else (),
        "vehicles": found.vehicles if found else (),
        "released": [
            {"plan": each.plan, "occurrence": each.occurrence, "hers": each.hers}
            for each in (found.released if found else ())
        ],
        "questions": found.questions if found else (),
        "by_hand": [asdict(each) for each in (found.by_hand if found else ())],
        "rows": [{"sheet": sheet, "number": number} for sheet, number in (found.rows if found else ())],
        "handed_on": [
            {"to": each.fact.to, "recipient": each.fact.recipient} for each in (found.handed_on if found else ())
        ],
        "mentions": found.traces.mentions if found else (),
        "namesakes": found.namesakes if found else (),
    }
