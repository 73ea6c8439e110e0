from __future__ import annotations

from base64 import b32encode
from datetime import UTC, datetime, timedelta

import pytest

from assistant.staff import codes

# RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
SECRET = b32encode(b"12345678901234567890").decode()
VECTORS = [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (2000000000, "279037")]


def at(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)


@pytest.mark.parametrize(("second", "code"), VECTORS)
def test_codes_are_those_of_the_standard(second: int, code: str) -> None:
    assert codes.step_of(SECRET, code, at(second), after=0) == second // 30


def test_clock_may_be_half_a_minute_wrong_and_no_more() -> None:
    moment = at(1234567890)
    for seconds, known in ((30, True), (-30, True), (90, False), (-90, False)):
        later = moment + timedelta(seconds=seconds)
        assert (codes.step_of(SECRET, "005924", later, after=0) is not None) is known


def test_code_is_good_once() -> None:
    step = codes.step_of(SECRET, "005924", at(1234567890), after=0)
    assert step is not None
    assert codes.step_of(SECRET, "005924", at(1234567890), after=step) is None


@pytest.mark.parametrize("written", ["005 924", " 005924 "])
def test_spaces_are_allowed(written: str) -> None:
    assert codes.step_of(SECRET, written, at(1234567890), after=0)


@pytest.mark.parametrize("written", ["", "5924", "00592४", "-05924", "\0", "0" * 10_000])
def test_anything_else_is_wrong(written: str) -> None:
    assert codes.step_of(SECRET, written, at(1234567890), after=0) is None


@pytest.mark.parametrize("text", ["", "!!!", "A" * 31, "a" * 32, "A" * 33, "1" * 32])
def test_secret_of_nobodys_making_is_none(text: str) -> None:
    assert not codes.is_secret(text)


def test_secret_is_new_each_time_and_has_an_address() -> None:
    secret = codes.new_secret()
    assert secret != codes.new_secret()
    assert codes.is_secret(secret)
    assert codes.address(secret, "luz").startswith("otpauth://totp/Consola%20del%20Asistente")
