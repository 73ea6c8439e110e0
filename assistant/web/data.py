"""The plan as open data: a page that explains the files, and the files, which any site may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, current_app, url_for
from flask_babel import lazy_gettext as _

from assistant.opendata import FEED, data_files
from assistant.opendata.gaps import gaps_csv
from assistant.opendata.terms import AUTHOR, LICENCE, LICENCE_URL, legal_basis
from assistant.storage import StoreUnavailableError
from assistant.storage.public import LEAST, public_gaps
from assistant.storage.tables import GapState
from assistant.version import LICENCE as PROGRAM_LICENCE
from assistant.web import context
from assistant.web.headings import DATA
from assistant.web.interface import without_prefix
from assistant.web.rendering import render

if TYPE_CHECKING:
    from assistant.opendata import DataFile

blueprint = Blueprint("data", __name__, url_prefix="/datos")
# Apart: what machines ask has one address for both languages, and is open to other sites.
files = Blueprint("files", __name__)

_KEY = "asistente-datos"
_SHEET = "csv"
_UNAVAILABLE = 503
_STATES = {GapState.OPEN: "abierto", GapState.CLOSED: "cerrado"}
# JSON is always UTF-8 and has no such parameter.
_PARAMETERS = {_SHEET: "; charset=utf-8; header=present"} | dict.fromkeys(
    ("md", "txt", FEED), "; charset=utf-8"
)
_EXPLAINED = {
    "csv": (_("Hoja de cálculo (CSV)"), _("Una fila por pasaje, para LibreOffice o Excel.")),
    "json": (_("Todo, para programas (JSON)"), _("También trae el glosario y los cambios.")),
    "md": (_("Texto con formato (Markdown)"), _("Para leerlo o pegarlo en otro documento.")),
    "txt": (_("Solo texto"), _("Se abre en cualquier aparato.")),
    "jsonld": (_("Datos enlazados (JSON-LD)"), _("Para catálogos de datos: schema.org y DCAT.")),
    FEED: (_("Canal de cambios (Atom)"), _("Avisa qué cambió en tu lector de noticias.")),
}


@dataclass(frozen=True, slots=True)
class Offered:
    """A file as its page shows it."""

    file: DataFile
    name: str
    purpose: str
    address: str

    @property
    def kilobytes(self) -> int:
        """How heavy it is, uncompressed."""
        return max(1, round(len(self.file.content) / 1000))


@blueprint.get("")
def page() -> str:
    """Explain what each file is for, under which terms, and what has changed."""
    return render(
        "pages/data.html",
        title=DATA,
        offered=[_offered(file) for file in _files()],
        basis=legal_basis(context.document()),
        author=AUTHOR,
        licence=LICENCE,
        licence_url=LICENCE_URL,
        program_licence=PROGRAM_LICENCE,
        gaps_address=without_prefix(url_for("data.files.gaps")),
        least=LEAST,
    )


def _offered(file: DataFile) -> Offered:
    name, purpose = _EXPLAINED[file.format]
    address = without_prefix(url_for("data.files.file", name=file.name))
    return Offered(file, str(name), str(purpose), address)


@files.get("/<name>")
def file(name: str) -> Response:
    """Hand out a file; a sheet is to be kept, for the browser cannot show it."""
    found = next((one for one in _files() if one.name == name), None)
    if found is None:
        abort(404)
    kind = found.media_type + _PARAMETERS.get(found.format, "")
    response = Response(found.content, content_type=kind)
    if found.format == _SHEET:
        response.headers["Content-Disposition"] = f"attachment; filename={found.name}"
    return response


@files.get("/huecos.csv")
def gaps() -> Response:
    """Hand out the questions without an answer that many asked, as they are now."""
    try:
        found = context.services().record.look(public_gaps)
    except StoreUnavailableError:
        abort(_UNAVAILABLE)
    rows = (
        (one.number, _STATES[one.state], str(one.opened), str(one.asked_last), one.times, one.text)
        for one in found
    )
    response = Response(gaps_csv(rows), content_type=f"text/csv{_PARAMETERS[_SHEET]}")
    response.headers["Content-Disposition"] = "attachment; filename=huecos.csv"
    return response


def _files() -> tuple[DataFile, ...]:
    """Return the files, made once in a process."""
    kept = current_app.extensions
    if _KEY not in kept:
        kept[_KEY] = data_files(context.document())
    made: tuple[DataFile, ...] = kept[_KEY]
    return made


blueprint.register_blueprint(files)
