"""One run of the servers for all browser tests, a site that embeds the widget, and a browser for each module."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright
from running import Servers

from browser.host_site import HostSite
from browser.visitor import CHROMIUM


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
