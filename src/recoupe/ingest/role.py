"""What a line of a page is by its own words, whatever stands around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import regex

from recoupe.ingest.furniture import Furniture
from recoupe.ingest.line import Line, ends_sentence, plain_words
from recoupe.records.text import BlockKind

Role = Literal[
    "title",
    "heading",
    "lede",
    "paragraph",
    "caption",
    "picture_credit",
    "published",
    "updated",
    "note",
    "dateline",
    "date",
    "menu",
    "section",
    "outlet",
    "contents",
    "links",
    "furniture",
    "closing",
    "signature",
    "copyright",
    "byline",
    "credit",
    "label",
]
"""What a line is: the block kinds and, under boilerplate and note, what tells something of the article."""

KINDS: dict[Role, BlockKind] = {
    "title": "title",
    "heading": "heading",
    "lede": "lede",
    "paragraph": "paragraph",
    "caption": "caption",
    "picture_credit": "caption",
    "published": "note",
    "updated": "note",
    "note": "note",
    "dateline": "note",
}
"""The block kind of each role; what is not listed is boilerplate."""

_INNER_STOP = regex.compile(r'(?<=[\p{L}\d)"]{2})[.!?…]"? +(?=["(\p{L}\d])')
_KICKER = regex.compile(r"[\p{Lu}\p{M}]{3,}\. ")
_WORD = regex.compile(r"\p{L}{2,}")
_SEPARATOR = regex.compile(r" ?[|•·] ?| - |, ")
_PARAGRAPH_WORDS = 30
_NAME_WORDS = 5
_EDGES = " .:;,!?-•·|>*\"'()[]→»"


def own_role(line: Line, known: Furniture) -> Role | None:
    """Return a line's role where its own words tell it; None for what only its place can tell."""
    if not line.plain or not any(c.isalnum() for c in line.plain):
        return "furniture"
    for role, test in _TESTS:
        if test(line, known):
            return role
    return None


def core(line: Line) -> str:
    """Return a line's plain words without the marks around them."""
    return line.plain.strip(_EDGES)


def sentences(line: Line) -> int:
    """Return how many sentences a line holds, seen from its stops."""
    kicker = _KICKER.match(line.text)
    return len(_INNER_STOP.findall(line.plain, kicker.end() - 1 if kicker else 0)) + 1


def headline_like(line: Line) -> bool:
    """Tell whether a line could be a title or heading: short, one sentence, with no full stop and no list mark."""
    bare = line.plain.rstrip(" \"')")
    return (
        line.words <= _PARAGRAPH_WORDS
        and len(line.text) <= 250
        and sentences(line) == 1
        and (not bare.endswith((".", ":", ";", ",")) or bare.endswith("..."))
        and line.plain[0] not in "-•*·–"
        and not line.text[0].islower()
    )


def named_as_medium(line: Line, known: Furniture) -> bool:
    """Tell whether a line is built like a medium's name: "Le Courrier de la Baie", "The New Cornish Evening Post".

    It opens with the media word or with an article, has a media word first or last, and capitals but in small words.
    """
    words = line.text.strip(_EDGES).split()
    names = [word for word in words if plain_words(word) not in known.linkers]
    if not names or len(words) > _NAME_WORDS or line.text.isupper() or not all(word[0].isupper() for word in names):
        return False
    first, last = (known.media_name.fullmatch(plain_words(word)) is not None for word in (names[0], names[-1]))
    return first if names[0] == words[0] else first or last


def _is_menu(line: Line, known: Furniture) -> bool:
    return core(line) in known.menu


def _is_section(line: Line, known: Furniture) -> bool:
    return core(line) in known.sections


def _is_outlet(line: Line, known: Furniture) -> bool:
    return core(line) in known.outlets


def _is_contents(line: Line, known: Furniture) -> bool:
    return core(line) in known.contents


def _is_links(line: Line, known: Furniture) -> bool:
    """Tell whether a line introduces links, alone or with a colon or a headline after it."""
    if core(line) in known.links:
        return True
    start = len(line.plain) - len(_opened(line))
    lead = known.links_lead.match(line.plain, start)
    if lead is None or line.words > 30:
        return False
    _, rest = line.source(lead.end(), len(line.plain))
    return not rest[0].isalnum() or (rest[0].isupper() and headline_like(line))


def _is_updated(line: Line, known: Furniture) -> bool:
    return line.words <= 60 and known.updated.match(_opened(line)) is not None


def _is_published(line: Line, known: Furniture) -> bool:
    """Tell whether a line says when the article was published, by its words or as an author's line with a date."""
    opened = _opened(line)
    date = known.dates.first(opened)
    rest = 0 if date is None else _loose_words(opened, date.end, known)
    if line.words > 20:
        return False
    if known.published.match(opened):
        return (rest <= 4 or not ends_sentence(line)) and sentences(line) <= 2
    return date is not None and known.byline.match(line.plain) is not None and not ends_sentence(line)


def _is_date(line: Line, known: Furniture) -> bool:
    """Tell whether a line is little else than a full date."""
    if line.words > 20 or known.dates.first(line.plain) is None:
        return False
    return _loose_words(line.plain, 0, known) <= (0 if ends_sentence(line) else 1)


def _is_signed_date(line: Line, known: Furniture) -> bool:
    """Tell whether a line is a full date among the names of who publishes: "Outlet - Published on DATE".

    A bare name beside the date counts only where a clock time is told too, or another mark than a comma parts them.
    """
    moment = known.dates.first(line.plain) if line.words <= 20 else None
    if moment is None or known.picture_credit.match(line.plain):
        return False
    named = moment.clock is not None or regex.search(r"[|•·]| - ", line.plain) is not None
    blanked = known.dates.date.sub(lambda found: " " * len(found[0]), line.plain)
    blanked = known.dates.clock.sub(lambda found: " " * len(found[0]), blanked)
    starts = [0, *(found.end() for found in _SEPARATOR.finditer(blanked))]
    ends = [*(found.start() for found in _SEPARATOR.finditer(blanked)), len(blanked)]
    return all(
        not _loose_words(blanked[start:end], 0, known) or _says_who(line, (start, end), known, named=named)
        for start, end in zip(starts, ends, strict=True)
    )


def _says_who(line: Line, place: tuple[int, int], known: Furniture, *, named: bool) -> bool:
    """Tell whether a piece of a dated line announces the date, or says who writes or publishes."""
    (_, words), plain = line.source(*place), line.plain[place[0] : place[1]].strip()
    if any(pattern.match(plain) for pattern in (known.published, known.updated, known.signature)):
        return True
    if plain in known.outlets or plain in known.sections or _whole(known.credit, plain):
        return True
    byline = known.byline.match(plain)
    names = [word for word in words[byline.end() if byline else 0 :].split() if word.lower() not in known.linkers]
    named = named or byline is not None
    return named and 0 < len(names) <= _NAME_WORDS and all(word[0].isupper() for word in names)


def _loose_words(plain: str, start: int, known: Furniture) -> int:
    """Return how many words a dated line holds after ``start`` that belong to no date, clock or update."""
    rest = known.dates.date.sub(" ", plain[start:])
    rest = known.dates.weekday.sub(" ", known.dates.clock.sub(" ", rest))
    if match := known.updated_inside.search(rest):
        rest = rest[: match.start()]
    return sum(word not in known.linkers for word in _WORD.findall(rest))


def _is_note(line: Line, known: Furniture) -> bool:
    return known.note.match(_opened(line)) is not None


def _is_copyright(line: Line, known: Furniture) -> bool:
    return line.words <= 40 and known.copyright.match(line.plain) is not None


def _is_closing(line: Line, known: Furniture) -> bool:
    return line.words <= 12 and known.closing.match(line.plain) is not None


def _is_boilerplate(line: Line, known: Furniture) -> bool:
    return line.words <= 45 and known.boilerplate.match(_opened(line)) is not None


def _is_signature(line: Line, known: Furniture) -> bool:
    return line.words <= 14 and not ends_sentence(line) and known.signature.match(line.plain) is not None


def _is_credit(line: Line, known: Furniture) -> bool:
    return line.words <= 12 and _whole(known.credit, core(line))


def _is_picture_credit(line: Line, known: Furniture) -> bool:
    return line.words <= 12 and sentences(line) <= 2 and known.picture_credit.match(line.plain) is not None


def _is_caption(line: Line, known: Furniture) -> bool:
    return line.words <= 80 and sentences(line) <= 3 and _pictured(line, known)


def _is_byline(line: Line, known: Furniture) -> bool:
    match = known.byline.match(line.plain)
    if match is None or line.words > 16 or ends_sentence(line):
        return False
    _, rest = line.source(match.end(), len(line.plain))
    return rest[:1].isupper()


def _pictured(line: Line, known: Furniture) -> bool:
    """Tell whether a line ends with a picture's credit, or with the date of a picture and no full stop."""
    end = max(0, len(line.plain) - 160)
    if known.caption_end.search(line.plain, end):
        return True
    return 6 < line.words <= 40 and headline_like(line) and known.caption_date_end.search(line.plain, end) is not None


def _whole(pattern: regex.Pattern[str], plain: str) -> bool:
    return pattern.fullmatch(plain) is not None


def _opened(line: Line) -> str:
    """Return a line's plain words without the marks before them."""
    return line.plain.lstrip(_EDGES)


_TESTS: tuple[tuple[Role, Callable[[Line, Furniture], bool]], ...] = (
    ("menu", _is_menu),
    ("contents", _is_contents),
    ("links", _is_links),
    ("section", _is_section),
    ("outlet", _is_outlet),
    ("updated", _is_updated),
    ("published", _is_published),
    ("date", _is_date),
    ("published", _is_signed_date),
    ("note", _is_note),
    ("copyright", _is_copyright),
    ("picture_credit", _is_picture_credit),
    ("caption", _is_caption),
    ("closing", _is_closing),
    ("credit", _is_credit),
    ("signature", _is_signature),
    ("byline", _is_byline),
    ("furniture", _is_boilerplate),
)
