"""match certificate issue | list | print | cancel: hours certified over a period, the register, and the paper."""

from collections.abc import Sequence
from pathlib import Path

import typer

from cli.call import Call
from cli.certificates import find_certificate
from cli.clock import clock
from cli.coded import read_code
from cli.days import duration, read_day
from cli.errors import Misused
from cli.exporting import export
from cli.files import typed
from cli.helping_at import find_helpers
from cli.labels import Labels
from cli.printing import facts, next_steps, page
from cli.seat import at_the_desk, reading
from cli.showing.certificates import certificate_facts, page_text, register_lines
from desk.certifying import REASONS, cancel, to_print
from desk.certifying import issue as certify
from desk.office import Office
from events.state.certificates import Certificate


def issue(
    ctx: typer.Context,
    person: str,
    output: str = "活動証明書.html",
    first: str | None = None,
    last: str | None = None,
    by: str = "",
    replaces: str | None = None,
) -> None:
    call: Call = ctx.obj
    now = clock()()
    _is_new(output)
    with at_the_desk(call) as (office, labels):
        (who,) = find_helpers(labels, (), [person])
        days = [read_day(each, now) if each else None for each in (first, last)]
        before = find_certificate(labels, replaces) if replaces else ""
        event = certify(office, who, *days, signed_by=by, replaces=before)
        labels = call.labels = labels.at(office.state())
        paper = _written(office, call, labels, event.certificate, output, "certificate issue")
        if call.json:
            facts({**certificate_facts(labels, labels.state.certificates[event.certificate]), "paper": paper})
            return
        told = {"number": labels.certificate(event.certificate), "who": labels.person(who)}
        lines = [call.say("plan.certificate.issued", hours=duration(60 * event.minutes, call.lang), **told)]
        lines += [call.say("plan.certificate.replaced", number=labels.certificate(before))] if before else []
        lines.append(call.say("privacy.written", file=output, paper=paper))
        page([*lines, *next_steps(call, call.say("next.certificate_list"))])


def list_(ctx: typer.Context, names: list[str] | None = None) -> None:
    call: Call = ctx.obj
    with reading(call) as labels:
        wanted = find_helpers(labels, (), names) if names else None
        found = [c for c in labels.state.certificates.values() if wanted is None or c.fact.person in wanted]
        if call.json:
            facts({"certificates": [certificate_facts(labels, each) for each in found]})
            return
        page([*register_lines(call, labels, found), *next_steps(call, _step(call, labels, found))])


def _step(call: Call, labels: Labels, found: Sequence[Certificate]) -> str:
    """The last one that counts once more, with its number; where none does, the first to be issued."""
    last = next((each for each in reversed(found) if each.stands), None)
    if last is None:
        return call.say("next.certificate_issue")
    return call.say("next.certificate_print", number=labels.certificate(last.id))


def print_(ctx: typer.Context, certificate: str, output: str = "活動証明書.html") -> None:
    call: Call = ctx.obj
    _is_new(output)
    with at_the_desk(call, read_only=True) as (office, labels):
        found = find_certificate(labels, certificate)
        paper = _written(office, call, labels, found, output, "certificate print")
        if call.json:
            facts({**certificate_facts(labels, labels.state.certificates[found]), "paper": paper})
            return
        said = call.say("privacy.written", file=output, paper=paper)
        page([said, *next_steps(call, call.say("next.certificate_list"))])


def cancel_(ctx: typer.Context, certificate: str, reason: str = "mistake") -> None:
    call: Call = ctx.obj
    code = read_code(reason, REASONS, "log.certificate")
    if code not in REASONS:
        raise Misused("certificate_reason", came=reason)
    with at_the_desk(call) as (office, labels):
        event = cancel(office, find_certificate(labels, certificate), code)
        labels = call.labels = labels.at(office.state())
        if call.json:
            facts(certificate_facts(labels, labels.state.certificates[event.certificate]))
            return
        told = {"number": labels.certificate(event.certificate), "who": labels.person(event.person)}
        said = call.say("plan.certificate.cancelled", reason=call.say(f"log.certificate.{code}"), **told)
        page([said, *next_steps(call, call.say("next.certificate_again", who=typed(told["who"])))])


def _is_new(output: str) -> None:
    """Before anything is recorded: what is issued must not be left without its paper."""
    if Path(output).exists():
        raise FileExistsError(17, "", output)


def _written(office: Office, call: Call, labels: Labels, certificate: str, output: str, what: str) -> str:
    found, hours = to_print(labels.state, certificate)
    return export(office, what, [found.fact.person], output, lambda paper: page_text(call, labels, found, hours, paper))
