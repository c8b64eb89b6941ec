"""Turn the treebanks that a language's recipe names into training, development and test documents.

usage: python prepare.py RECIPE.toml TREEBANKS OUT
"""

from __future__ import annotations

import random
import sys
import tomllib
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import spacy

from corpus import Word, document, paragraphs, sentences, write
from harmonise import RULES, WordRule
from recoupe.languages.pack import installed


@dataclass(frozen=True, slots=True)
class Treebanks:
    """Where a recipe's treebanks lie and how each is brought to the recipe's convention."""

    root: Path
    labels: dict[str, dict[str, str]]
    rules: dict[str, list[str]]
    split: bool
    words: dict[str, list[WordRule]]

    @classmethod
    def of(cls, recipe: dict[str, Any], root: Path) -> Treebanks:
        """Return the treebanks of a recipe; those that are not our own lie under ``root``."""
        split = recipe.get("contractions") == "split"
        words: dict[str, list[WordRule]] = {}
        for row in recipe.get("words", ()):
            rule = WordRule(**{name: value for name, value in row.items() if name != "treebanks"})
            for treebank in row["treebanks"]:
                words.setdefault(treebank, []).append(rule)
        return cls(root, recipe.get("relabel", {}), recipe.get("rules", {}), split, words)

    def read(self, name: str) -> list[list[Word]]:
        """Return the sentences of a treebank in the recipe's convention: rules first, then labels renamed."""
        key = name.rsplit("/", maxsplit=1)[-1]
        labels = self.labels.get(key, {})
        found = []
        for sentence in self.published(name):
            words = sentence
            for rule in self.rules.get(key, []):
                words = RULES[rule](words)
            for word_rule in self.words.get(key, []):
                words = [word_rule(word) for word in words]
            found.append([replace(w, deprel=labels.get(w.deprel, w.deprel)) for w in words])
        return found

    def changes(self, name: str) -> bool:
        """Whether a treebank's own convention is another than the recipe's."""
        key = name.rsplit("/", maxsplit=1)[-1]
        return key in self.labels or key in self.rules

    def published(self, name: str) -> list[list[Word]]:
        """Return the sentences of a treebank as its file has them."""
        return list(sentences(located(self.root, name), split=self.split))


def harmonised(part: str) -> str:
    """Return the name of a test part in the recipe's convention, beside the part as published."""
    return f"{part}-harmonised"


def part(treebanks: Treebanks, recipe: dict[str, float]) -> list[list[Word]]:
    """Return the paragraphs of the treebanks in one part, each treebank at its share (1.0 is all, 2.0 is twice)."""
    out: list[list[Word]] = []
    for number, (name, share) in enumerate(sorted(recipe.items())):
        whole = list(paragraphs(treebanks.read(name), seed=number))
        random.Random(number).shuffle(whole)
        times, rest = divmod(share, 1)
        out += whole * int(times) + whole[: round(rest * len(whole))]
    return out


def parted(texts: list[list[Word]], share: float) -> dict[str, list[list[Word]]]:
    """Set a share of the training paragraphs aside for development, chosen by the hash of their words."""
    held = [sha256(" ".join(w.form for w in text).encode()).digest()[0] < 256 * share for text in texts]
    return {
        "train": [text for text, out in zip(texts, held, strict=True) if not out],
        "dev": [text for text, out in zip(texts, held, strict=True) if out],
    }


def located(root: Path, name: str) -> Path:
    """Return where a treebank lies: beside this recipe (our own) or under the folder of the public ones."""
    own = Path(__file__).parent / name
    return own if own.is_file() else root / name


def main(recipe_path: str, root: str, out: str) -> None:
    """Write train.spacy, dev.spacy, finetune.spacy and a file for each test treebank, two where its convention differs.

    Only a recipe with [finetune] has finetune.spacy.
    """
    recipe = tomllib.loads(Path(recipe_path).read_text(encoding="utf-8"))
    installed()[recipe["language"]].register()
    vocab = spacy.blank(f"recoupe_{recipe['language']}").vocab
    treebanks = Treebanks.of(recipe, Path(root))
    parts = {name: part(treebanks, recipe.get(name, {})) for name in ("train", "dev")}
    if "dev_share" in recipe:
        parts = parted(parts["train"], recipe["dev_share"])
    if "finetune" in recipe:
        parts["finetune"] = part(treebanks, recipe["train"] | recipe["finetune"]["train"])
    for name in recipe["test"]:
        parts[Path(name).stem] = list(paragraphs(treebanks.published(name), seed=0))
        if treebanks.changes(name):
            parts[harmonised(Path(name).stem)] = list(paragraphs(treebanks.read(name), seed=0))
    random.Random(0).shuffle(parts["train"])
    for name, texts in parts.items():
        write([document(vocab, words) for words in texts], Path(out) / f"{name}.spacy")
        print(f"{name}: {len(texts)} paragraphs, {sum(map(len, texts))} tokens")


if __name__ == "__main__":
    main(*sys.argv[1:4])
