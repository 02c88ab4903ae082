"""What can be typed to take things in: the demonstration, templates, files, questions, districts."""

from typing import Annotated

from typer import Argument, Context, Option

from cli.signatures.arguments import District


def demo(ctx: Context, folder: Annotated[str, Option("--dir", metavar="DIR")] = "demo-data") -> None: ...


def template_transport(ctx: Context, output: Annotated[str, Option("--output", "-o", metavar="FILE")]) -> None: ...


def template_helpers(ctx: Context, output: Annotated[str, Option("--output", "-o", metavar="FILE")]) -> None: ...


def template_salons(ctx: Context, output: Annotated[str, Option("--output", "-o", metavar="FILE")]) -> None: ...
def template_watch(ctx: Context, output: Annotated[str, Option("--output", "-o", metavar="FILE")]) -> None: ...


def template_mobile_sales(ctx: Context, output: Annotated[str, Option("--output", "-o", metavar="FILE")]) -> None: ...


def import_(
    ctx: Context,
    files: Annotated[list[str], Argument(metavar="FILES")],
    district: District = None,
    dry_run: Annotated[bool, Option("--dry-run")] = False,
    strict: Annotated[bool, Option("--strict")] = False,
) -> None: ...


RowKind = Annotated[str | None, Option("--kind", metavar="KIND")]


def question_list(
    ctx: Context,
    every: Annotated[bool, Option("--all")] = False,
    district: District = None,
    kind: RowKind = None,
) -> None: ...


def question_answer(
    ctx: Context,
    question: Annotated[str, Argument(metavar="QUESTION")],
    choice: Annotated[str, Argument(metavar="CHOICE")],
    text: Annotated[str, Option("--text", metavar="TEXT")] = "",
    alike: Annotated[bool, Option("--alike")] = False,
    district: District = None,
) -> None: ...


def question_sheet(
    ctx: Context,
    district: District = None,
    kind: RowKind = None,
    output: Annotated[str, Option("--output", "-o", metavar="FILE")] = "確認事項.csv",
) -> None: ...


def question_read(ctx: Context, file: Annotated[str, Argument(metavar="FILE")]) -> None: ...


def districts(ctx: Context) -> None: ...
