"""What weighing needs to know of a story: its statements by id, whose articles they stand in, what names mean."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

import regex

from recoupe.annotate.fold import fold, plain
from recoupe.languages.pack import shared_table
from recoupe.link.meanings import ACTS, Meanings, read_all_meanings
from recoupe.link.part import narrow
from recoupe.records.statement import Link
from recoupe.records.text import begins_in, first_told
from recoupe.weigh.affiliation import read_people
from recoupe.weigh.identity import Identities, read_identities
from recoupe.weigh.office import Offices, read_offices
from recoupe.weigh.retraction import Retraction, read_retractions
from recoupe.weigh.reuse.echoes import find_echoes
from recoupe.weigh.reuse.passages import find_passages
from recoupe.weigh.wording import Wording, read_wording

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.languages.pack import LanguagePack
    from recoupe.normalise.actor import Names
    from recoupe.records.anchor import Anchor
    from recoupe.records.entity import Entity
    from recoupe.records.reuse import Echo, Passage
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span

Made = TypeVar("Made")
_NAME = regex.compile(r"\p{Lu}[\w-]+(?: \p{Lu}[\w-]+)*")


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one story, indexed.

    ``order`` is that of telling: by publication, unknown last, then by file and place. ``passages`` are shared between
    two articles beyond chance; ``echoes`` are articles in two languages that may tell one text. ``bodies`` are plain
    nouns for bodies by language; ``governed`` maps a person's key to the countries for whose governments she speaks,
    with the words that say so; ``retractions`` are what media took back. ``settings`` are those of counting origins,
    ``alike`` is the share of words that statements must have in common to be held against each other.
    ``sole_acts`` are groups of acts that one actor does, ``sole_offices`` codes of offices of which nobody holds two,
    ``ranks`` those of ranks; ``tolls`` are groups of acts whose victims are counted up, ``sums`` groups of words by
    what a sum of money beside them may be, ``actors`` groups of words for bodies that are told apart by them,
    ``headed`` sorts of body by the office of who is at their head; ``offices`` are those that the articles give people.
    ``decided`` are pairs of statements (ids) whose sources a person said to be one, or two.
    """

    articles: Mapping[str, Article]
    statements: Mapping[str, Statement]
    order: Mapping[str, int]
    names: Names
    identities: Identities
    tables: Mapping[str, Mapping[str, Any]]
    bodies: Mapping[str, frozenset[str]]
    meanings: Mapping[str, Meanings]
    passages: tuple[Passage, ...]
    echoes: tuple[Echo, ...]
    settings: Mapping[str, Any]
    alike: float
    sole_acts: frozenset[str]
    sole_offices: frozenset[str]
    ranks: frozenset[str]
    tolls: frozenset[str]
    sums: Mapping[str, Sequence[str]]
    actors: frozenset[str]
    headed: Mapping[str, tuple[str, ...]]
    offices: Offices
    governed: Mapping[str, Mapping[str, Anchor]] = field(default_factory=dict)
    retractions: tuple[Retraction, ...] = ()
    decided: tuple[Ruled, ...] = ()
    _made: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what is made under a key, made when it is first asked for; what it is made of must not change."""
        try:
            made: Made = self._made[key]
        except KeyError:  # asked for millions of times, made thousands of times
            made = self._made[key] = make()
        return made

    def article_of(self, statement: str) -> Article:
        """Return the article that a statement stands in."""
        return self.articles[self.statements[statement].article]

    def part_of(self, statement: Statement, spans: tuple[Span, ...]) -> Statement:
        """Return a statement narrowed down to the spans that make a claim."""
        return narrow(statement, spans, self.article_of(statement.id), self.meanings_of(statement))

    def chains_of(self, statement: Statement) -> tuple[tuple[Link, ...], ...]:
        """Return the chains of a statement, with the links as they are meant."""
        read = self.identities.read
        return self.once(("chains", statement.id), lambda: tuple(tuple(map(read, one)) for one in statement.chains))

    def told_through(self, statement: Statement) -> tuple[Link, ...]:
        """Return the medium, one of those of the story, that a statement's sentence names beside what it tells.

        "the mayor told THE HARBOUR ECHO": what its own article tells is then relayed.
        """
        article = self.articles[statement.article]
        sentence, own = self.sentence_of(statement), self.outlet_key(article)
        for outlet, key in self.once("outlets", self._outlets).items():
            found = self.wording(article).find((outlet,), sentence) if key != own else None
            if found and not begins_in(found, statement.content):
                return (Link(name=outlet, kind="media", span=found, stated=True),)
        return ()

    def _outlets(self) -> dict[str, str]:
        """Map the names of the story's outlets that are of several words to their keys, in order of article."""
        several = (one for one in self.articles.values() if one.outlet and len(one.outlet.split()) > 1)
        return {str(one.outlet): self.outlet_key(one) for one in several}

    def table_of(self, article: Article) -> Mapping[str, Any]:
        """Return what an article's language says of sources; a language without a pack says nothing."""
        return self.tables.get(article.language or "", {})

    def phrases(self, article: Article, section: str, name: str) -> Sequence[str]:
        """Return a list of phrases of an article's language; () where it has none."""
        found: Sequence[str] = self.table_of(article).get(section, {}).get(name, ())
        return found

    def sentence_of(self, statement: Statement) -> Span:
        """Return the sentence or sentences that a statement stands in, with its source and its cue."""
        spans = (*statement.content, *(statement.source or ()), *(statement.cue or ()))
        whole = min(start for start, _ in spans), max(end for _, end in spans)
        return self.wording(self.articles[statement.article]).sentence(whole)

    def meanings_of(self, statement: Statement) -> Meanings:
        """Return what the words of a statement's language tell."""
        return self.meanings.get(self.articles[statement.article].language or "", self.meanings[""])

    def stems_of(self, statement: Statement) -> frozenset[str]:
        """Return the stems of a statement's telling words; those of a part of it are its own."""
        stem = self.meanings_of(statement).stem
        return self.once(("stems", statement.article, statement.terms), lambda: frozenset(map(stem, statement.terms)))

    def outlet_key(self, article: Article) -> str:
        """Return who publishes an article, or, where that is not known, the article itself."""
        return self.once(("outlet", article.id), lambda: self.identities.outlet(article).key)

    def published_by(self, outlet: str) -> Sequence[Article]:
        """Return the articles of an outlet, by its key, in order of telling; () where it has none."""
        return self.once("published by", self._by_outlet).get(outlet, ())

    def _by_outlet(self) -> dict[str, list[Article]]:
        found: dict[str, list[Article]] = {}
        for article in self.articles.values():
            found.setdefault(self.outlet_key(article), []).append(article)
        return found

    def folded(self, article: Article) -> str:
        """Return the text of an article, folded; made once."""
        return self.once(("folded", article.id), lambda: fold(article.text))

    def words_of(self, spans: Iterable[Span], article: Article) -> str:
        """Return the plain words of an article's spans."""
        return plain(" ".join(article.words(spans)))

    def wording(self, article: Article) -> Wording:
        """Return the words of an article with their places, read once."""
        return self.once(("wording", article.id), lambda: read_wording(article.text))

    def people_named(self, article: Article) -> Sequence[tuple[str, Span]]:
        """Return the people whom an article names, by key, each with where; a name without an entity counts too."""
        return self.once(("people", article.id), lambda: [*self._by_entity(article.id), *self._by_name(article.id)])

    def roles_of(self, key: str, article: Article) -> tuple[Span, ...]:
        """Return the words of an article for what a person does."""
        return self.identities.roles.get((key, article.id), ())

    def _by_entity(self, article: str) -> Iterator[tuple[str, Span]]:
        yield from self.identities.people.get(article, ())

    def _by_name(self, article: str) -> Iterator[tuple[str, Span]]:
        known = [span for _, span in self.identities.people.get(article, ())]
        for match in _NAME.finditer(self.articles[article].text):
            if not any(start < match.end() and match.start() < end for start, end in known):
                for key in sorted(self.names.people_in(match.group())):
                    yield key, match.span()


def read_story(
    articles: Sequence[Article],
    packs: Mapping[str, LanguagePack],
    names: Names,
    entities: Sequence[Entity] = (),
    decisions: Sequence[Ruled] = (),
) -> Story:
    """Index the articles of a story and find what they share."""
    table = shared_table("linking")
    told = sorted(articles, key=first_told)
    passages = find_passages(told, names)
    languages = {article.language for article in told}
    story = Story(
        articles={article.id: article for article in told},
        statements={statement.id: statement for article in told for statement in article.statements},
        order={one.id: place for place, one in enumerate(one for article in told for one in article.statements)},
        names=names,
        identities=read_identities(told, names, entities),
        tables={code: packs[code].table("origins") | packs[code].table("conflicts") for code in sorted(packs)},
        bodies={code: _bodies(packs[code]) for code in sorted(packs)},
        meanings=read_all_meanings(packs),
        passages=passages,
        echoes=_translations(told, passages) if len(languages) > 1 else (),
        settings=table["origins"],
        alike=float(table["conflicts"]["alike"]),
        sole_acts=frozenset(f"{ACTS}{act}" for act in table["conflicts"]["sole_acts"]),
        sole_offices=frozenset(table["conflicts"]["sole_offices"]),
        ranks=frozenset(table["conflicts"]["ranks"]),
        sums=table["sums"],
        tolls=frozenset(f"{ACTS}{act}" for act in table["conflicts"]["tolls"]),
        actors=frozenset(f"things:{body}" for body in table["conflicts"]["bodies"]),
        headed={office: tuple(sorts) for office, sorts in table["conflicts"]["headed"].items()},
        offices=read_offices(articles, packs, names),
    )
    return replace(story, governed=read_people(story), retractions=read_retractions(story), decided=tuple(decisions))


def _translations(articles: Sequence[Article], passages: Sequence[Passage]) -> tuple[Echo, ...]:
    """Return the pairs of articles in two languages that resemble each other in names, numbers and their order."""
    language = {article.id: article.language for article in articles}
    return tuple(echo for echo in find_echoes(articles, passages) if language[echo.first] != language[echo.second])


def _bodies(pack: LanguagePack) -> frozenset[str]:
    """Return the plain nouns by which a language calls bodies."""
    table = pack.table("sources")
    rows = table.get("organization_heads", ())
    return frozenset(plain(form) for row in rows for form in (row["lemma"], *row.get("forms", ()))) | frozenset(
        map(plain, table.get("organization_plurals", ()))
    )
