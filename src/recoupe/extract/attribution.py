"""An attribution as found in the text: the cue, who is credited, what is credited (Pareti 2012's three parts)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from recoupe.extract.quote import find_quotes, find_units, quoted
from recoupe.languages.conjugation import conjugation
from recoupe.languages.hedges import hedges
from recoupe.languages.lexicon import cue_lexicon
from recoupe.languages.sources import source_lexicon

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.extract.quote import Quote
    from recoupe.languages.lexicon import CueLexicon
    from recoupe.languages.pack import LanguagePack
    from recoupe.languages.sources import SourceLexicon

Form = Literal[
    "according_to",
    "clause",
    "parenthesis",
    "quote",
    "noun",
    "infinitive",
    "oblique",
    "label",
    "attitude",
    "question",
    "complement",
    "passive",
    "colon",
    "comment",
    "description",
]


Who = tuple[int, tuple[int, int]]
"""Who speaks: the place of the head, and the range of the phrase."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content, as token places of one paragraph.

    ``head`` is the head of the source phrase; ``source`` and the
    ranges of ``content`` are half-open; ``cue`` lists the places of the words that attribute; ``verb`` is the
    cue's verb, None for a preposition.
    """

    form: Form
    unit: tuple[int, int]
    lemma: str
    cue: tuple[int, ...]
    verb: int | None
    head: int
    source: tuple[int, int]
    content: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph with all that the rules look at: its tokens, sentences and quotations, lexicons."""

    paragraph: Paragraph
    tokens: tuple[Token, ...] = field(repr=False)
    lexicon: CueLexicon
    sources: SourceLexicon
    quotes: tuple[Quote, ...]
    units: tuple[tuple[int, int], ...]
    inside: list[bool] = field(repr=False)
    infinitives: tuple[str, ...]
    negative_particles: frozenset[str]

    def quote_at(self, place: int) -> Quote | None:
        """Return the quotation whose marks enclose or stand at this place, or None."""
        for quote in self.quotes:
            if quote.first <= place <= quote.last:
                return quote
        return None

    def quote_from(self, low: int, high: int) -> Quote | None:
        """Return the first quotation that opens in ``[low, high)``, or None."""
        for quote in self.quotes:
            if low <= quote.first < high:
                return quote
        return None


def view(paragraph: Paragraph, pack: LanguagePack) -> View:
    """Look a paragraph over once for all rules."""
    quotes = find_quotes(paragraph)
    lexicon = cue_lexicon(pack)
    return View(
        paragraph,
        paragraph.tokens,
        lexicon,
        source_lexicon(pack),
        quotes,
        find_units(paragraph, quotes, lexicon.verbs.inserted),
        quoted(quotes, len(paragraph.tokens)),
        conjugation(pack).infinitive.endings,
        hedges(pack).certainty.negative_particles,
    )
