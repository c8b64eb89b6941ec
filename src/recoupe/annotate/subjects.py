"""Give a verb the subject that the parser parted from it, hung twice or took for something else.

A verb has one subject in Universal Dependencies: two side by side are the parser's slip.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.annotate.rehang import NAMES, SUBJECT, rehung

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token

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
    return rehung(paragraph, moved) if moved else paragraph


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
    return rehung(paragraph, moved) if moved else paragraph


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
            if noun is not None and not _is_told(paragraph, noun, token):
                moved[noun] = (token.index, SUBJECT)
                moved |= _named(paragraph, noun)
    moved = {at: (over, dep) for at, (over, dep) in moved.items() if over not in paragraph.subtree(at)}
    return rehung(paragraph, moved) if moved else paragraph


def take_adjective_subjects(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with an adjective and its determiner before a verb as its subject: "Cette dernière dénonce".

    Both were hung on the verb, which has no subject.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        if token.upos != "ADJ" or token.rel != "amod":
            continue
        verb, before = paragraph.tokens[token.head], paragraph.tokens[token.index - 1]
        misplaced = verb.upos == "VERB" and token.index < verb.index
        determined = before.upos == "DET" and before.head == verb.index and before.index == token.index - 1
        if misplaced and determined and paragraph.child(verb.index, SUBJECT) is None:
            moved |= {token.index: (verb.index, SUBJECT), before.index: (token.index, "det")}
    return rehung(paragraph, moved) if moved else paragraph


def take_personal_subjects(paragraph: Paragraph, sayings: frozenset[str]) -> Paragraph:
    """Return the paragraph with "il" before an active verb of saying as its subject, where it was impersonal."""
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        if token.lemma not in sayings:
            continue
        perfect = any(paragraph.tokens[at].rel == "aux" for at in token.children)  # "il s'est engagé"
        if not perfect and "VerbForm=Fin" not in token.feats:
            continue
        if any(paragraph.tokens[at].dep in ("aux:pass", "expl:pass", "expl:comp") for at in token.children):
            continue
        moved |= {at: (token.index, SUBJECT) for at in token.children if paragraph.tokens[at].dep == "expl:subj"}
    return rehung(paragraph, moved) if moved else paragraph


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


def _is_told(paragraph: Paragraph, noun: int, verb: Token) -> bool:
    """Tell whether a noun is whom a verb of saying tells, or the subject of what it says: "said IT shut"."""
    other = paragraph.tokens[paragraph.tokens[noun].head]
    said = other.rel == "ccomp" and other.head == verb.index and paragraph.child(other.index, "mark") is None
    return paragraph.tokens[noun].rel == "iobj" or (paragraph.tokens[noun].rel == SUBJECT and said)


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
    return rehung(paragraph, moved) if moved else paragraph


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
