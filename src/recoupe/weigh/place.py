"""Where it happened: the places of one act told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from recoupe.records.statement import Event, Statement
    from recoupe.records.text import Span
    from recoupe.weigh.story import Story

_MARK = regex.compile(r"[,;:.!?()»”\"]")
_BEFORE = 40
"""So many characters before a place hold the preposition that goes with it."""
_NEAR = 120
"""Characters around a place's name within which another place may stand for where it lies."""


def clash_of_places(first: Event, second: Event, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two tellings of one act put it in two places.

    Both names stand behind prepositions of one sort: a town and the country around it can both be right. So can two
    places of which either article names one beside the other ("à Villeurbanne, près de Lyon").
    """
    if not first.place or not second.place or first.place_span is None or second.place_span is None:
        return False
    if not _sorts(first, one, story) & _sorts(second, other, story) or _same(first, second, one, other, story):
        return False
    return not _names_beside(first, second.place, one, story) and not _names_beside(second, first.place, other, story)


def _sorts(event: Event, statement: Statement, story: Story) -> frozenset[str]:
    """Return the sorts, told by the nearest preposition, that an event's place is of ("À la gare de Lyon": a point)."""
    article = story.article_of(statement.id)
    assert event.place_span is not None  # noqa: S101  # checked by the caller; tells the type checker
    at = event.place_span[0]
    ends = {
        (end, sort)
        for sort, phrases in story.table_of(article).get("where", {}).items()
        for _, end in story.wording(article).iter_phrases(phrases, (at - _BEFORE, at))
        if not _MARK.search(article.text, end, at)
    }
    nearest = max(ends, default=(at, ""))[0]
    return frozenset(sort for end, sort in ends if end == nearest)


def _same(first: Event, second: Event, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two places are one: by entity, by country, or by name."""
    entities = [
        {mention.entity for mention in story.article_of(told.id).mentions if mention.span == event.place_span}
        for event, told in ((first, one), (second, other))
    ]
    if entities[0] & entities[1]:
        return True
    countries = [story.names.countries(str(event.place)) for event in (first, second)]
    if bool(countries[0]) != bool(countries[1]):
        return True
    words = [set(plain(str(event.place)).split()) for event in (first, second)]
    return bool(countries[0] & countries[1]) or words[0] <= words[1] or words[1] <= words[0]


def _names_beside(event: Event, place: str, statement: Statement, story: Story) -> bool:
    """Tell whether an article names another place near where it names an event's."""
    assert event.place_span is not None  # noqa: S101  # checked by the caller; tells the type checker
    start, end = event.place_span
    text = plain(story.article_of(statement.id).text[max(0, start - _NEAR) : end + _NEAR])
    return f" {plain(place)} " in f" {text} "


def clash_of_sides(one: Statement, other: Statement, story: Story) -> tuple[Span, Span] | None:
    """Return the sides of a place, or the houses, on or in which two accounts of one thing have it; None for no two."""
    for read in (_sides_of, _houses_of):
        mine, theirs = read(one, story), read(other, story)
        if len(mine) == len(theirs) == 1:
            (name, span), (another, where) = mine[0], theirs[0]
            if not name & another:
                return span, where
    return None


def tells_side(statement: Statement, story: Story) -> bool:
    """Tell whether a statement names a side of a place, or a house."""
    return bool(_sides_of(statement, story) or _houses_of(statement, story))


def _sides_of(statement: Statement, story: Story) -> list[tuple[frozenset[str], Span]]:
    """List the sides of places that a statement names, with the words; read once."""
    return story.once(("sides", statement.article, statement.content), lambda: _read_sides(statement, story))


def _houses_of(statement: Statement, story: Story) -> list[tuple[frozenset[str], Span]]:
    """List whose houses a statement names ("au SIÈGE DE LA LIGUE"): the telling words for the body, with the words."""
    return story.once(("houses", statement.article, statement.content), lambda: _read_houses(statement, story))


def _read_sides(statement: Statement, story: Story) -> list[tuple[frozenset[str], Span]]:
    article = story.article_of(statement.id)
    return [
        (frozenset({side}), span)
        for side in story.table_of(article).get("sides", {})
        for content in statement.content
        for span in story.wording(article).iter_phrases(story.phrases(article, "sides", side), content)
    ]


def _read_houses(statement: Statement, story: Story) -> list[tuple[frozenset[str], Span]]:
    article, wording = story.article_of(statement.id), story.wording(story.article_of(statement.id))
    found = []
    for content in statement.content:
        for start, end in wording.iter_phrases(story.phrases(article, "houses", "nouns"), content):
            mark = _MARK.search(article.text, end, content[1])
            behind = (end, mark.start() if mark else content[1])
            words = [(word, span) for word, span in wording.inside(behind) if len(word) > _SHORT][:_FEW]
            if words:
                found.append((frozenset(word for word, _ in words), (start, words[-1][1][1])))
    return found


_SHORT = 3
_FEW = 3
"""So many telling words behind a noun for a house may name whose it is."""
