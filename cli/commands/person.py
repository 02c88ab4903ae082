"""match person show | body | share: what is stored about somebody, who answers for it, and to whom it is handed on."""

import re
from collections.abc import Callable

import typer

from cli.call import Call
from cli.coded import read_code
from cli.exporting import export, written
from cli.labels import Labels
from cli.people import find_body, find_person, read_recipient, recipient_text
from cli.printing import facts, json_text, next_steps, page
from cli.seat import at_the_desk
from cli.showing.dossier import dossier_facts, dossier_lines, review_lines
from desk.bodies import BASES, ITEMS, Handed, assign_body, hand_on
from desk.showing_person import Dossier, dossier


def show(ctx: typer.Context, person: str, output: str | None = None, review: bool = False) -> None:
    call: Call = ctx.obj
    with at_the_desk(call, read_only=True) as (office, labels):
        found = dossier(office, find_person(labels, person))
        labels.looked.update(found.traces.ids)
        if output is None:
            if call.json:
                facts(dossier_facts(found))
                return
            lines = [*dossier_lines(call, labels, found), *review_lines(call, labels, found, whole=review)]
            page([*lines, *next_steps(call, call.say("next.person_file", person=person))])
            return
        paper = export(office, "person show", found.traces.ids, output, _page(call, labels, found, output))
        written(call, output, paper)


def _page(call: Call, labels: Labels, found: Dossier, output: str) -> Callable[[str], str]:
    """What she may be given, without what concerns others: JSON by the file's name, else a page."""

    def text(paper: str) -> str:
        if output.lower().endswith(".json"):
            own = {name: value for name, value in dossier_facts(found).items() if name != "review"}
            return json_text({"paper": paper, **own})
        return "\n".join([call.say("privacy.paper", paper=paper), "", *dossier_lines(call, labels, found), ""])

    return text


def body(ctx: typer.Context, person: str, name: str) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        event = assign_body(office, find_person(labels, person), find_body(labels, name))
        if call.json:
            facts({"person": event.person, "body": event.body})
            return
        told = {"who": labels.anything(event.person), "body": labels.state.bodies[event.body].name}
        page([call.say("privacy.assigned", **told), *next_steps(call, call.say("next.person", person=person))])


def share(
    ctx: typer.Context, people: list[str], to: str, purpose: str, basis: str = "consent", items: str = "name,phone"
) -> None:
    call: Call = ctx.obj
    with at_the_desk(call) as (office, labels):
        found = list(dict.fromkeys(find_person(labels, each) for each in people))
        recipient, which = read_recipient(labels, to)
        kinds = [read_code(each, ITEMS, "stored.items") for each in re.split(r"[,、，\s]+", items) if each]
        basis = read_code(basis, BASES, "stored.basis")
        handed = hand_on(office, found, recipient, which, purpose=purpose, basis=basis, items=kinds)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(
                {"handed": handed.handed, "asked": handed.asked, "waiting": handed.waiting, "refused": handed.refused}
            )
            return
        lines = _handed_lines(call, labels, handed, recipient_text(labels, recipient, which))
        page([*lines, *next_steps(call, *([call.say("next.questions")] if handed.waiting else []))])


def _handed_lines(call: Call, labels: Labels, handed: Handed, to: str) -> list[str]:
    parts = (("handed", handed.handed), ("waiting", handed.waiting), ("refused", handed.refused))
    told = [(part, call.say("why.and").join(map(labels.anything, who))) for part, who in parts if who]
    return [call.say(f"privacy.share.{part}", to=to, names=names) for part, names in told]
