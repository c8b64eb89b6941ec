"""People whom a source phrase does not name: by a role ("la productrice"), or as unnamed ("six sources")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from recoupe.annotate.coreference import RolePhrase, person_meant, role_meant
from recoupe.annotate.syntax import complements_of, gender_of
from recoupe.extract.count import count, is_plural
from recoupe.extract.noun import bared, core, kinds_of, points_back
from recoupe.extract.scene import again, carried
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.annotate.directory import Entity
    from recoupe.extract.scene import Chain, Scene
    from recoupe.languages.sources import Noun

NEAR_PARAGRAPHS = 6
"""How far back several unnamed people may have been told of whom a phrase points back at."""


def read_role(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read a role without a name: somebody named elsewhere, whoever spoke last, or else an unnamed person."""
    noun = kinds_of(scene, head)["role"]
    several = is_plural(scene, head)
    if several or not points_back(scene, head, place):
        owned = any(token.lower in scene.data.definite.genitive for token in scene.look.tokens[place[0] : head])
        one = (unnamed(scene, head, place, alone=owned),)  # "Askew's sister"
        return read_anonymous(scene, head, place) if several else one
    wanted = _role_phrase(scene, head, place, noun)
    if not wanted.offices and _spoke_by(scene, noun):
        return again(scene.memory.last, scene.span(*place))
    found = role_meant(scene.directory, (scene.number, head), wanted, scene.data, scene.gazetteer.demonyms)
    if (found is None or noun.lemma not in found.roles) and _told_unnamed(scene, head):
        through = carried(scene.memory.last[:-1]) if _same_root(scene, head) else ()
        return (*through, unnamed(scene, head, place, alone=True))
    exact = found is not None and (noun.lemma in found.roles or bool(wanted.offices))
    if not exact and (found is None or not _known_otherwise(scene, noun)):
        taken_up = spoke_last(scene, head, place)
        if taken_up:
            return taken_up
    plain = not wanted.offices and wanted.modifiers <= scene.gazetteer.demonyms  # "l'expert judiciaire" is somebody new
    owned = scene.look.tokens[place[0]].lower in scene.data.definite.owning  # "his lawyer" is not he
    if found is None and noun.lemma in scene.data.hypernyms and plain and not owned:
        found = person_meant(scene.directory, (scene.number, head), wanted.gender, subject_first=False)
    if found is None and noun.lemma in scene.data.back.tried:
        found = _only_person(scene, wanted.gender)
    if found is None:
        return _nameless_role(scene, head, place, noun)
    link = Link(name=found.name, kind="person", span=scene.span(*core(scene, head, place)), stated=True)
    return (*carried(scene.memory.relays.get(found.name, ())), link)


def _only_person(scene: Scene, gender: str) -> Entity | None:
    """Return the one person named in the paragraphs before, if a gender fits her; None where nobody or others were."""
    people = {
        m.entity.name: m.entity
        for m in scene.directory.mentions
        if m.entity.kind == "person" and m.paragraph < scene.number
    }
    only = next(iter(people.values())) if len(people) == 1 else None
    return only if only is not None and (not gender or only.gender in ("", gender)) else None


def _told_unnamed(scene: Scene, head: int) -> bool:
    """Tell whether the paragraph told of somebody unnamed by the very noun: "AN OFFICIAL said … the official added"."""
    tokens = scene.look.tokens
    return any(
        tokens[at].lower == tokens[head].lower
        and (article := scene.look.paragraph.child(at, "det")) is not None
        and scene.data.numbers.get(article.lower) == 1
        and not any(scene.directory.at(scene.number, child) for child in tokens[at].children)
        for at in range(head)
    )


def _known_otherwise(scene: Scene, noun: Noun) -> bool:
    """Tell whether whoever spoke last is known by roles that a noun does not cover."""
    root = scene.memory.last[-1] if scene.memory.last else None
    covered = {noun.lemma} | scene.data.hypernyms.get(noun.lemma, frozenset())
    had = {role for m in scene.directory.mentions if root and m.entity.name == root.name for role in m.entity.roles}
    return bool(had) and not had & covered


def _same_root(scene: Scene, head: int) -> bool:
    """Tell whether whoever spoke last is unnamed and may be called by a noun."""
    root = scene.memory.last[-1] if scene.memory.last else None
    return root is not None and root.kind == "anonymous" and _same_people(scene, head, root)


def _role_phrase(scene: Scene, head: int, place: tuple[int, int], noun: Noun) -> RolePhrase:
    """Return what a phrase says of who has a role."""
    tokens = scene.look.tokens
    article = scene.look.paragraph.child(head, "det")
    gender = (gender_of(article) if article else "") or ("" if noun.epicene else gender_of(tokens[head]))
    modifiers = frozenset(tokens[at].lower for at in range(*place) if tokens[at].upos == "ADJ")
    return RolePhrase(noun.lemma, gender, modifiers, complements_of(tokens, head, place[1]))


def _nameless_role(scene: Scene, head: int, place: tuple[int, int], noun: Noun) -> Chain:
    """Return the chain of a role that nobody whom the article names is known to have."""
    first, last = core(scene, head, place)
    spoke = scene.memory.last[-1] if scene.memory.last else None
    office = last - head > 1 and scene.look.tokens[head + 1].upos == "ADP"
    alone = () if spoke is not None and spoke.kind == "anonymous" else _lone_person(scene, head, place)
    many = scene.data.back.situational | scene.data.offices.get("spokesperson", frozenset())
    owned = scene.look.tokens[place[0]].lower in scene.data.definite.owning and noun.lemma in many
    by_office = noun.lemma in scene.look.sources.known_by_office and not owned  # "son avocat" is one of many
    another = by_office or noun.lemma in scene.data.back.situational
    if alone and not (another and spoke is not None and spoke.name == alone[-1].name):
        return alone
    same = spoke is not None and spoke.kind == "anonymous" and _same_people(scene, head, spoke)
    if spoke is not None and spoke.kind == "anonymous" and not office and (same or not by_office):
        through = carried(scene.memory.last[:-1]) if same else ()
        return (*through, unnamed(scene, head, place, alone=True))
    if by_office:
        return (Link(name=bared(scene, first, last), kind="person", span=scene.span(first, last), stated=True),)
    return (unnamed(scene, head, place, alone=True),)


def spoke_last(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of who spoke last, where a noun for a person means her: "dit Zoé. LA PRODUCTRICE ajoute".

    A noun with an article that nobody was called by before says something new of who spoke just before, if its gender
    fits and nobody else was named since. It does not where it is an office ("la préfète"), whose bearer needs no
    introduction, or one of the nouns that a situation brings along ("la victime", "l'avocat"); none then.
    """
    memory, tokens, data = scene.memory, scene.look.tokens, scene.data
    root = memory.last[-1] if memory.last else None
    first = tokens[place[0]].lower
    if root is None or scene.number - memory.where[0] > 1 or first not in data.definite.pointing - data.definite.owning:
        return ()
    demonstrative = first in data.definite.demonstrative
    kinds = kinds_of(scene, head)
    lemma = next((kinds[kind].lemma for kind in ("role", "anonymous") if kind in kinds), tokens[head].lemma)
    general = data.hypernyms.keys() if place[1] - head == 1 else frozenset()  # "le dirigeant", of nothing
    offices = scene.look.sources.known_by_office - general
    known = {lemma, tokens[head].lower} & (offices | data.back.situational)
    if is_plural(scene, head) or (not demonstrative and (known or _told_before(scene, head))):
        return ()
    gender = data.definite.gender.get(first, "") or gender_of(tokens[head])
    if root.kind == "anonymous":
        owned = any(token.lower in data.definite.genitive for token in tokens[place[0] : head])  # "the ship's owner"
        if owned or (complements_of(tokens, head, place[1]) and not demonstrative):
            return ()
        alone = root.count == 1 and not _others_since(scene, None, place[0])
        return again(memory.last, scene.span(*place)) if alone else ()
    bearer = next((m.entity for m in scene.directory.mentions if m.entity.name == root.name), None)
    if root.kind != "person" or bearer is None or bearer.gender not in ("", gender or bearer.gender):
        return ()
    return () if _others_since(scene, bearer, place[0]) else again(memory.last, scene.span(*place))


def _others_since(scene: Scene, bearer: Entity | None, first: int) -> bool:
    """Tell whether somebody else was named, before a place, since what was said last."""
    since = scene.memory.end if scene.memory.where[0] == scene.number else 0
    named = scene.directory.inside(scene.number, since, first)
    return any(mention.entity is not bearer and mention.entity.kind == "person" for mention in named)


def _told_before(scene: Scene, head: int) -> bool:
    """Tell whether the article's text has a noun, in this form, before it stands here."""
    token = scene.look.tokens[head]
    before = scene.text[: token.start].lower()
    at = before.find(token.lower)
    while at >= 0:
        end = at + len(token.lower)
        if not before[at - 1 : at].isalpha() and not before[end : end + 1].isalpha():
            return True
        at = before.find(token.lower, end)
    return False


def _lone_person(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of the only person whom the paragraph has named so far, nothing else known of her; else none.

    "Yann Delorme a retiré son offre. « … », écrit L'INDUSTRIEL": a noun behind a pointing determiner.
    """
    data, before = scene.data.definite, scene.directory.inside(scene.number, 0, place[0])
    people = {m.entity.name: m.entity for m in before if m.entity.kind == "person"}
    first, tokens = scene.look.tokens[place[0]].lower, scene.look.tokens
    points = first in data.pointing and first not in data.owning
    if not points or len(people) != 1 or any(token.lemma == tokens[head].lemma for token in tokens[: place[0]]):
        return ()
    [person] = people.values()
    gender = data.gender.get(first, "") or gender_of(tokens[head])
    if person.roles or (gender and person.gender not in ("", gender)):
        return ()
    return (Link(name=person.name, kind="person", span=scene.span(*place), stated=True),)


def _spoke_by(scene: Scene, noun: Noun) -> bool:
    """Tell whether the last speaker is nameless and known by this role, or by one that it covers ("l'édile")."""
    memory = scene.memory
    if not memory.last or memory.last[-1].kind != "person" or scene.number - memory.where[0] > 1:
        return False
    name = memory.last[-1].name
    if any(mention.entity.name == name for mention in scene.directory.mentions):
        return False
    role = scene.look.sources.kinds(name.split()[0].lower(), "").get("role")
    return role is not None and role.lemma in {noun.lemma} | scene.data.hypernyms.get(noun.lemma, frozenset())


def read_anonymous(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read unnamed people; a phrase that points back ("les six sources") is told on the chain it was opened with."""
    link = unnamed(scene, head, place)
    known = scene.memory.plural
    same = any(scene.look.tokens[at].lower in scene.data.definite.same for at in range(place[0], head))
    last = scene.memory.plural if is_plural(scene, head) else scene.memory.last
    source = scene.look.tokens[head].lemma in scene.look.lexicon.according_to.bare_source  # "la même SOURCE"
    if same and last and (source or last[-1].kind in ("anonymous", "person")):
        return again(last, scene.span(*place))
    taken_up = spoke_last(scene, head, place)
    if taken_up:
        return taken_up
    near = known and scene.number - scene.memory.where[0] <= NEAR_PARAGRAPHS
    another = scene.data.partitive.another
    further = any(scene.look.tokens[at].lower in another for at in range(place[0], head))  # "una TERCERA persona"
    if near and further and link.count == 1 and known[-1].count and _same_people(scene, head, known[-1]):
        return (*carried(known[:-1]), link)
    if near and points_back(scene, head, place) and _same_people(scene, head, known[-1]):
        as_many = link.count is None and is_plural(scene, head)
        return (*carried(known[:-1]), msgspec.structs.replace(link, count=known[-1].count) if as_many else link)
    return (link,)


def _same_people(scene: Scene, head: int, root: Link) -> bool:
    """Tell whether a noun can mean unnamed people told of before: a general word for sources, or the very noun used."""
    token = scene.look.tokens[head]
    return token.lemma in scene.data.back.general or token.lower[:6] in root.name.lower()


def unnamed(scene: Scene, head: int, place: tuple[int, int], *, alone: bool = False) -> Link:
    """Return the link of unnamed people, with how many they are where known; ``alone`` says that it is one."""
    first, last = core(scene, head, place)
    return Link(
        name=bared(scene, first, last),
        kind="anonymous",
        span=scene.span(first, last),
        stated=True,
        count=1 if alone else count(scene, head, (first, last)),
    )
