"""Personal data sent through every door: none of it may reach a file of ours.

`python tests/fuzz/personal.py --variants 5000` does the whole campaign on SQLite.
"""

from __future__ import annotations

import argparse
import gzip
import io
import logging
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).parent
# The script runs from a checkout, where the packages are not installed.
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "assistant" / "privacy")]

import pyotp  # noqa: E402 (needs the path above)
from variants import bare, variant  # noqa: E402 (needs the path above)

from assistant.days import today  # noqa: E402
from assistant.overlay import KINDS, as_in_files  # noqa: E402
from assistant.services import open_services  # noqa: E402
from assistant.settings import load_settings  # noqa: E402
from assistant.staff import accounts, codes, passwords  # noqa: E402
from assistant.storage import Store  # noqa: E402
from assistant.storage.copies import backup  # noqa: E402
from assistant.storage.gaps import Unanswered, record  # noqa: E402
from assistant.storage.people import Role  # noqa: E402
from assistant.storage.tables import Cause  # noqa: E402
from assistant.web.app import create_app  # noqa: E402

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from sqlalchemy.orm import Session

SECRET = codes.new_secret()
ANSWER = "/consola/respuestas/1"
TEXTS = "/consola/textos/vocabulario"
NAME = "cultura democrática"
TERM = as_in_files(KINDS["vocabulario"])[NAME]
PHRASE = "tres ajolotes leen de noche"
_RUN = 9
OURS = {"Sec-Fetch-Site": "same-origin"}


def leaked(var: Path, count: int, seed: int) -> tuple[int, list[str]]:
    """Send so many variants through the doors; return how many, and those found in our files."""
    environ = {"ASISTENTE_VAR": str(var), "ASISTENTE_QUESTIONS_PER_MINUTE": "0"}
    services = open_services(load_settings(environ))
    services.record.now(_curator)
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    browser = create_app(services).test_client()
    browser.post("/consola/entrar", data={"nombre": "eva", "clave": PHRASE}, headers=OURS)
    code = pyotp.TOTP(SECRET).at(datetime.now(UTC))
    browser.post("/consola/codigo", data={"codigo": code}, headers=OURS)
    random = Random(seed)  # noqa: S311  the same variants every time
    tried = [variant(random) for _ in range(count)]
    for number, one in enumerate(tried):
        _DOORS[number % len(_DOORS)](browser, one.text)
    recorder: Any = services.record
    # In time for whatever waits to be written.
    recorder.finish(60)
    recorder.close()
    logging.getLogger().removeHandler(handler)
    written = _pieces(_everything(var, log.getvalue()))
    return count, [one.text for one in tried if not _pieces(bare(one.datum)).isdisjoint(written)]


def _pieces(text: str) -> set[str]:
    """Return every run of so many letters and digits; shorter ones are in other numbers too."""
    return {text[at : at + _RUN] for at in range(max(len(text) - _RUN, 0) + 1)}


def _curator(session: Session) -> None:
    accounts.add(session, "eva", Role.CURATOR, "ana")
    record(session, Unanswered("talleres", "taller", Cause.NOT_IN_PLAN, "es", today()))
    person = accounts.find(session, "eva")
    assert person is not None
    person.secret = SECRET
    accounts.choose_password(session, person, passwords.kept(PHRASE))


def _everything(var: Path, log: str) -> str:
    """Return all that was written, letters and digits alone: files, a copy, and the log."""
    store = Store(f"sqlite:///{var / 'asistente.sqlite3'}")
    backup(store, var / "copia.jsonl.gz")
    copied = gzip.decompress((var / "copia.jsonl.gz").read_bytes()).decode()
    store.close()
    raw = [path.read_bytes().decode("utf-8", "replace") for path in var.glob("asistente.sqlite3*")]
    return bare("\n".join((*raw, copied, log)))


def _question(browser: FlaskClient, text: str) -> None:
    browser.post("/", data={"pregunta": text})


def _opinion(browser: FlaskClient, text: str) -> None:
    sent = {"pregunta": text, "util": "no", "estado": "answered"}
    browser.post("/opinion", data=sent)


def _feedback(browser: FlaskClient, text: str) -> None:
    browser.post("/api/v1/feedback", json={"question": text, "useful": False, "status": "answered"})


def _outcome(browser: FlaskClient, text: str) -> None:
    sent = {"pregunta": text, "desenlace": "no_en_plan", "tema": "Otro tema"}
    browser.post("/consola/desenlace", data=sent, headers=OURS)


def _curated(browser: FlaskClient, text: str) -> None:
    sent = {"texto": text, "preguntas": "¿Hay talleres?", "pasajes": "L2.4", "hasta": "2030-01-31"}
    sent |= {"hacer": "guardar", "revision": _revision(browser, ANSWER)}
    browser.post(ANSWER, data=sent, headers=OURS)


def _edited(browser: FlaskClient, text: str) -> None:
    sent = {**TERM, "reason": text, "nombre": NAME, "hacer": "guardar"}
    sent["revision"] = _revision(browser, f"{TEXTS}?nombre={NAME}")
    browser.post(TEXTS, data=sent, headers=OURS)


def _revision(browser: FlaskClient, address: str) -> str:
    found = re.search(r'name="revision"\s+value="(\d+)"', browser.get(address).text)
    assert found is not None, "eva is not in"
    return found[1]


_DOORS = (_question, _opinion, _feedback, _outcome, _curated, _edited)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--variants", type=int, default=5000)
    with tempfile.TemporaryDirectory() as folder:
        sent, found = leaked(Path(folder), parser.parse_args().variants, 2026)
    sys.stdout.write(f"Enviados: {sent}. En archivos: {len(found)}.\n")
    sys.stdout.writelines(f"  {one}\n" for one in found[:20])
    sys.exit(len(found) > sent * 0.005)
