"""Coming in with the institute's own account: off to its provider, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, make_response, request, url_for

from assistant.settings import SettingsError
from assistant.staff import sessions
from assistant.web import context, here
from assistant.web.console import guard, returning, tries
from assistant.web.console.returning import Trip
from assistant.web.rendering import render

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from assistant.provider import Provider
    from assistant.settings import Settings
    from assistant.storage.people import Visit

_MISSING = (
    "Para entrar con la cuenta del Instituto faltan paquetes, que son opcionales. Instálalos en el"
    " mismo Python: python -m pip install 'authlib>=1.9' 'joserfc>=1.8' 'requests>=2.32'"
)
# What the extra brings, whichever of it is looked for first.
_BROUGHT = frozenset({"authlib", "joserfc", "requests"})
_SILENT = (
    "Las cuentas del Instituto no responden ahora. Espera unos minutos, o entra con tu nombre de"
    " usuario y tu contraseña."
)
_AGAIN = "Ese intento de entrar ya se usó, o pasaron más de diez minutos. Empieza otra vez."
_DECLINED = (
    "No se dio permiso de usar tu cuenta del Instituto. Si quieres entrar, empieza otra vez."
)
_UNPROVEN = (
    "No se pudo comprobar tu cuenta del Instituto. Empieza otra vez; si sigue igual, avisa a quien"
    " administra la consola."
)
# The same whether there is nobody of that name or they may come no more.
_UNKNOWN = "Tu cuenta del Instituto no abre esta consola. Pide acceso a quien la administra."
_UNUSABLE, _TOO_MANY, _UNAVAILABLE = 422, 429, 503


class _RefusedError(Exception):
    """Somebody does not come in; says why and with which status."""

    def __init__(self, why: str, status: int = _UNUSABLE) -> None:
        super().__init__(why)
        self.status = status


def check(settings: Settings) -> None:
    """Raise SettingsError if there is a provider, but not what it takes to ask it."""
    if settings.provider is None:
        return
    try:
        from assistant.web.console import openid  # noqa: F401, PLC0415  an optional extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _BROUGHT:
            raise
        raise SettingsError(_MISSING) from error


def begin() -> Response:
    """Send somebody to the provider.

    By a page: Chromium takes a redirect for part of the form, which may lead to us alone.
    """
    provider, trip = _provider(), Trip.begin()
    try:
        there = _way_there(provider, trip)
    except _RefusedError as error:
        return _refused(error)
    return trip.hold(_onwards("Vas a la cuenta del Instituto", there))


def back() -> Response:
    """Take whoever comes back from the provider: nobody, unless it proves who they are.

    By a page again: what follows from another site does not bring the session's cookie along.
    """
    provider, trip = _provider(), Trip.of(request.cookies.get(returning.COOKIE, ""))
    if trip is None or not trip.is_back(request.args.get("state", "")):
        # A way that was begun meanwhile in another window goes on.
        return _refused(_RefusedError(_AGAIN))
    try:
        token, visit = _session(provider, trip)
    except _RefusedError as error:
        return returning.forget(_refused(error))
    response = _onwards("Tu cuenta del Instituto te reconoció", url_for(guard.next_step(visit)))
    return guard.hold(returning.forget(response), token)


def _provider() -> Provider:
    provider = context.services().settings.provider
    if provider is None:
        abort(404)
    return provider


def _way_there(provider: Provider, trip: Trip) -> str:
    from assistant.web.console import openid  # noqa: PLC0415  an optional extra

    if seconds := tries.wait_here():
        why = f"Van muchos intentos seguidos. Espera {max(seconds, 2)} segundos."
        raise _RefusedError(why, _TOO_MANY)
    try:
        return openid.way_there(provider, trip, _way_back())
    except (openid.UnavailableError, openid.UnprovenError) as error:
        raise _RefusedError(_SILENT, _UNAVAILABLE) from error


def _session(provider: Provider, trip: Trip) -> tuple[str, Visit]:
    from assistant.web.console import openid  # noqa: PLC0415  an optional extra

    if not tries.is_first_return(trip.state):
        raise _RefusedError(_AGAIN)
    if told := request.args.get("error"):
        raise _RefusedError(*((_DECLINED,) if told == "access_denied" else (_SILENT, _UNAVAILABLE)))
    # Who names another issuer was sent by it (RFC 9207).
    if request.args.get("iss", provider.issuer) != provider.issuer:
        raise _RefusedError(_UNPROVEN)
    try:
        account = openid.account(provider, trip, _way_back(), request.args.get("code", ""))
    except openid.UnavailableError as error:
        raise _RefusedError(_SILENT, _UNAVAILABLE) from error
    except openid.UnprovenError as error:
        raise _RefusedError(_UNPROVEN) from error
    opened = context.services().record.now(
        lambda session: sessions.vouched(session, account.name, twice=account.twice)
    )
    if opened is None:
        raise _RefusedError(_UNKNOWN)
    tries.was_right_here()
    return opened


def _way_back() -> str:
    return f"{here.origin()}{url_for('console.back')}"


def _onwards(title: str, where: str) -> Response:
    return make_response(render("console/onwards.html", title=title, exists=False, where=where))


def _refused(why: _RefusedError) -> Response:
    page = render("console/sign_in.html", title="Entrar a la consola", exists=False, problem="",
                  refused=str(why), name="", holds=guard.can_hold())  # fmt: skip
    return make_response(page, why.status)
