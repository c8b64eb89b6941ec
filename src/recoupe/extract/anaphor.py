"""Phrases that point back at who spoke or was named before: "ces derniers", "l'un d'eux", "la quadragénaire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.coreference import gender_and_number, person_meant
from recoupe.annotate.syntax import gender_of
from recoupe.extract.count import count, is_plural, number_before
from recoupe.extract.noun import kinds_of
from recoupe.extract.publisher import is_own
from recoupe.extract.scene import again, carried
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.extract.scene import Chain, Scene
    from recoupe.languages.sources import NounKind
    from recoupe.records.statement import LinkKind

NOUNS_FOR: dict[LinkKind, frozenset[NounKind]] = {
    "person": frozenset({"role", "anonymous"}),
    "organization": frozenset({"organization"}),
    "media": frozenset({"media"}),
    "document": frozenset({"document"}),
}
"""The kinds of nouns that call a source of each kind."""
LONGEST_OTHERS = 4
"""How many words a phrase for others of those told before has at most: "les deux autres"."""


def pointed_back(scene: Scene, place: tuple[int, int]) -> Chain:
    """Return the chain of "ces derniers", "la même", "l'un d'eux", "deux de ces responsables"; none for other phrases.

    What is set off behind the phrase only explains it.
    """
    tokens, place = scene.look.tokens, _with_partitive(scene, place)
    end = next((at for at in range(*place) if tokens[at].text == ","), place[1])
    return _told_again(scene, place, end) or _some_of_them(scene, place, end)


def _with_partitive(scene: Scene, place: tuple[int, int]) -> tuple[int, int]:
    """Return the range of "deux des responsables" where the tree gives its number alone, or all behind it."""
    tokens, partitive, (first, last) = scene.look.tokens, scene.data.partitive, place
    if first > 0 and tokens[first].lower in partitive.of and tokens[first - 1].lower in partitive.words:
        return first - 1, last
    number = last - first == 1 and tokens[first].lower in partitive.words
    if not number or last == len(tokens) or tokens[last].lower not in partitive.of:
        return place
    noun = next((at for at in range(last, min(last + 4, len(tokens))) if tokens[at].upos == "NOUN"), None)
    return place if noun is None else (first, noun + 1)


def _told_again(scene: Scene, place: tuple[int, int], end: int) -> Chain:
    """Return the chain of who spoke last, or jointly last, where a phrase that ends before ``end`` means her again."""
    data, memory = scene.data, scene.memory
    span, last = scene.span(*place), end - 1
    word, length = scene.look.tokens[last].lower, end - place[0]
    joint = _one_of_two(scene, last) if length < 3 else ()
    if joint:
        return again(joint, span)
    told = memory.plural[-1] if memory.plural and length < 3 else None
    if (
        told is not None and told.count == 2 and word in data.back.first | data.back.second
    ):  # "le premier" of two unnamed
        one = Link(name=scene.words(*place), kind="anonymous", span=span, stated=True, count=1)
        return (*carried(memory.plural[:-1]), one)
    if word in data.back.plural and length < 4 and memory.plural and _others(scene, place[0], end) is None:
        return again(memory.plural, span)
    if word in data.back.singular and length < 4:
        several = bool(memory.last) and memory.last[-1].kind == "anonymous" and memory.last[-1].count != 1
        fitting = () if _agrees(scene, last) and not several else _last_named(scene, last, span)
        return fitting or (again(memory.last, span) if memory.last else ())
    return again(memory.last, span) if word in data.definite.same and length < 3 and memory.last else ()


def _some_of_them(scene: Scene, place: tuple[int, int], end: int) -> Chain:
    """Return the chain of one or some of those who spoke before, by name where one stands behind ("l'un d'eux, X")."""
    tokens, data, memory = scene.look.tokens, scene.data, scene.memory
    before = memory.plural or (memory.last if memory.last and memory.last[-1].kind == "anonymous" else ())
    relays = carried(before[:-1])
    first = place[0] + (tokens[place[0]].lower in data.definite.pointing)
    others = _others(scene, place[0], end) if before else None
    one = bool(memory.plural) and end - first == 1 and data.numbers.get(tokens[first].lower) == 1
    some = (
        first + 1 < place[1]
        and tokens[first].lower in data.partitive.words
        and tokens[first + 1].lower in data.partitive.of
    )
    if others is None and not (one or some):
        return ()
    count_ = data.numbers.get(tokens[first].lower) if others is None else others[0]
    named = _apposed_person(scene, end, place[1]) if count_ == 1 else None
    if named is not None:
        return (*relays, named)
    name, span = scene.words(place[0], place[1] if some else end), scene.span(*place)
    return (*relays, Link(name=name, kind="anonymous", span=span, stated=True, count=count_))


def _others(scene: Scene, first: int, last: int) -> tuple[int | None] | None:
    """Return how many others of those told before a phrase means, in a tuple: "un autre", "the other two", "los demás".

    None inside the tuple where the phrase leaves it open, and instead of it where the phrase means anything else: it
    has only determiners, numbers and words for others.
    """
    data, words = scene.data, [token.lower for token in scene.look.tokens[first:last]]
    further = data.partitive.another | data.partitive.others
    told = [word for word in words if word not in data.definite.pointing]
    if not told or last - first > LONGEST_OTHERS or not all(word in further or word in data.numbers for word in told):
        return None
    if not any(word in further for word in told) or (len(words) == 1 and not _alone(scene, words[0])):
        return None
    number = next((data.numbers[word] for word in told if word not in further), None)
    several = any(word in data.partitive.others for word in told)
    return (number if number is not None or several else 1,)


def _alone(scene: Scene, word: str) -> bool:
    """Tell whether a word for others needs no determiner: "another", "otro", "others"."""
    return word in scene.data.numbers or word in scene.data.partitive.others


def _apposed_person(scene: Scene, first: int, last: int) -> Link | None:
    """Return the link of the person named behind the comma that stands here: "uno de ellos, EL PROFESOR X"; or None."""
    tokens = scene.look.tokens
    person = next((m for m in scene.directory.inside(scene.number, first, last) if m.entity.kind == "person"), None)
    if person is None or any(t.upos in ("VERB", "AUX", "ADP", "PRON", "SCONJ") for t in tokens[first : person.first]):
        return None
    return scene.named(person)


def all_of_them(scene: Scene, head: int, place: tuple[int, int]) -> tuple[Chain, ...]:
    """Return the chains of those who spoke jointly, where a phrase means them all; none for other phrases.

    "Les deux syndicats", "both unions", "ambos": as many of their kind. A bare plural pronoun means them where nobody
    has spoken since.
    """
    memory, tokens = scene.memory, scene.look.tokens
    if not memory.joint or scene.number - memory.jointly > 1:
        return ()
    told = gender_and_number(tokens[head].lower, scene.look.lexicon.pronouns)
    if told is not None:
        meant = told[1] and memory.last == memory.joint[0]
    else:
        meant = _as_many(scene, head, place) and _alike(scene, head)
    return tuple(again(chain, scene.span(*place)) for chain in memory.joint) if meant else ()


def _as_many(scene: Scene, head: int, place: tuple[int, int]) -> bool:
    """Tell whether a phrase counts as many as spoke jointly last, behind a word that points: "THE TWO unions"."""
    tokens, data = scene.look.tokens, scene.data
    if any(token.lower in data.back.both for token in tokens[place[0] : head + 1]):
        return len(scene.memory.joint) == 2
    points = tokens[place[0]].lower in data.definite.pointing
    return points and number_before(scene, head + 1, place[0]) == len(scene.memory.joint)


def _alike(scene: Scene, head: int) -> bool:
    """Tell whether those who spoke jointly last may be called by a noun: people, bodies or media; any by a pronoun."""
    token = scene.look.tokens[head]
    kinds = scene.look.sources.kinds(token.lower, token.lemma)
    roots = {chain[-1].kind for chain in scene.memory.joint}
    wanted = {kind for kind, nouns in NOUNS_FOR.items() if nouns & set(kinds)}
    return not kinds or roots <= wanted


def _one_of_two(scene: Scene, at: int) -> Chain:
    """Return the chain of the first or the second of those who spoke jointly last ("la seconde"); none elsewhere."""
    word, back, joint = scene.look.tokens[at].lower, scene.data.back, scene.memory.joint
    place = 0 if word in back.first else 1 if word in back.second else 2
    return joint[place] if place < len(joint) else ()


def authors_of(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of the document told of last, where its authors speak ("les auteurs", "ses auteurs"); else none.

    Those of another one are named or told by a complement; "les auteurs DU RAPPORT" speak for it.
    """
    document, tokens = scene.memory.document, scene.look.tokens
    if tokens[head].lemma not in scene.data.back.authors or tokens[place[0]].lower not in scene.data.definite.pointing:
        return ()
    behind = [tokens[at] for at in range(head + 1, place[1]) if tokens[at].upos in ("NOUN", "PROPN")]
    other = any("document" not in scene.look.sources.kinds(token.lower, token.lemma) for token in behind)
    return again(document, scene.span(*place)) if document and not other else ()


def epithet(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of the person whom "la quadragénaire" or "le Finlandais" means; none for other phrases."""
    token, data = scene.look.tokens[head], scene.data
    people = token.text[0].isupper() and token.lower in scene.gazetteer.demonyms
    if not (people or token.lower in data.back.epithets) or is_plural(scene, head) or place[0] == head:
        return ()
    if any(mention.entity.kind == "person" for mention in scene.directory.inside(scene.number, *place)):
        return ()
    span = scene.span(*place)
    gender = data.definite.gender.get(scene.look.tokens[place[0]].lower, "") or gender_of(token)
    told = last_fitting(scene, gender, span)
    if told and (told[-1].kind == "person" or (told[-1].kind == "anonymous" and _one(told))):
        return told
    person = person_meant(scene.directory, (scene.number, head), gender, subject_first=True)
    return () if person is None else (Link(name=person.name, kind="person", span=span, stated=True),)


def medium_meant(scene: Scene, head: int) -> str | None:
    """Return the name of the medium that a noun without a name means ("le quotidien", "nos confrères"), or None.

    Where no name is known for a medium's, it is the one that passed on what was said last.
    """
    if "media" not in kinds_of(scene, head):
        return None
    determiner = scene.look.paragraph.child(head, "det")
    ours = determiner is not None and determiner.lower in scene.data.definite.own
    if is_plural(scene, head) and not ours:
        return None
    if is_plural(scene, head):
        told = (m.entity for m in reversed(scene.directory.mentions) if (m.paragraph, m.first) < (scene.number, head))
        return next((one.name for one in told if one.kind == "media" and not is_own(scene, one.name)), None)
    meant = scene.directory.phrases.get((scene.number, head))
    if meant is not None:
        return meant.name if meant.kind == "media" else None
    return None if ours else _last_relay(scene, head)


def passed_on_by(scene: Scene, name: str) -> Chain:
    """Return the media through which a medium's words came where it was last credited, in this paragraph or the last.

    "Según X, que cita a Y, … EL DIARIO agrega": what Y adds comes through X too; none where Y was read itself.
    """
    for number, chain in reversed(scene.memory.recent):
        place = next((at for at, link in enumerate(chain) if link.kind == "media" and link.name == name), None)
        if place is not None:
            near = scene.number - number <= 1 and all(link.kind == "media" for link in chain[:place])
            return carried(chain[:place]) if near else ()
    return ()


def _last_relay(scene: Scene, head: int) -> str | None:
    """Return the name of the medium last credited, where a noun of some sort of medium points back; or None."""
    first = scene.look.tokens[head - 1].lower if head else ""
    definite = scene.data.definite
    points = first in definite.pointing - definite.owning - definite.here or first in definite.contracted
    noun = scene.look.tokens[head].lemma
    sort = any(noun in nouns for nouns in scene.data.media_nouns.values())
    relays = (link for _, chain in reversed(scene.memory.recent) for link in chain if link.kind == "media")
    capital = (link.name for link in relays if any(map(str.isupper, link.name.split()[-1][:3])))
    return next((name for name in capital if not is_own(scene, name)), None) if points and sort else None


def pointed_at(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of the unnamed people whom a demonstrative points at ("ces deux responsables"); else none."""
    tokens, memory = scene.look.tokens, scene.memory
    if tokens[place[0]].lower not in scene.data.definite.demonstrative or scene.number - memory.where[0] > 1:
        return ()
    span = scene.span(*place)
    if not is_plural(scene, head):
        near = (chain for number, chain in reversed(memory.recent) if scene.number - number <= 1)
        return next((again(chain, span) for chain in near if chain[-1].kind == "anonymous" and _one(chain)), ())
    told, counted = memory.plural, count(scene, head, place)
    if not told or (counted and told[-1].count and counted != told[-1].count):
        return ()
    return again(told, span)


def _one(chain: Chain) -> bool:
    """Tell whether a chain ends with one unnamed person, or with how many is open."""
    return chain[-1].count in (None, 1)


def _agrees(scene: Scene, at: int) -> bool:
    """Tell whether the last speaker, if a person of known gender, may be meant by a word that shows one."""
    root = scene.memory.last[-1] if scene.memory.last else None
    gender = gender_of(scene.look.tokens[at])
    had = {m.entity.gender for m in scene.directory.mentions if root is not None and m.entity.name == root.name}
    return root is not None and (not gender or not had or not had.isdisjoint({"", gender}))


def _last_named(scene: Scene, head: int, span: tuple[int, int]) -> Chain:
    """Return the chain of the person last named whose gender a word shows ("cette dernière"); none without one."""
    where = (scene.number, head)
    person = person_meant(scene.directory, where, gender_of(scene.look.tokens[head]), subject_first=False)
    return () if person is None else (Link(name=person.name, kind="person", span=span, stated=True),)


def last_fitting(scene: Scene, gender: str, span: tuple[int, int]) -> Chain:
    """Return the chain of the last speaker of this paragraph or the two before who may be meant; none without one."""
    recent = scene.memory.recent
    near = [_teller(chain) for number, chain in reversed(recent) if scene.number - number <= 2]
    last = next((chain for chain in near[:1] if _fits(scene, chain[-1], gender)), ())
    here = (chain for number, chain in reversed(recent[:-1]) if number == scene.number and chain[-1].kind == "person")
    told = last or next((chain for chain in here if _fits(scene, chain[-1], gender)), ())
    return again(told, span) if told else ()


def _teller(chain: Chain) -> Chain:
    """Return a chain up to the person who cites a document, for it is she who may be meant by a pronoun."""
    cites = len(chain) > 1 and chain[-1].kind == "document" and chain[-2].kind == "person"
    return chain[:-1] if cites else chain


def _fits(scene: Scene, root: Link, gender: str) -> bool:
    """Tell whether the last speaker may be meant by a singular pronoun of this gender; a neuter one means no person."""
    if gender == "n":
        return root.kind in ("organization", "media", "document") and scene.number - scene.memory.where[0] <= 1
    if root.kind == "person":
        bearers = [m.entity.gender for m in scene.directory.mentions if m.entity.name == root.name]
        told = bearers[0] if bearers else _told_gender(scene, root)
        return not gender or told in ("", gender)
    if root.kind == "anonymous":
        return root.count == 1
    person = bool(gender) and bool(scene.look.lexicon.pronouns.neuter)  # "he" is no report
    return root.kind in ("document", "organization") and scene.number == scene.memory.where[0] and not person


def _told_gender(scene: Scene, root: Link) -> str:
    """Return the gender that the determiner of a nameless speaker tells ("la présidente"), "" where it tells none."""
    words = scene.text[slice(*root.span)].split(maxsplit=1)
    return scene.data.definite.gender.get(words[0].lower(), "") if words else ""
