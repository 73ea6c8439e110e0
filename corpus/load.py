"""From the folder of a document to a Document, or the reasons why not."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpus.account import Account, account
from corpus.changes import Change, read_changes
from corpus.check import problems
from corpus.dates import read_date, read_period
from corpus.definition import Definition, read_definition
from corpus.english import English, read_english
from corpus.errors import CorpusError
from corpus.glossary import GlossaryEntry, read_glossary
from corpus.model import Document, Kind, Passage
from corpus.other_languages import OtherLanguages, read_other_languages
from corpus.parse import Parsed, parse
from corpus.plain import Plain, read_plain
from corpus.questions import Question, read_questions
from corpus.readers import Source, read_txt
from corpus.titles import read_titles
from corpus.vocabulary import Term, read_vocabulary

DOCUMENTS = Path(__file__).parent / "documents"

# The order people read in, which is not the order of the cells in the file.
_READING_ORDER = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read, with its account and everything that is wrong with it."""

    source: Source
    definition: Definition
    parsed: Parsed
    account: Account
    problems: tuple[str, ...]
    plain: dict[str, Plain]
    vocabulary: tuple[Term, ...]
    questions: tuple[Question, ...]
    glossary: tuple[GlossaryEntry, ...]
    titles: dict[str, str]
    other_languages: dict[str, OtherLanguages]
    english: English
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Corpus:
    """Everything that may be answered from."""

    documents: tuple[Document, ...]

    @cached_property
    def fingerprint(self) -> str:
        """A sha256 over everything in it; changes whenever an answer could."""
        return hashlib.sha256(repr(self.documents).encode()).hexdigest()


def read(folder: Path) -> Reading:
    """Read one document's folder; raises CorpusError only if its files cannot be read."""
    definition = read_definition(folder / "document.toml")
    source = read_txt(folder / definition.source)
    parsed = parse(source, definition)
    counted = account(source, parsed)
    found = problems(source, definition, parsed, counted)
    known = {passage.id for passage in parsed.passages}
    plain = read_plain(folder / "lenguaje-claro.toml", known)
    vocabulary = read_vocabulary(folder / "vocabulario.toml", known)
    questions = read_questions(folder / "preguntas.jsonl", known)
    texts = [passage.text for passage in parsed.passages]
    texts += [entry.text for entry in plain.values()]
    glossary = read_glossary(folder / "glosario.toml", texts)
    titles = read_titles(folder / "titulos.toml", known)
    other = read_other_languages(folder / "otras-lenguas.toml", known)
    english = read_english(folder, plain, [entry.id for entry in glossary], titles)
    changes = read_changes(folder / "cambios.toml", known)
    # fmt: off
    return Reading(
        source, definition, parsed, counted, found,
        plain, vocabulary, questions, glossary, titles, other, english, changes,
    )
    # fmt: on


def read_all(root: Path = DOCUMENTS) -> list[Reading]:
    """Read every document under `root`, in the order of their names."""
    folders = sorted(path.parent for path in root.glob("*/document.toml"))
    if not folders:
        msg = f"{root}: no hay ningún documento."
        raise CorpusError(msg)
    return [read(folder) for folder in folders]


def load(root: Path = DOCUMENTS) -> Corpus:
    """Return the sound corpus under `root`; raises CorpusError with every problem."""
    readings = read_all(root)
    found = [
        f"{reading.definition.id}: {problem}"
        for reading in readings
        for problem in reading.problems
    ]
    ids = Counter(reading.definition.id for reading in readings)
    found += [
        f"{name}: hay {count} documentos con este id." for name, count in ids.items() if count > 1
    ]
    if found:
        raise CorpusError("\n".join(found))
    documents = tuple(_document(reading) for reading in readings)
    for document in documents:
        _check_lists(document)
    return Corpus(documents)


def _check_lists(document: Document) -> None:
    """Refuse a question that is about a list that there is not."""
    for question in document.questions:
        if question.about.startswith("lista.") and question.about not in document.lists:
            msg = f"{document.id}: no hay una {question.about}, y «{question.text}» la pide."
            raise CorpusError(msg)


def _document(reading: Reading) -> Document:
    definition = reading.definition
    ordered = sorted(reading.parsed.passages, key=_reading_position)
    by_id = {passage.id: passage.text for passage in ordered}
    return Document(
        id=definition.id,
        title=definition.title,
        short_title=definition.short_title,
        institution=definition.institution,
        version=definition.version,
        sha256=reading.source.sha256,
        period=read_period(by_id["ficha.periodo"]),
        updated=read_date(by_id["ficha.actualizacion"]),
        source_url=by_id.get("ficha.portal", ""),
        passages=tuple(ordered),
        plain=reading.plain,
        vocabulary=reading.vocabulary,
        questions=reading.questions,
        glossary=reading.glossary,
        titles=reading.titles,
        english=reading.english,
        other_languages=reading.other_languages,
        changes=reading.changes,
    )


def _reading_position(passage: Passage) -> tuple[int, int]:
    return _READING_ORDER.index(passage.kind), passage.place.start
