"""What people read: ``{code: {ja, en}}`` tables, one file a subject, said only at the edges (cli, papers, web).

From outside: ``say`` and ``known``. The first part of a code names the file: ``error.plan.unknown`` stands in
``errors.py`` under ``plan.unknown``. A table holds words alone: no code of ours is imported here, nothing is computed,
and no other room than the edges imports this one. The words are those of the people in the field: what they read never
says solver, constraint or position in a log.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final

Texts = Mapping[str, Mapping[str, str]]

LANGUAGES: Final = ("ja", "en")
SUBJECTS: Final[Mapping[str, str]] = {
    "answer": "answers",
    "audit": "audits",
    "change": "changes",
    "choice": "choices",
    "day": "days",
    "demo": "demos",
    "error": "errors",
    "event": "events",
    "expected": "expectations",
    "fault": "faults",
    "help": "help",
    "import": "imports",
    "kind": "kinds",
    "log": "logs",
    "next": "nexts",
    "night": "nights",
    "notice": "notices",
    "obstacle": "obstacles",
    "plan": "plans",
    "privacy": "privacy",
    "rule": "rules",
    "service": "services",
    "setting": "settings",
    "shop": "shops",
    "status": "statuses",
    "stored": "stored",
    "stop": "stops",
    "told": "told",
    "usage": "usages",
    "why": "whys",
}


def say(code: str, lang: str, /, **facts: Any) -> str:
    """The words for a code in ``ja`` or ``en``, its facts filled in.

    A code without words comes back in brackets: a message is shown to a person in trouble, it must not be a second
    trouble. A test holds that every code has its words.
    """
    words = _find(code)
    if words is None:
        return f"[{code}]"
    return words[lang if lang in words else "en"].format_map(_Facts(facts))


def known(code: str) -> bool:
    """Whether there are words for the code."""
    return _find(code) is not None


def table(subject: str) -> Texts:
    """All the words of one subject, by code without the subject."""
    texts: Texts = import_module(f"wording.{SUBJECTS[subject]}").TEXTS
    return texts


def _find(code: str) -> Mapping[str, str] | None:
    subject, _, rest = code.partition(".")
    return table(subject).get(rest) if subject in SUBJECTS else None


class _Facts(dict[str, Any]):
    """Facts for ``format_map``: one that is missing shows as a dash instead of breaking the message."""

    def __missing__(self, name: str) -> str:
        return "—"
