"""Command line: `python -m actions.history export`."""

from __future__ import annotations

import sys

from actions.history.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
