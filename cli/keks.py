"""The key-encryption key that a call needs: from the environment, else asked for at the keyboard."""

import os
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from cli.call import Call
from cli.errors import Misused
from events.opening import kek_named

if TYPE_CHECKING:
    from events.postgres_kek import KekSource


def kek(call: Call, *, new: bool = False) -> "KekSource":
    """What MATCH_KEK_FILE, MATCH_KEK or MATCH_KEK_PASSPHRASE name, else a passphrase; a ``new`` one is typed twice.

    Raises ``Misused`` where there is nobody to ask, or the two differ.
    """
    named = kek_named(os.environ)
    if named is not None:
        return named
    if not sys.stdin.isatty():
        raise Misused("kek_needed")
    from events.postgres_kek import kek_from_passphrase

    phrase = getpass(call.say("log.passphrase.new" if new else "log.passphrase"))
    if not phrase or (new and getpass(call.say("log.passphrase.again")) != phrase):
        raise Misused("passphrases_differ")
    return kek_from_passphrase(phrase)
