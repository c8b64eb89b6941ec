"""Documents that an article introduces, so that "le rapport" later is known for whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.chain import holders
from recoupe.extract.noun import core
from recoupe.extract.phrase import matches, noun_phrase
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.annotate.directory import Mention
    from recoupe.extract.scene import Scene


def note_documents(scene: Scene, unit: tuple[int, int]) -> None:
    """Remember the last document introduced with its author: "X a publié un rapport", "un rapport de X".

    A document is named by its noun with its author's name; one that a medium got hold of is remembered with it; any
    other is remembered only where it is credited, by its own words.
    """
    look = scene.look
    for head in range(*unit):
        token = look.tokens[head]
        if token.upos != "NOUN" or "document" not in look.sources.kinds(token.lower, token.lemma):
            continue
        if _credited(scene, head) or _in_cue(scene, head) or _measures(scene, head):
            continue
        author, through = _author(scene, head, unit), holders(scene, head, unit)
        if author is None and not through:
            continue
        first, last = noun_phrase(look.paragraph, head, *unit)
        determiner = look.paragraph.child(head, "det")  # "C'est UNE note de onze pages"
        begin = first if determiner is None else determiner.index
        place = next(at for at in range(begin, last) if look.tokens[at].upos != "ADP"), last
        name = (
            f"{scene.words(head, head + 1)} ({author.entity.name})"
            if author
            else scene.words(*core(scene, head, place))
        )
        link = Link(name=name, kind="document", span=scene.span(head, head + 1), stated=True)
        scene.memory.document = (*through, link)


def _in_cue(scene: Scene, head: int) -> bool:
    """Tell whether a noun is a word of a preposition that heads a source: "de ACUERDO con"."""
    tokens = scene.look.tokens
    return any(
        words[place] == tokens[head].lower and head >= place and matches(tokens, head - place, words)
        for words in scene.look.lexicon.according_to.anywhere
        for place in range(1, len(words) - 1)
    )


def _measures(scene: Scene, head: int) -> bool:
    """Tell whether a noun only measures another document: "une note de onze PAGES"."""
    token, above = scene.look.tokens[head], scene.look.tokens[scene.look.tokens[head].head]
    counted = scene.look.paragraph.child(head, "nummod") is not None
    return counted and token.rel == "nmod" and "document" in scene.look.sources.kinds(above.lower, above.lemma)


def _credited(scene: Scene, head: int) -> bool:
    """Tell whether the document last remembered is the one here, remembered with whom it came through."""
    known = scene.memory.document
    first, last = scene.span(head, head + 1)
    return bool(known) and known[-1].span is not None and known[-1].span[0] <= first and last <= known[-1].span[1]


def _generic(scene: Scene, mention: Mention) -> bool:
    """Tell whether a name is a common noun for a body that the next word names ("l'ONG X")."""
    token = scene.look.tokens[mention.first]
    after = scene.look.tokens[mention.last : mention.last + 1]
    known = "organization" in scene.look.sources.kinds(token.lower, token.lemma)
    return known and mention.last - mention.first == 1 and bool(after) and after[0].text[0].isupper()


def _known_already(scene: Scene, head: int) -> bool:
    """Tell whether an article points at a document that is there: who does something with THE memo did not write it."""
    article = scene.look.paragraph.child(head, "det")
    return article is not None and "Definite=Def" in article.feats


def _author(scene: Scene, head: int, unit: tuple[int, int]) -> Mention | None:
    """Return who a document is by: the name right behind it, or the subject of its verb; else None."""
    tokens = scene.look.tokens
    for at in range(head + 1, min(head + 5, unit[1])):
        mention = scene.directory.at(scene.number, at)
        if mention is not None and mention.first == at and _generic(scene, mention):
            continue
        if mention is not None:
            if (
                not tokens[mention.first].text[0].isupper()
            ):  # "du ministère des Finances": the document's own words tell it
                return None
            return mention if tokens[head + 1].upos == "ADP" and mention.entity.kind != "place" else None
        if tokens[at].upos not in ("ADP", "DET", "ADJ"):
            break
    if tokens[head].rel != "obj" or _known_already(scene, head):
        return None
    subject = scene.look.paragraph.child(tokens[head].head, "nsubj")
    if subject is None:
        return None
    named = scene.directory.inside(scene.number, *noun_phrase(scene.look.paragraph, subject.index, *unit))
    return scene.directory.at(scene.number, subject.index) or next(iter(named), None)
