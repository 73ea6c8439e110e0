"""The language of a page: Spanish, or English under /en. The address alone decides.

Nothing is stored and nothing is guessed: the same address shows the same language to everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from babel.support import NullTranslations
from flask import abort, redirect, request, url_for
from flask_babel import Babel, Domain, force_locale, get_locale
from markupsafe import Markup

from assistant.answers import answer
from assistant.web import context
from assistant.web.catalogue import FILE, read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from babel.support import Translations
    from flask import Flask
    from werkzeug.wrappers import Response

# As language tags (BCP 47).
SPANISH, ENGLISH = "es-MX", "en"
PREFIX = "/en"
# The pages that there are in English too; what machines ask and static files have one address.
IN_BOTH: Final = frozenset(
    {"pages", "search", "around", "offline", "data", "widget", "selftest", "reference", "opinions"}
)
_LOCALES = {SPANISH: "es_MX", ENGLISH: "en"}
_MARK = "asistente.english"
_ATTRIBUTES = {SPANISH: Markup(' lang="es-MX"'), ENGLISH: Markup(' lang="en"')}


class Prefixed:
    """A site whose addresses may begin with /en: what it links to then does so too."""

    def __init__(self, site: WSGIApplication) -> None:
        self._site = site

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Move the prefix from the path to where the site is mounted, as url_for reads it."""
        path = environ.get("PATH_INFO", "")
        if f"{path}/".startswith(f"{PREFIX}/"):
            # A copy: the server writes its log from the one it holds.
            environ = {
                **environ,
                "SCRIPT_NAME": environ.get("SCRIPT_NAME", "") + PREFIX,
                "PATH_INFO": path.removeprefix(PREFIX),
                _MARK: True,
            }
        return self._site(environ, start_response)


class _Catalogue(Domain):
    """The words of the pages, Spanish as the source has them or English as the file has them."""

    def __init__(self, english: Translations) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # untyped base of flask_babel
        self._english, self._spanish = english, NullTranslations()

    def get_translations(self) -> NullTranslations:
        """Return the words in the language of the page."""
        return self._english if is_english() else self._spanish


def register(app: Flask) -> None:
    """Put the site under both addresses; raises CorpusError if its English words are wrong."""
    babel = Babel()
    babel.init_app(app, default_locale=_LOCALES[SPANISH], locale_selector=_asked_for)
    babel.domain_instance = _Catalogue(read_catalogue(FILE))
    app.before_request(only_pages)
    app.wsgi_app = Prefixed(app.wsgi_app)  # type: ignore[method-assign]  # as Flask's manual says


def _asked_for() -> str:
    return _LOCALES[ENGLISH if request.environ.get(_MARK) else SPANISH]


def only_pages() -> Response | None:
    """Refuse under /en what there is once; send /en itself to the home page."""
    # The address alone: which locale that is takes longer to find out.
    if not request.environ.get(_MARK):
        return None
    if not request.environ["PATH_INFO"]:
        return redirect(url_for("pages.home"), 308)
    if request.endpoint is not None and request.blueprint not in IN_BOTH:
        abort(404)
    return None


def is_english() -> bool:
    """Whether the page that is being made is in English; outside a request nothing is."""
    locale = get_locale()
    return locale is not None and locale.language == ENGLISH


def page_language() -> str:
    """Return the language tag of the page that is being made."""
    return ENGLISH if is_english() else SPANISH


def answers_language() -> str:
    """Return the language of the assistant's own words on this page."""
    return answer.ENGLISH if is_english() else answer.SPANISH


def question_language(question: str) -> str:
    """Return the language of what somebody wrote; a page in Spanish takes it for Spanish."""
    if not is_english():
        return SPANISH
    language = context.services().answerer.language_of(question)
    return ENGLISH if language == answer.ENGLISH else SPANISH


def locale() -> str:
    """Return the locale by which dates are written."""
    return _LOCALES[page_language()]


def in_spanish() -> AbstractContextManager[None]:
    """Make what is Spanish whatever the page around it."""
    return cast("AbstractContextManager[None]", force_locale(_LOCALES[SPANISH]))


def spoken(language: str) -> Markup | str:
    """Return the attribute of words in a language, with a space before it, or nothing."""
    return "" if language == page_language() else _ATTRIBUTES[language]


def without_prefix(address: str) -> str:
    """Return the Spanish address of an address of ours."""
    mounted = request.script_root
    return mounted.removesuffix(PREFIX) + address.removeprefix(mounted) if is_english() else address


def same_page(language: str, *, exists: bool = True) -> str:
    """Return this page's address in a language; of what cannot be fetched again, that of home."""
    here = request.path if exists else "/"
    root = request.script_root.removesuffix(PREFIX) if is_english() else request.script_root
    return f"{root}{PREFIX if language == ENGLISH else ''}{here}"
