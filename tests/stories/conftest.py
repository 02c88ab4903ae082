"""One fixture for all stories: an office with a fresh log."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.office import StoryOffice


@pytest.fixture
def office(tmp_path: Path) -> Iterator[StoryOffice]:
    opened = StoryOffice(tmp_path)
    yield opened
    opened.closes()
