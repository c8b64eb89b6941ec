"""Facets: the clauses of a long statement, each a proposition of its own that may stand in another claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
import regex

from recoupe.annotate.fold import fold, plain
from recoupe.link.cluster import cluster
from recoupe.link.concept import ASIDE
from recoupe.link.part import narrow
from recoupe.link.profile import read_profile
from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from recoupe.link.meanings import Meanings
    from recoupe.link.profile import Profile
    from recoupe.normalise.actor import Names
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article

_LEAST = 3


def read_all_facets(
    wholes: Sequence[Profile], articles: Sequence[Article], meanings: Mapping[str, Meanings], names: Names
) -> tuple[Profile, ...]:
    """Return the clauses of all statements of several clauses, in the statements' order."""
    by_id = {article.id: article for article in articles}
    pairs = [(whole, by_id[whole.article]) for whole in wholes]
    return tuple(
        facet
        for whole, article in pairs
        for facet in read_facets(whole, article, meanings.get(article.language or "", meanings[""]), names)
    )


def read_facets(profile: Profile, article: Article, meanings: Meanings, names: Names) -> tuple[Profile, ...]:
    """Return the clauses of a statement as profiles of their own; () for a statement of one clause.

    A clause has a verb, where its statement has one, and holds at least three concepts that tell what happened, a
    negative one two.
    """
    spans = _clauses(profile, article, meanings)
    if len(spans) < 2:
        return ()
    parts = [_signed(narrow(profile.statement, (span,), article, meanings)) for span in spans]
    facets = [read_profile(part, profile.place, article, meanings, names, part=True) for part in parts]
    told = [facet for facet in facets if facet.statement.event or profile.statement.event is None]
    return tuple(facet for facet in told if _tells(facet) >= _LEAST - _denies(facet, article, meanings))


def _signed(part: Statement) -> Statement:
    """Return a clause with the certainty that its own negation gives it, where its statement's is another's."""
    negative = part.certainty in NEGATIVE
    if part.event is None or negative == part.event.negated or part.act == "denies":
        return part
    return msgspec.structs.replace(part, certainty="CT-" if part.event.negated else "CT+")


def _tells(facet: Profile) -> int:
    """Count the concepts of a clause that tell what happened."""
    return sum(not concept.startswith(ASIDE) for concept in facet.concepts)


def _denies(facet: Profile, article: Article, meanings: Meanings) -> bool:
    """Tell whether a clause is negative."""
    words = set(plain(" ".join(article.words(facet.statement.content))).split())
    return not words.isdisjoint(meanings.negations)


def join_facets(
    clusters: Sequence[tuple[int, ...]],
    profiles: Sequence[Profile],
    wholes: int,
    scores: Mapping[tuple[int, int], float],
    settings: Mapping[str, float],
) -> list[tuple[int, ...]]:
    """Let clauses join the clusters of whole statements that they are close to, or make clusters of their own.

    Two statements that stand in one cluster already make no second one by their clauses. ``profiles`` holds the
    ``wholes`` first.
    """
    home = {profiles[at].place: number for number, places in enumerate(clusters) for at in places}
    if len(profiles) == wholes:
        return list(clusters)
    asked = {pair: score for pair, score in scores.items() if pair[0] < wholes <= pair[1]}
    joined = _join(clusters, home, profiles, asked, settings["clause"])
    settled = {at for facets in joined.values() for at in facets}
    free = {
        pair: score
        for pair, score in scores.items()
        if pair[1] >= wholes
        and not settled & {*pair}
        and (pair[0] >= wholes or profiles[pair[0]].place not in home)
        and home.get(profiles[pair[0]].place, -1) != home.get(profiles[pair[1]].place, -2)
    }
    fresh = [_once(places, profiles) for places in cluster(free, settings["clause"])]
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
