"""Stories: the articles of a folder that tell of one matter, told apart by the words and names that they share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.annotate.fold import plain
from recoupe.decide.pairs import parted
from recoupe.languages.pack import shared_table
from recoupe.link.cluster import cluster
from recoupe.link.likeness import telling
from recoupe.link.meanings import Meanings, read_all_meanings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.decide.pairs import Ruled
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article


def gather(
    articles: Sequence[Article], packs: Mapping[str, LanguagePack], decisions: Sequence[Ruled] = ()
) -> tuple[tuple[Article, ...], ...]:
    """Return the articles by story: the story of most articles first, each in the order given; no articles give ().

    Two articles are as alike as the cosine of their telling words, names and numbers (by the log of their counts);
    stories join while the mean likeness of all their pairs reaches the threshold (UPGMA). An article that is like no
    other is a story of its own. A name says more than a word: it is the same in every language. ``decisions`` are on
    pairs of articles, by id.
    """
    settings = shared_table("linking")["stories"]
    meanings = read_all_meanings(packs)
    told = [_tells(article, meanings.get(article.language or "", meanings[""])) for article in articles]
    together, apart = parted(decisions, {article.id: at for at, article in enumerate(articles)})
    languages = [article.language for article in articles]
    joined = cluster(_likeness(told, languages, settings), settings["threshold"], together, apart)
    alone = set(range(len(articles))).difference(*joined)
    stories = sorted([*joined, *((at,) for at in alone)], key=lambda places: (-len(places), places))
    return tuple(tuple(articles[at] for at in places) for places in stories)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article tells, by key with counts: words as the language has them, bridges, groups, and all else."""

    words: Mapping[str, int]
    bridges: Mapping[str, int]
    groups: Mapping[str, int]
    others: Mapping[str, int]


def _tells(article: Article, meanings: Meanings) -> _Told:
    """Count the telling words of an article, those of the names in it, and its numbers.

    Countries and their governments are known by one key in all languages; small numbers are in all stories.
    """
    acts = [
        phrase.act
        for statement in article.statements
        for phrase in meanings.phrases_in(" ".join(article.words(statement.content)))
    ]
    stems = [
        stem
        for statement in article.statements
        for term in statement.terms
        if not any(char.isdigit() for char in term) and (stem := meanings.stem(term)) not in meanings.weak
    ]
    names = (
        f"name:{word}"
        for bearer in article.bearers
        if bearer.name and not bearer.known.startswith(("place:", "government:")) and bearer.kind != "media"
        for word in telling(plain(bearer.name))
        if len(word) > 3
    )
    known = (f"known:{bearer.known}" for bearer in article.bearers if bearer.known)
    numbers = {f"number:{quantity.value:g}" for quantity in article.quantities if (quantity.value or 0) > 12}
    bridges = (key for stem in stems for key in meanings.across(stem))
    groups = (group for stem in stems for group in meanings.groups.get(stem, ()))
    return _Told(Counter(stems), Counter(bridges), Counter((*groups, *acts)), Counter((*names, *known, *numbers)))


def _likeness(
    told: Sequence[_Told], languages: Sequence[str | None], settings: Mapping[str, Any]
) -> dict[tuple[int, int], float]:
    """Return the cosine of each two articles that have something in common; in two languages, over bridged words.

    Groups of words for one thing are the same in all languages. Keys are not weighed by their rarity: in a folder of
    one story, what all articles share tells the most.
    """
    own = _cosines([{**one.words, **one.groups, **one.others} for one in told], settings)
    pairs = combinations(range(len(told)), 2)
    if len(set(languages)) < 2:
        return {pair: float(own[pair]) for pair in pairs if own[pair] > 0}
    across = _cosines([{**one.bridges, **one.groups, **one.others} for one in told], settings)
    found = {(one, other): own if languages[one] == languages[other] else across for one, other in pairs}
    return {pair: float(cosines[pair]) for pair, cosines in found.items() if cosines[pair] > 0}


def _cosines(told: Sequence[Mapping[str, int]], settings: Mapping[str, Any]) -> NDArray[np.float64]:
    """Return the cosines of all articles with all, from counts by key, each weighed by its kind."""
    postings: dict[str, list[tuple[int, float]]] = {}
    sizes = np.zeros(len(told))
    for place, keys in enumerate(told):
        for key in sorted(keys):
            value = (1 + math.log(keys[key])) * settings.get(key.partition(":")[0], 1.0)
            sizes[place] += value * value
            postings.setdefault(key, []).append((place, value))
    products = np.zeros((len(told), len(told)))
    for key in sorted(postings):
        places, values = zip(*postings[key], strict=True)
        products[np.ix_(places, places)] += np.outer(values, values)
    lengths = np.sqrt(np.maximum(sizes, 1))  # who tells next to nothing is like nobody
    cosines: NDArray[np.float64] = products / np.outer(lengths, lengths)
    return cosines
