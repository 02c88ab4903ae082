"""The districts by any name that people give them: shonan, 湘南, 湘南地区."""

from cli.errors import Misused


def read_district(text: str) -> str:
    """The romaji name of the district that somebody means; raises ``Misused`` with all of them."""
    from events.districts import districts, romaji_of

    found = romaji_of(text.strip().replace("_", "-"))
    if found is None:
        raise Misused("district", came=text, all=" ".join(f"{each.name}({each.romaji})" for each in districts()))
    return found


def district_name(romaji: str, lang: str) -> str:
    """湘南 or shonan; what is not ours comes back as it is."""
    from events.districts import districts

    if lang != "ja":
        return romaji
    return next((each.name for each in districts() if each.romaji == romaji), romaji)


def complete_district(incomplete: str) -> list[tuple[str, str]]:
    """For the shell: romaji names with the Japanese beside them, and Japanese ones where Japanese is typed."""
    from events.districts import districts

    if incomplete and not incomplete.isascii():
        return [(each.name, each.romaji) for each in districts()]
    return [(each.romaji, each.name) for each in districts()]
