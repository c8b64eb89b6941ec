"""Infinitives and gerunds that are what is said: "dit avoir payé", "promises to pay", "denied having paid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.adjuncts import behind_adjuncts
from recoupe.extract.frames import end_of_phrase, make
from recoupe.extract.object import behind_addressee
from recoupe.extract.phrase import gerund, phrase_at

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View, Who


def infinitive(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X dit avoir payé", "X promet de réduire …"; the infinitive keeps its preposition."""
    tokens = look.tokens
    if tokens[verb].lemma in look.lexicon.verbs.gerund:
        found = _gerund(look, unit, verb, who)
        if found is not None:
            return found
    if tokens[verb].lemma not in look.lexicon.verbs.infinitive:
        return None
    start = behind_adjuncts(look, behind_addressee(look, verb))
    for at in range(start, min(start + 9, unit[1] - 1)):
        if _stops(look, at):
            return None
        if not (_opened(look, verb, at) or (at == start and is_infinitive(look, at)) or _complement(look, verb, at)):
            continue
        if _relies(look, at, who[0]):
            return None
        unsaid = any(token.lemma in look.lexicon.verbs.no_contents.lemmas for token in tokens[at + 1 : at + 5])
        content = (at, end_of_phrase(look, unit, verb, at))
        return None if unsaid else make(look, unit, "infinitive", verb, who, (content,))  # "asked not to be named"
    return None


def _relies(look: View, at: int, who: int) -> bool:
    """Tell whether a medium only says whom it rests on: "le quotidien, qui dit S'APPUYER sur trois sources"."""
    active, passive = look.lexicon.relays.active, look.lexicon.relays.passive
    verbs = {token.lemma for token in look.tokens[at : at + 2]}
    relative = any(token.lower in look.lexicon.pronouns.relative for token in look.tokens[who + 1 : at])
    medium = "media" in look.sources.kinds(look.tokens[who].lower, look.tokens[who].lemma)
    aside = relative and (medium or look.tokens[who].upos == "PROPN")  # "X, qui dit AVOIR VU la note"
    return not verbs.isdisjoint(active | passive) if aside else medium and not verbs.isdisjoint(active)


def _stops(look: View, at: int) -> bool:
    """Tell whether no infinitive is looked for behind here: a mark, a finite verb, a clause, another's preposition."""
    token = look.tokens[at]
    other = token.text in (":", ";") or token.lower in look.lexicon.complementizers.clause
    cited = phrase_at(look.tokens, at, look.lexicon.according_to.anywhere)  # "a demandé, À EN CROIRE X, …"
    return other or "VerbForm=Fin" in token.feats or cited is not None


def _opened(look: View, verb: int, at: int) -> bool:
    """Tell whether a preposition that the verb takes stands here before an infinitive, quoted or not."""
    tokens = look.tokens
    if tokens[at].lower not in look.lexicon.complementizers.infinitive or not _takes(look, verb, at):
        return False
    return is_infinitive(look, at + 1 + (tokens[at + 1].text == "«" and at + 2 < len(tokens)))


def _gerund(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "denied having paid": a gerund that is the verb's complement, with its auxiliary and negation."""
    tokens = look.tokens
    for child in tokens[verb].children:
        parts = [child, *(at for at in tokens[child].children if tokens[at].rel in ("aux", "cop"))]
        if tokens[child].rel not in ("xcomp", "ccomp", "obj", "advcl") or not any(gerund(tokens[at]) for at in parts):
            continue
        first = min((at for at in (*parts, *tokens[child].children) if at > verb), default=verb)
        before = tokens[verb + 1 : first]
        if child > verb and all(token.upos == "ADV" or token.text == "«" for token in before):
            return make(look, unit, "infinitive", verb, who, ((first, end_of_phrase(look, unit, verb, child)),))
    return None


def _complement(look: View, verb: int, at: int) -> bool:
    """Tell whether an infinitive that the tree makes the verb's complement begins here: "a démenti mardi avoir signé".

    Its auxiliary, negation and pronouns may come first; a preposition before it does not make it bare.
    """
    tokens = look.tokens
    clitic = tokens[at].lower in look.lexicon.pronouns.clitics
    head = tokens[at].head if clitic or tokens[at].rel in ("aux", "advmod", "expl", "iobj") else at
    joined = look.paragraph.child(head, "cc") is not None
    governed = tokens[head].rel in ("xcomp", "ccomp") or (tokens[head].rel == "conj" and not joined)
    bare = tokens[head].head == verb and governed and at <= head
    inside = all(tokens[place].head in (head, place) or tokens[place].head == verb for place in range(at, head))
    infinitive = any("VerbForm=Inf" in tokens[place].feats for place in range(at, head + 1))
    clitics = look.lexicon.pronouns.clitics  # "admet EN avoir brûlé"
    before = [tokens[place] for place in (at - 1, *tokens[head].children) if verb < place <= at]
    opened = any(token.upos == "ADP" and token.lower not in clitics for token in before)
    return bare and inside and infinitive and not opened


def _takes(look: View, verb: int, at: int) -> bool:
    """Tell whether a verb opens its content with this preposition; some prepositions only some verbs do."""
    bound = look.lexicon.verbs.bound_infinitive.get(look.tokens[at].lower)
    return bound is None or look.tokens[verb].lemma in bound


def is_infinitive(look: View, at: int) -> bool:
    """Tell whether an infinitive, perhaps behind its pronouns, stands here; its ending tells where the tagger fails."""
    tokens = look.tokens
    while at < len(tokens) - 1 and tokens[at].upos in ("PRON", "ADV") and "VerbForm=Inf" not in tokens[at].feats:
        at += 1
    token = tokens[at]
    misread = token.upos in ("ADP", "X") or (token.upos == "NOUN" and look.paragraph.child(at, "obj") is not None)
    return "VerbForm=Inf" in token.feats or (misread and token.lower.endswith(look.infinitives))
