"""What a statement is about: the predicate with its actor and target, and the telling words of its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.coreference import gender_and_number, person_meant
from recoupe.extract.phrase import noun_phrase
from recoupe.records.statement import Event

if TYPE_CHECKING:
    from recoupe.extract.predicate import Predicate
    from recoupe.extract.scene import Chain, Scene
    from recoupe.languages.hedges import Hedges

TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def event_of(scene: Scene, predicate: Predicate, chain: Chain, subject: int | None = None) -> Event:
    """Return the event of a predicate; actor, target and place are None where the sentence has none.

    ``chain`` is that of the statement: its root is meant by "I", if it is a person. ``subject`` is the place of whom
    another verb of the sentence gives for the actor of one that has none itself.
    """
    paragraph = scene.look.paragraph
    token = paragraph.tokens[predicate.main]
    actor = paragraph.child(predicate.head, "nsubj")
    passive = actor is not None and actor.dep == "nsubj:pass"
    target = paragraph.child(predicate.main, "obj")
    agent = next((c for c in token.children if paragraph.tokens[c].dep == "obl:agent"), None)
    if passive:
        target = actor
    doer = agent if passive else (actor.index if actor is not None else subject)
    who = argument(scene, doer, chain)
    what = argument(scene, target.index if target is not None else None, chain)
    where = _place(scene, predicate)
    return Event(
        trigger=(token.start, token.end),
        predicate=token.lemma,
        actor=who[0],
        target=what[0],
        negated=predicate.negated,
        actor_span=who[1],
        target_span=what[1],
        place=where[0],
        place_span=where[1],
    )


Argument = tuple[str | None, tuple[int, int] | None]
"""The name or words of an argument, and where the article has them."""


def argument(scene: Scene, head: int | None, chain: Chain) -> Argument:
    """Return an argument's name with the span of its phrase; nothing where it is not known who is meant."""
    if head is None:
        return None, None
    head = _antecedent(scene, head)
    name = _name(scene, head, chain)
    if not name:
        return None, None
    mention = scene.directory.at(scene.number, head)
    return name, scene.span(*((mention.first, mention.last) if mention is not None else _phrase(scene, head)))


def _antecedent(scene: Scene, head: int) -> int:
    """Return the noun that a relative pronoun stands for, the word itself where it is none."""
    tokens = scene.look.tokens
    relative = tokens[head].upos == "PRON" and "PronType=Rel" in tokens[head].feats
    clause = tokens[tokens[head].head]
    return clause.head if relative and clause.dep == "acl:relcl" else head


def _place(scene: Scene, predicate: Predicate) -> Argument:
    """Return the place that goes with a predicate behind a preposition ("à LYON"); nothing without exactly one."""
    tokens = scene.look.tokens
    below = dict.fromkeys(child for at in (predicate.head, predicate.main) for child in tokens[at].children)
    named = [
        mention
        for at in below
        if tokens[at].rel in ("obl", "nmod") and any(tokens[child].rel == "case" for child in tokens[at].children)
        if (mention := scene.directory.at(scene.number, at)) is not None and mention.entity.kind == "place"
    ]
    if len(named) != 1:
        return None, None
    return named[0].entity.name, scene.span(named[0].first, named[0].last)


def _name(scene: Scene, head: int, chain: Chain) -> str | None:
    """Return the name or the words of an argument, a pronoun resolved or else left out."""
    look = scene.look
    mention = scene.directory.at(scene.number, head)
    if mention is not None:
        return mention.entity.name
    if look.tokens[head].lower in look.lexicon.pronouns.speaker:
        return chain[-1].name if chain and chain[-1].kind == "person" else None
    if look.tokens[head].upos == "PRON":
        found = gender_and_number(look.tokens[head].lower, look.lexicon.pronouns)
        if found is None or found[1]:
            return None
        person = person_meant(scene.directory, (scene.number, head), found[0], subject_first=True)
        return person.name if person is not None else None
    return scene.words(*_phrase(scene, head))


def _phrase(scene: Scene, head: int) -> tuple[int, int]:
    """Return the place of the words around a noun, no more of them than tell what it is."""
    first, last = noun_phrase(scene.look.paragraph, head, 0, len(scene.look.tokens))
    return max(first, head - 4), min(last, head + 6)


def terms_of(scene: Scene, content: tuple[tuple[int, int], ...], words: Hedges) -> tuple[str, ...]:
    """Return the lemmas of a content's telling words in text order, names in lower case as written."""
    out = []
    for first, last in content:
        for token in scene.look.tokens[first:last]:
            if token.upos not in TELLING:
                continue
            term = token.lower if token.upos == "PROPN" else token.lemma.lower()
            if term not in words.terms.stop and any(character.isalnum() for character in term):
                out.append(term)
    return tuple(out)
