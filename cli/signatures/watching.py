"""What can be typed about kind shops, and about what is noticed."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import District

Shop = Annotated[str, Argument(metavar="SHOP")]
On = Annotated[str | None, Option("--on", metavar="DATE")]
Note = Annotated[str, Option("--note", metavar="TEXT")]


def shop_list(ctx: Context, district: District = None) -> None: ...


def shop_coverage(ctx: Context, district: District = None) -> None: ...


def shop_visited(
    ctx: Context, shop: Shop, on: On = None, note: Note = "", also: Annotated[bool, Option("--also-looks-in")] = False
) -> None: ...


def shop_agreed(
    ctx: Context,
    shop: Shop,
    most: Annotated[str | None, Option("--households", metavar="N")] = None,
    on: On = None,
    note: Note = "",
) -> None: ...


def shop_registered(ctx: Context, shop: Shop, on: On = None, note: Note = "") -> None: ...


def shop_ended(ctx: Context, shop: Shop, on: On = None, note: Note = "") -> None: ...


def notice_list(ctx: Context, every: Annotated[bool, Option("--all")] = False) -> None: ...


def notice_add(
    ctx: Context,
    person: Annotated[str, Argument(metavar="PERSON")],
    what: Annotated[str, Argument(metavar="TEXT")],
    shop: Annotated[str | None, Option("--shop", metavar="SHOP")] = None,
    by: Annotated[str, Option("--by", metavar="TEXT")] = "",
    on: On = None,
) -> None: ...


def notice_went(
    ctx: Context,
    notice: Annotated[str, Argument(metavar="NOTICE")],
    who: Annotated[str, Option("--who", metavar="TEXT")],
    happened: Annotated[str, Option("--happened", metavar="TEXT")],
    on: On = None,
    open_: Annotated[bool, Option("--open")] = False,
) -> None: ...
