"""A plan's day as a picture: a map of its runs and their time-line, one SVG, with codes and towns and nobody's name.

Colours are told apart by most eyes (Okabe & Ito 2008), and each run bears its number wherever it is drawn, so that the
picture can be read without colours, and copied in black and white.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from html import escape
from itertools import pairwise
from math import cos, radians

from attrs import frozen

from cli.days import clock

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56708a", "#5d3a9b", "#000000")
WIDTH = 960
MAP_HEIGHT = 520
MARGIN = 48
HEAD = 64
ROW, BAR = 20, 13
LABELS = 150
"""How wide the run's own label on the time-line is."""
FONT = "font-family='Noto Sans CJK JP, Noto Sans JP, Hiragino Sans, Yu Gothic, Meiryo, sans-serif'"


@frozen
class Spot:
    """A place as it may be shown: its town, degrees north and east. ``vague``: it stands on its district's centre."""

    town: str
    lat: float
    lon: float
    vague: bool = False


@frozen
class Ride:
    """Somebody on board, by her code."""

    code: str
    boards: datetime
    alights: datetime


@frozen
class DrawnRun:
    """A run: its label (便1), what drives it (車1), where it goes from garage to garage, and who is on board when."""

    label: str
    by: str
    leaves: datetime
    returns: datetime
    spots: tuple[Spot, ...]
    rides: tuple[Ride, ...]


@frozen
class Words:
    """Everything that is written: the title, what the picture shows, the two headings, and a note on vague places."""

    title: str
    told: str
    map: str
    times: str
    garage: str
    vague: str


def drawn(runs: Sequence[DrawnRun], words: Words, lang: str) -> str:
    """The SVG's text."""
    top = HEAD + MAP_HEIGHT + 40
    height = top + sum(ROW * max(1, len(run.rides)) + 8 for run in runs) + 56
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-labelledby="title told" lang="{lang}">',
        f'<title id="title">{escape(words.title)}</title>',
        f'<desc id="told">{escape(words.told)}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(MARGIN, 30, words.title, size=20, weight="bold"),
        _text(MARGIN, 54, words.map, size=14),
        *_map(runs, words),
        _text(MARGIN, top - 12, words.times, size=14),
        *_times(runs, top),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _map(runs: Sequence[DrawnRun], words: Words) -> Iterator[str]:
    spots = [spot for run in runs for spot in run.spots]
    if not spots:
        return
    place = _projection(spots)
    yield f'<rect x="{MARGIN}" y="{HEAD}" width="{WIDTH - 2 * MARGIN}" height="{MAP_HEIGHT}" fill="#f5f5f2" rx="6"/>'
    for n, run in enumerate(runs):
        colour, shift = COLOURS[n % len(COLOURS)], 3 * (n - (len(runs) - 1) / 2)
        points = [(x + shift, y + shift) for x, y in map(place, run.spots)]
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-opacity="0.85"/>'
        yield from _arrow(points, colour)
    labelled: list[tuple[float, float]] = []
    for spot in dict.fromkeys(spots):
        x, y = place(spot)
        garage = any(spot in (run.spots[0], run.spots[-1]) for run in runs)
        square = f'<rect x="{x - 6:.1f}" y="{y - 6:.1f}" width="12" height="12"'
        circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5"'
        yield f'{square if garage else circle} fill="#ffffff" stroke="#222222" stroke-width="2"/>'
        lower = y + 4
        while any(abs(lower - other) < 15 and abs(x - at) < 110 for at, other in labelled):
            lower += 15
        labelled.append((x, lower))
        yield _text(x + 11, lower, spot.town, size=13, halo=True)
    for n, run in enumerate(runs):
        yield from _badge(run, n, HEAD + 24 + 22 * n)
    if any(spot.vague for spot in spots):
        yield _text(MARGIN + 10, HEAD + MAP_HEIGHT - 28, words.vague, size=12)
    yield _text(MARGIN + 10, HEAD + MAP_HEIGHT - 10, words.garage, size=12)


def _badge(run: DrawnRun, n: int, y: float) -> Iterator[str]:
    colour = COLOURS[n % len(COLOURS)]
    yield f'<rect x="{WIDTH - MARGIN - 150}" y="{y - 12}" width="22" height="5" fill="{colour}"/>'
    yield _text(WIDTH - MARGIN - 120, y - 4, f"{run.label} {run.by}", size=12, halo=True)


def _arrow(points: Sequence[tuple[float, float]], colour: str) -> Iterator[str]:
    """Which way the run goes, on its longest leg."""
    legs = [(abs(b[0] - a[0]) + abs(b[1] - a[1]), a, b) for a, b in pairwise(points)]
    length, (ax, ay), (bx, by) = max(legs, default=(0.0, (0.0, 0.0), (0.0, 0.0)))
    if length < 1:
        return
    mx, my = ax + 0.6 * (bx - ax), ay + 0.6 * (by - ay)
    scale = 9 / ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    ux, uy = (bx - ax) * scale, (by - ay) * scale
    tip = f"{mx + ux:.1f},{my + uy:.1f} {mx - uy / 2:.1f},{my + ux / 2:.1f} {mx + uy / 2:.1f},{my - ux / 2:.1f}"
    yield f'<polygon points="{tip}" fill="{colour}"/>'


def _projection(spots: Sequence[Spot]) -> Callable[[Spot], tuple[float, float]]:
    """Degrees onto the paper, a degree east as long as it is there; one scale for both ways."""
    middle = sum(spot.lat for spot in spots) / len(spots)
    east = [spot.lon * cos(radians(middle)) for spot in spots]
    north = [spot.lat for spot in spots]
    wide, high = max(east) - min(east), max(north) - min(north)
    room_x, room_y = WIDTH - 2 * MARGIN - 330, MAP_HEIGHT - 110
    scale = min(room_x / max(wide, 1e-4), room_y / max(high, 1e-4))

    def place(spot: Spot) -> tuple[float, float]:
        x = (spot.lon * cos(radians(middle)) - min(east)) * scale
        return MARGIN + 50 + x, HEAD + 40 + (max(north) - spot.lat) * scale

    return place


def _times(runs: Sequence[DrawnRun], top: float) -> Iterator[str]:
    if not runs:
        return
    begins = min(run.leaves for run in runs).replace(minute=0, second=0)
    ends = max(run.returns for run in runs)
    hours = int((ends - begins) / timedelta(hours=1)) + 1
    left, wide = MARGIN + LABELS, WIDTH - 2 * MARGIN - LABELS
    height = sum(ROW * max(1, len(run.rides)) + 8 for run in runs)

    def at(moment: datetime) -> float:
        return left + wide * ((moment - begins) / timedelta(hours=hours))

    for hour in range(hours + 1):
        x = at(begins + timedelta(hours=hour))
        yield f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{top + height}" stroke="#d0d0d0"/>'
        yield _text(x, top + height + 18, clock(begins + timedelta(hours=hour)), size=12, anchor="middle")
    y = top
    for n, run in enumerate(runs):
        deep = ROW * max(1, len(run.rides))
        colour = COLOURS[n % len(COLOURS)]
        x, right = at(run.leaves), at(run.returns)
        frame = f'<rect x="{x:.1f}" y="{y}" width="{right - x:.1f}" height="{deep}"'
        yield f'{frame} fill="{colour}" fill-opacity="0.12" stroke="{colour}"/>'
        yield _text(MARGIN, y + 14, f"{run.label} {run.by}", size=12, weight="bold")
        if deep > ROW:
            yield _text(MARGIN, y + 30, f"{clock(run.leaves)}–{clock(run.returns)}", size=11)
        for row, ride in enumerate(run.rides):
            on, off = at(ride.boards), at(ride.alights)
            bar = y + ROW * row + (ROW - BAR) / 2
            yield f'<rect x="{on:.1f}" y="{bar}" width="{max(3.0, off - on):.1f}" height="{BAR}" fill="{colour}"/>'
            beyond = right + 85 < WIDTH - MARGIN
            words = f"{ride.code} {clock(ride.boards)}"
            beside, anchor = (right + 5, "start") if beyond else (x - 5, "end")
            yield _text(beside, bar + 11, words, size=11, anchor=anchor)
        y += deep + 8


def _text(
    x: float, y: float, words: str, *, size: int, weight: str = "normal", anchor: str = "start", halo: bool = False
) -> str:
    around = ' stroke="#ffffff" stroke-width="3" paint-order="stroke"' if halo else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" {FONT} font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
        f'fill="#111111"{around}>{escape(words)}</text>'
    )
