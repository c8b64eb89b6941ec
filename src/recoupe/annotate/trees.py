"""Set right in a tree what the rules that read it would stumble over.

A verb with two subjects side by side is the parser's slip; a causative "faire savoir" is an auxiliary in some treebanks
and a verb of saying to a reader.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.annotate.syntax import Paragraph

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token

SUBJECT = "nsubj"
NAMES = frozenset({"NOUN", "PROPN"})
ATTRIBUTIVE = frozenset({"acl", "amod", "nmod", "advmod", "appos", "flat:name", "xcomp"})
"""Relations in which no finite verb without a subject stands."""
BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM"})


def join_subjects(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with the second of two neighbouring subjects of a verb hung on the first.

    It is coordinated where a conjunction stands between ("le fisc et la douane") and else a name in apposition
    ("la biologiste Rose Mercier"); a verb has one subject in Universal Dependencies.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        subjects = [at for at in token.children if paragraph.tokens[at].rel == SUBJECT and at < token.index]
        for first, second in pairwise(subjects):
            joint = _joint(paragraph, first, second)
            if joint is None:
                continue
            moved[second] = (first, "conj" if joint else "appos")
            moved |= dict.fromkeys(joint, (second, "cc"))
    return _rehung(paragraph, moved) if moved else paragraph


def join_stranded_subjects(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with "X et Y ont confirmé …" as one subject, where X was left without a verb.

    X is a noun phrase that no verb takes, right before a conjunction that the subject Y of a plural verb follows.
    """
    moved: dict[int, tuple[int, str]] = {}
    for verb in paragraph.tokens:
        subject = next((at for at in verb.children if paragraph.tokens[at].rel == SUBJECT and at < verb.index), None)
        first = None if subject is None else _stranded(paragraph, verb, subject)
        if subject is not None and first is not None:
            conjunctions = [at for at in range(first, subject) if paragraph.tokens[at].upos == "CCONJ"]
            moved |= {first: (verb.index, paragraph.tokens[subject].dep), subject: (first, "conj")}
            moved |= dict.fromkeys(conjunctions[-1:], (subject, "cc"))
    return _rehung(paragraph, moved) if moved else paragraph


def _stranded(paragraph: Paragraph, verb: Token, subject: int) -> int | None:
    """Return the head of a noun phrase right before a conjunction and a subject, if no verb takes it."""
    tokens = paragraph.tokens
    beside = [at for at in (*tokens[subject].children, *verb.children) if tokens[at].rel == "cc" and at < subject]
    words = [at for at in paragraph.subtree(subject) if at not in beside]
    joint = words[0] - 1
    plural = any("Number=Plur" in tokens[at].feats for at in (verb.index, *verb.children) if tokens[at].rel != SUBJECT)
    if joint not in beside or not plural or joint <= paragraph.sentence_of(subject)[0]:
        return None
    for at in range(joint - 1, paragraph.sentence_of(subject)[0] - 1, -1):
        token = tokens[at]
        free = token.rel in ("root", "obl", "dislocated") and token.head in (at, verb.index, subject)
        if free and token.upos in NAMES:
            mine = [word for word in paragraph.subtree(at) if word < joint]
            bare = paragraph.child(at, "case") is None and not any(tokens[word].upos == "VERB" for word in mine)
            return at if bare and mine[-1] == joint - 1 else None
    return None


def take_inverted_subjects(paragraph: Paragraph, sayings: frozenset[str]) -> Paragraph:
    """Return the paragraph with the noun behind an inverted verb of saying as its subject ("…, prévient la maire").

    ``sayings`` are lemmas. The verb stands right behind a comma or a closing quotation mark and has no subject; a name
    right behind the noun is its apposition ("la maire Rose Mercier").
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        if token.lemma in sayings and token.upos == "VERB" and _is_inverted(paragraph, token):
            noun = _noun_behind(paragraph, token)
            if noun is not None:
                moved[noun] = (token.index, SUBJECT)
                moved |= _named(paragraph, noun)
    moved = {at: (over, dep) for at, (over, dep) in moved.items() if over not in paragraph.subtree(at)}
    return _rehung(paragraph, moved) if moved else paragraph


def raise_main_clause(paragraph: Paragraph, hypothetical: frozenset[str]) -> Paragraph:
    """Return the paragraph with "si A, B" hung as UD asks: B is the main clause and A its adverbial clause.

    ``hypothetical`` are the words that open such a clause. Where the parser hung B on A, the two change places, and
    what stands before A is B's.
    """
    moved: dict[int, tuple[int, str]] = {}
    for clause in paragraph.tokens:
        opener = next((at for at in clause.children if paragraph.tokens[at].lower in hypothetical), None)
        main = next((at for at in clause.children if _main_behind(paragraph, clause, at)), None)
        if opener is None or main is None or clause.rel in ("advcl", "ccomp") or paragraph.tokens[opener].rel != "mark":
            continue
        over = main if clause.head == clause.index else clause.head
        moved |= {main: (over, clause.dep), clause.index: (main, "advcl")}
        before = [at for at in clause.children if at < opener]
        moved |= {at: (main, paragraph.tokens[at].dep) for at in before}
    return _rehung(paragraph, moved) if moved else paragraph


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
    return _rehung(paragraph, moved) if moved else paragraph


def _participle_root(paragraph: Paragraph, verb: Token) -> dict[int, tuple[int, str]]:
    """Return the moves that make a finite verb the root of "La note remise à X demande Y", where the participle was it.

    The participle's subject becomes the verb's and governs the participle; what stands behind the verb is the verb's.
    """
    if verb.upos != "VERB" or "VerbForm=Fin" not in verb.feats or verb.dep not in ATTRIBUTIVE:
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
        verb = _participle_behind(paragraph, aux)
        if aux.upos != "AUX" or verb is None or not aux.index < aside.index < verb.index or aside.upos not in NAMES:
            continue
        over = verb.index if aside.head == aside.index else aside.head
        moved |= {verb.index: (over, aside.dep), aside.index: (verb.index, "obl:mod")}
        moved |= {at: (verb.index, paragraph.tokens[at].dep) for at in aside.children if at <= aux.index}
    return _rehung(paragraph, moved) if moved else paragraph


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
    return _rehung(paragraph, moved) if moved else paragraph


def take_adjective_subjects(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with an adjective and its determiner before a verb as its subject: "Cette dernière dénonce".

    Both were hung on the verb, which has no subject.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        verb, before = paragraph.tokens[token.head], paragraph.tokens[token.index - 1]
        misplaced = token.upos == "ADJ" and token.rel == "amod" and verb.upos == "VERB" and token.index < verb.index
        determined = before.upos == "DET" and before.head == verb.index and before.index == token.index - 1
        if misplaced and determined and paragraph.child(verb.index, SUBJECT) is None:
            moved |= {token.index: (verb.index, SUBJECT), before.index: (token.index, "det")}
    return _rehung(paragraph, moved) if moved else paragraph


def _nominal_root(paragraph: Paragraph, verb: Token) -> Token | None:
    """Return the noun that stands above a finite verb where the verb should: its subject or its object, or None."""
    attributive = verb.dep in ATTRIBUTIVE or (verb.dep == "conj" and paragraph.child(verb.index, "cc") is None)
    if verb.upos != "VERB" or "VerbForm=Fin" not in verb.feats or not attributive:
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


def take_personal_subjects(paragraph: Paragraph, sayings: frozenset[str]) -> Paragraph:
    """Return the paragraph with "il" before an active verb of saying as its subject, where it was impersonal."""
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        perfect = any(paragraph.tokens[at].rel == "aux" for at in token.children)  # "il s'est engagé"
        if token.lemma not in sayings or not (perfect or "VerbForm=Fin" in token.feats):
            continue
        if any(paragraph.tokens[at].dep in ("aux:pass", "expl:pass", "expl:comp") for at in token.children):
            continue
        moved |= {at: (token.index, SUBJECT) for at in token.children if paragraph.tokens[at].dep == "expl:subj"}
    return _rehung(paragraph, moved) if moved else paragraph


def _is_inverted(paragraph: Paragraph, verb: Token) -> bool:
    """Tell whether a finite verb stands right behind a comma or a quotation and has no subject of its own."""
    if verb.index == 0 or "VerbForm=Fin" not in verb.feats or paragraph.tokens[verb.index - 1].text not in (",", "»"):
        return False
    return not any(paragraph.tokens[at].rel in (SUBJECT, "csubj", "expl") for at in verb.children)


def _noun_behind(paragraph: Paragraph, verb: Token) -> int | None:
    """Return the head of the noun phrase right behind a verb, in its sentence; None where another word stands there."""
    for at in range(verb.index + 1, paragraph.sentence_of(verb.index)[1]):
        upos = paragraph.tokens[at].upos
        if upos in NAMES:
            return at
        if upos not in BEFORE_NOUN:
            break
    return None


def _named(paragraph: Paragraph, noun: int) -> dict[int, tuple[int, str]]:
    """Return where the name right behind a common noun goes, if it hangs elsewhere: an apposition of the noun."""
    after = noun + 1
    if paragraph.tokens[noun].upos != "NOUN" or after >= len(paragraph.tokens):
        return {}
    name = paragraph.tokens[after]
    return {after: (noun, "appos")} if name.upos == "PROPN" and after not in paragraph.subtree(noun) else {}


def take_set_off_names(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with "X" as the subject of "X, un groupe influent, a publié …".

    A noun with an indefinite article, or with another number than its verb ("Deux cadres de X, la société qui …, ont
    confirmé"), between two commas says what the bare name before it is: where the parser took it for the subject and
    the name for an adjunct, the two change places.
    """
    moved: dict[int, tuple[int, str]] = {}
    for verb in paragraph.tokens:
        for at in verb.children:
            noun = paragraph.tokens[at]
            if noun.rel == SUBJECT and _set_off(paragraph, at, verb):
                name = _name_before(paragraph, paragraph.subtree(at)[0], verb)
                moved |= {name: (verb.index, noun.dep), at: (name, "appos")} if name is not None else {}
    return _rehung(paragraph, moved) if moved else paragraph


def _set_off(paragraph: Paragraph, noun: int, verb: Token) -> bool:
    """Tell whether a noun before a verb has commas around it, and an indefinite article or another number."""
    determiner = paragraph.child(noun, "det")
    if noun > verb.index or determiner is None:
        return False
    if "Definite=Ind" not in determiner.feats and not _other_number(paragraph, noun, verb):
        return False
    words = paragraph.subtree(noun)
    first, last = words[0], words[-1]
    marks = [paragraph.tokens[at].text for at in (first - 1, first, last, last + 1) if 0 <= at < len(paragraph.tokens)]
    return "," in marks[:2] and "," in marks[2:]


def _other_number(paragraph: Paragraph, noun: int, verb: Token) -> bool:
    """Tell whether a singular noun stands before a verb whose finite word is plural."""
    finite = next((at for at in (verb.index, *verb.children) if "VerbForm=Fin" in paragraph.tokens[at].feats), None)
    singular = "Number=Sing" in paragraph.tokens[noun].feats and paragraph.child(noun, "conj") is None
    return finite is not None and singular and "Number=Plur" in paragraph.tokens[finite].feats


def _name_before(paragraph: Paragraph, start: int, verb: Token) -> int | None:
    """Return the adjunct of a verb that is a bare name and ends right before ``start``, None where there is none."""
    for at in verb.children:
        name = paragraph.tokens[at]
        words = paragraph.subtree(at)
        bare = name.upos in NAMES and name.rel in ("obl", "nmod", "dislocated") and not paragraph.child(at, "case")
        if bare and words[-1] in (start - 1, start - 2) and any(paragraph.tokens[w].upos == "PROPN" for w in words):
            return at
    return None


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
    return _rehung(paragraph, moved) if moved else paragraph


def _joint(paragraph: Paragraph, first: int, second: int) -> list[int] | None:
    """Return the conjunctions between two phrases that stand side by side, None where anything else stands there.

    The second may be set off by commas: "Le mécène, la fondation X, confirme".
    """
    tokens = paragraph.tokens
    if _apposed(paragraph, first, second):
        return []
    if "PRON" in (tokens[first].upos, tokens[second].upos):
        return None
    own = {*paragraph.subtree(first), *paragraph.subtree(second)}
    between = [at for at in range(first + 1, second) if at not in own]
    return between if all(tokens[at].upos == "CCONJ" for at in between) and not _comma(tokens, first, second) else None


def _apposed(paragraph: Paragraph, first: int, second: int) -> bool:
    """Tell whether the second of two nouns stands between commas right behind the first's phrase."""
    tokens, words = paragraph.tokens, paragraph.subtree(second)
    nominal = all(tokens[at].upos in NAMES for at in (first, second))
    marks = (tokens[words[0] - 1].text, tokens[words[0]].text), (tokens[words[-1]].text, tokens[words[-1] + 1].text)
    own = paragraph.subtree(first)
    return nominal and all("," in pair for pair in marks) and own[-1] in (words[0] - 1, words[0] - 2)


def _comma(tokens: tuple[Token, ...], first: int, second: int) -> bool:
    return any(token.text == "," for token in tokens[first:second])


def _rehung(paragraph: Paragraph, moved: dict[int, tuple[int, str]]) -> Paragraph:
    """Return the paragraph with the given tokens under new heads, by new relations; unchanged if that made a cycle."""
    if _cyclic(paragraph, moved):
        return paragraph
    tokens = [
        replace(
            token,
            head=moved[token.index][0],
            dep=moved[token.index][1],
            rel=moved[token.index][1].split(":")[0].lower(),
            children=[],
        )
        if token.index in moved
        else replace(token, children=[])
        for token in paragraph.tokens
    ]
    for token in tokens:
        if token.head != token.index:
            tokens[token.head].children.append(token.index)
    return Paragraph(paragraph.block, tuple(tokens), paragraph.sentences)


def _cyclic(paragraph: Paragraph, moved: dict[int, tuple[int, str]]) -> bool:
    """Tell whether some token would stand above itself once the given tokens have their new heads."""
    heads = [moved[token.index][0] if token.index in moved else token.head for token in paragraph.tokens]
    for start in moved:
        at, passed = start, {start}
        while heads[at] != at:
            at = heads[at]
            if at in passed:
                return True
            passed.add(at)
    return False
