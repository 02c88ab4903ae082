"""A class's strict twin: a msgspec struct of the same fields, all of them required and no others allowed.

Bytes that the twin reads hold what the class has, no more and no less, as deep as it goes. msgspec knows
``forbid_unknown_fields`` for its own structs alone, and reads them in a third of the time that an attrs class takes.
"""

from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import AttrsInstance, fields_dict, has
from msgspec import Struct, defstruct


@cache
def twin(kind: Any) -> Any:
    """A type with every attrs class in it replaced by its twin."""
    if isinstance(kind, type) and has(kind):
        return twin_of(kind)
    parts = tuple(map(twin, get_args(kind)))
    if not parts:
        return kind
    origin = get_origin(kind)
    return Union[parts] if origin in (Union, UnionType) else origin[parts]  # noqa: UP007 (made, not written)


def twin_of(kind: type[AttrsInstance], null: str = "") -> type[Struct]:
    """The twin of one attrs class. The field ``null``, where there is one, is always null, and stands last."""
    hints = get_type_hints(kind)
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = [
        (name, twin(hints[name])) for name in fields_dict(kind) if name != null
    ]
    if null in hints:
        fields.append((null, NoneType, None))
    return defstruct(kind.__name__, fields, forbid_unknown_fields=True)
