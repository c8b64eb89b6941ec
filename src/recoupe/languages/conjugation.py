"""A language's conjugation, typed: what ``conjugation.toml`` of a pack must hold."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from recoupe.languages.lexicon import convert

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.languages.pack import LanguagePack


class Conjugation(Struct, frozen=True, forbid_unknown_fields=True):
    """The endings of a regular class, behind the infinitive's stem; or an irregular verb's forms in full.

    New and rare verbs belong to a ``productive`` class.
    """

    present: tuple[str, ...]
    finite: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]
    infinitive: str = ""
    productive: bool = False


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of word forms."""

    forms: frozenset[str]


class Endings(Struct, frozen=True, forbid_unknown_fields=True):
    """What words of one kind end in."""

    endings: tuple[str, ...]


class Conditional(Struct, frozen=True, forbid_unknown_fields=True):
    """How a conditional is told from an imperfect: endings only it has, or endings behind the infinitive.

    ``dropped`` is what the infinitive loses before them ("prendre", "prendrait"); forms on one of the stems
    ``but_imperfect`` are imperfects ("attirait"), and so are those without one of the endings ``always``.
    """

    always: tuple[str, ...]
    endings: tuple[str, ...]
    but_imperfect: frozenset[str]
    behind_infinitive: tuple[str, ...]
    dropped: str

    def tells(self, token: Token) -> bool:
        """Tell whether a finite form is unmistakably a conditional."""
        if self.forbids(token):
            return False
        stem = token.lemma.removesuffix(self.dropped)
        return token.lower.endswith(self.endings) or any(token.lower == stem + end for end in self.behind_infinitive)

    def forbids(self, token: Token) -> bool:
        """Tell whether a finite form cannot be a conditional."""
        imperfect = any(token.lower.removesuffix(end) in self.but_imperfect for end in self.behind_infinitive)
        return imperfect or not token.lower.endswith(self.always)


class Imperfect(Struct, frozen=True, forbid_unknown_fields=True):
    """Endings of the imperfect that no other word has, ``but`` for the forms listed."""

    endings: tuple[str, ...]
    but: frozenset[str]

    def tells(self, token: Token) -> bool:
        """Tell whether a form is unmistakably an imperfect."""
        return token.text.endswith(self.endings) and token.lower not in self.but


class Future(Struct, frozen=True, forbid_unknown_fields=True):
    """Endings that a verb has in the future alone."""

    endings: tuple[str, ...]


class ConjugationTable(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """All that a pack's ``conjugation.toml`` says.

    ``auxiliaries`` gives the features of those whose form tells a tense that the tagger leaves open ("will").
    """

    classes: dict[str, Conjugation]
    stems: dict[str, str]
    forms: dict[str, Conjugation]
    ambiguous: Words
    infinitive: Endings
    conditional: Conditional
    imperfect: Imperfect
    future: Future
    participles: dict[str, frozenset[str]]
    auxiliaries: dict[str, str] = {}

    @cached_property
    def opening(self) -> dict[str, str]:
        """The lemma of each of the ``participles``, by form."""
        return {form: lemma for lemma, forms in self.participles.items() for form in forms}


@cache
def conjugation(pack: LanguagePack) -> ConjugationTable:
    """Return a pack's conjugation table; raises UsageError where its data is not as it must be."""
    return convert(pack.required("conjugation"), ConjugationTable, pack, "conjugation")
