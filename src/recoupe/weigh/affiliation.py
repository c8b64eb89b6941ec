"""What an article says of a source beside the name: whose official, from which country, for which body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import regex

from recoupe.annotate.fold import fold, plain

if TYPE_CHECKING:
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article
    from recoupe.weigh.story import Story

_ENDING = 3
_BEFORE = regex.compile(r"[^,.;:!?«»()\n]{0,80}$")
_NAME = regex.compile(r"\p{Lu}[\w-]+(?: \p{Lu}[\w-]+)*")
_AFTER = regex.compile(r"\s?[,(]([^,.;:!?«»()\n]{3,80})[,.)]")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Whom a source speaks for, as far as its article tells; every empty set means that the article does not tell.

    ``services`` are kinds of service ("military", "medical"), ``countries`` codes, ``words`` the words of its
    description, ``government`` and ``spokesperson`` what its role makes it.
    """

    services: frozenset[str]
    countries: frozenset[str]
    words: frozenset[str]
    government: bool
    spokesperson: bool


def read_affiliation(link: Link, statement: Statement, article: Article, story: Story) -> Affiliation:
    """Read what the words around a source, wherever the article names it, tell of whom it speaks for."""
    table = story.table_of(article)
    description = plain(" ".join(_descriptions(link, statement, article)))
    phrase = f" {description} "
    key = story.names.of(link.name, link.kind).key
    governed = story.governed.get(key, frozenset())
    return Affiliation(
        services=frozenset(
            service
            for service, words in table.get("affiliations", {}).items()
            if any(_holds_form(phrase, word) for word in words)
        ),
        countries=story.names.countries(description) | governed,
        words=_telling(description, table) - frozenset(plain(link.name).split() if link.kind == "person" else ()),
        government=bool(governed) or key.startswith("government:") or _governs(phrase, link, table),
        spokesperson=any(_holds(phrase, word) for word in table.get("government", {}).get("spokespeople", ())),
    )


def may_be_same(first: Affiliation, second: Affiliation) -> bool:
    """Tell whether two unnamed sources may be the same people: nothing that is said of them speaks against it."""
    apart = (first.services and second.services and not first.services & second.services) or (
        first.countries and second.countries and not first.countries & second.countries
    )
    return not apart


def one_government(first: Affiliation, second: Affiliation) -> bool:
    """Tell whether two sources speak for the government of one country."""
    return first.government and second.government and bool(first.countries & second.countries)


def read_people(story: Story) -> dict[str, frozenset[str]]:
    """Tell by person's key for which countries' governments a story says that she speaks; others are left out."""
    found: dict[str, set[str]] = {}
    for article in story.articles.values():
        table = story.table_of(article)
        text = fold(article.text)
        for match in _NAME.finditer(text):
            for person in sorted(story.names.people_in(match.group())):
                phrase = (
                    f" {plain(_last_words(_BEFORE.search(text, max(0, match.start() - 80), match.start()), text))} "
                )
                if any(_holds(phrase, role) for role in table.get("government", {}).get("roles", ())):
                    found.setdefault(person, set()).update(story.names.countries(phrase))
    return {person: frozenset(countries) for person, countries in sorted(found.items()) if countries}


def _descriptions(link: Link, statement: Statement, article: Article) -> list[str]:
    """Collect the source's words, and for a person what stands just before and after each mention of the name."""
    found = [link.name]
    if link is statement.chains[0][-1] or len(statement.chains) == 1:
        found += [article.text[start:end] for start, end in statement.source or ()]
    if link.kind == "person" and link.name.split():
        text = fold(article.text)
        for match in regex.finditer(rf"\b{regex.escape(fold(link.name))}\b", text):
            found.append(_last_words(_BEFORE.search(text, max(0, match.start() - 80), match.start()), text))
            if after := _AFTER.match(text, match.end()):
                found.append(after.group(1))
    return found


def _last_words(match: regex.Match[str] | None, text: str) -> str:
    """Return the last six words of what stands before a name, back to the nearest mark."""
    return " ".join(text[slice(*match.span())].split()[-6:]) if match else ""


def _holds(phrase: str, word: str) -> bool:
    """Tell whether a padded plain phrase holds a word or words."""
    return f" {plain(word)} " in phrase


def _holds_form(phrase: str, word: str) -> bool:
    """Tell whether a padded plain phrase holds a word, or the word with an ending of up to three letters."""
    form = plain(word)
    if " " in form:
        return f" {form}" in phrase
    return any(told.startswith(form) and len(told) <= len(form) + _ENDING for told in phrase.split())


def _telling(description: str, table: Mapping[str, Any]) -> frozenset[str]:
    """Return the words of a description that tell one body from another: long ones that are no mere role."""
    government = table.get("government", {})
    roles = {
        word
        for name in ("roles", "spokespeople", "bodies")
        for role in government.get(name, ())
        for word in plain(role).split()
    }
    return frozenset(word for word in description.split() if len(word) > 3 and word not in roles)


def _governs(phrase: str, link: Link, table: Mapping[str, Any]) -> bool:
    """Tell whether a description makes its bearer a voice of a government."""
    government = table.get("government", {})
    if any(_holds(phrase, word) for word in government.get("not_government", ())):
        return False
    keys: Sequence[str] = ("bodies",) if link.kind == "organization" else ("roles",)
    words = [word for key in keys for word in government.get(key, ())]
    return any(_holds(phrase, word) for word in words)
