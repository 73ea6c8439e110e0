"""What a page's Content-Security-Policy says about the widget (W3C CSP Level 3, §6.7.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What the widget needs, and where a policy that does not name it looks next.
NEEDS = {
    "script-src": ("script-src-elem", "script-src", "default-src"),
    "frame-src": ("frame-src", "child-src", "default-src"),
}
# What decides for others too: these are left as they are.
_FALLBACKS = {"default-src", "child-src"}
SANDBOX = "sandbox"
# To be loaded, to send a question, and to open its links: the frame inherits what is forbidden.
_SANDBOX_NEEDS = {"allow-scripts", "allow-same-origin", "allow-forms", "allow-popups"}
# Of who frames the host, or sent elsewhere: no part of a trial.
_NOT_TRIED = {"frame-ancestors", "report-uri", "report-to", "upgrade-insecure-requests"}
# Of how a script makes others: ours is put in by a script in a trial alone.
_NOT_TRIED |= {"require-trusted-types-for", "trusted-types"}
_OWN_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?(?P<host>\*|(?:\*\.)?[a-z0-9.-]+)"
    r"(?::(?P<port>[0-9]{1,5}|\*))?(?P<path>/[^?#]*)?",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"[a-z]+(-[a-z]+)*-src(-elem|-attr)?|base-uri|form-action")
Directives = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What forbids the widget: the directive that decided, and how one that allows it reads.

    `nonce` says that the policy trusts no addresses, only tags that bear its own mark.
    """

    directive: str
    allowing: str
    nonce: bool = False


def read(text: str) -> tuple[Directives, ...]:
    """Return the policies of a header's text, each directive once, as browsers read it."""
    return tuple(_directives(one) for one in text.split(",") if one.strip())


def is_policy(policies: Iterable[Directives]) -> bool:
    """Whether each of them says something browsers know; anything else would forbid nothing."""
    known = _NOT_TRIED | {SANDBOX}
    return all(any(_KNOWN.fullmatch(name) or name in known for name in one) for one in policies)


def obstacles(policies: Iterable[Mapping[str, tuple[str, ...]]], ours: str) -> tuple[Obstacle, ...]:
    """Return what forbids the script and the frame that come from `ours`, an origin."""
    found = [one for policy in policies for one in _of_one(policy, ours)]
    return tuple(dict.fromkeys(found))


def for_trial(policies: Iterable[Mapping[str, tuple[str, ...]]], theirs: str) -> str:
    """Return the policies as a header for a page of ours, where 'self' would be another site."""
    return ", ".join(
        "; ".join(
            " ".join((name, *(theirs if value.lower() == "'self'" else value for value in values)))
            for name, values in policy.items()
            if name not in _NOT_TRIED
        )
        for policy in policies
    )


def _directives(text: str) -> Directives:
    found: Directives = {}
    for part in text.split(";"):
        name, *values = part.split() or [""]
        if name:
            found.setdefault(name.lower(), tuple(values))
    return found


def _of_one(policy: Mapping[str, tuple[str, ...]], ours: str) -> Iterable[Obstacle]:
    for needed, chain in NEEDS.items():
        decides = next((name for name in chain if name in policy), None)
        if decides is None:
            continue
        values = policy[decides]
        nonce = needed == "script-src" and "'strict-dynamic'" in map(str.lower, values)
        address = urlsplit(f"{ours}/widget{'.js' if needed == 'script-src' else '/'}")
        if nonce or not any(_allows(value, address) for value in values):
            yield Obstacle(decides, _allowing(decides, needed, values, ours), nonce)
    if SANDBOX in policy and not set(map(str.lower, policy[SANDBOX])) >= _SANDBOX_NEEDS:
        yield Obstacle(SANDBOX, " ".join((SANDBOX, *sorted({*policy[SANDBOX], *_SANDBOX_NEEDS}))))


def _allowing(decides: str, needed: str, values: tuple[str, ...], ours: str) -> str:
    """Return a whole directive: a new one takes the place of what it was read from."""
    name = needed if decides in _FALLBACKS else decides
    kept = (value for value in values if value.lower() != "'none'")
    return " ".join((name, *kept, ours))


def _allows(source: str, address: SplitResult) -> bool:
    """Whether a source of a list lets this address load; 'self' is another site."""
    if re.fullmatch(r"https?:", source, re.IGNORECASE):
        return _scheme(source[:-1], address.scheme)
    found = _HOST.fullmatch(source)
    if found is None:
        return False
    # Without a scheme it is that of the page: an institute's is https.
    scheme = _scheme(found["scheme"] or "http", address.scheme)
    return (
        scheme
        and _host(found["host"], address)
        and _port(found, address)
        and _path(found["path"] or "", address.path)
    )


def _scheme(written: str, wanted: str) -> bool:
    return written.lower() == wanted or (written.lower(), wanted) == ("http", "https")


def _host(written: str, address: SplitResult) -> bool:
    host, wanted = written.lower(), address.hostname or ""
    return host == "*" or (wanted.endswith(host[1:]) if host.startswith("*.") else host == wanted)


def _port(found: re.Match[str], address: SplitResult) -> bool:
    own = _OWN_PORTS[address.scheme]
    wanted = address.port or own
    if found["port"] is None:
        return wanted == own or found["host"] == "*"
    return found["port"] == "*" or int(found["port"]) == wanted


def _path(written: str, wanted: str) -> bool:
    if not written or written == "/":
        return True
    return wanted.startswith(written) if written.endswith("/") else wanted == written
