"""Whom a story's names mean: names compared by visible features, joined into entities, phrases given to them.

The features, their weights and the words they rest on are kept with every join, after nomenklatura's model of
explained comparisons (https://github.com/opensanctions/nomenklatura). A decision that a person took outweighs them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

import msgspec

from recoupe.annotate.fold import plain, skeleton
from recoupe.languages.nicknames import full_names
from recoupe.languages.pack import shared_table
from recoupe.link.cluster import cluster
from recoupe.link.likeness import BASE, Named, compare, is_against, meanings
from recoupe.link.naming import Node, read_nodes
from recoupe.link.phrases import Given, give_phrases
from recoupe.link.score import total, weigh_features
from recoupe.records.anchor import Anchor
from recoupe.records.entity import Entity, Join, Role

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.records.entity import Bearer, EntityKind, Mention
    from recoupe.records.text import Article

Pair = tuple[int, int]
Parts = dict[Pair, dict[str, float]]
"""What each feature adds to the sum, by pair of places in the list of names."""
CROWDED = 60
"""How many names may share a blocking key before it tells nothing."""


def find_entities(
    articles: Sequence[Article], decisions: Sequence[Ruled] = ()
) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """Return the articles with their mentions tied to the story's entities, and the entities.

    Entities are in order of first mention, articles in the order given, which tells who is first and nothing else.
    Mentions of somebody whom no article names are left out. No articles give two empty tuples.
    """
    settings = shared_table("naming")
    nodes = read_nodes(articles, (bearer for one in decisions for bearer in one.pair))
    names = [node.named() for node in nodes]
    parts = _compare(nodes, names, settings, decisions)
    groups = _groups(nodes, parts, settings["join"]["threshold"])
    joined = {at: group for group in groups for at in group}
    given = give_phrases(nodes, names, groups, settings)
    for at, (group, _) in given.items():
        joined[at] = group
    entities = tuple(_entity(group, nodes, parts, given, decisions) for group in groups)
    ids = {
        bearer.id: (entity.id, entity.kind)
        for group, entity in zip(groups, entities, strict=True)
        for at in [*group, *(at for at, (where, _) in given.items() if where == group)]
        for _, bearer in nodes[at].bearers
    }
    return tuple(_tied(article, ids) for article in articles), in_order(entities, articles)


def in_order(entities: Iterable[Entity], articles: Sequence[Article]) -> tuple[Entity, ...]:
    """Return entities in order of first mention in the articles."""
    order = {article.id: place for place, article in enumerate(articles)}
    return tuple(sorted(entities, key=lambda one: (order[one.mentions[0].article], one.mentions[0].span, one.id)))


def _tied(article: Article, ids: Mapping[str, tuple[str, EntityKind]]) -> Article:
    """Return an article with its mentions tied to entities; those of nobody named are left out.

    So is a phrase ("the town") for what the story tells to be of another kind than the article alone did.
    """
    mentions = tuple(
        msgspec.structs.replace(one, entity=ids[one.entity][0], kind=ids[one.entity][1])
        for one in article.mentions
        if one.entity in ids and _may_mention(one, ids[one.entity][1])
    )
    return msgspec.structs.replace(article, mentions=mentions)


def _may_mention(mention: Mention, kind: EntityKind) -> bool:
    """Tell whether words may mention one of a kind: any name may, a phrase one of the kind that it says."""
    return mention.form == "name" or mention.kind == kind


def _compare(
    nodes: Sequence[Node], names: Sequence[Named], settings: Mapping[str, Any], decisions: Sequence[Ruled]
) -> Parts:
    """Compare the names that share a blocking key, and those that a decision is about."""
    weights = settings["weights"]
    features = {
        pair: found for pair in _candidates(names) if BASE & (found := compare(names[pair[0]], names[pair[1]])).keys()
    }
    near: dict[int, set[int]] = {}
    for first, second in features:
        near.setdefault(first, set()).add(second)
        near.setdefault(second, set()).add(first)
    for pair, found in features.items():
        if not _rivals(pair, features, near):
            found["only_bearer"] = 1.0
    parts = {pair: weigh_features(found, weights) for pair, found in features.items()}
    parts |= _through_another(parts, settings)
    place = {bearer.id: at for at, node in enumerate(nodes) for _, bearer in node.bearers}
    for decision in decisions:
        first, second = sorted(place[bearer] for bearer in decision.pair)
        if first != second:
            name = f"decided_{decision.verdict}"
            parts.setdefault((first, second), {})[name] = weights[name]
    return parts


def _through_another(parts: Parts, settings: Mapping[str, Any]) -> Parts:
    """Return ties between names that have nothing in common but a third one that each of them is: "AFO" and "OAP"."""
    near: dict[int, set[int]] = {}
    for (first, second), found in parts.items():
        if total(found) >= settings["join"]["threshold"]:
            near.setdefault(first, set()).add(second)
            near.setdefault(second, set()).add(first)
    tie = weigh_features({"through_another": 1.0}, settings["weights"])
    pairs = {pair for between in near.values() for pair in combinations(sorted(between), 2)}
    return {pair: tie for pair in sorted(pairs) if pair not in parts}


def _rivals(pair: Pair, features: Mapping[Pair, Mapping[str, float]], near: Mapping[int, set[int]]) -> bool:
    """Tell whether somebody else than the second may be meant by the first name, or the other way round."""
    for one, other in (pair, pair[::-1]):
        for rival in near[one] - {other}:
            told = features[min(one, rival), max(one, rival)]
            between = features.get((min(other, rival), max(other, rival)))
            if not is_against(told) and (between is None or is_against(between)):
                return True
    return False


def _candidates(names: Sequence[Named]) -> list[Pair]:
    """Return the pairs of names of one kind that share a word by its sound or its beginning, or an acronym."""
    index: dict[tuple[str, str], list[int]] = {}
    for at, name in enumerate(names):
        for key in _keys(name) if name.name else ():
            index.setdefault((name.kind, key), []).append(at)
    pairs = {
        (first, second)
        for places in index.values()
        if len(places) <= CROWDED
        for number, first in enumerate(places)
        for second in places[number + 1 :]
    }
    return sorted(pairs)


def _keys(name: Named) -> set[str]:
    words = (
        name.spelt[-1:]
        if name.kind == "person"
        else [word for word in name.words if word not in meanings()] or name.words
    )
    keys = {skeleton(word) or word for word in words} | {word[:4] for word in words} | set(name.acronyms)
    if name.kind == "person":
        keys |= {f"given {full}" for full in full_names(name.spelt[0])}
    if name.kind == "person" and len(name.spelt) > 1:
        keys.add(f"{name.spelt[0]} {name.spelt[-1][0]}")
    if name.kind == "person" and len(name.spelt) > 2:  # the second of two surnames may be left out
        keys |= {skeleton(name.spelt[-2]), name.spelt[-2][:4]}
    if name.kind != "person":
        keys.add("".join(word[0] for word in name.words).upper())
    return keys


def _groups(nodes: Sequence[Node], parts: Parts, threshold: float) -> list[tuple[int, ...]]:
    """Return the names of each entity, by place; names of nobody but themselves stand alone."""
    clusters = cluster({pair: total(found) for pair, found in parts.items()}, threshold)
    taken = {at for group in clusters for at in group}
    alone = [(at,) for at, node in enumerate(nodes) if at not in taken and node.is_named]
    return sorted([*clusters, *alone])


def _entity(
    group: Sequence[int], nodes: Sequence[Node], parts: Parts, given: Given, decisions: Sequence[Ruled]
) -> Entity:
    """Make the record of one entity of its names and of the phrases given to it."""
    own = [pair for at in group for pair in nodes[at].bearers]
    phrases = [at for at, (where, _) in given.items() if where == tuple(group)]
    bearers = [*own, *(pair for at in phrases for pair in nodes[at].bearers)]
    name, aliases = _names(own, nodes[group[0]].kind)
    mentions = tuple(
        Anchor(article.id, one.span)
        for article, bearer in bearers
        for one in article.mentions
        if one.entity == bearer.id and _may_mention(one, nodes[group[0]].kind)
    )
    return Entity(
        id=nodes[group[0]].first[1].id,
        name=name,
        kind=nodes[group[0]].kind,
        aliases=aliases,
        known=next((bearer.known for _, bearer in own if bearer.known), ""),
        roles=_roles(bearers),
        mentions=mentions,
        joins=(*_joins(group, nodes, parts, decisions), *_phrase_joins(group, phrases, nodes, given)),
    )


def _names(own: Sequence[tuple[Article, Bearer]], kind: EntityKind) -> tuple[str, tuple[str, ...]]:
    """Return the full form that most articles use, for people one with a given name, and the other forms."""
    counts = Counter(form for _, bearer in own for form in (bearer.name, *bearer.forms) if form)
    order = {form: place for place, form in enumerate(counts)}
    forms = sorted(counts, key=lambda form: (-counts[form], order[form]))
    full = Counter(bearer.name for _, bearer in own if bearer.name)
    whole = [form for form in full if kind != "person" or " " in form] or list(full)
    name = max(whole, key=lambda form: (full[form], len(form.split()), -order[form]))
    return name, tuple(form for form in forms if form != name)


def _roles(bearers: Iterable[tuple[Article, Bearer]]) -> tuple[Role, ...]:
    return tuple(
        Role(article=article.id, span=span, date=article.published)
        for article, bearer in bearers
        for span in bearer.roles
    )


def _joins(group: Sequence[int], nodes: Sequence[Node], parts: Parts, decisions: Sequence[Ruled]) -> Iterable[Join]:
    """Yield for each name but the first the strongest of its ties to the names before it."""
    for number, at in enumerate(group):
        ties = [(total(parts[pair]), pair) for other in group[:number] if (pair := (other, at)) in parts]
        if ties:
            pair = max(ties, key=lambda tie: (tie[0], -tie[1][0]))[1]
            yield _join(nodes[pair[0]], nodes[pair[1]], parts[pair], decisions)


def _phrase_joins(group: Sequence[int], phrases: Sequence[int], nodes: Sequence[Node], given: Given) -> Iterable[Join]:
    for at in phrases:
        yield _join(nodes[group[0]], nodes[at], given[at][1], ())


def _join(first: Node, second: Node, parts: dict[str, float], decisions: Sequence[Ruled]) -> Join:
    (one_article, one), (other_article, other) = first.first, second.first
    bearers = {bearer.id for node in (first, second) for _, bearer in node.bearers}
    return Join(
        names=(one.name, other.name or next(iter(other.stands_for), "")),
        features=parts,
        evidence=(_where(one_article, one), _where(other_article, other)),
        reason=next((decision.reason for decision in decisions if set(decision.pair) <= bearers), ""),
    )


def _where(article: Article, bearer: Bearer) -> Anchor:
    """Return where an article first gives a bearer's name in full, else first names it, or mentions it by a phrase."""
    named = [one.span for one in article.mentions if one.entity == bearer.id and one.form == "name"]
    whole = (span for span in named if plain(article.text[slice(*span)]) == plain(bearer.name))
    return Anchor(article.id, next(whole, next(iter(named), bearer.span)))
