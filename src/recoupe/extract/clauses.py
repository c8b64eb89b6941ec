"""The events of a content's verbs beside its main predicate: "a rouvert le pont, MUTANT deux agents"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.extract.event import argument, event_of
from recoupe.extract.phrase import gerund
from recoupe.extract.predicate import predicate_at
from recoupe.extract.status import is_compound, status_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.annotate.syntax import Token
    from recoupe.extract.predicate import Predicate
    from recoupe.extract.scene import Chain, Scene
    from recoupe.languages.hedges import Hedges
    from recoupe.records.statement import Event, Status
    from recoupe.records.value import TimeValue

_OF_ANOTHER = frozenset({"conj", "xcomp", "advcl"})
"""Relations of verbs that share the subject of the verb above them where they have none."""
_NO_CLAUSE = frozenset({"aux", "cop", "amod", "case", "mark", "fixed"})


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A content's verbs: its places, its main predicate with its status, and what is needed to read the others."""

    scene: Scene
    inside: frozenset[int]
    main: Predicate
    status: Status
    chain: Chain
    words: Hedges


def clauses_of(  # noqa: PLR0913, PLR0917  # a content is told by that much
    scene: Scene,
    content: tuple[tuple[int, int], ...],
    main: Predicate,
    status: Status,
    chain: Chain,
    words: Hedges,
) -> dict[int, Event]:
    """Return the events of a content's other verbs by the place of the verb, in text order; none give {}.

    A verb without a finite form has the status of the verb above it, a bare past participle tells what is done.
    """
    inside = frozenset(at for first, last in content for at in range(first, last))
    sentence = _Sentence(scene, inside, main, status, chain, words)
    governed = {main.head, main.main}
    found: dict[int, Event] = {}
    for at in sorted(inside):
        token = scene.look.tokens[at]
        if at in governed or token.upos != "VERB" or token.rel in _NO_CLAUSE:
            continue
        predicate = predicate_at(scene.look.paragraph, at, set(inside), words)
        governed |= {predicate.head, predicate.main}
        found[predicate.main] = _event(sentence, predicate)
    return found


def _event(sentence: _Sentence, predicate: Predicate) -> Event:
    token = sentence.scene.look.tokens[predicate.head]
    undergone = _is_undergone(token, predicate)
    subject = None if undergone else _subject(sentence, predicate.head)
    event = event_of(sentence.scene, predicate, sentence.chain, subject)
    if undergone and event.target is None:
        whom = token.head if token.dep == "acl" else _subject(sentence, predicate.head, passive=True)
        what = argument(sentence.scene, whom, sentence.chain)
        event = replace(event, target=what[0], target_span=what[1])
    return replace(event, status=_status(sentence, predicate))


def _is_undergone(token: Token, predicate: Predicate) -> bool:
    """Tell whether a verb is a bare past participle, which tells what happened to the noun or subject it goes with."""
    return token.dep in ("acl", "advcl") and predicate.verb is None and _participle(token.feats)


def _subject(sentence: _Sentence, head: int, *, passive: bool = False) -> int | None:
    """Return the place of the subject that a verb shares with one above it, None where it shares none.

    The subject of a passive is shared only by what is ``passive`` itself. What an order says that somebody signs is
    that person's act: "a signé un décret CLASSANT le site".
    """
    paragraph = sentence.scene.look.paragraph
    tokens = paragraph.tokens
    for _ in range(len(sentence.inside)):
        above = _above_in_order(sentence, tokens[head])
        if above is None or above not in sentence.inside or above == head:
            return None
        subject = paragraph.child(above, "nsubj")
        if subject is not None:
            return subject.index if passive or subject.dep != "nsubj:pass" else None
        head = above
    return None


def _above_in_order(sentence: _Sentence, token: Token) -> int | None:
    """Return the verb above one that may share its subject, None where none does."""
    tokens = sentence.scene.look.tokens
    if token.rel in _OF_ANOTHER:
        return token.head
    order = tokens[token.head].lemma in sentence.words.status.signed_orders
    return tokens[token.head].head if order and token.dep == "acl" and not _participle(token.feats) else None


def _status(sentence: _Sentence, predicate: Predicate) -> Status:
    paragraph, words = sentence.scene.look.paragraph, sentence.words
    status, reason, _ = status_of(paragraph, predicate, None, words, "told")
    if status != "none" or predicate.verb is not None or reason != "tense" or predicate.negated:
        return status
    if _is_undergone(paragraph.tokens[predicate.head], predicate):
        return "done"
    return _status_above(sentence, predicate.head)


def _status_above(sentence: _Sentence, head: int) -> Status:
    """Return the status of the nearest verb above a verb without a finite form: the main one's, or its own."""
    paragraph = sentence.scene.look.paragraph
    tokens = paragraph.tokens
    at = head
    while tokens[at].head != at and tokens[at].head in sentence.inside:
        at = tokens[at].head
        if at in (sentence.main.head, sentence.main.main):
            return sentence.status
        if tokens[at].upos == "VERB":
            above = predicate_at(paragraph, at, set(sentence.inside), sentence.words)
            found = status_of(paragraph, above, None, sentence.words, "told")[0]
            if found == "ongoing" and is_compound(paragraph, above, sentence.words.status):  # "a multiplié … ENVOYANT"
                return "done"
            if found != "none":
                return found
    return "none"


def _participle(feats: str) -> bool:
    """Tell whether features are those of a past participle."""
    return "VerbForm=Part" in feats and "Tense=Past" in feats


def times_of(scene: Scene, verbs: Sequence[int], main: int, times: Sequence[TimeValue]) -> dict[int, tuple[str, ...]]:
    """Give each time (its id) to the verb that it stands under in the tree, to the main one where to no other.

    A present participle without a time has that of the verb above it: "a mobilisé lundi l'armée, FERMANT le pont".
    """
    tokens = scene.look.tokens
    found: dict[int, tuple[str, ...]] = {}
    for time in times:
        at = next((token.index for token in tokens if token.end > time.span[0]), main)
        while at not in verbs and at != main and tokens[at].head != at:
            at = tokens[at].head
        verb = at if at in verbs else main
        found[verb] = (*found.get(verb, ()), time.id)
    for verb in verbs:
        if verb not in found and gerund(tokens[verb]):
            found[verb] = found.get(_above(tokens, verb, verbs, main), ())
    return found


def _above(tokens: Sequence[Token], verb: int, verbs: Sequence[int], main: int) -> int:
    """Return the nearest of some verbs above one of them, the main one where there is none."""
    at = tokens[verb].head
    while at not in verbs and at != main and tokens[at].head != at:
        at = tokens[at].head
    return at
