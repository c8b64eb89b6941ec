"""One article from its text: its language, its blocks, what is known of it, and its id."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from recoupe.ingest.facts import Facts
from recoupe.ingest.furniture import furniture
from recoupe.ingest.language import language_of
from recoupe.ingest.metadata import read_metadata
from recoupe.ingest.plain import blocks, read_page
from recoupe.languages.pack import installed, readers
from recoupe.records.text import Article, Failure

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "xtor", "at_medium", "at_campaign")


@dataclass(frozen=True, slots=True)
class Source:
    """One article's text before anything is known of it; ``raw`` are the bytes that its id comes from."""

    file: str
    text: str
    encoding: str
    raw: bytes
    said: Facts


def make_article(source: Source) -> Article | Failure:
    """Return the article of a text; a failure where its language cannot be told or has no pack."""
    language, told = language_of(source.text, source.said.language)
    packs = readers()
    if language not in packs:
        return Failure(source.file, "language", _no_pack(language, tuple(packs)))
    parts = read_page(source.text, furniture(packs[language]))
    known = read_metadata(parts, source.said, furniture(packs[language]))
    return Article(
        id=_article_id(source, known.outlet),
        file=source.file,
        url=source.said.url,
        outlet=known.outlet,
        byline=known.byline,
        credit=known.credit,
        language=language,
        published=known.published,
        published_zone=known.published_zone,
        updated=known.updated,
        title=known.title,
        text=source.text,
        text_sha256=hashlib.sha256(source.text.encode("utf-8")).hexdigest(),
        encoding=source.encoding,
        metadata={**known.provenance, "language": told},
        blocks=blocks(parts),
    )


def _no_pack(language: str | None, packs: tuple[str, ...]) -> str:
    """Say why an article cannot be read for its language."""
    there = f"recoupe reads: {', '.join(packs) or 'no language'}"
    if language is None:
        return f"it is too short or too mixed to tell its language; name it in a manifest ({there})"
    if language in installed():
        return f"its language is {language!r}, whose pack has a pipeline but no furniture.toml ({there})"
    return f"its language is {language!r}, which has no pack ({there})"


def _article_id(source: Source, outlet: str | None) -> str:
    """Return 16 hex characters that stand for an article: from its address, else its outlet and path, and its bytes."""
    place = canonical_url(source.said.url) if source.said.url else f"{outlet or ''}\0{source.file}"
    return hashlib.sha256(place.encode("utf-8") + b"\0" + source.raw).hexdigest()[:16]


def canonical_url(url: str) -> str:
    """Return an address without what does not change its page: scheme, "www.", fragment, tracking, closing slash."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = [(key, value) for key, value in parse_qsl(parts.query) if not key.lower().startswith(_TRACKING)]
    host = parts.netloc.lower().removeprefix("www.")
    return urlunsplit(("", host, parts.path.rstrip("/"), urlencode(sorted(query)), ""))
