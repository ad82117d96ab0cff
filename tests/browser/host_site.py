"""Somebody else's site with the widget on it: the project's example page, with the worst of style sheets."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from deploy.environment import ROOT

EXAMPLE = ROOT / "web" / "examples" / "host.html"
EXAMPLE_SERVER = "http://localhost:5005"
HOSTILE = """
<style>
  html { font-size: 40px !important; }
  body { transform: rotate(3deg); overflow: hidden; height: 50px; }
  * { display: inline !important; color: red !important; font: 50px fantasy !important; letter-spacing: 9px; }
  body * { opacity: 0.4 !important; margin: 90px !important; text-transform: uppercase !important; }
  html { --vaadin-text-color: red; --_lumo-vaadin-message-inject: 1; --_lumo-vaadin-message-inject-modules: lumo_red; }
  @media lumo_red { :host { color: red !important; display: none !important; } }
  div, button, textarea, form { position: static !important; width: 7px !important; visibility: hidden !important; }
</style>
"""


class HostSite:
    """Serves the example page on a port of its own; `hot_seat` is the server that its script tag names."""

    def __init__(self) -> None:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:  # noqa: N802  (the base class names it)
                content = site.page().encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: Any) -> None:
                pass

        self.hot_seat = EXAMPLE_SERVER
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://localhost:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def page(self) -> str:
        page = EXAMPLE.read_text(encoding="utf-8").replace(EXAMPLE_SERVER, self.hot_seat)
        return page.replace("</head>", f"{HOSTILE}</head>")

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
