"""Parameters whose values stay the text that was typed.

Typer hands every value to pydantic, whose import alone takes longer than most of our commands; and its complaints are
in English. Our commands take text, lists of text and flags, and read dates, numbers and names themselves. So the
parameters that Typer has built are given a class that passes values on.
"""

from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperOption

from cli.errors import Misused

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter


def taken(param: Any, ctx: "Context", value: Any) -> Any:
    """The value as typed: an empty tuple for no values at all, ``Misused`` for one that is missing."""
    several = param.multiple or param.nargs != 1
    if value is None and several:
        value = ()
    if param.required and param.value_is_missing(value):
        page, what = f"{ctx.command_path} --help", getattr(param, "help", "")
        if param.param_type_name == "argument" and what:
            raise Misused("missing_argument", name=called(param), what=what, page=page)
        raise Misused("missing", name=called(param), page=page)
    return param.callback(ctx, param, value) if param.callback else value


def called(param: Any) -> str:
    """What a person calls the parameter: ``--days``, ``NEED``."""
    if param.param_type_name == "option":
        return " / ".join(param.opts)
    return str(param.metavar or param.name).upper()


class PlainOption(TyperOption):
    """An option whose value stays text."""

    def process_value(self, ctx: "Context", value: Any) -> Any:
        return taken(self, ctx, value)


class PlainArgument(TyperArgument):
    """An argument whose value stays text."""

    def process_value(self, ctx: "Context", value: Any) -> Any:
        return taken(self, ctx, value)


def keep_plain(param: "Parameter | None") -> None:
    """Let this parameter's values be."""
    if isinstance(param, TyperOption):
        param.__class__ = PlainOption
    elif isinstance(param, TyperArgument):
        param.__class__ = PlainArgument
