import sys

import pytest
from benchmarks.measure import MeasuringSet

FILES = {"set/a.txt": "Un texte.", "gold.json": "{}", "scorer.py": "print('source  0.700\\nroot  0.900')\n"}
# Stands where the program would: a dossier in the folder after --out.
PROGRAM = (
    "import pathlib, sys\n"
    "folder = pathlib.Path(sys.argv[sys.argv.index('--out') + 1])\n"
    "(folder / 'dossier.json').write_text('{}')\n"
)


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def program(tmp_path_factory):
    path = tmp_path_factory.mktemp("program") / "recoupe.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return [sys.executable, str(path)]


@pytest.fixture
def made():
    return MeasuringSet(
        name="made", language="fr", command="check", articles="set", gold="gold.json", scorer="scorer.py"
    )
