"""What would help."""

from typing import Final

TEXTS: Final = {}
