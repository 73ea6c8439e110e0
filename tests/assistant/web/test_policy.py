from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.web.policy import Obstacle, for_trial, obstacles, read

OURS, THEIRS = "https://asistente.mx", "https://www.iecm.mx"
SCRIPT, FRAME = Obstacle("script-src", "script-src"), Obstacle("frame-src", "frame-src")


def _found(policy: str, ours: str = OURS) -> tuple[Obstacle, ...]:
    return obstacles(read(for_trial(read(policy), THEIRS)), ours)


@pytest.mark.parametrize(
    "policy",
    [
        "",
        "img-src 'none'",
        f"default-src 'none'; script-src {OURS}; frame-src {OURS}; style-src 'none'",
        f"default-src {OURS}",
        "default-src *",
        "default-src https:",
        "script-src *.mx; child-src asistente.mx",
        f"script-src {OURS}/widget.js; frame-src {OURS}/widget/",
        f"script-src-elem {OURS}; script-src 'none'; frame-src {OURS}:443",
        "default-src http://asistente.mx",
        f"Content-Security-Policy: default-src {OURS}",
        f"DEFAULT-SRC {OURS.upper()}",
        f"default-src {OURS}; default-src 'none'",
        f"default-src {OURS}; sandbox allow-scripts allow-same-origin",
    ],
)
def test_policy_lets_the_widget_in(policy: str) -> None:
    assert _found(policy) == ()


@pytest.mark.parametrize(
    ("policy", "found"),
    [
        ("script-src 'self'; frame-src 'self'", (SCRIPT, FRAME)),
        ("script-src 'none'", (SCRIPT,)),
        ("script-src", (SCRIPT,)),
        (f"script-src {OURS}; frame-src {THEIRS}", (FRAME,)),
        (
            "default-src 'self'",
            (Obstacle("default-src", "script-src"), Obstacle("default-src", "frame-src")),
        ),
        ("child-src 'none'", (Obstacle("child-src", "frame-src"),)),
        (f"script-src {OURS}:8443", (SCRIPT,)),
        (f"script-src {OURS}/otro/", (SCRIPT,)),
        (f"script-src https://*:{'9' * 5000}", (SCRIPT,)),
        ("script-src *.asistente.mx", (SCRIPT,)),
        ("script-src asistente.mx.ajeno.mx", (SCRIPT,)),
        (
            f"script-src {OURS} 'nonce-x' 'strict-dynamic'",
            (Obstacle("script-src", "script-src", nonce=True),),
        ),
        ("sandbox allow-scripts", (Obstacle("sandbox", "sandbox"),)),
        (f"default-src {OURS}, frame-src 'none'", (FRAME,)),
    ],
)
def test_directive_that_forbids_it_is_named(policy: str, found: tuple[Obstacle, ...]) -> None:
    assert _found(policy) == found


def test_own_port_is_asked_for() -> None:
    assert _found("default-src http://localhost:8000", "http://localhost:8000") == ()
    assert _found("default-src http://localhost", "http://localhost:8000")


def test_trial_tells_nobody_and_may_be_framed_by_us() -> None:
    policy = "default-src 'self'; report-uri https://x.mx; report-to x; frame-ancestors 'none'"
    assert for_trial(read(policy), THEIRS) == f"default-src {THEIRS}"


def test_trial_puts_the_script_in_as_no_page_has_to() -> None:
    policy = "trusted-types a; script-src 'self'; Require-Trusted-Types-For 'script'"
    assert for_trial(read(policy), THEIRS) == f"script-src {THEIRS}"


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(_found(text), tuple)
