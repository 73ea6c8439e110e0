"""Sentences with invented data, and whether a datum is left: made without looking at the room."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import blind_data
from blind_ways import GREEK, LOOKALIKES, SMALL, ways

from assistant.privacy import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

BACK = {alien.casefold(): own.casefold()
        for table in (LOOKALIKES, GREEK, SMALL) for own, alien in table.items()}  # fmt: skip
NAMES = {
    "curp": ("CURP", "curp", "Clave Única"), "rfc": ("RFC", "rfc", "R.F.C."),
    "elector": ("clave de elector", "Clave de Elector", "clave elector"),
    "cic": ("CIC", "cic de la INE", "CIC de mi credencial"),
    "ocr": ("OCR", "ocr de mi INE", "número OCR"),
    "idmex": ("código de atrás de la INE", "IDMEX", "credencial"),
    "nss": ("NSS", "número de seguridad social", "número de seguro social", "nss del IMSS"),
    "clabe": ("CLABE", "clabe interbancaria", "cuenta CLABE"),
    "card": ("tarjeta", "número de tarjeta", "tarjeta de débito"),
    "phone": ("teléfono", "cel", "celular", "tel", "WhatsApp", "número"),
    "mail": ("correo", "e-mail", "mail", "correo electrónico"),
    "passport": ("pasaporte", "número de pasaporte", "pasaporte mexicano"),
}  # fmt: skip
FRAMES = (
    "Mi {name} es {datum}", "{name}: {datum}", "{name}:{datum}", "{name}={datum}",
    "{datum} es mi {name}", "¿Me pueden ayudar? {name} {datum}, gracias.",
    "Hola, vivo en Iztapalapa y quiero saber cuándo voto, mi {name} es {datum}. Saludos",
    "No aparezco en la lista nominal de la sección 1234 ({name} {datum}), ¿qué hago?",
    "En 2024 voté; mi {name} {datum} sigue igual desde 2019",
    "¿Qué dice la L2.4? Les dejo mi {name}: {datum}; contesten antes del 15 de junio de 2026",
    "perdi mi ine y tramite otra, {name} {datum} cuando la recojo", "{name}\n{datum}\n¿Qué sigue?",
    "Tengo 45 años, {name}-{datum}-, y quiero ser funcionaria de casilla",
    '"{name}" -> «{datum}»', "Anoten el {name} [{datum}] para la capacitación de las 10:30",
    "({name}/{datum})", "Le paso mi {name}, {datum}, para el trámite 3 de 5",
)  # fmt: skip
BARE = ("{datum}", "{datum} ¿cuándo voto?", "Soy Ana, {datum}", "¿Aparezco? {datum}")


MARK = re.compile("|".join(re.escape(kind.mark) for kind in Kind))


@dataclass(frozen=True)
class Variant:
    kind: str
    way: str
    datum: str
    written: str
    sentence: str


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    signs = (BACK.get(sign, sign) for sign in plain if sign.isalnum())
    return "".join(str(unicodedata.digit(sign, sign)) for sign in signs)


def survives(variant: Variant, masked: str) -> bool:
    """Six signs in a row of the datum, or of how it was written, are a leak."""
    return any(leaks(one, masked) for one in (variant.datum, variant.written))


def leaks(datum: str, masked: str) -> bool:
    # What stands on both sides of a mark is no run: «mail [correo]» is not «gmail.co».
    left = [folded(part) for part in MARK.split(masked)]
    form = folded(datum)
    runs = [form[at : at + 6] for at in range(len(form) - 5)]
    return datum in masked or any(run in part for run in runs for part in left)


def variants(seed: int, each: int) -> Iterator[Variant]:
    """So many variants of every way of every kind."""
    rng = Random(seed)  # noqa: S311 - nothing secret is drawn
    for kind, make in blind_data.KINDS.items():
        for way, write in ways(kind).items():
            for _ in range(each):
                datum = make(rng)
                written = write(datum, rng)
                alone = kind in ("curp", "rfc", "elector", "mail") and rng.random() < 0.2
                frame = rng.choice(BARE if alone else FRAMES)
                name = rng.choice(NAMES[kind])
                sentence = frame.format(name=name, datum=written)
                yield Variant(kind, way, datum, written, sentence)
