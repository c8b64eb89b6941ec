"""Who did it: the actors of one act told twice, held against each other by entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.coreference import body_words
from recoupe.link.meanings import ACTS
from recoupe.weigh.act import sorts
from recoupe.weigh.office import heads

if TYPE_CHECKING:
    from recoupe.records.entity import Mention
    from recoupe.records.relation import Relation
    from recoupe.records.statement import Event, Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

_TOLD = frozenset({"ordered", "done"})
_BEFORE = 4
"""Words that may stand in an actor's phrase before the name."""
_STATE = "things:state"
"""The group of the words for a government."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Whom a statement names for the actor of an act.

    ``entities`` are ids or, for people and bodies of whom no mention is known, keys; ``countries`` are those that the
    words name or whose governments the person speaks for; ``whole`` says that a country or its government is meant.
    Who is not ``named`` is known by the sort of body alone ("l'armée").
    """

    name: str
    span: Span
    entities: frozenset[str]
    countries: frozenset[str]
    whole: bool
    named: bool = True


def clash_of_actors(
    first: Event, second: Event, one: Statement, other: Statement, story: Story
) -> tuple[Actor, Actor, Relation] | None:
    """Return the actors that two tellings of one act give, where they are not the same, and whether both may hold.

    Only acts that one alone does are compared, and only where both actors are known by name. A country, or its
    government, may stand for any of its people and bodies; a body for those of its people whose role names it.
    """
    if {first.status, second.status} - _TOLD or not _of_one(first, second, one, other, story):
        return None
    mine, theirs = read_actor(first, one, story), read_actor(second, other, story)
    if mine is None or theirs is None or mine.named != theirs.named or _may_be_one(mine, theirs, story):
        return None
    if mine.whole and theirs.whole:
        known = mine.countries and theirs.countries and not mine.countries & theirs.countries
        return (mine, theirs, "conflict") if known else None
    return mine, theirs, "differs" if mine.whole or theirs.whole else "conflict"


def read_actor(event: Event, statement: Statement, story: Story) -> Actor | None:
    """Return whom an event names for its actor, None where that is nobody known by name."""
    if event.actor is None:
        return None
    article = story.article_of(statement.id)
    span = event.actor_span or statement.content[0]
    mention = _mention(event.actor, span, article, story.names.articles) if event.actor_span else None
    if mention is not None and _is_bare(mention, article, story):
        return None
    named = any(word[:1].isupper() for word in event.actor.split())  # "le ferry" is nobody called Ferry
    people = story.names.people_in(event.actor) if named else frozenset()
    countries = story.names.countries(event.actor).union(*(story.governed.get(person, ()) for person in people))
    inside = {one.entity for one in article.mentions if span[0] <= one.span[0] and one.span[1] <= span[1]}
    entities = frozenset({mention.entity} | inside) if mention is not None else people
    if not entities and not countries:
        sort = _sort(event.actor, statement, story)
        return Actor(event.actor, span, frozenset({sort}), frozenset(), whole=False, named=False) if sort else None
    whole = _names_state(article.text[slice(*mention.span)] if mention else event.actor, article, story)
    return Actor(_name(event.actor, mention, article), span, entities, countries, whole)


def _is_bare(mention: Mention, article: Article, story: Story) -> bool:
    """Tell whether a phrase stands for nobody but what it is ("le ferry", for one called nothing but Ferry)."""
    entity = story.identities.entities.get(mention.entity)
    words = set(plain(article.text[slice(*mention.span)]).split())
    return mention.form == "nominal" and entity is not None and set(plain(entity.name).split()) <= words


def _sort(phrase: str, statement: Statement, story: Story) -> str | None:
    """Return the sort of body that a phrase without a name is of ("l'armée"), by its first noun; None for others."""
    meanings = story.meanings_of(statement)
    nouns = meanings.stems_in(phrase)
    groups = meanings.groups.get(nouns[0], frozenset()) if nouns else frozenset()
    return next(iter(sorted(groups & story.actors)), None)


def _of_one(first: Event, second: Event, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two events are of a sort that one actor alone does: sorts listed as such, or one unlisted verb."""
    mine, theirs = sorts(first, one, story), sorts(second, other, story)
    shared = mine & theirs
    listed = {sort for sort in mine | theirs if sort.startswith(ACTS)}
    return bool(shared & story.sole_acts) if listed else bool(shared)


def _mention(name: str, span: Span, article: Article, articles: frozenset[str]) -> Mention | None:
    """Return the mention that an actor's words are: the name that they begin with, but for a noun or a role before it.

    "Le groupe METALOR" is that, "le fils de PAUL VERNIER" is not. A pronoun is no mention of its own: then it is the
    mention of the name that it stands for.
    """
    for one in article.mentions:
        if span[0] <= one.span[0] and one.span[1] <= span[1]:
            before = plain(article.text[span[0] : one.span[0]]).split()
            if len(before) <= _BEFORE and articles.isdisjoint(before[1:]):
                return one
    wanted = plain(name)
    return next((one for one in article.mentions if plain(article.text[slice(*one.span)]) == wanted), None)


def _names_state(name: str, article: Article, story: Story) -> bool:
    """Tell whether a name is that of a country or its government, and of no person or body of it."""
    words = plain(name)
    if any(plain(word) in words.split() for word in body_words()):
        return False
    forms = story.names.place_forms(words)
    rest = words
    for form in forms:
        rest = f" {rest} ".replace(f" {form} ", " ").strip()
    meanings = story.meanings.get(article.language or "", story.meanings[""])
    bare = {meanings.stem(word) for word in set(rest.split()) - story.names.articles}
    return all(_STATE in meanings.groups.get(stem, ()) for stem in bare)


def _name(told: str, mention: Mention | None, article: Article) -> str:
    return article.text[slice(*mention.span)] if mention is not None and mention.form == "nominal" else told


def _may_be_one(mine: Actor, theirs: Actor, story: Story) -> bool:
    """Tell whether two actors may be one: one entity, one name inside the other, or a body and one of its people.

    Bodies of one sort are two by the names in their phrases ("le parquet de LYON", "le parquet de BREST").
    """
    if not mine.named and not theirs.named and mine.entities & theirs.entities:
        own, others = _proper(mine.name), _proper(theirs.name)
        return not (own and others and not own & others)
    if mine.entities & theirs.entities:
        return True
    names = set(plain(mine.name).split()) - story.names.articles, set(plain(theirs.name).split()) - story.names.articles
    if not names[0] or not names[1] or names[0] <= names[1] or names[1] <= names[0]:
        return True
    return _is_of(mine, theirs, story) or _is_of(theirs, mine, story)


def _proper(phrase: str) -> frozenset[str]:
    """Return the plain words of a phrase that begin with a capital, but for its first."""
    return frozenset(part for word in phrase.split()[1:] if word[:1].isupper() for part in plain(word).split())


def _is_of(person: Actor, body: Actor, story: Story) -> bool:
    """Tell whether some article's words for a person's role name a body, or make her the head of one like it."""
    wanted = frozenset(plain(body.name).split()) - story.names.articles
    offices = [office for entity in sorted(person.entities) for office in story.offices.of(entity)]
    return any(
        wanted <= frozenset(plain(office.words).split()) or heads(office, wanted, story.headed) for office in offices
    )
