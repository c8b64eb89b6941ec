"""Cues that stand behind or inside their content: "…, a déclaré mardi la ministre", "« A, dit-il, B »"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.around import BEFORE, behind_quote, content_of, end_of, is_clause
from recoupe.extract.attribution import Attribution
from recoupe.extract.bare_clause import bare_clause
from recoupe.extract.complementizer import complementizer
from recoupe.extract.frames import companion
from recoupe.extract.inserted import subject_first
from recoupe.extract.passive import carrier
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL
from recoupe.extract.speaker import speaker
from recoupe.extract.unspoken import unspoken
from recoupe.extract.verb import agrees, attached_pronoun, finite_word, group, subject

if TYPE_CHECKING:
    from recoupe.extract.attribution import View


def parenthesis(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Return the attribution of a cue verb set behind or inside its content, or None where it is no such cue.

    The verb group follows a comma or a closing mark, its subject stands behind it, and no complementizer follows.
    Right behind a quotation any verb may be a cue ("lâche le maire"); elsewhere only a verb of saying.
    """
    tokens = look.tokens
    words = group(look, verb)
    while words[0] > unit[0] and _clitic(look, words[0] - 1, verb):  # "…, y écrit X", "…, m'a dit X"
        words = (words[0] - 1, *words)
    first = words[0]
    has_object = look.lexicon.subjects.dropped and tokens[first].lower in look.lexicon.comment_clauses.it  # "LO niega"
    if has_object or first <= unit[0] or not (finite_word(look, verb) is not None or _past(look, verb)):
        return None
    behind = subject_first(look, unit, verb) if tokens[verb].lemma in look.lexicon.verbs.inserted else None
    if behind is not None or tokens[first - 1].text not in BEFORE:
        return behind or _uninverted(look, unit, verb)
    after_quote = behind_quote(look, first - 1, unit)
    known = tokens[verb].lemma in look.lexicon.verbs.speech or tokens[verb].lemma in look.lexicon.verbs.clause
    light = companion(look, unit, verb) if tokens[verb].lemma in look.lexicon.verbs.with_ else None  # "veut croire"
    if not known and light is None and not (after_quote and attached_or_noun(look, verb)):
        return None
    who = carrier(look, unit, verb) if _impersonal(look, verb) else _who(look, unit, verb, first)
    if who is None:
        return None
    end = end_of(look, unit, max(who[1][1], verb + 1))
    content = content_of(look, unit, first, end)
    closing = attached_pronoun(look, verb) is not None and end + 1 >= unit[1]  # "Trois millions, a-t-il dit."
    if not content or not (after_quote or look.inside[first] or closing or is_clause(look, content)):
        return None
    fixed = range(verb + 1, verb + 1 if light is None or known else light + 1)  # "…, dio A CONOCER la fiscalía"
    return Attribution("parenthesis", unit, tokens[verb].lemma, (*words, *fixed), verb, who[0], who[1], content)


def _clitic(look: View, at: int, verb: int) -> bool:
    """Tell whether a pronoun of a verb's stands here, before it and its auxiliaries."""
    token = look.tokens[at]
    twice = token.rel == "nsubj" and any(look.tokens[n].rel == "nsubj" and n > verb for n in look.tokens[verb].children)
    told = token.upos == "PRON" and (twice or token.rel in ("iobj", "obj", "expl")) and token.head == verb
    set_off = at > 0 and look.tokens[at - 1].text in (",", CLOSE) and token.lower in look.lexicon.pronouns.clitics
    told = told or (set_off and attached_or_noun(look, verb))  # "« Où ? » L'interroge la juge"
    return told or token.lower in look.lexicon.comment_clauses.there


def _past(look: View, verb: int) -> bool:
    """Tell whether a past that the parser took for the participle of a source stands here: "…, an aide SAID Monday"."""
    token = look.tokens[verb]
    bare = token.dep == "acl" and "Tense=Past" in token.feats and token.lemma in look.lexicon.verbs.inserted
    agent = any(look.tokens[at].lower in look.lexicon.relays.agent for at in look.paragraph.subtree(verb))
    return bare and not agent and token.head == verb - 1 and speaker(look, token.head)


def _uninverted(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "…, les auteurs disent." as translated texts have it: subject and verb end their sentence."""
    tokens = look.tokens
    if tokens[verb].lemma not in look.lexicon.verbs.speech or tokens[verb].rel not in ("conj", "parataxis"):
        return None
    if verb + 2 < unit[1] or (verb + 1 < unit[1] and tokens[verb + 1].text not in TERMINAL):
        return None
    who = subject(look, verb, unit)
    first = group(look, verb)[0]
    if who is None or who[1][1] != first or who[1][0] <= unit[0] or not speaker(look, who[0]):
        return None
    before = tokens[who[1][0] - 1].text
    content = content_of(look, unit, who[1][0], unit[1])
    if before not in (",", CLOSE) or not content or not is_clause(look, content):
        return None
    return Attribution("parenthesis", unit, tokens[verb].lemma, group(look, verb), verb, who[0], who[1], content)


def _impersonal(look: View, verb: int) -> bool:
    """Tell whether a cue has no speaker for its subject: "est-il indiqué"."""
    clitic = attached_pronoun(look, verb)
    passive = any(look.tokens[child].dep in ("aux:pass", "cop") for child in look.tokens[verb].children)
    return passive and clitic is not None and clitic.lower in look.lexicon.pronouns.impersonal


def attached_or_noun(look: View, verb: int) -> bool:
    """Tell whether a verb is followed by its subject: a clitic, a name, or a noun with its determiner."""
    if attached_pronoun(look, verb) is not None:
        return True
    after = look.tokens[verb + 1 : verb + 3]
    partitive = look.lexicon.complementizers.partitive
    counted = look.sources.titles.keys() | look.sources.collectives  # "« Dehors », scandent DES CENTAINES de fans"
    named = bool(after) and (after[0].upos in ("DET", "PROPN", "NUM") or after[0].lower in counted)
    return named and after[0].lower not in partitive


def _who(look: View, unit: tuple[int, int], verb: int, first: int) -> tuple[int, tuple[int, int]] | None:
    """Return the subject behind the verb, or None where the subject stands before it or a clause follows."""
    if attached_pronoun(look, verb) is None and _is_main(look, unit, verb, first):
        return None
    who = subject(look, verb, unit, inverted=True)
    if who is None:
        return _unspoken(look, unit, verb, first)
    if look.tokens[who[0]].lower in look.lexicon.pronouns.nobody:
        return None
    sure = not look.lexicon.subjects.dropped or behind_quote(look, first - 1, unit)  # "…, prometió AYUDAS y se fue"
    return who if sure or agrees(look, who[0], verb) else None


def _is_main(look: View, unit: tuple[int, int], verb: int, first: int) -> bool:
    """Tell whether a verb is its sentence's own, no parenthesis: its subject stands before it, or its words behind."""
    tokens = look.tokens
    if tokens[verb].dep == "acl:relcl" and tokens[first - 1].text != CLOSE:
        return True
    if behind_quote(look, first - 1, unit):
        clause = verb + 1 < unit[1] and tokens[verb + 1].lower in look.lexicon.complementizers.clause
        own = not look.inside[first] and _fronted(look, unit, verb, first) and _object_behind(look, verb)
        return clause or (verb + 1 < unit[1] and own)
    clause = complementizer(look, verb, unit) is not None or bare_clause(look, verb, unit) is not None
    return clause or _takes_words(look, unit, verb) or _fronted(look, unit, verb, first)


def _takes_words(look: View, unit: tuple[int, int], verb: int) -> bool:
    """Tell whether what the verb says stands right behind it: "…, exprime DES REGRETS", "…, affirme AVOIR prévenu"."""
    if verb + 1 >= unit[1]:
        return False
    behind = look.tokens[verb + 1]
    act = look.tokens[verb].lemma in look.lexicon.verbs.infinitive and "VerbForm=Inf" in behind.feats
    openers = look.lexicon.complementizers.infinitive
    then = look.tokens[verb + 2 : verb + 3] if behind.lower in openers else ()  # "…, a menacé DE QUITTER la table"
    act = act or (
        look.tokens[verb].lemma in look.lexicon.verbs.infinitive and any("VerbForm=Inf" in t.feats for t in then)
    )
    partitive = behind.lower in look.lexicon.complementizers.partitive
    noun = next((t.index for t in look.tokens[verb + 2 : verb + 5] if t.upos in ("NOUN", "PROPN")), None)
    return act or (partitive and not (noun is not None and speaker(look, noun)))  # "…, affirment DES RESPONSABLES"


def _unspoken(look: View, unit: tuple[int, int], verb: int, first: int) -> tuple[int, tuple[int, int]] | None:
    """Return who speaks by a cue without a subject: behind a quotation, or where the clause before hangs on the cue."""
    tokens = look.tokens
    hung = any(at < first and tokens[at].rel in ("ccomp", "parataxis") for at in tokens[verb].children)
    inserted = tokens[verb].rel == "parataxis" and not look.paragraph.child(verb, "cc")
    told = (
        behind_quote(look, first - 1, unit) or look.inside[first] or hung or inserted or _alone(look, unit, verb, first)
    )
    return unspoken(look, verb, (first, unit[1])) if told else None


def _alone(look: View, unit: tuple[int, int], verb: int, first: int) -> bool:
    """Tell whether nothing but a cue stands between its commas: where its clause waits for its verb, or at its end.

    The place where people speak may stand with it: "La venta, calculan EN EL BANCO, no …".
    """
    tokens = look.tokens
    place = verb + 1 < unit[1] and tokens[verb + 1].lower in look.lexicon.subjects.places
    end = end_of(look, unit, verb + 1) if place else verb + 1
    if tokens[first - 1].text != "," or end >= unit[1] or tokens[end].text not in (",", *TERMINAL):
        return False
    waiting = not any("VerbForm=Fin" in tokens[at].feats for at in range(unit[0], first))
    return waiting or (tokens[verb].rel != "conj" and end + 1 >= unit[1])


def _object_behind(look: View, verb: int) -> bool:
    """Tell whether the tree has an object behind a verb and its subject outside any quotation before it."""
    tokens = look.tokens
    thing = look.paragraph.child(verb, "obj", "xcomp", "ccomp")
    who = next((at for at in tokens[verb].children if tokens[at].rel == "nsubj"), None)
    return thing is not None and thing.index > verb and who is not None and not look.inside[who]


def _fronted(look: View, unit: tuple[int, int], verb: int, first: int) -> bool:
    """Tell whether the verb's subject stands before it: it agrees, and no other finite verb between could be its own.

    A noun and its verb between two commas, with another verb behind, are a parenthesis whatever the tree says.
    """
    tokens = look.tokens
    for child in tokens[verb].children:
        if (
            tokens[child].rel != "nsubj"
            or not unit[0] <= child < first
            or tokens[child].lower in look.lexicon.temporal.nouns
        ):
            continue
        own = [at for at in range(child, first) if "VerbForm=Fin" in tokens[at].feats and not _relative(look, at)]
        aside = _between_commas(look, unit, verb) and not _object_behind(look, verb)
        if not own and agrees(look, child, verb) and not aside:
            return True
    return False


def _relative(look: View, at: int) -> bool:
    """Tell whether a finite word belongs to a relative clause, also one that the tree takes for a bare participle."""
    tokens = look.tokens
    openers = look.lexicon.complementizers.clause | look.lexicon.relays.of_which
    for head in (at, tokens[at].head):
        opened = tokens[head].rel == "acl" and any(tokens[child].lower in openers for child in tokens[head].children)
        if tokens[head].dep == "acl:relcl" or opened:
            return True
    return False


def _between_commas(look: View, unit: tuple[int, int], verb: int) -> bool:
    """Tell whether a verb and a noun behind it end at a comma that a finite verb follows; in a quotation at any.

    Where subjects are dropped the verb may stand alone: "El cambio, AÑADIÓ, no llegará".
    """
    tokens = look.tokens
    for at in range(verb + 1, min(verb + 12, unit[1] - 1)):
        if tokens[at].upos in ("VERB", "AUX", "SCONJ"):
            return False
        if tokens[at].text == ",":
            dropped = look.lexicon.subjects.dropped
            verbal = _resumes(look, at + 1) if dropped else "VerbForm=Fin" in tokens[at + 1].feats
            resumes = verbal or tokens[at + 1].text == OPEN
            return (at > verb + 1 or dropped) and (look.inside[verb] or resumes)
    return False


def _resumes(look: View, at: int) -> bool:
    """Tell whether a clause broken off goes on here with its verb, what belongs to it passed over: "NO SE abrirá"."""
    near = look.tokens[at : at + 4]
    verb = next((token for token in near if "VerbForm=Fin" in token.feats), None)
    return verb is not None and all(token.upos in ("ADV", "PRON", "PART") for token in near[: near.index(verb)])
