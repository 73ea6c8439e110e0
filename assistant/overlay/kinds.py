"""What of the project's files can be edited in the console, and how each field is called there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers.in_english import REFERRALS as REFERRALS_IN_ENGLISH
from assistant.answers.referrals import FILE as REFERRALS
from corpus.load import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

# As long as any text of the files is, and some more.
_LONG, _SHORT = 1200, 200


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry; `many` holds one text in each line, `english` stands in its own file.

    One that is `omitted` is not written if it is empty.
    """

    name: str
    label: str
    many: bool = False
    english: bool = False
    optional: bool = False
    omitted: bool = False
    longest: int = _LONG
    # Its texts are names of passages, which are looked up: no words of anybody.
    passages: bool = False

    @property
    def key(self) -> str:
        """Its name among all fields of an entry."""
        return f"en.{self.name}" if self.english else self.name


@dataclass(frozen=True, slots=True)
class Kind:
    """Entries of one kind: `[[table]]` in `file`, each known by its `key`.

    `english` is the file that says the same again; `grows` tells whether there may be new ones.
    """

    slug: str
    title: str
    file: Path
    table: str
    key: str
    named: str
    fields: tuple[Field, ...]
    english: Path | None = None
    grows: bool = True
    contacts: bool = False


# There is one document: services.py refuses to serve more.
_FOLDER = min(DOCUMENTS.glob("*/document.toml")).parent
_PLAIN = Field("plain", "En palabras sencillas")
_PLAIN_IN_ENGLISH = Field("plain", "Lo mismo en inglés", english=True)
_REASON = "Por qué es suyo"

_KINDS = (
    Kind(
        "lenguaje-claro", "Lenguaje claro", _FOLDER / "lenguaje-claro.toml", "passage", "id",
        "Pasaje", (
            _PLAIN,
            Field("asks", "Cómo se pregunta por él, una pregunta por renglón", many=True,
                  optional=True, longest=4000),
            Field("words", "Palabras de la gente que el pasaje no trae, una por renglón", many=True,
                  optional=True, longest=4000),
            _PLAIN_IN_ENGLISH,
        ), _FOLDER / "lenguaje-claro.en.toml", grows=False,
    ),
    Kind(
        "glosario", "Glosario", _FOLDER / "glosario.toml", "entry", "id", "Término", (
            Field("term", "Cómo se muestra", longest=_SHORT),
            Field("forms", "Cómo aparece escrito en el plan, una forma por renglón", many=True),
            _PLAIN,
            Field("term_en", "Cómo se le llama en inglés", english=True, optional=True,
                  omitted=True, longest=_SHORT),
            _PLAIN_IN_ENGLISH,
        ), _FOLDER / "glosario.en.toml",
    ),
    Kind(
        "vocabulario", "Vocabulario", _FOLDER / "vocabulario.toml", "term", "institution",
        "Como está en el plan", (
            Field("citizen", "Como lo dice la gente, una forma por renglón", many=True,
                  longest=4000),
            Field("reason", "Por qué quieren decir lo mismo"),
            Field("expect", "Pasajes a los que lleva, uno por renglón, como L2.4", many=True,
                  optional=True, passages=True),
        ),
    ),
    Kind(
        "asuntos", "Asuntos de otras instituciones", REFERRALS, "matter", "id", "Asunto", (
            Field("body", "De quién es", longest=_SHORT),
            Field("reason", _REASON),
            Field("contact", "Contacto: su nombre en la lista de contactos, o nada", optional=True,
                  longest=_SHORT),
            Field("source", "De dónde se sabe", longest=400),
            Field("checked_on", "Revisado el día (2026-11-22)", longest=10),
            Field("phrases", "Frases por las que se reconoce, una por renglón", many=True,
                  longest=8000),
            Field("alone", "Frases que valen si la pregunta casi no dice más, una por renglón",
                  many=True, optional=True, omitted=True, longest=8000),
            Field("body", "De quién es, en inglés", english=True, longest=_SHORT),
            Field("reason", "Por qué, en inglés", english=True),
        ), REFERRALS_IN_ENGLISH,
    ),
    Kind(
        "contactos", "Contactos", REFERRALS, "contact", "id", "Contacto", (
            Field("text", "Cómo comunicarse"),
            Field("hours", "Horario, si la fuente lo dice", optional=True, omitted=True,
                  longest=_SHORT),
            Field("source", "De dónde se sabe", longest=400),
            Field("date", "Fecha de esa fuente", longest=_SHORT),
            Field("text", "Cómo comunicarse, en inglés", english=True),
            Field("hours", "Horario, en inglés", english=True, optional=True, omitted=True,
                  longest=_SHORT),
            Field("source", "De dónde se sabe, en inglés", english=True, longest=400),
            Field("date", "Fecha de esa fuente, en inglés", english=True, longest=_SHORT),
        ), REFERRALS_IN_ENGLISH, contacts=True,
    ),
)  # fmt: skip

KINDS = {kind.slug: kind for kind in _KINDS}
