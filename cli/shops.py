"""Shops and notices as they are typed, and how they are called."""

import re

from cli.candidates import Named, only_one, plain
from cli.errors import Misused
from cli.labels import Labels


def find_shop(labels: Labels, text: str) -> str:
    """A kind shop by its name or id; raises ``Misused``."""
    named = [Named(each, (labels.thing_name_of(each),)) for each in labels.state.shops]
    return only_one(labels, named, text, "shop")


def find_notice(labels: Labels, text: str) -> str:
    """A notice by its number (気2, 2) or id; raises ``Misused``."""
    notices = list(labels.state.notices)
    number = re.fullmatch(r"(?:気|n)?(\d+)", plain(text))
    if number and 1 <= int(number[1]) <= len(notices):
        return notices[int(number[1]) - 1]
    if text in notices:
        return text
    raise Misused("not_found.notice", came=text, count=len(notices))
