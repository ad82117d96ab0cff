#!/bin/sh
# Puts the packages of one lock file into .venv. Needs Python 3 with pip, and nothing else: uv comes by pip into .tools
# and finds or brings Python 3.10. Every way to fail says in one line what to do.
set -eu
lock=$1
needed_mb=4500

stop() {
    echo "$1" >&2
    exit 1
}

python=${PYTHON:-python3}
command -v "$python" >/dev/null 2>&1 || stop "Python 3 is missing: install it (python.org, or your system's package manager), or set PYTHON to where it is."
"$python" -m pip --version >/dev/null 2>&1 || stop "pip is missing for $python: install it (python3 -m ensurepip, or the package python3-pip)."

if [ ! -x .venv/bin/rasa ]; then
    free_mb=$(df -Pm . | awk 'NR == 2 {print $4}')
    [ "$free_mb" -ge "$needed_mb" ] || stop "The disk is too full: $free_mb MB free here, about $needed_mb MB needed. Free some space and run the command again."
fi

if [ ! -x .tools/bin/uv ]; then
    echo "Fetching uv ..."
    "$python" -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target .tools "uv==$(cat deploy/uv-version)" 2>.uv-error \
        || stop "uv could not be fetched with pip: $(tail -n 1 .uv-error) Check the network and run the command again."
    rm -f .uv-error
fi
[ -x .venv/bin/python ] || .tools/bin/uv venv --quiet --python "$(cat .python-version)" .venv \
    || stop "Python $(cat .python-version) was not found and could not be brought: install it (pyenv install 3.10) and run the command again."
echo "Installing from $lock ..."
.tools/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r "$lock" \
    || stop "The packages of $lock could not be installed. Check the network and the free disk space, and run the command again."
