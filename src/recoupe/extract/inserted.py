"""Cues behind their subject, behind or inside their content: "…, officials said", "The road, he told X, is closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.around import BEFORE, behind_quote, content_of, end_of, is_clause
from recoupe.extract.attribution import Attribution
from recoupe.extract.bare_clause import bare_clause
from recoupe.extract.complementizer import complementizer
from recoupe.extract.quote import CLOSE, OPEN
from recoupe.extract.verb import group, subject

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View


def subject_first(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "…, officials said" and "The road, he told X, is closed": a cue behind its subject, behind its content.

    Nothing that the verb may take for content stands behind it, and what stands before is no clause under it.
    """
    tokens = look.tokens
    who = subject(look, verb, unit)
    if who is None or who[0] > verb or tokens[who[1][0] - 1].text not in BEFORE or who[1][0] <= unit[0]:
        who = _right_before(look, unit, verb) or who
    if who is None or who[0] > verb or who[1][0] <= unit[0] or tokens[who[0]].lower in look.lexicon.pronouns.nobody:
        return None
    first = _role_before(look, who[1][0], unit)
    end = end_of(look, unit, verb + 1)
    between = end + 1 < unit[1] and tokens[end].text == ","
    if tokens[first - 1].text not in BEFORE or (_is_relative(look, verb) and not between):
        return None
    after_quote = behind_quote(look, first - 1, unit)
    if not after_quote and (_takes_more(look, unit, verb) or (end + 2 >= unit[1] and _under(look, verb, first))):
        return None
    content = content_of(look, unit, first, end)
    told = after_quote or look.inside[first] or is_clause(look, content)
    if not content or not (told or (end + 1 >= unit[1] and _verbal(look, content))):
        return None
    source = first, next((at for at in range(who[0], who[1][1]) if tokens[at].text == "("), who[1][1])
    return Attribution("parenthesis", unit, tokens[verb].lemma, group(look, verb), verb, who[0], source, content)


def _is_relative(look: View, verb: int) -> bool:
    """Tell whether a verb heads a relative clause: behind a comma it would need its pronoun."""
    relative = look.lexicon.pronouns.relative
    pronoun = any(look.tokens[at].lower in relative for at in look.paragraph.subtree(verb) if at < verb)
    return "relcl" in look.tokens[verb].dep and pronoun


def _right_before(look: View, unit: tuple[int, int], verb: int) -> tuple[int, tuple[int, int]] | None:
    """Return the subject that alone stands between a comma or mark and a verb, whatever the tree makes of it."""
    tokens, last = look.tokens, group(look, verb)[0]
    if tokens[last - 1].text == ")":  # "Rep. X (D-Md.) said"
        last = next((at for at in range(last - 2, unit[0], -1) if tokens[at].text == "("), last)
    first = next((at + 1 for at in range(last - 1, unit[0], -1) if tokens[at].text in BEFORE), last)
    words = tokens[first:last]
    if not words or words[0].upos in ("ADP", "ADV", "VERB", "AUX") or _holds_clause(look, words):
        return None
    relative = look.lexicon.pronouns.relative
    ends = (at for at in range(first, last) if tokens[at].upos in ("ADP", "VERB") or tokens[at].lower in relative)
    core = next(ends, last)
    nouns = [at for at in range(first, core) if tokens[at].upos in ("NOUN", "PROPN", "PRON", "NUM")]
    return (nouns[-1], (first, last)) if nouns else None


def _holds_clause(look: View, words: tuple[Token, ...]) -> bool:
    """Tell whether a phrase has a clause in it, but for a relative one behind its noun: "the firm WHICH OWNS IT"."""
    relative = next((at for at, word in enumerate(words) if word.lower in look.lexicon.pronouns.relative), len(words))
    verbs = [word for word in words[relative:] if _clausal(look, word) and word.rel not in ("aux", "cop")]
    return any(_clausal(look, word) for word in words[:relative]) or len(verbs) > (0 < relative < len(words))


def _clausal(look: View, word: Token) -> bool:
    """Tell whether a word makes the words around it a clause, or joins one to them; a relay's participle does not."""
    tied = word.lemma in look.lexicon.relays.passive and look.tokens[word.index + 1].upos == "ADP"
    finite_verb = word.upos in ("VERB", "AUX") and "VerbForm=Fin" in word.feats and not tied
    return finite_verb or word.upos in ("SCONJ", "CCONJ")


def _role_before(look: View, first: int, unit: tuple[int, int]) -> int:
    """Return where a name set off behind its bearer's role begins with the role: «"…," THE CLERK, X, said»."""
    tokens = look.tokens
    mark = next((at for at in range(first - 2, unit[0], -1) if tokens[at].text in BEFORE), unit[0])
    role = tokens[mark + 1 : first - 1]
    verbal = any(token.upos in ("VERB", "AUX", "CCONJ", "SCONJ") for token in role)
    told = tokens[first - 1].text == "," and tokens[mark].text == CLOSE and any(t.upos == "NOUN" for t in role)
    return mark + 1 if told and not verbal else first


def _verbal(look: View, content: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a content behind which a sentence ends with its cue has a verb, whatever form the tagger gave it."""
    return any(look.tokens[at].upos == "VERB" for first, last in content for at in range(first + 1, last))


def _takes_more(look: View, unit: tuple[int, int], verb: int) -> bool:
    """Tell whether a content of the verb's own follows it: a clause, a quotation, an infinitive or a noun."""
    tokens = look.tokens
    if verb + 2 < unit[1] and tokens[verb + 1].text == "," and tokens[verb + 2].text != OPEN:
        return False  # "The museum, he said, celebrated …"
    if complementizer(look, verb, unit) is not None or bare_clause(look, verb, unit) is not None:
        return True
    if look.quote_from(verb + 1, unit[1]) is not None and end_of(look, unit, verb + 1) < unit[1] - 1:
        return True
    below = [tokens[at] for at in tokens[verb].children if at > verb]
    if any(token.rel == "xcomp" for token in below):
        return True
    told = tokens[verb].lemma in look.lexicon.verbs.telling.lemmas
    times = look.lexicon.temporal.nouns
    return not told and any(token.rel == "obj" and token.lower not in times for token in below)


def _under(look: View, verb: int, first: int) -> bool:
    """Tell whether the clause right before a cue is an adverbial of its verb: "When it rained, the mayor said …"."""
    tokens = look.tokens
    above = [at for at in tokens[verb].children if at < first and tokens[at].rel in ("ccomp", "parataxis", "obj")]
    under = [at for at in tokens[verb].children if at < first and tokens[at].rel == "advcl"]
    return bool(under) and not above and tokens[verb].rel not in ("parataxis", "conj")
