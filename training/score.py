"""Score a pipeline on the test parts of its treebanks, from raw text, and write its card beside its weights.

usage: python score.py LANGUAGE DATA PIPELINE
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.tokens import DocBin
from spacy.training import Example

from recoupe.languages.pack import installed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
RELATIONS = ("nsubj", "obj", "ccomp", "xcomp", "advcl", "obl:mod", "acl", "acl:relcl", "parataxis", "parataxis:insert")


def evaluate(nlp: Language, gold: list[Doc]) -> dict[str, Any]:
    """Return the scores of a pipeline on gold documents, in per cent, with the count of each relation shown."""
    scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
    counts = Counter(token.dep_ for doc in gold for token in doc)
    figures = {"UPOS": "pos_acc", "lemma": "lemma_acc", "UAS": "dep_uas", "LAS": "dep_las", "sentences": "sents_f"}
    return {
        **{name: round(100 * scores[key], 1) for name, key in figures.items()},
        "relations": {
            relation: {
                "f": round(100 * scores["dep_las_per_type"].get(relation, {"f": 0.0})["f"], 1),
                "count": counts[relation],
            }
            for relation in RELATIONS
            if counts[relation]
        },
    }


def speed(nlp: Language, gold: list[Doc]) -> int:
    """Return words per CPU-second over the gold documents' texts, the best of three passes."""
    texts = [doc.text for doc in gold]
    words = sum(len(doc) for doc in gold)
    best = 0.0
    for _ in range(3):
        begun = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        best = max(best, words / (time.process_time() - begun))
    return round(best)


def weights_hash(folder: Path) -> str:
    """Return the SHA-256 over a pipeline's files, names and bytes, its card left out."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "card.json":
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def main(language: str, data: str, pipeline: str) -> None:
    """Print the scores and write PIPELINE/card.json: data, scores by relation with counts, size, hash."""
    folder = Path(pipeline)
    nlp = installed()[language].pipeline(pipeline)
    recipe = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
    parts = {
        name: list(DocBin().from_disk(Path(data) / f"{Path(name).stem}.spacy").get_docs(nlp.vocab))
        for name in recipe["test"]
    }
    scores = {name: evaluate(nlp, gold) for name, gold in parts.items()}
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.name != "card.json")
    card = {
        "language": language,
        "train": recipe["train"],
        "dev": recipe["dev"],
        "licences": "see recoupe's NOTICE",
        "scores": scores,
        "bytes": size,
        "sha256": weights_hash(folder),
    }
    (folder / "card.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{size / 1e6:.1f} MB, {speed(nlp, next(iter(parts.values())))} words per CPU-second")
    for name, figures in scores.items():
        shown = {**figures, "relations": {r: f"{v['f']} ({v['count']})" for r, v in figures["relations"].items()}}
        print(name, *(f"{key} {value}" for key, value in shown.items() if key != "relations"), sep="  ")
        print("   ", *(f"{key} {value}" for key, value in shown["relations"].items()), sep="  ")


if __name__ == "__main__":
    main(*sys.argv[1:4])
