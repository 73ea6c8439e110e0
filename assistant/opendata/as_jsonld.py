"""The document as linked data, JSON-LD: schema.org and DCAT, with nothing loaded from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.answers.citation import Citation
from assistant.opendata.as_json import json_bytes
from assistant.opendata.facts import LANGUAGE, last_change, mend_in_words
from assistant.opendata.names import name_of
from assistant.opendata.terms import AUTHOR, LICENCE_URL, OUR_TERMS, official_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.opendata.files import DataFile
    from corpus.model import Document, Passage

_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_ADDRESS = {"@type": "@id"}
_DAY = {"@type": "xsd:date"}
CONTEXT = {
    "@vocab": "https://schema.org/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **dict.fromkeys(("contentUrl", "isPartOf", "license", "url"), _ADDRESS),
    **dict.fromkeys(("dcat:downloadURL", "dcat:mediaType", "spdx:algorithm"), _ADDRESS),
    **dict.fromkeys(("dct:modified", "dcat:startDate", "dcat:endDate"), _DAY),
    "dcat:byteSize": {"@type": "xsd:nonNegativeInteger"},
    "spdx:checksumValue": {"@type": "xsd:hexBinary"},
}
_US = {"@type": "Organization", "name": AUTHOR}


def as_jsonld(document: Document, files: Iterable[DataFile]) -> bytes:
    """Return the data set, where it can be had (`files`), and every passage as part of it."""
    return json_bytes(
        {
            "@context": CONTEXT,
            **_dataset(document),
            "distribution": [_distribution(file) for file in files],
            "hasPart": [
                _passage(document, passage, position)
                for position, passage in enumerate(document.passages, start=1)
            ],
        }
    )


def _dataset(document: Document) -> dict[str, Any]:
    period, day = document.period, last_change(document).isoformat()
    start, end = period.start.isoformat(), period.end.isoformat()
    rights = f"{official_terms(document)} {OUR_TERMS}"
    return {
        "@id": name_of(document.id),
        "@type": ["Dataset", "dcat:Dataset"],
        "identifier": document.id,
        "name": document.title,
        "description": f"Los {len(document.passages)} pasajes de «{document.title}», palabra por"
        " palabra, y aparte su explicación en palabras sencillas.",
        "inLanguage": LANGUAGE,
        "version": document.version,
        "temporalCoverage": f"{start}/{end}",
        "dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": start, "dcat:endDate": end},
        "dateModified": day,
        "dct:modified": day,
        "isAccessibleForFree": True,
        "creator": _US,
        # Not one licence for all: each explanation has its own, the official text has none.
        "conditionsOfAccess": rights,
        "dct:rights": {"@type": "dct:RightsStatement", "rdfs:label": rights},
        "isBasedOn": _source(document),
    }


def _source(document: Document) -> dict[str, Any]:
    return {
        "@type": "MediaObject",
        "name": document.title,
        **({"url": document.source_url} if document.source_url else {}),
        "publisher": {"@type": "Organization", "name": document.institution},
        "dateModified": document.updated.isoformat(),
        "sha256": document.sha256,
    }


def _distribution(file: DataFile) -> dict[str, Any]:
    return {
        "@type": ["DataDownload", "dcat:Distribution"],
        "name": file.name,
        "contentUrl": file.address,
        "encodingFormat": file.media_type,
        "sha256": file.sha256,
        "dcat:downloadURL": file.address,
        "dcat:mediaType": _MEDIA_TYPES + file.media_type,
        "dcat:byteSize": str(len(file.content)),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": "spdx:checksumAlgorithm_sha256",
            "spdx:checksumValue": file.sha256,
        },
    }


def _passage(document: Document, passage: Passage, position: int) -> dict[str, Any]:
    citation = Citation(passage, document)
    parent = (document.id, passage.parent) if passage.parent else (document.id,)
    return {
        "@id": name_of(document.id, passage.id),
        "@type": "CreativeWork",
        "identifier": passage.id,
        "name": citation.label,
        "text": passage.published,
        "inLanguage": LANGUAGE,
        "position": position,
        "url": citation.url,
        "isPartOf": name_of(*parent),
        **_many("correction", _corrections(passage)),
        **_many("subjectOf", _explanations(document, passage)),
    }


def _many(name: str, values: Iterator[dict[str, Any]]) -> dict[str, Any]:
    found = list(values)
    return {name: found} if found else {}


def _corrections(passage: Passage) -> Iterator[dict[str, Any]]:
    for mend in passage.mends:
        yield {"@type": "CorrectionComment", **_ours(mend_in_words(mend), LANGUAGE)}


def _explanations(document: Document, passage: Passage) -> Iterator[dict[str, Any]]:
    texts = (
        (LANGUAGE, Citation(passage, document).plain),
        ("en", document.english.plain.get(passage.id)),
    )
    for language, text in texts:
        if text:
            yield {"@type": "CreativeWork", **_ours(text, language)}


def _ours(text: str, language: str) -> dict[str, Any]:
    return {"text": text, "inLanguage": language, "creator": _US, "license": LICENCE_URL}
