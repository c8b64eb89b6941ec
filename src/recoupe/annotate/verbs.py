"""Correct the tagger where a word is a form of a verb of saying: the lexicon is surer there than the statistics.

Every later stage stands on the cue; a present tense read as an adjective ("confirment") would lose the statement.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from recoupe.annotate.syntax import Paragraph
from recoupe.languages.lexicon import convert, cue_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.languages.pack import LanguagePack

FINITE = "VerbForm=Fin"
NOMINAL_BEFORE = frozenset({"DET", "ADP", "NUM"})


class Conjugation(Struct, frozen=True, forbid_unknown_fields=True):
    """The endings of a regular class, behind the infinitive's stem; or an irregular verb's forms in full."""

    present: tuple[str, ...]
    finite: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]
    infinitive: str = ""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of word forms."""

    forms: frozenset[str]


class Infinitive(Struct, frozen=True, forbid_unknown_fields=True):
    """What infinitives end in."""

    endings: tuple[str, ...]


class ConjugationTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All that a pack's ``conjugation.toml`` says."""

    classes: dict[str, Conjugation]
    stems: dict[str, str]
    forms: dict[str, Conjugation]
    ambiguous: Words
    infinitive: Infinitive


@cache
def conjugation(pack: LanguagePack) -> ConjugationTable:
    """Return a pack's conjugation table; raises UsageError where its data is not as it must be."""
    return convert(pack.table("conjugation"), ConjugationTable, pack, "conjugation")


@cache
def finite_forms(pack: LanguagePack) -> dict[str, str]:
    """Return the unmistakable finite forms of the pack's verbs of saying, each with its lemma."""
    table = conjugation(pack)
    verbs = cue_lexicon(pack).verbs
    out: dict[str, str] = {}
    for lemma in sorted(verbs.speech | verbs.clause | verbs.noun):
        for form in _finite(lemma, table):
            if form not in table.ambiguous.forms:
                out.setdefault(form, lemma)
    return out


def _finite(lemma: str, table: ConjugationTable) -> tuple[str, ...]:
    """Return the finite third-person forms of one verb; none where its class is unknown."""
    irregular = table.forms.get(lemma)
    if irregular is not None:
        return (*irregular.present, *irregular.finite)
    for one in table.classes.values():
        if lemma.endswith(one.infinitive):
            stem = lemma[: -len(one.infinitive)]
            mute = table.stems.get(lemma, stem)
            return (*(mute + ending for ending in one.present), *(stem + ending for ending in one.finite))
    return ()


def repair(paragraph: Paragraph, pack: LanguagePack) -> Paragraph:
    """Return the paragraph with misread verbs of saying made verbs again, and their lemmas set right."""
    forms = finite_forms(pack)
    if not any(token.lower in forms and _misread(paragraph, token, forms) for token in paragraph.tokens):
        return paragraph
    tokens = tuple(
        replace(token, upos="VERB", lemma=forms[token.lower], feats=token.feats if FINITE in token.feats else FINITE)
        if token.lower in forms and _misread(paragraph, token, forms)
        else token
        for token in paragraph.tokens
    )
    return Paragraph(paragraph.block, tokens, paragraph.sentences)


def _misread(paragraph: Paragraph, token: Token, forms: dict[str, str]) -> bool:
    """Tell whether a verb form was tagged as another word, or with another lemma, where it cannot be a noun."""
    if token.upos in ("VERB", "AUX"):
        return token.lemma != forms[token.lower]
    if token.text[0].isupper() or token.index == 0:
        return False
    return paragraph.tokens[token.index - 1].upos not in NOMINAL_BEFORE
