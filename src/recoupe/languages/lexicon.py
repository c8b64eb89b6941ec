"""A language's knowledge of attribution, typed: what ``cues.toml`` of a pack must hold.

The table is checked when it is read, so that a slip in a pack's data names the field instead of failing later.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec import Struct

from recoupe.errors import UsageError
from recoupe.languages.phrases import Phrases  # msgspec reads the annotation

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack

T = TypeVar("T")


class AccordingTo(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that head a source without a verb, each a sequence of lower-case tokens.

    ``contracted`` are prepositions with the definite article in them, which is the source's ("aux dires DU maire").
    """

    anywhere: Phrases
    apart: Phrases
    bare_source: frozenset[str]
    relative: frozenset[str]
    not_sources: frozenset[str]
    contracted: frozenset[str] = frozenset()


class Apposition(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for a piece of news, and the words before the medium it came from."""

    nouns: frozenset[str]
    of: frozenset[str]


class CommentClauses(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that open a clause by which somebody is credited with the rest of the sentence or with the one before.

    ``like`` opens "comme l'a dit X", behind words of ``before_like`` too ("tal y como"), and so do ``openers``, each a
    sequence of words ("à ce que rapporte X"); ``which`` are the two words of
    ", ce que confirme X"; ``presenting`` the forms that present it ("C'est ce que dit X"), ``it`` the pronouns for the
    sentence before and ``asserting`` the verbs that take them ("X l'a confirmé"); ``there`` the pronouns for a
    document or a speech told before ("Il Y est écrit que"); ``standing`` verbs tell by themselves where something is
    written ("consta en el acta que"), ``inside`` are the prepositions before a pronoun for what it is written in;
    ``reading`` verbs take "one" for a subject ("peut-on lire dans X"), ``learning`` verbs name the source of their
    subject, and ``beside`` are the prepositions before whoever is read or heard then; ``among`` those before people
    for whom "one" stands ("CHEZ ses rivaux, on la trouve brutale").
    """

    like: frozenset[str]
    which: tuple[frozenset[str], frozenset[str]]
    presenting: frozenset[str]
    it: frozenset[str]
    asserting: frozenset[str]
    one: frozenset[str]
    there: frozenset[str]
    reading: frozenset[str]
    learning: frozenset[str]
    beside: frozenset[str]
    modals: frozenset[str]
    before_like: frozenset[str] = frozenset()
    openers: Phrases = Phrases()
    among: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()


class Complementizers(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that open a content under a cue; behind a ``concessive`` word ("quoi que") a complementizer opens none.

    They are ``optional`` where a clause is content without one too: "officials said the road was closed".
    ``interrogative`` words open an indirect question ("a expliqué COMMENT …").
    """

    clause: frozenset[str]
    free_relative: frozenset[str]
    fact: frozenset[str]
    partitive: frozenset[str]
    infinitive: frozenset[str]
    concessive: frozenset[str]
    optional: bool = False
    interrogative: frozenset[str] = frozenset()


class Labelling(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that call something by a name, and the words before that name; ``bare`` verbs need no such word."""

    lemmas: frozenset[str]
    complement: frozenset[str]
    bare: frozenset[str] = frozenset()


class Lemmas(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of lemmas."""

    lemmas: frozenset[str]


class Attitude(Struct, frozen=True, forbid_unknown_fields=True):
    """Reflexive verbs with an adjective for what somebody says that she is: "se dit PRÊTE à négocier".

    Those of ``any`` take any adjective, those of ``listed`` only what begins like one of ``adjectives``.
    """

    any: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    adjectives: tuple[str, ...] = ()


class Carrying(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs whose subject says what the infinitive of saying under them says ("tient à préciser que").

    Those of ``perfect`` do in a compound past only, those of ``negated`` only where negated ("ne cesse de répéter");
    of those of ``gerund`` a gerund may stand for the infinitive ("kept insisting"). Under those of ``perceiving`` their
    object says it ("on a entendu LE MAIRE déclarer que"). Those of ``conceding`` say it in vain, and a main clause
    follows ("a beau dire que …, on part").
    """

    lemmas: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    negated: frozenset[str] = frozenset()
    gerund: frozenset[str] = frozenset()
    perceiving: frozenset[str] = frozenset()
    conceding: frozenset[str] = frozenset()


class Verbs(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """Verbs of saying (lemmas) by what they may take as content.

    ``noun_only`` names the objects that some need, ``noun_with`` the prepositions that must follow the object of others
    ("puts the loss AT $3 million").
    ``inserted`` verbs may stand behind or inside their content with the subject before them ("…, officials said"), of
    ``gerund`` verbs a gerund is content ("denied having paid"), and ``news`` verbs credit only media ("X has learned");
    ``asking`` verbs take an indirect question ("explained how"), ``judging`` ones an adjective with their object
    ("juge inutile la visite").
    ``hearsay_perfect`` says that a conditional perfect before a noun is no cue but an act told by hearsay.
    """

    speech: frozenset[str]
    clause: frozenset[str]
    noun: frozenset[str]
    infinitive: frozenset[str]
    bound_infinitive: dict[str, frozenset[str]]
    no_contents: Lemmas
    noun_only: dict[str, frozenset[str]]
    oblique: dict[str, frozenset[str]]
    with_: dict[str, frozenset[str]] = msgspec.field(name="with")
    with_object: dict[str, frozenset[str]]
    labelling: Labelling
    sentencing: dict[str, frozenset[str]]
    telling: Lemmas
    describing: Lemmas
    pronominal: Lemmas
    continuing: Lemmas
    needs_source: Lemmas
    carrying: Carrying = Carrying()
    attitude: Attitude = Attitude()
    noun_with: dict[str, frozenset[str]] = {}
    gerund: frozenset[str] = frozenset()
    inserted: frozenset[str] = frozenset()
    news: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()
    hearsay_perfect: bool = False

    @cached_property
    def saying(self) -> frozenset[str]:
        """The verbs of speech and those that take a clause."""
        return self.speech | self.clause


class Silence(Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas that tell that a source will not speak or a medium could not check; ``phrases`` say so by themselves.

    ``able`` words deny that somebody could where they are negated, ``unable`` ones by themselves.
    """

    refusing: frozenset[str]
    wishing: frozenset[str]
    able: frozenset[str]
    answering: frozenset[str]
    comments: frozenset[str]
    checking: frozenset[str]
    given: dict[str, frozenset[str]]
    phrases: Phrases
    unable: frozenset[str] = frozenset()

    @property
    def verbs(self) -> tuple[frozenset[str], ...]:
        """The sets that hold verbs."""
        return self.refusing, self.wishing, self.answering, self.checking


class Subjects(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a language has its subjects.

    ``dropped`` says that a finite verb needs none ("Insiste en que …"), ``behind`` that one may stand behind its verb
    in any clause ("Anunció el ministro que …"); ``places`` are prepositions before the body in which a plural verb's
    nameless people speak ("En el club sostienen que …"), ``impersonal`` the pronouns that leave a verb without one.
    """

    dropped: bool = False
    behind: bool = False
    places: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()


class Acts(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs whose act is more than saying."""

    confirms: frozenset[str]
    denies: frozenset[str]
    leaves_open: frozenset[str]


class Venues(Struct, frozen=True, forbid_unknown_fields=True):
    """Where somebody speaks: nouns of venue, prepositions before a relay, words for the outlet's own channel.

    ``own_medium`` are determiners that before a noun for a medium mean the outlet itself ("este diario"), ``public``
    nouns for all the media, to which one speaks through none ("a déclaré à la PRESSE").
    """

    prepositions: frozenset[str]
    nouns: frozenset[str]
    relay_prepositions: frozenset[str]
    relay_of: frozenset[str]
    own_channel: frozenset[str]
    own_medium: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()


class Relays(Struct, frozen=True, forbid_unknown_fields=True):
    """Participles that tie a source to the medium passing it on, or a medium to a deeper source.

    ``learnt`` are verbs for having news of somebody, ``publishing`` those by which a medium tells it; ``of_which``
    opens a relative clause about the source, beside the complementizers; ``first`` is who was "first to report".
    ``relying`` are words before whom a medium rests on ("SUR LA FOI DE deux témoins"), ``itself`` the pronouns before
    the participle that tells who informed it in turn ("Reuters, ELLE-MÊME prévenue par X").
    """

    passive: frozenset[str]
    active: frozenset[str]
    learnt: frozenset[str]
    publishing: frozenset[str]
    of_which: frozenset[str]
    agent: frozenset[str]
    first: frozenset[str] = frozenset()
    relying: Phrases = Phrases()
    itself: frozenset[str] = frozenset()


class Pronouns(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """Pronouns by the gender and number of whom they stand for; ``neuter`` ones stand for no person."""

    feminine_singular: frozenset[str]
    masculine_singular: frozenset[str]
    feminine_plural: frozenset[str]
    masculine_plural: frozenset[str]
    speaker: frozenset[str]
    indefinite: frozenset[str]
    relative: frozenset[str]
    impersonal: frozenset[str]
    neuter: frozenset[str] = frozenset()

    @cached_property
    def nobody(self) -> frozenset[str]:
        """The pronouns that credit nobody: the indefinite ones and the writer's own "I"."""
        return self.indefinite | self.speaker

    @cached_property
    def personal(self) -> frozenset[str]:
        """The third-person pronouns of any gender and number."""
        several = self.feminine_plural | self.masculine_plural
        return self.feminine_singular | self.masculine_singular | self.neuter | several


class Connectives(Struct, frozen=True, forbid_unknown_fields=True):
    """Words at a sentence's start that belong to no content, and words after which a content has ended."""

    phrases: Phrases
    closing: Phrases
    contrasting: Phrases


class Nominal(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of saying ("la PROMESSE de X de …"), and the prepositions before whose words they are."""

    nouns: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()


class Temporal(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that tell when, and words with a verb that do before them ("IL Y A une semaine").

    ``ahead`` are prepositions before the time of what is announced, which belongs to it ("une grève POUR mardi").
    """

    nouns: frozenset[str]
    ago: Phrases = Phrases()
    ahead: frozenset[str] = frozenset()


class CueLexicon(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """All that a pack's ``cues.toml`` says."""

    according_to: AccordingTo
    apposition: Apposition
    comment_clauses: CommentClauses
    complementizers: Complementizers
    verbs: Verbs
    acts: Acts
    silence: Silence
    venues: Venues
    relays: Relays
    pronouns: Pronouns
    connectives: Connectives
    temporal: Temporal
    subjects: Subjects = Subjects()
    nominal: Nominal = Nominal()


@cache
def cue_lexicon(pack: LanguagePack) -> CueLexicon:
    """Return a pack's cue lexicon; raises UsageError naming the field where its data is not as it must be."""
    return convert(pack.required("cues"), CueLexicon, pack, "cues")


def convert(table: dict[str, Any], into: type[T], pack: LanguagePack, name: str) -> T:
    """Check a pack's table against the type it must have."""
    try:
        return msgspec.convert(table, into, dec_hook=_phrases)
    except msgspec.ValidationError as error:
        raise UsageError(f"language pack {pack.code}: {name}.toml is not as it must be: {error}") from error


def _phrases(kind: type, value: object) -> object:
    """Make of a list of phrases, each a list of words, what finds them."""
    if kind is not Phrases:
        raise NotImplementedError(kind)
    return Phrases(msgspec.convert(value, tuple[tuple[str, ...], ...]))
