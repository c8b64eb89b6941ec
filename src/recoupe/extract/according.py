"""Attributions by preposition: "selon X, …", "…, d'après X", "pour X, …", "selon ce que X a confirmé, …"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from recoupe.extract.attribution import Attribution
from recoupe.extract.opening import opening
from recoupe.extract.phrase import compound_head, finite, gerund, matches, noun_phrase, phrase_at, trim
from recoupe.extract.verb import group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.extract.attribution import View
    from recoupe.languages.lexicon import CueLexicon

NAMING = ("appos", "flat")
"""Relations that tie a name to the noun it specifies ("le botaniste X")."""
_NEAR = 5
"""How many tokens a noun may stand before the preposition whose relative pronoun means it."""
NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X")


def according_to(look: View, unit: tuple[int, int]) -> Iterator[Attribution]:
    """Yield the attributions that a preposition makes in one sentence."""
    by_word = _prepositions(look.lexicon)
    for at in range(*unit):
        if look.inside[at]:
            continue
        for words, apart in by_word.get(look.tokens[at].lower, ()):
            if matches(look.tokens, at, words) and (not apart or _opens(look, unit, at)):
                found = _attribution(look, unit, at, len(words), apart=apart)
                if found:
                    yield found
                break
        view = _view(look, unit, at)
        if view is not None:
            yield view


def _view(look: View, unit: tuple[int, int], at: int) -> Attribution | None:
    """Read "à SES yeux" and "in HER view", set off: the possessive stands for the source; None for other phrases."""
    tokens, table = look.tokens, look.lexicon.according_to
    views = (words for words in table.views if words[0] == tokens[at].lower and matches(tokens, at + 2, words[1:]))
    view = next(views, None)
    end = at + 1 + len(view or ())
    if view is None or end >= unit[1] or tokens[at + 1].lower not in table.whose:
        return None
    closed = tokens[end].text in (",", ".", "—")
    content = _content(look, unit, at, end) if closed and _opens(look, unit, at) else ()
    phrase = " ".join(token.lower for token in tokens[at:end])
    place, cue = (at + 1, at + 2), (at, *range(at + 2, end))
    return Attribution("according_to", unit, phrase, cue, None, at + 1, place, content) if content else None


@cache
def _prepositions(lexicon: CueLexicon) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Index the word sequences that head a source by their first word, each with whether it must be set off."""
    table = lexicon.according_to
    listed = [*((words, False) for words in table.anywhere), *((words, True) for words in table.apart)]
    return {first: tuple(one for one in listed if one[0][0] == first) for first in {words[0] for words, _ in listed}}


def _attribution(look: View, unit: tuple[int, int], at: int, width: int, *, apart: bool) -> Attribution | None:
    """Read the source after a preposition and the content around both."""
    tokens = look.tokens
    after = at + width
    openers = look.lexicon.complementizers
    relative = after + 1 < unit[1] and tokens[after + 1].lower in openers.clause
    if relative and tokens[after].lower in openers.free_relative:
        return _free_relative(look, unit, at, after)
    if after < unit[1] and tokens[after].lower in look.lexicon.according_to.relative:
        return _of_antecedent(look, unit, at, after)
    verbal = after < unit[1] and "VerbForm=Fin" in tokens[after].feats  # "selon a confirmé X": a comment clause
    head = _head(look, after, unit[1]) if after < unit[1] and not verbal else None
    if head is None or _no_source(look, head) or _own_news(look, after, head):
        return None
    tight = at > unit[0] and tokens[at - 1].upos in ("ADJ", "VERB") and not finite(look.paragraph, at - 1)
    source = _tight_source(look, head, after, unit[1]) if tight else _source(look, head, after, unit[1])
    if apart and not _stands_apart(look, unit, at, source, head):
        return None
    content = _content(look, unit, at, source[1])
    if not content:
        return None
    words = " ".join(token.lower for token in tokens[at:after])
    return Attribution("according_to", unit, words, tuple(range(at, after)), None, head, source, content)


def _of_antecedent(look: View, unit: tuple[int, int], at: int, pronoun: int) -> Attribution | None:
    """Read "des informations selon lesquelles …": the noun before the preposition is the source."""
    apart = look.tokens[at - 1].text == "," or look.tokens[at - 1].upos == "CCONJ"
    low = unit[0] if apart else max(unit[0], at - _NEAR)
    nouns = [n for n in range(at - 1, low - 1, -1) if look.tokens[n].upos == "NOUN"]
    kinds = {n: look.sources.kinds(look.tokens[n].lower, look.tokens[n].lemma) for n in nouns}
    written = (n for n in nouns if "document" in kinds[n] or "report" in kinds[n])
    noun = next(written, next(iter(nouns), None))
    if noun is None or not kinds[noun]:
        return None
    source = noun_phrase(look.paragraph, noun, unit[0], at)
    content = ((pronoun + 1, _relative_end(look, unit, pronoun)),)
    word = look.tokens[at].lower
    return Attribution("according_to", unit, word, tuple(range(at, pronoun + 1)), None, noun, source, content)


def told_according_to(look: View, unit: tuple[int, int], noun: int) -> tuple[int, int] | None:
    """Return the clause that a noun passes on ("les informations selon lesquelles …"), or None where it has none."""
    words = look.lexicon.according_to.relative
    near = range(noun + 2, min(noun + 2 + _NEAR, unit[1] - 1))
    pronoun = next((at for at in near if look.tokens[at].lower in words and look.tokens[at - 1].upos == "ADP"), None)
    return None if pronoun is None else (pronoun + 1, _relative_end(look, unit, pronoun))


def _relative_end(look: View, unit: tuple[int, int], pronoun: int) -> int:
    """Return where the clause of a relative pronoun ends: by the tree, or with the sentence."""
    top = look.tokens[pronoun].head
    last = look.paragraph.subtree(top)[-1] + 1 if top > pronoun else unit[1]
    resumed = (at for at in range(pronoun + 2, unit[1] - 1) if _resumes(look, at))
    return min(max(last, pronoun + 2), unit[1], next(resumed, unit[1]))


def _resumes(look: View, at: int) -> bool:
    """Tell whether a comma stands here behind which the verb of the clause before goes on: ", circule depuis lundi"."""
    tokens = look.tokens
    return tokens[at].text == "," and not look.inside[at] and "VerbForm=Fin" in tokens[at + 1].feats


def _no_source(look: View, head: int) -> bool:
    """Tell whether a word behind a preposition credits nobody: "selon les cas", "d'après moi"."""
    token = look.tokens[head]
    return token.lemma in look.lexicon.according_to.not_sources or token.lower in look.lexicon.pronouns.nobody


def _own_news(look: View, first: int, head: int) -> bool:
    """Tell whether a source is the outlet's own news: "selon nos informations"."""
    own = look.tokens[first].lower in look.lexicon.venues.own_channel
    return own and "report" in look.sources.kinds(look.tokens[head].lower, look.tokens[head].lemma)


def own_medium(look: View, first: int, head: int) -> bool:
    """Tell whether a phrase means the outlet itself: "según ha podido saber ESTE DIARIO"."""
    own = look.tokens[first].lower in look.lexicon.venues.own_medium and first < head
    return own and "media" in look.sources.kinds(look.tokens[head].lower, look.tokens[head].lemma)


def _head(look: View, first: int, last: int) -> int | None:
    """Return the head of the phrase that begins here: the tree's, where it is near, else the first noun."""
    tokens = look.tokens
    for at in range(first, min(first + 8, last)):
        token = tokens[at]
        misread = token.upos == "VERB" and tokens[at - 1].upos == "DET"  # "selon l'exploitant"
        if misread and look.sources.kinds(token.lower, token.lower):
            return at
        if token.upos in NOMINAL and token.rel not in ("amod", "nummod", "det", "case"):
            return compound_head(tokens, at, last)
        if token.text in (",", "»") or token.upos == "VERB":
            break
    nominal = (at for at in range(first, min(first + 6, last)) if tokens[at].upos in ("NOUN", "PROPN", "PRON"))
    return next(nominal, None)


def _source(look: View, head: int, first: int, last: int) -> tuple[int, int]:
    """Return the range of the source phrase, which begins right after the preposition.

    It runs to the next comma, and on over participles ("citant …"), coordinated names and appositions, as long as a
    clause is left for the content. The tree is asked only where no comma tells: it often hangs the main clause below
    the source.
    """
    tokens = look.tokens
    end = _comma(look, head, last)
    if end is None:
        return first, max(noun_phrase(look.paragraph, head, first, last)[1], head + 1)
    while end < last and _belongs(look, head, end + 1, last):
        further = _comma(look, end + 1, last)
        if further is None:
            if _has_finite(look, first, end):
                return first, end
            further = last
        end = further
    if tokens[end - 1].text == ".":
        end -= 1
    return first, end


def _tight_source(look: View, head: int, first: int, last: int) -> tuple[int, int]:
    """Return the source of a preposition amid a noun phrase: its noun with the names right behind it, no complement."""
    end = head + 1
    while end < last and look.tokens[end].upos in ("PROPN", "ADJ"):
        end += 1
    return first, end


def _comma(look: View, first: int, last: int) -> int | None:
    """Return the next comma outside quotations, or None where a mark or stop comes first."""
    for at in range(first, last):
        if look.tokens[at].text in (".", ":", ";", "«", "»", "—"):
            return at if look.tokens[at].text in ("»", "—", ".", ";") else None
        if look.tokens[at].text == "," and not look.inside[at]:
            return at
    return None


def _belongs(look: View, head: int, first: int, last: int) -> bool:
    """Tell whether the part behind a comma still names the source: participle, coordinated name, or apposition."""
    tokens = look.tokens
    if first >= last:
        return False
    end = _comma(look, first, last)
    relays = look.lexicon.relays
    if tokens[first].lower in relays.itself or phrase_at(tokens, first, relays.relying):
        return end is not None
    participle = gerund(tokens[first]) or (tokens[first].upos == "VERB" and not finite(look.paragraph, first))
    relative = look.lexicon.pronouns.relative | look.lexicon.according_to.relative
    if participle or tokens[first].lower in relative or _passed_on(look, first, end):
        return end is not None
    if tokens[first].rel == "conj" and tokens[first].head == head:
        return True
    return end is not None and not _has_finite(look, first, end) and _apposed(look, head, first, end)


def _passed_on(look: View, first: int, end: int | None) -> bool:
    """Tell whether a relative clause says who got hold of a document: "un rapport, dont X a eu connaissance, …"."""
    openers = look.lexicon.complementizers.clause | look.lexicon.relays.of_which
    words = look.tokens[first : first + 1 if end is None else end]
    return (
        bool(words) and words[0].lower in openers and any(token.lemma in look.lexicon.relays.passive for token in words)
    )


def _apposed(look: View, head: int, first: int, end: int) -> bool:
    """Tell whether a part between commas is a role behind a name ("X, maire de Y") or a name behind a role."""
    tokens = look.tokens

    def role(at: int) -> bool:
        return "role" in look.sources.kinds(tokens[at].lower, tokens[at].lemma)

    titled = tokens[first].lower in look.sources.titles
    if (tokens[first].upos == "PROPN" or titled) and all(tokens[at].text[0].isupper() for at in range(first, end)):
        return any(role(at) for at in range(head, first))
    noun = next((at for at in range(first, min(first + 4, end)) if tokens[at].upos in ("NOUN", "PROPN")), None)
    named = any(tokens[at].upos == "PROPN" for at in range(head, first))
    return named and noun is not None and role(noun)


def _has_finite(look: View, first: int, last: int) -> bool:
    return any("VerbForm=Fin" in look.tokens[at].feats for at in range(first, last))


def _opens(look: View, unit: tuple[int, int], at: int) -> bool:
    """Tell whether what begins here is set off: it opens its sentence or follows a comma."""
    return at in (unit[0], opening(look, unit)) or look.tokens[at - 1].text == ","


def _stands_apart(look: View, unit: tuple[int, int], at: int, source: tuple[int, int], head: int) -> bool:
    """Tell whether an ambiguous preposition heads a source: set off by commas, its noun one for people who speak."""
    tokens = look.tokens
    if source[1] < unit[1] and tokens[source[1]].text not in (",", ".", "»", ":", "—"):
        return False
    kinds = look.sources.kinds(tokens[head].lower, tokens[head].lemma)
    bare = tokens[head].lemma in look.lexicon.according_to.bare_source
    if tokens[at].lower in look.lexicon.complementizers.infinitive:
        return bare
    behind = tokens[head + 1 : head + 2]  # "son petit-fils LÉO"
    named = any(
        t.upos == "PROPN" and (t.rel in NAMING or t in behind) for t in (tokens[at] for at in tokens[head].children)
    )
    person = named or (tokens[head].upos == "PROPN" and not _has_determiner(look, head))
    if person or ("role" in kinds and "Number=Plur" not in tokens[head].feats):
        return True
    speaks = (
        bool({"role", "anonymous", "organization", "media", "document"} & set(kinds))
        or tokens[head].lower in look.lexicon.pronouns.personal
    )
    sure = tokens[at].lower in look.lexicon.according_to.sure  # "per the ambulance service"
    return speaks and (sure or _opinion(look, source[1], unit[1]))


def _opinion(look: View, first: int, last: int) -> bool:
    """Tell whether a clause reads as somebody's view, not as what holds for somebody: quoted, or in the conditional."""
    return any(look.inside[at] or "Mood=Cnd" in look.tokens[at].feats for at in range(first, last))


def _has_determiner(look: View, head: int) -> bool:
    return look.paragraph.child(head, "det") is not None


def _content(look: View, unit: tuple[int, int], at: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the content around "at … end": after it where it opens the sentence, else before it, or both."""
    tokens = look.tokens
    begin = opening(look, unit)
    if at <= begin:
        return ((end, unit[1]),)
    if tokens[at - 1].text not in (",", "»", "—", "(", ":"):
        local = _local(look, unit, at, end)
        if local:
            return local
    before = (begin, at)
    goes_on = trim(tokens, end, unit[1])[0] < unit[1] - 1
    resumes = goes_on and tokens[end].text == ","
    introduced = tokens[at - 1].text == "," and goes_on and _introduces(look, begin, at)
    if tokens[at - 1].text == ":" or introduced:
        return ((end, unit[1]),)
    return (before, (end, unit[1])) if resumes else (before,)


def _introduces(look: View, begin: int, at: int) -> bool:
    """Tell whether nothing but an adjunct stands before the preposition: "Mardi, selon X, …" tells what follows."""
    return not any(look.tokens[place].upos in ("VERB", "AUX") for place in range(begin, at)) and not any(
        look.tokens[place].rel == "nsubj" for place in range(begin, at)
    )


def _local(look: View, unit: tuple[int, int], at: int, end: int) -> tuple[tuple[int, int], ...] | None:
    """Return the content of a preposition inside a noun phrase: "les élus, responsables selon X du retard".

    None where the preposition hangs on the sentence's own predicate, which is then told as a whole.
    """
    paragraph, tokens = look.paragraph, look.tokens
    governor = at - 1
    if tokens[governor].upos not in ("ADJ", "VERB") or finite(paragraph, governor):
        return None
    noun = next(
        (place for place in range(governor, unit[0] - 1, -1) if tokens[place].upos in ("NOUN", "PROPN")), governor
    )
    first = noun_phrase(paragraph, noun, unit[0], at)[0]
    rest: tuple[tuple[int, int], ...] = ()
    if end < unit[1] and tokens[end].text not in (",", "."):
        rest = ((end, _comma(look, end, unit[1]) or unit[1]),)
    return ((first, at), *rest)


def _free_relative(look: View, unit: tuple[int, int], at: int, after: int) -> Attribution | None:
    """Read "selon ce que X a confirmé à Y, …": the clause after the pronoun holds source and verb."""
    tokens, paragraph = look.tokens, look.paragraph
    for verb in range(after + 2, unit[1]):
        token = tokens[verb]
        if token.text == ",":
            return None
        if token.upos != "VERB" or not finite(paragraph, verb):
            continue
        subject = paragraph.child(verb, "nsubj")
        if subject is None or not after < subject.index:
            continue
        first = group(look, verb)[0]
        source = (
            (after + 2, first) if subject.index < first else noun_phrase(paragraph, subject.index, verb + 1, unit[1])
        )
        end = next((place for place in range(verb, unit[1]) if tokens[place].text == ","), unit[1])
        auxiliaries = [child for child in token.children if tokens[child].rel == "aux"]
        cue = (*range(at, after + 2), *sorted(auxiliaries), verb)
        content = ((end, unit[1]),) if at <= opening(look, unit) else ((opening(look, unit), at),)
        return Attribution("according_to", unit, token.lemma, cue, verb, subject.index, source, content)
    return None


def by_apposition(look: View, unit: tuple[int, int], before: list[Attribution]) -> list[Attribution]:
    """Return the attributions that a sentence without a verb ("Une information de X.") makes of the one before it.

    Who confirms it there ("…, confirmée par Y") is a source of its own.
    """
    tokens, table = look.tokens, look.lexicon.apposition
    if unit[0] == 0 or _has_finite(look, *unit) or any(one.unit[1] == unit[0] for one in before):
        return []
    noun = next((at for at in range(unit[0], min(unit[0] + 3, unit[1])) if tokens[at].lemma in table.nouns), None)
    if noun is None or noun + 2 >= unit[1] or tokens[noun + 1].lower not in table.of:
        return []
    told = next(place for place in look.units if place[1] == unit[0])
    end = _comma(look, noun + 2, unit[1]) or unit[1]
    head = next((at for at in range(noun + 2, end) if tokens[at].upos in ("NOUN", "PROPN")), None)
    if head is None:
        return []
    content = trim(tokens, *told)
    first = Attribution("according_to", told, tokens[noun].lemma, (noun,), None, head, (noun + 2, end), (content,))
    return [first, *_confirmed_there(look, unit, end, first)]


def _confirmed_there(look: View, unit: tuple[int, int], first: int, one: Attribution) -> list[Attribution]:
    """Return the attribution of "…, confirmée par Y" behind an apposition, as a list of one or none."""
    tokens, lexicon = look.tokens, look.lexicon
    acts = lexicon.acts.confirms | lexicon.acts.denies
    for at in range(first, unit[1] - 2):
        if tokens[at].lemma in acts and tokens[at].upos == "VERB" and tokens[at + 1].lower in lexicon.relays.agent:
            end = _comma(look, at + 2, unit[1]) or unit[1]
            head = next((n for n in range(at + 2, end) if tokens[n].upos in ("NOUN", "PROPN")), None)
            if head is not None:
                return [replace(one, lemma=tokens[at].lemma, cue=(at,), head=head, source=(at + 2, end))]
    return []
