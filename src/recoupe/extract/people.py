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
    from recoupe.extract.scene import Chain, Scene
    from recoupe.languages.sources import Noun

NEAR_PARAGRAPHS = 6
"""How far back several unnamed people may have been told of whom a phrase points back at."""


def read_role(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read a role without a name: somebody named elsewhere, or else an unnamed person."""
    look = scene.look
    token = look.tokens[head]
    noun = kinds_of(scene, head)["role"]
    if not points_back(scene, head, place) or is_plural(scene, head):
        return (unnamed(scene, head, place),)
    article = look.paragraph.child(head, "det")
    gender = (gender_of(article) if article else "") or ("" if noun.epicene else gender_of(token))
    modifiers = frozenset(look.tokens[at].lower for at in range(*place) if look.tokens[at].upos == "ADJ")
    wanted = RolePhrase(noun.lemma, gender, modifiers, complements_of(look.tokens, head, place[1]))
    if not wanted.offices and _spoke_by(scene, noun):
        return again(scene.memory.last, scene.span(*place))
    found = role_meant(scene.directory, (scene.number, head), wanted, scene.data, scene.gazetteer.demonyms)
    plain = not wanted.offices and modifiers <= scene.gazetteer.demonyms  # "l'expert judiciaire" is somebody new
    if found is None and noun.lemma in scene.data.hypernyms and plain:
        found = person_meant(scene.directory, (scene.number, head), gender, subject_first=False)
    first, last = core(scene, head, place)
    spoke = scene.memory.last[-1] if scene.memory.last else None
    office = last - head > 1 and look.tokens[head + 1].upos == "ADP"
    if found is None and spoke is not None and spoke.kind == "anonymous" and not office:
        through = carried(scene.memory.last[:-1]) if _same_people(scene, head, spoke) else ()
        return (*through, unnamed(scene, head, place, alone=True))
    if found is None and noun.lemma in look.sources.known_by_office:
        return (Link(name=bared(scene, first, last), kind="person", span=scene.span(first, last), stated=True),)
    if found is None:
        meant = not wanted.offices and _meant_again(scene, head, place)
        same = again(scene.memory.last, scene.span(*place)) if meant else ()
        return same or _lone_person(scene, head, place) or (unnamed(scene, head, place, alone=True),)
    link = Link(name=found.name, kind="person", span=scene.span(first, last), stated=True)
    return (*carried(scene.memory.relays.get(found.name, ())), link)


def _meant_again(scene: Scene, head: int, place: tuple[int, int]) -> bool:
    """Tell whether a role without an office means the person who spoke last: "… dit Zoé Petit. LA PRODUCTRICE ajoute".

    Nothing else may be known of what she does, her gender must fit, nobody else may have been named or told of since,
    and the noun may not have been used of somebody before.
    """
    memory, tokens, data = scene.memory, scene.look.tokens, scene.data.definite
    root = memory.last[-1] if memory.last else None
    first = tokens[place[0]].lower
    if root is None or root.kind != "person" or scene.number - memory.where[0] > 1 or first in data.owning:
        return False
    bearer = next((m.entity for m in scene.directory.mentions if m.entity.name == root.name), None)
    if bearer is None or bearer.roles or first not in data.pointing:
        return False
    gender = data.gender.get(first, "") or gender_of(tokens[head])
    since = memory.end if memory.where[0] == scene.number else 0
    others = any(
        m.entity is not bearer and m.entity.kind == "person"
        for m in scene.directory.inside(scene.number, since, place[0])
    )
    told = any(token.lemma == tokens[head].lemma for token in tokens[: place[0]])
    return bearer.gender in ("", gender or bearer.gender) and not others and not told


def _lone_person(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of the only person whom the paragraph has named so far, nothing else known of her; else none.

    "Yann Delorme a retiré son offre. « … », écrit L'INDUSTRIEL": a bare noun behind a pointing determiner.
    """
    data, before = scene.data.definite, scene.directory.inside(scene.number, 0, place[0])
    people = {m.entity.name: m.entity for m in before if m.entity.kind == "person"}
    first, tokens = scene.look.tokens[place[0]].lower, scene.look.tokens
    bare = place[1] - place[0] == 2 and first in data.pointing and first not in data.owning
    if not bare or len(people) != 1 or any(token.lemma == tokens[head].lemma for token in tokens[: place[0]]):
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
    near = known and scene.number - scene.memory.where[0] <= NEAR_PARAGRAPHS
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
