"""What the server hands out, and under which rules."""

from __future__ import annotations

import gzip
import re

import requests
from running import Servers

from deploy.page import BUILT

FIRST_LOAD = 300_000  # bytes, compressed


def test_the_page_is_served_with_a_strict_policy_and_nothing_outside_it(servers: Servers) -> None:
    address = f"http://127.0.0.1:{servers.port}"
    for path in ("/", "/report"):
        served = requests.get(f"{address}{path}", timeout=10)
        policy = served.headers["Content-Security-Policy"]
        assert served.status_code == 200 and "default-src 'none'" in policy and "unsafe" not in policy
        assert "Access-Control-Allow-Origin" not in served.headers
    session = requests.Session()
    for path in ("/assets/%2e%2e/%2e%2e/config.yml", "/assets/../../config.yml", "/assets/none.js"):
        request = requests.Request("GET", address).prepare()
        request.url = address + path
        assert session.send(request, timeout=10).status_code == 404


def test_the_first_load_is_light_and_the_charts_come_with_the_report_only(servers: Servers) -> None:
    address = f"http://127.0.0.1:{servers.port}"
    page = requests.get(f"{address}/", timeout=10).text
    parts = re.findall(r'(?:src|href)="(/assets/[^"]+)"', page)
    loaded = [requests.get(f"{address}{path}", timeout=10).content for path in parts]
    assert sum(len(gzip.compress(each)) for each in loaded) < FIRST_LOAD
    assert not any(b"radialLinear" in each for each in loaded)


def test_nothing_in_the_page_reports_to_the_makers_of_its_parts() -> None:
    built = [each for each in BUILT.rglob("*") if each.suffix in (".js", ".css", ".html")]
    assert BUILT / "widget.js" in built and BUILT / "index.html" in built
    for file in built:
        content = file.read_text(encoding="utf-8")
        assert "tools.vaadin.com" not in content and "usage-stats" not in content, file.name


def test_only_the_widget_may_be_fetched_by_other_sites(servers: Servers) -> None:
    served = requests.get(f"http://127.0.0.1:{servers.port}/widget.js", timeout=10)
    assert served.status_code == 200 and served.headers["Access-Control-Allow-Origin"] == "*"
