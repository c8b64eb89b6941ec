"""Articles whose outlet, date, title or address a person corrected: before anything is read out of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from recoupe.decide.place import Unfit, article_named, decided
from recoupe.errors import UsageError
from recoupe.ingest.dates import read_stamp
from recoupe.records.text import Provenance

if TYPE_CHECKING:
    from recoupe.decide.ruling import Known
    from recoupe.records.decision import Decision
    from recoupe.records.text import Article

FIELDS = ("outlet", "published", "title", "url")


def correct_articles(articles: Sequence[Article], rulings: Sequence[Known]) -> tuple[Article, ...]:
    """Return the articles as decisions have them; raises UsageError for a date that is none."""
    for number, ruling in enumerate(rulings, start=1):
        articles = [_corrected(one, ruling, number) if one.file == ruling.file else one for one in articles]
    return tuple(articles)


def told_articles(articles: Sequence[Article], rulings: Sequence[Known]) -> tuple[Decision, ...]:
    """Tell of each correction whether its article is there."""
    return tuple(_told(number, ruling, articles) for number, ruling in enumerate(rulings, start=1))


def _told(number: int, ruling: Known, articles: Sequence[Article]) -> Decision:
    try:
        article_named(ruling.file, articles)
    except Unfit as problem:
        return decided("article", number, "correct", ruling.reason, problem=str(problem))
    return decided("article", number, "correct", ruling.reason)


def _corrected(article: Article, ruling: Known, number: int) -> Article:
    said: dict[str, str | None] = {name: value for name in FIELDS if (value := getattr(ruling, name)) is not None}
    if ruling.published is not None:
        stamp = read_stamp(ruling.published)
        if stamp is None:
            raise UsageError(
                f"--decisions, [[article]] {number}: published is {ruling.published!r}; write a date as 2025-04-08 or "
                "2025-04-08T13:21"
            )
        said["published"], said["published_zone"] = stamp
    known = {name: Provenance("decision", reason=ruling.reason) for name in said if name in article.metadata}
    return msgspec.structs.replace(article, **said, metadata=article.metadata | known)
