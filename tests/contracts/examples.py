"""An example of any event class, made from its fields' types alone: every field filled, every tuple with one thing."""

from datetime import UTC, date, datetime
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from attrs import fields_dict, has

_PLAIN: Final[dict[Any, object]] = {
    str: "例",
    int: 7,
    float: 35.25,
    bool: True,
    date: date(2026, 12, 7),
    datetime: datetime(2026, 12, 7, 1, 30, tzinfo=UTC),
}


def example(kind: Any) -> Any:
    """A value of this type. Raises ``TypeError`` for a type that no stored shape has had so far."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if has(kind):
        hints = get_type_hints(kind)
        return kind(**{name: example(hints[name]) for name in fields_dict(kind)})
    parts = get_args(kind)
    if get_origin(kind) is tuple:
        return tuple(example(part) for part in parts if part is not Ellipsis)
    if NoneType in parts:
        return example(next(part for part in parts if part is not NoneType))
    raise TypeError(f"no example for {kind}: add one")
