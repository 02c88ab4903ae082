"""On paper: the machines that 1,700 cities need, from what a district-night of real size costs here."""

from benchmarks.nights.table import Rows, told

CITIES, DISTRICTS = 1_700, 13
HOURS = 4
"""From two to six in the morning."""
CORES, BUSY = 8, 0.7
"""A machine's cores, and how much of them a night may count on."""


def machines(seconds: float, cores: int) -> Rows:
    """From the seconds of a night of one city with so many cores busy."""
    core_s = seconds * cores
    need = CITIES * core_s / (HOURS * 3600)
    a_night = f"{core_s / DISTRICTS:.1f} core-seconds a district-night"
    yield told(f"{CITIES} cities: cores busy from 2 to 6", a_night, need)
    yield told(f"{CITIES} cities: machines of {CORES} cores, {BUSY:.0%} used", "on paper", need / (CORES * BUSY))
