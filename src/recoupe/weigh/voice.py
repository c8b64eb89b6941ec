"""Voices: for each asserting statement, the root that each of its chains goes back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.weigh.affiliation import Affiliation, read_affiliation

if TYPE_CHECKING:
    from recoupe.records.statement import Link, LinkKind, Statement
    from recoupe.records.text import Article
    from recoupe.weigh.story import Story


@dataclass(frozen=True, slots=True)
class Voice:
    """One chain of one statement, as a claim's origins see it.

    ``node`` names the root: a person, a body, a document, or the report of a medium, told apart by the article that
    relays it. ``medium`` is the medium's key where the root is a report. ``direct`` says that the publishing outlet
    itself vouches for the contact; ``firm`` is false for a voice that only may stand for an origin, ``copied`` true for
    a statement that credits nobody and copies one that does.
    """

    statement: str
    article: str
    node: str
    name: str
    kind: LinkKind
    certain_name: bool
    span: tuple[int, int]
    medium: str | None = None
    relays: tuple[str, ...] = ()
    direct: bool = False
    unnamed: bool = False
    firm: bool = True
    copied: bool = False
    affiliation: Affiliation | None = None
    date: str | None = None


def read_voices(statements: Sequence[Statement], story: Story) -> tuple[Voice, ...]:
    """Return the voices behind statements: one for each chain, none for the outlet's own voice without a credit.

    A hearsay conditional with no source, in an article that credits one medium, is a voice that is not firm.
    """
    voices: list[Voice] = []
    for statement in statements:
        article = story.article_of(statement.id)
        voices.extend(
            voice for chain in statement.chains if chain and (voice := _voice(chain, statement, article, story))
        )
        if not statement.chains and statement.hearsay and (medium := _only_medium(article, story)):
            voices.append(_report(medium, statement, article, story, firm=False))
    return tuple(voices)


def credited_media(article: Article, story: Story) -> dict[str, Link]:
    """Return the media that an article credits anywhere, by key; its own outlet is none of them."""
    own = story.outlet_key(article)
    return {
        key: link
        for statement in article.statements
        for chain in statement.chains
        for link in chain
        if link.kind == "media"
        and (key := story.names.of(link.name, "media").key) != own
        and not _collective(link, article, story)
    }


def _only_medium(article: Article, story: Story) -> Link | None:
    """Return the one medium that an article credits, None where there are none or several."""
    media = credited_media(article, story)
    return next(iter(media.values())) if len(media) == 1 else None


def _voice(chain: Sequence[Link], statement: Statement, article: Article, story: Story) -> Voice | None:
    """Read the voice of one chain; a collective of media ("several media") has no root that was reached."""
    root = chain[-1]
    media = [link for link in chain if link.kind == "media" and not _collective(link, article, story)]
    if root.kind == "media":
        return (
            _report(media[-1], statement, article, story)
            if media and media[-1] is root
            else _unreached(root, statement)
        )
    if root.kind == "anonymous":
        return _unnamed(root, media, statement, article, story)
    key = story.names.of(root.name, root.kind)
    return Voice(
        statement=statement.id,
        article=article.id,
        node=key.key,
        name=root.name,
        kind=root.kind,
        certain_name=key.certain,
        span=root.span,
        relays=tuple(link.name for link in media),
        affiliation=read_affiliation(root, statement, article, story),
    )


def _report(medium: Link, statement: Statement, article: Article, story: Story, *, firm: bool = True) -> Voice:
    """Read the voice of a medium's report, as one article relays it."""
    key = story.names.of(medium.name, "media")
    direct = key.key == story.outlet_key(article)
    return Voice(
        statement=statement.id,
        article=article.id,
        node=f"report:{key.key}@{article.id}",
        name=medium.name,
        kind="media",
        certain_name=key.certain,
        span=medium.span,
        medium=key.key,
        direct=direct,
        firm=firm,
        date=report_date(statement, article),
    )


def _unnamed(root: Link, media: Sequence[Link], statement: Statement, article: Article, story: Story) -> Voice:
    """Read the voice of unnamed people: their origin is the medium that claims direct contact."""
    medium = story.names.of(media[-1].name, "media") if media else None
    own = story.outlet_key(article)
    key = medium.key if medium else own
    return Voice(
        statement=statement.id,
        article=article.id,
        node=f"report:{key}@{article.id}",
        name=media[-1].name if media else (article.outlet or root.name),
        kind="media" if media or article.outlet else "anonymous",
        certain_name=medium.certain if medium else True,
        span=root.span,
        medium=key,
        relays=tuple(link.name for link in media[:-1]),
        direct=key == own,
        unnamed=True,
        affiliation=read_affiliation(root, statement, article, story),
        date=report_date(statement, article),
    )


def _unreached(root: Link, statement: Statement) -> Voice:
    """Read the voice of "several media": somebody reported it, the root is not reached."""
    return Voice(
        statement=statement.id,
        article=statement.article,
        node="unreached",
        name=root.name,
        kind="media",
        certain_name=False,
        span=root.span,
        firm=False,
    )


def _collective(link: Link, article: Article, story: Story) -> bool:
    """Tell whether a link names media in general and none in particular."""
    names = story.table_of(article).get("collective_media", {}).get("names", ())
    return plain(link.name) in {plain(name) for name in names}


def report_date(statement: Statement, article: Article) -> str | None:
    """Return the day of the report that a statement relays: the one its source words give, else the article's.

    ISO 8601 to the day; None where neither is known to the day.
    """
    spans = (*(statement.source or ()), *(statement.cue or ()))
    for time in article.times:
        inside = any(start <= time.span[0] and time.span[1] <= end for start, end in spans)
        if inside and len(time.value) >= 10 and "X" not in time.value and time.value[:4].isdigit():
            return time.value[:10]
    return article.published[:10] if article.published and len(article.published) >= 10 else None
