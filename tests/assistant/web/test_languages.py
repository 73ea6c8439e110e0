from __future__ import annotations

import shutil
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from assistant.services import Services
from assistant.settings import load_settings
from assistant.web import languages, rendering
from assistant.web.app import create_app
from corpus import Corpus, CorpusError
from corpus.other_languages import read_other_languages

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask
    from flask.testing import FlaskClient

REVIEW = 'author = "Ana"\nreviewer = "Luz"\ndate = "2026-11-23"\nstate = "revisado"\n'
# Words of no language: nothing is translated here.
CONTENT = f"""[names]
mfs = "Lengua de Señas Mexicana"
nah = "náhuatl"
[[translation]]
passage = "OE1"
language = "nah"
text = "Lorem <ipsum>"
{REVIEW}
[[video]]
passage = "OE1"
language = "mfs"
file = "OE1.mp4"
captions = "OE1.vtt"
poster = ""
transcript = "Lo que dice el video."
width = 1280
height = 720
{REVIEW}"""


@pytest.fixture
def static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the static files with a video among them."""
    folder = tmp_path / "static"
    shutil.copytree(rendering.STATIC, folder)
    (folder / "lsm").mkdir(exist_ok=True)
    for name in ("OE1.mp4", "OE1.vtt"):
        (folder / "lsm" / name).write_bytes(b"WEBVTT\n")
    for module in (rendering, languages):
        monkeypatch.setattr(module, "STATIC", folder)
    return folder


def _app(corpus: Corpus, content: str, folder: Path) -> Flask:
    path = folder / "otras-lenguas.toml"
    path.write_text(content, encoding="utf-8")
    (document,) = corpus.documents
    other = read_other_languages(path, {passage.id for passage in document.passages})
    nothing: Any = None
    silent: Any = SimpleNamespace(related=lambda _: ())
    more = Corpus((replace(document, other_languages=other),))
    app = create_app(Services(load_settings({}), more, nothing, silent))
    app.testing = True
    return app


@pytest.fixture
def client(corpus: Corpus, static: Path, tmp_path: Path) -> FlaskClient:
    app = _app(corpus, CONTENT, tmp_path)
    app.static_folder = str(static)
    return app.test_client()


def test_text_is_in_its_language_and_says_whose_it_is(client: FlaskClient) -> None:
    page = client.get("/plan/OE1").text
    assert '<p lang="nah">Lorem &lt;ipsum&gt;</p>' in page
    assert '<h2 id="texto-nah">En náhuatl</h2>' in page
    assert "Traducción de Ana, con revisión de Luz" in page
    assert "El texto oficial es la cita en español." in page


def test_video_has_captions_and_never_starts_or_loads_by_itself(client: FlaskClient) -> None:
    page = client.get("/plan/OE1").text
    video = page[page.index("<video") : page.index("</video>")]
    assert video.startswith("<video controls")
    assert "autoplay" not in video
    assert 'preload="none"' in video
    assert 'width="1280"' in video
    assert 'height="720"' in video
    assert 'type="video/mp4"' in video
    assert '<track kind="captions"' in video
    assert "Lo que dice el video." in page


def test_files_of_a_video_are_served_and_may_be_played(client: FlaskClient) -> None:
    policy = client.get("/plan/OE1").headers["Content-Security-Policy"]
    assert policy.endswith("; media-src 'self'")
    with client.get("/static/lsm/OE1.mp4", headers={"Range": "bytes=0-2"}) as part:
        assert (part.status_code, part.mimetype, part.data) == (206, "video/mp4", b"WEB")
    with client.get("/static/lsm/OE1.vtt") as captions:
        assert captions.mimetype == "text/vtt"


@pytest.mark.parametrize("path", ["/plan/OE2", "/plan", "/"])
def test_other_pages_say_nothing_of_it(client: FlaskClient, path: str) -> None:
    page = client.get(path).text
    assert "náhuatl" not in page
    assert "<video" not in page


def test_where_there_is_nothing_nothing_is_said(corpus: Corpus, tmp_path: Path) -> None:
    draft = CONTENT.replace('"revisado"', '"borrador"')
    response = _app(corpus, draft, tmp_path).test_client().get("/plan/OE1")
    for word in ("náhuatl", "Lengua de Señas", "<video", 'lang="nah"', "Lorem"):
        assert word not in response.text
    assert "media-src" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["OE1.mp4", "OE1.vtt"])
def test_missing_file_stops_the_start_with_its_line(
    corpus: Corpus, static: Path, tmp_path: Path, name: str
) -> None:
    (static / "lsm" / name).unlink()
    with pytest.raises(CorpusError, match=f"toml, línea 13: no existe .*/lsm/{name}"):
        _app(corpus, CONTENT, tmp_path)
