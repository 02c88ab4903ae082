"""What can be typed about the record: history, replay, audit, verification, settings."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import District, FirstDay, Newest, Plans


def log(
    ctx: Context,
    about: Annotated[list[str] | None, Argument(metavar="ABOUT")] = None,
    since: Annotated[str | None, Option("--since", metavar="TIME")] = None,
    until: Annotated[str | None, Option("--until", metavar="TIME")] = None,
    follow: Annotated[bool, Option("--follow", "-f")] = False,
) -> None: ...


def replay(
    ctx: Context,
    as_of: Annotated[str, Option("--as-of", metavar="TIME")],
    plan: Newest = None,
) -> None: ...


def audit(
    ctx: Context,
    plan: Plans,
    no_again: Annotated[bool, Option("--no-again")] = False,
) -> None: ...


def verify(
    ctx: Context,
    anchor: Annotated[list[str] | None, Option("--anchor", metavar="TEXT")] = None,
) -> None: ...


def anchor(ctx: Context) -> None: ...


def backup(
    ctx: Context,
    folder: Annotated[str | None, Argument(metavar="FOLDER")] = None,
    keys: Annotated[str | None, Option("--keys", metavar="FILE")] = None,
    register: Annotated[str | None, Option("--register", metavar="FILE")] = None,
) -> None: ...


def restore(
    ctx: Context,
    backup: Annotated[str, Argument(metavar="BACKUP")],
    keys: Annotated[str | None, Option("--keys", metavar="FILE")] = None,
    register: Annotated[list[str] | None, Option("--register", metavar="FILE")] = None,
    expired: Annotated[bool, Option("--expired")] = False,
) -> None: ...


def export_log(ctx: Context, output: Annotated[str, Option("--output", "-o", metavar="FILE")]) -> None: ...


def load_log(
    ctx: Context,
    file: Annotated[str, Argument(metavar="FILE")],
    keys: Annotated[str | None, Option("--keys", metavar="FILE")] = None,
    register: Annotated[list[str] | None, Option("--register", metavar="FILE")] = None,
) -> None: ...


def settings_show(
    ctx: Context,
    name: Annotated[str | None, Argument(metavar="NAME")] = None,
    district: District = None,
    on: Annotated[str | None, Option("--on", metavar="DATE")] = None,
) -> None: ...


def settings_set(
    ctx: Context,
    name: Annotated[str, Argument(metavar="NAME")],
    value: Annotated[str, Argument(metavar="VALUE")],
    source: Annotated[str, Option("--source", metavar="TEXT")],
    first: FirstDay = None,
    district: District = None,
) -> None: ...


def settings_import(ctx: Context, file: Annotated[str, Argument(metavar="FILE")]) -> None: ...
