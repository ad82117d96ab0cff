#!/bin/sh
# Writes the lock files from the .in files. No address of a package index enters them.
set -eu
for name in requirements requirements-dev; do
    .tools/bin/uv pip compile --quiet --python-version 3.10 --generate-hashes --no-emit-index-url --no-annotate \
        --no-header "$name.in" -o "$name.txt"
done
