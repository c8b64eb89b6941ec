"""Where a source phrase is read: its paragraph, with what the article has named and told before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.annotate.coreference import Memory
    from recoupe.annotate.directory import Directory, Mention
    from recoupe.extract.attribution import View
    from recoupe.languages.coreference import Coreference
    from recoupe.languages.gazetteer import Gazetteer
    from recoupe.records.statement import LinkKind

Chain = tuple[Link, ...]
ENTITY_KIND: dict[str, LinkKind] = {
    "person": "person",
    "organization": "organization",
    "place": "organization",
    "media": "media",
    "document": "document",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One paragraph of an article with all that is known where it is read."""

    look: View
    number: int
    text: str
    directory: Directory
    memory: Memory
    data: Coreference
    gazetteer: Gazetteer
    outlet: str = ""

    def words(self, first: int, last: int) -> str:
        """Return the text of a half-open token range, blanks made single."""
        tokens = self.look.tokens
        return " ".join(self.text[tokens[first].start : tokens[last - 1].end].split())

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the text span of a half-open token range."""
        return self.look.tokens[first].start, self.look.tokens[last - 1].end

    def named(self, mention: Mention, *, stated: bool = True) -> Link:
        """Return the link of a name where it stands."""
        return Link(
            name=mention.entity.name,
            kind=ENTITY_KIND[mention.entity.kind],
            span=self.span(mention.first, mention.last),
            stated=stated,
        )


def again(chain: Chain, span: tuple[int, int]) -> Chain:
    """Return a chain told before, its root pointed at from here."""
    root = chain[-1]
    return (*carried(chain[:-1]), Link(name=root.name, kind=root.kind, span=span, stated=True, count=root.count))


def carried(links: Chain) -> Chain:
    """Return links as carried over from where they were told."""
    return tuple(Link(name=x.name, kind=x.kind, span=x.span, stated=False, count=x.count) for x in links)
