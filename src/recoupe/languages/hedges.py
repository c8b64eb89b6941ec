"""A language's hedges, typed: what ``hedges.toml`` of a pack must hold."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from recoupe.languages.lexicon import convert
from recoupe.languages.phrases import Phrases  # msgspec reads the annotation
from recoupe.records.statement import Status  # msgspec reads the annotation

if TYPE_CHECKING:
    from collections.abc import Set

    from recoupe.languages.pack import LanguagePack


class CertaintyWords(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """Words that move a content on FactBank's scale.

    ``negative_particles`` negate with one of the ``negations`` ("ne … pas"), ``negators`` alone ("no", "nadie").
    ``denied_if_negated`` are possible verbs whose conditional a negation denies ("could not" beside "may not").
    The conditional of a ``perfect`` auxiliary is hearsay, no future in the past ("a dit qu'il AURAIT signé").
    ``hearsay_words``, and ``hearsay_verbs`` in the passive before an infinitive ("is said to"), tell what nobody in
    particular says.
    """

    probable_verbs: frozenset[str]
    possible_verbs: frozenset[str]
    obligation_verbs: frozenset[str]
    probable_words: frozenset[str]
    possible_words: frozenset[str]
    unlikely_words: frozenset[str]
    probable_phrases: Phrases
    diminishers: frozenset[str]
    uncertain_words: frozenset[str]
    negations: frozenset[str]
    negative_particles: frozenset[str]
    hypothesis: frozenset[str]
    inverted_hedges: frozenset[str]
    negators: frozenset[str] = frozenset()
    denied_if_negated: frozenset[str] = frozenset()
    hearsay_words: frozenset[str] = frozenset()
    hearsay_verbs: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()

    def denied_by(self, words: Set[str]) -> bool:
        """Tell whether some words that belong together negate what they belong to."""
        pair = bool(words & self.negative_particles) and bool(words & self.negations)
        return pair or bool(words & self.negators)

    @cached_property
    def negative(self) -> frozenset[str]:
        """All words of negation."""
        return self.negations | self.negative_particles | self.negators


class CueWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what they do to the certainty of what they report."""

    denies: frozenset[str]
    possible: frozenset[str]
    probable: frozenset[str]
    unlikely: frozenset[str]
    uncommitted: frozenset[str]


class StatusWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Predicates (lemmas) by how far the act that they tell of has got; ``participles`` are endings.

    ``having`` are auxiliaries of the perfect beside those that the parser's labels tell, ``progressive`` those that
    with a gerund tell what is under way; ``calling`` verbs call for what their clause tells, whatever its mood.
    ``phrases`` tell a status by themselves ("à l'étude"), by status, but not of ``papers`` ("un texte est sur la
    table"). Of nouns for acts (``act_nouns``), and of those for what is over once it is told (``accomplished``),
    ``announcing`` verbs plan, ``counting`` ones tell what is done and ``evoking`` ones what is considered.
    ``open_if_negated`` verbs leave open what they are about ("n'exclut pas de partir"); what begins like a ``willing``
    word offers it behind a verb of attitude ("se dit prêt à"); ``ordering`` are nouns with which a verb orders ("a
    donné l'ordre de"); ``beginning`` verbs in a simple past, without an object, tell of what is done; ``passed`` are
    participles that, behind being, are a perfect although the tagger calls them adjectives ("est morte");
    ``planned_passive`` verbs plan in the passive.
    """

    considered: frozenset[str]
    offered: frozenset[str]
    requested: frozenset[str]
    planned: frozenset[str]
    planned_with_infinitive: frozenset[str]
    near_future: frozenset[str]
    must: frozenset[str]
    ready: frozenset[str]
    ordered: frozenset[str]
    signed_orders: frozenset[str]
    signing: frozenset[str]
    ongoing: frozenset[str]
    refused: frozenset[str]
    refused_if_negated: frozenset[str]
    participles: tuple[str, ...]
    none: frozenset[str]
    none_but: dict[str, frozenset[str]]
    being: frozenset[str]
    perfect_with_being: frozenset[str]
    reflexive: frozenset[str]
    since: frozenset[str]
    having: frozenset[str] = frozenset()
    progressive: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    phrases: dict[Status, Phrases] = {}
    act_nouns: frozenset[str] = frozenset()
    accomplished: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    evoking: frozenset[str] = frozenset()
    open_if_negated: frozenset[str] = frozenset()
    willing: tuple[str, ...] = ()
    ordering: dict[str, frozenset[str]] = {}
    beginning: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()
    planned_passive: frozenset[str] = frozenset()


class Terms(Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas that tell nothing apart."""

    stop: frozenset[str]


class Hedges(Struct, frozen=True, forbid_unknown_fields=True):
    """All that a pack's ``hedges.toml`` says."""

    certainty: CertaintyWords
    cues: CueWords
    status: StatusWords
    terms: Terms


@cache
def hedges(pack: LanguagePack) -> Hedges:
    """Return a pack's hedges; raises UsageError where its data is not as it must be."""
    return convert(pack.required("hedges"), Hedges, pack, "hedges")
