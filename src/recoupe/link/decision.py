"""Decisions that a person took: that two mentions mean one, or do not."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Decision(Struct, frozen=True, kw_only=True):
    """Two bearers (ids) of a story that are the same or are two, and why a person says so."""

    verdict: Literal["same", "apart"]
    bearers: tuple[str, str]
    reason: str
