"""Cliente de la API del Asistente Ciudadano: un solo archivo, sin nada que instalar.

    python cliente.py https://ejemplo.mx "¿Qué dice la línea 2.4?"

Copia este archivo en tu proyecto. Las respuestas son diccionarios con la forma que explica
la página /api/docs del sitio; una respuesta se cita solo si su «status» es «answered».
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]

_MANY_QUESTIONS = 429
_MINUTE = 60


class ApiError(Exception):
    """El servicio no pudo atender la petición; el mensaje es para personas.

    `code` es siempre el mismo para el mismo problema; `field` es el campo o parámetro, si es uno;
    `retry_after` son los segundos que hay que esperar, si van muchas preguntas seguidas.
    """

    def __init__(self, status: int, error: Json, retry_after: int | None = None) -> None:
        super().__init__(error.get("message", "El servicio respondió con un error."))
        self.status, self.retry_after = status, retry_after
        self.code: str = error.get("code", "")
        self.field: str = error.get("field", "")


@dataclass(frozen=True)
class Client:
    """Un sitio del asistente, como «https://ejemplo.mx»; `timeout` va en segundos."""

    site: str
    timeout: float = 10.0

    def answer(self, question: str, context: Sequence[str] = (), language: str = "es") -> Json:
        """Responde una pregunta; `context` son las anteriores de la misma persona."""
        sent = {"question": question, "context": [*context], "language": language}
        return self._read(self._request("/answers", json.dumps(sent).encode()))

    def search(self, words: str, **wanted: str | int) -> Json:
        """Busca palabras en el plan; se puede dar limit, offset, kind y document."""
        return self._get("/search", {"q": words, **wanted})

    def suggestions(self, language: str = "es") -> Json:
        """Preguntas que el plan responde."""
        return self._get("/suggestions", {"language": language})

    def documents(self) -> Json:
        """Los documentos que se pueden citar."""
        return self._get("/documents")

    def document(self, document_id: str) -> Json:
        """Un documento, con sus pasajes y sus listas."""
        return self._get(f"/documents/{quote(document_id, safe='')}")

    def passage(self, passage_id: str) -> Json:
        """Un pasaje, como «L2.4», con lo que lo rodea."""
        return self._get(f"/passages/{quote(passage_id, safe='')}")

    def _get(self, path: str, query: dict[str, str | int] | None = None) -> Json:
        return self._read(self._request(f"{path}?{urlencode(query)}" if query else path))

    def _request(self, path: str, body: bytes | None = None) -> Request:
        if not self.site.startswith(("https://", "http://")):
            message = f"La dirección del sitio debe empezar con https://; es «{self.site}»."
            raise ValueError(message)
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        return Request(f"{self.site.rstrip('/')}/api/v1{path}", body, headers)  # noqa: S310

    def _read(self, request: Request) -> Json:
        try:
            with urlopen(request, timeout=self.timeout) as response:  # noqa: S310
                found: Json = json.load(response)
                return found
        except HTTPError as failed:
            with failed:
                raise _problem(failed) from None


def _problem(failed: HTTPError) -> ApiError:
    try:
        told = json.load(failed)
        error: Json = told["error"]
    except (ValueError, KeyError, TypeError):
        # Entre el programa y el sitio puede haber otros servidores, con errores suyos.
        error = {}
    wait = failed.headers.get("Retry-After", "")
    seconds = int(wait) if wait.isdigit() else _MINUTE
    return ApiError(failed.code, error, seconds if failed.code == _MANY_QUESTIONS else None)


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004  el programa, el sitio y la pregunta
        sys.exit('Se usa así: python cliente.py https://ejemplo.mx "¿Qué dice la línea 2.4?"')
    try:
        _answer = Client(sys.argv[1]).answer(sys.argv[2])
    except (ApiError, OSError, ValueError) as _failed:
        sys.exit(str(_failed))
    sys.stdout.write(_answer["message"] + "\n")
    for _cited in _answer["citations"]:
        sys.stdout.write(
            f"\n«{_cited['text']}»\n{_cited['label']}, {_cited['document']['title']}\n"
        )
