"""Write the nouns for people of the language packs: words that mostly stand for somebody ("violinist", "cheminot").

    make people LEXICONS=FOLDER WORDNET=FOLDER

LEXICONS holds wordnets of the Open Multilingual Wordnet, WORDNET is the folder `dict` of Princeton WordNet 3.0 (in the
npm package WNdb 3.0.1; Debian's has other offsets). What is written: `languages/<code>/people*.tsv`, a word a line, a
file for each licence; WOLF, which is noisy, only tells of words that Wiktionary does not have and that end as nouns for
people do.

A word stands for somebody where the senses below "person" have most of its weight: in English the counts of SemCor that
WordNet has, half a count added; in another language those of the English words of the sense, up to a limit.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

LANGUAGES = Path(__file__).parents[2] / "src" / "recoupe" / "languages"
SOURCES = {
    "fr": {"people.tsv": "wn-wikt-fra.tab", "people.wolf.tsv": "wn-data-fra.tab"},
    "es": {"people.tsv": "wn-wikt-spa.tab"},
}
"""By language, what is written and the lexicon that it comes from."""
SOMEBODY = "00007846"
"""The synset of "person"."""
MOST = 0.6
"""The share of a word's weight from which it stands for somebody."""
LIMIT = 20
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SUFFIX = re.compile(r"(?:eur|euse|rice|ien|ienne|iste|ogue|aire|ier|ière|aute|crate|graphe|phile|mane)\Z")
"""What nouns for people end in that WOLF is believed to know."""
WRONG = frozenset(Path(__file__).with_name("wrong.txt").read_text(encoding="utf-8").split())
"""Words that news uses of things more than of people, whatever WordNet counts."""


@dataclass
class Nouns:
    """WordNet's nouns: by synset, the English words with their counts, and the synsets right above."""

    words: dict[str, dict[str, float]] = field(default_factory=dict)
    above: dict[str, list[str]] = field(default_factory=dict)

    def is_somebody(self, synset: str) -> bool:
        """Tell whether a synset is below that of "person"."""
        seen, waiting = {synset}, [synset]
        while waiting:
            here = waiting.pop()
            if here == SOMEBODY:
                return True
            fresh = set(self.above.get(here, ())) - seen
            seen |= fresh
            waiting += fresh
        return False


def read_wordnet(folder: Path) -> Nouns:
    """Read the nouns of a WordNet folder (wndb(5WN))."""
    nouns = Nouns()
    for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        parts = line.split(" ")
        count = int(parts[3], 16)
        nouns.words[parts[0]] = dict.fromkeys(parts[4 : 4 + 2 * count : 2], 0.5)
        pointers = parts[5 + 2 * count :]
        nouns.above[parts[0]] = [
            pointers[at + 1] for at in range(0, 4 * int(parts[4 + 2 * count]), 4) if pointers[at] in ("@", "@i")
        ]
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, _, told = line.split()
        word, _, sense = key.partition("%")
        if sense[0] == "1" and word in nouns.words.get(offset, {}):
            nouns.words[offset][word] += int(told)
    return nouns


def foreign(file: Path) -> dict[str, set[str]]:
    """Read the noun synsets of each word."""
    words: dict[str, set[str]] = defaultdict(set)
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        synset, _, word = line.split("\t") if line.count("\t") == 2 else ("", "", "")
        if synset.endswith("-n"):
            words[word].add(synset.removesuffix("-n"))
    return words


def people(senses: Mapping[str, set[str]], nouns: Nouns, weigh: Callable[[str, str], float]) -> Iterator[str]:
    """Yield the words that mostly stand for somebody, in order."""
    for word in sorted(senses):
        if not WORD.fullmatch(word) or not word.islower() or len(word) < 3 or word in WRONG:
            continue
        weights = {synset: weigh(synset, word) for synset in sorted(senses[word]) if synset in nouns.words}
        told = sum(weight for synset, weight in weights.items() if nouns.is_somebody(synset))
        if told and told >= MOST * sum(weights.values()):
            yield word


def _write(file: Path, words: list[str]) -> None:
    file.write_text("".join(f"{word}\n" for word in words), encoding="utf-8")


def main() -> None:
    """Write the nouns for people of every language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lexicons", type=Path)
    parser.add_argument("wordnet", type=Path)
    options = parser.parse_args()
    nouns = read_wordnet(options.wordnet)
    english: dict[str, set[str]] = defaultdict(set)
    for synset, words in nouns.words.items():
        for word in words:
            english[word].add(synset)
    _write(LANGUAGES / "en" / "people.tsv", list(people(english, nouns, lambda one, word: nouns.words[one][word])))
    for code, sources in SOURCES.items():
        known: set[str] = set()
        for written, source in sources.items():
            senses = foreign(options.lexicons / source)
            found = people(senses, nouns, lambda one, _: min(sum(nouns.words[one].values()), LIMIT))
            fresh = [word for word in found if word not in known and (not known or SUFFIX.search(word))]
            _write(LANGUAGES / code / written, fresh)
            known |= senses.keys()


if __name__ == "__main__":
    main()
