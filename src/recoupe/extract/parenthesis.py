"""Cues that stand behind or inside their content: "…, a déclaré mardi la ministre", "« A, dit-il, B »"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.according import opening
from recoupe.extract.attribution import Attribution
from recoupe.extract.bare_clause import bare_clause
from recoupe.extract.complementizer import complementizer
from recoupe.extract.frames import companion
from recoupe.extract.passive import carrier
from recoupe.extract.phrase import finite, gerund, noun_phrase, phrase_at, trim
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL
from recoupe.extract.verb import agrees, attached_pronoun, finite_word, group, speaker, subject, unspoken

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View

BEFORE = frozenset({",", CLOSE, "—", "!", "?", "…", "...", ".", "("})


def parenthesis(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Return the attribution of a cue verb set behind or inside its content, or None where it is no such cue.

    The verb group follows a comma or a closing mark, its subject stands behind it, and no complementizer follows.
    Right behind a quotation any verb may be a cue ("lâche le maire"); elsewhere only a verb of saying.
    """
    tokens = look.tokens
    words = group(look, verb)
    while words[0] > unit[0] and _clitic(look, words[0] - 1, verb):  # "…, y écrit X", "…, m'a dit X"
        words = (words[0] - 1, *words)
    first = words[0]
    if first <= unit[0] or not (finite_word(look, verb) is not None or _past(look, verb)):
        return None
    behind = _subject_first(look, unit, verb) if tokens[verb].lemma in look.lexicon.verbs.inserted else None
    if behind is not None or tokens[first - 1].text not in BEFORE:
        return behind or _uninverted(look, unit, verb)
    after_quote = _closes(look, first - 1, unit)
    known = tokens[verb].lemma in look.lexicon.verbs.speech or tokens[verb].lemma in look.lexicon.verbs.clause
    light = tokens[verb].lemma in look.lexicon.verbs.with_ and companion(look, unit, verb) is not None  # "veut croire"
    if not known and not (after_quote and (light or attached_or_noun(look, verb))):
        return None
    who = carrier(look, unit, verb) if _impersonal(look, verb) else _who(look, unit, verb, first)
    if who is None:
        return None
    end = _end(look, unit, max(who[1][1], verb + 1))
    content = _content(look, unit, first, end)
    closing = attached_pronoun(look, verb) is not None and end + 1 >= unit[1]  # "Trois millions, a-t-il dit."
    if not content or not (after_quote or look.inside[first] or closing or _is_clause(look, content)):
        return None
    return Attribution("parenthesis", unit, tokens[verb].lemma, words, verb, who[0], who[1], content)


def _clitic(look: View, at: int, verb: int) -> bool:
    """Tell whether a pronoun of a verb's stands here, before it and its auxiliaries."""
    token = look.tokens[at]
    twice = token.rel == "nsubj" and any(look.tokens[n].rel == "nsubj" and n > verb for n in look.tokens[verb].children)
    told = token.upos == "PRON" and (twice or token.rel in ("iobj", "obj", "expl")) and token.head == verb
    return told or token.lower in look.lexicon.comment_clauses.there


def _past(look: View, verb: int) -> bool:
    """Tell whether a past that the parser took for the participle of a source stands here: "…, an aide SAID Monday"."""
    token = look.tokens[verb]
    bare = token.dep == "acl" and "Tense=Past" in token.feats and token.lemma in look.lexicon.verbs.inserted
    agent = any(look.tokens[at].lower in look.lexicon.relays.agent for at in look.paragraph.subtree(verb))
    return bare and not agent and token.head == verb - 1 and speaker(look, token.head)


def _subject_first(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
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
    end = _end(look, unit, verb + 1)
    between = end + 1 < unit[1] and tokens[end].text == ","
    if tokens[first - 1].text not in BEFORE or ("relcl" in tokens[verb].dep and not between):
        return None
    after_quote = _closes(look, first - 1, unit)
    if not after_quote and (_takes_more(look, unit, verb) or (end + 2 >= unit[1] and _under(look, verb, first))):
        return None
    content = _content(look, unit, first, end)
    told = after_quote or look.inside[first] or _is_clause(look, content)
    if not content or not (told or (end + 1 >= unit[1] and _verbal(look, content))):
        return None
    source = first, next((at for at in range(who[0], who[1][1]) if tokens[at].text == "("), who[1][1])
    return Attribution("parenthesis", unit, tokens[verb].lemma, group(look, verb), verb, who[0], source, content)


def _right_before(look: View, unit: tuple[int, int], verb: int) -> tuple[int, tuple[int, int]] | None:
    """Return the subject that alone stands between a comma or mark and a verb, whatever the tree makes of it."""
    tokens, last = look.tokens, group(look, verb)[0]
    if tokens[last - 1].text == ")":  # "Rep. X (D-Md.) said"
        last = next((at for at in range(last - 2, unit[0], -1) if tokens[at].text == "("), last)
    first = next((at + 1 for at in range(last - 1, unit[0], -1) if tokens[at].text in BEFORE), last)
    words = tokens[first:last]
    if not words or words[0].upos in ("ADP", "ADV", "VERB", "AUX") or any(_clausal(look, word) for word in words):
        return None
    core = next((at for at in range(first, last) if tokens[at].upos in ("ADP", "VERB")), last)
    nouns = [at for at in range(first, core) if tokens[at].upos in ("NOUN", "PROPN", "PRON", "NUM")]
    return (nouns[-1], (first, last)) if nouns else None


def _clausal(look: View, word: Token) -> bool:
    """Tell whether a word makes a clause, or joins one, of the words that it stands among; a relay's participle does not."""
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
    if look.quote_from(verb + 1, unit[1]) is not None and _end(look, unit, verb + 1) < unit[1] - 1:
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


def _uninverted(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "…, les auteurs disent." as translated texts have it: subject and verb end their sentence."""
    tokens = look.tokens
    if tokens[verb].lemma not in look.lexicon.verbs.speech or tokens[verb].rel not in ("conj", "parataxis"):
        return None
    if verb + 2 < unit[1] or (verb + 1 < unit[1] and tokens[verb + 1].text not in TERMINAL):
        return None
    who = subject(look, verb, unit)
    first = group(look, verb)[0]
    if who is None or who[1][1] != first or who[1][0] <= unit[0] or not speaker(look, who[0]):
        return None
    before = tokens[who[1][0] - 1].text
    content = _content(look, unit, who[1][0], unit[1])
    if before not in (",", CLOSE) or not content or not _is_clause(look, content):
        return None
    return Attribution("parenthesis", unit, tokens[verb].lemma, group(look, verb), verb, who[0], who[1], content)


def _impersonal(look: View, verb: int) -> bool:
    """Tell whether a cue has no speaker for its subject: "est-il indiqué"."""
    clitic = attached_pronoun(look, verb)
    passive = any(look.tokens[child].dep in ("aux:pass", "cop") for child in look.tokens[verb].children)
    return passive and clitic is not None and clitic.lower in look.lexicon.pronouns.impersonal


def _is_clause(look: View, content: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether what stands before a cue is a clause: "X, maire de Y, a salué Z" has none before its verb."""
    places = [at for first, last in content for at in range(first, last)]
    return any(
        look.inside[at]
        or (look.tokens[at].rel == "nsubj" and look.tokens[at].head in places and not _participle(look, at))
        or (look.tokens[at].upos in ("VERB", "AUX") and "VerbForm=Fin" in look.tokens[at].feats)
        for at in places
    )


def _participle(look: View, at: int) -> bool:
    """Tell whether a subject is only that of a participle: "une note, MISE au jour par X"."""
    head = look.tokens[at].head
    return "VerbForm=Part" in look.tokens[head].feats and not finite(look.paragraph, head)


def attached_or_noun(look: View, verb: int) -> bool:
    """Tell whether a verb is followed by its subject: a clitic, a name, or a noun with its determiner."""
    if attached_pronoun(look, verb) is not None:
        return True
    after = look.tokens[verb + 1 : verb + 3]
    partitive = look.lexicon.complementizers.partitive
    return bool(after) and after[0].upos in ("DET", "PROPN") and after[0].lower not in partitive


def _closes(look: View, at: int, unit: tuple[int, int]) -> bool:
    """Tell whether a quotation ends at this place or just before the comma here."""
    tokens = look.tokens
    return tokens[at].text == CLOSE or (tokens[at].text == "," and at > unit[0] and tokens[at - 1].text == CLOSE)


def _who(look: View, unit: tuple[int, int], verb: int, first: int) -> tuple[int, tuple[int, int]] | None:
    """Return the subject behind the verb, or None where the subject stands before it or a clause follows."""
    tokens = look.tokens
    if attached_pronoun(look, verb) is None:
        if not _closes(look, first - 1, unit):
            if _takes_words(look, unit, verb):
                return None
            clause = complementizer(look, verb, unit) is not None or bare_clause(look, verb, unit) is not None
            if clause or _fronted(look, unit, verb, first):
                return None
        elif verb + 1 < unit[1] and (
            tokens[verb + 1].lower in look.lexicon.complementizers.clause
            or (not look.inside[first] and _fronted(look, unit, verb, first) and _object_behind(look, verb))
        ):
            return None
        if tokens[verb].dep == "acl:relcl" and tokens[first - 1].text != CLOSE:
            return None
    who = subject(look, verb, unit, inverted=True) or _unspoken(look, unit, verb, first)
    if who is not None and not (_closes(look, first - 1, unit) or agrees(look, who[0], verb)):
        return None
    if who is None or look.tokens[who[0]].lower in look.lexicon.pronouns.nobody:
        return None
    return who


def _takes_words(look: View, unit: tuple[int, int], verb: int) -> bool:
    """Tell whether what the verb says stands right behind it: "…, exprime DES REGRETS", "…, affirme AVOIR prévenu"."""
    if verb + 1 >= unit[1]:
        return False
    behind = look.tokens[verb + 1]
    act = look.tokens[verb].lemma in look.lexicon.verbs.infinitive and "VerbForm=Inf" in behind.feats
    return act or behind.lower in look.lexicon.complementizers.partitive


def _unspoken(look: View, unit: tuple[int, int], verb: int, first: int) -> tuple[int, tuple[int, int]] | None:
    """Return who speaks by a cue without a subject: behind a quotation, or where the clause before hangs on the cue."""
    tokens = look.tokens
    hung = any(at < first and tokens[at].rel in ("ccomp", "parataxis") for at in tokens[verb].children)
    inserted = tokens[verb].rel == "parataxis" and not look.paragraph.child(verb, "cc")
    told = _closes(look, first - 1, unit) or look.inside[first] or hung or inserted or _alone(look, unit, verb, first)
    return unspoken(look, verb, unit) if told else None


def _alone(look: View, unit: tuple[int, int], verb: int, first: int) -> bool:
    """Tell whether nothing but a cue stands between its commas: where its clause waits for its verb, or at its end."""
    tokens = look.tokens
    if tokens[first - 1].text != "," or tokens[verb + 1].text not in (",", *TERMINAL):
        return False
    waiting = not any("VerbForm=Fin" in tokens[at].feats for at in range(unit[0], first))  # "La venta, calculan, no …"
    return waiting or (tokens[verb].rel != "conj" and verb + 2 >= unit[1])


def _object_behind(look: View, verb: int) -> bool:
    """Tell whether the tree has an object behind a verb and its subject outside any quotation before it."""
    tokens = look.tokens
    thing = look.paragraph.child(verb, "obj")
    who = next((at for at in tokens[verb].children if tokens[at].rel == "nsubj"), None)
    return thing is not None and thing.index > verb and who is not None and not look.inside[who]


def _fronted(look: View, unit: tuple[int, int], verb: int, first: int) -> bool:
    """Tell whether the verb's subject stands before it: it agrees, and no other finite verb between could be its own.

    A noun and its verb between two commas, with another verb behind, are a parenthesis whatever the tree says.
    """
    tokens = look.tokens
    for child in tokens[verb].children:
        if (
            tokens[child].rel != "nsubj"
            or not unit[0] <= child < first
            or tokens[child].lower in look.lexicon.temporal.nouns
        ):
            continue
        own = [at for at in range(child, first) if "VerbForm=Fin" in tokens[at].feats and not _relative(look, at)]
        aside = _between_commas(look, unit, verb) and not _object_behind(look, verb)
        if not own and agrees(look, child, verb) and not aside:
            return True
    return False


def _relative(look: View, at: int) -> bool:
    """Tell whether a finite word belongs to a relative clause, also one that the tree takes for a bare participle."""
    tokens = look.tokens
    openers = look.lexicon.complementizers.clause | look.lexicon.relays.of_which
    for head in (at, tokens[at].head):
        opened = tokens[head].rel == "acl" and any(tokens[child].lower in openers for child in tokens[head].children)
        if tokens[head].dep == "acl:relcl" or opened:
            return True
    return False


def _between_commas(look: View, unit: tuple[int, int], verb: int) -> bool:
    """Tell whether a verb and a noun behind it end at a comma that a finite verb follows; in a quotation at any."""
    tokens = look.tokens
    for at in range(verb + 1, min(verb + 12, unit[1] - 1)):
        if tokens[at].upos in ("VERB", "AUX", "SCONJ"):
            return False
        if tokens[at].text == ",":
            resumes = "VerbForm=Fin" in tokens[at + 1].feats or tokens[at + 1].text == OPEN
            return at > verb + 1 and (look.inside[verb] or resumes)
    return False


def _end(look: View, unit: tuple[int, int], at: int) -> int:
    """Return where the parenthesis ends: at the next comma, mark or stop behind the source."""
    tokens = look.tokens
    inside = look.inside[at - 1]
    first = at
    while at < unit[1] and tokens[at].text not in (",", OPEN, CLOSE, ":", ";", *TERMINAL):
        at += 1
    timed = tokens[at - 1].lower in look.lexicon.temporal.nouns  # "desde hace veinte años"
    mark = next((n for n in range(first - 1, unit[0], -1) if tokens[n].text in (",", CLOSE)), first)
    clause = any(t.lower in look.lexicon.pronouns.relative for t in tokens[mark:first])
    verbal = not timed and (clause or any("VerbForm=Fin" in t.feats for t in tokens[first:at]))
    at = _behind_apposition(look, at, unit) if not inside else at
    if at < unit[1] and tokens[at].text == OPEN and verbal:
        return unit[1]  # "…, says X, who called it «a lie»"
    resumed = tokens[first - 1].text.startswith("-") and _opens_relative(look, at)  # "C'est lui, disent-ils, QUI …"
    if at < unit[1] and tokens[at].text == "," and not (inside or resumed) and _aside(look, at, unit):
        return unit[1]
    return at


def _behind_apposition(look: View, comma: int, unit: tuple[int, int]) -> int:
    """Return the comma behind a name set off behind the source: "fait valoir le fabricant, SÉRÉVIA, qui …"; else itself."""
    tokens = look.tokens
    if comma >= unit[1] or tokens[comma].text != ",":
        return comma
    name = next((at for at in range(comma + 1, min(comma + 6, unit[1])) if tokens[at].upos not in ("PROPN", "DET")), comma)
    apposed = name > comma + 1 and tokens[name].text == "," and tokens[name - 1].upos == "PROPN"
    return name if apposed and _opens_relative(look, name) else comma


def _opens_relative(look: View, comma: int) -> bool:
    """Tell whether a relative pronoun stands behind a comma."""
    behind = look.tokens[comma + 1 : comma + 2]
    openers = look.lexicon.pronouns.relative | look.lexicon.complementizers.clause
    return any(token.lower in openers for token in behind)


def _aside(look: View, at: int, unit: tuple[int, int]) -> bool:
    """Tell whether what follows a comma behind the cue still belongs to the cue's clause, not to the content.

    It does unless the content was broken off: then a finite verb without a subject of its own clause, or the rest
    of a quotation, follows.
    """
    tokens = look.tokens
    if at + 1 >= unit[1] or tokens[at + 1].text == OPEN:
        return False
    relayed = "VerbForm=Part" in tokens[at + 1].feats and tokens[at + 1].lemma in look.lexicon.relays.passive
    if relayed or gerund(tokens[at + 1]) or phrase_at(tokens, at + 1, look.lexicon.connectives.closing):
        return True
    return (
        not any(
            tokens[place].upos in ("VERB", "AUX") and "VerbForm=Fin" in tokens[place].feats
            for place in range(at + 1, unit[1])
            if not look.sources.kinds(tokens[place].lower, tokens[place].lower)  # a role taken for a verb
        )
        or look.tokens[at + 1].lower in look.lexicon.pronouns.relative
    )


def _content(look: View, unit: tuple[int, int], first: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the content around a parenthesis ``[first, end)``."""
    tokens = look.tokens
    enclosing = look.quote_at(first)
    if enclosing is not None and look.inside[first]:
        low, high = enclosing.inner
        parts = ((low, first), (end, high))
        return tuple(p for p in parts if trim(tokens, *p)[0] < trim(tokens, *p)[1])
    begin = _begin(look, unit, first)
    head = (begin, first)
    if end < unit[1] and trim(tokens, end, unit[1])[0] < unit[1] and tokens[end].text in (",", OPEN, ":"):
        low, high = trim(tokens, end, unit[1])
        if low < high:
            return (head, (low, high))
    return (head,)


def _begin(look: View, unit: tuple[int, int], first: int) -> int:
    """Return where the content before a parenthesis begins: at an introduced quotation, else at the sentence."""
    tokens = look.tokens
    at = first - 1
    if tokens[at].text == ",":
        at -= 1
    quote = look.quote_at(at) if tokens[at].text == CLOSE else None
    begin = opening(look, unit)
    if quote is not None and quote.first > begin:
        introduced = tokens[quote.first - 1].text in (":", ".", "—") or tokens[quote.first - 1].text in TERMINAL
        return quote.first if introduced else begin
    return begin
