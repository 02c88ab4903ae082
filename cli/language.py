"""Which language a call speaks: ``--lang``, else MATCH_LANG, else the locale; Japanese for ``ja``, English else.

Needed before the command line is parsed (the help page and the parser's own complaints are in it), so read by hand.
"""

from collections.abc import Mapping, Sequence

CHOICES = ("ja", "en")


def language(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """``ja`` or ``en``."""
    chosen = asked(args, environ)
    if chosen:
        return chosen
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "ja" if locale.lower().startswith("ja") else "en"


def asked(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that somebody chose, by the option or the variable; empty where the locale is to decide."""
    chosen = _by_option(args) or environ.get("MATCH_LANG", "").lower()
    return chosen if chosen in CHOICES else ""


def _by_option(args: Sequence[str]) -> str:
    """The last ``--lang`` before a bare ``--``."""
    found = ""
    for place, arg in enumerate(args):
        if arg == "--":
            break
        if arg.startswith("--lang="):
            found = arg.removeprefix("--lang=")
        elif arg == "--lang" and place + 1 < len(args):
            found = args[place + 1]
    return found.lower()
