"""Bring treebanks of one language to one convention, by rules that a recipe names for each treebank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus import Word


def quotation_headed(sentence: list[Word]) -> list[Word]:
    """Make a quotation before its cue the head of the cue, as Sequoia and GSD have it.

    A verb with its subject behind it and a ``parataxis`` before it becomes that word's ``parataxis:insert``.
    """
    out = list(sentence)
    for cue, word in enumerate(sentence):
        before = [i for i, w in enumerate(sentence) if w.head == cue and i < cue and w.deprel == "parataxis"]
        inverted = any(w.head == cue and i > cue and w.deprel.startswith("nsubj") for i, w in enumerate(sentence))
        if not before or not inverted:
            continue
        quotation = before[0]
        root = word.head == cue
        out[quotation] = replace(out[quotation], head=quotation if root else word.head, deprel=word.deprel)
        out[cue] = replace(out[cue], head=quotation, deprel="parataxis:insert")
    return out


def relative_clauses(sentence: list[Word]) -> list[Word]:
    """Mark as ``acl:relcl`` the clauses of a noun that hold a relative pronoun, as AnCora does not."""
    out = list(sentence)
    for word in sentence:
        if "PronType=Rel" in word.feats or ("PronType=Int,Rel" in word.feats and word.lemma != "qué"):
            above = _climb(sentence, word, "acl")
            if above is not None:
                out[above] = replace(out[above], deprel="acl:relcl")
    return out


def _climb(sentence: list[Word], word: Word, relation: str) -> int | None:
    """Return the first place at or above the head of ``word`` that bears ``relation``, at most three steps up."""
    at = word.head
    for _ in range(3):
        if sentence[at].deprel == relation:
            return at
        at = sentence[at].head
    return None


def passives(sentence: list[Word]) -> list[Word]:
    """Mark passives: a participle under an auxiliary "ser", as GSD and PUD do and AnCora does not."""
    out = list(sentence)
    for at, word in enumerate(sentence):
        if word.deprel == "aux" and word.lemma == "ser" and "VerbForm=Part" in sentence[word.head].feats:
            out[at] = replace(word, deprel="aux:pass")
            for place, child in enumerate(sentence):
                if child.head == word.head and child.deprel in ("nsubj", "csubj"):
                    out[place] = replace(child, deprel=f"{child.deprel}:pass")
    return out


def dative_clitics(sentence: list[Word]) -> list[Word]:
    """Take a dative clitic for the indirect object that it is in AnCora; GSD and PUD have ``obl:arg``."""
    return [
        replace(word, deprel="iobj") if word.deprel == "obl:arg" and "Case=Dat" in word.feats else word
        for word in sentence
    ]


def _cases(sentence: list[Word], at: int) -> list[str]:
    """Return the lemmas of the prepositions of a word."""
    return [word.lemma for word in sentence if word.deprel == "case" and word.head == at]


def prepositional_objects(sentence: list[Word]) -> list[Word]:
    """Take an object behind a preposition other than "a" for an oblique, as GSD and PUD do; AnCora has ``obj``."""
    return [
        replace(word, deprel="obl")
        if (cases := _cases(sentence, at)) and (word.deprel == "iobj" or (word.deprel == "obj" and "a" not in cases))
        else word
        for at, word in enumerate(sentence)
    ]


def names_with_prepositions(sentence: list[Word]) -> list[Word]:
    """Give a name with a preposition in it its tree ("Corte de Justicia": ``nmod``); AnCora has it ``flat``."""
    out = list(sentence)
    for at, word in enumerate(sentence):
        if word.deprel == "flat" and _cases(sentence, at):
            out[at] = replace(word, deprel="nmod")
            for later in range(at + 1, len(sentence)):
                sister = sentence[later]
                if sister.head == word.head and sister.deprel == "flat":
                    if _cases(sentence, later):
                        break
                    out[later] = replace(sister, head=at)
    return out


def relative_pronouns(sentence: list[Word]) -> list[Word]:
    """Take "que" at the head of a relative clause for the pronoun that it is; GSD has a conjunction, ``mark``.

    It is the subject where the clause has no other, else the object.
    """
    out = list(sentence)
    for at, word in enumerate(sentence):
        clause = sentence[word.head]
        if word.form.lower() == "que" and word.deprel == "mark" and clause.deprel == "acl:relcl" and at < word.head:
            sisters = {w.deprel for w in sentence if w.head == word.head}
            subject = "nsubj:pass" if "aux:pass" in sisters else "nsubj"
            relation = "obj" if sisters & {"nsubj", "nsubj:pass"} else subject
            out[at] = replace(word, upos="PRON", feats="PronType=Rel", deprel=relation)
    return out


def infinitive_marks(sentence: list[Word]) -> list[Word]:
    """Take the preposition of an infinitive for a ``mark``, as AnCora and GSD do; PUD has ``case``."""
    return [
        replace(word, deprel="mark")
        if word.deprel == "case" and "VerbForm=Inf" in sentence[word.head].feats and sentence[word.head].upos == "VERB"
        else word
        for word in sentence
    ]


def cue_headed(sentence: list[Word]) -> list[Word]:
    """Make a cue behind its quotation the head, the quotation its ``ccomp``, as AnCora has it; GSD and PUD do not.

    A cue inside the quotation stays below it.
    """
    out = list(sentence)
    for cue, word in enumerate(sentence):
        quotation = word.head
        if word.deprel != "parataxis" or word.upos != "VERB" or quotation >= cue:
            continue
        subject = [i for i, w in enumerate(sentence) if w.head == cue and w.deprel == "nsubj"]
        behind = [i for i, w in enumerate(sentence) if w.head == quotation and i > cue and w.deprel != "punct"]
        if subject and not behind:
            top = sentence[quotation]
            out[cue] = replace(word, head=cue if top.head == quotation else top.head, deprel=top.deprel)
            out[quotation] = replace(top, head=cue, deprel="ccomp")
    return out


def named_lemmas(sentence: list[Word]) -> list[Word]:
    """Give a proper noun the capital of its form; GSD writes every lemma small."""
    return [
        replace(word, lemma=word.form) if word.upos == "PROPN" and word.lemma == word.form.lower() else word
        for word in sentence
    ]


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words that one treebank tags otherwise than the others.

    They are those of ``forms`` (lower case) or ``lemmas`` with ``upos`` and, if given, ``deprel``; ``becomes`` gives
    their new upos, lemma, deprel.
    """

    upos: str
    becomes: dict[str, str]
    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    deprel: str = ""

    def __call__(self, word: Word) -> Word:
        """Return the word as the rule has it, itself where the rule is not about it."""
        meant = word.form.lower() in self.forms or word.lemma in self.lemmas
        if not meant or word.upos != self.upos or self.deprel not in ("", word.deprel):
            return word
        new = {"upos": word.upos, "lemma": word.lemma, "deprel": word.deprel} | self.becomes
        return replace(word, upos=new["upos"], lemma=new["lemma"], deprel=new["deprel"])


RULES: dict[str, Callable[[list[Word]], list[Word]]] = {
    rule.__name__: rule
    for rule in (
        quotation_headed,
        relative_clauses,
        passives,
        dative_clitics,
        prepositional_objects,
        names_with_prepositions,
        relative_pronouns,
        infinitive_marks,
        cue_headed,
        named_lemmas,
    )
}
