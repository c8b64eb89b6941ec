"""The names in a page's furniture: its outlet, its authors, the agencies it credits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import regex

from recoupe.ingest.furniture import Furniture
from recoupe.ingest.line import Line, plain_words
from recoupe.ingest.plain import Part
from recoupe.ingest.role import core, named_as_medium
from recoupe.records.text import Span

_OWNERLESS = regex.compile(r"(?:©|\(c\)|copyright|\b(?:19|20)\d\d(?: ?- ?(?:19|20)?\d\d)?\b|[|,.:]| - )+")
_PARTED = regex.compile(r" ?[|•·] ?| - |, ")
"""What parts the names and the date in a line."""
_SIGNED_IN = regex.compile(r"\(([^()]{2,40})\) ?(?:[-:]|$)")
_DATELINE = 80
"""So many characters of an article's text may hold its dateline."""
_IN_BRACKETS = regex.compile(r"\(([^()]{2,40})\) ?[-:] ?$")


def outlet_of(parts: Sequence[Part], known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the names by which a page calls its outlet, the surest first.

    Masthead, then what stands beside the date or in a line by itself above the text, signature, copyright, credit; last
    who signs beside the author and in the dateline, as agencies do.
    """
    prose = [at for at, part in enumerate(parts) if part.role == "paragraph"]
    body, end = (prose[0], prose[-1]) if prose else (len(parts), -1)
    above, below = parts[:body], parts[end + 1 :]
    yield from _heading(above, known)
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
    starts = [part.line for part in parts[: body + 1] if part.role in {"dateline", "paragraph"}]
    for author, start in product((part.line for part in above if part.role == "byline"), starts):
        yield from _signing(author, start)


def _heading(above: Sequence[Part], known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the names of the outlet above the text: the masthead's, those beside the date or in a line of their own."""
    yield from (_bare(part.line) for part in above if part.role == "outlet")
    yield from (_bare(part.line) for part in above if part.role == "label" and _is_masthead(part.line, known))
    for part in above:
        if part.role == "published":
            yield from _beside_date(part.line, known)
        if part.role == "heading" and named_as_medium(part.line, known):
            yield _bare(part.line)


def _beside_date(line: Line, known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the media named in a line that tells the date: "Radio Name · DATE", "Le Courrier de Name, DATE"."""
    at = 0
    for stop in (*_PARTED.finditer(line.plain), None):
        span, words = line.source(at, stop.start() if stop else len(line.plain))
        piece = line.part(*span, apart=line.apart) if words else None
        if piece and (core(piece) in known.outlets or named_as_medium(piece, known)):
            yield _bare(piece)
        at = stop.end() if stop else at


def _signing(line: Line, first: Line) -> Iterator[tuple[str, Span]]:
    """Yield who signs in an author's line and in the brackets of a dateline ("By AUTHOR, Name"; "TOWN (Name) –")."""
    for match in _SIGNED_IN.finditer(first.plain[:_DATELINE]):
        at = line.plain.rfind(f", {match[1]}")
        if at >= 0 and at + len(match[1]) + 2 == len(line.plain):
            span, name = line.source(at + 2, len(line.plain))
            yield name, span


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
    (begin, _), rest = line.source(start, len(line.plain))
    words = rest.split()
    for tail in (" ".join(words[at:]) for at in range(len(words))):
        if plain_words(tail) in known.outlets and tail in rest:
            at = begin + rest.rindex(tail)
            yield tail, (at, at + len(tail))
            return
    found = known.proper_name.search(rest)
    if found is not None and _names_outlet(line, found["name"], found["joint"], known):
        article = known.articles.get(plain_words(found["joint"] or ""), "")
        yield _joined(article, found["name"]), (begin + found.start("name"), begin + found.end("name"))


def _names_outlet(line: Line, name: str, joint: str | None, known: Furniture) -> bool:
    """Tell whether the name in a signature is the outlet's and not that of a section, a town or an agency.

    A bare desk ("the desk of Name") has its outlet's name told by a media word, or by several words joined to it.
    """
    plain = plain_words(name)
    if plain in known.sections or plain in known.agencies:
        return False
    if known.desk.match(line.plain) is None or known.media_name.search(plain):
        return True
    return joint is not None and " " in plain


def _joined(article: str, name: str) -> str:
    """Put an article before a name, with a blank unless it is elided."""
    return f"{article}{name}" if not article or article[-1] in "'’" else f"{article} {name}"


def _owned(line: Line, known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the owner's name in a copyright line."""
    if known.agency.search(line.plain):
        return
    at = 0
    for stop in (*_OWNERLESS.finditer(line.plain), None):
        span, words = line.source(at, stop.start() if stop else len(line.plain))
        words = words.strip(" .,;:|-–—()")
        found = known.proper_name.match(words)
        if found is not None and not known.rights.search(plain_words(words)):
            begin = span[0] + line.text[span[0] - line.start :].index(found["name"])
            yield found["name"], (begin, begin + len(found["name"]))
            return
        at = stop.end() if stop else at


def _crediting(line: Line, known: Furniture) -> Iterator[tuple[str, Span]]:
    """Yield the known outlets that an author's or credit line names, as in "Outlet with Agency"."""
    for match in known.outlet.finditer(line.plain):
        span, name = line.source(match.start(), match.end())
        if not name[0].islower():
            yield name, span


def agencies_in(parts: Sequence[Part], known: Furniture) -> str | None:
    """Return the agencies that a page's furniture credits, joined by commas in text order; None without any."""
    found: dict[str, None] = {}
    for part in parts:
        if part.role in {"credit", "byline", "dateline", "published"}:
            found |= dict.fromkeys(_agencies(part.line, known))
        if part.role == "dateline" and not found and (match := _IN_BRACKETS.search(part.line.plain)):
            found[part.line.source(match.start(1), match.end(1))[1]] = None
    return ", ".join(found) or None


def _agencies(line: Line, known: Furniture) -> Iterator[str]:
    """Yield the agencies a line names; a name in capitals must stand in capitals."""
    for match in known.agency.finditer(line.plain):
        name = known.agencies[match[0]]
        if not name.isupper() or line.source(match.start(), match.end())[1].isupper():
            yield name


def names_in(parts: Sequence[Part], known: Furniture) -> str | None:
    """Return the authors that a page's author line names, as it names them; None without one."""
    for part in parts:
        if part.role in {"byline", "published", "credit"}:
            for start in _author_starts(part, known):
                if names := _authors(part.line, start, known):
                    return names
    return None


def _author_starts(part: Part, known: Furniture) -> Iterator[int]:
    """Yield where authors' names may start: after the words that announce them, or at once beside an agency."""
    yield from (match.end() for match in known.byline_inside.finditer(part.line.plain))
    if part.role == "credit" and known.byline_stops.search(part.line.plain):
        yield 0


def _authors(line: Line, start: int, known: Furniture) -> str | None:
    """Return the names that follow ``start`` in an author line, up to what is no name; None where there are none."""
    stop = known.byline_stops.search(line.plain, start + 1)
    _, names = line.source(start, stop.start() if stop else len(line.plain))
    whole, first = (told.strip(" ,;:-–—|•·") for told in (names, names.partition(",")[0]))
    return next((told for told in (whole, first) if _are_people(told, known)), None)


def _are_people(names: str, known: Furniture) -> bool:
    """Tell whether words can be people's names: capitals throughout, and neither a medium's nor an agency's name."""
    plain = plain_words(names)
    words = [word for word in regex.split(r"[\s,]+", names) if plain_words(word) not in known.linkers]
    if not words or len(words) > 10 or not all(word[:1].isupper() for word in words):
        return False
    return not (known.agency.search(plain) or known.outlet.search(plain) or known.media_name.search(plain))
