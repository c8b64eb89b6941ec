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

    A noun with an indefinite article between two commas says what the bare name before it is: where the parser took it
    for the subject and the name for an adjunct, the two change places.
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
    """Tell whether a noun before a verb has an indefinite article and commas around it."""
    determiner = paragraph.child(noun, "det")
    if noun > verb.index or determiner is None or "Definite=Ind" not in determiner.feats:
        return False
    words = paragraph.subtree(noun)
    first, last = words[0], words[-1]
    marks = [paragraph.tokens[at].text for at in (first - 1, first, last, last + 1) if 0 <= at < len(paragraph.tokens)]
    return "," in marks[:2] and "," in marks[2:]


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
    """Return the conjunctions between two phrases that stand side by side, None where anything else stands there."""
    tokens = paragraph.tokens
    if "PRON" in (tokens[first].upos, tokens[second].upos):
        return None
    own = {*paragraph.subtree(first), *paragraph.subtree(second)}
    between = [at for at in range(first + 1, second) if at not in own]
    return between if all(tokens[at].upos == "CCONJ" for at in between) and not _comma(tokens, first, second) else None


def _comma(tokens: tuple[Token, ...], first: int, second: int) -> bool:
    return any(token.text == "," for token in tokens[first:second])


def _rehung(paragraph: Paragraph, moved: dict[int, tuple[int, str]]) -> Paragraph:
    """Return the paragraph with the given tokens under new heads, by new relations."""
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
