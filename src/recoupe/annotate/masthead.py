"""The names at the head of a page that is not parsed: its outlet, and the people who sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.annotate.names import NameReader
    from recoupe.records.entity import EntityKind
    from recoupe.records.text import Article, Span

_LONGEST = 60
_WORDS = 6
_BESIDE = 3
"""How many words may stand beside the names in a line of names: "Ann Lee in Leeds", "Ann Lee, arts editor"."""
_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}'’.-]*+(?: (?:(?:de|del|la|du|van|von|der|den|ben|al|el|y) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]*+){0,4}"
)


def masthead(article: Article) -> tuple[str, Span | None]:
    """Return the name of an article's outlet and where its page has it; ("", None) where nothing tells it.

    Where no outlet is known, a name of two words or more that stands alone above the title is taken for it.
    """
    told = article.metadata.get("outlet")
    if article.outlet and " " in article.outlet.strip():
        return article.outlet, told.span if told is not None else None
    name, span = _first_line(article)
    if article.outlet and not (name and told is not None and told.span != span):
        return article.outlet, told.span if told is not None else None
    return name, span


def _first_line(article: Article) -> tuple[str, Span | None]:
    """Return the name that stands alone above the title, and its span; ("", None) where none does.

    One word is taken for a name only where the text has it again.
    """
    first = article.blocks[0] if article.blocks else None
    if first is None or first.kind != "boilerplate":
        return "", None
    line = article.text[slice(*first.span)]
    words = line.split()
    again = len(words) == 1 and f" {line}" in article.text
    if not (again or 1 < len(words) <= _WORDS) or len(line) > _LONGEST or not line[0].isupper() or line[-1] in ".!?:":
        return "", None
    return ("", None) if any(character.isdigit() for character in line) else (line, first.span)


def signed(article: Article, reader: NameReader) -> Iterator[tuple[str, EntityKind, Span]]:
    """Yield the people, and the places they write from, in the lines above an article's first paragraph."""
    for number, block in enumerate(article.blocks):
        if block.kind in ("lede", "paragraph"):
            return
        if number and block.kind in ("boilerplate", "note", "heading"):
            yield from _names(article, block.span, reader, first_only=block.kind == "heading")


def sections(article: Article) -> Iterator[Span]:
    """Yield the lines between an article's first and its first paragraph that hold a capitalised word or two alone."""
    for number, block in enumerate(article.blocks):
        if block.kind in ("lede", "paragraph"):
            return
        line = article.text[slice(*block.span)]
        if number and block.kind == "boilerplate" and 0 < len(line.split()) <= 2 and line[0].isupper():
            yield block.span


def _names(
    article: Article, span: Span, reader: NameReader, *, first_only: bool
) -> Iterator[tuple[str, EntityKind, Span]]:
    """Yield the names in one line whose first one begins with a first name or is the article's byline.

    With ``first_only`` the line must begin with it: a heading of the text may have anybody's name in it.
    """
    line = article.text[slice(*span)]
    if len(line) > _LONGEST * 2:
        return
    found = [(match.group(), match.start()) for match in _NAME.finditer(line)]
    people = [(name, at) for name, at in found if _is_person(name, article, reader)]
    if first_only and not (people and people[0][1] == 0 and _is_short(line, people)):
        return
    if not people and found and found[0][1] == 0 and _stands_alone(line, found[0][0], reader):
        people = [found[0]]
    for name, at in people:
        bare, skipped = _without_opener(name, article)
        yield bare, "person", (span[0] + at + skipped, span[0] + at + len(name))
    last = people[-1][1] + len(people[-1][0]) if people else len(line)
    for name, at in found:
        if at > last and line[last:at].strip(" ,|·-—").casefold() in {"", *reader.data.metonymy.locative}:
            yield name, "place", (span[0] + at, span[0] + at + len(name))
            return


def _is_short(line: str, people: list[tuple[str, int]]) -> bool:
    """Tell whether few words beside the names of people stand in a line."""
    named = sum(len(name.split()) for name, _ in people)
    return len(line.split()) - named <= _BESIDE and line[-1] not in ".?!"


def _stands_alone(line: str, name: str, reader: NameReader) -> bool:
    """Tell whether a name of two words or three has a line to itself, or with one place, and is no body's."""
    words = name.lower().split()
    known = reader.data.name_words
    table = known.organization | known.media | known.place | known.never
    rest = line[len(name) :]
    alone = not rest or (rest[0] == "," and len(rest.split()) < 4 and not any(map(str.isdigit, rest)))
    return alone and 1 < len(words) < 4 and not table.intersection(words)


def _without_opener(name: str, article: Article) -> tuple[str, int]:
    """Return a name without the capitalised "Par" or "By" before it, and how many characters that takes."""
    first, _, rest = name.partition(" ")
    return (
        (rest, len(first) + 1)
        if article.byline and rest and rest in article.byline and name not in article.byline
        else (name, 0)
    )


def _is_person(name: str, article: Article, reader: NameReader) -> bool:
    """Tell whether a name at the head of a page is a person's: it is in the byline, or a first name opens it."""
    bare, _ = _without_opener(name, article)
    words = bare.split()
    if len(words) < 2 or reader.gazetteer.find(bare) is not None:
        return False
    initial = len(words[0]) == 2 and words[0][1] == "." and len(words) == 2
    return bare in (article.byline or "") or initial or reader.gazetteer.gender(words[0]) is not None
