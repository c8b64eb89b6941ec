"""What somebody says of an article beside its text: in a manifest, or in its row of a JSON Lines file."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from recoupe.ingest.dates import read_stamp
from recoupe.ingest.language import language_code

FIELDS = ("url", "outlet", "published", "language", "title")
"""What may be said, in the order of a manifest's columns after ``file``."""


class Facts(Struct, frozen=True):
    """What is said of an article; None where nothing is. ``published`` is ISO 8601 and ``zone`` goes with it."""

    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    zone: str | None = None
    language: str | None = None
    title: str | None = None

    def or_else(self, other: Facts) -> Facts:
        """Return what is said here, filled up with what the other says."""
        dated = self if self.published else other
        return Facts(
            self.url or other.url,
            self.outlet or other.outlet,
            dated.published,
            dated.zone,
            self.language or other.language,
            self.title or other.title,
        )


def read_facts(values: Mapping[str, object]) -> tuple[Facts, tuple[str, ...]]:
    """Return the facts of a row, blank ones left out, and what is wrong with those that cannot be used."""
    said: dict[str, str] = {}
    wrong: list[str] = []
    for field in FIELDS:
        value = values.get(field)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        if isinstance(value, str):
            said[field] = value.strip()
        else:
            wrong.append(f"{field} must be a string, not {type(value).__name__}")
    stamp = read_stamp(said.pop("published")) if (written := said.get("published")) else None
    if written and stamp is None:
        wrong.append(f"published is {written!r}; write a date as 2025-04-08 or 2025-04-08T13:21")
    code = language_code(said.pop("language")) if (tag := said.get("language")) else None
    if tag and code is None:
        wrong.append(f"language is {tag!r}; write a code such as fr")
    published, zone = stamp or (None, None)
    return Facts(**said, published=published, zone=zone, language=code), tuple(wrong)
