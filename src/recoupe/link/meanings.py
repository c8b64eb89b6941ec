"""Words reduced to what they tell: stems that join a verb and its nouns, and groups of words for one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from recoupe.annotate.fold import fold, plain, skeleton
from recoupe.languages.pack import installed

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack

PIVOT = "en"
"""The language that the bridges of all others lead to."""
ACTS = "acts:"
"""What the groups of words for one act begin with."""
WHOLE = "="
"""What the stems of words end with that no ending is taken off: they are the stems of nothing else."""
ANY = "*"
"""What stands in a phrase for any one word ("claimed * lives")."""
SHORT = 3
"""Letters of the longest word of a phrase that is taken for a small one."""
HEARD = 4
"""From so many consonants on, words that sound alike are likely one."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words, as stems, that mean an act as a whole, or the contrary of one ("suivre la route prévue")."""

    stems: tuple[str, ...]
    act: str
    contrary: bool = False


@dataclass(frozen=True, slots=True)
class Meanings:
    """What one language's words tell.

    ``whole`` are words that no ending is taken off. ``weak`` stems tell nothing; ``groups`` lists the groups of a stem.

    ``negated`` lists the acts that a stem comes to with a negation, ``breaks`` where a clause may end, ``negations``
    the words that make one negative, ``pointing`` those that begin what only the words before make clear,
    ``conditions`` those that begin a condition, but where they are part of ``no_conditions``; ``pairs`` maps the stem
    of a noun to that of its verb where they differ, ``topics`` a stem to the matters that it is about, ``contrary`` to
    the acts that it says the contrary of, ``phrases`` to the phrases of several words that begin with it, longest
    first, and ``english`` a stem to those of the English words that it may be put as (None: it is English).
    """

    keep: int
    suffixes: tuple[str, ...]
    whole: frozenset[str]
    weak: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    negated: Mapping[str, frozenset[str]]
    breaks: tuple[str, ...]
    negations: frozenset[str]
    pointing: frozenset[str]
    pairs: Mapping[str, str]
    conditions: tuple[str, ...] = ()
    no_conditions: tuple[str, ...] = ()
    topics: Mapping[str, frozenset[str]] = field(default_factory=dict)
    contrary: Mapping[str, frozenset[str]] = field(default_factory=dict)
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    english: Mapping[str, frozenset[str]] | None = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def across(self, stem: str) -> frozenset[str]:
        """Return the keys under which words of other languages that mean or sound the same are found."""
        meant = (stem,) if self.english is None else self.english.get(stem, ())
        sound = skeleton(stem)
        heard = (f"sound:{sound}",) if len(sound) >= HEARD else ()
        return frozenset((*(f"english:{other}" for other in meant), *heard))

    def stems_in(self, phrase: str) -> list[str]:
        """Return the stems of a phrase's longer words, in order; an elided word before an apostrophe is apart."""
        return [self.stem(word) for word in fold(phrase).replace("'", " ").split() if len(word) > SHORT]

    def phrases_in(self, text: str) -> list[Phrase]:
        """List the phrases of a text that mean something as a whole ("mettre fin à"), in order."""
        words = [self.stem(word) for word in plain(text).split()]
        found, at = [], 0
        while at < len(words):
            near = self.phrases.get(words[at], ())
            phrase = next((one for one in near if _begins(words[at : at + len(one.stems)], one.stems)), None)
            if phrase is not None:
                found.append(phrase)
            at += len(phrase.stems) if phrase is not None else 1
        return found

    def stem(self, word: str) -> str:
        """Return a word without accents, capitals and its longest ending, or the stem of the verb it belongs to."""
        known = self._stems.get(word)
        if known is None:
            if fold(word).lower() in self.whole:
                stem = f"{plain(word)}{WHOLE}"
            else:
                stem = _stem(plain(word), self.suffixes, self.keep)
            known = self._stems[word] = self.pairs.get(stem, stem)
        return known


@cache
def read_meanings(pack: LanguagePack | None) -> Meanings:
    """Build the meanings of a language from its ``meanings`` table; without one no word tells anything."""
    table = pack.table("meanings") if pack else {}
    stems = table.get("stems", {})
    suffixes = tuple(sorted(stems.get("suffixes", ()), key=lambda ending: (-len(ending), ending)))
    whole = frozenset(stems.get("whole", ()))
    bare = Meanings(int(stems.get("keep", 4)), suffixes, whole, frozenset(), {}, {}, (), frozenset(), frozenset(), {})
    pairs = {bare.stem(word): bare.stem(row[0]) for row in table.get("pairs", {}).get("rows", ()) for word in row}
    paired = replace(bare, pairs=pairs, _stems={})
    return replace(
        paired,
        weak=frozenset(paired.stem(word) for word in table.get("weak", {}).get("lemmas", ())),
        groups=_gather(table, paired, {"acts": "acts", "things": "things"}),
        negated=_gather(table, paired, {"negated": "acts"}),
        topics=_gather(table, paired, {"topics": "topics"}),
        contrary=_gather(table, paired, {"contrary": "acts"}),
        phrases=_phrases(table, paired),
        breaks=tuple(table.get("clauses", {}).get("breaks", ())),
        negations=frozenset(plain(word) for word in table.get("clauses", {}).get("negations", ())),
        conditions=tuple(table.get("clauses", {}).get("conditions", ())),
        no_conditions=tuple(table.get("clauses", {}).get("no_conditions", ())),
        pointing=frozenset(plain(word) for word in table.get("clauses", {}).get("pointing", ())),
    )


def _gather(table: Mapping[str, Any], meanings: Meanings, sections: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """List by stem the groups of some sections, each named under a kind."""
    found: dict[str, set[str]] = {}
    for section, kind in sections.items():
        for group, words in table.get(section, {}).items():
            for word in words:
                found.setdefault(meanings.stem(word), set()).add(f"{kind}:{group}")
    return {stem: frozenset(groups) for stem, groups in found.items()}


def _phrases(table: Mapping[str, Any], meanings: Meanings) -> dict[str, tuple[Phrase, ...]]:
    """List the phrases of several words by their first stem, those for an act or a thing and those for its contrary."""
    things = table.get("things", {}).keys() - table.get("acts", {}).keys()
    found: dict[str, list[Phrase]] = {}
    for section, contrary in (("phrases", False), ("contrary", True)):
        for group, phrases in table.get(section, {}).items():
            key = f"things:{group}" if group in things else f"{ACTS}{group}"
            for stems in (stems for phrase in phrases for stems in _spellings(phrase, meanings)):
                if len(stems) > 1:
                    found.setdefault(stems[0], []).append(Phrase(stems, key, contrary))
    return {first: tuple(sorted(rows, key=lambda one: (-len(one.stems), one.stems))) for first, rows in found.items()}


def _spellings(phrase: str, meanings: Meanings) -> Iterator[tuple[str, ...]]:
    """Yield the ways to put a phrase, as stems: words with a bar between them stand for each other."""
    for words in product(*(word.split("|") for word in phrase.split())):
        yield tuple(
            stem for word in words for stem in ((ANY,) if word == ANY else map(meanings.stem, plain(word).split()))
        )


def _begins(words: Sequence[str], stems: Sequence[str]) -> bool:
    """Tell whether words, as stems, are those of a phrase."""
    return len(words) == len(stems) and all(stem in (ANY, word) for stem, word in zip(stems, words, strict=True))


def read_all_meanings(packs: Mapping[str, LanguagePack]) -> dict[str, Meanings]:
    """Return the meanings of every pack by language code, and under "" those of a language without a pack.

    Several languages meet in English, whatever they are: where there are several, each has a bridge to it.
    """
    found = {code: read_meanings(packs[code]) for code in sorted(packs)}
    if len(packs) > 1:
        found = {code: replace(own, english=_bridge(packs[code])) for code, own in found.items()}
    return {"": read_meanings(None)} | found


@cache
def _bridge(pack: LanguagePack) -> Mapping[str, frozenset[str]] | None:
    """Map the stems of a language to those of the English words that they may be put as; None for English itself."""
    if pack.code == PIVOT:
        return None
    own, pivot = read_meanings(pack), read_meanings(installed().get(PIVOT))
    found: dict[str, set[str]] = {}
    for word, others in pack.bridge.items():
        found.setdefault(own.stem(word), set()).update(map(pivot.stem, others))
    return {stem: frozenset(others) for stem, others in found.items()}


def _stem(word: str, suffixes: tuple[str, ...], keep: int) -> str:
    """Strip the longest ending that leaves enough of a word."""
    for ending in suffixes:
        if word.endswith(ending) and len(word) - len(ending) >= keep:
            return word[: -len(ending)]
    return word
