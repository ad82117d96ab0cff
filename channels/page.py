"""The built page (web/dist) as answers to GET requests, under a strict content security policy."""

from __future__ import annotations

import mimetypes
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
}
NOT_BUILT = "The page has not been built yet. Run: make run\n"


async def serve(request: Request) -> HTTPResponse | None:
    """The page's file for this path; None for every other path, which then goes its usual way."""
    if request.method not in ("GET", "HEAD"):
        return None
    if request.path == "/":
        return _file(BUILT / "index.html")
    if request.path.startswith("/assets/"):
        return _file(BUILT / request.path.lstrip("/"))
    return None


def _file(path: Path) -> HTTPResponse:
    wanted = path.resolve()
    if not wanted.is_relative_to(BUILT.resolve()) or not wanted.is_file():
        built = (BUILT / "index.html").exists()
        return response.text("Not found\n" if built else NOT_BUILT, status=404 if built else 503, headers=HEADERS)
    kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
    return response.raw(wanted.read_bytes(), content_type=kind, headers=HEADERS)
