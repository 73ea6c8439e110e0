from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from pyld import jsonld

from assistant.opendata import data_files
from assistant.opendata.as_jsonld import as_jsonld

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Document

BASE = "https://ejemplo.mx/datos/datos.jsonld"
SCHEMA, DCAT = "https://schema.org/", "http://www.w3.org/ns/dcat#"
DCT, SPDX = "http://purl.org/dc/terms/", "http://spdx.org/rdf/terms#"
# Every word used, as its vocabulary spells it: any other would be taken for schema.org's.
WORDS = {
    SCHEMA: {
        "conditionsOfAccess", "contentUrl", "correction", "creator", "dateModified", "description",
        "distribution", "encodingFormat", "hasPart", "identifier", "inLanguage",
        "isAccessibleForFree", "isBasedOn", "isPartOf", "license", "name", "position", "publisher",
        "sha256", "subjectOf", "temporalCoverage", "text", "url", "version",
        "CorrectionComment", "CreativeWork", "DataDownload", "Dataset", "MediaObject",
        "Organization",
    },
    DCAT: {"byteSize", "downloadURL", "endDate", "mediaType", "startDate", "Dataset",
           "Distribution"},
    DCT: {"modified", "rights", "temporal", "PeriodOfTime", "RightsStatement"},
    SPDX: {"algorithm", "checksum", "checksumValue", "Checksum"},
    "http://www.w3.org/2000/01/rdf-schema#": {"label"},
}  # fmt: skip
KNOWN = {vocabulary + word for vocabulary, words in WORDS.items() for word in words}


def _refuse(address: str, _options: object) -> NoReturn:
    pytest.fail(f"{address} would be fetched")


def _dropped(key: object) -> NoReturn:
    pytest.fail(f"{key} means nothing")


def _expanded(document: Document) -> dict[str, Any]:
    content = json.loads(as_jsonld(document, data_files(document)[:4]))
    options = {"base": BASE, "documentLoader": _refuse}
    (dataset,) = jsonld.expand(content, options, on_property_dropped=_dropped)
    return dict(dataset)


def _words(node: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield every property and type of an expanded node."""
    if isinstance(node, list):
        for one in node:
            yield from _words(one)
    elif isinstance(node, dict) and "@value" not in node:
        yield from node.get("@type", ())
        for key, value in node.items():
            if not key.startswith("@"):
                yield key
                yield from _words(value)


def _leaves(node: Any) -> list[str]:  # noqa: ANN401
    """Return every value in order, whatever it is called."""
    if isinstance(node, dict):
        return [leaf for key in node if key != "@context" for leaf in _leaves(node[key])]
    if isinstance(node, list):
        return [leaf for one in node for leaf in _leaves(one)]
    return [str(node)]


def _value(node: dict[str, Any], word: str) -> Any:  # noqa: ANN401
    (found,) = node[SCHEMA + word]
    return found.get("@value", found.get("@id"))


def test_every_word_is_one_of_a_known_vocabulary(document: Document) -> None:
    assert set(_words(_expanded(document))) == KNOWN


def test_nothing_is_lost_by_expansion(document: Document) -> None:
    content = json.loads(as_jsonld(document, data_files(document)[:4]))
    said, kept = set(_leaves(content)), set(_leaves(_expanded(document)))
    # Words and addresses are told whole after expansion; texts stay as they are.
    changed = {text.rpartition(":")[2] for text in said - kept}
    assert not [text for text in changed if not any(one.endswith(text) for one in kept)]
    assert len(changed) < len(document.passages) + 20
    assert len(said) > 300


def test_planted_word_without_meaning_would_be_noticed() -> None:
    content = {"@context": {"name": "https://schema.org/name"}, "name": "a", "nada": "b"}
    with pytest.raises(pytest.fail.Exception, match="nada means nothing"):
        jsonld.expand(content, {"documentLoader": _refuse}, on_property_dropped=_dropped)


def test_planted_context_of_another_host_would_be_noticed() -> None:
    content = {"@context": "https://schema.org/", "name": "a"}
    with pytest.raises(pytest.fail.Exception, match="would be fetched"):
        jsonld.expand(content, {"documentLoader": _refuse})


def test_every_passage_is_a_part_with_its_exact_text(document: Document) -> None:
    parts = _expanded(document)[f"{SCHEMA}hasPart"]
    assert [_value(part, "identifier") for part in parts] == [one.id for one in document.passages]
    for part, passage in zip(parts, document.passages, strict=True):
        assert _value(part, "text") == passage.published
        assert _value(part, "url") == f"https://ejemplo.mx/plan/{passage.id}"
        assert "license" not in {key.removeprefix(SCHEMA) for key in part}


def test_every_name_is_whole_and_used_once(document: Document) -> None:
    dataset = _expanded(document)
    names = [dataset["@id"], *(part["@id"] for part in dataset[f"{SCHEMA}hasPart"])]
    assert len(set(names)) == len(names) == 64
    assert all(name.startswith("urn:uuid:") for name in names)
    assert {_value(part, "isPartOf") for part in dataset[f"{SCHEMA}hasPart"]} <= set(names)


def test_explanations_bear_their_own_licence(document: Document) -> None:
    for part in _expanded(document)[f"{SCHEMA}hasPart"]:
        ours = part[f"{SCHEMA}subjectOf"] + part.get(f"{SCHEMA}correction", [])
        assert {_value(one, "license") for one in ours} == {
            "https://creativecommons.org/licenses/by/4.0/deed.es"
        }
        assert [_value(one, "inLanguage") for one in ours[:2]] == ["es-MX", "en"]


def test_data_set_tells_source_dates_and_files(document: Document) -> None:
    dataset = _expanded(document)
    (source,) = dataset[f"{SCHEMA}isBasedOn"]
    assert (_value(source, "url"), _value(source, "sha256")) == (
        document.source_url,
        document.sha256,
    )
    assert _value(dataset, "temporalCoverage") == "2025-10-01/2025-12-31"
    files = data_files(document)[:4]
    assert [_value(one, "sha256") for one in dataset[f"{SCHEMA}distribution"]] == [
        file.sha256 for file in files
    ]
    assert [_value(one, "contentUrl") for one in dataset[f"{SCHEMA}distribution"]] == [
        f"https://ejemplo.mx/datos/{file.name}" for file in files
    ]


def test_hostile_words_are_only_words(hostile: Document) -> None:
    parts = _expanded(hostile)[f"{SCHEMA}hasPart"]
    assert [_value(part, "text") for part in parts] == [
        passage.published for passage in hostile.passages
    ]
