from pathlib import Path

import pytest
from tests.conftest import EXAMPLE
from tests.test_cli import recoupe

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def earlier(tmp_path_factory):
    """The folder of a dossier of the example before its last article came and one sentence of another was changed."""
    folder = tmp_path_factory.mktemp("earlier")
    story = folder / "barrage"
    story.mkdir()
    for path in sorted(EXAMPLE.iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.name.startswith("03"):
            text = text.replace("Le gouvernement a ordonné la vidange", "Le gouvernement envisage la vidange")
        if path.suffix == ".csv":
            text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("08"))
        if not path.name.startswith("08"):
            (story / path.name).write_text(text, encoding="utf-8")
    result = recoupe("check", story, "--out", folder / "out", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    return folder / "out"


@pytest.fixture(scope="session")
def row(example):
    """Give the row of the example's claim whose gloss holds some words."""

    def find(words):
        glosses = [" ".join(claim["gloss"].split()) for claim in example[0]["claims"]]
        (at,) = [at for at, gloss in enumerate(glosses, start=1) if words in gloss]
        return at

    return find


@pytest.fixture
def golden(request, monkeypatch):
    """Run a command 80 columns wide and hold what it prints against a golden text."""
    monkeypatch.setenv("COLUMNS", "80")

    def hold(name, status, *arguments):
        result = recoupe(*arguments)
        assert (result.exit_code, result.stderr) == (status, "")
        file = GOLDEN / name
        if request.config.getoption("--renew-golden"):
            file.write_text(result.stdout, encoding="utf-8")
        wanted = file.read_text(encoding="utf-8")
        assert result.stdout.splitlines() == wanted.splitlines(), "if this is better: make golden, read the difference"

    return hold
