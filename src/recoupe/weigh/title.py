"""Titles: what two accounts call one person by one noun, of which one says that she was it, or is the second in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from recoupe.records.text import begins_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

_BREAK = regex.compile(r"[,.;:!?\n«»“”\"()]")
_REACH = 80
"""Characters around a name in which a title may stand."""
_LEAST = 4
"""Letters of the shortest noun of a title."""
_FEW = 3
"""So many words behind a noun a word for a former bearer may stand."""


@dataclass(frozen=True, slots=True)
class Title:
    """A noun that an article calls a person by: its words with what marks it, and whether she was it, or is second."""

    noun: str
    words: str
    span: Span
    former: bool
    deputy: bool


def clashes_of_titles(one: Statement, other: Statement, story: Story) -> Iterator[tuple[str, Title, Title]]:
    """Yield, by person (entity), the titles of one noun that two statements' articles mark differently."""
    first, second = people_of(one, story), people_of(other, story)
    for person in sorted(first & second):
        mine, theirs = (
            [title for title in _titles(person, story.article_of(told.id), story) if len(title.noun) >= _LEAST]
            for told in (one, other)
        )
        marked = (
            (a, b) for a in mine for b in theirs if a.noun == b.noun and (a.former, a.deputy) != (b.former, b.deputy)
        )
        agreed = {a.noun for a in mine for b in theirs if (a.noun, a.former, a.deputy) == (b.noun, b.former, b.deputy)}
        found = next((pair for pair in marked if pair[0].noun not in agreed), None)
        if found is not None:
            yield person, *found


def people_of(statement: Statement, story: Story) -> frozenset[str]:
    """Return the people whom a statement names, or on whose word it rests."""
    article = story.article_of(statement.id)
    spans = (*statement.content, *(statement.source or ()))
    named = {one.entity for one in article.mentions if one.kind == "person" and begins_in(one.span, spans)}
    roots = {link.entity for chain in statement.chains for link in chain if link.kind == "person" and link.entity}
    return frozenset(named | roots)


def _titles(person: str, article: Article, story: Story) -> tuple[Title, ...]:
    """Return the nouns near an article's names of a person, each as it is marked; read once."""
    return story.once(("titles", person, article.id), lambda: tuple(_read(person, article, story)))


def _read(person: str, article: Article, story: Story) -> Iterator[Title]:
    for mention in article.mentions:
        if mention.entity == person and mention.form == "name":
            yield from _near(mention.span, article, story)


def _near(name: Span, article: Article, story: Story) -> Iterator[Title]:
    """Yield the nouns in the words right before a name, and in those between commas right behind it."""
    first = max(0, name[0] - _REACH)
    before = article.text[first : name[0]].rstrip().removesuffix(",")
    start = max((match.end() for match in _BREAK.finditer(before)), default=0)
    yield from _in((first + start, first + len(before)), article, story)
    if article.text[name[1] : name[1] + 1] == ",":
        after = _BREAK.search(article.text, name[1] + 1, name[1] + _REACH)
        yield from _in((name[1] + 1, after.start() if after else name[1] + _REACH), article, story)


def _in(within: Span, article: Article, story: Story) -> Iterator[Title]:
    """Yield the nouns inside a span, each as the words around it mark it."""
    wording = story.wording(article)
    words = [span for _, span in wording.inside(within)]
    for at, (word, span) in enumerate(wording.inside(within)):
        next_one, later = (words[min(at + step, len(words) - 1)] for step in (1, _FEW))

        def marked(ahead: Sequence[str], behind: Sequence[str], end: Span, span: Span = span) -> Span | None:
            """Return where the noun begins with what marks it before or behind; None where nothing does."""
            found = [one for one in wording.iter_phrases(ahead, (within[0], span[0])) if _between(one, span, article)]
            if found:
                return found[-1][0], span[1]
            follows = wording.find(behind, (span[1], end[1])) if end[1] > span[1] else None
            return (span[0], follows[1]) if follows else None

        mark = {name: story.phrases(article, "titles", name) for name in _MARKS}
        former = marked((*mark["former"], *mark["was"]), mark["former_behind"], later)
        deputy = marked(mark["deputy"], mark["deputy_behind"], next_one)
        whole = former or deputy or span
        yield Title(word, article.text[slice(*whole)], whole, former is not None, deputy is not None)
        yield from _compound(word, span, mark, article)


def _between(mark: Span, noun: Span, article: Article) -> bool:
    """Tell whether nothing stands between a mark and a noun but an article or a sign."""
    between = article.text[mark[1] : noun[0]].split()
    return len(between) <= 1 and all(len(word) <= _SMALL for word in between)


def _compound(word: str, span: Span, mark: Mapping[str, Sequence[str]], article: Article) -> Iterator[Title]:
    """Yield the noun of a word that begins with its mark ("EXministra", "SUBdirectora")."""
    for kind in ("former", "deputy"):
        for start in mark[kind]:
            if len(start) <= _LEAST and word.startswith(start) and len(word) - len(start) > _LEAST:
                former = kind == "former"
                yield Title(word.removeprefix(start), article.text[slice(*span)], span, former, not former)


_MARKS = ("former", "former_behind", "was", "deputy", "deputy_behind")
_SMALL = 3
