"""How sure a statement is, from its root's view, on FactBank's scale (Saurí & Pustejovsky 2009).

The French conditional has four readings; which one holds is told by what stands above it: nothing (hearsay), a
preposition (reported, not vouched for), a past verb of saying (future in the past), an if-clause (hypothesis).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.extract.attribution import Attribution
    from recoupe.extract.predicate import Predicate
    from recoupe.languages.hedges import Hedges
    from recoupe.records.statement import Certainty

Ranges = tuple[tuple[int, int], ...]
Judgement = tuple["Certainty", bool, str, tuple[int, ...]]
"""A certainty, whether it is hearsay, a code for the reason, and the places of the words it rests on."""


def certainty_of(
    paragraph: Paragraph, content: Ranges, predicate: Predicate, one: Attribution | None, words: Hedges
) -> Judgement:
    """Return how sure a content is; ``one`` is its attribution, None for the outlet's own voice."""
    tokens = paragraph.tokens
    end = content[-1][1]
    if tokens[end - 1].text == "?" or (end < len(tokens) and tokens[end].text == "?"):
        return "Uu", False, "question", (min(end, len(tokens) - 1),)
    by_cue = _by_cue(one, predicate, words)
    if by_cue is not None:
        return by_cue
    level, reason, places = _level(paragraph, content, predicate, one, words)
    if level == "Uu":
        return "Uu", reason == "conditional_hearsay", reason, places
    sign = "-" if predicate.negated and not _possible_not(paragraph, predicate, words, level) else "+"
    if predicate.negated and reason == "firm":
        reason, places = "negation", predicate.negation
    return f"{level}{sign}", False, reason, places  # type: ignore[return-value]  # level and sign make a certainty


def _by_cue(one: Attribution | None, predicate: Predicate, words: Hedges) -> Judgement | None:
    """Return the certainty that the cue alone decides: what is denied, doubted, alleged or asked; None otherwise."""
    if one is None:
        return None
    cue = one.cue
    if one.lemma in words.cues.denies and one.form not in ("quote", "parenthesis"):
        return ("CT+" if predicate.negated else "CT-"), False, "cue_denies", cue
    if one.lemma in words.cues.uncommitted and one.form in ("clause", "label"):
        return "Uu", False, "cue_uncommitted", cue
    if one.lemma in words.cues.unlikely:
        return "PR-", False, "cue_doubts", cue
    return None


def _level(
    paragraph: Paragraph, content: Ranges, predicate: Predicate, one: Attribution | None, words: Hedges
) -> tuple[str, str, tuple[int, ...]]:
    """Return CT, PR, PS or Uu with its reason, polarity aside."""
    tokens, table = paragraph.tokens, words.certainty
    near = _scope(paragraph, predicate)
    for hedge, level in ((table.probable_words, "PR"), (table.unlikely_words, "PR"), (table.possible_words, "PS")):
        hit = [at for at in near if tokens[at].lower in hedge or tokens[at].lemma in hedge]
        if hit:
            return level, "hedge", tuple(hit)
    lemma = tokens[predicate.head].lemma
    if lemma in table.possible_verbs and not (predicate.negated and not predicate.conditional):
        return "PS", "modal", (predicate.head,)
    if lemma in table.probable_verbs or (lemma in table.obligation_verbs and predicate.conditional):
        return "PR", "modal", (predicate.head,)
    if predicate.conditional and predicate.verb is not None:
        return _conditional(paragraph, content, predicate, one, words)
    if one is not None and one.lemma in words.cues.possible:
        return "PS", "cue_weakens", one.cue
    if one is not None and one.lemma in words.cues.probable:
        return "PR", "cue_weakens", one.cue
    return "CT", "firm", ()


def _scope(paragraph: Paragraph, predicate: Predicate) -> list[int]:
    """Return the words whose hedges reach the predicate: itself, its adverbs, its adjectives; not those of its arguments."""
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
    paragraph: Paragraph, content: Ranges, predicate: Predicate, one: Attribution | None, words: Hedges
) -> tuple[str, str, tuple[int, ...]]:
    """Tell the four readings of a conditional apart."""
    assert predicate.verb is not None  # noqa: S101  # checked by the caller; tells the type checker
    place = (predicate.verb,)
    if _hypothesis(paragraph, predicate, words):
        return "PS", "conditional_hypothesis", place
    if one is None:
        return "Uu", "conditional_hearsay", place
    if one.form == "clause" and one.verb is not None and _past(paragraph, one.verb):
        return "CT", "future_in_past", place
    return "PR", "conditional_reported", place


def _hypothesis(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> bool:
    """Tell whether an if-clause stands in the predicate's sentence."""
    first, last = paragraph.sentence_of(predicate.head)
    return any(
        paragraph.tokens[at].lower in words.certainty.hypothesis and paragraph.tokens[at].upos == "SCONJ"
        for at in range(first, last)
    )


def _past(paragraph: Paragraph, verb: int) -> bool:
    """Tell whether a cue verb stands in a past tense: compound, imperfect or simple."""
    token = paragraph.tokens[verb]
    if "Tense=Past" in token.feats or "Tense=Imp" in token.feats:
        return True
    return any(paragraph.tokens[child].rel == "aux" for child in token.children)


def _possible_not(paragraph: Paragraph, predicate: Predicate, words: Hedges, level: str) -> bool:
    """Tell whether a negation turns a hedge round: what is "not excluded" is possible."""
    tokens = paragraph.tokens
    return level == "PS" and tokens[predicate.head].lemma in words.certainty.inverted_hedges
