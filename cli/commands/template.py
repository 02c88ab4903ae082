"""match template transport | helpers | salons | mobile | watch: an empty workbook with headers and drop-downs."""

from pathlib import Path

import typer

from cli.call import Call
from cli.files import typed
from cli.printing import facts, next_steps, page
from intake.template import write_template


def transport(ctx: typer.Context, output: str) -> None:
    _write(ctx.obj, "transport", output)


def helpers(ctx: typer.Context, output: str) -> None:
    _write(ctx.obj, "helpers", output)


def salons(ctx: typer.Context, output: str) -> None:
    _write(ctx.obj, "salons", output)


def watch(ctx: typer.Context, output: str) -> None:
    _write(ctx.obj, "watch", output)


def mobile_sales(ctx: typer.Context, output: str) -> None:
    _write(ctx.obj, "mobile_sales", output)


def _write(call: Call, kind: str, output: str) -> None:
    path = Path(output)
    if path.exists():
        raise FileExistsError(17, "", output)
    write_template(kind, path)
    if call.json:
        facts({"file": output, "kind": kind})
        return
    page(
        [
            call.say("import.template", file=output),
            *next_steps(call, call.say("next.import_template", file=typed(output))),
        ]
    )
