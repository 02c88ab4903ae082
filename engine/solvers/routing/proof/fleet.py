"""The vehicles of a part as the compiled search reads them, seen from the morning and from the evening."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from attrs import frozen

from engine.solvers.routing.parts import Part
from engine.solvers.routing.proof.core.sheet import Ints, Sheet
from engine.solvers.routing.tours import Reckoning


@frozen(eq=False)
class Vehicle:
    """One vehicle. ``shifts`` (of the problem) are what the rows of the sheets are about; ``mirrored`` is the sheet
    with time running backwards from ``ends_s``: whoever boards alights, and the garage that is left is come home to."""

    name: str
    shifts: tuple[int, ...]
    sheet: Sheet
    mirrored: Sheet
    ends_s: int


def vehicles_of(reckoning: Reckoning, part: Part, rides: Sequence[int]) -> list[Vehicle]:
    """The vehicles of a part over some of its rides."""
    found: dict[str, list[int]] = {}
    for shift in part.shifts:
        found.setdefault(reckoning.ground.problem.shifts[shift].vehicle, []).append(shift)
    return [_vehicle(reckoning, name, tuple(shifts), rides) for name, shifts in found.items()]


def _vehicle(reckoning: Reckoning, name: str, shifts: tuple[int, ...], rides: Sequence[int]) -> Vehicle:
    sheet = _sheet(reckoning, shifts, rides)
    ends_s = int(max(sheet.hours[:, 1].max(), sheet.close.max()))
    return Vehicle(name, shifts, sheet, _mirrored(sheet, ends_s), ends_s)


def _sheet(reckoning: Reckoning, shifts: Sequence[int], rides: Sequence[int]) -> Sheet:
    ground = reckoning.ground
    stops = [stop for ride in rides for stop in (2 * ride, 2 * ride + 1)]
    kinds = [ground.kinds[ground.kind_of[shift]] for shift in shifts]
    return _told_apart(
        leg=_array([ground.leg_s[a][b] for b in stops] for a in stops),
        least=_array([min(ground.least_s[a][b], ground.leg_s[a][b]) for b in stops] for a in stops),
        open=_array(ground.early_s[stop] for stop in stops),
        close=_array(ground.late_s[stop] for stop in stops),
        span=_array(ground.span_s[ride] for ride in rides),
        seats=_array(ground.seats[ride] for ride in rides),
        chairs=_array(ground.chairs[ride] for ride in rides),
        apart=_array(_bits(rides, ground.apart[ride]) for ride in rides),
        hours=_array(_hours(reckoning, shift) for shift in shifts),
        out=_array([kind.out_s[stop] for stop in stops] for kind in kinds),
        home=_array([kind.home_s[stop] for stop in stops] for kind in kinds),
        gap=_array([_gap_s(reckoning, one, other) for other in shifts] for one in shifts),
        able=_array(_bits(rides, {r for r in rides if _can(reckoning, shift, r)}) for shift in shifts),
    )


def _told_apart(**rows: Ints) -> Sheet:
    """The sheet, with what follows from its rows: the least ways home, and which stops are alike."""
    rows = {name: np.ascontiguousarray(each) for name, each in rows.items()}  # else compiled code is compiled again
    least, home = rows["least"], rows["home"]
    homeward = np.ascontiguousarray(np.minimum(home, (least[None, :, :] + home[:, None, :]).min(axis=2)))
    spot = _classes(np.concatenate([rows["leg"], least, home.T], axis=1))
    kin = _classes(np.stack([spot, rows["open"], rows["close"]], axis=1))
    return Sheet(homeward=homeward, spot=spot, kin=kin, short=np.array([_is_short(rows)], np.int64), **rows)


def _is_short(rows: Mapping[str, Ints]) -> bool:
    """Whether no way gets longer by leaving a stop out."""
    leg, home, out = rows["leg"], rows["home"], rows["out"]
    through = all((leg <= leg[:, [via]] + leg[[via], :]).all() for via in range(len(leg)))
    to = all((home <= leg[:, via][None, :] + home[:, [via]]).all() for via in range(len(leg)))
    return bool(through and to and (out <= (out[:, :, None] + leg[None]).min(axis=1)).all())


def _classes(rows: Ints) -> Ints:
    """One number for rows that are the same."""
    return np.unique(rows, axis=0, return_inverse=True)[1].reshape(-1).astype(np.int64)


def _mirrored(sheet: Sheet, ends_s: int) -> Sheet:
    turned = np.arange(len(sheet.open)) ^ 1
    hours = sheet.hours.copy()
    hours[:, 0], hours[:, 1] = ends_s - sheet.hours[:, 1], ends_s - sheet.hours[:, 0]
    return _told_apart(
        leg=sheet.leg.T[np.ix_(turned, turned)],
        least=sheet.least.T[np.ix_(turned, turned)],
        open=(ends_s - sheet.close)[turned],
        close=(ends_s - sheet.open)[turned],
        span=sheet.span,
        seats=sheet.seats,
        chairs=sheet.chairs,
        apart=sheet.apart,
        hours=hours,
        out=sheet.home[:, turned],
        home=sheet.out[:, turned],
        gap=sheet.gap.T,
        able=sheet.able,
    )


def _array(rows: Iterable[object]) -> Ints:
    return np.array(list(rows), np.int64)


def _bits(rides: Sequence[int], chosen: frozenset[int] | set[int]) -> int:
    return sum(1 << r for r, ride in enumerate(rides) if ride in chosen)


def _hours(reckoning: Reckoning, shift: int) -> tuple[int, ...]:
    each = reckoning.ground.problem.shifts[shift]
    return each.earliest_s, each.latest_s, each.seats, each.wheelchair_places, each.seats_per_wheelchair


def _can(reckoning: Reckoning, shift: int, ride: int) -> bool:
    return shift in reckoning.ground.able[ride] and reckoning.alone(shift, ride) is not None


def _gap_s(reckoning: Reckoning, one: int, other: int) -> int:
    """What lies between a run of one shift and a later run of the other, at least."""
    shifts = reckoning.ground.problem.shifts
    before, after = shifts[one], shifts[other]
    way_s = reckoning.ground.problem.travel_s[before.end][after.start]
    return max(before.rest_s, after.rest_s, way_s) if before.driver == after.driver else way_s
