from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.web.policy import Obstacle, for_trial, is_policy, obstacles, read

OURS, THEIRS = "https://asistente.mx", "https://www.iecm.mx"


def _found(policy: str, ours: str = OURS) -> tuple[Obstacle, ...]:
    return obstacles(read(policy), ours)


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
        f"DEFAULT-SRC {OURS.upper()}",
        f"default-src {OURS}; default-src 'none'",
        f"default-src {OURS}; sandbox allow-scripts allow-same-origin allow-forms allow-popups",
    ],
)
def test_policy_lets_the_widget_in(policy: str) -> None:
    assert _found(policy) == ()


@pytest.mark.parametrize(
    ("policy", "found"),
    [
        (
            "script-src 'self'; frame-src 'self'",
            {"script-src": f"script-src 'self' {OURS}", "frame-src": f"frame-src 'self' {OURS}"},
        ),
        ("script-src 'none'", {"script-src": f"script-src {OURS}"}),
        ("script-src", {"script-src": f"script-src {OURS}"}),
        (
            "script-src-elem 'self'; script-src *",
            {"script-src-elem": f"script-src-elem 'self' {OURS}"},
        ),
        (f"script-src {OURS}; frame-src {THEIRS}", {"frame-src": f"frame-src {THEIRS} {OURS}"}),
        ("child-src 'none'", {"child-src": f"frame-src {OURS}"}),
        (f"script-src {OURS}:8443", {"script-src": f"script-src {OURS}:8443 {OURS}"}),
        (f"script-src {OURS}/otro/", {"script-src": f"script-src {OURS}/otro/ {OURS}"}),
        ("script-src *.asistente.mx", {"script-src": f"script-src *.asistente.mx {OURS}"}),
        (
            "script-src a.asistente.mx.b.mx",
            {"script-src": f"script-src a.asistente.mx.b.mx {OURS}"},
        ),
        (
            "sandbox allow-scripts allow-same-origin allow-modals",
            {
                "sandbox": "sandbox allow-forms allow-modals allow-popups"
                " allow-same-origin allow-scripts"
            },
        ),
        (f"default-src {OURS}, frame-src 'none'", {"frame-src": f"frame-src {OURS}"}),
    ],
)
def test_directive_that_forbids_it_is_named_with_one_that_does_not(
    policy: str, found: dict[str, str]
) -> None:
    assert {one.directive: one.allowing for one in _found(policy)} == found


def test_what_the_default_allowed_stays_allowed() -> None:
    assert _found("default-src 'self' data:") == (
        Obstacle("default-src", f"script-src 'self' data: {OURS}"),
        Obstacle("default-src", f"frame-src 'self' data: {OURS}"),
    )


def test_nonce_is_asked_for_where_addresses_do_not_count() -> None:
    (one,) = _found(f"script-src {OURS} 'nonce-x' 'strict-dynamic'")
    assert one.nonce


@pytest.mark.parametrize(
    "policy", ["", "default-src *", "x y; sandbox", "script-src-elem a, report-to b"]
)
def test_policy_says_something_browsers_know(policy: str) -> None:
    assert is_policy(read(policy))


@pytest.mark.parametrize("policy", ["default_src *", "hola", "add_header x", "default-src *, hola"])
def test_what_browsers_would_ignore_is_no_policy(policy: str) -> None:
    assert not is_policy(read(policy))


def test_own_port_is_asked_for() -> None:
    assert _found("default-src http://localhost:8000", "http://localhost:8000") == ()
    assert _found("default-src http://localhost", "http://localhost:8000")


def test_trial_tells_nobody_and_may_be_framed_by_us() -> None:
    policy = "default-src 'self'; report-uri https://x.mx; trusted-types x; frame-ancestors 'none'"
    assert for_trial(read(policy), THEIRS) == f"default-src {THEIRS}"


def test_trial_puts_the_script_in_as_no_page_has_to() -> None:
    policy = "trusted-types a; script-src 'self'; Require-Trusted-Types-For 'script'"
    assert for_trial(read(policy), THEIRS) == f"script-src {THEIRS}"


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(_found(text), tuple)
    assert isinstance(for_trial(read(text), THEIRS), str)


def test_port_of_any_length_is_read() -> None:
    assert _found(f"script-src https://*:{'9' * 5000}")
