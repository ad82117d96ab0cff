"""The command line of the history: what a coach or an operator takes out of it, and what an operator erases."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from sqlalchemy.exc import SQLAlchemyError

from actions.history.cohort import cohort, cohort_csv
from actions.history.database import address
from actions.history.export import as_csv, as_json
from actions.history.store import history


def main(arguments: list[str]) -> int:
    """Run the command; 0, or 1 where the history cannot be read or the person is not in it."""
    parser = argparse.ArgumentParser(prog="python -m actions.history", description="Take results out of the history.")
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="figures of all people per question, without names")
    export.add_argument("--format", choices=("csv", "json"), default="csv")
    export.add_argument("--names", action="store_true", help="every try of everybody, with their ids and quotes")
    export.add_argument("--person", help="every try of this person, by their id")
    options = parser.parse_args(arguments)
    try:
        return _export(options)
    except SQLAlchemyError as error:
        where = address().rsplit("@", 1)[-1]  # without a password
        sys.stderr.write(
            f"The history at {where} cannot be read: {type(error).__name__}. Is it there, and not locked?\n"
        )
        return 1


def _export(options: argparse.Namespace) -> int:
    if not options.names and options.person is None:
        figures = cohort(history().everything())
        table = json.dumps([asdict(each) for each in figures], ensure_ascii=False, indent=2) + "\n"
        sys.stdout.write(cohort_csv(figures) if options.format == "csv" else table)
        return 0
    kept = list(history().everything(options.person))
    if not kept:
        sys.stderr.write("Nothing has been kept" + (f" of {options.person}.\n" if options.person else " yet.\n"))
        return 1
    sys.stdout.write(as_csv(kept) if options.format == "csv" else as_json(kept))
    return 0
