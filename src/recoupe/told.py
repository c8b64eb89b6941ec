"""A story told: what its articles make together, and the seal by which it is known again.

Adding an article to a folder tells anew the story that it joins; the others are taken from the earlier dossier. How
much words tell is measured over a story, so what joins one may change any of its claims: a story is the least that can
be kept whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.records.dossier import to_json
from recoupe.records.story import Story
from recoupe.records.text import Article, first_told

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.records.dossier import Dossier
    from recoupe.records.entity import Entity
    from recoupe.records.relation import Claim

CODE = (".py", ".toml", ".tsv")
"""The files of this package that what is told depends on; articles come with what the pipelines made of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its articles, their mentions and links tied to its entities, and its claims, the most echoed first.

    ``made_from`` is the digest of all that it was made from.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    made_from: str

    @property
    def record(self) -> Story:
        """The story as the dossier has it."""
        told = sorted(self.articles, key=first_told)
        return Story(
            id=told[0].id,
            articles=tuple(article.id for article in told),
            claims=tuple(claim.id for claim in self.claims),
            seal=self.seal,
        )

    @property
    def seal(self) -> str:
        """The SHA-256 of what the story was made from and of what was made of it, in hexadecimal digits."""
        made = (self.made_from.encode(), *map(to_json, (self.articles, self.entities, self.claims)))
        return _digest(made)


def made_from(articles: Iterable[Article], decisions: Iterable[Ruled]) -> str:
    """Return a digest of all that tells a story: its articles as extracted, decisions on them, and this package."""
    settled = sorted((one.verdict, *one.pair, one.reason) for one in decisions)
    return _digest((_package().encode(), repr(settled).encode(), *(to_json(article) for article in articles)))


class Earlier:
    """The stories of an earlier dossier, each by the ids of its articles; no dossier has none."""

    def __init__(self, dossier: Dossier | None = None) -> None:
        """Take a dossier's parts by their ids."""
        self._stories = {frozenset(story.articles): story for story in dossier.stories} if dossier else {}
        self._articles = {article.id: article for article in dossier.articles} if dossier else {}
        self._claims = {claim.id: claim for claim in dossier.claims} if dossier else {}
        self._entities = dossier.entities if dossier else ()

    def told(self, articles: Iterable[Article], made_from: str) -> Told | None:
        """Return a story as it was told, where it was made from the same and nobody has changed it since; or None.

        A dossier that somebody has changed may lack parts; then the seal is another.
        """
        ids = [article.id for article in articles]
        story = self._stories.get(frozenset(ids))
        if not story:
            return None
        told = Told(
            articles=tuple(self._articles[one] for one in ids if one in self._articles),
            entities=tuple(self._of(ids)),
            claims=tuple(self._claims[one] for one in story.claims if one in self._claims),
            made_from=made_from,
        )
        return told if told.seal == story.seal else None

    def _of(self, ids: list[str]) -> Iterator[Entity]:
        """Yield the entities that articles mention; no entity is of two stories."""
        wanted = frozenset(ids)
        return (entity for entity in self._entities if wanted & {mention.article for mention in entity.mentions})


def _digest(parts: Iterable[bytes]) -> str:
    """Return the SHA-256 of several pieces, told apart."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8) + part)
    return whole.hexdigest()


@cache
def _package() -> str:
    """Return the digest of this package's code and data."""
    here = Path(__file__).parent
    files = sorted(path for path in here.rglob("*") if path.suffix in CODE)
    return _digest(part for path in files for part in (path.relative_to(here).as_posix().encode(), path.read_bytes()))
