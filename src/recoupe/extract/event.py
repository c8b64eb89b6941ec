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


def event_of(scene: Scene, predicate: Predicate, chain: Chain) -> Event:
    """Return the event of a predicate; actor and target are None where the sentence has none.

    ``chain`` is that of the statement: its root is meant by "I", if it is a person.
    """
    paragraph = scene.look.paragraph
    token = paragraph.tokens[predicate.main]
    actor = paragraph.child(predicate.head, "nsubj")
    passive = actor is not None and actor.dep == "nsubj:pass"
    target = paragraph.child(predicate.main, "obj")
    agent = next((c for c in token.children if paragraph.tokens[c].dep == "obl:agent"), None)
    if passive:
        target = actor
    doer = agent if passive else (actor.index if actor is not None else None)
    return Event(
        trigger=(token.start, token.end),
        predicate=token.lemma,
        actor=_name(scene, doer, chain) if doer is not None else None,
        target=_name(scene, target.index, chain) if target is not None else None,
        negated=predicate.negated,
    )


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
    first, last = noun_phrase(look.paragraph, head, 0, len(look.tokens))
    return scene.words(max(first, head - 4), min(last, head + 6))


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
