"""Invented personal data, made as the official forms say and from nothing of the room itself."""

# ruff: noqa: SIM905 - lists would take as many lines as they have words
from __future__ import annotations

import string
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"
STATES = "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL".split()
ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"  # as the CURP's check digit counts it
FISCAL = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"  # as the RFC's does
AREAS = "55 56 33 81 222 442 614 664 667 722 744 777 833 951 961 998 999".split()
PEOPLE = "ana maria jose luis rosa pepe lupita carlos fer ximena chava beto".split()
HOSTS = "gmail.com hotmail.com outlook.com yahoo.com.mx live.com.mx unam.mx ipn.mx prodigy.net.mx"


def _digits(rng: Random, count: int) -> str:
    return "".join(rng.choices(string.digits, k=count))


def _born(rng: Random) -> str:
    return f"{rng.randrange(100):02}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"


def _letters(rng: Random) -> str:
    return rng.choice(CONSONANTS) + rng.choice("AEIOUX") + "".join(rng.choices(CONSONANTS, k=2))


def _luhn(digits: str) -> str:
    doubled = (int(d) * (2 if at % 2 == 0 else 1) for at, d in enumerate(reversed(digits)))
    return digits + str(-sum(n - 9 if n > 9 else n for n in doubled) % 10)


def curp(rng: Random) -> str:
    tail = "".join(rng.choices(CONSONANTS, k=3)) + rng.choice("0ABCDE")
    body = _letters(rng) + _born(rng) + rng.choice("HMX") + rng.choice(STATES) + tail
    total = sum(ALPHABET.index(sign) * (18 - at) for at, sign in enumerate(body))
    return body + str(-total % 10)


def rfc(rng: Random) -> str:
    tail = "".join(rng.choices("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ", k=2))
    body = _letters(rng) + _born(rng) + tail
    rest = 11 - sum(FISCAL.index(sign) * (13 - at) for at, sign in enumerate(body)) % 11
    return body + {11: "0", 10: "A"}.get(rest, str(rest))


def elector(rng: Random) -> str:
    names = "".join(rng.choices(CONSONANTS, k=6))
    return f"{names}{_born(rng)}{rng.randint(1, 32):02}{rng.choice('HM')}{_digits(rng, 3)}"


def cic(rng: Random) -> str:
    return rng.choice("12") + _digits(rng, 8)


def ocr(rng: Random) -> str:
    return f"{rng.randint(1, 5600):04}{_digits(rng, 9)}"


def idmex(rng: Random) -> str:
    return f"IDMEX{_digits(rng, 10)}"


def nss(rng: Random) -> str:
    return _luhn(_digits(rng, 10))


def clabe(rng: Random) -> str:
    body = rng.choice("002 012 014 021 044 072 127 137 646".split()) + _digits(rng, 14)
    total = sum(int(digit) * (3, 7, 1)[at % 3] % 10 for at, digit in enumerate(body))
    return body + str(-total % 10)


def card(rng: Random) -> str:
    if rng.random() < 0.15:
        return _luhn(rng.choice(("34", "37")) + _digits(rng, 12))
    return _luhn((rng.choice("4 51 52 55 2221 5062".split()) + _digits(rng, 15))[:15])


def phone(rng: Random) -> str:
    area = rng.choice(AREAS)
    return area + rng.choice("2345678") + _digits(rng, 9 - len(area))


def mail(rng: Random) -> str:
    name = rng.choice(PEOPLE) + rng.choice(("", ".", "_", "-")) + rng.choice(PEOPLE)
    return f"{name}{rng.choice(('', _digits(rng, 2), _digits(rng, 4)))}@{rng.choice(HOSTS.split())}"


def passport(rng: Random) -> str:
    return rng.choice("GNEJ") + _digits(rng, 8)


KINDS = {
    "curp": curp, "rfc": rfc, "elector": elector, "cic": cic, "ocr": ocr, "idmex": idmex,
    "nss": nss, "clabe": clabe, "card": card, "phone": phone, "mail": mail, "passport": passport,
}  # fmt: skip
