"""Articles with the statements of a gold, or with its claims too: what linking and weighing make of right input.

    python -m benchmarks.given GOLD.json ARTICLES.jsonl DOSSIER.json [--claims]

ARTICLES.jsonl is what ``recoupe extract --json`` wrote. The gold's statements take the place of those extracted: spans,
chain, certainty and status are the gold's, so are outlet and date of the articles; times, quantities, verbs and telling
words are those that were extracted inside its spans, whichever statement had them. With --claims its claims are the
gold's, too, so that what the dossier gets wrong is weighing's own. Statements keep the gold's ids. Articles that the
gold does not have are left out, and so are claims without two statements among the articles.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from benchmarks.score_drift import LEAST, overlap

from recoupe import __version__
from recoupe.annotate.fold import fold, plain
from recoupe.languages.pack import readers
from recoupe.link.claims import Group
from recoupe.link.credit import credit
from recoupe.link.entities import find_entities
from recoupe.link.facet import read_all_facets
from recoupe.link.likeness import begin_alike, telling
from recoupe.link.meanings import read_all_meanings, read_meanings
from recoupe.link.profile import Profile, read_profiles
from recoupe.normalise.actor import read_names
from recoupe.pipeline import cross_check
from recoupe.records.dossier import SCHEMA_VERSION, Dossier, to_json
from recoupe.records.statement import NEGATIVE, Evidence, Link, Statement
from recoupe.records.text import Article, begins_in
from recoupe.weigh.claims import weigh
from recoupe.weigh.group import Groups

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.relation import Claim
    from recoupe.records.statement import Act, Event, Status
    from recoupe.records.text import Span

Packs = Mapping[str, "LanguagePack"]
Row = Mapping[str, Any]
"""A part of the gold, as its JSON has it."""
_WORD = re.compile(r"\w+")
_MEDIA = frozenset({"diario", "radio", "courrier", "agence", "agencia", "journal", "news"})
"""Words of many media's names."""
_JOINS = re.compile(r",? (?:et|y|e|and) ")


def given(gold: Row, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles that a gold has, each with the gold's statements in text order; in order of file."""
    rows = {row["file"]: row for row in gold["documents"]}
    known = sorted(((article.file.rpartition("/")[2], article) for article in articles), key=lambda pair: pair[0])
    return tuple(_put_in(article, rows[name]) for name, article in known if name in rows)


def grouped(gold: Row, articles: Sequence[Article], packs: Packs) -> tuple[Group, ...]:
    """Return the claims of a gold as groups of the statements that articles have.

    A statement of several claims is in each with the clause that shares most words with that claim's other members, and
    least with those of the others.
    """
    told = {one.id: one for article in articles for one in article.statements}
    claims = [
        members for claim in gold["claims"] if len(members := [one for one in claim["members"] if one in told]) > 1
    ]
    parts = _Parts(articles, claims, packs)
    return tuple(
        Group(members=tuple(members), spans={one: parts.spans(one, members) for one in members}, features={})
        for members in claims
    )


class _Parts:
    """Tells which part of a statement of several claims makes each."""

    def __init__(self, articles: Sequence[Article], claims: Sequence[Sequence[str]], packs: Packs) -> None:
        self._meanings = read_all_meanings(packs)
        names = read_names(articles, packs)
        wholes = read_profiles(articles, self._meanings, names)
        self._articles = {article.id: article for article in articles}
        self._claims = claims
        self._told = {whole.statement.id: whole for whole in wholes}
        self._clauses: dict[str, list[tuple[Span, ...]]] = {}
        for clause in read_all_facets(wholes, articles, self._meanings, names):
            self._clauses.setdefault(clause.statement.id, []).append(clause.statement.content)

    def spans(self, statement: str, claim: Sequence[str]) -> tuple[Span, ...]:
        """Return the clause that makes a claim, each claim its own.

        Where there are too few it is the whole content, but for its last character: claims are known by their parts.
        """
        whole = self._told[statement]
        claims = [one for one in self._claims if statement in one]
        if len(claims) == 1:
            return whole.statement.content
        clauses = self._clauses.get(statement, [])
        if len(clauses) < len(claims):
            clauses = list(_cut(whole.statement.content, self._articles[whole.article]))
        if len(clauses) < len(claims):
            clauses = [*clauses, whole.statement.content]
        ways = permutations(clauses, min(len(clauses), len(claims)))
        best = max(
            ways,
            key=lambda way: sum(self._share(part, whole, told) for part, told in zip(way, claims, strict=False)),
        )
        *first, (start, end) = whole.statement.content
        return (*best, *((*first, (start, end - 1)) for _ in claims))[claims.index(claim)]

    def _share(self, part: Sequence[Span], whole: Profile, claim: Sequence[str]) -> float:
        """Return the share of a part's groups of words that the other members of a claim have on the average."""
        article = self._articles[whole.article]
        stem = self._meanings[str(article.language)].stem
        words = {stem(word) for words in article.words(part) for word in _WORD.findall(fold(words))}
        inside = [key for key, term in whole.terms.items() if any(begin_alike(stem(term), one) for one in words)]
        own = frozenset[str]().union(*(whole.concepts[key] for key in inside))
        others = [one for one in claim if one != whole.statement.id]
        sole = [one for one in others if sum(one in members for members in self._claims) == 1]
        groups = [self._told[one].groups for one in sole or others]
        return sum(len(own & told) for told in groups) / len(groups) / max(1, len(own))


def _cut(spans: Sequence[Span], article: Article) -> Iterator[tuple[Span, ...]]:
    """Yield the parts of some spans between words that join."""
    for start, end in spans:
        marks = [(start + mark.start(), start + mark.end()) for mark in _JOINS.finditer(article.text[start:end])]
        opens, closes = [start, *(stop for _, stop in marks)], [*(begin for begin, _ in marks), end]
        yield from (((one, other),) for one, other in zip(opens, closes, strict=True))


def weighed(gold: Row, articles: Sequence[Article]) -> Dossier:
    """Return a dossier whose claims are the gold's; articles that share one, also by way of others, are a story."""
    packs = {code: pack for code, pack in readers().items() if any(one.language == code for one in articles)}
    claims: list[Claim] = []
    told: list[Article] = []
    for story in _stories(articles, grouped(gold, articles, packs)):
        tied, found = weigh_story(story, lambda tied: grouped(gold, tied, packs))
        told += tied
        claims += found
    ordered = tuple(sorted(told, key=lambda one: one.file))
    return Dossier(recoupe=__version__, schema=SCHEMA_VERSION, articles=ordered, failed=(), claims=tuple(claims))


def weigh_story(
    story: Sequence[Article], group: Callable[[Sequence[Article]], Sequence[Group]]
) -> tuple[Sequence[Article], Sequence[Claim]]:
    """Return the articles of a story with what their links are tied to, and the claims that ``group`` makes of them."""
    packs = {code: pack for code, pack in readers().items() if any(one.language == code for one in story)}
    named, entities = find_entities(story)
    tied = credit(named, entities)
    return tied, weigh(tied, group(tied), packs, read_names(story, packs), entities)


def _stories(articles: Sequence[Article], groups: Sequence[Group]) -> Iterator[list[Article]]:
    """Yield the articles that groups of statements hold together."""
    home = {statement.id: article.id for article in articles for statement in article.statements}
    joined = Groups(article.id for article in articles)
    for group in groups:
        for one, other in pairwise(group.members):
            joined.join(home[one], home[other])
    by_id = {article.id: article for article in articles}
    yield from ([by_id[one] for one in members] for members in joined.members().values())


def _put_in(article: Article, row: Row) -> Article:
    made = sorted((_statement(article, one) for one in row["statements"]), key=lambda one: (one.content, one.id))
    known = {name: row[name] for name in ("outlet", "published", "updated") if name in row}
    return msgspec.structs.replace(article, statements=tuple(made), **known)


def _statement(article: Article, row: Row) -> Statement:
    """Make the record of one statement of a gold."""
    content = _spans(row["content"]) or ()
    near = sorted(article.statements, key=lambda one: (-overlap(one.content, content), one.content))
    like = next((one for one in near if overlap(one.content, content) >= LEAST), None)
    chains = tuple(
        tuple(_link(link, row, like, article) for link in chain) for chain in row.get("chains", [row["chain"]]) if chain
    )
    event, clauses = _events(near, content, row["status"])
    return Statement(
        id=row["id"],
        article=article.id,
        content=content,
        source=_spans(row["source"]),
        cue=_spans(row["cue"]),
        mode=row["mode"],
        act=_act(article, row, like),
        chains=chains,
        chain=chains[0] if chains else (),
        certainty=row["certainty"],
        hearsay=bool(like and like.hearsay and row["certainty"] == like.certainty),
        status=row["status"],
        times=tuple(one.id for one in article.times if begins_in(one.span, content)),
        quantities=tuple(one.id for one in article.quantities if begins_in(one.span, content)),
        event=event,
        terms=_terms(near, content, article),
        evidence=tuple(_evidence(row, like, content)),
        clauses=clauses,
    )


def _spans(told: Sequence[Sequence[int]] | None) -> tuple[Span, ...] | None:
    return tuple((start, end) for start, end in told) if told else None


def _act(article: Article, row: Row, like: Statement | None) -> Act:
    """Return what was extracted of the cue that the gold has; of a statement without one, of its words."""
    if not row["cue"]:
        return like.act if like and not like.chains else "says"
    cues = [one for one in article.statements if one.cue and overlap(one.cue, row["cue"]) > 0]
    return cues[0].act if cues else "says"


def _events(
    near: Sequence[Statement], content: Sequence[Span], status: Status
) -> tuple[Event | None, tuple[Event, ...]]:
    """Return the main event inside a content, with the gold's status, and the others: the nearest statement's first."""
    told = [(one, event) for one in near for event in (one.event, *one.clauses) if event is not None]
    inside = {event.trigger: event for one, event in reversed(told) if begins_in(event.trigger, content)}
    mains = [event for one, event in told if event is one.event and event.trigger in inside]
    main = next(iter(mains), None) or next((inside[at] for at in sorted(inside)), None)
    if main is None:
        return None, ()
    others = tuple(inside[at] for at in sorted(inside) if at != main.trigger)
    return msgspec.structs.replace(main, status=status), others


def _terms(near: Sequence[Statement], content: Sequence[Span], article: Article) -> tuple[str, ...]:
    """Return the telling words that were extracted inside a content, in text order."""
    stem = read_meanings(readers()[str(article.language)]).stem
    known = {stem(term): term for one in near for term in one.terms}
    found: dict[str, None] = {}
    for words in article.words(content):
        for word in _WORD.findall(fold(words)):
            own = stem(word)
            key = own if own in known else next((one for one in sorted(known) if begin_alike(one, own)), None)
            found |= {known[key]: None} if key is not None else {}
    return tuple(found)


def _evidence(row: Row, like: Statement | None, content: Sequence[Span]) -> Iterator[Evidence]:
    """Yield why a statement is as sure, and its act as far on, as the gold has it, as far as that was extracted."""
    for field, value in (("certainty", row["certainty"]), ("status", row["status"])):
        if like is not None and getattr(like, field) == value:
            yield from (one for one in like.evidence if one.field == field)
        elif value in NEGATIVE:
            yield Evidence("certainty", "negation", tuple(content))


def _link(told: Row, row: Row, like: Statement | None, article: Article) -> Link:
    """Make a link: as the extracted chain has it, else where its name stands nearest, else where its source does."""
    for link in (link for chain in (like.chains if like else ()) for link in chain):
        if link.kind == told["kind"] and _means(link, told, article):
            name = link.name if told["kind"] == "document" else told["name"]
            return msgspec.structs.replace(link, name=name, count=told.get("count"), entity=None, named=None)
    end, text = max(stop for _, stop in (*row["content"], *(row["source"] or ()))), article.text.lower()
    places = [
        (abs(at - end), at, at + len(name))
        for name in map(str.lower, told["names"])
        for at in (text.rfind(name, 0, end), text.find(name, end))
        if at >= 0
    ]
    spans = _spans(row["source"]) or _spans(row["content"]) or ()
    span = min(places)[1:] if places else (spans[0][0], spans[-1][1])
    return Link(
        name=told["name"], kind=told["kind"], count=told.get("count"), span=span, stated=told.get("stated", True)
    )


def _means(link: Link, told: Row, article: Article) -> bool:
    """Tell whether an extracted link is one of the gold's: it has a telling word of its name, or is called as it is."""
    called = {plain(link.name), plain(article.text[slice(*link.span)])} & {plain(name) for name in told["names"]}
    return bool(called) or bool({*telling(link.name)} & {*telling(told["name"])} - _MEDIA)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the dossier."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gold", "articles", "dossier"):
        parser.add_argument(name, type=Path, metavar=name.upper())
    parser.add_argument("--claims", action="store_true", help="put in the gold's claims as well")
    asked = parser.parse_args(arguments)
    gold = json.loads(asked.gold.read_text(encoding="utf-8"))
    lines = asked.articles.read_bytes().splitlines()
    articles = given(gold, [msgspec.json.decode(line, type=Article) for line in lines])
    dossier = weighed(gold, articles) if asked.claims else cross_check(articles)
    asked.dossier.write_bytes(to_json(dossier))
    return 0


if __name__ == "__main__":
    sys.exit(main())
