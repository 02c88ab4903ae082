"""Whether a worker can reach what it is to work on: a log in a file is for this computer alone.

A file cannot be shared safely between computers (its locks are the kernel's), so where the log is a file, the Redis
through which work is handed out has to be on this computer too: then so are all the workers.
"""

import ipaddress
import socket
from urllib.parse import urlsplit

from events.postgres_address import is_postgres
from workers.cities import City
from workers.errors import NotHere


def within_reach(url: str, cities: tuple[City, ...]) -> None:
    """Raise ``NotHere`` where a city's log is a file and the Redis is, or may be, on another computer."""
    files = [city for city in cities if not is_postgres(city.log)]
    if files and not _here(url):
        raise NotHere("worker.file_elsewhere", log=files[0].log, host=urlsplit(url).hostname or url)


def _here(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme == "unix":
        return True
    try:
        found = socket.getaddrinfo(parts.hostname, None)
    except OSError:
        return False
    return all(ipaddress.ip_address(str(address[4][0])).is_loopback for address in found)
