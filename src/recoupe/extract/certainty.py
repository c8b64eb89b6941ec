"""How sure a statement is, from its root's view, on FactBank's scale (Saurí & Pustejovsky 2009).

The French conditional has four readings; which one holds is told by what stands above it: nothing (hearsay), a
preposition (reported, not vouched for), a past verb of saying (future in the past), an if-clause (hypothesis).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import gerund, phrase_at

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.extract.attribution import Attribution
    from recoupe.extract.predicate import Predicate
    from recoupe.languages.hedges import Hedges
    from recoupe.languages.phrases import Phrases
    from recoupe.records.statement import Certainty

Ranges = tuple[tuple[int, int], ...]
Judgement = tuple["Certainty", bool, str, tuple[int, ...]]
"""A certainty, whether it is hearsay, a code for the reason, and the places of the words it rests on."""

HEARSAY = frozenset({"hearsay_word", "conditional_hearsay"})
"""Reasons by which a content is what nobody in particular says."""
BESIDE = 4
"""How many tokens a hedging phrase may stand from its predicate."""


def certainty_of(
    paragraph: Paragraph, content: Ranges, predicate: Predicate, one: Attribution | None, words: Hedges
) -> Judgement:
    """Return how sure a content is; ``one`` is its attribution, None for the outlet's own voice."""
    tokens = paragraph.tokens
    end = content[-1][1]
    if tokens[end - 1].text == "?" or (end < len(tokens) and tokens[end].text == "?"):
        return "Uu", False, "question", (min(end, len(tokens) - 1),)
    by_cue = _by_cue(paragraph, one, predicate, words)
    if by_cue is not None:
        return by_cue
    level, turned, reason, places = _level(paragraph, content, predicate, one, words)
    if level == "Uu":
        return "Uu", reason in HEARSAY, reason, places
    if predicate.negated and reason == "firm":
        reason, places = "negation", predicate.negation
    sign = "-" if predicate.negated != turned else "+"
    return f"{level}{sign}", False, reason, places  # type: ignore[return-value]  # level and sign make a certainty


def _by_cue(paragraph: Paragraph, one: Attribution | None, predicate: Predicate, words: Hedges) -> Judgement | None:
    """Return the certainty that the cue alone decides: what is denied, doubted, alleged, not said; None otherwise."""
    if one is None:
        return None
    cue = one.cue
    if predicate.negated and _asks(paragraph, predicate, one, words):  # "demande de ne rien écrire" asks all the same
        return "CT+", False, "firm", ()
    if _not_said(paragraph, one, words):
        excluded = one.lemma in words.certainty.inverted_hedges
        return ("PS+" if excluded else "Uu"), False, "negation", cue
    if one.lemma in words.cues.denies and one.form not in ("quote", "parenthesis", "description"):
        return ("CT+" if predicate.negated else "CT-"), False, "cue_denies", cue
    if _leaves_open(paragraph, one, words):
        return "Uu", False, "cue_uncommitted", cue
    return ("PR-", False, "cue_doubts", cue) if one.lemma in words.cues.unlikely else None


def _leaves_open(paragraph: Paragraph, one: Attribution, words: Hedges) -> bool:
    """Tell whether a cue leaves its content open: an allegation, or the question whether it is so."""
    asks = one.form == "question" and paragraph.tokens[one.content[0][0]].lower in words.certainty.hypothesis
    return asks or (one.lemma in words.cues.uncommitted and one.form in ("clause", "label", "oblique"))


def _asks(paragraph: Paragraph, predicate: Predicate, one: Attribution, words: Hedges) -> bool:
    """Tell whether a cue asks for what its content tells: by an infinitive under it, or by a subjunctive."""
    wished = predicate.verb is not None and "Mood=Sub" in paragraph.tokens[predicate.verb].feats
    asking = one.lemma in words.status.requested | words.status.ordered
    return asking and (wished or (predicate.verb is None and "VerbForm=Inf" in paragraph.tokens[predicate.head].feats))


def _not_said(paragraph: Paragraph, one: Attribution, words: Hedges) -> bool:
    """Tell whether the cue itself is negated: "n'a pas confirmé que", but not "Le délégué ne décolère pas".

    An infinitive that a negated verb carries is said: "ne cesse de répéter que".
    """
    if one.form == "description" or (one.verb is not None and "VerbForm=Inf" in paragraph.tokens[one.verb].feats):
        return False
    said = {paragraph.tokens[at].lower for at in one.cue}
    if one.verb is not None:
        said |= {paragraph.tokens[at].lower for at in paragraph.tokens[one.verb].children if at <= one.verb + 1}
    return words.certainty.denied_by(said)


def _level(
    paragraph: Paragraph, content: Ranges, predicate: Predicate, one: Attribution | None, words: Hedges
) -> tuple[str, bool, str, tuple[int, ...]]:
    """Return CT, PR, PS or Uu, whether the hedge turns the polarity round, the reason, and the words it rests on."""
    hedge = _hearsay(paragraph, predicate, words) or _hedge(paragraph, content, predicate, words)
    hedge = hedge or _modal(paragraph, predicate, words)
    if hedge is not None:
        return hedge
    if _under_condition(paragraph, content, predicate, words):
        return "PS", False, "conditional_hypothesis", (predicate.head,)
    if predicate.conditional and predicate.verb is not None:
        level, reason, places = _conditional(paragraph, predicate, one, words)
        return level, False, reason, places
    if one is not None and one.lemma in words.cues.possible:
        return "PS", False, "cue_weakens", one.cue
    if one is not None and one.lemma in words.cues.probable:
        return "PR", False, "cue_weakens", one.cue
    return "CT", False, "firm", ()


def _hearsay(
    paragraph: Paragraph, predicate: Predicate, words: Hedges
) -> tuple[str, bool, str, tuple[int, ...]] | None:
    """Return what words for what nobody in particular says ("reportedly", "is said to") make of it, or None."""
    tokens, table = paragraph.tokens, words.certainty
    head = tokens[predicate.head]
    passive = any(tokens[at].dep == "aux:pass" for at in head.children)
    clause = passive and paragraph.child(predicate.head, "ccomp", "csubj") is not None  # "it was reported that"
    passed_on = head.lemma in table.hearsay_verbs and (clause or predicate.main != predicate.head)
    places = [at for at in _scope(paragraph, predicate) if tokens[at].lower in table.hearsay_words]
    told = (predicate.head,) if passed_on else tuple(places)
    return ("Uu", False, "hearsay_word", told) if told else None


def _hedge(
    paragraph: Paragraph, content: Ranges, predicate: Predicate, words: Hedges
) -> tuple[str, bool, str, tuple[int, ...]] | None:
    """Return what a hedging word or phrase near the predicate makes of it, or None: "peu probable", "pas certain"."""
    tokens, table = paragraph.tokens, words.certainty
    first = content[0][0]
    near = [*_scope(paragraph, predicate), first, min(first + 1, content[0][1] - 1)]  # "juge PEU PROBABLE que …"
    for hedge, level in ((table.probable_words, "PR"), (table.unlikely_words, "PR"), (table.possible_words, "PS")):
        hit = [at for at in near if tokens[at].lower in hedge or tokens[at].lemma in hedge]
        if hit:
            turned = hedge is table.unlikely_words or tokens[max(hit[0] - 1, 0)].lower in table.diminishers
            return level, turned, "hedge", tuple(hit)
    phrase = _phrase(paragraph, content, predicate, table.probable_phrases)
    if phrase:
        return "PR", False, "hedge", phrase
    head = tokens[predicate.head]
    if predicate.negated and (head.lower in table.uncertain_words or head.lemma in table.uncertain_words):
        return "PS", False, "hedge", (predicate.head,)
    if predicate.negated and (head.lower in table.inverted_hedges or head.lemma in table.inverted_hedges):
        return "PS", True, "hedge", (predicate.head,)
    return None


def _phrase(paragraph: Paragraph, content: Ranges, predicate: Predicate, phrases: Phrases) -> tuple[int, ...]:
    """Return the places of a hedging phrase that stands right by the predicate, or none."""
    verb = predicate.verb if predicate.verb is not None else predicate.head
    for first, last in content:
        for at in (first, *range(max(first, verb - BESIDE), min(last, predicate.head + BESIDE))):
            found = phrase_at(paragraph.tokens, at, phrases)
            if found:
                return tuple(range(at, at + len(found)))
    return ()


def _modal(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> tuple[str, bool, str, tuple[int, ...]] | None:
    """Return what a modal verb makes of its infinitive, or None: "peut" is possible, "devrait" probable."""
    table, lemma = words.certainty, paragraph.tokens[predicate.head].lemma
    if lemma in table.possible_verbs and not (predicate.negated and not predicate.conditional):
        return "PS", False, "modal", (predicate.head,)
    if lemma in table.probable_verbs or (lemma in table.obligation_verbs and predicate.conditional):
        return "PR", False, "modal", (predicate.head,)
    return None


def _scope(paragraph: Paragraph, predicate: Predicate) -> list[int]:
    """Return the words whose hedges reach the predicate: itself, its adverbs and adjectives; no argument's own."""
    tokens = paragraph.tokens
    out = []
    for head in dict.fromkeys((predicate.head, predicate.main)):
        noun = tokens[head].upos in ("NOUN", "PROPN") and predicate.verb is None
        out.append(head)
        for child in tokens[head].children:
            modifier = noun and tokens[child].rel in ("amod", "det") and not tokens[child].children
            if tokens[child].rel == "advmod" or modifier:
                out += [child, *tokens[child].children]
            elif tokens[child].rel == "obl" and len(tokens[child].children) <= 2:
                out.append(child)
    return out


def _conditional(
    paragraph: Paragraph, predicate: Predicate, one: Attribution | None, words: Hedges
) -> tuple[str, str, tuple[int, ...]]:
    """Tell the four readings of a conditional apart."""
    assert predicate.verb is not None  # noqa: S101  # checked by the caller; tells the type checker
    place = (predicate.verb,)
    if _hypothesis(paragraph, predicate, words):
        return "PS", "conditional_hypothesis", place
    if one is None:
        return "Uu", "conditional_hearsay", place
    perfect = predicate.verb != predicate.head and paragraph.tokens[predicate.verb].lemma in words.certainty.perfect
    behind_colon = paragraph.tokens[one.content[0][0] - 1].text == ":"  # "a tempéré : le risque resterait faible"
    if (
        one.form == "clause"
        and not behind_colon
        and one.verb is not None
        and _past(paragraph, one.verb)
        and not perfect
    ):
        return "CT", "future_in_past", place
    return "PR", "conditional_reported", place


def _under_condition(paragraph: Paragraph, content: Ranges, predicate: Predicate, words: Hedges) -> bool:
    """Tell whether an if-clause of the same content leaves a future open: "fera appel si le juge refuse"."""
    if predicate.verb is None or "Tense=Fut" not in paragraph.tokens[predicate.verb].feats:
        return False
    within = (paragraph.tokens[at] for first, last in content for at in range(first, last))
    return any(token.lower in words.certainty.hypothesis and token.upos == "SCONJ" for token in within)


def _hypothesis(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> bool:
    """Tell whether an if-clause stands in the predicate's sentence."""
    first, last = paragraph.sentence_of(predicate.head)
    return any(
        paragraph.tokens[at].lower in words.certainty.hypothesis and paragraph.tokens[at].upos == "SCONJ"
        for at in range(first, last)
    )


def _past(paragraph: Paragraph, verb: int) -> bool:
    """Tell whether a cue verb stands in a past tense (compound, imperfect, simple), or a participle's head does."""
    token = paragraph.tokens[verb]
    if (gerund(token) or "VerbForm=Inf" in token.feats) and token.head != verb:
        return any(_past(paragraph, at) for at in (token.head, *paragraph.tokens[token.head].children) if at != verb)
    if "Tense=Past" in token.feats or "Tense=Imp" in token.feats:
        return True
    return any(paragraph.tokens[child].rel == "aux" for child in token.children)
