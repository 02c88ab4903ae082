"""A plan as bytes: two plans are the same when these are equal, on any machine.

Its own file, because digests and audits rest on the format: a change in it is a new version in the first line.
"""

from engine.problems.assignment import Assigned
from engine.problems.routing import Routes, Run, Visit
from engine.problems.siting import Sited, Week


def canonical(routes: Routes) -> bytes:
    """The runs in order (start, then shift), a line a run, a line a visit: indices and seconds of the problem."""
    lines = ["routes 1"]
    for run in sorted(routes.runs, key=_order):
        lines.append(f"run {run.shift} {run.leaves_s} {run.returns_s}")
        lines += [_line(visit) for visit in run.visits]
    return ("\n".join(lines) + "\n").encode("ascii")


def canonical_offers(plan: Assigned) -> bytes:
    """The offers taken, a line an offer: indices of the problem."""
    return ("\n".join(["assigned 1", *map(str, sorted(plan.offers))]) + "\n").encode("ascii")


def canonical_sites(plan: Sited | Week) -> bytes:
    """The sites with their slots, a line a site; of a truck's week a line a day, its sites in their order."""
    if isinstance(plan, Week):
        lines = ["week 1", *(" ".join(("day", *map(str, day))) for day in plan.days)]
    else:
        slots = plan.slots or (None,) * len(plan.sites)
        pairs = sorted(zip(plan.sites, slots, strict=True))
        lines = ["sited 1", *(f"{site}" if slot is None else f"{site} {slot}" for site, slot in pairs)]
    return ("\n".join(lines) + "\n").encode("ascii")


def _order(run: Run) -> tuple[int, int, tuple[int, ...]]:
    return (run.leaves_s, run.shift, tuple(visit.ride for visit in run.visits))


def _line(visit: Visit) -> str:
    does = "boards" if visit.boards else "alights"
    return f"{does} {visit.ride} {visit.arrives_s} {visit.starts_s} {visit.leaves_s}"
