"""Correct the tagger where a word is a form of a verb of saying: the lexicon is surer there than the statistics.

Every later stage stands on the cue; a present tense read as an adjective ("confirment") would lose the statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.annotate.syntax import Paragraph
from recoupe.annotate.verb_forms import FINITE, Form, act_lemmas, lemma_of, regular, verb_forms
from recoupe.languages.conjugation import conjugation
from recoupe.languages.lexicon import cue_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.languages.conjugation import ConjugationTable
    from recoupe.languages.lexicon import CueLexicon
    from recoupe.languages.pack import LanguagePack

PARTICIPLE = "Tense=Past|VerbForm=Part"
CONDITIONAL = "Mood=Cnd"
CLOSE = "»"
TERMINAL = frozenset(".!?…»")
ACRONYM = 2
"""From how many capitals on a word is an acronym."""
_CONJUGATED = frozenset({"VERB", "AUX", "ADJ", "NOUN", "ADV"})
"""Parts of speech that the tagger gives forms of verbs."""
NOMINAL_BEFORE = frozenset({"DET", "ADP", "NUM"})


def repair(paragraph: Paragraph, pack: LanguagePack) -> Paragraph:
    """Return the paragraph with misread verbs, participles, pronouns and conditionals set right by the lexicon."""
    forms = verb_forms(pack)
    table = conjugation(pack)
    acts = act_lemmas(pack)
    openers = table.opening
    pronouns, agents = cue_lexicon(pack).pronouns.personal, cue_lexicon(pack).relays.agent
    changed = {at: _as_cue(paragraph.tokens[at], forms, table) for at in _inserted(paragraph)}
    for token in [token for token in paragraph.tokens if token.index not in changed]:
        lower = token.lower
        if lower in forms and _misread(paragraph, token, forms[lower], cue_lexicon(pack)):
            changed[token.index] = replace(
                token, upos="VERB", lemma=forms[lower].lemma, feats=_feats(token, forms[lower])
            )
        elif token.upos == "VERB" and (lemma := lemma_of(token, pack)) != token.lemma:
            changed[token.index] = replace(token, lemma=lemma)
        elif (token.upos == "AUX" and token.lemma[:1].isupper()) or _adjectival(token, acts):
            changed[token.index] = _relemmatised(paragraph, token, acts, agents)
        elif lower in pronouns and token.upos in ("PROPN", "NOUN", "X"):
            changed[token.index] = replace(token, upos="PRON")
        elif (token.upos == "X" and token.text[0].isupper()) or _acronym(paragraph, token):
            changed[token.index] = replace(token, upos="PROPN")
        elif lower in openers and (_opens(paragraph, token) or _has_agent(paragraph, token, agents)):
            changed[token.index] = replace(token, upos="VERB", lemma=openers[lower], feats=PARTICIPLE)
        read = changed.get(token.index, token)
        if read.upos in _CONJUGATED:
            _set_tense(paragraph, read, table, changed)
    if not changed:
        return paragraph
    tokens = tuple(changed.get(token.index, token) for token in paragraph.tokens)
    return Paragraph(paragraph.block, tokens, paragraph.sentences)


def _stands_alone(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether an infinitive or a past participle has a subject and no auxiliary: it is finite in English."""
    base = "VerbForm=Inf" in token.feats
    if token.upos != "VERB" or not (base or PARTICIPLE in token.feats) or token.rel == "xcomp":
        return False
    below = {paragraph.tokens[at].dep for at in token.children if at < token.index}
    return "nsubj" in below and not below & {"aux", "aux:pass", "cop", *(("mark",) if base else ())}


def _adjectival(token: Token, acts: dict[str, str]) -> bool:
    """Tell whether a word is a participle of a known verb that the treebank calls an adjective."""
    return token.upos == "ADJ" and "VerbForm=Part" in token.feats and token.lower in acts


def _relemmatised(paragraph: Paragraph, token: Token, acts: dict[str, str], agents: frozenset[str]) -> Token:
    """Return a sentence's first auxiliary, or a participle, with its verb's lemma; with an agent it is a verb."""
    if token.upos == "AUX":
        return replace(token, lemma=token.lemma.lower())
    behind = paragraph.tokens[token.index + 1 : token.index + 2]
    return replace(token, upos="VERB" if behind and behind[0].lower in agents else token.upos, lemma=acts[token.lower])


def _set_tense(paragraph: Paragraph, token: Token, table: ConjugationTable, changed: dict[int, Token]) -> None:
    """Set right the tense of a verb whose ending leaves no doubt: a conditional, an imperfect."""
    verb = token.upos in ("VERB", "AUX")
    if not table.infinitive.endings and _stands_alone(paragraph, token):
        tense = "Tense=Past" if "Tense=Past" in token.feats else "Tense=Pres"
        changed[token.index] = replace(token, feats=f"Mood=Ind|{tense}|{FINITE}")
    elif (
        not table.infinitive.endings and token.upos == "VERB" and "Tense=Past" in token.feats and FINITE in token.feats
    ):
        changed[token.index] = replace(token, feats=f"Mood=Ind|Tense=Past|{FINITE}")  # it shows no number
    if token.upos == "AUX" and token.lower in table.auxiliaries:
        changed[token.index] = replace(token, feats=table.auxiliaries[token.lower])
    present = token.upos == "VERB" and "Tense=Pres|VerbForm=Fin" in token.feats
    if verb and CONDITIONAL not in token.feats and table.conditional.tells(token):
        changed[token.index] = replace(token, feats=f"{CONDITIONAL}|{FINITE}")
    elif verb and CONDITIONAL in token.feats and table.conditional.forbids(token):
        feats = token.feats.replace(CONDITIONAL, "Mood=Ind").replace("Tense=Pres", "Tense=Imp")
        changed[token.index] = replace(token, feats=feats)
    elif token.upos in ("ADJ", "NOUN", "ADV") and token.lower.endswith(table.conditional.endings):
        lemma = next(
            token.lower.removesuffix(end) for end in table.conditional.behind_infinitive if token.lower.endswith(end)
        )
        changed[token.index] = replace(token, upos="VERB", lemma=lemma, feats=f"{CONDITIONAL}|{FINITE}")
    elif present and (tense := _other_tense(token, table)):
        changed[token.index] = replace(token, feats=token.feats.replace("Tense=Pres", tense))
    elif token.upos in ("ADJ", "NOUN", "ADV") and table.imperfect.tells(token):
        feats = f"Mood=Ind|Number=Plur|Person=3|Tense=Imp|{FINITE}"
        changed[token.index] = replace(token, upos="VERB", lemma=regular(token.lower, table), feats=feats)


def _other_tense(token: Token, table: ConjugationTable) -> str:
    """Return the tense that the ending of a verb taken for a present tells, "" where it tells none."""
    if table.imperfect.tells(token):
        return "Tense=Imp"
    if table.past.tells(token) and not token.lower.startswith(token.lemma):  # "enteré", not "firmaré"
        return "Tense=Past"
    return "Tense=Fut" if token.lower.endswith(table.future.endings) else ""


def _takes_clause(paragraph: Paragraph, token: Token, openers: frozenset[str]) -> bool:
    """Tell whether a complementizer follows a verb, which then is no participle: "Elle craint que …"."""
    after, tokens = token.index + 1, paragraph.tokens
    while after < len(tokens) and (tokens[after].upos == "ADV" or tokens[after].text == ","):
        after += 1
    return after < len(tokens) and tokens[after].lower in openers


def _main_behind_aside(paragraph: Paragraph, token: Token, openers: frozenset[str]) -> bool:
    """Tell whether a word behind an aside must be its sentence's verb: "El zoólogo, que no estuvo, DUDA de que …".

    A complementizer follows it, and no verb before it is finite but that of a relative clause.
    """
    tokens, first = paragraph.tokens, paragraph.sentence_of(token.index)[0]
    behind = [other.lower in openers for other in tokens[token.index + 1 : token.index + 3]]
    if tokens[token.index - 1].text != "," or token.upos != "NOUN" or not any(behind):
        return False
    verbs = [other for other in tokens[first : token.index] if FINITE in other.feats]
    return bool(verbs) and all(_relative(paragraph, other) for other in verbs)


def _behind_its_words(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a noun must be a cue behind its words and its subject: "The road is shut, the Ledger REPORTS".

    Its subject begins behind a comma with an article, a number or a capital; a clause with its verb stands before that.
    """
    tokens = paragraph.tokens
    first = paragraph.sentence_of(token.index)[0]
    behind = tokens[token.index + 1 : token.index + 2]
    if not behind or not (behind[0].text in TERMINAL or behind[0].text == "," or behind[0].upos == "ADP"):
        return False
    comma = next((at for at in range(token.index - 1, first, -1) if tokens[at].text == ","), first)
    subject = tokens[comma + 1 : token.index]
    named = bool(subject) and (subject[0].upos in ("DET", "NUM") or subject[0].text[0].isupper() or _several(subject))
    verbal = any(FINITE in other.feats or other.upos in ("CCONJ", "SCONJ") for other in subject)
    clause = any(FINITE in other.feats for other in tokens[first:comma])
    return named and not verbal and clause and token.index - comma > 1


def _several(words: tuple[Token, ...]) -> bool:
    """Tell whether words begin with a bare plural that a participle follows: "documents obtained by X"."""
    return "Number=Plur" in words[0].feats and len(words) > 1 and "VerbForm=Part" in words[1].feats


def _acronym(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a noun or pronoun ("the WHO") is an acronym: capitals among small letters, and no unit."""
    if token.index and paragraph.tokens[token.index - 1].upos == "NUM":
        return False
    if token.upos not in ("NOUN", "PRON") or not token.text.isupper() or len(token.text) < ACRONYM:
        return False
    first, last = paragraph.sentence_of(token.index)
    return any(other.text.islower() for other in paragraph.tokens[first:last])


def _alone(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a word hung on the noun before it must be its sentence's verb: "Le syndicat craint des coupes"."""
    head = paragraph.tokens[token.head]
    sentence = paragraph.tokens[slice(*paragraph.sentence_of(token.index))]
    hung = token.dep in ("acl", "amod", "appos") and head.head == head.index and head.index < token.index
    return hung and not any("VerbForm=Fin" in other.feats and not _relative(paragraph, other) for other in sentence)


def _relative(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a finite word is the verb of a relative clause, or its auxiliary."""
    top = paragraph.tokens[token.head] if token.upos == "AUX" and token.rel in ("aux", "cop") else token
    return top.dep == "acl:relcl"


def _as_cue(token: Token, forms: dict[str, Form], table: ConjugationTable) -> Token:
    """Return a word as the finite verb that it is."""
    lemma = forms[token.lower].lemma if token.lower in forms else regular(token.lower, table)
    return replace(token, upos="VERB", lemma=lemma, feats=f"Mood=Ind|Tense=Pres|{FINITE}")


def _inserted(paragraph: Paragraph) -> list[int]:
    """Return the places of adjectives and nouns that are cues behind what is said: "…, COMPLÈTE le préfet"."""
    return [token.index for token in paragraph.tokens if _is_inserted(paragraph, token)]


def _is_inserted(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a word that was no verb is hung on a sentence like a cue set behind it, its subject behind it."""
    if token.dep != "parataxis:insert" or token.upos not in ("ADJ", "NOUN") or token.text[0].isupper():
        return False
    children = [paragraph.tokens[at] for at in token.children]
    behind = any(child.rel == "nsubj" and child.index > token.index for child in children)
    return behind and not any(child.rel in ("cop", "det", "case") for child in children)


def _has_subject(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a word has a pronoun for its subject, and neither article nor copula: "L'ONG, ELLE, pointe …"."""
    children = [paragraph.tokens[at] for at in token.children]
    colon = token.index + 1 < len(paragraph.tokens) and paragraph.tokens[token.index + 1].text == ":"
    subject = any(
        child.rel == "nsubj" and (colon or child.upos == "PRON") and child.index < token.index for child in children
    )
    return subject and not any(child.rel in ("det", "cop") for child in children)


def _opens(paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a capitalised word opens a sentence, so that its capital does not make it a name."""
    return token.text[0].isupper() and (token.index == 0 or paragraph.tokens[token.index - 1].text in TERMINAL)


def _has_agent(paragraph: Paragraph, token: Token, agents: frozenset[str]) -> bool:
    """Tell whether a word behind a comma, or hung on a noun, is followed by its agent: "…, sollicité par X"."""
    tokens = paragraph.tokens
    after = token.index + 1
    return (
        after < len(tokens)
        and tokens[after].lower in agents
        and (tokens[token.index - 1].text == "," or token.rel == "acl")
    )


def _feats(token: Token, form: Form) -> str:
    """Return a verb form's features: the tagger's where they agree with the form, else the form's own."""
    return token.feats if all(part in token.feats for part in form.feats.split("|")) else form.feats


def _opens_without_subject(paragraph: Paragraph, token: Token, form: Form, words: CueLexicon) -> bool:
    """Tell whether a verb without a subject opens its sentence and takes a clause: "RECONOCE que faltan médicos"."""
    first = token.index == paragraph.sentence_of(token.index)[0]
    name = token.upos in ("PROPN", "X") and form.feats == FINITE and not form.ambiguous
    takes = first and name and _takes_clause(paragraph, token, words.complementizers.clause)
    return takes and words.subjects.dropped


def _behind_clitic(paragraph: Paragraph, token: Token, words: CueLexicon) -> bool:
    """Tell whether a pronoun before a form makes it a verb: "comme l'INDIQUE X", "Ana Ruiz, la INVITA a"."""
    before, opener = paragraph.tokens[token.index - 1], paragraph.tokens[max(token.index - 2, 0)]
    if opener.lower in words.comment_clauses.like and before.lower in words.comment_clauses.it:
        return True
    clitic = before.lower in words.pronouns.clitics
    told = opener.upos == "PRON" and opener.lower in words.pronouns.personal  # "Ceux-ci l'ACCUSENT de"
    return clitic and ((words.subjects.dropped and _alone(paragraph, token)) or told)


def _misread(paragraph: Paragraph, token: Token, form: Form, words: CueLexicon) -> bool:
    """Tell whether a verb form was tagged as another word, or with another lemma, where it cannot be a noun.

    Right behind a quotation even a form that nouns share is a cue: « … », soupire l'élue.
    """
    openers = words.complementizers.clause
    if token.upos in ("VERB", "AUX"):
        wrong = form.feats == FINITE and "VerbForm=Fin" not in token.feats
        sure = not form.ambiguous or _alone(paragraph, token) or _takes_clause(paragraph, token, openers)
        return (token.lemma != form.lemma and not form.ambiguous) or (wrong and sure)
    if token.text[0].isupper() or token.index == 0:
        return _opens_without_subject(paragraph, token, form, words)
    if form.feats == FINITE and _behind_clitic(paragraph, token, words):
        return True
    tokens = paragraph.tokens
    before = tokens[token.index - 1]
    told = before.upos == "PROPN" and _takes_clause(paragraph, token, openers)  # "The Post reports that"
    told = told or _main_behind_aside(paragraph, token, openers)
    if form.inserted and _behind_its_words(paragraph, token):
        return True
    if form.ambiguous and not (told or _alone(paragraph, token) or _has_subject(paragraph, token)):
        return before.text == CLOSE or (
            before.text == "," and token.index > 1 and tokens[token.index - 2].text == CLOSE
        )
    return before.upos not in NOMINAL_BEFORE
