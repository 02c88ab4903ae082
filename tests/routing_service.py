"""A real HTTP server that answers as OSRM and Valhalla do, in a thread, on a free port; and wrongly, when told to.

A file of its own because the travel room, the desk and the stories start the same server. The drive between two points
is told by ``drive_s`` from their degrees, so that a test can reckon it.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from attrs import define, field

Place = tuple[float, float]
"""North, east, in degrees."""


def drive_s(a: Place, b: Place) -> float | None:
    """Longer one way than the other; a tenth of a second over a whole one."""
    return round(abs(a[0] - b[0]) * 10_000) + round(abs(a[1] - b[1]) * 10_000) + (60 if a < b else 0) + 0.1


@define
class Service:
    """``breaks`` may give the bytes of another answer for the n-th request (0 first); ``waits_s`` delays each."""

    drive: Callable[[Place, Place], float | None] = drive_s
    breaks: Callable[[int], tuple[int, bytes] | None] = lambda n: None
    waits_s: float = 0.0
    url: str = ""
    asked: list[tuple[int, int]] = field(factory=list)

    def answer(self, sources: list[Place], targets: list[Place]) -> list[list[float | None]]:
        return [[self.drive(a, b) for b in targets] for a in sources]


@contextmanager
def routing_service(service: Service) -> Iterator[Service]:
    """The service, answering until the end of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(service))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(service: Service) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts, query = urlsplit(self.path), parse_qs(urlsplit(self.path).query)
            assert parts.path.startswith("/table/v1/driving/")
            east_first = [each.split(",") for each in parts.path.rsplit("/", 1)[1].split(";")]
            places = [(float(lat), float(lon)) for lon, lat in east_first]
            sources, targets = ([places[int(n)] for n in query[k][0].split(";")] for k in ("sources", "destinations"))
            self._tell(sources, targets, lambda rows: {"code": "Ok", "durations": rows})

        def do_POST(self) -> None:
            assert self.path == "/sources_to_targets"
            body: Any = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            assert body["costing"] == "auto"
            sources, targets = ([(p["lat"], p["lon"]) for p in body[k]] for k in ("sources", "targets"))
            self._tell(sources, targets, lambda rows: {"sources_to_targets": [[{"time": s} for s in r] for r in rows]})

        def _tell(self, sources: list[Place], targets: list[Place], shape: Callable[[Any], Any]) -> None:
            n = len(service.asked)
            service.asked.append((len(sources), len(targets)))
            time.sleep(service.waits_s)
            status, text = service.breaks(n) or (200, json.dumps(shape(service.answer(sources, targets))).encode())
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    return Handler
