"""The compiled search: ruin and recreate over integers, for problems too large for the files beside it.

From outside: ``engine.solvers.routing`` through ``searching``, and the benchmarks through ``driving``. Whatever is in
here knows arrays only (``land``), so the same loops serve a district's day in seconds and a published instance in
hundred-thousandths of its unit. Importing any of it loads numba; nothing does so before a large part is met.
"""

from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
"""Where the sources lie that are compiled together."""
