"""Media that no table knows: names with an article of their own ("L'Étrave", "Le Sillon") that are credited with news.

Ships, inns and villages bear such names too; only where the article's words credit one is it taken for a medium.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from recoupe.annotate.acronym import is_acronym
from recoupe.annotate.institution import title_end
from recoupe.languages.coreference import title_articles, title_particles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.lexicon import CueLexicon

_DATELINE = regex.compile(r"^[^()\n]{2,40}\((?P<agency>[^()\s]{2,12})\) ?[-–—.]", regex.MULTILINE)
"""A place, an agency in brackets, a dash."""
_NEAR = 4
"""How many tokens may part a verb from the preposition before a name ("a déclaré mercredi à L'Étrave")."""


def own_article(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a capitalised article that belongs to a name stands here: "selon L'Étrave", "lit Le Sillon".

    At the start of a sentence a capital tells nothing; there the text must have the name so elsewhere.
    """
    if first + 1 >= len(tokens) or not tokens[first].text[0].isupper() or not tokens[first + 1].text[0].isupper():
        return False
    article = tokens[first].lower
    foreign = article not in reader.data.definite.determiners and bool(title_particles(article))
    within = not reader.opens(tokens, first) or _within(reader, reader.surface(tokens, first, first + 2))
    return article in title_articles() and (within or foreign)


def own_medium(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of the first words of the outlet's own name that stand here ("El Norte"), or 0."""
    outlet = reader.outlet
    article = reader.data.definite.contracted.get(tokens[first - 1].lower, "").lower() if first else ""
    swallowed = f"{article} " if article and outlet.startswith(f"{article} ") else ""  # "au Fil judiciaire"
    last = first
    while last < len(tokens) and outlet.startswith(swallowed + reader.surface(tokens, first, last + 1).lower()):
        last += 1
    rest = outlet[len(swallowed + reader.surface(tokens, first, last)) :] if last > first else ""
    whole = last - first > 1 or (swallowed and last > first)
    cut = rest[:1] == " " and last < len(tokens) and tokens[last].text[0].isupper()  # "The Skerry Fishing Company"
    return last if whole and rest[:1] in ("", " ") and not cut else 0


def titled_end(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of the title that begins here with an article of its own or with a number; 0 for no title.

    "Le Courrier de la Baie", "The Ledger", "Onze Mètres": small words of the article's own language join its capitals.
    """
    placed = first + 1 < len(tokens) and reader.find(tokens, first + 1, first + 2)
    if placed and placed.kind == "place" and not reader.find(tokens, first, first + 2):
        return 0  # "Le Mexique a refusé"
    begun = first + 2 if own_article(reader, tokens, first) else first + 1
    further = title_particles(tokens[first].lower)
    if begun == first + 2:
        return title_end(reader, tokens, begun, further)
    last = title_end(reader, tokens, begun) if _is_capital_number(reader, tokens, first) else begun
    return last if last > begun else 0


def _is_capital_number(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a number word with a capital, or one that the text has so elsewhere, stands here: "Onze Mètres"."""
    capital = tokens[first].upos == "NUM" and tokens[first].text[0].isupper()
    return capital and (not reader.opens(tokens, first) or reader.elsewhere(tokens[first]))


def has_title(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a name that begins here has the form of a title: an article of its own, or a number, opens it."""
    return own_article(reader, tokens, first) or _is_capital_number(reader, tokens, first)


def _within(reader: NameReader, name: str) -> bool:
    """Tell whether a name stands within a sentence somewhere in the article."""
    before = (part[-2:] for part in reader.text.split(name)[:-1])
    return any(part[-1:] == " " and (part[:1].isalnum() or part[:1] == ",") for part in before)


def media_of_own_article(
    reader: NameReader,
    lexicon: CueLexicon,
    paragraphs: Sequence[Paragraph],
    found: Sequence[tuple[int, int, int]],
) -> frozenset[str]:
    """Return the names with an article of their own that some words of the text credit with news."""
    out = set()
    for number, first, last in found:
        tokens = paragraphs[number].tokens
        if (
            last - first > 1
            and has_title(reader, tokens, first)
            and (_credited(lexicon, tokens, first, last) or _reported(reader, lexicon, tokens, first))
        ):
            out.add(reader.surface(tokens, first, last))
    return frozenset(out)


def credited_agencies(reader: NameReader, names: Iterable[str]) -> frozenset[str]:
    """Return the acronyms among some names that the article's dateline or the line under it credits, known to no table.

    "RIVAGE (ARP) - …", "L'Écho avec ARP".
    """
    datelines = {match["agency"] for match in _DATELINE.finditer(reader.text)}
    unknown = (name for name in names if is_acronym(name) and reader.gazetteer.find(name) is None)
    return frozenset(name for name in unknown if name in datelines or _closes(reader, name))


def _closes(reader: NameReader, name: str) -> bool:
    """Tell whether a name ends a line, or what brackets hold, behind a word that credits it."""
    for words in reader.data.name_words.crediting:
        for part in reader.text.split(f"{words} {name}")[1:]:
            if part[:1] in ("", ")", "\n") or part[:2] == "\r\n":
                return True
    return False


def _reported(reader: NameReader, lexicon: CueLexicon, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a noun for what media publish stands before a name, "of" between: "une enquête de L'Étrave"."""
    if first < 2 or tokens[first - 1].lower not in lexicon.apposition.of:
        return False
    return "report" in reader.sources.kinds(tokens[first - 2].lower, tokens[first - 2].lemma)


def _credited(lexicon: CueLexicon, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Tell whether the words around a name credit it: "selon X", "citant X", "révélé par X", "X révèle"."""
    relays, before = lexicon.relays, tokens[max(0, first - 1) : first]
    word, lemma = (before[0].lower, before[0].lemma) if before else ("", "")
    near = tokens[max(0, first - 1 - _NEAR) : max(0, first - 1)]
    words = [token.lower for token in tokens[max(0, first - 1 - _NEAR) : first]]
    according = any(tuple(words[-len(one) :]) == one for one in lexicon.according_to.anywhere)
    agent = word in relays.agent and any(token.lemma in relays.passive for token in near)
    told = word in lexicon.venues.relay_prepositions and any(token.lemma in lexicon.verbs.clause for token in near)
    behind = tokens[last : last + _NEAR]
    read = word in lexicon.complementizers.clause and any(token.lemma in relays.passive for token in behind)
    reports = bool(behind) and behind[0].lemma in relays.publishing
    return according or agent or told or read or reports or lemma in relays.active | relays.publishing
