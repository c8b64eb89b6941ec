"""Stories: articles of one folder that tell of one matter."""

from __future__ import annotations

from msgspec import Struct


class Story(Struct, frozen=True, kw_only=True):
    """Articles that tell of one matter, and the claims that they make together; both are ids.

    ``id`` is that of the article told first, by publication, unknown last, then by file. ``articles`` are in that
    order, ``claims`` the most echoed first. An article that is like no other is a story of its own, without claims.
    ``seal`` is a digest of what the story was made from and of what was made of it, by which a later check knows it
    again ("" where there is none).
    """

    id: str
    articles: tuple[str, ...]
    claims: tuple[str, ...] = ()
    seal: str = ""
