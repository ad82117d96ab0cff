"""One run of the servers for all browser tests, a site that embeds the widget, and a browser for each module."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Iterator

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "servers"))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from test_run import Servers  # noqa: E402

from browser.host_site import HostSite  # noqa: E402
from browser.visitor import CHROMIUM  # noqa: E402


@pytest.fixture(scope="session")
def host_site() -> Iterator[HostSite]:
    site = HostSite()
    yield site
    site.stop()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the servers."""
    return tmp_path_factory.mktemp("page")


@pytest.fixture(scope="session")
def servers(folder: Path, model: Path, host_site: HostSite) -> Iterator[Servers]:
    started = Servers(folder, HOTSEAT_EMBED_ORIGINS=host_site.origin)
    started.ready()
    yield started
    started.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here; install it: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()
