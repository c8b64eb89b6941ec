"""Testimony: whether the words of a statement show that who tells it was there, or that others told it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.records.anchor import Anchor
from recoupe.records.text import begins_in

if TYPE_CHECKING:
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

OUTLET = "{outlet}"
"""What stands for an outlet's name in the phrases of a language."""


def outlet_knows(statement: Statement, article: Article, story: Story) -> Anchor | None:
    """Return the words by which the outlet knows a statement of its own at first hand, None where there are none.

    It says that it learnt, saw or obtained it ("X a appris"), or it tells what it did itself.
    """
    forms = outlet_forms(article, story)
    phrases = list(_phrases(article, "first_hand", forms, story))
    return _said(statement, phrases, article, story) or _own_act(statement, forms, article, story)


def source_acts(statement: Statement, root: Link, article: Article, story: Story) -> Anchor | None:
    """Return the words that tell what a source did itself, None where it tells of others."""
    entity = story.identities.entity_of(root)
    names = (root.name, entity.name, *entity.aliases) if entity else (root.name,)
    return _own_act(statement, [plain(name) for name in names], article, story)


def only_heard(statement: Statement, article: Article, story: Story) -> Anchor | None:
    """Return the words by which a source heard or read what it tells, outside of what it tells; None without any."""
    phrases = list(_phrases(article, "second_hand", (), story))
    found = _places(statement, phrases, article, story)
    outside = (span for span in found if not begins_in(span, statement.content))
    return next((Anchor(article.id, span) for span in outside), None)


def outlet_forms(article: Article, story: Story) -> list[str]:
    """Return the plain names by which an article may call its own outlet; () where nobody knows the outlet."""
    if not article.outlet:
        return []
    key = story.outlet_key(article)
    same = [one for one in story.identities.entities.values() if story.identities.keys[one.id] == key]
    names = {plain(name) for one in same for name in (one.name, *one.aliases)} | {plain(article.outlet)}
    bare = {" ".join(name.split()[1:]) for name in names if name.split()[0] in story.names.articles}
    return sorted((names | bare) - {""})


def _phrases(article: Article, table: str, forms: Sequence[str], story: Story) -> Iterator[str]:
    """Yield the phrases of a table of the article's language, with the outlet's names in their places."""
    for phrase in story.phrases(article, table, "phrases"):
        if OUTLET in phrase:
            yield from (phrase.replace(OUTLET, form) for form in forms)
        else:
            yield phrase


def _said(statement: Statement, phrases: Sequence[str], article: Article, story: Story) -> Anchor | None:
    """Return the first of some phrases in the sentence of a statement."""
    return next((Anchor(article.id, span) for span in _places(statement, phrases, article, story)), None)


def _places(statement: Statement, phrases: Sequence[str], article: Article, story: Story) -> Iterator[Span]:
    wording = story.wording(article)
    spans = (*(statement.source or ()), *(statement.cue or ()), *statement.content)
    for sentence in dict.fromkeys(wording.sentence(span) for span in spans):
        yield from wording.iter_phrases(phrases, sentence)


def _own_act(statement: Statement, names: Sequence[str], article: Article, story: Story) -> Anchor | None:
    """Return the words of an act whose actor goes by one of some names."""
    event = statement.event
    if event is None or not event.actor or plain(event.actor) not in names:
        return None
    for span in statement.content:
        if place := story.wording(article).find([plain(event.actor)], span):
            return Anchor(article.id, (min(place[0], event.trigger[0]), max(place[1], event.trigger[1])))
    return Anchor(article.id, event.trigger)
