"""Which pages may open a connection: the server's own, and those that the operator names."""

from __future__ import annotations

import os
from typing import Any, Callable


def named_origins() -> frozenset[str]:
    """HOTSEAT_EMBED_ORIGINS: origins such as https://school.example, separated by commas; by default none."""
    named = os.environ.get("HOTSEAT_EMBED_ORIGINS", "")
    return frozenset(each.strip().rstrip("/").lower() for each in named.split(",") if each.strip())


def allowed(named: frozenset[str]) -> Callable[[str | None, dict[str, Any]], bool]:
    """Whether a page of an origin may connect, for python-socketio: (origin, WSGI environment) -> yes or no."""

    def may_connect(origin: str | None, environ: dict[str, Any]) -> bool:
        return bool(origin) and (origin in named or origin in _own(environ))

    return may_connect


def _own(environ: dict[str, Any]) -> set[str]:
    """The server's own origin, as it is reached directly and through a proxy that says so."""
    scheme, host = environ.get("wsgi.url_scheme", "http"), environ.get("HTTP_HOST", "")
    seen_scheme = str(environ.get("HTTP_X_FORWARDED_PROTO", scheme)).split(",")[0].strip()
    seen_host = str(environ.get("HTTP_X_FORWARDED_HOST", host)).split(",")[0].strip()
    return {f"{scheme}://{host}", f"{seen_scheme}://{seen_host}"}
