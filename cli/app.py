"""The command tree's root, and the one place where a call ends: its exit code, and what is said where it failed."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from cli import helping
from cli.call import Call
from cli.grouping import Group
from cli.index import COMMANDS
from cli.language import asked, language
from cli.options import global_options

if TYPE_CHECKING:
    from typer._click.core import Context


class Root(Group):
    """``match`` itself."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(COMMANDS, **attrs)
        self.call = Call()

    def make_context(
        self, info_name: str | None, args: list[str], parent: "Context | None" = None, **extra: Any
    ) -> "Context":
        self.call = Call(lang=language(args, os.environ), lang_asked=bool(asked(args, os.environ)))
        helping.word_params(self, "", self.call.lang)
        return super().make_context(info_name, args, parent, obj=self.call, **extra)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = "match",
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, tell what went wrong in two languages, and leave with an exit code; never with a traceback."""
        for stream in (sys.stdout, sys.stderr):
            _survive_odd_characters(stream)
        given = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(given, "match", complete_var, False, windows_expand_args, **extra)
        except Exception as error:
            from cli.failing import failed

            code = failed(error, self.call)
        sys.exit(code if isinstance(code, int) else 0)


def _survive_odd_characters(stream: Any) -> None:
    """A terminal that cannot show a character shows a question mark instead of ending the command."""
    if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
        stream.reconfigure(errors="replace")


app = typer.Typer(cls=Root, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True)
app.callback()(global_options)
