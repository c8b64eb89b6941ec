"""The language of a text, found with langid's naive Bayes over byte n-grams (Lui and Baldwin, ACL 2012).

The model knows some hundred languages and none is left out, so that a neighbour of a language with a pack is
never taken for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import regex

from recoupe.records.text import Provenance

SURE_WORDS = 12
"""From this many words on the text's own language stands against what a manifest says."""

LEAST_SHARE = 0.4
"""From this share of the likelihood on a language stands out: no English or Spanish sentence passes as French then."""

LEAST_LEAD = 0.5
"""The same share where only a few languages are asked about."""

_LOOKED_AT = 1000
_WORD = regex.compile(r"\p{L}{2,}")
_TAG = regex.compile(r"<[^<>]{1,200}>|https?://\S+")


def language_of(text: str, said: str | None = None) -> tuple[str | None, Provenance]:
    """Return the ISO 639 code of a text's language and where it comes from; None where it cannot be told.

    ``said`` is the code that a manifest gives: it counts where the text has fewer than SURE_WORDS words or where no
    language stands out in it. Without it a shorter text counts too, if one language stands out.
    """
    sample = _sample(text)
    words = len(_WORD.findall(sample))
    if said is not None and words < SURE_WORDS:
        return said, Provenance("manifest")
    best, share = _most_likely(sample) if words else (None, 0.0)
    if share >= LEAST_SHARE:
        return best, Provenance("text")
    if said is not None:
        return said, Provenance("manifest")
    return None, Provenance("unknown", reason="the text is too short or too mixed to tell its language")


def language_among(text: str, codes: Iterable[str]) -> str | None:
    """Return the likeliest of some languages for a text; None where another than these stands out, or none of these.

    Among few languages a sentence of a few words, or of many names, tells its own.
    """
    among = frozenset(codes)
    found, _ = language_of(text)
    if found is not None:
        return found if found in among else None
    best, share = _most_likely(_sample(text), among)
    return best if share >= LEAST_LEAD else None


def _sample(text: str) -> str:
    """Return the words that tell the language: no tags, no addresses, the longest lines of a long text."""
    text = _TAG.sub(" ", text)
    if len(text) <= _LOOKED_AT:
        return text
    kept, size = [], 0
    for line in sorted(text.splitlines(), key=len, reverse=True):
        kept.append(line)
        size += len(line)
        if size >= _LOOKED_AT:
            break
    return "\n".join(kept)[:_LOOKED_AT]


def _most_likely(sample: str, among: frozenset[str] = frozenset()) -> tuple[str, float]:
    """Return the likeliest language, or of those ``among``, and its share of likelihood, evened out for the length."""
    import py3langid  # noqa: PLC0415  # its model loads in half a second, and only reading needs it

    ranked = [pair for pair in py3langid.rank(sample) if not among or pair[0] in among]
    scale = math.sqrt(len(sample.encode("utf-8", "replace")))
    best, top = ranked[0]
    return best, 1 / sum(math.exp((score - top) / scale) for _, score in ranked)


def language_code(value: str) -> str | None:
    """Return the language subtag of a tag such as "fr", "fr-FR" or "FR_ca"; None where ``value`` is no tag."""
    match = regex.fullmatch(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*", value.strip())
    return match[1].lower() if match else None
