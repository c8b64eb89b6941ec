"""Set right which word of a clause is its head, before the rules that read the tree stumble over it.

A finite verb hung on a noun is the parser's slip; a causative "faire savoir" is an auxiliary in some treebanks and a
verb of saying to a reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.rehang import NAMES, SUBJECT, rehung

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token

ATTRIBUTIVE = frozenset({"acl", "amod", "nmod", "advmod", "appos", "flat:name", "xcomp"})
"""Relations in which no finite verb without a subject stands."""
BESIDE_MODAL = frozenset({"nsubj", "csubj", "advcl", "parataxis", "punct", "conj", "discourse"})
"""Relations that a modal verb takes over from its infinitive wherever their words stand."""


def raise_main_clause(paragraph: Paragraph, hypothetical: frozenset[str]) -> Paragraph:
    """Return the paragraph with "si A, B" hung as UD asks: B is the main clause and A its adverbial clause.

    ``hypothetical`` are the words that open such a clause. Where the parser hung B on A, the two change places, and
    what stands before A is B's.
    """
    moved: dict[int, tuple[int, str]] = {}
    for clause in paragraph.tokens:
        opener = next((at for at in clause.children if paragraph.tokens[at].lower in hypothetical), None)
        if opener is None or clause.rel in ("advcl", "ccomp") or paragraph.tokens[opener].rel != "mark":
            continue
        main = next((at for at in clause.children if _main_behind(paragraph, clause, at)), None)
        if main is None:
            continue
        over = main if clause.head == clause.index else clause.head
        moved |= {main: (over, clause.dep), clause.index: (main, "advcl")}
        before = [at for at in clause.children if at < opener]
        moved |= {at: (main, paragraph.tokens[at].dep) for at in before}
    return rehung(paragraph, moved) if moved else paragraph


def _main_behind(paragraph: Paragraph, clause: Token, at: int) -> bool:
    """Tell whether a dependent is a main clause of its own behind a clause and a comma."""
    token = paragraph.tokens[at]
    if at < clause.index or token.rel not in ("parataxis", "ccomp", "conj") or paragraph.child(at, "mark", "cc"):
        return False
    first = paragraph.subtree(at)[0]
    comma = "," in (paragraph.tokens[first].text, paragraph.tokens[first - 1].text)
    return comma and any(paragraph.tokens[below].rel == SUBJECT for below in token.children)


def raise_finite_verbs(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with a finite verb that was hung on a noun like an adjective as its sentence's root.

    "Une source citée par X évoque un accord", "Les travaux coûteraient 20 millions": the noun that was the root is the
    verb's subject where it stands before it, else its object; what hung on the root across the verb is the verb's.
    """
    moved: dict[int, tuple[int, str]] = {}
    for verb in paragraph.tokens:
        if verb.upos != "VERB" or "VerbForm=Fin" not in verb.feats:
            continue
        moved |= _participle_root(paragraph, verb)
        root = _nominal_root(paragraph, verb)
        if root is None:
            continue
        moved[verb.index] = (verb.index, "ROOT")
        moved[root.index] = (verb.index, SUBJECT if root.index < verb.index else "obj")
        for at in root.children:
            child = paragraph.tokens[at]
            if at != verb.index and (at < verb.index) != (root.index < verb.index):
                moved[at] = (verb.index, "obj" if child.upos in NAMES and child.rel == "appos" else child.dep)
    return rehung(paragraph, moved) if moved else paragraph


def _participle_root(paragraph: Paragraph, verb: Token) -> dict[int, tuple[int, str]]:
    """Return the moves that make a finite verb the root of "La note remise à X demande Y", where the participle was it.

    The participle's subject becomes the verb's and governs the participle; what stands behind the verb is the verb's.
    """
    if verb.dep not in ATTRIBUTIVE:
        return {}
    root = paragraph.tokens[verb.head]
    while root.head != root.index:
        root = paragraph.tokens[root.head]
    subject = paragraph.child(root.index, SUBJECT)
    bare = "VerbForm=Part" in root.feats and paragraph.child(root.index, "aux", "cop") is None
    own = paragraph.child(verb.index, SUBJECT, "mark") is not None
    if not bare or own or subject is None or not subject.index < root.index < verb.index:
        return {}
    moved = {verb.index: (verb.index, "ROOT"), subject.index: (verb.index, SUBJECT), root.index: (subject.index, "acl")}
    for at in root.children:
        child = paragraph.tokens[at]
        if at > verb.index:
            moved[at] = (
                verb.index,
                "obj" if child.upos in NAMES and child.rel in ("parataxis", "appos") else child.dep,
            )
    return moved


def join_parted_perfects(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with "ont, dans un communiqué, confirmé" as one verb, where the aside was its head.

    The participle takes the place of the aside's noun, which becomes its adjunct, and what stood before the aside.
    """
    moved: dict[int, tuple[int, str]] = {}
    for aux in paragraph.tokens:
        aside = paragraph.tokens[aux.head]
        verb = _participle_behind(paragraph, aux) if aux.upos == "AUX" and aside.upos in NAMES else None
        if verb is None or not aux.index < aside.index < verb.index:
            continue
        over = verb.index if aside.head == aside.index else aside.head
        moved |= {verb.index: (over, aside.dep), aside.index: (verb.index, "obl:mod")}
        moved |= {at: (verb.index, paragraph.tokens[at].dep) for at in aside.children if at <= aux.index}
    return rehung(paragraph, moved) if moved else paragraph


def _participle_behind(paragraph: Paragraph, aux: Token) -> Token | None:
    """Return the participle behind an auxiliary and an aside between commas, or None."""
    tokens = paragraph.tokens
    last = paragraph.sentence_of(aux.index)[1]
    if aux.index + 1 >= last or tokens[aux.index + 1].text != ",":
        return None
    comma = next((at for at in range(aux.index + 2, last) if tokens[at].text == ","), last)
    return next((t for t in tokens[comma + 1 : min(comma + 3, last)] if "VerbForm=Part" in t.feats), None)


def mark_reflexives(paragraph: Paragraph, reflexive: frozenset[str]) -> Paragraph:
    """Return the paragraph with the pronouns of pronominal verbs ("SE rappelle") as expletives, not objects."""
    moved = {
        token.index: (token.head, "expl:pv")
        for token in paragraph.tokens
        if token.upos == "PRON" and token.lower in reflexive and token.rel in ("obj", "iobj")
    }
    return rehung(paragraph, moved) if moved else paragraph


def _nominal_root(paragraph: Paragraph, verb: Token) -> Token | None:
    """Return the noun that stands above a finite verb where the verb should: its subject or its object, or None."""
    attributive = verb.dep in ATTRIBUTIVE or (verb.dep == "conj" and paragraph.child(verb.index, "cc") is None)
    if not attributive:
        return None
    root = paragraph.tokens[verb.head]
    while root.head != root.index:
        root = paragraph.tokens[root.head]
    alone = paragraph.child(verb.index, SUBJECT, "mark") is None and paragraph.child(root.index, "cop") is None
    if not alone or root.upos not in NAMES:
        return None
    if root.index < verb.index:
        return root if paragraph.child(root.index, SUBJECT, "case") is None else None
    return root if paragraph.child(root.index, SUBJECT) is not None else None


def raise_light_verbs(paragraph: Paragraph, companions: dict[str, frozenset[str]]) -> Paragraph:
    """Return the paragraph with light verbs ("faire savoir") as heads of what they go with.

    ``companions`` names, for each light verb's lemma, the lemmas that it makes verbs of saying.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        head = paragraph.tokens[token.head]
        if token.rel == "aux" and token.lemma in companions and head.lemma in companions[token.lemma]:
            over = token.index if head.head == head.index else head.head
            moved[token.index] = (over, head.dep)
            moved[head.index] = (token.index, "xcomp")
            moved |= {at: (token.index, paragraph.tokens[at].dep) for at in head.children if at != token.index}
    return rehung(paragraph, moved) if moved else paragraph


def raise_modals(paragraph: Paragraph, modals: frozenset[str]) -> Paragraph:
    """Return the paragraph with the modal verbs that the parser made auxiliaries as heads of their infinitives.

    ``modals`` are lemmas. Treebanks differ here: "podría DURAR" is to a reader what "pourrait durer" is. What stands
    before the modal, the adverbs between ("may NOT close") and the subject wherever it stands are the modal's; the
    rest is the infinitive's.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        main = paragraph.tokens[token.head]
        if token.rel != "aux" or token.lemma not in modals or main.index in moved or main.index < token.index:
            continue
        over = token.index if main.head == main.index else main.head
        moved |= {token.index: (over, main.dep), main.index: (token.index, "xcomp")}
        own = [at for at in main.children if at < token.index or paragraph.tokens[at].rel in BESIDE_MODAL]
        own += [at for at in main.children if token.index < at < main.index and paragraph.tokens[at].rel == "advmod"]
        moved |= {at: (token.index, paragraph.tokens[at].dep) for at in own if at != token.index}
    return rehung(paragraph, moved) if moved else paragraph
