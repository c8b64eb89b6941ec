"""Surnames that are names of places too: whom or what one of them names where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.annotate.bearers import Full
    from recoupe.annotate.evidence import EvidenceReader
    from recoupe.annotate.names import Place
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.gazetteer import Known


@dataclass(frozen=True, slots=True)
class Homonyms:
    """The full names of an article's people, against which lone names are held."""

    evidence: EvidenceReader
    people: Sequence[Full]

    def is_person(self, paragraph: Paragraph, place: Place, known: Known | None) -> bool | None:
        """Tell whether a lone name is a person's who bears it as surname; None where there is no doubt.

        The name of a known place is hers behind a title, before a role or "who", and as a subject where the same
        paragraph has named her in full before; any other is hers or not as its form tells, and never behind a word of
        place ("desde León").
        """
        first, last = place
        tokens = paragraph.tokens
        word = plain(self.evidence.reader.surface(tokens, first, last))
        bearers = [one for one in self.people if one.words[-1] == word]
        if last - first > 1 or not bearers or (known is not None and known.kind != "place"):
            return None
        if self._located(paragraph, first):
            return False
        if known is None:
            return None
        return self._called(paragraph, place) or (
            self._is_subject(paragraph, first) and self._named(paragraph, first, bearers)
        )

    def _located(self, paragraph: Paragraph, first: int) -> bool:
        """Tell whether a word of nothing but place stands right before."""
        metonymy = self.evidence.reader.data.metonymy
        return first > 0 and paragraph.tokens[first - 1].lower in metonymy.locative - metonymy.to

    def _called(self, paragraph: Paragraph, place: Place) -> bool:
        """Tell whether a title stands before a name, or a role or "who" set off behind it."""
        first, last = place
        tokens = paragraph.tokens
        if first and tokens[first - 1].lower in self.evidence.reader.sources.titles:
            return True
        comma = last + 1 < len(tokens) and tokens[last].text == ","
        who = comma and tokens[last + 1].lower in self.evidence.reader.data.name_words.who
        return who or (comma and "role_behind" in self.evidence.set_off_behind(tokens, last + 1))

    @staticmethod
    def _is_subject(paragraph: Paragraph, first: int) -> bool:
        return paragraph.tokens[first].rel == "nsubj"

    def _named(self, paragraph: Paragraph, first: int, bearers: Sequence[Full]) -> bool:
        before = f" {plain(self.evidence.reader.text[paragraph.block.span[0] : paragraph.tokens[first].start])} "
        return any(f" {' '.join(one.words)} " in before for one in bearers)
