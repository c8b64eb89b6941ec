"""Check CoNLL-U treebanks: one well-formed tree a sentence, legal labels, forms that add up to the text.

usage: python validate.py FILE.conllu ...

The format and the rules are those of Universal Dependencies 2 (https://universaldependencies.org/format.html); the
relations are those of the language's treebanks: Sequoia and GSD, EWT, AnCora and GSD. A file is named by its
language and part, "fr-train.conllu". Crossing arcs are legal and only counted.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

UPOS = frozenset(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()  # noqa: SIM905
)
COMMON = frozenset(
    """acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp conj cop csubj csubj:pass dep det discourse
    dislocated fixed flat goeswith iobj mark nmod nsubj nsubj:pass nummod obj obl obl:agent orphan parataxis punct root
    vocative xcomp""".split()  # noqa: SIM905
)
"""Relations that the treebanks of all three languages have."""

RELATIONS = {
    language: COMMON | frozenset(own.split())
    for language, own in {
        "en": """advcl:relcl cc:preconj compound compound:prt csubj:outer det:predet expl list nmod:desc nmod:poss
            nmod:unmarked nsubj:outer obl:unmarked reparandum""",
        "es": "compound expl:impers expl:pass expl:pv",
        "fr": """advcl:cleft aux:caus aux:tense dep:comp expl:comp expl:pass expl:pv expl:subj flat:foreign flat:name
            iobj:agent nsubj:caus nsubj:outer obj:agent obj:lvc obl:arg obl:mod parataxis:insert""",
    }.items()
}
COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its id, its text and its rows of ten columns."""

    sent_id: str
    text: str
    rows: list[list[str]]


def read(path: Path) -> list[Sentence]:
    """Return the sentences of a CoNLL-U file; a missing id or text is empty, an empty file gives none."""
    blocks = (block.splitlines() for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip())
    return [
        Sentence(
            _comment(lines, "sent_id"), _comment(lines, "text"), [x.split("\t") for x in lines if not x.startswith("#")]
        )
        for lines in blocks
    ]


def _comment(lines: list[str], name: str) -> str:
    start = f"# {name} = "
    return next((line.removeprefix(start) for line in lines if line.startswith(start)), "")


def problems(sentence: Sentence, language: str) -> list[str]:
    """Return what is wrong with one sentence of a language, in words; nothing where it is valid."""
    broken = _broken_rows(sentence.rows)
    if broken:
        return broken
    found = [] if sentence.sent_id else ["no sent_id"]
    if _spelled(sentence.rows) != sentence.text:
        found.append("the forms do not add up to the text")
    return found + _bad_values(sentence.rows, RELATIONS[language]) + _bad_tree([int(row[6]) for row in sentence.rows])


def _broken_rows(rows: list[list[str]]) -> list[str]:
    """Rows that cannot be read further: wrong width, an empty column, ids out of order, a head that is no number."""
    found = [] if rows else ["no words"]
    for number, row in enumerate(rows, 1):
        if len(row) != COLUMNS or not all(row):
            found.append(f"row {number} has not {COLUMNS} filled columns")
        elif row[0] != str(number):
            found.append(f"row {number} has the id {row[0]}")
        elif not row[6].isdecimal():
            found.append(f"word {number} has the head {row[6]}")
    return found


def _spelled(rows: list[list[str]]) -> str:
    return "".join(row[1] + " " * ("SpaceAfter=No" not in row[9].split("|")) for row in rows).rstrip()


def _bad_values(rows: list[list[str]], relations: frozenset[str]) -> list[str]:
    """Illegal parts of speech and relations, features out of order, root labels off the root."""
    found = []
    for row in rows:
        if row[3] not in UPOS:
            found.append(f"word {row[0]} has the part of speech {row[3]}")
        if row[7] not in relations:
            found.append(f"word {row[0]} has the relation {row[7]}")
        if (row[6] == "0") != (row[7] == "root"):
            found.append(f"word {row[0]} has the head {row[6]} and the relation {row[7]}")
        features = row[5].split("|")
        if row[5] != "_" and (features != sorted(features, key=str.lower) or not all("=" in x for x in features)):
            found.append(f"word {row[0]} has the features {row[5]}")
    return found


def _bad_tree(heads: list[int]) -> list[str]:
    """More or fewer roots than one, heads outside the sentence, words that no path leads from to the root."""
    if heads.count(0) != 1:
        return [f"{heads.count(0)} roots"]
    outside = [f"word {i} has the head {head}" for i, head in enumerate(heads, 1) if head > len(heads)]
    return outside or [f"word {i} is in a cycle" for i in range(1, len(heads) + 1) if not _reaches_root(heads, i)]


def _reaches_root(heads: list[int], word: int) -> bool:
    for _ in heads:
        word = heads[word - 1]
        if word == 0:
            return True
    return False


def crossings(sentence: Sentence) -> int:
    """Return how many pairs of arcs of a valid sentence cross; a projective tree has none."""
    arcs = [tuple(sorted((int(row[0]), int(row[6])))) for row in sentence.rows if row[6] != "0"]
    return sum(a < c < b < d for a, b in arcs for c, d in arcs)


def main(paths: list[str]) -> int:
    """Print each file's size, problems and share of projective trees; return 1 where there is a problem."""
    wrong = 0
    for path in paths:
        treebank = read(Path(path))
        language = Path(path).name[:2]
        if language not in RELATIONS:
            raise SystemExit(f"{path}: name it by its language, one of {', '.join(RELATIONS)}: fr-train.conllu")
        found = [f"{s.sent_id or '?'}: {problem}" for s in treebank for problem in problems(s, language)]
        print(*(f"{path}: {line}" for line in found), sep="\n", end="\n" if found else "")
        words = sum(len(s.rows) for s in treebank)
        crossing = 0 if found else sum(crossings(s) > 0 for s in treebank)
        print(f"{path}: {len(treebank)} sentences, {words} words, {len(found)} problems, {crossing} not projective")
        wrong += len(found)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
