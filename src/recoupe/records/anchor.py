"""Where something is said: words of an article."""

from __future__ import annotations

from msgspec import Struct


class Anchor(Struct, frozen=True):
    """Words of an article that support something."""

    article: str
    span: tuple[int, int]
