"""Invented articles with planted reuse: what two of them share is known, and nothing in them is from a text.

Words are made of syllables and drawn by a Zipf-like law. Phrases of three to six words recur in unrelated articles, as
idioms do, and phrases of four to nine words in all articles of one story, as names with titles do. Every article
stands in the standing furniture of its outlet.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recoupe.records.text import Article, Block

CLASSES = ("furniture", "changed 5 %", "changed 20 %", "first 40 %", "two sentences", "reordered, changed 35 %")
"""What is done to an article that is reused: nothing (only the furniture differs), words changed, a part taken."""
QUOTATION = "quotation only"
_SYLLABLES = [
    f"{onset}{vowel}"
    for onset in ("b", "ch", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "tr", "v")
    for vowel in ("a", "e", "é", "i", "o", "ou", "an")
]
_VOCABULARY, _PHRASES, _OUTLETS, _WORDS = 30_000, 2_000, 200, 225
_STORIES, _NAMES, _NAMED = 400, 6, 4
"""How many stories there are, names in each, and names in an article."""

Sentences = list[list[str]]


@dataclass(frozen=True)
class Planted:
    """Articles, and the pairs of ids that share something, by class."""

    articles: tuple[Article, ...]
    pairs: dict[str, frozenset[tuple[str, str]]]


class Press:
    """Makes articles; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        """Draw up vocabulary, phrases and the outlets' furniture."""
        self.random = random.Random(seed)  # noqa: S311  # it makes texts, no secrets
        self._words = [self._word() for _ in range(_VOCABULARY)]
        self._weights = [1 / (rank + 8) for rank in range(_VOCABULARY)]
        self._stock: list[str] = []
        self._phrases = [self.words(self.random.randint(3, 6)) for _ in range(_PHRASES)]
        self._furniture = [
            (self.words(self.random.randint(6, 14)), self.words(self.random.randint(10, 25))) for _ in range(_OUTLETS)
        ]
        self._names = [[self.words(self.random.randint(4, 9)) for _ in range(_NAMES)] for _ in range(_STORIES)]
        self._made = 0

    def _word(self) -> str:
        return "".join(self.random.choice(_SYLLABLES) for _ in range(self.random.randint(1, 4)))

    def words(self, count: int) -> list[str]:
        """Draw words, many at a time."""
        if len(self._stock) < count:
            self._stock = self.random.choices(self._words, self._weights, k=100_000)
        drawn, self._stock = self._stock[:count], self._stock[count:]
        return drawn

    def sentence(self) -> list[str]:
        """Make a sentence of 9 to 24 words, in one of three of which stands a stock phrase."""
        words = self.words(self.random.randint(9, 24))
        if self.random.random() < 1 / 3:
            phrase = self.random.choice(self._phrases)
            at = self.random.randrange(len(words) - len(phrase) + 1)
            words[at : at + len(phrase)] = phrase
        return words

    def text(self, story: int, least: int = _WORDS) -> Sentences:
        """Make sentences of about as many words on one story."""
        sentences: Sentences = []
        while sum(map(len, sentences)) < least:
            sentences.append(self.sentence())
        names = self._names[story]
        count = min(_NAMED, len(sentences))
        for name, sentence in zip(self.random.sample(names, count), self.random.sample(sentences, count), strict=True):
            at = self.random.randrange(max(1, len(sentence) - len(name) + 1))
            sentence[at : at + len(name)] = name
        return sentences

    def changed(self, sentences: Sentences, share: float) -> Sentences:
        """Put other words in the place of a share of the words."""
        return [
            [self.words(1)[0] if self.random.random() < share else word for word in sentence] for sentence in sentences
        ]

    def article(self, sentences: Sentences, outlet: int, quotation: Sequence[str] = ()) -> Article:
        """Set sentences as an article of an outlet, in its furniture, with a quotation after the second one."""
        told = [" ".join(sentence).capitalize() + "." for sentence in sentences]
        if quotation:
            told.insert(2, f"« {' '.join(quotation).capitalize()} », {' '.join(self.words(4))}.")
        head, foot = (" ".join(part).capitalize() for part in self._furniture[outlet])
        text = f"{head}\n{' '.join(told)}\n{foot}\n"
        self._made += 1
        return record(f"a{self._made:06}", f"Titre {outlet:03}", text)

    def outlets(self) -> tuple[int, int]:
        """Draw two outlets."""
        first, second = self.random.sample(range(_OUTLETS), 2)
        return first, second


def record(identifier: str, outlet: str, text: str) -> Article:
    """Make an article of which nothing is known but its id, its outlet and its words."""
    return Article(
        id=identifier,
        file=f"{identifier}.txt",
        url=None,
        outlet=outlet,
        byline=None,
        credit=None,
        language="fr",
        published=None,
        published_zone=None,
        updated=None,
        title=None,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        metadata={},
        blocks=(Block("paragraph", (0, len(text))),),
    )


def plant(seed: int, articles: int = 20_000, pairs: int = 4_800, quotations: int = 2_000) -> Planted:
    """Make articles among which pairs share text, in equal classes, and others a quotation only, in random order."""
    press = Press(seed)
    made: list[Article] = []
    found: dict[str, set[tuple[str, str]]] = {name: set() for name in (*CLASSES, QUOTATION)}
    for number in range(pairs + quotations):
        name = CLASSES[number % len(CLASSES)] if number < pairs else QUOTATION
        first, second = _pair(press, name)
        made += (first, second)
        found[name].add((first.id, second.id))
    while len(made) < articles:
        quotation = press.words(20) if press.random.random() < 1 / 3 else ()
        story = press.random.randrange(_STORIES)
        made.append(press.article(press.text(story), press.outlets()[0], quotation))
    press.random.shuffle(made)
    return Planted(tuple(made), {name: frozenset(pairs) for name, pairs in found.items()})


def _pair(press: Press, name: str) -> tuple[Article, Article]:
    """Make an article and one that reuses it."""
    story = press.random.randrange(_STORIES)
    text = press.text(story)
    one, other = press.outlets()
    if name == QUOTATION:
        quotation = press.words(press.random.randint(15, 40))
        return press.article(text, one, quotation), press.article(press.text(story), other, quotation)
    return press.article(text, one), press.article(_REUSE[name](press, text, story), other)


def _two_sentences(press: Press, text: Sentences, story: int) -> Sentences:
    at = press.random.randrange(len(text) - 1)
    taken, own = text[at : at + 2], press.text(story, _WORDS - sum(map(len, text[at : at + 2])))
    place = press.random.randrange(len(own) + 1)
    return [*own[:place], *taken, *own[place:]]


def _first_part(press: Press, text: Sentences, story: int) -> Sentences:
    words = [word for sentence in text for word in sentence]
    taken = words[: round(len(words) * 0.4)]
    return [taken, *press.text(story, len(words) - len(taken))]


def _reordered(press: Press, text: Sentences, _story: int) -> Sentences:
    order = list(text)
    press.random.shuffle(order)
    return press.changed(order, 0.35)


_REUSE: dict[str, Callable[[Press, Sentences, int], Sentences]] = {
    "furniture": lambda _press, text, _story: text,
    "changed 5 %": lambda press, text, _story: press.changed(text, 0.05),
    "changed 20 %": lambda press, text, _story: press.changed(text, 0.2),
    "first 40 %": _first_part,
    "two sentences": _two_sentences,
    "reordered, changed 35 %": _reordered,
}


def wire(seed: int, articles: int, copies: int) -> tuple[Article, ...]:
    """Make unrelated articles of which some reuse one text: whole, its first part, or with words changed."""
    press = Press(seed)
    text = press.text(0)
    made = []
    for number in range(articles):
        outlet = number % _OUTLETS
        kept = (text, text[: len(text) // 2] + press.text(0, _WORDS // 2), press.changed(text, 0.05))[number % 3]
        made.append(press.article(kept if number < copies else press.text(number % _STORIES), outlet))
    press.random.shuffle(made)
    return tuple(made)
