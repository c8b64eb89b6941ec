"""The names in a page's furniture: its outlet, its authors, the agencies it credits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from recoupe.ingest.furniture import Furniture
from recoupe.ingest.line import Line, plain_words
from recoupe.ingest.plain import Part
from recoupe.ingest.role import Role, core
from recoupe.records.text import Span

_WORD = regex.compile(r"(?P<word>[^\s,;|•·()\[\]/:–—]+)(?P<end>[,;|•·()\[\]/:–—]|\s+[-–—|•·]|$)?")
_ELIDED = regex.compile(r"(?i:(?:de l|d|l)['’ʼ])(?=\p{Lu})")
_YEARS = regex.compile(r"(?:©|\(c\)|copyright|\b(?:19|20)\d\d(?: ?- ?(?:19|20)?\d\d)?\b|[\s,.:-])+")
_IN_BRACKETS = regex.compile(r"\(([^()]{2,40})\) ?[-:] ?$")
_PROSE: frozenset[Role] = frozenset({"paragraph", "lede"})


def outlet_of(parts: Sequence[Part], known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the names by which a page calls its outlet, the surest first: masthead, signature, copyright, credit."""
    body = next((at for at, part in enumerate(parts) if part.role in _PROSE), len(parts))
    end = max((at for at, part in enumerate(parts) if part.role in _PROSE), default=-1)
    above, below = parts[:body], parts[end + 1 :]
    yield from (_bare(part.line) for part in above if part.role == "outlet")
    yield from (_bare(part.line) for part in above if part.role == "label" and _is_masthead(part.line, known))
    for part in parts:
        if part.role == "signature" and (match := known.signature.match(part.line.plain)):
            yield from _signed(part.line, match.end(), known)
    for part in below:
        if part.role == "copyright":
            yield from _owned(part.line, known)
    yield from (_bare(part.line) for part in below if part.role == "outlet")
    for part in parts:
        if part.role in {"credit", "byline"}:
            yield from _crediting(part.line, known)


def _bare(line: Line) -> tuple[str, Span]:
    """Return a line's words without the marks around them, and their span."""
    start = line.plain.find(core(line))
    span, name = line.source(start, start + len(core(line)))
    return name, span


def _is_masthead(line: Line, known: Furniture) -> bool:
    """Tell whether a short line above the title has a word by which media call themselves, or is a site's name."""
    plain = core(line)
    return line.words <= 5 and known.media_name.search(plain) is not None


def _signed(line: Line, start: int, known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the name in a signature, from ``start`` on in its plain words."""
    span, rest = line.source(start, len(line.plain))
    whole = _known_outlet(rest, known)
    if whole is not None:
        at = span[0] + rest.rindex(whole)
        yield whole, (at, at + len(whole))
        return
    found = _proper_name(rest, known)
    if found is not None:
        begin, end, article = found
        name = rest[begin:end]
        if plain_words(name) not in known.agencies:
            yield _with_article(name, article), (span[0] + begin, span[0] + end)


def _known_outlet(rest: str, known: Furniture) -> str | None:
    """Return the last words of a text that are a known outlet's name, longest first; None without one."""
    words = rest.split()
    tails = (" ".join(words[at:]) for at in range(len(words)))
    return next((tail for tail in tails if plain_words(tail) in known.outlets and tail in rest), None)


def _proper_name(rest: str, known: Furniture) -> tuple[int, int, str] | None:
    """Return where the first proper name stands in some words, and the article joined to the word before it."""
    begin = end = -1
    article = before = ""
    for match in _WORD.finditer(rest):
        word = match["word"]
        if begin < 0:
            elided = _ELIDED.match(word)
            if word[0].isupper() or word[0].isdigit() or elided:
                begin = match.start() + (elided.end() if elided else 0)
                article = plain_words(elided[0] if elided else before)
                article = "de l'" if elided else article
                end = match.end("word")
            before = f"de {word}" if before == "de" else word
        elif word[0].isupper() or word[0].isdigit() or word in "&+" or _ELIDED.match(word):
            end = match.end("word")
        elif plain_words(word) not in known.linkers:
            break
        if begin >= 0 and match["end"] and end == match.end("word"):
            break
    return None if begin < 0 else (begin, end, article)


def _with_article(name: str, article: str) -> str:
    return name
