"""Facets: the clauses of a long statement, each a proposition of its own that may stand in another claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold, plain
from recoupe.link.cluster import cluster
from recoupe.link.likeness import begin_alike
from recoupe.link.meanings import ACTS
from recoupe.link.concept import ASIDE, bounds, read_values
from recoupe.link.profile import Profile

if TYPE_CHECKING:
    from recoupe.link.meanings import Meanings
    from recoupe.records.text import Article

_LEAST = 3
_WORD = regex.compile(r"[\w-]+(?:'(?=\w))?")


def read_all_facets(
    wholes: Sequence[Profile], articles: Sequence[Article], meanings: Mapping[str, Meanings]
) -> tuple[Profile, ...]:
    """Return the clauses of all statements of several clauses, in the statements' order."""
    by_id = {article.id: article for article in articles}
    pairs = [(whole, by_id[whole.article]) for whole in wholes]
    return tuple(
        facet
        for whole, article in pairs
        for facet in read_facets(whole, article, meanings.get(article.language or "", meanings[""]))
    )


def read_facets(profile: Profile, article: Article, meanings: Meanings) -> tuple[Profile, ...]:
    """Return the clauses of a statement as profiles of their own; () for a statement of one clause.

    A clause holds at least three concepts besides people and countries, a negative one two; of the whole statement's
    numbers and times it has those inside it, and its acts are those that its words tell.
    """
    spans = _clauses(profile, article, meanings)
    if len(spans) < 2:
        return ()
    placed = _place(profile, article, meanings)
    facets = [_facet(profile, span, placed, article, meanings) for span in spans]
    return tuple(facet for facet in facets if _tells(facet) >= _LEAST - _denies(facet, article, meanings))


def _tells(facet: Profile) -> int:
    """Count the concepts of a clause that tell what happened."""
    return sum(not concept.startswith(ASIDE) for concept in facet.concepts)


def _denies(facet: Profile, article: Article, meanings: Meanings) -> bool:
    """Tell whether a clause is negative."""
    words = set(plain(" ".join(article.words(facet.spans))).split())
    return not words.isdisjoint(meanings.negations)


def join_facets(
    clusters: Sequence[tuple[int, ...]],
    profiles: Sequence[Profile],
    scores: Mapping[tuple[int, int], float],
    settings: Mapping[str, float],
) -> list[tuple[int, ...]]:
    """Let clauses join the clusters of whole statements that they are close to, or make clusters of their own.

    Two statements that stand in one cluster already make no second one by their clauses.
    """
    home = {profiles[at].place: number for number, places in enumerate(clusters) for at in places}
    first_facet = next((at for at, profile in enumerate(profiles) if profile.spans != profile.statement.content), None)
    if first_facet is None:
        return list(clusters)
    asked = {pair: score for pair, score in scores.items() if pair[0] < first_facet <= pair[1]}
    joined = _join(clusters, home, profiles, asked, settings["clause"])
    settled = {at for facets in joined.values() for at in facets}
    free = {
        pair: score
        for pair, score in scores.items()
        if pair[1] >= first_facet
        and not settled & {*pair}
        and (pair[0] >= first_facet or profiles[pair[0]].place not in home)
        and home.get(profiles[pair[0]].place, -1) != home.get(profiles[pair[1]].place, -2)
    }
    fresh = [_once(places, profiles) for places in cluster(free, settings["clause"], closest=settings["closest"])]
    return [(*places, *joined.get(number, ())) for number, places in enumerate(clusters)] + fresh


def _join(
    clusters: Sequence[Sequence[int]],
    home: Mapping[int, int],
    profiles: Sequence[Profile],
    scores: Mapping[tuple[int, int], float],
    threshold: float,
) -> dict[int, list[int]]:
    """Find for each clause the closest cluster that its statement is not in, and list the clauses by cluster.

    ``scores`` are those of whole statements with clauses.
    """
    sums: dict[int, dict[int, float]] = {}
    for (whole, facet), score in scores.items():
        number = home.get(profiles[whole].place)
        if number is not None and number != home.get(profiles[facet].place):
            row = sums.setdefault(facet, {})
            row[number] = row.get(number, 0.0) + score
    joined: dict[int, list[int]] = {}
    for facet, row in sorted(sums.items()):
        mean, number = max((weight / len(clusters[number]), -number) for number, weight in row.items())
        taken = {profiles[at].place for at in joined.get(-number, ())}
        if mean >= threshold and profiles[facet].place not in taken:
            joined.setdefault(-number, []).append(facet)
    return joined


def _once(places: Sequence[int], profiles: Sequence[Profile]) -> tuple[int, ...]:
    """Keep the first profile of each statement."""
    first: dict[int, int] = {}
    for at in places:
        first.setdefault(profiles[at].place, at)
    return tuple(first.values())


def _clauses(profile: Profile, article: Article, meanings: Meanings) -> list[tuple[int, int]]:
    """Cut a statement's content at the language's breaks, into spans of the article."""
    pattern = regex.compile("|".join(map(regex.escape, meanings.breaks)) or r"(?!)")
    found = []
    for start, end in profile.statement.content:
        text = fold(article.text[start:end])
        marks = [match.span() for match in pattern.finditer(text)]
        opens = [0, *(mark_end for _, mark_end in marks)]
        closes = [*(mark_start for mark_start, _ in marks), len(text)]
        found += [_trimmed(text, one, other, start) for one, other in zip(opens, closes, strict=True) if one < other]
    return found


def _trimmed(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """Leave the blanks around a clause out of its span."""
    clause = text[start:end]
    start += len(clause) - len(clause.lstrip())
    return offset + start, offset + max(start, start + len(clause.strip()))


def _place(profile: Profile, article: Article, meanings: Meanings) -> list[tuple[int, str]]:
    """Find where each concept of a statement stands, by the first word that begins as it does."""
    words = [
        (start + match.start(), meanings.stem(match.group()))
        for start, end in profile.statement.content
        for match in _WORD.finditer(fold(article.text[start:end]))
    ]
    placed = []
    for concept, term in profile.terms.items():
        stem = meanings.stem(term)
        for at, word in words:
            if word == stem or begin_alike(stem, word):
                placed.append((at, concept))
    return placed


def _facet(
    profile: Profile, span: tuple[int, int], placed: Sequence[tuple[int, str]], article: Article, meanings: Meanings
) -> Profile:
    """Narrow a statement's profile down to one clause."""
    start, end = span
    inside = {concept for at, concept in placed if start <= at < end}
    quantities = [quantity for quantity in article.quantities if start <= quantity.span[0] < end]
    times = [time for time in article.times if start <= time.span[0] < end]
    concepts = {concept: groups for concept, groups in profile.concepts.items() if concept in inside}
    concepts |= read_values(times, quantities, meanings)
    groups = frozenset[str]().union(*concepts.values())
    across = {concept: profile.across.get(concept, groups) for concept, groups in concepts.items()}
    event = profile.statement.event
    own = event is not None and start <= event.trigger[0] < end
    return replace(
        profile,
        spans=(span,),
        concepts=concepts,
        groups=groups,
        across=across,
        bridges=frozenset[str]().union(*across.values()),
        acts=profile.acts if own else frozenset(group for group in groups if group.startswith(ACTS)),
        steps=profile.steps & groups,
        actors=profile.actors if own else frozenset(),
        targets=profile.targets if own else frozenset(),
        numbers=frozenset(number for quantity in quantities for number in bounds(quantity)),
        times=frozenset(time.value for time in times),
    )
