from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.web.pasted import policy_in

POLICY = "default-src 'self'; img-src data:"


@pytest.mark.parametrize(
    "pasted",
    [
        POLICY,
        f'"{POLICY}"',
        "default-src ‘self’; img-src data:",
        "default-src 'self';\r\n  img-src\r\n  data:",
        f"content-security-policy: {POLICY}",
        "Content-Security-Policy:\n  default-src 'self'; img-src\ndata:\nServer: nginx",
        f"HTTP/2 200\ndate: hoy\ncontent-security-policy: {POLICY}\nserver: nginx",
        f'add_header Content-Security-Policy "{POLICY}" always;',
        f'Header always set Content-Security-Policy "{POLICY}"',
        f'Header set Content-Security-Policy: "{POLICY}"',
        "Header set Content-Security-Policy \"default-src 'self'; \\\n  img-src data:\"",
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        (
            '<meta http-equiv="Content-Security-Policy"\n'
            ' content="default-src &#39;self&#39;; img-src data:">'
        ),
        f'<add name="Content-Security-Policy" value="{POLICY}" />',
        f'header("Content-Security-Policy: {POLICY}");',
        f'"Content-Security-Policy": "{POLICY}"',
    ],
)
def test_policy_is_found_wherever_it_is_copied_from(pasted: str) -> None:
    assert policy_in(pasted) == POLICY


@pytest.mark.parametrize("between", ["\n", "\nServer: nginx\n", "\r\n"])
def test_every_header_counts(between: str) -> None:
    header = "Content-Security-Policy: default-src *"
    assert policy_in(f"{header}{between}{header}") == "default-src *, default-src *"


def test_policy_that_only_reports_forbids_nothing() -> None:
    assert policy_in(f"Content-Security-Policy-Report-Only: {POLICY}") == ""


def test_address_with_the_name_of_the_header_is_part_of_the_policy() -> None:
    written = "default-src *; report-uri /content-security-policy"
    assert policy_in(written) == written


@given(st.text(max_size=300))
def test_any_text_is_one_line(text: str) -> None:
    found = policy_in(f"Content-Security-Policy: {text}")
    assert "\n" not in found
