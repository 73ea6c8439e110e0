from __future__ import annotations

import time

import pytest

from assistant.staff import passwords

PHRASE = "tres ajolotes leen de noche"


def test_password_is_kept_by_argon2id_and_known_again(slowly: None) -> None:
    assert slowly is None
    kept = passwords.kept(PHRASE)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.is_right(kept, PHRASE)
    assert not passwords.is_right(kept, f"{PHRASE}.")


def test_same_password_is_never_kept_the_same_way() -> None:
    assert passwords.kept(PHRASE) != passwords.kept(PHRASE)


def test_nobody_has_any_password_and_takes_as_long(slowly: None) -> None:
    assert slowly is None
    kept = passwords.kept(PHRASE)

    def seconds(kept_as: str | None) -> float:
        took = []
        for _ in range(5):
            begun = time.thread_time()
            assert not passwords.is_right(kept_as, "otra cosa")
            took.append(time.thread_time() - begun)
        return min(took)

    seconds(None)
    assert seconds(None) == pytest.approx(seconds(kept), rel=0.5)


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("corta", "al menos 12"),
        ("x" * 201, "hasta 200"),
        ("abababababab", "repite"),
        ("password1234", "adivinar"),
        ("luzmarialuzmaria", "adivinar"),
        ("iecm-iecm-asistente", "adivinar"),
    ],
)
def test_weak_password_is_refused_with_the_reason(password: str, why: str) -> None:
    assert why in (passwords.fault(password, "luzmaria") or "")


@pytest.mark.parametrize("password", [PHRASE, "ñandú y ámbar 77", "correo caballo pila grapa"])
def test_phrase_is_strong_enough(password: str) -> None:
    assert passwords.fault(password, "luzmaria") is None


def test_temporary_password_can_be_dictated_and_is_strong() -> None:
    made = [passwords.new_temporary() for _ in range(50)]
    temporary = {one.password for one in made}
    assert len(temporary) == 50
    assert passwords.is_right(made[0].kept_as, made[0].password)
    assert not {*"".join(temporary)} & {*"il10oO"}
    assert all(passwords.fault(one, "luzmaria") is None for one in temporary)
