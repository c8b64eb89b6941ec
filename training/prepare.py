"""Turn the treebanks that a language's recipe names into training, development and test documents.

usage: python prepare.py RECIPE.toml TREEBANKS OUT
"""

from __future__ import annotations

import random
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import spacy

from corpus import Word, document, paragraphs, quotation_headed, sentences, write
from recoupe.languages.pack import installed


def part(root: Path, recipe: dict[str, float], renamed: dict[str, dict[str, str]]) -> list[list[Word]]:
    """Return the paragraphs of the treebanks in one part, each treebank at its share (1.0 is all, 2.0 is twice)."""
    out: list[list[Word]] = []
    for number, (name, share) in enumerate(sorted(recipe.items())):
        treebank = [harmonised(s, renamed.get(name.split("/")[-1])) for s in sentences(located(root, name))]
        whole = list(paragraphs(treebank, seed=number))
        random.Random(number).shuffle(whole)
        times, rest = divmod(share, 1)
        out += whole * int(times) + whole[: round(rest * len(whole))]
    return out


def located(root: Path, name: str) -> Path:
    """Return where a treebank lies: beside this recipe (our own) or under the folder of the public ones."""
    own = Path(__file__).parent / name
    return own if own.is_file() else root / name


def harmonised(sentence: list[Word], labels: dict[str, str] | None) -> list[Word]:
    """Bring one treebank's conventions to those of the others; a treebank without an entry is left as it is."""
    if labels is None:
        return sentence
    renamed = [replace(w, deprel=labels.get(w.deprel, w.deprel)) for w in sentence]
    return quotation_headed(renamed)


def main(recipe_path: str, root: str, out: str) -> None:
    """Write train.spacy, dev.spacy and one file a test treebank under ``out``."""
    recipe = tomllib.loads(Path(recipe_path).read_text(encoding="utf-8"))
    installed()[recipe["language"]].register()
    vocab = spacy.blank(f"recoupe_{recipe['language']}").vocab
    renamed = recipe.get("relabel", {})
    parts = {name: part(Path(root), recipe[name], renamed) for name in ("train", "dev")}
    parts |= {Path(name).stem: part(Path(root), {name: 1.0}, renamed) for name in recipe["test"]}
    random.Random(0).shuffle(parts["train"])
    for name, texts in parts.items():
        write([document(vocab, words) for words in texts], Path(out) / f"{name}.spacy")
        print(f"{name}: {len(texts)} paragraphs, {sum(map(len, texts))} tokens")


if __name__ == "__main__":
    main(*sys.argv[1:4])
