"""The entities that the links of chains name. Unnamed people are never tied to anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recoupe.records.entity import Entity, Mention
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article

Names = dict[str, str]
"""Entities' ids by the plain forms of their names in one article."""


def credit(articles: Sequence[Article], entities: Sequence[Entity]) -> tuple[Article, ...]:
    """Return the articles with the links of their chains tied to the entities that they name."""
    by_id = {entity.id: entity for entity in entities}
    return tuple(_credited(article, by_id) for article in articles)


def _credited(article: Article, entities: Mapping[str, Entity]) -> Article:
    names = _names(article, entities)
    statements = tuple(_statement(statement, article.mentions, names, entities) for statement in article.statements)
    return msgspec.structs.replace(article, statements=statements)


def _names(article: Article, entities: Mapping[str, Entity]) -> Names:
    """Return the forms of an article's entities; a form of two of them names neither."""
    found: dict[str, set[str]] = {}
    for identity in sorted({mention.entity for mention in article.mentions}):
        entity = entities[identity]
        for form in (entity.name, *entity.aliases):
            found.setdefault(plain(form), set()).add(identity)
    return {form: next(iter(ids)) for form, ids in found.items() if len(ids) == 1}


def _statement(
    statement: Statement, mentions: Sequence[Mention], names: Names, entities: Mapping[str, Entity]
) -> Statement:
    chains = tuple(
        tuple(msgspec.structs.replace(link, entity=_entity(link, mentions, names, entities)) for link in chain)
        for chain in statement.chains
    )
    return msgspec.structs.replace(statement, chains=chains, chain=chains[0] if chains else ())


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
