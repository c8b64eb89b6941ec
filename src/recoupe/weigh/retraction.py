"""Retractions: the words by which a medium takes back what it published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.annotate.fold import plain
from recoupe.link.likeness import begin_alike

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story
    from recoupe.weigh.wording import Wording


@dataclass(frozen=True, slots=True)
class Retraction:
    """A sentence of an article by which a medium (a key) takes something back, and the words that say so."""

    article: str
    sentence: Span
    words: Span
    medium: str


def read_retractions(story: Story) -> tuple[Retraction, ...]:
    """Return the retractions that a story's articles tell of, a medium's own ones and others', in order of telling."""
    forms = _media(story)
    return tuple(
        retraction
        for article in story.articles.values()
        if (table := story.table_of(article).get("retraction"))
        for retraction in _read(article, table, forms, story)
    )


def is_retracting(statement: Statement, story: Story) -> bool:
    """Tell whether a statement stands in a sentence that takes something back: it does not say that it is so."""
    start = statement.content[0][0]
    return any(
        one.article == statement.article and one.sentence[0] <= start < one.sentence[1] for one in story.retractions
    )


def is_about(retraction: Retraction, statement: Statement, story: Story) -> bool:
    """Tell whether a retraction may be of a statement: they share a telling word, or it stands below the statement.

    In another language words that begin alike are taken for one.
    """
    article = story.articles[retraction.article]
    if statement.article == retraction.article and story.outlet_key(article) == retraction.medium:
        return True
    names = {word for form, key in _media(story).items() if key == retraction.medium for word in form.split()}
    told = {word for word, _ in story.wording(article).inside(retraction.sentence)} - names
    mine = story.meanings_of(statement)
    terms = {mine.stem(term): plain(term) for term in statement.terms if mine.stem(term) not in mine.weak}
    if article.language == story.articles[statement.article].language:
        return bool(terms.keys() & {mine.stem(word) for word in told})
    return any(begin_alike(word, term) for term in terms.values() for word in told)


def _read(article: Article, table: Mapping[str, Any], forms: Mapping[str, str], story: Story) -> Iterator[Retraction]:
    """Yield the retractions in one article, one for each sentence."""
    wording = story.wording(article)
    whole = (0, len(article.text))
    seen: set[Span] = set()
    for place in wording.iter_phrases(table["ours"], whole):
        sentence = wording.sentence(place)
        if sentence not in seen:
            seen.add(sentence)
            yield Retraction(article.id, sentence, place, story.outlet_key(article))
    for place in (*wording.iter_phrases(table["phrases"], whole), *_taken_back(wording, table)):
        sentence = wording.sentence(place)
        medium = _whose(wording, sentence, place, forms)
        if medium and sentence not in seen:
            seen.add(sentence)
            yield Retraction(article.id, sentence, place, medium)


def _taken_back(wording: Wording, table: Mapping[str, Any]) -> Iterator[Span]:
    """Yield the verbs of taking back with what is taken back, both in one sentence."""
    verbs = {plain(verb) for verb in table["verbs"]}
    pairs = [f"{owned} {thing}" for owned in table["owned"] for thing in table["taken_back"]]
    for verb in sorted(verbs & wording.places.keys()):
        for at in wording.places[verb]:
            sentence = wording.sentence(wording.spans[at])
            if thing := wording.find(pairs, sentence):
                yield min(thing[0], wording.spans[at][0]), max(thing[1], wording.spans[at][1])


def _whose(wording: Wording, sentence: Span, words: Span, forms: Mapping[str, str]) -> str | None:
    """Return the medium named nearest before some words in their sentence, or else behind; None without one."""
    found = [(place, key) for form, key in forms.items() for place in wording.iter_phrases([form], sentence)]
    before = [(place, key) for place, key in found if place[0] <= words[1]]
    nearest = max(before, default=None) or min(found, default=None)
    return nearest[1] if nearest else None


def _media(story: Story) -> dict[str, str]:
    """Map the plain names of a story's media to their keys; a name of two of them is left out."""
    found: dict[str, set[str]] = {}
    for entity in story.identities.entities.values():
        for name in (entity.name, *entity.aliases) if entity.kind == "media" else ():
            found.setdefault(plain(name), set()).add(story.identities.keys[entity.id])
    for article in story.articles.values():
        if article.outlet:
            found.setdefault(plain(article.outlet), set()).add(story.outlet_key(article))
        for link in (link for one in article.statements for chain in story.chains_of(one) for link in chain):
            if link.kind == "media":
                found.setdefault(plain(link.name), set()).add(story.identities.of(link).key)
    return {name: next(iter(keys)) for name, keys in sorted(found.items()) if len(keys) == 1 and name}
