"""The blocks of a pasted page: what each line is, from its words, its place and the lines around it.

Nothing is left out: every non-blank line lies in exactly one block, and blocks stand in text order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

import regex

from recoupe.ingest.furniture import Furniture, Pattern
from recoupe.ingest.line import Line, ends_sentence, split_lines
from recoupe.ingest.role import KINDS, Role, core, headline_like, named_as_medium, own_role, sentences
from recoupe.records.text import Block

_AFTER_LEDE = frozenset({"caption", "picture_credit", "published", "updated", "byline", "credit", "menu", "outlet"})
_PAGE = frozenset({"menu", "furniture", "published", "updated", "credit", "byline", "links"})
_UNDER_NAME = frozenset({None, "menu", "section", "furniture", "links", "contents"})
_SELF = frozenset({"credit", "byline", "signature", "copyright", "published", "picture_credit"})
_NAME_WORDS = 5
_DATELINE = 80
_REACH = 20
_HEAD = 4
_OWNED = ("©", "(c)", "(C)")
_PLACE_AND_DASH = regex.compile(r"(?P<place>[\p{L}' -]{2,40}?)(?: ?\([\p{L} .'-]{2,30}\) ?\.?- ?| ?- )")
_COINED = regex.compile(r"\p{Lu}\p{Ll}+\p{Lu}\p{L}+")
_CAPTIONABLE = frozenset({None, "heading", "lede", "label"})


@dataclass(frozen=True, slots=True)
class Part:
    """A line and what it is; ``role`` is None only while the page is being read."""

    line: Line
    role: Role | None


def read_page(text: str, known: Furniture) -> tuple[Part, ...]:
    """Return the lines of a pasted page with their roles, in text order; none for a blank text."""
    parts = [Part(line, own_role(line, known)) for line in split_lines(text)]
    for step in (
        _dates,
        _contents,
        _after_introductions,
        _owner_line,
        _closing,
        partial(_masthead, known=known),
        partial(_head, known=known),
        partial(_captioned, known=known),
        _body,
    ):
        parts = list(step(parts))
    return tuple(piece for part in parts for piece in _pieces(part, known))


def blocks(parts: Sequence[Part]) -> tuple[Block, ...]:
    """Return the blocks of a page that was read."""
    return tuple(Block(KINDS.get(part.role or "paragraph", "boilerplate"), part.line.span) for part in parts)


def _is_open(part: Part) -> bool:
    return part.role is None


def _is_prose(part: Part) -> bool:
    """Tell whether an open line is running text rather than something like a headline."""
    return part.role is None and not headline_like(part.line)


def _mark(parts: Sequence[Part], roles: dict[int, Role]) -> Iterator[Part]:
    """Yield the parts with the given roles put on those at the given places."""
    for at, part in enumerate(parts):
        yield replace(part, role=roles[at]) if at in roles else part


def _dates(parts: Sequence[Part]) -> Iterator[Part]:
    """Say which bare dates tell when the page was published: those around the text, unless dates stand inside it too.

    Dates between paragraphs are the headings of a chronology, and so is then the one above the first.
    """
    prose = [at for at, part in enumerate(parts) if _is_prose(part)]
    dates = [at for at, part in enumerate(parts) if part.role == "date"]
    inside = [at for at in dates if prose and prose[0] < at < prose[-1]]
    role: Role = "heading" if inside else "published"
    return (replace(part, role=role) if part.role == "date" else part for part in parts)


def _contents(parts: Sequence[Part]) -> Iterator[Part]:
    """Mark a table of contents: the lines under its name that stand again further down."""
    last = {_entry(part.line): at for at, part in enumerate(parts)}
    roles: dict[int, Role] = {}
    for at, part in enumerate(parts):
        above = parts[at - 1].role == "contents" or at - 1 in roles
        if at and above and _is_open(part) and headline_like(part.line) and last[_entry(part.line)] > at:
            roles[at] = "contents"
    return _mark(parts, roles)


def _entry(line: Line) -> str:
    """Return the words of a line without the number that a table of contents puts before them."""
    return core(line).lstrip("0123456789. ")


def _after_introductions(parts: Sequence[Part]) -> Iterator[Part]:
    """Mark the headline that follows a line ending in a colon which introduces another page."""
    roles: dict[int, Role] = {}
    for at, part in enumerate(parts[:-1]):
        following = parts[at + 1]
        if part.role == "links" and _bare(part.line) and _is_open(following) and headline_like(following.line):
            roles[at + 1] = "links"
    return _mark(parts, roles)


def _bare(line: Line) -> bool:
    """Tell whether an introducing line holds no link itself."""
    return not line.plain.partition(":")[2].strip()


def _owner_line(parts: Sequence[Part]) -> Iterator[Part]:
    """Take a "© NAME" that is the page's last line for its owner, unless it may credit a picture.

    It is the owner's where nothing of the story stands right before it, or where the page's head has the same name.
    """
    last = len(parts) - 1
    owner = last > 0 and parts[last].role == "picture_credit" and parts[last].line.text.startswith(_OWNED)
    if not owner:
        return iter(parts)
    name = parts[last].line.plain.lstrip("©(c) ")
    headed = any(part.line.plain == name for part in parts[:_HEAD])
    alone = parts[last - 1].role not in {"caption", "picture_credit"} and not _is_prose(parts[last - 1])
    return _mark(parts, {last: "copyright"} if alone or headed else {})


def _closing(parts: Sequence[Part]) -> Iterator[Part]:
    """Mark what follows the page's last words of its own: a signature, its copyright, its lists of links."""
    prose = [at for at, part in enumerate(parts) if _is_prose(part)]
    enders = [
        at
        for at, part in enumerate(parts)
        if part.role in {"signature", "copyright", "closing"} and _mostly_before(prose, at)
    ]
    roles: dict[int, Role] = {}
    if enders:
        roles = {at: "furniture" for at in range(enders[0] + 1, len(parts)) if _is_open(parts[at])}
    return _mark(parts, roles)


def _mostly_before(prose: Sequence[int], at: int) -> bool:
    """Tell whether at least half of the page's paragraphs, and at least one, stand before a line."""
    before = bisect_left(prose, at)
    return before >= 1 and 2 * before >= len(prose)


def _masthead(parts: Sequence[Part], known: Furniture) -> Iterator[Part]:
    """Mark a page's first line as its outlet's name where the lines right under it show that it is one.

    The page's own menu, a slogan or the number of an issue stands under it, and a title after a blank line; under the
    name of a section, or alone, it may be a topic: it must stand again where the page credits itself, or be a coined
    word. The slogan becomes a label.
    """
    end = next((at for at, part in enumerate(parts) if at and part.line.apart), len(parts))
    body = next((at for at, part in enumerate(parts) if _is_prose(part)), 0)
    under = parts[1:end]
    if not parts or not _is_name(parts[0]) or not any(_is_title_like(part) for part in parts[end:body]):
        return iter(parts)
    numbered = [part for part in under if known.issue.match(part.line.plain)]
    if any(part.role not in _UNDER_NAME and part not in numbered for part in under):
        return iter(parts)
    shown = bool(numbered) or any(part.role in {"menu", "furniture"} or _is_slogan(part, known) for part in under)
    if not shown and not _credits_itself(parts, body) and not _is_coined(parts[0].line):
        return iter(parts)
    roles: dict[int, Role] = {at: "label" for at in range(1, end) if _is_open(parts[at])}
    return _mark(parts, roles | {0: "outlet"})


def _is_name(part: Part) -> bool:
    """Tell whether a line may be a medium's name: open or known, short, no sentence."""
    return part.role in {None, "outlet"} and part.line.words <= _NAME_WORDS and headline_like(part.line)


def _is_title_like(part: Part) -> bool:
    """Tell whether an open line may be a title rather than somebody's name."""
    words = [word for word in part.line.text.split() if word[0].isalpha()]
    return _is_open(part) and (len(words) >= _NAME_WORDS or not all(word[0].isupper() for word in words))


def _is_slogan(part: Part, known: Furniture) -> bool:
    """Tell whether an open line says what a medium is: by a media word, a list of its topics, or at some length."""
    line = part.line
    told = known.media_name.search(line.plain) is not None or "," in line.plain or line.words >= _NAME_WORDS
    return _is_open(part) and told


def _credits_itself(parts: Sequence[Part], body: int) -> bool:
    """Tell whether the first line's name opens or ends a line of the page's furniture, or stands in the dateline."""
    name = core(parts[0].line)
    if any(f"({word})" in parts[body].line.plain[:_DATELINE] for word in (name, name.partition(" ")[2]) if word):
        return True
    lines = [part.line.plain.strip(" .") for part in parts[1:] if part.role in _SELF or headline_like(part.line)]
    return any(line.startswith(f"{name} ") or line.endswith(f" {name}") for line in lines)


def _is_coined(line: Line) -> bool:
    """Tell whether a line is one word with a capital inside ("InfoNord"), as media are called and towns are not."""
    return _COINED.fullmatch(line.text.strip()) is not None


def _head(parts: Sequence[Part], known: Furniture) -> Iterator[Part]:
    """Find the title among the lines above the first paragraph, and say what the others there are."""
    body = next((at for at, part in enumerate(parts) if _is_prose(part)), None)
    if body is None:
        return iter(parts)
    places = [at for at in range(body) if _is_open(parts[at])]
    title = _title(parts, places, known)
    roles: dict[int, Role] = {
        at: _beside_title(parts[at].line, under=parts[at - 1].role is None)
        for at in places
        if title is not None and at > title
    }
    roles |= {at: "label" for at in places if title is not None and at < title}
    if title is not None:
        roles[title] = "title"
        if _stands_apart(parts, title, body):
            roles[body] = "lede"
    return _mark(parts, roles)


def _title(parts: Sequence[Part], places: Sequence[int], known: Furniture) -> int | None:
    """Return which of the lines above the body is the title: the first of some length, else the longest.

    The page's first line is none where it reads as a medium's name and a line of some length comes after it.
    """
    long = [at for at in places if parts[at].line.words >= _NAME_WORDS]
    if len(long) > 1 and long[0] == 0 and named_as_medium(parts[0].line, known):
        return long[1]
    if long:
        return long[0]
    return max(places, key=lambda at: (parts[at].line.words, -at), default=None)


def _beside_title(line: Line, *, under: bool) -> Role:
    """Return what a line between title and body is: a lede without its stop, a subtitle, or a name or label.

    A subtitle stands right ``under`` the title, with no furniture between.
    """
    words = [word for word in line.text.split() if word[0].isalpha()]
    if line.words >= 12:
        return "lede"
    named = all(word[0].isupper() for word in words) or line.words < 4
    return "heading" if under and not named else "label"


def _stands_apart(parts: Sequence[Part], title: int, at: int) -> bool:
    """Tell whether the page's picture, date or the like stands between the first paragraph and the text after it."""
    if any(part.role in {"caption", "picture_credit"} for part in parts[title:at]):
        return False
    following = parts[at + 1] if at + 1 < len(parts) else None
    return following is not None and following.role in _AFTER_LEDE and any(_is_prose(part) for part in parts[at + 2 :])


def _captioned(parts: Sequence[Part], known: Furniture) -> Iterator[Part]:
    """Mark captions whose credit tells them: an agency that ends them in brackets, or a line of credit below."""
    last = max((at for at, part in enumerate(parts) if _is_prose(part)), default=-1)
    roles: dict[int, Role] = {}
    for at, part in enumerate(parts):
        below = parts[at + 1].role if at + 1 < len(parts) else None
        above_credit = below == "picture_credit" and part.role in _CAPTIONABLE and headline_like(part.line)
        if above_credit or (part.role in {None, "lede"} and at < last and _credited(part.line, known)):
            roles[at] = "caption"
    return _mark(parts, roles)


def _credited(line: Line, known: Furniture) -> bool:
    """Tell whether a line is a short one that ends with an agency in brackets."""
    return line.words <= 40 and sentences(line) <= 2 and known.credit_end.search(line.plain) is not None


def _body(parts: Sequence[Part]) -> Iterator[Part]:
    """Tell headings from paragraphs, and what trails after the last paragraph from both."""
    prose = [at for at, part in enumerate(parts) if _is_prose(part) or part.role == "lede"]
    if not prose:
        return (replace(part, role="paragraph") if _is_open(part) else part for part in parts)
    roles: dict[int, Role] = {}
    for at, part in enumerate(parts):
        if _is_open(part):
            roles[at] = _body_role(parts, at, prose[-1])
    return _mark(parts, roles)


def _body_role(parts: Sequence[Part], at: int, last: int) -> Role:
    """Return the role of an open line in or after the body, whose last paragraph stands at ``last``."""
    line = parts[at].line
    if not headline_like(line):
        return "paragraph"
    if at > last:
        return "label"
    if ends_sentence(line) and (line.plain[0] in "\"'" or line.words > (12 if "?" in line.plain else 5)):
        return "paragraph"
    if at and parts[at - 1].role in _PAGE and parts[at + 1].role in _PAGE:
        return "label"
    return "heading" if line.words <= 20 and _leads_prose(parts, at) else "paragraph"


def _leads_prose(parts: Sequence[Part], at: int) -> bool:
    """Tell whether a paragraph follows a line, with at most one heading and the page's furniture between."""
    places = range(at + 1, min(at + _REACH, len(parts)))
    following = (parts[place] for place in places if parts[place].role in {None, "paragraph", "lede"})
    return any(_is_prose(part) for part in islice(following, 2))


def _pieces(part: Part, known: Furniture) -> Iterator[Part]:
    """Yield a title without its outlet, and a paragraph without its dateline and its closing agency credit.

    What is taken off becomes a part of its own.
    """
    line, role = part.line, part.role
    if role == "title":
        yield from _split(line, known.title_end, role, "outlet")
    elif role in {"paragraph", "lede"}:
        end = _dateline(line, known)
        if end:
            cut = line.start + line.offsets[end]
            yield Part(line.part(line.start, cut, apart=line.apart), "dateline")
            line = line.part(cut, line.end, apart=False)
        yield from _split(line, known.credit_end, role, "credit")
    else:
        yield part


def _dateline(line: Line, known: Furniture) -> int:
    """Return where in ``line.plain`` a dateline ends, 0 without one: place, date and agency or capitals, and a dash."""
    found = known.dateline.match(line.plain)
    if found is None:
        found = _PLACE_AND_DASH.match(line.plain)
        if found is None or not line.source(0, found.end("place"))[1].isupper():
            return 0
    return found.end() if found.end() < len(line.plain) else 0


def _split(line: Line, end: Pattern, role: Role, end_role: Role) -> Iterator[Part]:
    """Yield a line, cut in two where its end matches and something stands before that."""
    found = end.search(line.plain)
    if found is None or not line.plain[: found.start()].strip():
        yield Part(line, role)
        return
    cut = line.start + line.offsets[found.start()]
    yield Part(line.part(line.start, cut, apart=line.apart), role)
    yield Part(line.part(cut, line.end, apart=False), end_role)
