"""One call of the command: what its global options said, and how it speaks. Commands find it in ``ctx.obj``."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wording import known, say, table

if TYPE_CHECKING:
    from cli.labels import Labels


@dataclass
class Call:
    """``log`` and ``actor`` are None where nothing was said; ``json`` asks for facts instead of pages.

    ``command`` is its name without ``match``. ``lang_asked`` is false where the locale chose the language.
    ``labels`` is there as soon as a command has read the log: whatever goes wrong later is told with names.
    """

    lang: str = "en"
    lang_asked: bool = False
    log: str | None = None
    actor: str | None = None
    json: bool = False
    command: str = ""
    labels: "Labels | None" = None

    def words(self, code: str) -> str:
        """The words for a code with its placeholders as they stand."""
        subject, _, rest = code.partition(".")
        return table(subject)[rest][self.lang]

    def of_kind(self, kind: str, code: str, /, **facts: Any) -> str:
        """The words that a kind of matching has of its own (``plan.approved.helpers``), else everybody's."""
        own = f"{code}.{kind}"
        return say(own if known(own) else code, self.lang, **facts)

    def say(self, code: str, /, **facts: Any) -> str:
        """The words for a code in this call's language."""
        return say(code, self.lang, **facts)
