"""What can be typed about people's data: what is stored, agreed to, handed on, lent, held, erased, lost."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.districts import complete_district
from cli.signatures.arguments import District, Output

Person = Annotated[str, Argument(metavar="PERSON")]
People = Annotated[list[str], Argument(metavar="PEOPLE")]
Recipient = Annotated[str, Argument(metavar="RECIPIENT")]
To = Annotated[str, Option("--to", metavar="RECIPIENT")]
Purpose = Annotated[str, Option("--for", metavar="TEXT")]
ToDistrict = Annotated[str, Option("--to", metavar="DISTRICT", autocompletion=complete_district)]
Lending = Annotated[str, Argument(metavar="LENDING")]
Said = Annotated[str, Argument(metavar="SAID")]
Note = Annotated[str, Option("--note", metavar="TEXT")]
On = Annotated[str | None, Option("--on", metavar="DATE")]
Until = Annotated[str | None, Option("--until", metavar="DATE")]


def person_show(
    ctx: Context,
    person: Person,
    output: Output = None,
    review: Annotated[bool, Option("--review")] = False,
) -> None: ...


def person_body(ctx: Context, person: Person, name: Annotated[str, Argument(metavar="BODY")]) -> None: ...


def person_share(
    ctx: Context,
    people: People,
    to: To,
    purpose: Purpose,
    basis: Annotated[str, Option("--basis", metavar="consent|entrusted|law|life")] = "consent",
    items: Annotated[str, Option("--items", metavar="name,phone,address,ride,sensitive")] = "name,phone",
) -> None: ...


def consent_list(ctx: Context, person: Annotated[str | None, Argument(metavar="PERSON")] = None) -> None: ...


def consent_ask(ctx: Context, people: People, to: To, purpose: Purpose) -> None: ...


def consent_answer(
    ctx: Context,
    person: Person,
    to: Recipient,
    said: Said,
    spoke: Annotated[str, Option("--by", metavar="self|family|guardian")] = "self",
    name: Annotated[str, Option("--name", metavar="NAME")] = "",
    wording: Annotated[str, Option("--wording", metavar="TEXT")] = "",
    on: On = None,
    until: Until = None,
) -> None: ...


def consent_revoke(ctx: Context, person: Person, to: Recipient, on: On = None) -> None: ...


def body_list(ctx: Context) -> None: ...


def body_add(
    ctx: Context,
    kind: Annotated[str, Argument(metavar="KIND")],
    name: Annotated[str, Argument(metavar="BODY")],
) -> None: ...


def lend_list(ctx: Context, to: ToDistrict) -> None: ...


def lend_ask(
    ctx: Context,
    resource: Annotated[str, Argument(metavar="RESOURCE")],
    to: ToDistrict,
    first: Annotated[str, Option("--from", metavar="DATE")],
    last: Until = None,
) -> None: ...


def lend_answer(ctx: Context, lending: Lending, said: Said) -> None: ...


def lend_return(ctx: Context, lending: Lending, on: On = None) -> None: ...


def forget(
    ctx: Context,
    person: Person,
    reason: Annotated[str, Option("--reason", metavar="request|retention|mistake")] = "request",
    yes: Annotated[bool, Option("--yes")] = False,
) -> None: ...


def hold_place(
    ctx: Context,
    person: Person,
    reason: Annotated[str, Option("--reason", metavar="accident|complaint|settlement")],
    note: Note = "",
) -> None: ...


def hold_lift(ctx: Context, person: Person, note: Note = "") -> None: ...


def retention(ctx: Context, district: District = None) -> None: ...


def kek_change(ctx: Context) -> None: ...


def paper_list(ctx: Context) -> None: ...


def paper_destroyed(ctx: Context, papers: Annotated[list[str], Argument(metavar="PAPERS")]) -> None: ...


def looks(
    ctx: Context,
    person: Annotated[str | None, Argument(metavar="PERSON")] = None,
    since: Annotated[str | None, Option("--since", metavar="TIME")] = None,
    until: Annotated[str | None, Option("--until", metavar="TIME")] = None,
) -> None: ...


def breach(ctx: Context, paper: Annotated[str, Argument(metavar="PAPER")]) -> None: ...
