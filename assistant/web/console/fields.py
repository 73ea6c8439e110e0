"""What somebody wrote in the form of an edited entry, and whether it can be kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers.steps.clean import visible
from assistant.overlay import merged, problems
from assistant.privacy import Kind as Personal
from assistant.privacy import found, refusal
from assistant.staff.reviewing import ReviewError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from werkzeug.datastructures import ImmutableMultiDict

    from assistant.overlay import Field, Fields, Kind

_NAME = "nombre"
# Fields by whose first line people ask for an entry.
_ASKED_BY = ("phrases", "asks", "citizen", "term")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_LONGEST_NAME = 200
_ELSEWHERE = "Lo que cambias se usa también en otro archivo, que ya no quedaría bien:"
# How a body is reached is no secret, and is what these entries are for.
_OF_CONTACTS = {Personal.PHONE, Personal.EMAIL}


@dataclass(frozen=True, slots=True)
class EditedFields:
    """An entry's name and fields as they were sent, or as they are offered."""

    kind: Kind
    name: str
    fields: Fields

    @classmethod
    def sent(cls, kind: Kind, form: ImmutableMultiDict[str, str]) -> EditedFields:
        """Read the fields, without what cannot be seen."""
        fields = {field.key: _read(field, form.get(field.key, "")) for field in kind.fields}
        return cls(kind, visible(form.get(_NAME, "")), fields)

    @property
    def example(self) -> str:
        """Return a question that the entry is about, to try it with."""
        told = (self.fields.get(key, "") for key in _ASKED_BY)
        return next((text.splitlines()[0] for text in told if text), self.name)

    def refuse(self, others: Mapping[tuple[str, str], Fields], *, known: bool) -> None:
        """Refuse what cannot be kept beside what else is in force; raises ReviewError.

        `known` tells whether there is such an entry already.
        """
        wrong = [*(() if known else self._of_name()), *self._of_fields(), *self._of_people()]
        if not wrong:
            texts = merged({**others, (self.kind.slug, self.name): self.fields})
            # The files of what is in force were sound before.
            wrong = [self._told(one) for one in problems(texts)]
        if wrong:
            raise ReviewError(" ".join(wrong))

    def _told(self, problem: str) -> str:
        """Return a problem of the files, with why it is one of this entry."""
        ours = [file.name for file in (self.kind.file, self.kind.english) if file]
        elsewhere = ".toml, línea" in problem and not problem.startswith(tuple(ours))
        return f"{_ELSEWHERE} {problem}" if elsewhere else problem

    def _of_name(self) -> Iterator[str]:
        if not self.kind.grows:
            yield f"«{self.name[:40]}» no está en {self.kind.title}: aquí no se agregan entradas."
        elif self.kind.key == "id" and not _ID.fullmatch(self.name):
            yield "El nombre lleva letras minúsculas sin acento, números y guiones: voto-exterior."
        elif not 0 < len(self.name) <= _LONGEST_NAME:
            yield f"El nombre lleva de 1 a {_LONGEST_NAME} caracteres."

    def _of_fields(self) -> Iterator[str]:
        for field in self.kind.fields:
            length = len(self.fields[field.key])
            if not length and not field.optional:
                yield f"Falta «{field.label}»."
            if length > field.longest:
                yield f"«{field.label}» lleva {field.longest} caracteres o menos; tiene {length}."

    def _of_people(self) -> Iterator[str]:
        allowed = _OF_CONTACTS if self.kind.contacts else set()
        told = [self.fields[field.key] for field in self.kind.fields if not field.passages]
        # Each by itself: the dates of two fields make no number together.
        kinds = [one.kind for text in (self.name, *told) for one in found(text)]
        if kinds := [one for one in kinds if one not in allowed]:
            yield refusal(kinds)


def _read(field: Field, sent: str) -> str:
    lines = [line for line in map(visible, sent.splitlines()) if line]
    return "\n".join(lines) if field.many else " ".join(lines)
