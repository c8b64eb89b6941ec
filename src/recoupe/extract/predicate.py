"""The predicate that a content is about: the word that its certainty, its status and its event are read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.extract.phrase import finite

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.hedges import Hedges


REACH = 12
"""How many tokens before its particle a negating determiner may stand: "aucun … n'est"."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """The head of a content: ``verb`` is its finite verb (auxiliary, copula or modal), None for a noun phrase.

    ``main`` is the word that carries the meaning: under a modal, the infinitive.
    """

    head: int
    verb: int | None
    main: int
    negated: bool
    negation: tuple[int, ...]
    conditional: bool


def predicate_of(paragraph: Paragraph, content: tuple[tuple[int, int], ...], words: Hedges) -> Predicate:
    """Return the predicate of a non-empty content, the one highest in its tree."""
    places = [at for first, last in content for at in range(first, last)]
    return predicate_at(paragraph, _head(paragraph, places), set(places), words)


def predicate_at(paragraph: Paragraph, head: int, inside: set[int], words: Hedges) -> Predicate:
    """Return the predicate that a word heads; ``inside`` are the places of the content that it belongs to."""
    verb = _finite_word(paragraph, head)
    main = head
    while _is_modal(paragraph.tokens[main].lemma, words) or _passes_on(paragraph, main, words):
        governed = paragraph.child(main, "xcomp", "ccomp")
        if governed is None:
            break
        main = governed.index
    negation = negation_of(paragraph, head, inside, words)
    conditional = verb is not None and "Mood=Cnd" in paragraph.tokens[verb].feats
    conditional = conditional and not (negation and paragraph.tokens[head].lemma in words.certainty.denied_if_negated)
    return Predicate(head, verb, main, bool(negation), negation, conditional)


def _is_modal(lemma: str, words: Hedges) -> bool:
    return lemma in words.certainty.possible_verbs or lemma in words.certainty.obligation_verbs


def _passes_on(paragraph: Paragraph, at: int, words: Hedges) -> bool:
    """Tell whether a passive or an adjective only says how sure its infinitive is: "is EXPECTED to resign"."""
    governed = paragraph.child(at, "xcomp")
    if governed is None or "VerbForm=Inf" not in _feats_of(paragraph, governed.index):
        return False
    token, table = paragraph.tokens[at], words.certainty
    below = {paragraph.tokens[child].dep for child in token.children}
    if token.upos == "ADJ":
        return "cop" in below and token.lower in table.probable_words | table.unlikely_words | table.hearsay_words
    return "aux:pass" in below and token.lemma in table.probable_verbs | table.hearsay_verbs


def _feats_of(paragraph: Paragraph, at: int) -> str:
    """Return the features of a word and of its auxiliaries together."""
    below = (child for child in paragraph.tokens[at].children if paragraph.tokens[child].rel in ("aux", "cop"))
    return "|".join(paragraph.tokens[place].feats for place in (at, *below))


def _head(paragraph: Paragraph, places: list[int]) -> int:
    """Return the highest word of a content, a finite verb before any other."""
    tokens = paragraph.tokens
    inside = set(places)
    tops = [
        at for at in places if (tokens[at].head not in inside or tokens[at].head == at) and tokens[at].upos != "PUNCT"
    ]
    clauses = (
        [at for at in tops if _is_clause(paragraph, at) and _independent(paragraph, at, inside)]
        or [at for at in places if tokens[at].head in tops and _main_beside(paragraph, at, inside)]
        or [at for at in tops if _is_clause(paragraph, at)]
    )
    if clauses:
        return clauses[0]
    below = [at for at in places if _is_clause(paragraph, at) and _independent(paragraph, at, inside)]
    nouns = [at for at in tops if tokens[at].upos in ("NOUN", "VERB", "PROPN", "ADJ", "PRON")]
    return next(iter(below or nouns or tops), places[0])


def _independent(paragraph: Paragraph, at: int, inside: set[int]) -> bool:
    """Tell whether a finite verb heads no clause that is subordinate within the content."""
    mark = paragraph.child(at, "mark")
    return paragraph.tokens[at].dep != "acl:relcl" and (mark is None or mark.index not in inside)


def _main_beside(paragraph: Paragraph, at: int, inside: set[int]) -> bool:
    """Tell whether a main clause stands here that the tree hangs on the subordinate clause before it."""
    return paragraph.tokens[at].rel == "conj" and _is_clause(paragraph, at) and _independent(paragraph, at, inside)


def _is_clause(paragraph: Paragraph, at: int) -> bool:
    return paragraph.tokens[at].upos not in ("PUNCT", "ADP", "DET") and finite(paragraph, at)


def _finite_word(paragraph: Paragraph, head: int) -> int | None:
    """Return the place of the finite word of a clause: the head itself, its auxiliary or its copula; None without."""
    tokens = paragraph.tokens
    if "VerbForm=Fin" in tokens[head].feats:
        return head
    return next(
        (c for c in tokens[head].children if tokens[c].rel in ("aux", "cop") and "VerbForm=Fin" in tokens[c].feats),
        None,
    )


def negation_of(paragraph: Paragraph, head: int, inside: set[int], words: Hedges) -> tuple[int, ...]:
    """Return the places of the words that negate a predicate: "ne … pas", "aucun … ne"; none where it is affirmed.

    "ne … que" restricts and does not negate; "ne" alone needs its partner. Words that negate alone must belong to the
    predicate itself, to its subject or to its auxiliary.
    """
    tokens, table = paragraph.tokens, words.certainty
    alone = [at for at in _closest(paragraph, head) if at in inside and tokens[at].lower in table.negators]
    if alone:
        return tuple(alone)
    near = [head, *tokens[head].children]
    near += [
        below
        for child in tokens[head].children
        if tokens[child].rel in ("nsubj", "obj", "aux", "cop", "xcomp", "obl")
        for below in tokens[child].children
    ]
    particle = [at for at in near if at in inside and tokens[at].lower in table.negative_particles]
    partner = [at for at in near if at in inside and tokens[at].lower in table.negations and at not in particle]
    if particle and not partner:
        before = range(max(0, particle[0] - REACH), particle[0])
        partner = [
            at for at in before if at in inside and tokens[at].lower in table.negations and tokens[at].upos == "DET"
        ]
    if particle and partner:
        return tuple(sorted({*particle, *partner}))
    return ()


def _closest(paragraph: Paragraph, head: int) -> list[int]:
    """Return the places of a predicate's own words: its dependents, and those of its subject and its auxiliaries."""
    tokens = paragraph.tokens
    below = [child for child in tokens[head].children if tokens[child].rel in ("nsubj", "aux", "cop")]
    own = [child for child in tokens[head].children if tokens[child].rel not in ("ccomp", "conj", "parataxis")]
    return sorted({*own, *(at for child in below for at in tokens[child].children)})
