"""Put a trained pipeline where the package ships it, without the paths of the machine that trained it.

usage: python install.py LANGUAGE PIPELINE DATA

The step that puts lemmas right goes in here, since there is nothing to train in it: it takes the lemmas of the training
documents in DATA.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import srsly
from spacy.tokens import DocBin

from recoupe import __version__
from recoupe.languages.lemmas import FACTORY
from recoupe.languages.pack import installed

if TYPE_CHECKING:
    from spacy.language import Language


def drop_words(folder: Path, nlp: Language) -> None:
    """Leave the training data's word forms out of a stored vocabulary; what lemmas are made of and labels stay."""
    path = folder / "vocab" / "strings.json"
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    trees = srsly.msgpack_loads(lemmatizer.trees.to_bytes())["trees"]
    edits = {nlp.vocab.strings[tree[part]] for tree in trees for part in ("orig", "subst") if part in tree}
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    stored = json.loads(path.read_text(encoding="utf-8"))
    kept = [text for text in stored if text in edits or text in labels or "=" in text or text.isupper()]
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")


def add_lemmas(nlp: Language, language: str, data: Path) -> None:
    """Put behind the lemmatizer the table of the training documents' lemmas, in place of one that is there."""
    if FACTORY in nlp.pipe_names:
        nlp.remove_pipe(FACTORY)
    table: Any = nlp.add_pipe(FACTORY, after="trainable_lemmatizer", config={"code": language})
    table.learn(DocBin().from_disk(data / "train.spacy").get_docs(nlp.vocab))


def main(language: str, trained: str, data: str) -> None:
    """Write the pipeline into the language's folder, in place of the one there."""
    pack = installed()[language]
    nlp = pack.pipeline(trained)
    add_lemmas(nlp, language, Path(data))
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
    drop_words(target, nlp)
    print(f"installed into {target}")


if __name__ == "__main__":
    main(*sys.argv[1:4])
