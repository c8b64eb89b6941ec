"""What a name names: a visible sum of the evidence that its mentions in the article show, with weights in a table.

Evidence is read where each mention stands (``evidence.py``), pooled over all mentions of the name, and told on between
names that share words ("Marsh" of "Rob Marsh") or stand side by side ("Lille et Roubaix"). After the pooling of
contexts in Collins and Singer (1999), https://aclanthology.org/W99-0613, with fixed weights.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.coreference import all_bodies
from recoupe.languages.pack import shared_table

if TYPE_CHECKING:
    from recoupe.annotate.evidence import EvidenceReader
    from recoupe.annotate.syntax import Paragraph
    from recoupe.records.entity import EntityKind

Words = tuple[str, ...]
Found = tuple[int, int, int]
"""Where a name stands: a paragraph number and a half-open token range."""
KINDS: tuple[EntityKind, ...] = ("person", "organization", "place", "media", "document")
SECTIONS = ("words", "before", "behind", "frame", "others")


@dataclass(frozen=True, slots=True)
class Judged:
    """The kind of a name, and whether the evidence makes it sure."""

    kind: EntityKind
    sure: bool


@dataclass(slots=True)
class Case:
    """One name of the article (in plain words), what speaks for its kind, and the kind that the tables know."""

    words: Words
    evidence: dict[str, None] = field(default_factory=dict)
    known: EntityKind | None = None
    given: bool = False


@cache
def weights() -> dict[str, dict[EntityKind, float]]:
    """Return the weights of all evidence by name, "start" for what each kind has beforehand."""
    table = shared_table("kinds")
    told = {name: row for section in SECTIONS for name, row in table[section].items()}
    return {"start": table["start"], **told}


def judge(evidence: Sequence[str], table: Mapping[str, Mapping[EntityKind, float]]) -> Judged:
    """Sum what speaks for each kind; of equal sums the kind first in order has it."""
    rows = [table[name] for name in ("start", *evidence) if name in table]
    sums: dict[EntityKind, float] = {kind: round(sum(row.get(kind, 0.0) for row in rows), 4) for kind in KINDS}
    first, second = sorted(KINDS, key=lambda kind: -sums[kind])[:2]
    return Judged(first, sums[first] - sums[second] >= shared_table("kinds")["margin"])


def _holds(longer: Words, words: Words) -> bool:
    """Tell whether a longer name begins or ends with some words."""
    count = len(words)
    return len(longer) > count and words in (longer[:count], longer[-count:])


@cache
def firms() -> frozenset[str]:
    """Return the plain words of all languages for companies."""
    return frozenset(plain(word) for word in all_bodies().get("company", ()))


@dataclass(frozen=True, slots=True)
class KindReader:
    """Tells the kinds of the names that a reader of names found; ``common`` are plain words that open many a name."""

    evidence: EvidenceReader
    common: frozenset[str]

    def cases(
        self, paragraphs: Sequence[Paragraph], found: Sequence[Found], credited: Collection[str]
    ) -> dict[str, Case]:
        """Return by surface the names of an article with all that speaks for their kinds, some credited as media."""
        cases = self._own(paragraphs, found)
        for name in sorted(cases.keys() & set(credited)):
            cases[name].evidence["credited"] = None
        first = {name: case.known or judge([*case.evidence], weights()).kind for name, case in cases.items()}
        told = {name: [*self._relations(case, cases, first)] for name, case in cases.items()}
        for name, neighbour in self._neighbours(paragraphs, found, first):
            told[name].append(neighbour)
        for name, case in cases.items():
            case.evidence.update(dict.fromkeys(told[name]))
        return cases

    def _own(self, paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> dict[str, Case]:
        """Return the names with what their own words and places tell; names alike but for capitals share it."""
        reader, alike = self.evidence.reader, dict[Words, dict[str, None]]()
        cases: dict[str, Case] = {}
        for number, first, last in found:
            paragraph = paragraphs[number]
            tokens = paragraph.tokens
            name = reader.surface(tokens, first, last)
            if name not in cases:
                words = tuple(plain(name).split())
                known = reader.find(tokens, first, last)
                kind = known.kind if known is not None and not known.ambiguous else None
                given = self.evidence.given(tokens[first])
                cases[name] = Case(words, alike.setdefault(words, {}), kind, given)
            pool = cases[name].evidence
            pool.update(dict.fromkeys(self.evidence.words(tokens, first, last)))
            pool.update(dict.fromkeys(self.evidence.beside(tokens, first, last)))
            pool.update(dict.fromkeys(self.evidence.frame(paragraph, first, last)))
            pool.update(dict.fromkeys(self.evidence.opening(tokens, first)))
        return cases

    def _relations(self, case: Case, cases: Mapping[str, Case], kinds: Mapping[str, EntityKind]) -> Iterator[str]:
        """Yield what the names that share words with a name tell of it."""
        if (
            len(case.words) == 1
            and not case.given
            and not any(_holds(other.words, case.words) for other in cases.values())
        ):
            yield "alone"
        for name, other in cases.items():
            if len(other.words) > len(case.words):
                yield from self._of_longer(case.words, other.words, kinds[name])
            elif kinds[name] == "person" and self._has_surname(case, other.words):
                yield "has_surname"

    @staticmethod
    def _has_surname(case: Case, person: Words) -> bool:
        """Tell whether another name than a person's, without a first name, begins or ends with her surname."""
        another = len(person) > 1 and not case.given and case.words != person
        return another and person[-1] in (case.words[0], case.words[-1])

    def _of_longer(self, words: Words, longer: Words, kind: EntityKind) -> Iterator[str]:
        """Yield what a longer name of some kind that a name begins or ends tells of it."""
        count = len(words)
        begins, ends = longer[:count] == words, longer[-count:] == words
        if not (begins or ends):
            return
        if kind == "person":
            yield "ends_person" if ends else "begins_person"
        elif kind == "place":
            yield "within_place"
        elif kind in ("organization", "media"):
            rest = longer[count:] if begins else longer[:-count]
            data = self.evidence.reader.data.name_words
            common = set(rest) & self.common
            if ends and rest[-1] in data.particles:
                yield "seat_of_body"
            elif begins and common and not common <= firms() and words[0] not in self.common:
                yield "site_of_body"
            else:
                yield "begins_body" if begins else "ends_body"

    def _neighbours(
        self, paragraphs: Sequence[Paragraph], found: Sequence[Found], kinds: Mapping[str, EntityKind]
    ) -> Iterator[tuple[str, str]]:
        """Yield what a name right beside another, "and" or a comma between, has from it: "Denver, Colorado"."""
        ends = {(number, last): (first, last) for number, first, last in found}
        surface = self.evidence.reader.surface
        for number, first, last in found:
            tokens = paragraphs[number].tokens
            before = ends.get((number, first - 1))
            if before is None or (tokens[first - 1].text != "," and tokens[first - 1].upos != "CCONJ"):
                continue
            one, other = surface(tokens, *before), surface(tokens, first, last)
            if tokens[first].rel not in ("conj", "appos", "nmod", "flat"):
                continue
            if tokens[first - 1].text == "," and tokens[first].rel != "conj":
                if kinds[one] == "place":
                    yield other, "behind_place"
                continue
            for name, neighbour in ((other, one), (one, other)):
                if kinds[neighbour] in ("person", "organization", "place"):
                    yield name, f"with_{kinds[neighbour]}"
