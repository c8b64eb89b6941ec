"""Who is credited: a source phrase read as the links of a chain, nearest relay first, root last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.anaphor import authors_of, epithet, medium_meant, passed_on_by, pointed_at, pointed_back
from recoupe.extract.count import is_plural, number_before
from recoupe.extract.noun import bared, clause_openers, core, kinds_of, points_back
from recoupe.extract.people import read_anonymous, read_role, unnamed
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.scene import again
from recoupe.extract.speaker import speaker
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.annotate.directory import Entity, Mention
    from recoupe.extract.scene import Chain, Scene
    from recoupe.languages.sources import NounKind


PEOPLE: frozenset[NounKind] = frozenset({"role", "anonymous"})
"""Kinds of nouns that only people bear."""
WRITTEN: frozenset[NounKind] = frozenset({"document", "report", "vehicle"})
"""Kinds of nouns for what is written or said."""
_UNLIKE = {"people": ("organization", "media"), "written": ("person",)}
"""Kinds of names in no apposition to such a noun: "un vocero de la planta, SIDERSUR", "firmada por la jueza, X"."""


def phrase(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain that a noun phrase names: its root, before it the media that its own words make relays."""
    mention = _opening(scene, head, place) or scene.directory.at(scene.number, head)
    kinds = kinds_of(scene, head)
    medium = mention is not None and mention.entity.kind == "media"  # "Le Parisien" is nobody from Paris
    back = pointed_back(scene, place) or (() if medium else epithet(scene, head, place))
    back = back or (pointed_at(scene, head, place) if set(kinds) <= PEOPLE else ()) or authors_of(scene, head, place)
    if back:
        return back
    inner = scene.directory.inside(scene.number, *place)
    bears = not kinds or "role" in kinds or "anonymous" in kinds
    person = _bearer_of_role(scene, head, inner) if bears else None
    person = person or (None if {"document", "media"} & set(kinds) else _set_off(scene, head, place))
    if person is not None:
        return (scene.named(person),)
    named = mention is not None and (mention.last - mention.first > 1 or mention.entity.kind in ("media", "person"))
    if mention is not None and (named or not kinds):
        return (scene.named(mention),)
    apposed = _apposed(scene, head, inner)
    house = _house(scene, head, inner) or (None if apposed is None else scene.named(apposed))
    return _read_noun(scene, head, place) if house is None else (house,)


def _read_noun(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of a phrase that names nobody, by what its noun stands for."""
    if _most_of(scene, head, place):
        return (unnamed(scene, head, place),)
    for kind in _order(scene, head, place, kinds_of(scene, head)):
        found = _READERS[kind](scene, head, place)
        if found:
            return found
    return (_described(scene, head, place),)


def _most_of(scene: Scene, head: int, place: tuple[int, int]) -> bool:
    """Tell whether a noun only counts people behind it ("la mayoría de los vecinos"); a group of them may be a body."""
    tokens, sources = scene.look.tokens, scene.look.sources
    body = any(tokens[head].lemma in nouns for nouns in scene.data.bodies.values())
    if tokens[head].lower not in sources.collectives or body or head + 1 >= place[1] or tokens[head + 1].upos != "ADP":
        return False
    noun = next((tokens[at] for at in range(head + 1, place[1]) if tokens[at].upos == "NOUN"), None)
    return noun is not None and bool(PEOPLE & set(sources.kinds(noun.lower, noun.lemma)))


def _house(scene: Scene, head: int, inner: list[Mention]) -> Link | None:
    """Return the link of the firm that its people speak for as one ("les analystes DE X"); None for other phrases."""
    if scene.look.tokens[head].lemma not in scene.data.back.house or not is_plural(scene, head):
        return None
    behind = next((m for m in inner if m.first in (head + 2, head + 3)), None)
    if behind is None or scene.look.tokens[head + 1].upos != "ADP":
        return None
    if behind.entity.kind == "media" or (behind.entity.kind == "place" and behind.entity.known is not None):
        return None
    span = scene.span(behind.first, behind.last)
    return Link(name=behind.entity.name, kind="organization", span=span, stated=True)


def _opening(scene: Scene, head: int, place: tuple[int, int]) -> Mention | None:
    """Return the person whose name, set off by a comma, opens a phrase that the tree hangs on what she is; else None.

    "GWEN ABARA, president of the Nurses' Union".
    """
    mention, tokens = scene.directory.at(scene.number, place[0]), scene.look.tokens
    if mention is None or mention.entity.kind != "person" or mention.last > head or mention.last >= place[1]:
        return None
    return mention if tokens[mention.last].text == "," else None


def _apposed(scene: Scene, head: int, inner: list[Mention]) -> Mention | None:
    """Return the name in apposition to a noun: "le gestionnaire, la société X", "l'opérateur, X"; None without one."""
    tokens = scene.look.tokens
    openers = clause_openers(scene)
    for mention in inner:
        comma = next((at for at in range(mention.first - 1, head, -1) if tokens[at].text == ","), None)
        between = tokens[comma + 1 : mention.first] if comma is not None else ()
        told = [t for t in between if not (t.upos == "VERB" and t.rel == "amod")]  # "MALTA-BASED Tarxien Lines"
        clause = any(t.upos in ("ADP", "VERB", "AUX") or t.lower in openers for t in told)
        clause = clause or any(t.lower in scene.look.lexicon.relays.of_which for t in tokens[head : mention.first])
        if comma is None or clause or mention.entity.kind == "place":  # "le chef du service, Paris"
            continue
        bodies = any(
            token.upos == "ADP" for token in tokens[head:comma]
        )  # it may be the body's name: "de la planta, X"
        sort = _sort(kinds_of(scene, head))
        if mention.entity.kind not in _UNLIKE.get(sort, ()) or (sort == "people" and not bodies):
            return mention
    return None


def _sort(kinds: Iterable[NounKind]) -> str:
    """Return "people" or "written" where a noun stands for nothing else, "" for any other."""
    if not kinds:
        return ""
    return "people" if set(kinds) <= PEOPLE else "written" if set(kinds) <= WRITTEN else ""


def _order(scene: Scene, head: int, place: tuple[int, int], kinds: Iterable[NounKind]) -> list[NounKind]:
    """Return in which order to try a noun's kinds: what the phrase says of it decides between them."""
    own = (place[0], core(scene, head, place)[1])
    medium = any(m.entity.kind == "media" for m in scene.directory.inside(scene.number, *own))
    wanted: list[NounKind] = ["report", "media"] if medium else ["media"]
    if "role" in kinds and not is_plural(scene, head):
        wanted = []  # "une consœur"
    if scene.look.tokens[place[0]].lower in scene.data.definite.owning:  # "son site", "leur compte"
        wanted.insert(0, "vehicle")
    if _no_medium(scene, head, own[1]):
        wanted.insert(0, "organization")
    plural = is_plural(scene, head)
    named = scene.directory.at(scene.number, head + 1) if head + 1 < place[1] else None
    if named is not None and not plural:
        wanted.append("organization")
    # "the same official" is who spoke last, never somebody named of that office
    same = any(scene.look.tokens[at].lower in scene.data.definite.same for at in range(place[0], head))
    definite = points_back(scene, head, place) and not same
    rest: list[NounKind] = (
        ["role", "anonymous", "organization", "document", "report", "vehicle"]
        if definite and not plural
        else ["anonymous", "organization", "role", "document", "report", "vehicle"]
    )
    return [kind for kind in (*wanted, *rest) if kind in kinds]


def _no_medium(scene: Scene, head: int, last: int) -> bool:
    """Tell whether a noun for bodies and media alike names a body by what follows: "l'agence régionale de santé"."""
    tokens, words = scene.look.tokens, scene.data.name_words.media
    behind = [t for t in tokens[head + 1 : last] if t.upos in ("ADJ", "NOUN") and t.text[0].islower()]
    return bool(behind) and not any(t.lower in scene.gazetteer.demonyms or t.lower in words for t in behind)


def _bearer_of_role(scene: Scene, head: int, inner: list[Mention]) -> Mention | None:
    """Return the person named by the phrase that a role noun heads ("la ministre danoise Ingrid …"), or None."""
    tokens = scene.look.tokens
    for mention in inner:
        among = any(token.lower in scene.look.lexicon.relays.of_which for token in tokens[head : mention.first])
        if mention.entity.kind != "person" or mention.first < head or among:  # "plusieurs maires, dont celui de X, Y"
            continue
        before = tokens[mention.first - 1]
        case = any(tokens[child].rel == "case" for child in tokens[mention.first].children) or before.upos == "ADP"
        street = before.upos == "NOUN" and mention.first - 1 > head and tokens[mention.first].rel == "nmod"  # "rue X"
        other = street or _of_another(scene, head, mention.first - 1)
        if not case and not other and before.lower not in scene.look.lexicon.relays.agent:
            return mention
    return None


def _of_another(scene: Scene, head: int, at: int) -> bool:
    """Tell whether the noun before a name is another one's role, under a preposition: "un asesor DEL MINISTRO X"."""
    tokens, first = scene.look.tokens, at
    if at <= head or not PEOPLE & set(scene.look.sources.kinds(tokens[at].lower, tokens[at].lemma)):
        return False
    while first - 1 > head and tokens[first - 1].upos in ("DET", "ADJ"):
        first -= 1
    return tokens[first - 1].upos == "ADP"


def _set_off(scene: Scene, head: int, place: tuple[int, int]) -> Mention | None:
    """Return the person named beside a phrase for her role that commas set off, before it or behind it; else None.

    "Anne Roux, LE PORTE-PAROLE DU PARTI, dit", "… dit LA DIRECTRICE DE L'AGENCE, Anne Roux."
    """
    tokens, first, last = scene.look.tokens, *place
    if is_plural(scene, head):
        return None
    before = scene.directory.at(scene.number, first - 2) if first > 1 and tokens[first - 1].text == "," else None
    behind = scene.directory.at(scene.number, last + 1) if last < len(tokens) and tokens[last].text == "," else None
    closed = last >= len(tokens) or tokens[last].upos == "PUNCT"
    if before is not None and before.last == first - 1 and closed and before.entity.kind == "person":
        return before
    ends = behind is not None and (behind.last >= len(tokens) or tokens[behind.last].upos == "PUNCT")
    return behind if behind is not None and ends and behind.entity.kind == "person" else None


def _read_media(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read "la chaîne X", "le quotidien" (told before), "plusieurs médias"."""
    inner = scene.directory.inside(scene.number, *core(scene, head, place))
    named = next((m for m in inner if m.entity.kind == "media"), None)
    if named is not None:
        return (scene.named(named),)
    titled = _title_behind(scene, head, core(scene, head, place)[1])
    if titled is not None:  # "le quotidien Il Faro", which no table knows
        return (Link(name=scene.words(*titled), kind="media", span=scene.span(*titled), stated=True),)
    owner = _owner(scene, head, place)
    if owner:
        return owner
    known = medium_meant(scene, head)
    if known is not None:
        return (*passed_on_by(scene, known), Link(name=known, kind="media", span=scene.span(*place), stated=True))
    alone = points_back(scene, head, place) and core(scene, head, place)[1] == head + 1
    if alone and "organization" in kinds_of(scene, head) and not is_plural(scene, head):
        return ()  # "l'agence", where no medium was named
    first, last = noun_phrase(scene.look.paragraph, head, *place)
    return (Link(name=scene.words(first, last), kind="media", span=scene.span(first, last), stated=True),)


def _owner(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Return the chain of the body whose site or account speaks ("selon le site DU CLUB"); none for other phrases."""
    tokens, sites = scene.look.tokens, scene.data.media_nouns.get("site", frozenset())
    if tokens[head].lemma not in sites and "vehicle" not in kinds_of(scene, head):
        return ()
    for at in tokens[head].children:
        mention = scene.directory.at(scene.number, at)
        body = "organization" in scene.look.sources.kinds(tokens[at].lower, tokens[at].lemma)
        named = mention is not None and mention.entity.kind == "organization"
        if tokens[at].rel == "nmod" and place[0] <= at < place[1] and (body or named):
            first, last = noun_phrase(scene.look.paragraph, at, *place)
            last -= tokens[last - 1].lower in scene.data.definite.genitive  # "the club'S website"
            return phrase(scene, at, (first, max(last, at + 1)))
    return ()


def _title_behind(scene: Scene, head: int, last: int) -> tuple[int, int] | None:
    """Return the range of the capitalised words that end a phrase for a medium, or None where it ends otherwise."""
    tokens = scene.look.tokens
    first = last
    while first > head + 1 and tokens[first - 1].text[0].isupper():
        first -= 1
    return (first, last) if first < last else None


def _read_report(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read "un article de X", "des informations du journal": the medium speaks; one without a medium is a document."""
    tokens = scene.look.tokens
    last = next((at for at in range(head + 1, place[1]) if tokens[at].text == ","), place[1])
    named = next((m for m in scene.directory.inside(scene.number, head + 1, last) if m.entity.kind == "media"), None)
    if named is not None:
        return (scene.named(named),)
    for at in range(head + 1, last):
        if "media" in scene.look.sources.kinds(tokens[at].lower, tokens[at].lemma):
            return _read_media(scene, at, noun_phrase(scene.look.paragraph, at, head + 1, last))
    teller = None if "document" in kinds_of(scene, head) else _teller(scene, head, last)
    if teller is not None:
        return phrase(scene, teller, noun_phrase(scene.look.paragraph, teller, head + 1, last))
    return _read_document(scene, head, place)


def _teller(scene: Scene, head: int, last: int) -> int | None:
    """Return the head of whom news comes from ("les éléments communiqués par LE PARQUET"), or None."""
    tokens, lexicon = scene.look.tokens, scene.look.lexicon
    for at in range(head + 1, last):
        token, over = tokens[at], tokens[tokens[at].head]
        case = scene.look.paragraph.child(at, "case")
        if token.upos not in ("NOUN", "PROPN") or case is None or not speaker(scene.look, at):
            continue
        if case.lower in lexicon.relays.agent and over.lemma in lexicon.relays.passive:
            return at
        if case.lower in lexicon.apposition.of and over.index == head:
            return at
    return None


def _read_vehicle(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read "son site", "leur communiqué": whoever spoke last, whose it is; none where nothing says whose."""
    owner = _owner(scene, head, place)
    if owner:
        return owner
    span = scene.span(place[0], head + 1)
    owned = scene.look.tokens[place[0]].lower in scene.data.definite.owning
    return again(scene.memory.last, span) if owned and scene.memory.last else ()


def _read_document(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read "un rapport de la fondation X", "le document" (told before)."""
    author = next(
        (m for m in scene.directory.inside(scene.number, head + 1, place[1]) if m.entity.kind != "place"), None
    )
    bare = core(scene, head, place)[1] - head <= 2
    known = scene.memory.document
    if known and known[-1].span == scene.span(head, head + 1):
        return known
    if author is None and bare and points_back(scene, head, place) and known and _may_be_called(scene, head, known):
        return again(known, scene.span(*place))
    return (Link(name=scene.words(*core(scene, head, place)), kind="document", span=scene.span(*place), stated=True),)


def _may_be_called(scene: Scene, head: int, told: Chain) -> bool:
    """Tell whether a document told before may be called by a noun: its own, a general one, one for the same sort."""
    noun, words = scene.look.tokens[head].lemma, set(told[-1].name.lower().split())
    table = scene.data.documents
    sorts = {sort for sort, nouns in table.items() if noun in nouns}
    had = {sort for sort, nouns in table.items() if words & nouns}
    return noun in words or not sorts or not had or "general" in sorts | had or bool(sorts & had)


def _read_organization(scene: Scene, head: int, place: tuple[int, int]) -> Chain:
    """Read a body described by a common noun: "le parquet", "le ministère de X"; so many of a kind are unnamed."""
    opener = scene.look.tokens[place[0]].lower
    if opener in scene.data.definite.owning and scene.look.tokens[head].lower in scene.look.sources.plurals:
        return (unnamed(scene, head, place),)  # "leurs avocats"
    number = number_before(scene, head, place[0])
    trade = scene.look.tokens[head].lemma in scene.data.bodies.get("company", ()) and not points_back(
        scene, head, place
    )
    first, last = core(scene, head, place)
    nameless = not scene.directory.inside(scene.number, head, last)
    if (is_plural(scene, head) and (trade or number is not None)) or (trade and number == 1 and nameless):
        return (unnamed(scene, head, place),)
    name = scene.directory.at(scene.number, head + 1) if head + 1 < last else None
    general = any(scene.look.tokens[head].lemma in nouns for nouns in scene.data.bodies.values())
    if name is not None and general and name.entity.kind == "organization" and name.last == last:
        return (scene.named(name),)
    meant = _body_meant(scene, head)
    if meant is not None:
        return (Link(name=meant.name, kind="organization", span=scene.span(first, last), stated=True),)
    return (Link(name=bared(scene, first, last), kind="organization", span=scene.span(first, last), stated=True),)


def _body_meant(scene: Scene, head: int) -> Entity | None:
    """Return the body that a noun without a name means ("l'entreprise"), as the article's names tell, or None.

    Where they tell of none, it is the body that spoke last, if its name says nothing of what sort it is.
    """
    behind = scene.look.tokens[head + 1 : head + 2]
    if is_plural(scene, head) or (behind and behind[0].text[0].isupper()):  # "l'association Oui au train"
        return None
    meant = scene.directory.phrases.get((scene.number, head))
    if meant is not None:
        return meant if meant.kind == "organization" else None
    tokens, data = scene.look.tokens, scene.data
    sorts = {sort for sort, nouns in data.bodies.items() if tokens[head].lemma in nouns}
    first = tokens[head - 1].lower if head else ""
    bare = head + 1 == len(tokens) or tokens[head + 1].upos not in ("ADJ", "NOUN", "PROPN", "ADP")
    if not sorts or not bare or first not in data.definite.pointing - data.definite.owning:
        return None
    spoke = [chain[-1] for number, chain in scene.memory.recent if scene.number - number <= 1]
    body = next((root for root in reversed(spoke) if root.kind == "organization"), None)
    if body is None or " " in body.name:
        return None
    bodies = (m.entity for m in scene.directory.mentions if m.entity.name == body.name and not m.entity.roles)
    told = (one for one in bodies if one.kind == "organization" and not ("company" in sorts and one.known))
    return next(told, None)


def _described(scene: Scene, head: int, place: tuple[int, int]) -> Link:
    """Return the link of a phrase whose head no table knows: several or some people are unnamed, the rest a body."""
    meant = _body_meant(scene, head)
    if meant is not None:
        return Link(name=meant.name, kind="organization", span=scene.span(*place), stated=True)
    definite = points_back(scene, head, place)
    token, data = scene.look.tokens[head], scene.data
    person = scene.look.tokens[place[0]].lower in data.definite.owning  # "son ancien clerc"
    alone = token.upos == "ADJ" and place[1] == head + 1  # "le premier"
    person = person or alone or token.lower in data.back.epithets  # "cette octogénaire"
    body = token.text[0].isupper() and place == (head, head + 1)  # "Hacienda calcula que"
    if (not definite and not body) or is_plural(scene, head) or person:
        return unnamed(scene, head, place, alone=person and not is_plural(scene, head))
    first, last = core(scene, head, place)
    return Link(name=bared(scene, first, last), kind="organization", span=scene.span(first, last), stated=True)


_READERS = {
    "media": _read_media,
    "report": _read_report,
    "document": _read_document,
    "organization": _read_organization,
    "role": read_role,
    "anonymous": read_anonymous,
    "vehicle": _read_vehicle,
}
