"""Chains: through whom a statement reached the page, from the words of its source and of its cue.

A chain is read outwards in: the media that the sentence names as relays, then the source's own relays, then the
root. What a sentence does not say is carried over from before only where its words point back.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recoupe.extract.addressee import spoken_to
from recoupe.extract.anaphor import all_of_them, pointed_back
from recoupe.extract.comment_clause import heard
from recoupe.extract.complementizer import heard_under
from recoupe.extract.count import is_plural
from recoupe.extract.frames import checked_with
from recoupe.extract.news import agent_of
from recoupe.extract.noun import kinds_of
from recoupe.extract.phrase import compound_head, gerund, noun_end, noun_phrase, phrase_at
from recoupe.extract.pronoun import in_it, pronoun, unspoken_of
from recoupe.extract.publisher import is_own, publisher
from recoupe.extract.quote import OPEN
from recoupe.extract.relay import relays_in
from recoupe.extract.scene import again, carried
from recoupe.extract.source import phrase
from recoupe.extract.speaker import speaker
from recoupe.extract.verb import subject
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution
    from recoupe.extract.scene import Chain, Scene

QUOTING = frozenset({"media", "document", "organization"})
"""Kinds of links that quote somebody deeper."""


def chains_of(scene: Scene, one: Attribution) -> tuple[Chain, ...]:
    """Return the chains of an attribution, one for each joint source; none where nobody named or heard can be meant."""
    spoken = spoken_to(scene, one) if one.verb is not None or one.form == "colon" else ()
    together = all_of_them(scene, one.head, one.source) if one.source[0] < one.source[1] else ()
    if together:
        return tuple(_unique((*spoken, *chain)) for chain in together)
    roots = _joint(scene, one)
    chains = (_assembled(scene, one, head, place, spoken) for head, place in roots)
    learnt = one.lemma in scene.look.lexicon.comment_clauses.learning
    return tuple(kept for chain in chains if chain and (kept := _without_own(scene, chain, learnt=learnt)))


def _without_own(scene: Scene, chain: Chain, *, learnt: bool) -> Chain:
    """Leave the publishing outlet out of a chain that others are left in: what one told it, it does not relay.

    What it has ``learnt`` itself ("según ha podido saber X") is its own news.
    """
    kept = tuple(link for link in chain if not (link.kind == "media" or learnt) or not is_own(scene, link.name))
    return kept or (() if learnt else chain)


def _joint(scene: Scene, one: Attribution) -> list[tuple[int, tuple[int, int]]]:
    """Return the heads and ranges of an attribution's sources: one, or as many named ones as are coordinated."""
    whole = [(one.head, one.source)]
    several = ([top, *_joined(scene, one, top)] for top in _tops(scene, one))
    heads = next((heads for heads in several if len(heads) > 1 and all(_distinct(scene, at) for at in heads)), [])
    if not heads:
        return _names_side_by_side(scene, one) or whole
    first, *parts = heads
    limits = [*(_end_before(scene, _start_of(scene, at)) for at in parts), one.source[1]]
    begins = [one.source[0] if first == one.head else first, *(_start_of(scene, at) for at in parts)]
    return [(head, (begin, max(limit, head + 1))) for head, begin, limit in zip(heads, begins, limits, strict=True)]


def _names_side_by_side(scene: Scene, one: Attribution) -> list[tuple[int, tuple[int, int]]]:
    """Return the heads and ranges of names that a source joins, where the tree lost it; none where it is anything else.

    "The Post and Radio Nova, citing …": nothing but articles, commas and a conjunction stand between the names.
    """
    tokens, pointing = scene.look.tokens, scene.data.definite.pointing
    names = [m for m in scene.directory.inside(scene.number, *one.source) if m.entity.kind != "place"]
    if len(names) < 2 or not any(m.first <= one.head < m.last for m in names):
        return []
    for before, after in pairwise(names):
        between = [token for token in tokens[before.last : after.first] if token.lower not in pointing]
        if not any(token.upos == "CCONJ" or token.text == "," for token in between) or any(
            token.upos not in ("CCONJ", "PUNCT") for token in between
        ):
            return []
    joined = any(token.upos == "CCONJ" for token in tokens[names[0].last : names[-1].first])
    last = [*(m.last for m in names[:-1]), one.source[1]]
    return [(m.first, (m.first, end)) for m, end in zip(names, last, strict=True)] if joined else []


def _tops(scene: Scene, one: Attribution) -> list[int]:
    """Return the head of a source, and the names that stand in apposition to it: "ses fils, PAUL et Marc"."""
    tokens = scene.look.tokens
    set_off = (
        at for at in tokens[one.head].children if tokens[at].rel in ("appos", "conj") and tokens[at - 1].text == ","
    )
    named = [at for at in set_off if tokens[at].upos == "PROPN"]
    return [one.head, *(at for at in named if one.head < at < one.source[1])]


def _joined(scene: Scene, one: Attribution, top: int) -> list[int]:
    """Return the nouns that are coordinated with one inside a source."""
    tokens = scene.look.tokens
    if not any(token.upos == "CCONJ" for token in tokens[slice(*one.source)]):
        return []  # "the mayor, Carla Dietz"
    return [
        at
        for at in range(top + 1, one.source[1])
        if tokens[at].rel == "conj" and tokens[at].head == top and tokens[at].upos in ("NOUN", "PROPN")
    ]


def _distinct(scene: Scene, at: int) -> bool:
    """Tell whether a coordinated noun is a source of its own: a name or a body, no word for unnamed people."""
    if scene.directory.at(scene.number, at) is not None:
        return True
    token = scene.look.tokens[at]
    kinds = scene.look.sources.kinds(token.lower, token.lemma)
    article = scene.look.paragraph.child(at, "det") or scene.look.paragraph.child(at, "nummod")
    counted = article is not None and article.lower in scene.data.numbers  # "un témoin et UNE VOISINE" are two people
    person = "role" in kinds and "organization" not in kinds
    over = scene.look.tokens[token.head]
    if "role" in kinds and "role" in scene.look.sources.kinds(over.lower, over.lemma) and article is None:
        return False  # "su hija y PRODUCTORA" is one person
    return (
        bool({"organization", "role", "media"} & set(kinds)) and not is_plural(scene, at) and not (person and counted)
    )


def _start_of(scene: Scene, head: int) -> int:
    """Return where a coordinated phrase begins, its conjunction left out."""
    first = noun_phrase(scene.look.paragraph, head, 0, len(scene.look.tokens))[0]
    while first < head and scene.look.tokens[first].upos in ("CCONJ", "PUNCT"):
        first += 1
    return first


def _end_before(scene: Scene, first: int) -> int:
    """Return where the phrase before a coordinated one ends, the conjunction between left out."""
    while scene.look.tokens[first - 1].upos in ("CCONJ", "PUNCT"):
        first -= 1
    return first


def _assembled(scene: Scene, one: Attribution, head: int, place: tuple[int, int], spoken: Chain) -> Chain:
    """Put the media that the cue's clause names before the chain that the source phrase itself gives."""
    root = _read(scene, head, place, continuing=one.lemma in scene.look.lexicon.verbs.continuing.lemmas)
    if not root:
        return ()
    news = one.lemma in scene.look.lexicon.relays.publishing and one.form == "clause"  # "X révèle que …"
    if news or one.lemma in scene.look.lexicon.apposition.nouns:  # "Une information de X."
        root = (*root[:-1], publisher(scene, head, root[-1]))
    root = (*root, *(_cited_behind(scene, one) if root[-1].kind in QUOTING else _heard_from(scene, one)))
    cited = root[-1].kind == "document" or scene.look.tokens[head].rel == "obj"
    root = (*_citing(scene, one, head), *root) if cited else root
    if scene.look.tokens[one.cue[0]].lower in scene.look.lexicon.comment_clauses.there:  # "« … », y écrit X"
        root = (*carried(scene.memory.document[:-1]), *root)
    stated = [link for link in spoken if link.name not in {r.name for r in root}]
    if stated:
        root = tuple(link for link in root if link.stated or link is root[-1])
    return _unique((*stated, *root))


def _read(scene: Scene, head: int, place: tuple[int, int], *, continuing: bool) -> Chain:
    """Read a source phrase: its relays, its root, and behind it whom the root says that it quotes."""
    tokens = scene.look.tokens
    if place[0] == place[1]:
        return unspoken_of(scene, head)
    if place[0] and tokens[place[0] - 1].lower in scene.look.lexicon.according_to.contracted:  # "aux dires DU maire"
        place = place[0] - 1, place[1]
    if tokens[head].lower in scene.look.lexicon.according_to.whose and place == (head, head + 1):  # "à SES yeux"
        told = unspoken_of(scene, head)
        return again(told, scene.span(*place)) if told else ()
    quotes = _quoting(scene, head, place)
    own = place if quotes is None else (place[0], quotes[0])
    if scene.look.tokens[head].upos == "PRON":
        root = pointed_back(scene, own) or in_it(scene, head) or pronoun(scene, head, continuing=continuing)
    else:
        root = phrase(scene, head, own)
    relays = relays_in(scene, head, own, root)
    if relays:
        root = tuple(link for link in root if link.stated or link is root[-1])
    deeper: Chain = ()
    if quotes is not None:
        root = (*root[:-1], publisher(scene, head, root[-1]))
        deeper = _cited(scene, quotes[1], place[1])
    return (*relays, *root, *deeper)


def holders(scene: Scene, head: int, unit: tuple[int, int]) -> Chain:
    """Return the media through which a document came ("un courriel que X a pu consulter"); none where none is told."""
    tokens = scene.look.tokens
    end = noun_phrase(scene.look.paragraph, head, *unit)[1]
    if end < unit[1] and tokens[end].text == ",":
        end = next((at for at in range(end + 1, unit[1]) if tokens[at].text == ","), unit[1])
    document = Link(name="", kind="document", span=scene.span(head, head + 1), stated=True)
    return relays_in(scene, head, (head, max(end, head + 1)), (document,))


def _cited(scene: Scene, verb: int, end: int) -> Chain:
    """Return the chain of whom a verb of quoting names, up to a place; none where no noun follows."""
    tokens = scene.look.tokens
    near = range(verb + 1, min(verb + 4, end))
    begin = next((k + 1 for k in near if _passed_over(scene, k)), verb + 1)
    first = next((k for k in range(begin, end) if tokens[k].upos != "ADP"), end)
    inner = next(
        (compound_head(tokens, k, end) for k in range(first, end) if tokens[k].upos in ("NOUN", "PROPN")), None
    )
    says = tokens[verb].lemma in scene.look.lexicon.verbs.noun
    inside = tokens[verb + 1].lower in scene.look.lexicon.comment_clauses.inside  # "se basa EN 340 muestras"
    if inner is None or ((says or inside) and not speaker(scene.look, inner)):  # "évoque des avancées" quotes nobody
        return ()
    return _read(scene, inner, (first, end), continuing=False)


def _passed_over(scene: Scene, at: int) -> bool:
    """Tell whether a word before whoever is quoted tells when, or is news of hers: "citait LUNDI une INFO de X"."""
    look, table = scene.look, scene.look.lexicon.apposition
    token, behind = look.tokens[at], look.tokens[at + 1 : at + 2]
    people = "anonymous" in look.sources.kinds(token.lower, token.lemma)  # "cita FUENTES de la investigación"
    news = token.lemma in table.nouns and any(other.lower in table.of for other in behind)
    return token.lemma in look.lexicon.temporal.nouns or (news and not people)


def _citing(scene: Scene, one: Attribution, head: int) -> Chain:
    """Return the chain of whoever cites a source: "X A CITÉ une note, selon laquelle …"; none where nobody does."""
    tokens = scene.look.tokens
    verb = tokens[tokens[head].head]
    cites = verb.index < head and verb.lemma in scene.look.lexicon.relays.active
    if not cites or tokens[head].rel not in ("obj", "obl"):
        return ()
    who = subject(scene.look, verb.index, one.unit)
    return _read(scene, *who, continuing=False) if who is not None and speaker(scene.look, who[0]) else ()


def _cited_behind(scene: Scene, one: Attribution) -> Chain:
    """Return the chain of whom the cue's clause quotes beside the content ("…, citant Y"), or learns from."""
    tokens, learning = scene.look.tokens, scene.look.lexicon.comment_clauses.learning
    if one.verb is not None and one.lemma in learning:
        who = heard(scene.look, one.unit, max(one.verb, one.head))
        return _read(scene, *who, continuing=False) if who is not None else ()
    before = range(one.unit[0], min(one.cue[0], one.source[0])) if one.verb is not None else range(0)
    aside = range(min(one.verb, one.source[1]), one.content[0][0]) if one.verb is not None else range(0)
    for at in (*before, *aside, *range(one.content[-1][1], one.unit[1] - 1)):
        opens = at not in before or at == one.unit[0]  # "CITANT de hauts responsables, le journal écrit que"
        quotes = gerund(tokens[at]) and tokens[at].lemma in scene.look.lexicon.relays.active and opens
        words = phrase_at(tokens, at, scene.look.lexicon.relays.relying)
        if one.verb is not None and one.form != "comment":  # whose cue stands in another sentence
            words = words or checked_with(scene.look, one.verb, at)
        if quotes or words:
            last = at + len(words or (at,)) - 1
            return _cited(scene, last, _cited_end(scene, last + 1, one.unit[1]))
    return ()


def _heard_from(scene: Scene, one: Attribution) -> Chain:
    """Return the chain of whom a source has it from: "assure tenir DE X que", "disent avoir été prévenus PAR X que"."""
    look, first = scene.look, one.content[0][0]
    if one.verb is None or one.form != "clause":
        return ()
    for verb in heard_under(look, one.verb, first):
        who = agent_of(look, verb, (one.unit[0], first)) or heard(look, (one.unit[0], first), verb)
        if who is not None and look.tokens[who[0]].lemma not in look.lexicon.according_to.bare_source:
            return _read(scene, *who, continuing=False)
    return ()


def _cited_end(scene: Scene, first: int, last: int) -> int:
    """Return where a phrase for who is quoted ends, with the clause by which she quotes in turn: ", qui cite Z"."""
    tokens, lexicon = scene.look.tokens, scene.look.lexicon
    first += first < last and tokens[first].text == OPEN  # "citant « de hauts responsables »"
    end = noun_end(tokens, first, last)
    behind = tokens[end + 1 : end + 3]
    quotes = (
        len(behind) > 1 and behind[0].lower in lexicon.pronouns.relative and behind[1].lemma in lexicon.relays.active
    )
    gerundial = bool(behind) and gerund(behind[0]) and behind[0].lemma in lexicon.relays.active
    informed = bool(behind) and behind[0].lower in lexicon.relays.itself
    return noun_end(tokens, end + 2, last) if end < last and (quotes or gerundial or informed) else end


def _quoting(scene: Scene, head: int, place: tuple[int, int]) -> tuple[int, int] | None:
    """Return where a source says whom it quotes: where that begins, and the word before whoever is quoted; or None.

    "X, CITANT …", "X, QUI CITE …", "X, SUR LA FOI DE …", "X, ELLE-MÊME INFORMÉE PAR …".
    """
    tokens = scene.look.tokens
    for at in range(head + 1, place[1] - 1):
        rests = _resting(scene, at, place[1])
        if rests is not None:
            return at, rests
        if _quotes(scene, head, at):
            return at - (tokens[at - 1].rel == "expl"), at
    return None


def _resting(scene: Scene, at: int, last: int) -> int | None:
    """Return the last of the words that begin here before whom a source rests on or was informed by, or None."""
    tokens, lexicon = scene.look.tokens, scene.look.lexicon
    words = phrase_at(tokens, at, lexicon.relays.relying)
    if words is None and tokens[at - 1].text == ",":
        words = phrase_at(tokens, at, lexicon.according_to.anywhere)
    if words is not None:
        return at + len(words) - 1
    if tokens[at].lower not in lexicon.relays.itself:
        return None
    return next((n for n in range(at + 1, min(at + 5, last)) if tokens[n].lower in lexicon.relays.agent), None)


def _quotes(scene: Scene, head: int, at: int) -> bool:
    """Tell whether a verb stands here by which a source says that it quotes: "X, CITANT …", "X, qui CITE …"."""
    tokens, active = scene.look.tokens, scene.look.lexicon.relays.active
    thing = scene.look.paragraph.child(at, "obj")
    written = thing is not None and "document" in kinds_of(scene, thing.index)
    saying = scene.look.lexicon.verbs.speech if tokens[at].lemma in active or written else frozenset()
    says = next((n for n in range(at - 1, max(head, at - 4), -1) if tokens[n].lemma in saying), at)
    before = tokens[max(head, says - 2) : at]  # "qui CITE X", "qui dit S'APPUYER sur X"
    openers = scene.look.lexicon.pronouns.relative | scene.look.lexicon.according_to.relative
    relative = any(token.lower in openers for token in before)
    behind = tokens[at + 1]
    resting = "VerbForm=Part" in tokens[at].feats and behind.upos == "ADP"  # "une enquête fondée sur …"
    relays = scene.look.lexicon.relays
    resting = resting and behind.lower not in relays.agent and tokens[at].lemma not in relays.giving
    if tokens[at].lemma in active and (gerund(tokens[at]) or relative or resting):
        return True
    if relative and behind.lower in scene.look.lexicon.relays.meeting.get(tokens[at].lemma, ()):
        return True
    if relative and tokens[at].lemma in scene.look.lexicon.relays.learnt and _news_at(scene, at):
        return True
    holds = relative and tokens[at].lemma in scene.look.lexicon.relays.passive and thing is not None
    return holds and thing is not None and thing.index > at  # "X, qui a obtenu une lettre, …"


def _news_at(scene: Scene, verb: int) -> bool:
    """Tell whether a verb has news for its object: "qui LE tient de X", "qui tient L'INFORMATION de X"."""
    tokens, lexicon = scene.look.tokens, scene.look.lexicon
    told = tokens[verb - 1].lower in lexicon.comment_clauses.it
    return told or any(token.lemma in lexicon.apposition.nouns for token in tokens[verb + 1 : verb + 4])


def _unique(links: Chain) -> Chain:
    """Drop a link that names what one before it named."""
    seen: set[tuple[str, str]] = set()
    out = []
    for link in links:
        if (link.name, link.kind) not in seen:
            seen.add((link.name, link.kind))
            out.append(link)
    return tuple(out)
