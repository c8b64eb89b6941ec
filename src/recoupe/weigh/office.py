"""Offices: what a story's articles call people by, with the place of the words, by article and by person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold, plain
from recoupe.languages.coreference import all_bodies

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.normalise.actor import Names
    from recoupe.records.text import Article, Span

_AFTER = regex.compile(r"\s?[,(]\s?([^,.;:!?«»()\n\"]{3,80})[,.)]")
_WORD = regex.compile(r"[\p{L}\p{M}-]+")
_FEW = 4
"""So many words in, what explains a name tells the office."""
_REACH = 80
_SMALL = 3


@dataclass(frozen=True, slots=True)
class Office:
    """A role that an article gives a person: its words, the codes of the office, and whether it is held no more.

    ``of`` are the countries and the telling words of what it is an office of ("ministre de la JUSTICE").
    """

    person: str
    words: str
    span: Span
    codes: frozenset[str]
    former: bool
    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of a story: by article (its id) in text order, and by person; the nouns for them by language."""

    told: Mapping[str, tuple[Office, ...]]
    held: Mapping[str, tuple[Office, ...]]
    nouns: Mapping[str, Nouns]

    def codes(self, words: str, language: str | None) -> frozenset[str]:
        """Return the codes of the offices that some words of a language name; () for none, or no known language."""
        nouns = self.nouns.get(language or "")
        return frozenset(nouns.found(plain(words).split())) if nouns else frozenset()

    def of(self, person: str) -> tuple[Office, ...]:
        """Return the offices that a story gives a person; () where it gives none."""
        return self.held.get(person, ())


def read_offices(articles: Sequence[Article], packs: Mapping[str, LanguagePack], names: Names) -> Offices:
    """Read the words for people's roles, as far as the articles' languages have nouns for offices."""
    told = {
        article.id: tuple(sorted(_offices(article, _read_nouns(packs[code]), names), key=lambda one: one.span))
        for article in articles
        if (code := article.language or "") in packs
    }
    held: dict[str, tuple[Office, ...]] = {}
    for offices in told.values():
        for office in offices:
            held[office.person] = (*held.get(office.person, ()), office)
    return Offices(told, held, {code: _read_nouns(pack) for code, pack in packs.items()})


@dataclass(frozen=True, slots=True)
class Nouns:
    """A language's nouns for offices: their codes, the endings of their other forms, the words for former bearers."""

    codes: Mapping[str, frozenset[str]]
    endings: tuple[tuple[str, str], ...]
    former: frozenset[str]

    def singular(self, word: str) -> str:
        """Return the form of a noun that the table has: feminine and plural ones are brought back to it."""
        if word in self.codes:
            return word
        forms = (word.removesuffix(end) + base for end, base in self.endings if word.endswith(end))
        return next((form for form in forms if form in self.codes), word)

    def bare(self, word: str) -> tuple[str, bool]:
        """Return a word without the prefix of a former bearer ("EXministra"), and whether it had one."""
        rest = next((word.removeprefix(one) for one in sorted(self.former) if word.startswith(one)), word)
        had = rest != word and self.singular(rest) in self.codes
        return (rest, True) if had else (word, False)

    def found(self, words: Sequence[str]) -> set[str]:
        """Return the codes of the offices that some plain words name, also by several words ("porte-parole")."""
        phrase = f" {' '.join(self.singular(self.bare(word)[0]) for word in words)} "
        return {code for noun, codes in self.codes.items() if f" {noun} " in phrase for code in codes}


@cache
def _read_nouns(pack: LanguagePack) -> Nouns:
    table = pack.table("coreference")
    codes: dict[str, set[str]] = {}
    for code, nouns in table.get("offices", {}).items():
        for noun in nouns:
            codes.setdefault(plain(noun), set()).add(code)
    return Nouns(
        codes={noun: frozenset(found) for noun, found in codes.items()},
        endings=tuple((end, base) for end, base in pack.table("conflicts").get("offices", {}).get("endings", ())),
        former=frozenset(plain(word) for word in table.get("definite", {}).get("former", ())),
    )


def _offices(article: Article, nouns: Nouns, names: Names) -> Iterator[Office]:
    """Yield the offices of an article's people: the roles around their names, and phrases that stand for them."""
    entity_at = {mention.span: mention.entity for mention in article.mentions}
    spans = {(role, entity_at.get(bearer.span, bearer.id)) for bearer in article.bearers for role in bearer.roles}
    people = [one for one in article.mentions if one.kind == "person"]
    spans |= {(one.span, one.entity) for one in people if one.form == "nominal"}
    for one in people if nouns.codes else ():
        if one.form == "name":
            spans |= {(span, one.entity) for span in _beside(one.span, article, nouns)}
    held = [
        (span, person, office)
        for span, person in sorted(spans)
        if (office := _office(span, person, article, nouns, names))
    ]
    for span, person, office in held:
        if not any(
            other != span and who == person and other[0] <= span[0] and span[1] <= other[1] for other, who, _ in held
        ):
            yield office


def _beside(name: Span, article: Article, nouns: Nouns) -> Iterator[Span]:
    """Yield what a name is explained by: words between marks behind it, and "ex-minister of X" right before it."""
    text = fold(article.text)
    after = _AFTER.match(text, name[1])
    if after and nouns.found(plain(after.group(1)).split()[:_FEW]):
        yield after.span(1)
    before = list(_WORD.finditer(text, max(0, name[0] - _REACH), name[0]))
    for at, word in enumerate(before):
        between = before[at + 1 :]
        if nouns.bare(plain(word.group()))[1] and all(
            len(one.group()) <= _SMALL or one.group().istitle() for one in between
        ):
            yield word.start(), before[-1].end()


def _office(span: Span, person: str, article: Article, nouns: Nouns, names: Names) -> Office | None:
    """Read the office that some words name; None where they name none."""
    words = article.text[slice(*span)]
    bare = plain(words).split()
    found = nouns.found(bare)
    if not found:
        return None
    ahead = plain(article.text[max(0, span[0] - _REACH) : span[0]]).split()[-1:]
    former = bool(nouns.former & {*bare, *ahead}) or any(nouns.bare(word)[1] for word in bare)
    rest = {
        word
        for word in bare
        if len(word) > _SMALL and word not in nouns.former and not nouns.found([word]) and not nouns.bare(word)[1]
    }
    rest -= {part for noun in nouns.codes if f" {noun} " in f" {' '.join(bare)} " for part in noun.split()}
    forms = names.place_forms(words)
    countries = {f"place:{code}" for code in forms.values()}
    rest -= {word for form in forms for word in form.split()}
    return Office(person, words, span, frozenset(found), former, frozenset(rest | countries))


def heads(office: Office, body: frozenset[str], headed: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether an office is that of the head of a body, of the same field if both tell one.

    ``body`` are the plain words of its name, ``headed`` the sorts of body by the office of who is at their head: a
    minister is at the head of a ministry.
    """
    nouns = {
        plain(noun) for code in office.codes for sort in headed.get(code, ()) for noun in all_bodies().get(sort, ())
    }
    field = {word for word in body - nouns if len(word) > 3}
    return bool(body & nouns) and (not field or not office.of or bool(field & office.of))
