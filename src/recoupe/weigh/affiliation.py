"""What an article says of a source beside the name: whose official, from which country, for which body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold, plain
from recoupe.languages.coreference import all_bodies
from recoupe.records.anchor import Anchor
from recoupe.weigh.promotion import are_some_of
from recoupe.weigh.wording import ENDING

if TYPE_CHECKING:
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

_BEFORE = regex.compile(r"[^,.;:!?«»()\n]{0,80}$")
_AFTER = regex.compile(r"\s?[,(]([^,.;:!?«»()\n]{3,80})[,.)]")
_WORDS_BEFORE = 6
_SHORTEST = 4
"""Letters of the shortest word that tells one body from another."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Whom a source speaks for, as far as its article tells.

    Each field maps what is told to the words that tell it: ``services`` are kinds of service ("military"),
    ``countries`` codes, ``bodies`` plain words of names and of nouns for bodies; ``government`` and ``spokesperson``
    are the words that make the source one, None where nothing does. An empty mapping means that nothing is told.
    """

    services: Mapping[str, Anchor]
    countries: Mapping[str, Anchor]
    bodies: Mapping[str, Anchor]
    government: Anchor | None = None
    spokesperson: Anchor | None = None

    @property
    def known(self) -> bool:
        """Whether anything is told of whom the source speaks for."""
        return bool(self.services or self.countries or self.bodies)


NOTHING = Affiliation({}, {}, {})
"""The affiliation of a source of which nothing is told."""


def read_affiliation(link: Link, statement: Statement, article: Article, story: Story) -> Affiliation:
    """Read what the words around a source, wherever the article names it, tell of whom it speaks for.

    Unnamed people whom the article only points back at ("these officials", "one of them") are those it described last.
    """
    spans = tuple(dict.fromkeys(_descriptions(link, statement, article, story)))
    key = ("affiliation", article.id, link.kind, link.name, link.entity, spans)
    found = story.once(key, lambda: _read(spans, link, article, story))
    if link.kind != "anonymous" or found.known or not _points_back(link, article, story):
        return found
    before = (
        (one, said)
        for said in article.statements
        for chain in said.chains
        for one in chain
        if one.kind == "anonymous" and one.span < link.span and not _points_back(one, article, story)
    )
    last = max(before, key=lambda pair: pair[0].span, default=None)
    return read_affiliation(*last, article, story) if last else found


def _points_back(link: Link, article: Article, story: Story) -> bool:
    """Tell whether words for unnamed people point back at some who were described before."""
    words = article.text[slice(*link.span)]
    first = plain(words).split()[:1]
    pointing = story.phrases(article, "told_apart", "pointing")
    return bool(set(first) & set(pointing)) or are_some_of(words, article, story)


def may_be_same(first: Affiliation, second: Affiliation) -> bool:
    """Tell whether two unnamed sources may be the same people: nothing that is said of them speaks against it.

    Other services, other countries, or, where they share no country, other bodies speak against it.
    """
    if _apart(first.services, second.services) or _apart(first.countries, second.countries):
        return False
    return bool(first.countries.keys() & second.countries.keys()) or not _apart(first.bodies, second.bodies)


def _apart(one: Mapping[str, Anchor], other: Mapping[str, Anchor]) -> bool:
    return bool(one and other and not one.keys() & other.keys())


def one_government(first: Affiliation, second: Affiliation) -> tuple[Anchor, ...]:
    """Return the words by which two sources speak for the government of one country; () where they do not."""
    common = sorted(first.countries.keys() & second.countries.keys())
    if first.government is None or second.government is None or not common:
        return ()
    return first.government, first.countries[common[0]], second.government, second.countries[common[0]]


def read_people(story: Story) -> dict[str, dict[str, Anchor]]:
    """Map each person's key to the countries for whose governments a story says that she speaks, and the words.

    Others are left out.
    """
    found: dict[str, dict[str, Anchor]] = {}
    for article in story.articles.values():
        for key, span in story.people_named(article):
            for place in (_before(article, span), *story.roles_of(key, article)):
                if story.wording(article).find(story.phrases(article, "government", "roles"), place):
                    for code, where in _countries(place, article, story):
                        found.setdefault(key, {}).setdefault(code, where)
    return found


def _read(spans: Sequence[Span], link: Link, article: Article, story: Story) -> Affiliation:
    """Read the words of some spans."""
    key = story.identities.of(link).key
    governed = story.governed.get(key, {}) if link.kind == "person" else {}
    countries = {code: where for span in spans for code, where in _countries(span, article, story)}
    ours = next(iter(governed.values()), None) or _governs(spans, link, key, article, story)
    return Affiliation(
        services=_services(spans, article, story),
        countries={**countries, **governed},
        bodies=_bodies(spans, link, article, story),
        government=ours,
        spokesperson=_first(spans, article, story, story.phrases(article, "government", "spokespeople")),
    )


def _descriptions(link: Link, statement: Statement, article: Article, story: Story) -> Iterator[Span]:
    """Yield the source's words, and for a person what stands just before and after each mention of the name."""
    yield story.identities.named_at(link, article)
    yield link.span
    if len(statement.chains) == 1 or link.span == statement.chains[0][-1].span:
        yield from statement.source or ()
    if link.kind == "person":
        key = story.identities.of(link).key
        for named, span in story.people_named(article):
            if named == key:
                yield _before(article, span)
                if after := _AFTER.match(story.folded(article), span[1]):
                    yield after.span(1)
        yield from story.roles_of(key, article)


def _before(article: Article, span: Span) -> Span:
    """Return the last six words before a name, back to the nearest mark."""
    text = article.text
    match = _BEFORE.search(fold(text[max(0, span[0] - 80) : span[0]]))
    start = span[0] - len(match.group()) if match else span[0]
    words = list(regex.finditer(r"\S+", text, pos=start, endpos=span[0]))[-_WORDS_BEFORE:]
    return (words[0].start() if words else span[0]), span[0]


def _first(spans: Sequence[Span], article: Article, story: Story, words: Sequence[str]) -> Anchor | None:
    """Return where the first of some spans holds one of some words."""
    found = (story.wording(article).find(words, span) for span in spans)
    return next((Anchor(article.id, place) for place in found if place), None)


def _countries(span: Span, article: Article, story: Story) -> Iterator[tuple[str, Anchor]]:
    """Yield the countries that a span names by any of their words."""
    for form, code in story.names.place_forms(article.text[slice(*span)]).items():
        yield code, Anchor(article.id, story.wording(article).find([form], span) or span)


def _services(spans: Sequence[Span], article: Article, story: Story) -> dict[str, Anchor]:
    """Map the services that some spans tell of, by a word or by one with an ending, to where they do."""
    wording = story.wording(article)
    found: dict[str, Anchor] = {}
    for service, (phrases, words) in story.once(
        ("services", article.language), lambda: _read_services(article, story)
    ).items():
        for span in spans:
            place = wording.find(phrases, span)
            told = place or next((where for word, where in wording.inside(span) if _is_form(word, words)), None)
            if told:
                found.setdefault(service, Anchor(article.id, told))
    return found


def _read_services(article: Article, story: Story) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the phrases and the single words by which an article's language tells of each service, in plain form."""
    table = story.table_of(article).get("affiliations", {})
    plainly = {service: [plain(form) for form in forms] for service, forms in table.items()}
    return {
        service: (tuple(form for form in forms if " " in form), tuple(form for form in forms if " " not in form))
        for service, forms in plainly.items()
    }


def _is_form(word: str, forms: tuple[str, ...]) -> bool:
    """Tell whether a word is one of some forms, or one with an ending."""
    return word.startswith(forms) and any(word.startswith(one) and len(word) <= len(one) + ENDING for one in forms)


def _vague(article: Article, story: Story) -> frozenset[str]:
    """Return the words of an article's language for what any government has."""
    roles = (
        role for name in ("roles", "spokespeople", "bodies") for role in story.phrases(article, "government", name)
    )
    return frozenset(word for role in roles for word in plain(role).split())


def _bodies(spans: Sequence[Span], link: Link, article: Article, story: Story) -> dict[str, Anchor]:
    """Map the words that tell one body from another to where they stand: names, and nouns for bodies.

    A person's own name tells of no body, nor do words for what any government has.
    """
    own = set(plain(story.identities.name_of(link)).split()) if link.kind == "person" else set()
    vague = story.once(("vague", article.language), lambda: _vague(article, story))
    wording, nouns = story.wording(article), story.bodies.get(article.language or "", frozenset())
    found: dict[str, Anchor] = {}
    for span in spans:
        for word, where in wording.inside(span):
            if len(word) < _SHORTEST or word in own | vague:
                continue
            named = article.text[where[0]].isupper() and not wording.begins_sentence(where)
            if named or word in nouns or (link.kind == "organization" and span == spans[0]):
                found.setdefault(word, Anchor(article.id, where))
    return found


def _governs(spans: Sequence[Span], link: Link, key: str, article: Article, story: Story) -> Anchor | None:
    """Return the words that make a source a voice of a government; None where nothing does."""
    if key.startswith("government:"):
        return Anchor(article.id, spans[0])
    if _first(spans, article, story, story.phrases(article, "government", "not_government")):
        return None
    if link.kind == "person" and any(_names_body(span, article, story) for span in spans):
        return None
    words = story.phrases(article, "government", "bodies" if link.kind == "organization" else "roles")
    return _first(spans, article, story, words)


def _names_body(span: Span, article: Article, story: Story) -> bool:
    """Tell whether the words for a role hold a noun for a body that is no state's ("président de la LIGUE")."""
    nouns = _other_bodies()
    return any(word in nouns or word.removesuffix("s") in nouns for word, _ in story.wording(article).inside(span))


@cache
def _other_bodies() -> frozenset[str]:
    """Return the plain nouns of all languages for bodies that are no part of a state."""
    sorts = all_bodies()
    state = {noun for sort in _STATE for noun in sorts.get(sort, ())}
    return frozenset(plain(noun) for nouns in sorts.values() for noun in nouns if noun not in state)


_STATE = (
    "ministry",
    "government",
    "parliament",
    "army",
    "police",
    "court",
    "prosecution",
    "authority",
    "general",
    "institute",
)
"""Sorts of bodies that are parts of a state, or may be."""
