"""The real site on a free port, as the browser tests visit it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wsgi import ClosingIterator

from assistant.services import open_services
from assistant.settings import load_settings
from assistant.web.app import create_app

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


class Quiet(WSGIRequestHandler):
    """Serves without a line for each request."""

    def log(self, type: str, message: str, *args: Any) -> None: ...  # noqa: A002, ANN401


def in_one_piece(app: WSGIApplication) -> WSGIApplication:
    """Read each response before it is sent.

    This server, which only the tests use, leaves a file open if a window closes meanwhile.
    """

    def whole(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        pieces = ClosingIterator(app(environ, start_response))
        try:
            return [b"".join(pieces)]
        finally:
            pieces.close()

    return whole


@contextmanager
def serving(var: Path) -> Iterator[str]:
    """Serve the real site on a free port and yield its address."""
    with listening(site(var)) as port:
        yield f"http://127.0.0.1:{port}"


def site(var: Path, **settings: str) -> WSGIApplication:
    """Return the real site with these settings."""
    # The tests ask more in a minute than a person does.
    given = {"ASISTENTE_VAR": str(var), "ASISTENTE_QUESTIONS_PER_MINUTE": "0", **settings}
    return create_app(open_services(load_settings(given)))


@contextmanager
def listening(app: WSGIApplication, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """Serve an application on a free port and yield that."""
    server = make_server(
        "127.0.0.1", 0, in_one_piece(app), threaded=True, request_handler=Quiet, ssl_context=tls
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
