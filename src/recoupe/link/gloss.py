"""The gloss of a claim: the clearest of the statements that make it, in its own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.link.score import total, weigh_features
from recoupe.records.text import begins_in

if TYPE_CHECKING:
    from recoupe.link.claims import Group
    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article


def clearest(
    statements: Sequence[Statement],
    group: Group,
    articles: Mapping[str, Article],
    meanings: Mapping[str, Meanings],
) -> Statement:
    """Return the statement that is the clearest by itself, the first of several; ``statements`` are not empty.

    Clear is what has its predicate, names somebody, does not point back ("son refus", "ces vols"), is not long, and is
    near to how others put it.
    """
    weights = shared_table("linking")["gloss"]["weights"]

    def clarity(statement: Statement) -> float:
        article = articles[statement.article]
        words = meanings.get(article.language or "", meanings[""])
        return total(weigh_features(_features(statement, group, article, words), weights))

    return max(statements, key=clarity)  # of equals the first


def _features(statement: Statement, group: Group, article: Article, meanings: Meanings) -> dict[str, float]:
    spans = group.spans[statement.id]
    text = " ".join(article.words(spans))
    opening = plain(text).split()[:1]
    event = statement.event
    return {
        "predicate": float(event is not None and begins_in(event.trigger, spans)),
        "named": float(any(one.form == "name" and begins_in(one.span, spans) for one in article.mentions)),
        "points_back": float(not meanings.pointing.isdisjoint(opening)),
        "length": max(0.0, len(text) / int(shared_table("linking")["gloss"]["long"]) - 1),
        "near": min(1.0, total(group.features.get(statement.id, {}))),
    }
