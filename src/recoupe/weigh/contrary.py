"""Contraries: acts that a statement denies by words that say the contrary ("kept to the planned route")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.meanings import ACTS
from recoupe.weigh.act import DECISIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.link.meanings import Phrase
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story


def contraries(statement: Statement, story: Story) -> frozenset[str]:
    """Return the acts of which a statement's main verb, or a phrase of its words, says the contrary; () for none."""
    meanings = story.meanings_of(statement)
    verb = meanings.stem(statement.event.predicate) if statement.event else ""
    by_phrase = frozenset(phrase.act for phrase in _phrases(statement, story) if phrase.contrary)
    said = _said(statement, story) - acts_told(statement, story)
    return meanings.contrary.get(verb, frozenset()) | by_phrase | said


def _said(statement: Statement, story: Story) -> frozenset[str]:
    """Return the acts of which a statement's words say the contrary, by the phrases of its language for it."""
    return story.once(("contrary", statement.article, statement.content), lambda: frozenset(_read(statement, story)))


def _read(statement: Statement, story: Story) -> Iterator[str]:
    article = story.article_of(statement.id)
    wording, table = story.wording(article), story.table_of(article).get("contrary", {})
    for act, phrases in table.items():
        if any(wording.find(phrases, content) for content in statement.content):
            yield f"{ACTS}{act}"


def acts_told(statement: Statement, story: Story) -> frozenset[str]:
    """Return the acts that a statement's words and phrases tell, but those of which they say the contrary."""
    meanings = story.meanings_of(statement)
    groups = (meanings.groups.get(meanings.stem(term), frozenset[str]()) for term in statement.terms)
    by_word = frozenset(group for found in groups for group in found if group.startswith(ACTS))
    return by_word | {phrase.act for phrase in _phrases(statement, story) if not phrase.contrary}


def of_one_act(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements tell of an act of one sort, as far as both tell of any known one but deciding."""
    acts = [acts_told(told, story) - DECISIONS for told in (one, other)]
    return not all(acts) or bool(acts[0] & acts[1])


def _phrases(statement: Statement, story: Story) -> list[Phrase]:
    article = story.article_of(statement.id)
    words = " ".join(article.words(statement.content))
    return story.once(("phrases", article.language, words), lambda: story.meanings_of(statement).phrases_in(words))
