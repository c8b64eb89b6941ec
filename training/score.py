"""Score a pipeline on the test parts of its treebanks, from raw text, and write its card beside its weights.

usage: python score.py LANGUAGE DATA PIPELINE [CARD.json]
"""

from __future__ import annotations

import hashlib
import sys
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from benchmarks.machine import describe
from spacy.scorer import Scorer
from spacy.tokens import DocBin
from spacy.training import Example

from prepare import harmonised
from recoupe.languages.card import Card, Relation, Scores
from recoupe.languages.pack import installed
from recoupe.records.dossier import to_json

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).parent
RELATIONS = tuple(
    """nsubj nsubj:pass obj iobj csubj ccomp xcomp advcl obl obl:mod obl:arg obl:agent nmod appos acl acl:relcl
    parataxis parataxis:insert""".split()  # noqa: SIM905
)


def evaluate(nlp: Language, gold: list[Doc]) -> Scores:
    """Return the scores of a pipeline on gold documents, in per cent, with the count of each relation shown."""
    examples = [Example(nlp(doc.text), doc) for doc in gold]
    scores = Scorer(nlp).score(examples)
    universal = Scorer.score_deps(
        examples, "dep", getter=lambda token, _: token.dep_.split(":")[0], ignore_labels=("p", "punct")
    )
    counts = Counter(token.dep_ for doc in gold for token in doc)
    found = scores["dep_las_per_type"]
    return Scores(
        tokens=_per_cent(Scorer.score_tokenization(examples)["token_f"]),
        upos=_per_cent(scores["pos_acc"]),
        lemma=_per_cent(scores["lemma_acc"]),
        uas=_per_cent(scores["dep_uas"]),
        las=_per_cent(scores["dep_las"]),
        ulas=_per_cent(universal["dep_las"]),
        sentences=_per_cent(scores["sents_f"]),
        relations={
            relation: Relation(_per_cent(found.get(relation, {"f": 0.0})["f"]), counts[relation])
            for relation in RELATIONS
            if counts[relation]
        },
    )


def _per_cent(share: float) -> float:
    return round(100 * share, 1)


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


def gold_parts(tests: list[str], data: Path, nlp: Language) -> dict[str, list[Doc]]:
    """Return the gold documents of each test part, and of its harmonised copy where prepare.py made one."""
    files = {name: data / f"{Path(name).stem}.spacy" for name in tests}
    files |= {harmonised(name): data / f"{harmonised(Path(name).stem)}.spacy" for name in tests}
    return {name: list(DocBin().from_disk(path).get_docs(nlp.vocab)) for name, path in files.items() if path.is_file()}


def licences(recipe: dict[str, Any]) -> dict[str, str]:
    """Return the licence of each treebank that trains; raises SystemExit where the recipe names none."""
    known: dict[str, str] = recipe["licences"]
    found = {name: next((known[start] for start in known if name.startswith(start)), "") for name in recipe["train"]}
    if missing := [name for name, licence in found.items() if not licence]:
        raise SystemExit(f"{recipe['language']}.toml: [licences] names none for {', '.join(missing)}")
    return found


def show(card: Card) -> None:
    """Print a card as the table of its scores."""
    print(f"{card.language}: {card.bytes / 1e6:.1f} MB, {card.words_per_cpu_second} words per CPU-second")
    for part, s in card.scores.items():
        print(
            f"{part}  tokens {s.tokens}  UPOS {s.upos}  lemma {s.lemma}  UAS {s.uas}  LAS {s.las}"
            f"  LAS universal {s.ulas}  sentences {s.sentences}"
        )
        print("   ", *(f"{name} {r.f} ({r.count})" for name, r in s.relations.items()), sep="  ")


def main(language: str, data: str, pipeline: str, card_file: str | None = None) -> None:
    """Print the scores of PIPELINE; write its card beside its weights, or into CARD where that is named."""
    folder = Path(pipeline)
    nlp = installed()[language].pipeline(pipeline)
    recipe = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
    parts = gold_parts(recipe["test"], Path(data), nlp)
    card = Card(
        language=language,
        train=recipe["train"],
        licences=licences(recipe),
        scores={name: evaluate(nlp, gold) for name, gold in parts.items()},
        words_per_cpu_second=round(speed(nlp, next(iter(parts.values()))), -2),
        machine=describe()["cpu"],
        bytes=sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.name != "card.json"),
        sha256=weights_hash(folder),
    )
    encoded = msgspec.json.format(to_json(card), indent=1) + b"\n"
    (Path(card_file) if card_file else folder / "card.json").write_bytes(encoded)
    show(card)


if __name__ == "__main__":
    main(*sys.argv[1:5])
