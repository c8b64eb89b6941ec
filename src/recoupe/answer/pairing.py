"""Articles, statements and claims of an old dossier found again in a new one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Claim
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article

Pairs = Mapping[str, str]
"""Ids of the old dossier, each with the id of the same thing in the new one."""

_SAME: tuple[Callable[[Article], Hashable], ...] = (
    lambda article: article.id,
    lambda article: article.url,
    lambda article: article.file,
    lambda article: article.outlet and article.title and (article.outlet, article.title),
)
"""What two articles have in common that are one, the surest first."""


def pair_articles(old: Dossier, new: Dossier) -> Pairs:
    """Pair articles by id, else by address, by file, by outlet and title; what several have in common pairs none."""
    pairs: dict[str, str] = {}
    for key in _SAME:
        taken = set(pairs.values())
        mine = _alone([one for one in old.articles if one.id not in pairs], key)
        others = _alone([one for one in new.articles if one.id not in taken], key)
        pairs |= {mine[name]: others[name] for name in mine if name in others}
    return pairs


def _alone(articles: Sequence[Article], key: Callable[[Article], Hashable]) -> dict[Hashable, str]:
    """Map what one article alone has to its id."""
    found: dict[Hashable, list[str]] = {}
    for article in articles:
        if name := key(article):
            found.setdefault(name, []).append(article.id)
    return {name: ids[0] for name, ids in found.items() if len(ids) == 1}


def pair_statements(old: Dossier, new: Dossier, articles: Pairs) -> Pairs:
    """Pair the statements of paired articles: by id, else by their words, those told twice in order."""
    by_id = {article.id: article for article in new.articles}
    pairs: dict[str, str] = {}
    for article in old.articles:
        if article.id in articles:
            pairs |= _in_article(article, by_id[articles[article.id]])
    return pairs


def _in_article(old: Article, new: Article) -> Pairs:
    there = {one.id for one in new.statements}
    pairs = {one.id: one.id for one in old.statements if one.id in there}
    waiting: dict[str, list[str]] = {}
    for one in new.statements:
        if one.id not in pairs:
            waiting.setdefault(_words(one, new), []).append(one.id)
    for one in old.statements:
        if one.id not in pairs and waiting.get(words := _words(one, old)):
            pairs[one.id] = waiting[words].pop(0)
    return pairs


def _words(statement: Statement, article: Article) -> str:
    return plain(" ".join(article.words(statement.content)))


def pair_claims(old: Dossier, new: Dossier, statements: Pairs) -> Pairs:
    """Pair claims by id, else by the members that both have: half of the smaller one's at least, the most first."""
    there = {claim.id for claim in new.claims}
    pairs = {claim.id: claim.id for claim in old.claims if claim.id in there}
    rest = [claim for claim in new.claims if claim.id not in pairs]
    alike = [
        (-shared, at, place)
        for at, mine in enumerate(old.claims)
        if mine.id not in pairs
        for place, other in enumerate(rest)
        if (shared := _shared(mine, other, statements))
    ]
    taken: set[int] = set()
    for _, at, place in sorted(alike):
        if old.claims[at].id not in pairs and place not in taken:
            pairs[old.claims[at].id] = rest[place].id
            taken.add(place)
    return pairs


def heir(claim: Claim, others: Sequence[Claim], statements: Pairs) -> Claim | None:
    """Return the claim that has the most of a claim's members, at least half of them; None where none has."""
    members = {statements.get(member) for member in claim.members} - {None}
    shared = [len(members & {*other.members}) for other in others]
    most = max(shared, default=0)
    return others[shared.index(most)] if most and 2 * most >= len(claim.members) else None


def _shared(mine: Claim, other: Claim, statements: Pairs) -> int:
    """Count the members that two claims have in common; 0 where these are less than half of the smaller one's."""
    shared = len({statements.get(member) for member in mine.members} & {*other.members})
    return shared if 2 * shared >= min(len(mine.members), len(other.members)) else 0
