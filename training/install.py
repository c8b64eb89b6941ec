"""Put a trained pipeline where the package ships it, without the paths of the machine that trained it.

usage: python install.py LANGUAGE PIPELINE
"""

from __future__ import annotations

import shutil
import sys

from recoupe import __version__
from recoupe.languages.pack import installed


def main(language: str, trained: str) -> None:
    """Write the pipeline into the language's folder, in place of the one there."""
    pack = installed()[language]
    nlp = pack.pipeline(trained)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta |= {
        "name": f"{language}_news",
        "version": __version__,
        "description": f"{pack.name} trees for recoupe: morphology, lemmas, Universal Dependencies",
        "license": "see NOTICE",
        "author": "The recoupe developers",
        "performance": {},
    }
    target = pack.folder / "pipeline"
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    print(f"installed into {target}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
