"""The entities that the links of chains name, and where. Unnamed people are never tied to anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.records.entity import Entity, Mention
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article, Span

Names = dict[str, str]
"""Entities' ids by the plain forms of their names in one article."""


def credit(articles: Sequence[Article], entities: Sequence[Entity]) -> tuple[Article, ...]:
    """Return the articles with the links of their chains tied to the entities that they name, and to their names."""
    by_id = {entity.id: entity for entity in entities}
    return tuple(_credited(article, by_id) for article in articles)


def _credited(article: Article, entities: Mapping[str, Entity]) -> Article:
    names = _names(article, entities)
    statements = tuple(_statement(statement, article, names, entities) for statement in article.statements)
    return msgspec.structs.replace(article, statements=statements)


def _names(article: Article, entities: Mapping[str, Entity]) -> Names:
    """Return the forms of an article's entities; a form of two of them names neither."""
    found: dict[str, set[str]] = {}
    for identity in sorted({mention.entity for mention in article.mentions}):
        entity = entities[identity]
        for form in (entity.name, *entity.aliases):
            found.setdefault(plain(form), set()).add(identity)
    return {form: next(iter(ids)) for form, ids in found.items() if len(ids) == 1}


def _statement(statement: Statement, article: Article, names: Names, entities: Mapping[str, Entity]) -> Statement:
    chains = tuple(tuple(_tied(link, article, names, entities) for link in chain) for chain in statement.chains)
    return msgspec.structs.replace(statement, chains=chains, chain=chains[0] if chains else ())


def _tied(link: Link, article: Article, names: Names, entities: Mapping[str, Entity]) -> Link:
    identity = _entity(link, article.mentions, names, entities)
    named = named_at(link, entities.get(identity or ""), article)
    return msgspec.structs.replace(link, entity=identity, named=named)


_BESIDE = 120
"""Characters between a document's noun and its author, where the article introduces it."""


def named_at(link: Link, entity: Entity | None, article: Article) -> Span | None:
    """Return where an article gives the name of a link whose own words do not: nearest before them, else behind.

    None where they do, and where the name, made of several words of the article, stands nowhere as it is.
    """
    forms = (link.name, entity.name, *entity.aliases) if entity else (link.name,)
    if any(_shows(form, article.text[slice(*link.span)]) for form in forms):
        return None
    mentions = [one.span for one in article.mentions if entity and one.entity == entity.id and one.form == "name"]
    return _nearest(mentions, link.span) or _lacking(link, article.text)


def _lacking(link: Link, text: str) -> Span | None:
    """Return where the part of a link's name stands that its words lack: of a document, its author, in brackets.

    Where they lack the document's noun too ("ce texte"), the noun beside the author counts in.
    """
    noun, _, author = link.name.partition(" (")
    if link.kind != "document" or not author:
        return _written(noun, text, link.span)
    found = _written(author.rstrip(")"), text, link.span)
    if found is None or _shows(noun, text[slice(*link.span)]):
        return found
    start, end = found
    before, behind = text.rfind(noun, max(0, start - _BESIDE), start), text.find(noun, end, end + _BESIDE)
    if before >= 0:
        return before, end
    return (start, behind + len(noun)) if behind >= 0 else found


def _shows(name: str, words: str) -> bool:
    """Tell whether words hold a name, but for case, accents and signs."""
    return f" {plain(name)} " in f" {plain(words)} "


def _nearest(spans: Sequence[Span], span: Span) -> Span | None:
    """Return the last of some spans that begins no later than a span, else the first behind it."""
    before = [one for one in spans if one[0] <= span[0]]
    return max(before) if before else min(spans, default=None)


def _written(name: str, text: str, span: Span) -> Span | None:
    """Return where a text has a name as written, nearest before a span, else behind it."""
    at = text.rfind(name, 0, span[1]) if name else -1
    at = text.find(name) if name and at < 0 else at
    return (at, at + len(name)) if at >= 0 else None


def _entity(link: Link, mentions: Sequence[Mention], names: Names, entities: Mapping[str, Entity]) -> str | None:
    """Return the id of the entity of a link's kind that alone has its name, or else is mentioned where it stands."""
    if link.kind == "anonymous":
        return None
    here = [
        one for one in mentions if one.kind == link.kind and one.span[0] < link.span[1] and link.span[0] < one.span[1]
    ]
    named = names.get(plain(link.name))
    if named is not None and entities[named].kind == link.kind:
        return named
    return max(here, key=lambda one: one.span[1] - one.span[0]).entity if here else None
