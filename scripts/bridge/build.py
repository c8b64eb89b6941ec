"""Write the bridges of the language packs: which English words a word of another language may be put as.

    make bridge LEXICONS=FOLDER WORDNET=FILE

LEXICONS holds wordnets of the Open Multilingual Wordnet, WORDNET is `index.sense` of Princeton WordNet 3.0 (in the npm
package WNdb 3.0.1; Debian's has other offsets). What is written: `languages/<code>/bridge*.tsv`, a word and its English
words a line, a file for each licence; WOLF, which is noisy, only tells of words that Wiktionary does not have.

The chance of an English word is the sum, over the senses that both words have, of the chance of the sense given the
word (each sense alike) times that of the English word given the sense (by the counts of SemCor that WordNet has, half a
count added). Words of a like spelling count twice.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from rapidfuzz.distance import OSA

from recoupe.annotate.fold import plain

LANGUAGES = Path(__file__).parents[2] / "src" / "recoupe" / "languages"
SOURCES = {
    "fr": {"bridge.tsv": "wn-wikt-fra.tab", "bridge.wolf.tsv": "wn-data-fra.tab"},
    "es": {"bridge.tsv": "wn-wikt-spa.tab"},
}
"""By language, what is written and the lexicon that it comes from."""
PARTS = dict(zip("12345", "nvara", strict=True))
LEAST = 0.06
"""The chance from which an English word is kept."""
NEAR = 0.5
"""How near it must come to the likeliest."""
MOST = 3
"""How many are kept of one word."""
ALIKE = 0.7
WORD = re.compile(r"[^\W\d_]{3,}")

Senses = dict[str, dict[str, float]]
"""By synset (offset and part of speech), English words with what they count."""


def english(file: Path) -> Senses:
    """Read the English words of each synset, with how often SemCor has them in this sense, half a count added."""
    senses: Senses = defaultdict(dict)
    for line in file.read_text(encoding="utf-8").splitlines():
        key, offset, _, count = line.split()
        word, _, sense = key.partition("%")
        if WORD.fullmatch(word):
            senses[f"{offset}-{PARTS[sense[0]]}"][word] = 0.5 + int(count)
    return senses


def foreign(file: Path) -> dict[str, set[str]]:
    """Read the synsets of each word."""
    words: dict[str, set[str]] = defaultdict(set)
    for synset, word in _rows(file):
        words[word].add(synset)
    return words


def _rows(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        synset, _, word = line.split("\t") if line else ("", "", "")
        if WORD.fullmatch(word) and word.islower():
            yield synset, word


def translations(word: str, synsets: Collection[str], senses: Senses) -> list[str]:
    """Return the likeliest English words of a word, the likeliest first."""
    chances: dict[str, float] = defaultdict(float)
    for synset in sorted(synsets):
        known = senses.get(synset, {})
        counted = sum(known.values())
        for other, count in known.items():
            alike = OSA.normalized_similarity(plain(word), other) >= ALIKE
            chances[other] += count / counted / len(synsets) * (1 + alike)
    floor = max(LEAST, NEAR * max(chances.values(), default=0.0))
    likely = sorted((other for other in chances if chances[other] >= floor), key=lambda other: (-chances[other], other))
    return likely[:MOST]


def main() -> None:
    """Write the bridge of every language that there are lexicons for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicons", type=Path)
    parser.add_argument("wordnet", type=Path)
    options = parser.parse_args()
    senses = english(options.wordnet)
    for code, sources in SOURCES.items():
        told: set[str] = set()
        for written, source in sources.items():
            words = foreign(options.lexicons / source)
            rows = [(word, translations(word, words[word], senses)) for word in sorted(words.keys() - told)]
            lines = [f"{word}\t{' '.join(found)}\n" for word, found in rows if found]
            (LANGUAGES / code / written).write_text("".join(lines), encoding="utf-8")
            told |= words.keys()


if __name__ == "__main__":
    main()
