"""The passages that articles share, each led back to the words of both, with the way that the words went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.records.reuse import Direction, Passage, Run
from recoupe.records.text import first_told
from recoupe.weigh.reuse.alignment import Least, Runs, align
from recoupe.weigh.reuse.candidates import find_seeds
from recoupe.weigh.reuse.direction import Directions
from recoupe.weigh.reuse.fingerprint import find_fingerprints, group_starts
from recoupe.weigh.reuse.furniture import outlet_numbers, set_furniture_aside, without_own
from recoupe.weigh.reuse.words import Words, read_words

if TYPE_CHECKING:
    from recoupe.normalise.actor import Names
    from recoupe.records.text import Article


_HEARD = Direction(source=None, reason="quotation")


def find_passages(articles: Sequence[Article], names: Names) -> tuple[Passage, ...]:
    """Return the passages that two articles share beyond chance; fewer than two articles share nothing.

    The first article of a passage is the one published earlier, as far as that is known, else the one whose file comes
    first; passages are in that order too, so that the order of ``articles`` changes nothing. Quotations are compared
    with quotations only. An outlet's furniture is learnt from its articles and set aside, and of two articles of one
    outlet only versions of one text count.
    """
    table = shared_table("reuse")
    articles = sorted(articles, key=first_told)
    words = read_words(articles)
    outlets = outlet_numbers([names.of(one.outlet, "media").key if one.outlet else None for one in articles])
    furniture, limits = table["furniture"], table["candidates"]
    prints = set_furniture_aside(
        words, find_fingerprints(words), outlets, articles=furniture["articles"], version=furniture["version"]
    )
    least = Least(**table["alignment"])
    directions = Directions(names, table["direction"])
    found = [
        passage
        for seeds in find_seeds(prints, len(articles), limits["fingerprints"], limits["crowd"], limits["leaders"])
        for runs in [without_own(align(seeds, words, least), words, outlets, furniture["version"])]
        for passage in _passages(runs, words, articles, directions)
    ]
    return tuple(found)


def _passages(runs: Runs, words: Words, articles: Sequence[Article], directions: Directions) -> Iterator[Passage]:
    """Lead the runs back to the texts, passage by passage, in order of pair, channel and place."""
    if not len(runs.pairs):
        return
    bounds = np.append(group_starts(runs.passages), len(runs.pairs))
    first, second = words.article_at(runs.first[bounds[:-1]]), words.article_at(runs.second[bounds[:-1]])
    quoted = runs.quoted[bounds[:-1]]
    spans = _spans(runs, words)
    for low, high, one, other, quote in zip(
        bounds[:-1].tolist(), bounds[1:].tolist(), first.tolist(), second.tolist(), quoted.tolist(), strict=True
    ):
        texts = articles[one].text, articles[other].text
        shared = [run for run in spans[low:high] if _same(run, *texts)]
        if shared:
            yield Passage(
                first=articles[one].id,
                second=articles[other].id,
                first_span=(shared[0].first[0], shared[-1].first[1]),
                second_span=(shared[0].second[0], shared[-1].second[1]),
                runs=tuple(shared),
                words=int(runs.length[low:high].sum()),
                channel="quote" if quote else "text",
                direction=_HEARD if quote else directions.between(articles[one], articles[other]),
            )


def _spans(runs: Runs, words: Words) -> list[Run]:
    """Return the spans of runs in both texts."""
    last = runs.length - 1
    columns = (
        words.starts[runs.first],
        words.ends[runs.first + last],
        words.starts[runs.second],
        words.ends[runs.second + last],
    )
    return [Run((a, b), (c, d)) for a, b, c, d in zip(*(column.tolist() for column in columns), strict=True)]


def _same(run: Run, first: str, second: str) -> bool:
    """Tell whether a run's words are alike in both texts: numbers stood for them, and could be made to clash."""
    one, other = first[slice(*run.first)], second[slice(*run.second)]
    return one == other or plain(one) == plain(other)
