"""The site over a scripted answerer, and a client that looks at every page it fetches."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

# pytest imports by path: what stands beside this file is found only if its folder is named.
sys.path.insert(0, str(Path(__file__).parent))

from compiled import Compiled
from page import Page

from assistant.answers.answer import Answer, AnswerKind, Correction, ListCount, Option, Status
from assistant.answers.citation import Citation
from assistant.services import Services
from assistant.settings import load_settings
from assistant.web import rendering
from assistant.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from flask import Flask
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

    from corpus.load import Corpus
    from corpus.model import Document


class Scripted:
    """Answers known questions with prepared answers; the rest are not in the plan."""

    def __init__(self, document: Document) -> None:
        cited = {passage.id: Citation(passage, document) for passage in document.passages}
        marked = Citation(cited["L1.1"].passage, document, highlights=((0, 7),))
        self.version, self.contexts = "prueba", list[tuple[str, ...]]()
        self.nearest, self.related = cited["D5"], lambda _: (cited["F1"].passage,)
        self.language_of, self.publish = lambda _: "es", lambda _: None
        self.answers: dict[str, Answer] = {
            "": _answer(Status.REJECTED, message="Escribe una pregunta."),
            "participación": _answer(citations=(marked, cited["F1"]), kind=AnswerKind.PASSAGE),
            **{word: _list(document, f"lista.{word}") for word in ("lineas", "OE2", "foda")},
            "mezcla": _answer(citations=(cited["D1"], cited["F1"]), kind=AnswerKind.PASSAGE),
            "misión": _answer(citations=(cited["mision"],)),
            "objetibo": _answer(
                citations=(cited["OE1"],), corrections=(Correction("objetibo", "objetivo"),)
            ),
            "línea": _answer(
                Status.CLARIFICATION, options=(Option("¿Qué dice la línea 2.4?", "La línea 2.4"),)
            ),
        }

    def answer(self, question: str, context: Sequence[str] = (), language: str = "") -> Answer:
        self.contexts.append(tuple(context))
        self.language = language
        if len(question) > 500:
            return _answer(Status.REJECTED, message="Es muy largo.")
        if question == "falla":
            raise RuntimeError(question)
        silence = _answer(Status.NOT_IN_PLAN, related=(self.nearest,))
        return self.answers.get(question.strip(), silence)

    def answer_and_text(self, *asked: Any, **more: Any) -> tuple[Answer, str]:  # noqa: ANN401
        return (answer := self.answer(*asked, **more)), answer.as_text()


def _answer(status: Status = Status.ANSWERED, message: str = "Esto dice.", **parts: Any) -> Answer:  # noqa: ANN401
    return Answer(status=status, message=message, index_version="prueba", **parts)


def _list(document: Document, list_id: str) -> Answer:
    citations = tuple(Citation(passage, document) for passage in document.lists[list_id])
    count = ListCount(list_id, len(citations), len(citations))
    return _answer(citations=citations, kind=AnswerKind.LIST, list=count)


@pytest.fixture(scope="session", autouse=True)
def compiled() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(rendering.OPTIONS, "bytecode_cache", Compiled())
        yield


@pytest.fixture
def app(corpus: Corpus) -> Flask:
    answerer: Any = Scripted(corpus.documents[0])
    # A test asks more in a minute than a person does.
    settings = load_settings({"ASISTENTE_QUESTIONS_PER_MINUTE": "0"})
    app = create_app(Services(settings, corpus, answerer, answerer))
    app.testing = True
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def check(client: FlaskClient) -> Callable[..., Page]:
    """Fetch a page, look at all that must hold on every page, and return its parts."""

    def fetch(path: str, ask: str | None = None, status: int = 200, to: str = "pregunta") -> Page:
        response = client.get(path) if ask is None else client.post(path, data={to: ask})
        assert response.status_code == status, response.status
        return _checked(response, "en" if f"{path}/".startswith("/en/") else "es-MX")

    return fetch


def _checked(response: TestResponse, language: str) -> Page:
    assert response.mimetype == "text/html"
    assert "Set-Cookie" not in response.headers
    page = Page(response.text)
    assert page.all("html") == [{"lang": language}]
    # A drawing has a title too.
    (h1,), (title, *_) = page.text("h1"), page.text("title")
    assert h1
    assert title.removeprefix("Error: ").startswith(h1)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert title.startswith("Error: ") == ("error" in ids)
    assert len(ids) == len(set(ids)), "an id is used twice"
    assert not page.all("style")
    assert all("src" in script for script in page.all("script"))
    assert not [a for _, a in page.tags if "style" in a or any(n.startswith("on") for n in a)]
    # What another form of the page is called is told, not loaded.
    loads = [
        a.get("src") or a.get("href", "")
        for n, a in page.tags
        if n in {"link", "img"} and a.get("rel") != "alternate"
    ]
    assert {address.split("/")[1] for address in loads} == {"static"}
    naming = ("aria-describedby", "aria-labelledby")
    assert {one for _, a in page.tags for n in naming for one in a.get(n, "").split()} <= set(ids)
    assert {a["href"] for a in page.all("a") if a["href"][:1] == "#"} <= {f"#{one}" for one in ids}
    assert not re.search(r"[ \t]\n|\n\n", response.text), "white space left by the templates"
    return page
