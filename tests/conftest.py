from pathlib import Path

import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--shared",
        type=Path,
        default=None,
        metavar="FOLDER",
        help="folder of the measuring sets; tests that measure against them are skipped without it",
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
