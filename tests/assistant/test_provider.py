from __future__ import annotations

import pytest

from assistant.provider import Provider
from assistant.settings import SettingsError, load_settings

GIVEN = {
    "ASISTENTE_OIDC_ISSUER": "https://cuentas.iecm.mx/realms/personal",
    "ASISTENTE_OIDC_CLIENT_ID": "consola",
    "ASISTENTE_OIDC_CLIENT_SECRET": "secreta",
}


def test_without_any_there_is_none() -> None:
    assert load_settings({}).provider is None
    assert load_settings(dict.fromkeys(GIVEN, " ")).provider is None


def test_given_values_are_used() -> None:
    provider = load_settings(GIVEN).provider
    assert provider == Provider(*GIVEN.values(), "preferred_username")
    named = load_settings({**GIVEN, "ASISTENTE_OIDC_CLAIM": "nombre_corto"}).provider
    assert named == Provider(*GIVEN.values(), "nombre_corto")


@pytest.mark.parametrize("missing", GIVEN)
def test_some_are_not_enough(missing: str) -> None:
    others = {name: value for name, value in GIVEN.items() if name != missing}
    with pytest.raises(SettingsError, match=rf"falta {missing}\.") as told:
        load_settings(others)
    assert "secreta" not in str(told.value)
    alone = {missing: GIVEN[missing]}
    with pytest.raises(SettingsError, match=rf"falta {' y '.join(others)}\."):
        load_settings(alone)


@pytest.mark.parametrize(
    ("issuer", "why"),
    [
        ("http://cuentas.iecm.mx", "debe empezar con https://"),
        ("http://127.0.0.1.ejemplo.mx", "debe empezar con https://"),
        ("cuentas.iecm.mx/realms", "debe empezar con https://"),
        ("ftp://cuentas.iecm.mx", "debe empezar con https://"),
        ("https://cuentas.iecm.mx/?realm=1", "no debe llevar"),
        ("https://cuentas.iecm.mx/#x", "no debe llevar"),
        ("https://a.mx, https://b.mx", "no debe llevar"),
        ("https://yo:clave@cuentas.iecm.mx", "no debe llevar usuario"),
        ("https://", "no es un sitio"),
        ("https:///realms", "no es un sitio"),
        ("https://cuentas.iecm.mx:99999", "un puerto que no existe"),
    ],
)
def test_provider_without_tls_or_sense_stops_the_start(issuer: str, why: str) -> None:
    with pytest.raises(SettingsError, match=rf"^La variable ASISTENTE_OIDC_ISSUER .*{why}"):
        load_settings({**GIVEN, "ASISTENTE_OIDC_ISSUER": issuer})


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:9"])
def test_this_machine_needs_no_tls(host: str) -> None:
    given = {**GIVEN, "ASISTENTE_OIDC_ISSUER": f"http://{host}/realms"}
    provider = load_settings(given).provider
    assert provider is not None
    assert provider.issuer == f"http://{host}/realms"


def test_secret_is_in_no_description_of_it() -> None:
    assert "secreta" not in repr(load_settings(GIVEN))
