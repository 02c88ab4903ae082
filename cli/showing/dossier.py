"""Everything stored about one person, as a page for her and as facts; and apart from it what concerns others too."""

from collections.abc import Mapping
from typing import Any

import attrs

from cli.call import Call
from cli.days import clock, long_day, moment_text, short_day
from cli.labels import Labels
from cli.showing.forgetting import paper_lines
from cli.showing.history import event_text
from cli.showing.stored_words import stored_words
from cli.tables import table
from cli.wide import wrapped
from desk.showing_person import LEFT, Dossier, ForReview, Told
from events.times import from_us

WIDTH = 96


def dossier_lines(call: Call, labels: Labels, found: Dossier) -> list[str]:
    """What may be told to her as it stands."""
    lines = [call.say("privacy.person.title", who=labels.anything(found.traces.person), body=found.body)]
    if found.forgotten:
        lines.append(call.say("privacy.person.forgotten", day=long_day(found.forgotten, call.lang)))
    lines += ["", call.say("privacy.person.records", count=len(found.own))]
    for told in found.own:
        lines += _told_lines(call, labels, told)
    if found.rides or found.drives:
        lines += ["", call.say("privacy.person.rides"), *_ride_lines(call, labels, found)]
    if found.papers:
        lines += ["", call.say("privacy.person.papers"), *(f"  ・{line}" for line in paper_lines(call, found.papers))]
    return [*lines, "", *_look_lines(call, found)]


def _told_lines(call: Call, labels: Labels, told: Told) -> list[str]:
    what = event_text(call, labels, told.event)
    head = f"  {told.position:>4}  {moment_text(told.at, call.lang)}  {what}（{told.actor}）"
    words = stored_words(call, told)
    return [head, *(f"        {line}" for line in wrapped(words, WIDTH - 8))] if words else [head]


def _words(value: object) -> list[str]:
    """Every text and number of a value, in its own order, blank ones left out."""
    if isinstance(value, Mapping):
        return [word for each in value.values() for word in _words(each)]
    if isinstance(value, list | tuple):
        return [word for each in value for word in _words(each)]
    return [] if value in (None, "", False) else [str(value)]


def _ride_lines(call: Call, labels: Labels, found: Dossier) -> list[str]:
    rides = [
        (
            labels.plan(ride.plan),
            short_day(ride.day, call.lang),
            call.say("why.and").join(map(clock, ride.pickups)),
            call.say("privacy.person.left" if ride.status == LEFT else f"status.{ride.status}"),
        )
        for ride in found.rides
    ]
    drives = [
        (
            labels.plan(drive.plan),
            short_day(drive.leaves.date(), call.lang),
            f"{clock(drive.leaves)}〜{clock(drive.returns)}",
            call.say(f"plan.party.{drive.role}"),
        )
        for drive in found.drives
    ]
    return [table(("", "", "", ""), [*rides, *drives], indent=2)]


def _look_lines(call: Call, found: Dossier) -> list[str]:
    if not found.looks:
        return [call.say("privacy.person.no_looks")]
    last = found.looks[-1]
    told = {"count": len(found.looks), "last": moment_text(from_us(last.at_us), call.lang)}
    actors = call.say("why.and").join(dict.fromkeys(look.actor for look in found.looks))
    return [call.say("privacy.person.looks", **told, actors=actors)]


def review_lines(call: Call, labels: Labels, found: Dossier, *, whole: bool) -> list[str]:
    """What concerns others too: how much there is of it, and all of it only where that was asked for."""
    if not found.review:
        return []
    if not whole:
        return ["", call.say("privacy.review.count", count=len(found.review))]
    return ["", call.say("privacy.review.title"), *(_review_line(call, labels, each) for each in found.review)]


def _review_line(call: Call, labels: Labels, each: ForReview) -> str:
    who = call.say("why.and").join(map(labels.anything, each.who))
    return "  ・" + call.say(f"privacy.review.{each.kind}", who=who, words=_reviewed(call, labels, each))


def _reviewed(call: Call, labels: Labels, each: ForReview) -> str:
    """What is told of it, in words."""
    told = each.told
    match each.kind:
        case "run":
            return f"{labels.plan(told['plan'])} {moment_text(told['leaves'], call.lang)}"
        case "hold":
            reason = call.say(f"privacy.hold.{told['reason']}")
            return "、".join(word for word in (reason, told["words"]) if word)
    return "、".join(_words(told.get("words", told)))


def dossier_facts(found: Dossier) -> dict[str, Any]:
    """All of it for ``--json``; ``review`` is apart."""
    return {
        "person": found.traces.person,
        "also": found.traces.also,
        "forgotten": found.forgotten,
        "body": found.body,
        "records": [_record(each) for each in found.own],
        "rides": [attrs.asdict(each) for each in found.rides],
        "drives": [attrs.asdict(each) for each in found.drives],
        "papers": [attrs.asdict(each) for each in found.papers],
        "looks": [
            {"at": from_us(each.at_us), "actor": each.actor, "how": each.how, "what": each.what} for each in found.looks
        ],
        "review": [attrs.asdict(each) for each in found.review],
    }


def _record(told: Told) -> dict[str, Any]:
    plain = attrs.asdict(told, filter=lambda field, _: field.name not in ("event", "words"))
    return {**plain, "facts": _plain(told.facts), "words": None if told.words is None else _plain(told.words)}


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields with plain values inside."""
    return {name: attrs.asdict(value) if attrs.has(type(value)) else value for name, value in fields.items()}
