"""Two dossiers side by side: what came, went or changed of their articles, claims and decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe import __version__
from recoupe.answer.decisions import compare_decisions
from recoupe.answer.pairing import heir, pair_articles, pair_claims, pair_statements
from recoupe.answer.revision import revise
from recoupe.records.comparison import (
    ArticleChange,
    ArticleNote,
    ClaimChange,
    ClaimNote,
    Comparison,
    FailureChange,
)
from recoupe.records.dossier import SCHEMA_VERSION

if TYPE_CHECKING:
    from recoupe.answer.pairing import Pairs
    from recoupe.records.comparison import ArticleField
    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Claim
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article

_FIELDS: tuple[ArticleField, ...] = ("text", "title", "outlet", "published", "updated", "language", "url", "file")
_READ = ("blocks", "times", "quantities", "byline", "credit", "metadata", "statements_sought")


def compare(old: Dossier, new: Dossier) -> Comparison:
    """Return what differs between an old and a new dossier: articles, inputs that failed, claims, decisions.

    Articles are known by id, address or file; claims by id, else by shared members.
    """
    articles = pair_articles(old, new)
    statements = pair_statements(old, new, articles)
    claims = pair_claims(old, new, statements)
    changes = (_articles(old, new, articles), _failures(old, new), _claims(old, new, claims, statements))
    decisions = compare_decisions(old, new)
    return Comparison(
        recoupe=__version__,
        schema=SCHEMA_VERSION,
        same=not any((*changes, decisions)),
        articles=changes[0],
        failed=changes[1],
        claims=changes[2],
        decisions=decisions,
    )


def _articles(old: Dossier, new: Dossier, pairs: Pairs) -> tuple[ArticleChange, ...]:
    before = {pairs[one.id]: one for one in old.articles if one.id in pairs}
    found = []
    for one in new.articles:
        was = before.get(one.id)
        if was is None:
            found.append(ArticleChange(kind="came", old=None, new=_note(one)))
        elif fields := _changed(was, one):
            found.append(ArticleChange(kind="changed", old=_note(was), new=_note(one), fields=fields))
    gone = [ArticleChange(kind="went", old=_note(one), new=None) for one in old.articles if one.id not in pairs]
    return (*found, *gone)


def _changed(old: Article, new: Article) -> tuple[ArticleField, ...]:
    """Return which fields differ; of what was read in the article, only where its text is the same."""
    fields = tuple(field for field in _FIELDS if getattr(old, field) != getattr(new, field))
    if "text" in fields:
        return fields
    differs = _said(old) != _said(new) or any(getattr(old, field) != getattr(new, field) for field in _READ)
    return (*fields, "reading") if differs else fields


def _said(article: Article) -> list[Statement]:
    """Return what an article says, without the entities of its links, which depend on the story's other articles."""
    return [replace(one, chains=tuple(map(_named, one.chains)), chain=_named(one.chain)) for one in article.statements]


def _named(chain: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(replace(link, entity=None) for link in chain)


def _note(article: Article) -> ArticleNote:
    return ArticleNote(id=article.id, file=article.file, outlet=article.outlet, published=article.published)


def _failures(old: Dossier, new: Dossier) -> tuple[FailureChange, ...]:
    came = [FailureChange(kind="came", failure=one) for one in new.failed if one not in old.failed]
    went = [FailureChange(kind="went", failure=one) for one in old.failed if one not in new.failed]
    return (*came, *went)


def _claims(old: Dossier, new: Dossier, pairs: Pairs, statements: Pairs) -> tuple[ClaimChange, ...]:
    before = {pairs[one.id]: one for one in old.claims if one.id in pairs}
    found = []
    for claim in new.claims:
        was = before.get(claim.id)
        if was is None:
            kin = heir(claim, old.claims, {other: one for one, other in statements.items()})
            found.append(ClaimChange(kind="came", old=None, new=_row(claim, new), kin=_row(kin, old) if kin else None))
        elif changes := revise((was, old), (claim, new), pairs, statements):
            notes = {"old": _row(was, old), "new": _row(claim, new)}
            found.append(ClaimChange(kind="changed", changes=changes, **notes))
    for claim in (one for one in old.claims if one.id not in pairs):
        kin = heir(claim, new.claims, statements)
        found.append(ClaimChange(kind="went", old=_row(claim, old), new=None, kin=_row(kin, new) if kin else None))
    return tuple(found)


def _row(claim: Claim, dossier: Dossier) -> ClaimNote:
    telling = set(claim.telling)
    return ClaimNote(
        number=dossier.claims.index(claim) + 1,
        id=claim.id,
        gloss=claim.gloss,
        articles=sum(any(one.id in telling for one in article.statements) for article in dossier.articles),
        origins=(claim.origins.min, claim.origins.max),
    )
