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
    # The tests ask more in a minute than a person does.
    settings = load_settings({"ASISTENTE_VAR": str(var), "ASISTENTE_QUESTIONS_PER_MINUTE": "0"})
    app = in_one_piece(create_app(open_services(settings)))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
