import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from recoupe.cli import main

EXAMPLE = Path(__file__).parents[1] / "examples/barrage"


def pytest_addoption(parser):
    parser.addoption(
        "--shared",
        type=Path,
        default=None,
        metavar="FOLDER",
        help="folder of the measuring sets; tests that measure against them are skipped without it",
    )
    parser.addoption(
        "--renew-golden",
        action="store_true",
        help="write the golden files of tests/golden anew from what comes out now, for reading in the diff",
    )


@pytest.fixture(scope="session")
def shared(request):
    """The folder of the measuring sets."""
    folder = request.config.getoption("--shared")
    if folder is None:
        pytest.skip("measures against the measuring sets: give their folder with --shared FOLDER")
    if not folder.is_dir():
        pytest.fail(f"--shared {folder}: no such folder")
    return folder


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """The dossier of the shipped example, as the command writes it, and the folder it lies in."""
    out = tmp_path_factory.mktemp("example")
    result = CliRunner().invoke(main, ["check", str(EXAMPLE), "--out", str(out), "--quiet"], catch_exceptions=False)
    assert (result.exit_code, result.output) == (0, "")
    return json.loads((out / "dossier.json").read_bytes()), out
