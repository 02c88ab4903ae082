"""One option: ``pytest tests/contracts --write-golden`` writes the golden files that are missing (see test_golden)."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the golden files of events that are missing")
