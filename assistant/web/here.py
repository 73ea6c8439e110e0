"""Where this site stands, as the request says."""

from __future__ import annotations

from flask import request


def origin() -> str:
    """Return the origin of the request as browsers write it, with a name of xn--… as it is.

    Werkzeug's host_url spells such names out, which no policy and no message understands, and
    fails where xn--… is none.
    """
    return f"{request.scheme}://{request.host}"
