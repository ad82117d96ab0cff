"""Command line: `python -m actions.scoring answers [FILE]`."""

from __future__ import annotations

import sys

from actions.scoring.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
