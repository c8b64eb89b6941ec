"""Whom a pronoun credits, and through whom that one spoke before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.coreference import gender_and_number, person_meant
from recoupe.extract.anaphor import last_fitting
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.quote import CLOSE
from recoupe.extract.scene import again, carried
from recoupe.extract.source import phrase
from recoupe.extract.verb import finite_word
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.extract.scene import Chain, Scene
    from recoupe.records.statement import LinkKind

UNSPOKEN_NEAR = 1
"""How many paragraphs back the last speaker may have spoken whom a verb without a subject means."""


_KIND: dict[str, LinkKind] = {"n": "organization"}
"""What a pronoun of a gender stands for where nothing tells who; any other stands for a person."""


def pronoun(scene: Scene, head: int, *, continuing: bool) -> Chain:
    """Return the chain that a pronoun points back to, links not named again marked as carried over.

    Unresolved pronouns give one link under their own word. A verb that carries a speech on ("a-t-il ajouté") keeps
    the last speaker whatever the gender.
    """
    look, memory = scene.look, scene.memory
    word = look.tokens[head].lower
    span = scene.span(head, head + 1)
    found = gender_and_number(word, look.lexicon.pronouns)
    if word in look.lexicon.pronouns.speaker:  # who "I" is outside quotation nobody says
        return (_unresolved(scene, head, "person"),)
    near = scene.number - memory.where[0] <= 2
    demonstrative = not word.startswith("-") and "-" in word
    if found is not None and found[1]:
        told = _nearest(scene, head, found[0]) if demonstrative else ()
        chain = (memory.plural or memory.last) if near else ()
        told = told or (again(chain, span) if chain else _subject_before(scene, head))
        return told or (_unresolved(scene, head, "anonymous"),)
    if continuing and memory.last and near and memory.last[-1].kind != "document":
        return again(memory.last, span)
    gender = found[0] if found else ""
    if demonstrative:
        known = _nearest(scene, head, gender)
    else:
        known = _subject_since(scene, head) or _document_since(scene, head) or last_fitting(scene, gender, span)
    if known:
        return known
    person = person_meant(scene.directory, (scene.number, head), gender, subject_first=not demonstrative)
    sure = person is not None and bool(gender) and person.gender == gender
    told = () if sure else _subject_before(scene, head)
    if person is not None and not told:
        link = Link(name=person.name, kind="person", span=span, stated=True)
        return (*carried(memory.relays.get(person.name, ())), link)
    return told or (_unresolved(scene, head, _KIND.get(found[0], "person") if found else "anonymous"),)


def in_it(scene: Scene, head: int) -> Chain:
    """Return the chain of the document or speech told before that "y" means ("Il Y est écrit que"); none elsewhere."""
    look, memory = scene.look, scene.memory
    words = look.lexicon.comment_clauses
    case = look.paragraph.child(head, "case")
    written = case is not None and case.lower in words.inside and bool(memory.document)  # "EN ELLA se dice que"
    if look.tokens[head].lower not in words.there and not written:
        return ()
    near = scene.number - memory.where[0] <= 2
    told = memory.document or (memory.last if near else ())
    return again(told, scene.span(head, head + 1)) if told else (_unresolved(scene, head, "document"),)


def unspoken_of(scene: Scene, verb: int) -> Chain:
    """Return the chain of whoever a verb without a subject means; none where nobody near fits its number.

    It is the subject told of since the last speech, or else the last speaker. A possessive ("à SON avis") fits any
    number.
    """
    memory, word = scene.memory, finite_word(scene.look, verb)
    plural = None if word is None else "Number=Plur" in scene.look.tokens[word].feats
    since = memory.end if memory.where[0] == scene.number else 0
    told = _last_subject(scene, verb, since, plural=plural)
    if told:
        return told
    if scene.number - memory.where[0] > UNSPOKEN_NEAR:
        return ()
    recent = [chain for _, chain in reversed(memory.recent)]
    return next((carried(chain) for chain in recent if _fits_number(chain[-1], plural=plural)), ())


def _fits_number(root: Link, *, plural: bool | None) -> bool:
    """Tell whether a speaker fits a verb's number: a body's people may speak in the plural; None fits all."""
    if plural is None:
        return True
    if root.kind == "anonymous":
        return (root.count == 1) != plural
    return not plural or root.kind == "organization"


def _last_subject(scene: Scene, verb: int, since: int, *, plural: bool | None) -> Chain:
    """Return the chain of the subject of the sentence before a verb, if a noun for a source or a name; else none.

    Behind a word that credits, the subject of its own sentence comes first: "Cáritas abrirá una cuenta, según ANUNCIÓ".
    """
    tokens, words = scene.look.tokens, scene.look.lexicon
    first = scene.look.paragraph.sentence_of(verb)[0]
    heads = {phrase_[0] for phrase_ in words.according_to.anywhere if len(phrase_) == 1} | words.comment_clauses.like
    last = verb if tokens[verb - 1].lower in heads else first
    before = [token for token in tokens[since:last] if token.rel == "nsubj" and token.upos in ("NOUN", "PROPN")]
    main = [token.index for token in before if tokens[token.head].rel in ("root", "conj", "parataxis")]
    main = [at for at in main if at < first or _is_source(scene, at)]
    if not main or not _is_source(scene, main[-1]):
        return ()
    kinds = scene.look.sources.kinds(tokens[main[-1]].lower, tokens[main[-1]].lemma).keys()
    many = "role" not in kinds and not kinds.isdisjoint({"organization", "anonymous"})  # "el entorno … aseguran"
    if plural not in (None, "Number=Plur" in tokens[main[-1]].feats) and not (plural and many):
        return ()
    return carried(phrase(scene, main[-1], noun_phrase(scene.look.paragraph, main[-1], 0, last)))


def _is_source(scene: Scene, at: int) -> bool:
    """Tell whether a subject is a name or a noun of somebody or something that speaks."""
    mention = scene.directory.at(scene.number, at)
    kinds = scene.look.sources.kinds(scene.look.tokens[at].lower, scene.look.tokens[at].lemma).keys()
    named = mention is not None and mention.entity.kind in ("person", "media", "organization")
    return named or not kinds.isdisjoint({"organization", "role", "anonymous", "media", "document"})


def _nearest(scene: Scene, head: int, gender: str) -> Chain:
    """Return the chain of the person named or told of nearest before "celui-ci", in its paragraph; none without one."""
    tokens = scene.look.tokens
    for at in range(head - 1, -1, -1):
        mention = scene.directory.at(scene.number, at)
        plural = gender_and_number(tokens[head].lower, scene.look.lexicon.pronouns) == (gender, True)
        if mention is not None and mention.entity.kind == "person" and not plural:
            fits = not gender or mention.entity.gender in ("", gender)
            relays = carried(scene.memory.relays.get(mention.entity.name, ()))
            return (*relays, scene.named(mention)) if fits else ()
        kinds = scene.look.sources.kinds(tokens[at].lower, tokens[at].lemma)
        role = "role" in kinds or (plural and "anonymous" in kinds) or tokens[at].lower in scene.look.sources.plurals
        if tokens[at].upos == "NOUN" and role and _same_form(scene, head, at):
            return phrase(scene, at, noun_phrase(scene.look.paragraph, at, 0, head))
    return ()


def _subject_since(scene: Scene, head: int) -> Chain:
    """Return the chain of whom the outlet told of since the last speech: "Son frère a attendu. IL dit …"; or none.

    It is the last subject that agrees with the pronoun; where nobody has spoken in the paragraph yet, a body too.
    """
    here = scene.memory.where[0] == scene.number
    chain = _subject_before(scene, head, scene.memory.end if here else 0)
    named = {m.entity.name for m in scene.directory.inside(scene.number, 0, head)}
    body = bool(chain) and not here and chain[-1].kind in ("organization", "media") and chain[-1].name in named
    return chain if chain and (body or chain[-1].kind in ("person", "anonymous", "document")) else ()


def _document_since(scene: Scene, head: int) -> Chain:
    """Return the chain of the document that the paragraph told of since the last speech, if a pronoun agrees; or none.

    "C'est une note de onze pages, dont X a eu copie. ELLE conclut que …": nobody may have been named since.
    """
    document, memory, tokens = scene.memory.document, scene.memory, scene.look.tokens
    span = document[-1].span if document else None
    since = memory.end if memory.where[0] == scene.number else 0
    at = next((n for n in range(since, head) if span is not None and tokens[n].start == span[0]), None)
    at = next((n for n in range(at, head) if tokens[n].upos == "NOUN"), None) if at is not None else None
    if at is None or not _same_form(scene, head, at):
        return ()
    people = any(m.entity.kind == "person" for m in scene.directory.inside(scene.number, at, head))
    return () if people else again(document, scene.span(head, head + 1))


def _subject_before(scene: Scene, head: int, since: int = 0) -> Chain:
    """Return the chain of the last subject before a pronoun that names a source, or is a noun for one, and agrees.

    Only places from ``since`` on are looked at. Before a cue set behind its content ("The clerk lied, SHE said") nobody
    in its own sentence is meant.
    """
    tokens = scene.look.tokens
    inserted = head > 0 and tokens[head - 1].text in (",", CLOSE)
    last = next(first for first, end in scene.look.units if first <= head < end) if inserted else head
    for at in range(last - 1, since - 1, -1):
        token = tokens[at]
        quoted = scene.look.inside[at] and not scene.look.inside[head]  # « The chairman lies », SHE said
        first = noun_phrase(scene.look.paragraph, at, 0, head)[0]
        owned = tokens[head].text.startswith("-") and tokens[first].lower in scene.data.definite.owning
        if token.rel != "nsubj" or quoted or owned or not _may_be_source(scene, head, at):
            continue  # "SA voisine a signalé la fuite, assure-t-elle" is told by somebody else
        return phrase(scene, at, noun_phrase(scene.look.paragraph, at, 0, head))
    return ()


def _may_be_source(scene: Scene, head: int, at: int) -> bool:
    """Tell whether a subject names somebody whom a pronoun may stand for, or is a noun for such."""
    token = scene.look.tokens[at]
    mention = scene.directory.at(scene.number, at)
    if token.upos == "PROPN" and mention is not None and mention.entity.kind == "person":
        told = gender_and_number(scene.look.tokens[head].lower, scene.look.lexicon.pronouns)
        return told is not None and not told[1] and bool(mention.entity.gender) and mention.entity.gender == told[0]
    kinds = scene.look.sources.kinds(token.lower, token.lemma)
    known = {"organization", "role", "anonymous"} & set(kinds) or token.lower in scene.look.sources.plurals
    clitic = scene.look.tokens[head].text.startswith("-")  # "dit-il": somebody
    neuter = scene.look.lexicon.pronouns.neuter
    thing = scene.look.tokens[head].lower in neuter
    if neuter and thing != bool({"organization", "document"} & set(kinds)):  # "it" is no person, "he" no report
        return False
    known = known or ("document" in kinds and not clitic and not scene.look.inside[at])
    return token.upos == "NOUN" and bool(known) and _same_form(scene, head, at)


def _same_form(scene: Scene, head: int, at: int) -> bool:
    """Tell whether a noun has the number and, where both are known, the gender of a pronoun."""
    found = gender_and_number(scene.look.tokens[head].lower, scene.look.lexicon.pronouns)
    feats = scene.look.tokens[at].feats
    if found is None or found[1] != ("Number=Plur" in feats):
        return False
    return found[0] == "n" or f"Gender={'Masc' if found[0] == 'f' else 'Fem'}" not in feats


def _unresolved(scene: Scene, head: int, kind: LinkKind) -> Link:
    return Link(name=scene.words(head, head + 1), kind=kind, span=scene.span(head, head + 1), stated=True)
