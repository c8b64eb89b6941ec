"""Mandates: whose word is a body's word by office, so that the two are one origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.coreference import all_bodies
from recoupe.records.anchor import Anchor
from recoupe.weigh.office import heads

if TYPE_CHECKING:
    from recoupe.records.entity import Mention
    from recoupe.records.text import Article, Span
    from recoupe.weigh.office import Office
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice

_SPEAKS = "spokesperson"
_SHORT = 3
_BEHIND = 5
"""So many words behind an office may name the body."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """An office by which somebody speaks for a body, with the words of an article that tell which.

    ``bodies`` are the keys of the bodies that they name, ``words`` the plain words for it.
    """

    office: Office
    where: Anchor
    bodies: frozenset[str]
    words: frozenset[str]


def speaks_for(person: Voice, body: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words by which a person's word is a body's, and where the body is named; () where none make it so.

    A spokesperson's is, and that of who presides over a body, but for a government: who heads a part of it may tell
    what the others do not know.
    """
    return _words_of(person, body, frozenset(story.settings["speaking"]), story)


def runs(person: Voice, body: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words by which a person runs a body, and where the body is named; () where none make it so."""
    return _words_of(person, body, frozenset(story.settings["running"]), story)


def _words_of(person: Voice, body: Voice, offices: frozenset[str], story: Story) -> tuple[Anchor, ...]:
    if (person.kind, body.kind) != ("person", "organization"):
        return ()
    words = frozenset(plain(body.name).split())
    governs = person.affiliation.government or body.affiliation.government or body.node.startswith("government:")
    for mandate in _mandates(person, story):
        if not mandate.office.codes & offices or (governs and _SPEAKS not in mandate.office.codes):
            continue
        if body.node in mandate.bodies or _same_words(mandate, words, story):
            return person.root, mandate.where, body.root
    return ()


def speak_for_one(first: Voice, second: Voice, story: Story) -> tuple[Anchor, ...]:
    """Return the words by which two people's word is that of one body; () where none make it so.

    A spokesperson may be one person's.
    """
    if first.kind != "person" or second.kind != "person":
        return ()
    for voice, person in ((first, second), (second, first)):
        for mandate in _mandates(voice, story):
            if _SPEAKS in mandate.office.codes and person.node in mandate.bodies:
                return voice.root, mandate.where, person.root
    if first.affiliation.government or second.affiliation.government:
        return ()
    speaking = frozenset(story.settings["speaking"])
    for one, other in product(_mandates(first, story), _mandates(second, story)):
        if not (one.office.codes & speaking and other.office.codes & speaking):
            continue
        if one.bodies & other.bodies or (_same_words(one, other.words, story) and _same_words(other, one.words, story)):
            return first.root, one.where, second.root, other.where
    return ()


def _mandates(person: Voice, story: Story) -> tuple[Mandate, ...]:
    """Return the mandates of a person, in order of telling; () for one who speaks for no body."""
    return story.once("mandates", lambda: _read_all(story)).get(person.node, ())


def _read_all(story: Story) -> dict[str, tuple[Mandate, ...]]:
    offices = frozenset((*story.settings["speaking"], *story.settings["running"]))
    found: dict[str, tuple[Mandate, ...]] = {}
    for identity, told in story.offices.told.items():
        for office in told:
            key, article = story.identities.keys.get(office.person), story.articles[identity]
            if key and not office.former and office.codes & offices and _by_name(office, article):
                found[key] = (*found.get(key, ()), _read(office, article, story))
    return found


def _by_name(office: Office, article: Article) -> bool:
    """Tell whether an office stands beside the name of who holds it: a phrase alone may mean somebody else."""
    if not any(one.span == office.span and one.form == "nominal" for one in article.mentions):
        return True
    names = (one.span[0] for one in article.mentions if one.entity == office.person and one.form == "name")
    return any(0 <= start - office.span[1] <= _SHORT for start in names)


def _read(office: Office, article: Article, story: Story) -> Mandate:
    """Read for whom an office speaks: the body inside its words, right behind or before them, or pointed back at."""
    inside = [
        one
        for one in article.mentions
        if one.kind in _BODIES and one.entity != office.person and _within(one.span, office.span)
    ]
    found = inside or list(_beside(office, article, story))
    words = {word for one in found for word in plain(article.text[slice(*one.span)]).split()} | office.of
    keys = story.identities.keys
    return Mandate(
        office=office,
        where=Anchor(article.id, office.span),
        bodies=frozenset(keys[one.entity] for one in found if one.entity in keys),
        words=frozenset(words) - story.names.articles,
    )


_BODIES = frozenset({"organization", "place", "person"})
"""Kinds of entity that a body's name may be read as, or that somebody may speak for."""


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _beside(office: Office, article: Article, story: Story) -> Iterator[Mention]:
    """Yield the body whose office words are: "a spokeswoman for X", "X's spokeswoman", "its spokeswoman"."""
    start, end = office.span
    wording = story.wording(article)
    behind = [span for _, span in wording.inside((end, len(article.text)))][: _BEHIND + 1]
    of, owning = (story.phrases(article, "offices", name) for name in ("of", "owning"))
    for one in article.mentions:
        if one.kind not in _BODIES:
            continue
        ahead = any(span[0] == one.span[0] for span in behind[1:]) and wording.stands_before(of, behind[1][0])
        if ahead and article.text[end : one.span[0]].strip().isidentifier():
            yield one
            return
        if one.span[1] <= start and article.text[one.span[1] : start].strip() in _GENITIVE:
            yield one
            return
    if wording.stands_before(owning, start):
        yield from _pointed_at(start, article, story)


_GENITIVE = frozenset({"'s", "’s", "'", "’"})


def _pointed_at(place: int, article: Article, story: Story) -> Iterator[Mention]:
    """Yield the first body that the sentence of a place names before it, or else the sentence before.

    An agency in brackets ("PARIS (APO) –") is none of them.
    """
    sentence = story.wording(article).sentence((place, place + 1))
    before = story.wording(article).sentence((max(0, sentence[0] - 2), max(1, sentence[0] - 1)))
    for span in (sentence, before):
        named = (one for one in article.mentions if one.kind == "organization" and _within(one.span, span))
        found = [one for one in named if one.span[1] <= place and article.text[one.span[0] - 1 : one.span[0]] != "("]
        if found:
            yield min(found, key=lambda one: one.span)
            return


def _same_words(mandate: Mandate, body: frozenset[str], story: Story) -> bool:
    """Tell whether some plain words for a body are those of a mandate's, as far as both name it.

    Of a place's bodies ("le parquet d'ALREC") only one is spoken for: its sort must be that of the office.
    """
    sorts = {sort for sort, nouns in all_bodies().items() if nouns & body}
    common = {noun for nouns in all_bodies().values() for noun in nouns}
    own, theirs = (frozenset(w for w in words if len(w) > _SHORT) for words in (mandate.words, body))
    if not own or not theirs:
        return False
    proper = own - common, theirs - common
    if not all(proper):
        return not any(proper) and bool(own & theirs)
    if not (proper[0] <= proper[1] or proper[1] <= proper[0]):
        return False
    named = {sort for sort, nouns in all_bodies().items() if nouns & own}
    speaks = not sorts or bool(sorts & named) or _SPEAKS in mandate.office.codes
    return speaks or heads(mandate.office, body, story.headed)
