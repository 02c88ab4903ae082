"""Districts that must be planned together, since they share a vehicle, a volunteer or a room; and the others apart."""

from collections.abc import Hashable, Iterable, Mapping


def components(uses: Mapping[str, Iterable[Hashable]]) -> tuple[tuple[str, ...], ...]:
    """Groups of names such that no two groups use the same thing, as small as they can be.

    Names keep their order within a group, and the groups that of their first names.
    """
    leader = {name: name for name in uses}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    first_user: dict[Hashable, str] = {}
    for name, things in uses.items():
        for thing in things:
            other = first_user.setdefault(thing, name)
            leader[find(name)] = find(other)
    groups: dict[str, list[str]] = {}
    for name in uses:
        groups.setdefault(find(name), []).append(name)
    return tuple(tuple(group) for group in groups.values())


def in_turns(group: tuple[str, ...], largest: int) -> tuple[tuple[str, ...], ...]:
    """A group too large to be planned at once, cut into parts that follow each other."""
    return tuple(group[n : n + largest] for n in range(0, len(group), largest))
