from __future__ import annotations

from pathlib import Path

import pytest

from assistant.settings import PREFIX, SETTINGS, Setting, Settings, SettingsError, load_settings


def test_defaults_need_no_environment() -> None:
    assert load_settings({}) == Settings(
        "127.0.0.1",
        8000,
        8,
        Path("var"),
        500,
        15,
        "memory://",
        0,
        frozenset(),
        frozenset(),
        "",
        provider=None,
    )


def test_given_values_are_used() -> None:
    environ = {
        "ASISTENTE_HOST": "::1",
        "ASISTENTE_PORT": "8080",
        "ASISTENTE_THREADS": "2",
        "ASISTENTE_VAR": "/srv/asistente",
        "ASISTENTE_QUESTION_LIMIT": "1000",
        "ASISTENTE_QUESTIONS_PER_MINUTE": "30",
        "ASISTENTE_LIMIT_STORAGE": "redis://localhost",
        "ASISTENTE_PROXIES": "1",
        "ASISTENTE_API_ORIGINS": "https://www.iecm.mx",
        "ASISTENTE_WIDGET_HOSTS": "https://iecm.mx",
        "ASISTENTE_DATABASE_URL": "postgresql://asistente@localhost/asistente",
    }
    assert load_settings(environ) == Settings(
        "::1",
        8080,
        2,
        Path("/srv/asistente"),
        1000,
        30,
        "redis://localhost",
        1,
        frozenset({"https://www.iecm.mx"}),
        frozenset({"https://iecm.mx"}),
        "postgresql://asistente@localhost/asistente",
    )


@pytest.mark.parametrize("url", ["mysql://u:clave@h/b", "sqlite:///otra", "postgres://u:clave@h/b"])
def test_other_databases_are_refused_without_repeating_the_password(url: str) -> None:
    with pytest.raises(SettingsError, match="debe empezar con postgresql://") as told:
        load_settings({"ASISTENTE_DATABASE_URL": url})
    assert "clave" not in str(told.value)


def test_spaces_around_are_ignored() -> None:
    assert load_settings({"ASISTENTE_PORT": " 9000 "}).port == 9000


def test_other_variables_are_nobodys() -> None:
    assert load_settings({"PORT": "x", "asistente_port": "x", "HOME": ""}) == load_settings({})


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("ASISTENTE_PUERTO", "ASISTENTE_PORT"),
        ("ASISTENTE_HOTS", "ASISTENTE_HOST"),
        ("ASISTENTE_VARS", "ASISTENTE_VAR"),
        ("ASISTENTE_QUESTION_LIMT", "ASISTENTE_QUESTION_LIMIT"),
    ],
)
def test_unknown_variable_gets_a_suggestion(name: str, nearest: str) -> None:
    sentence = f"La variable {name} no se conoce. ¿Quisiste decir {nearest}?"
    with pytest.raises(SettingsError) as raised:
        load_settings({name: "1"})
    assert str(raised.value) == sentence


@pytest.mark.parametrize("value", ["", "   "])
@pytest.mark.parametrize(
    "setting", [one for one in SETTINGS if one.default], ids=lambda setting: setting.name
)
def test_empty_variable_shows_an_example(setting: Setting, value: str) -> None:
    name, example = setting.name, setting.default
    with pytest.raises(SettingsError, match=rf"{name} está vacía\. Ejemplo: {example}\."):
        load_settings({name: value})


def test_list_of_sites_may_be_empty() -> None:
    assert load_settings({"ASISTENTE_API_ORIGINS": " "}).api_origins == frozenset()


def test_list_of_sites_is_exact() -> None:
    settings = load_settings({"ASISTENTE_API_ORIGINS": "https://a.mx,https://B.mx:8443"})
    assert settings.api_origins == {"https://a.mx", "https://b.mx:8443"}
    with pytest.raises(SettingsError, match=r"ASISTENTE_API_ORIGINS lista sitios: «b\.mx» debe"):
        load_settings({"ASISTENTE_API_ORIGINS": "https://a.mx b.mx"})


@pytest.mark.parametrize("value", ["ocho", "8.5", "-1", "٣", "³", "1e3", "8 000"])
def test_words_are_no_number(value: str) -> None:
    with pytest.raises(SettingsError, match="ASISTENTE_THREADS debe ser un número") as raised:
        load_settings({"ASISTENTE_THREADS": value})
    assert f"«{value}»" in str(raised.value)


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("ASISTENTE_PORT", 1, 65_535),
        ("ASISTENTE_THREADS", 1, 64),
        ("ASISTENTE_QUESTION_LIMIT", 100, 1_000),
    ],
)
def test_numbers_have_both_ends(name: str, low: int, high: int) -> None:
    assert load_settings({name: str(low)}) != load_settings({name: str(high)})
    for outside in (low - 1, high + 1):
        said = f"{name} debe (estar entre {low} y {high}; tiene {outside}|ser un número)"
        with pytest.raises(SettingsError, match=said):
            load_settings({name: str(outside)})


def test_every_setting_says_its_purpose() -> None:
    names = [setting.name for setting in SETTINGS]
    assert len(set(names)) == len(names)
    assert all(name.startswith(PREFIX) for name in names)
    assert all(setting.purpose.endswith(".") for setting in SETTINGS)
