from __future__ import annotations

import pytest

from assistant.origins import read_origins


@pytest.mark.parametrize(
    ("listed", "origins"),
    [
        ("", set()),
        (" , ", set()),
        ("https://www.iecm.mx", {"https://www.iecm.mx"}),
        (
            "https://www.iecm.mx, https://iecm.mx:8443",
            {"https://www.iecm.mx", "https://iecm.mx:8443"},
        ),
        ("HTTPS://WWW.IECM.MX:443", {"https://www.iecm.mx"}),
        ("http://localhost:3000 http://127.0.0.1", {"http://localhost:3000", "http://127.0.0.1"}),
        ("http://[::1]:80", {"http://[::1]"}),
    ],
)
def test_origins_are_read_as_browsers_write_them(listed: str, origins: set[str]) -> None:
    assert read_origins(listed) == origins


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("*", "asterisco"),
        ("https://*.iecm.mx", "asterisco"),
        ("www.iecm.mx", "debe empezar con https://"),
        ("null", "debe empezar con https://"),
        ("ftp://iecm.mx", "debe empezar con https://"),
        ("http://www.iecm.mx", "solo vale para este equipo"),
        ("http://localhost.iecm.mx", "solo vale para este equipo"),
        ("https://iecm.mx/", "sin «/»"),
        ("https://iecm.mx/plan", "sin «/»"),
        ("https://iecm.mx?a", "sin «/»"),
        ("https://ana@iecm.mx", "usuario"),
        ("https://", "no es un sitio"),
        ("https://iecm.mx:", "no es un sitio"),
        ("https://iecm.mx:99999", "puerto"),
        ("https://iecm.mx:0", "puerto"),
        ("https://-iecm.mx", "nombre de sitio"),
        ("https://iecm..mx", "nombre de sitio"),
        ("https://año.mx", "nombre de sitio"),
        ("https://iecm.mx;x", "nombre de sitio"),
    ],
)
def test_what_is_no_exact_origin_is_refused_with_the_reason(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"«.+»") as raised:
        read_origins(f"https://www.iecm.mx {written}")
    assert why in str(raised.value)
    assert written in str(raised.value)
