"""What a page's furniture looks like in one language: words and patterns from data, made ready to match."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex
from msgspec import Struct

from recoupe.ingest.dates import DateReader, DateWords
from recoupe.ingest.line import plain_words
from recoupe.languages.lexicon import convert
from recoupe.languages.pack import LanguagePack, shared_table

Pattern = regex.Pattern[str]
_NEVER = regex.compile(r"(?!)")


class _Shared(Struct, frozen=True, forbid_unknown_fields=True):
    """What ``languages/shared/furniture.toml`` says."""

    menu: tuple[str, ...]
    contents: tuple[str, ...]
    links: tuple[str, ...]
    boilerplate: tuple[str, ...]
    copyright: tuple[str, ...]
    issue: tuple[str, ...]
    picture_agencies: tuple[str, ...]
    rights: tuple[str, ...]
    domains: tuple[str, ...]


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack's ``furniture.toml`` says."""

    menu: tuple[str, ...]
    sections: tuple[str, ...]
    contents: tuple[str, ...]
    links: tuple[str, ...]
    boilerplate: tuple[str, ...]
    closing: tuple[str, ...]
    signature: tuple[str, ...]
    desk: tuple[str, ...]
    copyright: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    updated_inside: tuple[str, ...]
    note: tuple[str, ...]
    byline: tuple[str, ...]
    byline_stops: tuple[str, ...]
    credit: tuple[str, ...]
    credit_end: str
    picture_credit: tuple[str, ...]
    caption_end: tuple[str, ...]
    caption_date_end: str
    dateline: tuple[str, ...]
    articles: dict[str, str]
    linkers: frozenset[str]
    media_words: tuple[str, ...]
    rights: tuple[str, ...]
    dates: DateWords


@dataclass(frozen=True)
class Furniture:
    """The furniture of one language's pages; every pattern is matched against a line's plain form."""

    menu: frozenset[str]
    sections: frozenset[str]
    contents: frozenset[str]
    links: frozenset[str]
    links_lead: Pattern
    boilerplate: Pattern
    closing: Pattern
    signature: Pattern
    desk: Pattern
    copyright: Pattern
    issue: Pattern
    published: Pattern
    updated: Pattern
    updated_inside: Pattern
    note: Pattern
    byline: Pattern
    byline_stops: Pattern
    credit: Pattern
    credit_end: Pattern
    picture_credit: Pattern
    caption_end: Pattern
    caption_date_end: Pattern
    dateline: Pattern
    agency: Pattern
    outlet: Pattern
    title_end: Pattern
    byline_inside: Pattern
    media_name: Pattern
    proper_name: Pattern
    rights: Pattern
    agencies: dict[str, str]
    outlets: frozenset[str]
    articles: dict[str, str]
    linkers: frozenset[str]
    dates: DateReader


@cache
def furniture(pack: LanguagePack) -> Furniture:
    """Return what a pack knows of page furniture; raises UsageError naming what its data lacks."""
    own = convert(pack.required("furniture"), _Table, pack, "furniture")
    shared = convert(shared_table("furniture"), _Shared, pack, "furniture (shared)")
    dates = DateReader.of(own.dates)
    agencies, outlets = _media()
    macros = {
        "{agencies}": _names(tuple(agencies)),
        "{pictures}": _names((*agencies, *shared.picture_agencies)),
        **dates.macros,
    }

    def pattern(*parts: str) -> Pattern:
        return _pattern(parts, macros)

    return Furniture(
        menu=_plain_set(shared.menu + own.menu),
        sections=_plain_set(own.sections),
        contents=_plain_set(shared.contents + own.contents),
        links=_plain_set(shared.links + own.links),
        links_lead=pattern(
            rf"{_names(shared.links + own.links)}(?= ?[:|>-])",
            rf"{_names(tuple(words for words in shared.links + own.links if ' ' in words))}(?= )",
        ),
        boilerplate=pattern(*shared.boilerplate, *own.boilerplate),
        issue=pattern(*shared.issue),
        copyright=pattern(*shared.copyright, *own.copyright),
        **{name: pattern(*getattr(own, name)) for name in _LISTS},
        credit_end=pattern(own.credit_end),
        caption_date_end=pattern(own.caption_date_end),
        agency=pattern(r"(?<!\w){agencies}(?!\w)"),
        outlet=regex.compile(r"(?<!\w)\L<outlets>(?!\w)", outlets=outlets),
        title_end=regex.compile(r"(?<=\S) ?[-|•·] ?\L<outlets>$", outlets=outlets),
        byline_inside=pattern(*(rf"\b(?:{part}) ?" for part in own.byline)),
        media_name=pattern(rf"\b{_names(own.media_words)}\b", rf"\w\.(?:{'|'.join(shared.domains)})$"),
        proper_name=_proper_name(own),
        rights=pattern(*own.rights, *shared.rights),
        agencies=agencies,
        outlets=outlets,
        articles={plain_words(words): article for words, article in own.articles.items()},
        linkers=own.linkers,
        dates=dates,
    )


_LISTS = (
    *("closing", "signature", "desk", "published", "updated", "updated_inside", "note", "byline", "byline_stops"),
    *("credit", "picture_credit", "caption_end", "dateline"),
)


def _media() -> tuple[dict[str, str], frozenset[str]]:
    """Return the agencies' names by their plain forms, and the plain forms of all other media.

    One word that several media bear, or that is an everyday word beside, names none in a page's furniture.
    """
    agencies: dict[str, str] = {}
    outlets: set[str] = set()
    for row in shared_table("outlets")["outlet"]:
        name = row["name"].partition(" (")[0]
        forms = (name, *row["aliases"])
        if row["kind"] == "agency":
            agencies |= {plain_words(form): form for form in row["ambiguous"]} | {
                plain_words(form): name for form in forms
            }
        else:
            told = [form for form in (*forms, *row["ambiguous"]) if " " in form or form not in row["ambiguous"]]
            outlets.update(map(plain_words, told))
    return agencies, frozenset(outlets)


def _plain_set(words: tuple[str, ...]) -> frozenset[str]:
    """Return words in their plain form."""
    return frozenset(plain_words(word) for word in words)


def _names(names: tuple[str, ...]) -> str:
    """Return a pattern for any of some names, the longest first."""
    plain = sorted({plain_words(name) for name in names}, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(regex.escape(name, literal_spaces=True) for name in plain) + ")"


def _proper_name(own: _Table) -> Pattern:
    """Return a pattern for a proper name in a text as written, with the article joined to the word before it."""
    joints = sorted(own.articles, key=lambda words: (-len(words), words))
    joint = "|".join(regex.escape(words).replace("'", "['’ʼ]") for words in joints)
    linker = "|".join(sorted(own.linkers))
    bare = r"[\p{Lu}\d][^\s,;|•·()\[\]/:–—]*"
    more = rf"(?:[ \u00a0](?:(?:{linker})[ \u00a0]){{0,2}}(?:[&+][ \u00a0])?(?:[dl]['’ʼ])?{bare})*"
    return regex.compile(rf"(?:\b(?P<joint>{joint})\s?)?(?<![\p{{L}}\d])(?P<name>{bare}{more})")


def _pattern(parts: tuple[str, ...], macros: dict[str, str]) -> Pattern:
    """Return one pattern for any of some, with the names between braces put in; none at all never matches."""
    if not parts:
        return _NEVER
    joined = "|".join(f"(?:{part})" for part in parts)
    for name, meaning in macros.items():
        joined = joined.replace(name, meaning)
    return regex.compile(joined)
