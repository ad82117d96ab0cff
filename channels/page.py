"""The built page (web/dist) as answers to GET requests, under a strict content security policy."""

from __future__ import annotations

import gzip
import mimetypes
import re
from functools import lru_cache
from pathlib import Path

from sanic import Request, response
from sanic.response import HTTPResponse

from deploy.environment import ROOT

BUILT = ROOT / "web" / "dist"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    "Vary": "Accept-Encoding",
}
FOR_OTHER_SITES = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
PAGES = {"/": "index.html", "/report": "report.html"}
WIDGET = "/widget.js"
NOT_BUILT = "The page has not been built yet. Run: make run\n"

_hashed = re.compile(r"-[\w-]{8}\.(js|css)$")  # the name changes with the content


async def serve(request: Request) -> HTTPResponse | None:
    """The page's file for this path; None for every other path, which then goes its usual way."""
    if request.method not in ("GET", "HEAD"):
        return None
    small = "gzip" in request.headers.get("accept-encoding", "")
    if request.path in PAGES:
        return _file(BUILT / PAGES[request.path], HEADERS, small)
    if request.path == WIDGET:
        return _file(BUILT / "widget.js", {**HEADERS, **FOR_OTHER_SITES}, small)
    if request.path.startswith("/assets/"):
        lasting = FOR_EVER if _hashed.search(request.path) else {}
        return _file(BUILT / request.path.lstrip("/"), {**HEADERS, **lasting}, small)
    return None


def _file(path: Path, headers: dict[str, str], small: bool) -> HTTPResponse:
    wanted = path.resolve()
    if not wanted.is_relative_to(BUILT.resolve()) or not wanted.is_file():
        built = (BUILT / "index.html").exists()
        return response.text("Not found\n" if built else NOT_BUILT, status=404 if built else 503, headers=HEADERS)
    kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
    if small:
        content = _compressed(wanted, wanted.stat().st_mtime_ns)
        return response.raw(content, content_type=kind, headers={**headers, "Content-Encoding": "gzip"})
    return response.raw(wanted.read_bytes(), content_type=kind, headers=headers)


@lru_cache(maxsize=32)
def _compressed(path: Path, changed: int) -> bytes:
    return gzip.compress(path.read_bytes())
