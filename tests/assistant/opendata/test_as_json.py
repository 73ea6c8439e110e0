from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assistant.opendata.as_json import as_json

if TYPE_CHECKING:
    from corpus import Document


def _data(document: Document) -> Any:  # noqa: ANN401
    return json.loads(as_json(document))


def test_file_tells_source_dates_and_how_many(document: Document) -> None:
    assert _data(document)["document"] == {
        "id": document.id,
        "title": document.title,
        "institution": "Instituto Electoral de la Ciudad de México",
        "language": "es-MX",
        "version": "2025-12-31",
        "sha256": document.sha256,
        "source_url": document.source_url,
        "period": {"year": 2025, "start": "2025-10-01", "end": "2025-12-31"},
        "updated": "2025-12-31",
        "changed": document.changes[0].moment.date().isoformat(),
        "passage_count": 63,
    }


def test_official_text_has_no_licence_of_ours(document: Document) -> None:
    told = _data(document)["terms"]
    basis = document.get("ficha.fundamento")
    assert basis is not None
    assert told["official"]["licence"] is None
    assert told["official"]["legal_basis"] == basis.text
    assert told["ours"]["licence"] == "CC-BY-4.0"


def test_text_as_published_is_apart_from_what_is_ours(document: Document) -> None:
    passages = _data(document)["passages"]
    assert [one["id"] for one in passages] == [one.id for one in document.passages]
    for told, passage in zip(passages, document.passages, strict=True):
        assert told["official"] == {
            "text": passage.published,
            "place": {"start": passage.place.start, "end": passage.place.end},
        }
        assert told["ours"]["quoted_text"] == passage.text
        assert told["ours"]["plain"] == document.plain[passage.id].text
        assert told["ours"]["plain_english"] == document.english.plain[passage.id]


def test_mends_lead_from_what_is_quoted_to_what_was_published(document: Document) -> None:
    mended = 0
    for told in _data(document)["passages"]:
        text = told["ours"]["quoted_text"]
        for mend in reversed(told["ours"]["mends"]):
            start, end = mend["start"], mend["start"] + len(mend["text"])
            assert (text[start:end], bool(mend["reason"])) == (mend["text"], True)
            text, mended = text[:start] + mend["published"] + text[end:], mended + 1
        assert text == told["official"]["text"]
    assert mended == 7


def test_glossary_and_changes_come_along(document: Document) -> None:
    data = _data(document)
    assert [one["id"] for one in data["glossary"]] == [one.id for one in document.glossary]
    assert [one["id"] for one in data["changes"]] == [one.id for one in document.changes]
    assert {one["part"] for one in data["changes"]} == {"official", "own"}


def test_hostile_words_are_only_words(hostile: Document) -> None:
    told = [one["official"]["text"] for one in _data(hostile)["passages"]]
    assert told == [passage.published for passage in hostile.passages]
