"""The global options: written once, understood before the command and after it, remembered in the call."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.call import Call
from cli.errors import Misused
from cli.language import CHOICES

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter

NAMES = ("log", "actor", "lang", "json")

LogPath = Annotated[str | None, typer.Option("--log", metavar="PATH", envvar="MATCH_LOG")]
Actor = Annotated[str | None, typer.Option("--as", metavar="NAME", envvar="MATCH_ACTOR")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="ja|en")]
Json = Annotated[bool, typer.Option("--json")]


def global_options(log: LogPath = None, actor: Actor = None, lang: Lang = None, json: Json = False) -> None:
    """Carries the options; ``remember`` has kept their values by the time this runs."""


def is_global(param: "Parameter") -> bool:
    """Whether it is one of these four (and no argument that happens to be called ``log``)."""
    return param.name in NAMES and param.param_type_name == "option"


def remember(ctx: "Context", param: "Parameter", value: Any) -> Any:
    """Keep what was said in the call; what stands later on the command line wins."""
    call = ctx.find_root().obj
    if value in (None, False) or not isinstance(call, Call):
        return value
    source = ctx.get_parameter_source(param.name)
    if source is not None and source.name != "COMMANDLINE" and getattr(call, param.name):
        return value  # what was typed goes before the environment, wherever it was typed
    if param.name == "lang" and value.lower() not in CHOICES:
        raise Misused("lang", came=value)
    setattr(call, param.name, value.lower() if param.name == "lang" else value)
    return value
