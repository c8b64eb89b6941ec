"""Days and moments of telling: ISO 8601 stamps, compared as far as both are known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.records.text import Article

_LENGTH = len("2031-05-04")


def day_of(stamp: str | None) -> str | None:
    """Return the day of an ISO 8601 stamp or a TIMEX3 value; None where it has none."""
    if not stamp or len(stamp) < _LENGTH or "X" in stamp[:_LENGTH] or not stamp[:4].isdigit():
        return None
    day = stamp[:_LENGTH]
    return day if day[4] == day[7] == "-" and day[5:7].isdigit() and day[8:].isdigit() else None


def days_apart(first: str | None, second: str | None) -> int | None:
    """Return how many days lie between two ISO dates; None where one is not known."""
    if first is None or second is None:
        return None
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def order(first: str, second: str) -> int:
    """Return -1 where a stamp is before another one, 1 where it is behind, 0 for one time, to the precision of both."""
    known = min(len(first), len(second))
    return (first[:known] > second[:known]) - (first[:known] < second[:known])


def is_later(article: Article, relay: Article) -> bool:
    """Tell whether an article came out after another one was last changed, so that this cannot relay it."""
    first, second = article.published, relay.updated or relay.published
    return first is not None and second is not None and order(first, second) > 0
