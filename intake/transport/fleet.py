"""Which vehicle somebody means: people write 自治会ワゴン for 例示自治会ワゴン, and leave brackets out."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from attrs import frozen

from intake.parsers.troubles import AS_WRITTEN, Option, Unclear
from intake.parsers.width import plain, tight

_ALL: Final = frozenset(
    {"すべて", "全て", "全部", "全車", "全車両", "どれでも", "何でも", "すべての車両", "全ての車両", "いずれも可"}
)
_BETWEEN: Final = re.compile(r"[、,，/／;；\n]+|および|及び")
_BRACKETS: Final = re.compile(r"\([^()]*\)")


@frozen
class Driven:
    """The vehicles somebody drives, by name; ``any_vehicle`` where she said all."""

    names: tuple[str, ...] = ()
    any_vehicle: bool = False


def named(written: str, names: Iterable[str]) -> tuple[str, ...]:
    """The vehicles that a written name can mean: the one called so, else those that have it in their name; sorted."""
    wanted = _key(written)
    known = sorted(set(names))
    same = tuple(name for name in known if tight(name) == tight(written)) or tuple(
        n for n in known if _key(n) == wanted
    )
    return same or tuple(name for name in known if wanted and wanted in _key(name))


def read_driven(text: str, listed: Collection[str], known: Collection[str]) -> Driven:
    """The vehicles of a cell, each under its own name; as written where no vehicle is known at all.

    Those ``listed`` in the same workbook come before those ``known`` from earlier ones. A name that no vehicle has,
    or that several have, is ``Unclear``.
    """
    if tight(text) in _ALL:
        return Driven(any_vehicle=True)
    own, all_names = sorted(set(listed)), sorted({*listed, *known})
    written = [plain(part) for part in _BETWEEN.split(text) if part.strip()]
    if not all_names:
        return Driven(tuple(written))
    found = [(part, named(part, own) or named(part, all_names)) for part in written]
    if all(len(fitting) == 1 for _, fitting in found):
        return Driven(tuple(fitting[0] for _, fitting in found))
    raise _unclear(found)


def _unclear(found: list[tuple[str, tuple[str, ...]]]) -> Unclear:
    kept = tuple(fitting[0] if len(fitting) == 1 else part for part, fitting in found)
    sure = tuple(fitting[0] for _, fitting in found if len(fitting) == 1)
    options = [Option(AS_WRITTEN, "、".join(kept), Driven(kept))]
    if sure:
        options.append(Option("left_out", "、".join(sure), Driven(sure)))
    several = any(len(fitting) > 1 for _, fitting in found)
    return Unclear("vehicle.name_fits_several" if several else "vehicle.not_in_list", "vehicle.name", *options)


def _key(name: str) -> str:
    return _BRACKETS.sub("", tight(name)).lower()
