"""Forms of the verbs that tell who says what, how surely and how far an act has got, by the tables of conjugation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.languages.conjugation import conjugation
from recoupe.languages.hedges import hedges
from recoupe.languages.lexicon import cue_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.languages.conjugation import ConjugationTable
    from recoupe.languages.pack import LanguagePack

FINITE = "VerbForm=Fin"
GERUND = "Tense=Pres|VerbForm=Part"


@dataclass(frozen=True, slots=True)
class Form:
    """One word form of a verb of saying: its lemma, its features, whether other words have the same form.

    ``inserted`` tells whether its verb may stand behind its words and its subject: "…, officials SAY".
    """

    lemma: str
    feats: str
    ambiguous: bool
    inserted: bool = False


@cache
def verb_forms(pack: LanguagePack) -> dict[str, Form]:
    """Return the finite forms and the present participles of the pack's verbs of saying."""
    table = conjugation(pack)
    verbs = cue_lexicon(pack).verbs
    out: dict[str, Form] = {}
    for lemma in sorted(verbs.speech | verbs.clause | verbs.noun | verbs.describing.lemmas):
        finite, gerunds = _forms(lemma, table)
        for words, feats in ((finite, FINITE), (gerunds, GERUND)):
            for word in words:
                out.setdefault(word, Form(lemma, feats, word in table.ambiguous.forms, lemma in verbs.inserted))
    return out


@cache
def act_lemmas(pack: LanguagePack) -> dict[str, str]:
    """Return the lemma of each form that one verb alone of the pack's cues, hedges and relays has, with participles.

    How sure an act is, how far it has got and who quotes whom are told by lemmas, which a wrong one would lose.
    """
    table, words, cues = conjugation(pack), hedges(pack), cue_lexicon(pack)
    listed = (words.status.considered, words.status.offered, words.status.requested, words.status.planned)
    further = (words.status.planned_with_infinitive, words.status.ordered, words.status.ongoing, words.status.refused)
    hedging = (words.certainty.possible_verbs, words.certainty.probable_verbs, words.status.refused_if_negated)
    saying = (
        cues.verbs.speech,
        cues.verbs.clause,
        cues.verbs.noun,
        cues.verbs.describing.lemmas,
        cues.comment_clauses.reading,
        *cues.silence.verbs,
    )
    found: dict[str, set[str]] = {}
    for lemma in sorted(cues.relays.active.union(cues.relays.passive, *listed, *further, *hedging, *saying)):
        finite, gerunds = _forms(lemma, table)
        for form in (*finite, *gerunds, *_participles(lemma, table)):
            found.setdefault(form, set()).add(lemma)
    return {form: min(lemmas) for form, lemmas in found.items() if len(lemmas) == 1}


@cache
def _acts(pack: LanguagePack) -> frozenset[str]:
    return frozenset(act_lemmas(pack).values())


def _infinitive(token: Token, table: ConjugationTable) -> str:
    """Return a verb's lemma, set right where it is no infinitive or runs on behind one: "circulerer", "circulerait".

    Where infinitives have no endings of their own, every lemma may be one.
    """
    if not table.infinitive.endings:
        return token.lemma
    stem = next(
        (token.lower.removesuffix(end) for end in table.conditional.behind_infinitive if token.lower.endswith(end)), ""
    )
    if stem.endswith(table.infinitive.endings) and token.lemma.startswith(stem):
        return stem
    return token.lemma if token.lemma.endswith(table.infinitive.endings) else regular(token.lower, table)


def regular(form: str, table: ConjugationTable) -> str:
    """Return the infinitive that the longest ending of a productive class leads to; the form itself where none fits."""
    found = [
        (len(ending), form.removesuffix(ending) + one.infinitive)
        for one in table.classes.values()
        for ending in (*one.present, *one.finite, *one.participle, *one.gerund)
        if one.productive and form.endswith(ending)
    ]
    return max(found)[1] if found else form


def _participles(lemma: str, table: ConjugationTable) -> tuple[str, ...]:
    """Return the past participles of one verb; none where its class is unknown."""
    irregular = table.forms.get(lemma)
    if irregular is not None:
        return irregular.participle
    one = next((one for one in table.classes.values() if lemma.endswith(one.infinitive)), None)
    return tuple(lemma.removesuffix(one.infinitive) + ending for ending in one.participle) if one else ()


def _forms(lemma: str, table: ConjugationTable) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the finite third-person forms and the gerunds of one verb; none where its class is unknown."""
    irregular = table.forms.get(lemma)
    if irregular is not None:
        return (*irregular.present, *irregular.finite), irregular.gerund
    for one in table.classes.values():
        if lemma.endswith(one.infinitive):
            stem = lemma.removesuffix(one.infinitive)
            mute = table.stems.get(lemma, stem)
            present = [mute + ending for ending in one.present]
            further = [root + ending for root in dict.fromkeys((stem, mute)) for ending in one.finite]
            return (*present, *further), tuple(stem + ending for ending in one.gerund)
    return (), ()


def lemma_of(token: Token, pack: LanguagePack) -> str:
    """Return the lemma of a verb, set right by the verbs that the form can only be of."""
    acts, table = act_lemmas(pack), conjugation(pack)
    if token.lower in acts and token.lemma not in _acts(pack):
        return acts[token.lower]
    if token.lower in table.opening and token.lemma not in table.participles:
        return table.opening[token.lower]
    return _infinitive(token, table)
