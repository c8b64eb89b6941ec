#!/bin/sh
# Make .venv with recoupe (editable) and the development tools; quick where nothing changed. Needs Python 3.11 or newer.
#   PYTHON=/path/to/python3.12 scripts/setup.sh   chooses the Python.
set -eu
cd "$(dirname "$0")/.."

STAMP=.venv/recoupe-setup
WANTED="3.13 3.12 3.11 3.14"

say() { printf '%s\n' "$*"; }
fail() {
    say "recoupe setup: $1" >&2
    shift
    for line in "$@"; do say "  $line" >&2; done
    exit 1
}

# What the environment was made from: the checkout's place (an editable install holds its path) and the metadata.
fingerprint() { pwd -P && cksum pyproject.toml scripts/setup.sh; }

is_recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
makes_venvs() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

# Prints the first Python that is new enough and can make environments; else says what to install and fails.
find_python() {
    recent=
    seen=
    for name in ${PYTHON:-$(for v in $WANTED; do printf 'python%s ' "$v"; done) python3 python}; do
        command -v "$name" >/dev/null 2>&1 || continue
        if is_recent "$name"; then
            if makes_venvs "$name"; then
                say "$name"
                return
            fi
            recent=${recent:-$name}
        elif version=$("$name" --version 2>&1); then
            seen="$seen${seen:+,} $name is $version"
        fi
    done
    [ -z "$recent" ] || fail "$recent has no venv module." \
        "On Debian and Ubuntu:  sudo apt-get install $(venv_package "$recent")" \
        "Elsewhere, install a complete Python 3.11 or newer from https://www.python.org/downloads/"
    fail "Python 3.11 or newer is needed and was not found.${seen:+ Found:$seen.}" \
        "On Debian 12, Ubuntu 24.04 and newer:  sudo apt-get install python3 python3-venv" \
        "On macOS:  brew install python@3.13   (or the installer from https://www.python.org/downloads/)" \
        "A Python in another place:  PYTHON=/path/to/python3 make setup"
}

venv_package() { "$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'; }

if [ -f "$STAMP" ] && [ "$(cat "$STAMP")" = "$(fingerprint)" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

python=$(find_python)
say "Setting up .venv with $("$python" --version) (some minutes the first time)"
rm -f "$STAMP"
"$python" -m venv --clear .venv || fail "$python could not make .venv here; the lines above say why."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1' ||
    fail "pip could not be brought up to date: is there a network connection?"
.venv/bin/python -m pip install --quiet --editable . --group dev ||
    fail "what recoupe needs could not be installed; the lines above say why." \
        "Most often there is no network connection, or no ready-made package for this machine's Python:" \
        "then PYTHON=python3.13 make setup, or another version out of: $WANTED"
fingerprint >"$STAMP"
say "Done: .venv/bin/recoupe"
