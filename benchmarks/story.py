"""Measure what a large story costs after extraction: articles made as records, gathered, linked and weighed.

    python -m benchmarks.story              the whole, each in a process of its own
    python -m benchmarks.story one COUNT    one story of COUNT articles, as JSON
    python -m benchmarks.story added        one article added to one of ten stories of fifty, as JSON

Nothing in the articles is from a text: words are made of syllables. Propositions have words of their own and are told
by Zipf's law; each telling takes some of their words, in an order of its own, among words of the language at large. Two
in five tellings credit nobody; the others a medium, a person or unnamed people. One in eight copies another telling
word for word. Every article names some of those whom the story is about.

Prints a table and writes it, with the machine, to a dated JSON file.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from benchmarks.machine import describe
from benchmarks.planted import Press, record
from benchmarks.process import MAXRSS_UNIT, ROOT
from benchmarks.speed import MEGABYTE, RESULTS, show

from recoupe.pipeline import cross_check
from recoupe.records.dossier import to_json
from recoupe.records.entity import Bearer, Mention
from recoupe.records.statement import Link, Statement
from recoupe.records.text import Article
from recoupe.records.value import Quantity

COUNTS = (125, 250, 500)
ADDED_TO, ARTICLES_EACH = 10, 50
"""How many stories the one article is added to, and articles in each."""
_PROPOSITIONS, _WORDS, _TOLD, _OTHER, _STATEMENTS = 60, 9, 7, 3, 12
_MEDIA, _PEOPLE, _ABOUT, _NAMED = 30, 60, 8, 6
_SILENT, _UNNAMED, _RELAYED, _COPIED = 0.4, 0.55, 0.8, 0.12


@dataclass
class Page:
    """An article in the making."""

    identity: str
    text: str = ""
    statements: list[Statement] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    bearers: list[Bearer] = field(default_factory=list)

    def write(self, words: str) -> tuple[int, int]:
        """Add words to the text and return their span."""
        start = len(self.text)
        self.text += words
        return start, len(self.text)


class Newsroom:
    """Makes articles of one story; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        """Draw up what there is to tell, and who tells it of whom."""
        self._seed, self._press = seed, Press(seed)
        self._chance = self._press.random
        self._propositions = [self._press.words(_WORDS) for _ in range(_PROPOSITIONS)]
        self._weights = [1 / (rank + 1) for rank in range(_PROPOSITIONS)]
        self._media = [f"Radio {word.capitalize()}" for word in self._press.words(_MEDIA)]
        self._people, self._about = self._names(_PEOPLE), self._names(_ABOUT)
        self._told: list[list[str]] = [[] for _ in self._propositions]

    def _names(self, count: int) -> list[str]:
        return [" ".join(self._press.words(2)).title() for _ in range(count)]

    def article(self, number: int, day: int) -> Article:
        """Make an article of a day of the month."""
        page = Page(f"a{self._seed:03}{number:06}")
        for name in self._chance.sample(self._about, _NAMED):
            page.bearers.append(_bearer(page.identity, name, page.write(name)))
            page.write(". ")
        for which in sorted(set(self._chance.choices(range(_PROPOSITIONS), self._weights, k=_STATEMENTS))):
            chain = self._chain(page)
            span = page.write(self._words(which))
            page.statements.append(_statement(page, span, chain, which if which % 3 == 0 else None))
            page.write(". ")
        return msgspec.structs.replace(
            record(page.identity, self._media[number % _MEDIA], page.text),
            published=f"2031-05-{day:02}T{number % 24:02}:00",
            statements=tuple(page.statements),
            quantities=tuple(page.quantities),
            bearers=tuple(page.bearers),
            mentions=tuple(Mention(span=one.span, kind=one.kind, form="name", entity=one.id) for one in page.bearers),
        )

    def _words(self, which: int) -> str:
        """Tell a proposition, or copy how it was told."""
        told = self._told[which]
        if told and self._chance.random() < _COPIED:
            return self._chance.choice(told)
        words = " ".join([*self._chance.sample(self._propositions[which], _TOLD), *self._press.words(_OTHER)])
        told.append(f"{which + 12} {words}" if which % 3 == 0 else words)
        return told[-1]

    def _chain(self, page: Page) -> tuple[Link, ...]:
        """Write who is credited, if anybody."""
        drawn = self._chance.random()
        if drawn < _SILENT:
            return ()
        page.write("Selon ")
        if drawn < _UNNAMED:
            links = [
                Link(name="quatre responsables", kind="anonymous", span=page.write("quatre responsables"), stated=True)
            ]
        else:
            person = self._chance.choice(self._people)
            links = [Link(name=person, kind="person", span=page.write(person), stated=True)]
        if drawn < _RELAYED:
            page.write(", cités par ")
            medium = self._chance.choice(self._media)
            links.insert(0, Link(name=medium, kind="media", span=page.write(medium), stated=True))
        page.write(", ")
        return tuple(links)


def made(count: int, seed: int = 1) -> tuple[Article, ...]:
    """Make the articles of one story, told over twenty days; the same count and seed make the same ones."""
    newsroom = Newsroom(seed)
    return tuple(newsroom.article(number, 1 + number * 20 // count) for number in range(count))


def _bearer(article: str, name: str, span: tuple[int, int]) -> Bearer:
    return Bearer(
        id=f"{article}-b{span[0]}",
        name=name,
        kind="organization",
        forms=(name,),
        known="",
        ambiguous=False,
        gender="",
        offices=(),
        sorts=(),
        countries=(),
        roles=(),
        stands_for=(),
        near="",
        sure=True,
        span=span,
    )


def _statement(page: Page, span: tuple[int, int], chain: tuple[Link, ...], counted: int | None) -> Statement:
    words = page.text[slice(*span)].split()
    quantities: tuple[str, ...] = ()
    if counted is not None:
        number = (span[0], span[0] + len(words[0]))
        quantity = Quantity(
            id=f"{page.identity}-q{number[0]}", span=number, value=int(words[0]), unit=None, of=words[1]
        )
        page.quantities.append(quantity)
        quantities = (quantity.id,)
    return Statement(
        id=f"{page.identity}-{span[0]}",
        article=page.identity,
        content=(span,),
        source=(chain[0].span,) if chain else None,
        cue=None,
        mode="indirect" if chain else "own",
        act="says",
        chains=(chain,) if chain else (),
        chain=chain,
        certainty="CT+",
        hearsay=False,
        status="none",
        times=(),
        quantities=quantities,
        event=None,
        terms=tuple(word for word in words if not word.isdigit()),
        evidence=(),
    )


def measure(count: int) -> dict[str, float]:
    """Return what a story of so many articles costs: CPU seconds, peak memory, and how much it makes."""
    articles = made(count)
    start = time.process_time()
    dossier = cross_check(articles)
    taken = time.process_time() - start
    return {
        "cpu_seconds": taken,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT / MEGABYTE,
        "statements": sum(len(article.statements) for article in articles),
        "claims": len(dossier.claims),
        "stories": len(dossier.stories),
        "dossier_mb": len(to_json(dossier)) / MEGABYTE,
    }


def measure_added() -> dict[str, float]:
    """Return what 500 articles in ten stories cost, and what they cost again with one article more in one of these."""
    *stories, grown = (made(ARTICLES_EACH + (seed == ADDED_TO), seed) for seed in range(1, ADDED_TO + 1))
    *others, added = [article for story in (*stories, grown) for article in story]
    start = time.process_time()
    earlier = cross_check(others)
    first = time.process_time()
    dossier = cross_check([*others, added], earlier=earlier)
    return {
        "first_cpu_seconds": first - start,
        "added_cpu_seconds": time.process_time() - first,
        "stories": len(dossier.stories),
        "stories_kept": len({story.seal for story in dossier.stories} & {story.seal for story in earlier.stories}),
    }


def _fresh(*arguments: str) -> dict[str, float]:
    """Return what a measurement in a process of its own gives."""
    command = [sys.executable, "-m", "benchmarks.story", *arguments]
    printed: dict[str, float] = json.loads(
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    )
    return printed


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("one", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help=f"default: {RESULTS.name}/")
    asked = parser.parse_args(arguments)
    if asked.one:
        print(json.dumps(measure_added() if asked.one[0] == "added" else measure(int(asked.one[1]))))
        return 0
    found = {f"{count}_articles_{name}": value for count in COUNTS for name, value in _fresh("one", str(count)).items()}
    found |= {f"one_added_{name}": value for name, value in _fresh("added").items()}
    show(describe(), found, asked.results, "story")
    return 0


if __name__ == "__main__":
    sys.exit(main())
