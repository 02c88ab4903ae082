"""Certificates of hours: the register on a page, and the paper that is handed out.

On the paper stands what somebody did and for how long, never for whom: that is somebody else's affair.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

from cli.call import Call
from cli.days import duration, long_day, short_day
from cli.labels import Labels, need_of
from cli.tables import table
from desk.attending import Hours
from desk.certifying import hours_within
from events.state.certificates import Certificate


def register_lines(call: Call, labels: Labels, found: Sequence[Certificate]) -> list[str]:
    """A row for each that was issued, also those that count no more."""
    heads = ("number", "who", "period", "hours", "on", "standing")
    rows = [_row(call, labels, each) for each in found]
    said = [call.say(f"plan.certificate.{each}") for each in heads]
    return [table(said, rows) if rows else call.say("plan.certificate.none")]


def _row(call: Call, labels: Labels, each: Certificate) -> tuple[str, ...]:
    fact = each.fact
    return (
        labels.certificate(each.id),
        labels.person(fact.person),
        _period(call, each, short=True),
        duration(60 * fact.minutes, call.lang),
        short_day(fact.on, call.lang),
        _standing(call, labels, each),
    )


def _standing(call: Call, labels: Labels, each: Certificate) -> str:
    """Whether it counts; of one that does, whether what was recorded has changed since."""
    if each.cancelled:
        return call.say("plan.certificate.void", reason=call.say(f"log.certificate.{each.cancelled.reason}"))
    if each.replaced_by:
        return call.say("plan.certificate.replaced_by", number=labels.certificate(each.replaced_by))
    now = hours_within(labels.state, each.fact.person, each.fact.first_day, each.fact.last_day).minutes
    if now != each.fact.minutes:
        return call.say("plan.certificate.changed", hours=duration(60 * now, call.lang))
    return call.say("plan.certificate.stands")


def certificate_facts(labels: Labels, each: Certificate) -> dict[str, Any]:
    """One for ``--json``."""
    fact = each.fact
    return {
        "certificate": each.id,
        "number": labels.certificate(each.id),
        "person": fact.person,
        "name": labels.person(fact.person),
        "first_day": fact.first_day,
        "last_day": fact.last_day,
        "minutes": fact.minutes,
        "on": fact.on,
        "replaces": fact.replaces or None,
        "cancelled": each.cancelled.reason if each.cancelled else None,
        "stands": each.stands,
    }


def page_text(call: Call, labels: Labels, found: Certificate, hours: Hours, paper: str) -> str:
    """The paper, to be printed and stamped."""
    rows = "\n".join(
        f"<tr><td>{escape(long_day(each.on, call.lang))}</td><td>{escape(_done(call, labels, each.at))}</td>"
        f"<td>{escape(duration(60 * each.minutes, call.lang))}</td></tr>"
        for each in hours.entries
    )
    heads = "".join(f"<th>{escape(call.say(f'plan.certificate.{each}'))}</th>" for each in ("day", "what", "hours"))
    fact, signed = found.fact, found.fact.private.signed_by if found.fact.private else ""
    said = {
        "title": call.say("plan.certificate.title"),
        "number": call.say("plan.certificate.paper_number", year=fact.fiscal_year, number=fact.number),
        "who": call.say("plan.certificate.to", who=labels.person(fact.person)),
        "text": call.say("plan.certificate.text", period=_period(call, found)),
        "total": call.say("plan.certificate.total", hours=duration(60 * fact.minutes, call.lang)),
        "on": long_day(fact.on, call.lang),
        "signed": call.say("plan.certificate.signed", by=signed),
        "paper": call.say("privacy.paper", paper=paper),
    }
    return PAGE.format(lang=call.lang, heads=heads, rows=rows, **{name: escape(text) for name, text in said.items()})


def _period(call: Call, each: Certificate, *, short: bool = False) -> str:
    told = short_day if short else long_day
    days = (told(day, call.lang) for day in (each.fact.first_day, each.fact.last_day))
    return call.say("plan.certificate.days", first=next(days), last=next(days))


def _done(call: Call, labels: Labels, at: str) -> str:
    """A help day by its name; at a home what was done, never whose home it was."""
    if at in labels.state.help_days:
        return labels.help_day(at)
    need = labels.state.needs.get(need_of(at))
    return call.say(f"plan.task.{need.help.task}" if need and need.help else "kind.helpers")


PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<style>
@page {{ size: A4; margin: 25mm }}
body {{ font-family: "Noto Serif JP", "Yu Mincho", serif; font-size: 12pt; line-height: 1.8 }}
h1 {{ font-size: 22pt; text-align: center; letter-spacing: .3em }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ border: 1px solid #555; padding: 5pt; text-align: left }}
thead {{ display: table-header-group }}
tr {{ page-break-inside: avoid }}
.right {{ text-align: right }}
.small {{ font-size: 8pt; color: #555 }}
</style></head><body>
<p class="right">{number}</p>
<h1>{title}</h1>
<p>{who}</p>
<p>{text}</p>
<table><thead><tr>{heads}</tr></thead><tbody>
{rows}
</tbody></table>
<p class="right"><strong>{total}</strong></p>
<p>{on}</p>
<p class="right">{signed}</p>
<p class="small">{paper}</p>
</body></html>
"""
