"""What weighing needs to know of a story: its statements by id, whose articles they stand in, what names mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.link.meanings import Meanings, read_all_meanings
from recoupe.normalise.actor import Names
from recoupe.weigh.affiliation import read_people
from recoupe.weigh.reuse.passages import find_passages

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.reuse import Passage
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one story, indexed.

    ``passages`` are shared between two of them beyond chance; ``governed`` tells by person's key for which countries'
    governments she speaks. ``settings`` are those of counting origins, ``alike`` is the share of words that statements
    must have in common to be held against each other.
    """

    articles: Mapping[str, Article]
    statements: Mapping[str, Statement]
    order: Mapping[str, int]
    names: Names
    tables: Mapping[str, Mapping[str, Any]]
    meanings: Mapping[str, Meanings]
    passages: tuple[Passage, ...]
    settings: Mapping[str, Any]
    alike: float
    governed: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def article_of(self, statement: str) -> Article:
        """Return the article that a statement stands in."""
        return self.articles[self.statements[statement].article]

    def text(self, statement: str, span: tuple[int, int]) -> str:
        """Return the words of a span in the article of a statement."""
        return self.article_of(statement).text[slice(*span)]

    def table_of(self, article: Article) -> Mapping[str, Any]:
        """Return the meanings of an article's language; a language without a pack has none."""
        return self.tables.get(article.language or "", {})

    def meanings_of(self, statement: Statement) -> Meanings:
        """Return what the words of a statement's language tell."""
        return self.meanings.get(self.articles[statement.article].language or "", self.meanings[""])

    def outlet_key(self, article: Article) -> str:
        """Return who publishes an article, or, where that is not known, the article itself."""
        return self.names.of(article.outlet, "media").key if article.outlet else f"article:{article.id}"

    def words_of(self, spans: Iterable[tuple[int, int]], article: Article) -> str:
        """Return the plain words of an article's spans."""
        return plain(" ".join(article.text[start:end] for start, end in spans))


def read_story(articles: Sequence[Article], packs: Mapping[str, LanguagePack], names: Names) -> Story:
    """Index the articles of a story and find the passages that they share."""
    table = shared_table("linking")
    settings = table["origins"]
    statements = {statement.id: statement for article in articles for statement in article.statements}
    story = Story(
        articles={article.id: article for article in articles},
        statements=statements,
        order={statement: place for place, statement in enumerate(statements)},
        names=names,
        tables={code: packs[code].table("meanings") for code in sorted(packs)},
        meanings=read_all_meanings(packs),
        passages=find_passages(articles, names),
        settings=settings,
        alike=float(table["conflicts"]["alike"]),
    )
    return replace(story, governed=read_people(story))
