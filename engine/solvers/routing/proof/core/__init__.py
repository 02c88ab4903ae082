"""The compiled search for a vehicle's best day, given what each ride pays: labels over integers.

From outside: ``engine.solvers.routing.proof`` through ``days``. Whatever is in here knows arrays only (``sheet``).
Importing any of it loads numba; nothing does so before a day is large enough to want it.
"""

from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
"""Where the sources lie that are compiled together."""
