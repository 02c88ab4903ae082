"""Fetches pip's wheel from PyPI into a folder and prints its path: for a Python that comes without pip and ensurepip.

A wheel of pip runs as it is (``python pip-X.whl/pip install ...``). Only the standard library is at hand here.
"""

import hashlib
import json
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urljoin

INDEX = "https://pypi.org/pypi/pip/json"


def fetch(folder: Path) -> Path:
    """The newest wheel of pip, its digest compared with the one that the index names."""
    files = json.loads(read(INDEX))["urls"]
    [wheel] = [file for file in files if file["packagetype"] == "bdist_wheel"]
    content = read(urljoin(INDEX, wheel["url"]))  # some mirrors answer with relative addresses
    if hashlib.sha256(content).hexdigest() != wheel["digests"]["sha256"]:
        sys.exit(f"{wheel['url']}: its digest is not the one that {INDEX} names")
    path = folder.resolve() / wheel["filename"]
    path.write_bytes(content)
    return path


def read(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - https, by a constant or by the index
            content: bytes = answer.read()
            return content
    except OSError as error:
        sys.exit(f"{address}: {error}")


if __name__ == "__main__":
    print(fetch(Path(sys.argv[1])))  # noqa: T201 - the shell that calls this reads it
