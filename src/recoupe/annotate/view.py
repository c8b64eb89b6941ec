"""What an article tells around a noun phrase: whom it names, before and behind, and what the phrase says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from recoupe.annotate.salience import Salience

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from recoupe.annotate.directory import Directory, Entity, Mention
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.nominal import Phrase
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.sources import Noun, NounKind


AHEAD = 3
"""So many paragraphs behind a phrase a name may stand that it means already."""


@dataclass(frozen=True)
class View:
    """One article's names and the tables that its phrases are read by; ``phrases`` are those read so far."""

    reader: NameReader
    directory: Directory
    paragraphs: Sequence[Paragraph]
    phrases: dict[tuple[int, int], Entity] = field(default_factory=dict)

    @property
    def salience(self) -> Salience:
        """Who is in view before a phrase, and who is named behind it."""
        return Salience(self.directory, self.paragraphs, self.phrases)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Whom the article names, each once, in order of first mention."""
        return tuple({id(mention.entity): mention.entity for mention in self.directory.mentions}.values())

    def around(self, phrase: Phrase) -> list[Mention]:
        """Return the names before a phrase, the nearest first, then those behind it in text order."""
        where = (phrase.paragraph, phrase.first)
        mentions = self.directory.mentions
        before = [mention for mention in mentions if (mention.paragraph, mention.first) < where]
        behind = [mention for mention in mentions[len(before) :] if mention.paragraph - phrase.paragraph <= AHEAD]
        return [*reversed(before), *behind]

    def nearest(self, phrase: Phrase, fits: Callable[[Entity], bool]) -> Entity | None:
        """Return the first one around a phrase that fits, or None."""
        return next((mention.entity for mention in self.around(phrase) if fits(mention.entity)), None)

    def kinds(self, phrase: Phrase) -> set[str]:
        """Return the kinds of source that a phrase's head can stand for."""
        return {kind for word in phrase.words for kind in self.nouns(word)}

    def nouns(self, word: str) -> Mapping[NounKind, Noun]:
        """Return the source nouns that a word (lower case) is a form of, by kind."""
        return self.reader.sources.nouns.get(word, {})

    def is_owned(self, phrase: Phrase) -> bool:
        """Tell whether a phrase says whose its bearer is by a genitive before it ("the adviser's lawyer")."""
        return bool(self.reader.data.definite.genitive & set(phrase.modifiers))

    def country(self, phrase: Phrase) -> str:
        """Return the code of the country that a phrase's demonym or name tells, or ""."""
        gazetteer = self.reader.gazetteer
        for word in phrase.modifiers:
            if word in gazetteer.countries:
                return gazetteer.countries[word]
        known = (mention.entity.known for mention in self.directory.inside(phrase.paragraph, phrase.head, phrase.last))
        return next((one.government for one in known if one is not None and one.kind == "place"), "")
