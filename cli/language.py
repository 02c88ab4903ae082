"""Which language a call speaks: ``--lang``, else MATCH_LANG, else the locale; Japanese for ``ja``, English else.

Needed before the command line is parsed (the help page and the parser's own complaints are in it), so read by hand.
"""

from collections.abc import Mapping, Sequence

CHOICES = ("ja", "en")


def language(args: Sequence[str], environ: Mapping[str, str]) -> str:
    """``ja`` or ``en``."""
    asked = _asked(args) or environ.get("MATCH_LANG", "").lower()
    if asked in CHOICES:
        return asked
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return "ja" if locale.lower().startswith("ja") else "en"


def _asked(args: Sequence[str]) -> str:
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
