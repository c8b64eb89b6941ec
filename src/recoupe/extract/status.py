"""How far the act that a statement tells of has got: a ladder from considered to done, and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from recoupe.extract.phrase import gerund
from recoupe.extract.reported_act import act_of_noun, told_by_phrase

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.extract.attribution import Attribution, Form
    from recoupe.extract.predicate import Predicate
    from recoupe.languages.hedges import Hedges, StatusWords
    from recoupe.records.statement import Status

    Found = tuple[Status, str, tuple[int, ...]]

Mood = Literal["told", "denied", "asked"]
"""Whether a content is told, denied by its cue, or a question."""
LADDER: tuple[Status, ...] = ("considered", "offered", "requested", "planned", "ordered", "ongoing", "refused")
_ASKED: frozenset[Status] = frozenset({"offered", "requested", "ordered"})
_ACTING: frozenset[Form] = frozenset({"noun", "infinitive", "oblique", "passive"})
"""Forms of attribution whose verb may be itself the act that is told of: "propose une aide"."""


def status_of(  # noqa: PLR0913  # a content is told by that much
    paragraph: Paragraph,
    predicate: Predicate,
    one: Attribution | None,
    words: Hedges,
    mood: Mood,
    *,
    dated: bool = False,
) -> Found:
    """Return the status of a content, a code for the reason, and the places of the words it rests on.

    ``dated`` tells that the content says when. What is denied in reported words, or asked, has none. The cue decides
    where it is itself the act (an offer, a promise, a refusal); else the predicate's verb by the language's data; else
    its tense: a perfect is done, a future planned. States of affairs have no status.
    """
    found = _by_cue(paragraph, predicate, one, words, denied=mood == "denied") if one is not None else None
    if found is None and one is not None and _is_wished(paragraph, predicate, one, words.status):
        found = "requested", "cue", one.cue
    if found is None and mood == "asked":
        return "none", "question", ()
    if found is None and predicate.negated:
        found = _of_negated(paragraph, predicate, words)
    if found is None:
        found = told_by_phrase(paragraph, predicate, words.status) or _by_verb(paragraph, predicate, words)
    if found is not None and found[0] == "considered" and _to_come(paragraph, predicate, words, dated=dated):
        found = "planned", *found[1:]
    if found is None and _may_happen(paragraph, predicate, words):
        found = "considered", "predicate", (predicate.head,)
    if found is None and dated and _is_due(paragraph, predicate, words):
        found = "planned", "predicate", (predicate.head,)
    if found is None and _is_state(paragraph, predicate.head, words.status):
        found = "none", "state", ()
    if found is None and one is not None and _is_own_doing(paragraph, predicate, one, words):
        found = "ongoing", "tense", (predicate.head,)
    return found or _by_tense(paragraph, predicate, words.status)


def _is_wished(paragraph: Paragraph, predicate: Predicate, one: Attribution, table: StatusWords) -> bool:
    """Tell whether quoted words ask for an act by their subjunctive: « QU'ON NOUS MONTRE les comptes », exige X."""
    verb, opener = predicate.verb, paragraph.tokens[one.content[0][0]]
    if one.form not in ("quote", "parenthesis") or verb is None:
        return False
    wished, opened = "Mood=Sub" in paragraph.tokens[verb].feats, opener.upos == "SCONJ"
    return (wished and opened) or (one.lemma in table.requested and (wished or opened))  # « Que se vaya », corean


def _to_come(paragraph: Paragraph, predicate: Predicate, words: Hedges, *, dated: bool) -> bool:
    """Tell whether it is the considering that is still to come: "les alliés en DISCUTERONT mardi"."""
    verb = paragraph.tokens[predicate.verb] if predicate.verb is not None else None
    future = verb is not None and "Tense=Fut" in verb.feats and verb.lemma not in words.certainty.possible_verbs
    return future or (dated and _is_due(paragraph, predicate, words))


def _is_due(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> bool:
    """Tell whether an act is told as due at some time: "le juge DOIT se prononcer le 4 juin"; no state is."""
    modal, main = paragraph.tokens[predicate.head], paragraph.tokens[predicate.main]
    due = modal.lemma in words.certainty.obligation_verbs | words.status.due and not predicate.negated
    act = main is not modal and main.upos == "VERB" and not _is_state(paragraph, predicate.main, words.status)
    return due and act and not _perfect(paragraph, predicate.main, words.status)


def _is_own_doing(paragraph: Paragraph, predicate: Predicate, one: Attribution, words: Hedges) -> bool:
    """Tell whether an infinitive is what its speaker says that she does: "affirme DÉFENDRE trois familles"."""
    head, table = paragraph.tokens[predicate.head], words.status
    expects = head.lemma in words.certainty.probable_verbs  # "dit S'ATTENDRE à un tournant"
    told = one.form == "infinitive" and one.lemma in table.telling and predicate.verb is None
    present = "VerbForm=Inf" in head.feats and not _perfect(paragraph, predicate.head, table)
    called = any(paragraph.tokens[at].lower in table.reflexive for at in one.cue)  # "se disent trahis"
    return told and present and not (expects or called or predicate.negated)


def _by_cue(
    paragraph: Paragraph, predicate: Predicate, one: Attribution, words: Hedges, *, denied: bool
) -> Found | None:
    """Return the status that the cue gives, None where it only reports."""
    if denied and one.form in _ACTING | {"clause", "comment"}:
        return "none", "cue", one.cue
    by_noun = act_of_noun(paragraph, predicate, one, words.status)
    if by_noun is not None:
        return by_noun
    if one.form == "attitude" and paragraph.tokens[predicate.head].lower.startswith(words.status.willing):
        return "offered", "predicate", (predicate.head,)
    left_open = _left_open(paragraph, predicate, one, words)
    if left_open is not None:
        return left_open
    calls = one.form == "clause" and one.lemma in words.status.calling
    found = _listed(one.lemma, words.status) if calls or _is_the_act(paragraph, predicate, one) else "none"
    over = _perfect(paragraph, predicate.head, words.status)  # "jure d'avoir payé"
    if found == "none" and one.form == "infinitive" and one.lemma in words.status.planned_with_infinitive and not over:
        found = "planned"
    if found == "none":
        return None
    withheld = found == "refused" and any(paragraph.tokens[at].lower in words.certainty.negative for at in one.cue)
    return "none" if withheld else found, "cue", one.cue


def _left_open(paragraph: Paragraph, predicate: Predicate, one: Attribution, words: Hedges) -> Found | None:
    """Return the status of what a cue excludes or does not: an act is refused or considered, another noun has none."""
    if one.lemma not in words.status.open_if_negated or one.form not in _ACTING:
        return None
    negated = any(paragraph.tokens[at].lower in words.certainty.negative for at in one.cue)
    head = paragraph.tokens[predicate.head]
    act = "VerbForm=Inf" in head.feats or head.lemma in words.status.act_nouns
    found: Status = "none" if not act else "considered" if negated else "refused"
    return found, "cue", one.cue


def _is_the_act(paragraph: Paragraph, predicate: Predicate, one: Attribution) -> bool:
    """Tell whether the cue may be the act that is told of.

    So it is with a noun or an infinitive for a content ("propose une aide"), and with what is wished, by its
    subjunctive: "réclame que le texte soit publié".
    """
    asked = (
        predicate.verb is None and "VerbForm=Inf" in paragraph.tokens[predicate.head].feats
    )  # "recommande de « céder »"
    if one.form in _ACTING or asked or (predicate.verb is None and one.form not in ("quote", "label")):
        return True
    if predicate.verb is None and paragraph.tokens[predicate.head].head == one.verb:  # "réclament « un remplaçant »"
        return paragraph.tokens[predicate.head].rel == "obj"
    return predicate.verb is not None and "Mood=Sub" in paragraph.tokens[predicate.verb].feats


def _has_no_subject(paragraph: Paragraph, head: int, words: Hedges) -> bool:
    """Tell whether a predicate's subject is nobody or nothing: "RIEN ne sera décidé", "AUCUN train ne partira"."""
    subject = paragraph.child(head, "nsubj")
    if subject is None:
        return False
    said = {subject.lower, *(paragraph.tokens[at].lower for at in subject.children)}
    return not said.isdisjoint(words.certainty.negations | words.certainty.negators)


def _of_negated(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> Found:
    """Return the status of a negated predicate: a refusal by some verbs ("ne tolère pas") or in the future, or none."""
    table = words.status
    lemmas = {paragraph.tokens[predicate.head].lemma, paragraph.tokens[predicate.main].lemma}
    going = paragraph.child(predicate.head, "xcomp") if lemmas & table.near_future else None  # "no VAMOS A descargar"
    told = predicate.head if going is None else going.index
    act = not lemmas & table.none and not _is_state(paragraph, told, table)
    nobody = _has_no_subject(paragraph, predicate.head, words)  # "aucun billet ne sera retiré"
    coming = not (nobody or predicate.conditional) and _in_future(
        paragraph, predicate, table
    )  # "I would not bet on it"
    refuses = bool(lemmas & table.refused_if_negated) or (act and coming)
    return "refused" if refuses else "none", "negation", predicate.negation


def _in_future(paragraph: Paragraph, predicate: Predicate, table: StatusWords) -> bool:
    """Tell whether a verb is in the future, also by one of going ("no VAMOS A descargar"), but in no compound tense."""
    verb = paragraph.tokens[predicate.verb] if predicate.verb is not None else None
    if verb is None:
        return False
    act = paragraph.child(verb.index, "xcomp") if verb.lemma in table.near_future else None
    going = act is not None and act.upos == "VERB" and act.lemma not in table.none and "Tense=Pres" in verb.feats
    return going or ("Tense=Fut" in verb.feats and verb.dep != "aux:tense")


def _by_verb(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> Found | None:
    """Return the status that the predicate's words are listed under, None where they are not."""
    table = words.status
    for at in dict.fromkeys((predicate.head, predicate.main, *_after_being(paragraph, predicate.head, table))):
        found = _listed(paragraph.tokens[at].lemma, table)
        strays = found == "refused" and paragraph.tokens[at].lemma in table.open_if_negated
        if (strays and _reflexive(paragraph, at, table)) or (found != "none" and _ready(paragraph, at, table)):
            continue  # "s'est écarté du chenal", "est prêt à agir"
        if found == "none":
            found = _with_complement(paragraph, at, table)
        if found == "ongoing":
            found = _begun(paragraph, predicate, words)
        if found in _ASKED and predicate.conditional and at == predicate.verb:  # "ajoutant qu'il demanderait …"
            found = "planned"
        if found != "none":
            return found, "predicate", (at,)
    return None


def _after_being(paragraph: Paragraph, head: int, table: StatusWords) -> tuple[int, ...]:
    """Return the noun behind a verb of being that has no other predicate: "est à l'ÉTUDE"; none for other verbs."""
    found = paragraph.child(head, "obl") if paragraph.tokens[head].lemma in table.being else None
    return (found.index,) if found is not None else ()


def _ready(paragraph: Paragraph, at: int, table: StatusWords) -> bool:
    """Tell whether a verb stands behind "être" for a state of mind: "est préparé à agir" plans nothing."""
    children = [paragraph.tokens[child] for child in paragraph.tokens[at].children]
    being = any(token.lemma in table.being and token.rel in ("aux", "cop") for token in children)
    ready = paragraph.tokens[at].lemma in table.ready and not gerund(paragraph.tokens[at])
    return ready and being and paragraph.child(at, "xcomp", "ccomp", "obl") is not None


def _begun(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> Status:
    """Return how far an act has got by a verb that tells its course: under way, but "commencera" only planned."""
    if paragraph.tokens[predicate.head].lemma in words.certainty.possible_verbs:
        return "considered"
    head, table = paragraph.tokens[predicate.head], words.status
    course = paragraph.child(predicate.head, "xcomp", "cop")
    if course is not None and course.lemma in table.none:  # "seguirá siendo alto"
        return "none"
    past = "Tense=Past" in head.feats and "VerbForm=Fin" in head.feats
    if head.lemma in table.beginning and past and paragraph.child(predicate.head, "xcomp", "obj") is None:
        return "done"  # "the blaze started before dawn"
    future = predicate.verb is not None and "Tense=Fut" in paragraph.tokens[predicate.verb].feats
    return "planned" if future or predicate.conditional else "ongoing"


def _listed(lemma: str, table: StatusWords) -> Status:
    """Return the status that a lemma is listed under, "none" where it is not."""
    for status in LADDER:
        if lemma in getattr(table, status):
            return status
    return "none"


def _with_complement(paragraph: Paragraph, at: int, table: StatusWords) -> Status:
    """Return the status that a verb has only with some complements: "compte rouvrir", "a signé un décret"."""
    lemma = paragraph.tokens[at].lemma
    act = paragraph.child(at, "xcomp")
    if lemma in table.planned_with_infinitive and act is not None and act.lemma not in table.none:
        return "planned"
    order = paragraph.child(at, "obj")
    if lemma in table.near_future and act is not None and act.upos == "VERB":
        return "planned"
    if lemma in table.must and _calls(paragraph, at):
        return "requested"
    if order is not None and order.lemma in table.ordering.get(lemma, ()):
        return "ordered"
    below = {paragraph.tokens[child].dep for child in paragraph.tokens[at].children}
    if lemma in table.planned_passive and "aux:pass" in below and not _perfect(paragraph, at, table):
        return "planned"
    return "ordered" if lemma in table.signing and order is not None and order.lemma in table.signed_orders else "none"


def _calls(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a verb of necessity in the present is followed by the infinitive of an act: "il faut FERMER"."""
    act = paragraph.child(at, "xcomp", "csubj", "ccomp") or _infinitive_near(paragraph, at)
    return act is not None and act.upos == "VERB" and "Tense=Pres" in paragraph.tokens[at].feats


def _infinitive_near(paragraph: Paragraph, at: int) -> Token | None:
    """Return the infinitive that hangs on a verb at most two words behind it: "hay que CERRAR"; None without one."""
    near = (paragraph.tokens[child] for child in paragraph.tokens[at].children if at < child <= at + 2)
    return next((token for token in near if "VerbForm=Inf" in token.feats), None)


def _may_happen(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> bool:
    """Tell whether an act is told as possible ("pourrait débuter"): no state, and nothing that befalls by itself."""
    head, main = paragraph.tokens[predicate.head], paragraph.tokens[predicate.main]
    possible = head.lemma in words.certainty.possible_verbs and predicate.conditional and main is not head
    act = main.upos == "VERB" and not _is_state(paragraph, predicate.main, words.status)
    return possible and act and not _reflexive(paragraph, predicate.main, words.status)


def _is_state(paragraph: Paragraph, head: int, table: StatusWords) -> bool:
    """Tell whether a predicate tells of a state of affairs or of mind: no verb, or one listed, but not "avoir LIEU"."""
    token = paragraph.tokens[head]
    children = {paragraph.tokens[child].dep for child in token.children}
    if token.lower in table.passed and "cop" in children:  # "est morte"
        return False
    voiced = _perfect(paragraph, head, table) and not children.isdisjoint({"aux:pass", "cop"})
    if token.upos != "VERB" and not (voiced and token.lower.endswith(table.participles)):  # "a été blessé"
        return True
    thing = paragraph.child(head, "obj")
    return token.lemma in table.none and (thing is None or thing.lemma not in table.none_but.get(token.lemma, ()))


def _by_tense(paragraph: Paragraph, predicate: Predicate, table: StatusWords) -> Found:
    """Return the status that a predicate's tense gives an act."""
    verb = predicate.verb if predicate.verb is not None else predicate.head
    feats = paragraph.tokens[verb].feats
    since = _since(paragraph, predicate.head, table) or _still(paragraph, predicate, table)
    future = "Tense=Fut" in feats or predicate.conditional
    found: Status = "none"
    if _progresses(paragraph, predicate.head, table):
        found = "planned" if future else "ongoing"
    elif is_compound(paragraph, predicate, table) or (
        paragraph.tokens[predicate.head].lower in table.passed and not future
    ):
        found = "done"
    elif predicate.verb is None:
        found = "none"
    elif since and ("Tense=Pres" in feats or predicate.conditional):
        return "ongoing", "tense", (verb, *since)
    elif future or "Tense=Past" in feats:
        found = "planned" if future else "done"
    elif "Mood=Imp" in feats:
        found = "requested"
    return found, "tense", (verb,)


def is_compound(paragraph: Paragraph, predicate: Predicate, table: StatusWords) -> bool:
    """Tell whether a participle stands in a compound tense, with "avoir" or, of some verbs and reflexives, with "être".

    With "être" any other participle is a passive, whose tense is that of its auxiliary ("serait arrêté").
    """
    tokens = paragraph.tokens
    if predicate.verb is None or predicate.verb == predicate.head or tokens[predicate.verb].lemma not in table.being:
        return _perfect(paragraph, predicate.head, table)
    return _reflexive(paragraph, predicate.head, table) or tokens[predicate.head].lemma in table.perfect_with_being


def _perfect(paragraph: Paragraph, verb: int, table: StatusWords) -> bool:
    """Tell whether a verb has an auxiliary of the perfect: by the tree's label, or by the language's data."""
    below = (paragraph.tokens[child] for child in paragraph.tokens[verb].children)
    return any(token.dep == "aux:tense" or (token.rel == "aux" and token.lemma in table.having) for token in below)


def _progresses(paragraph: Paragraph, verb: int, table: StatusWords) -> bool:
    """Tell whether a gerund has an auxiliary that tells what is under way: "está negociando", "is BEING served"."""
    below = [paragraph.tokens[child] for child in paragraph.tokens[verb].children]
    passive = any(token.dep == "aux:pass" and gerund(token) for token in below)
    underway = gerund(paragraph.tokens[verb]) or passive
    return underway and any(t.rel == "aux" and t.lemma in table.progressive for t in below)


def _reflexive(paragraph: Paragraph, verb: int, table: StatusWords) -> bool:
    """Tell whether a verb has a reflexive pronoun."""
    below = (paragraph.tokens[child] for child in paragraph.tokens[verb].children)
    return any(token.upos == "PRON" and token.lower in table.reflexive for token in below)


def _since(paragraph: Paragraph, head: int, table: StatusWords) -> tuple[int, ...]:
    """Return the preposition of an adjunct that tells since when: "circule DEPUIS décembre"; none without one."""
    tokens = paragraph.tokens
    below = (at for child in tokens[head].children for at in tokens[child].children)
    return tuple(at for at in below if tokens[at].rel == "case" and tokens[at].lemma in table.since)


def _still(paragraph: Paragraph, predicate: Predicate, table: StatusWords) -> tuple[int, ...]:
    """Return the adverb right by a verb that tells that an act goes on: "le poêle tourne ENCORE"; or none."""
    verb = predicate.verb if predicate.verb is not None else predicate.head
    if verb != predicate.head:  # "est déjà faite"
        return ()
    near = range(verb + 1, min(verb + 3, len(paragraph.tokens)))
    heads = {verb, predicate.head}
    return tuple(at for at in near if paragraph.tokens[at].lower in table.still and paragraph.tokens[at].head in heads)
