"""match template transport: an empty workbook with the right headers and drop-downs."""

from pathlib import Path

import typer

from cli.call import Call
from cli.files import typed
from cli.printing import facts, next_steps, page
from intake.template import template_transport


def transport(ctx: typer.Context, output: str) -> None:
    call: Call = ctx.obj
    path = Path(output)
    if path.exists():
        raise FileExistsError(17, "", output)
    template_transport(path)
    if call.json:
        facts({"file": output, "kind": "transport"})
        return
    page(
        [
            call.say("import.template", file=output),
            *next_steps(call, call.say("next.import_template", file=typed(output))),
        ]
    )
