"""How far the names of bodies and media go on: over small words, in small letters, to the capital that ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.acronym import is_acronym

if TYPE_CHECKING:
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Token

_SHORT = 4
"""Within how many words before a first name the noun that opens a medium's name may stand."""
LONGEST_DESCRIPTION = 9
"""How many words in lower case a body's name may go on over ("Agence nationale de sécurité sanitaire")."""


def ministry_end(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of a ministry's name that its noun opens, with the capitals that say of what, or ``first``."""
    token = tokens[first]
    if token.upos not in ("NOUN", "PROPN"):
        return first
    if token.lower not in reader.data.bodies.get("ministry", ()):
        return institution_end(reader, tokens, first)
    last = title_end(reader, tokens, first + 1)
    if last == first + 1 and first + 1 < len(tokens) and tokens[first + 1].upos == "ADP":
        behind = next((at for at in range(first + 2, min(first + 4, len(tokens))) if tokens[at].text[0].isupper()), 0)
        last = title_end(reader, tokens, behind + 1) if behind else last
    if last == first + 1 or reader.find(tokens, last - 1, last) is not None:
        return first
    last = _with_adjective(reader, tokens, last)
    while last < len(tokens) and tokens[last].upos == "CCONJ":
        further = title_end(reader, tokens, last + 1)
        if further == last + 1 or reader.find(tokens, further - 1, further) is not None:
            break
        last = _with_adjective(reader, tokens, further)
    return last


def _with_adjective(reader: NameReader, tokens: tuple[Token, ...], last: int) -> int:
    """Let a ministry's name take in the adjective right behind its last capital ("des Affaires ÉTRANGÈRES")."""
    behind = tokens[last] if last < len(tokens) else None
    own = behind is not None and behind.upos == "ADJ" and behind.lower not in reader.gazetteer.demonyms
    return last + own


def institution_end(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of "mairie de Brest", "tribunal judiciaire de Rennes", "école Jean-Moulin", or ``first``."""
    if tokens[first].lower not in reader.data.name_words.institution or "Number=Plur" in tokens[first].feats:
        return first
    last = small_end(reader, tokens, first + 1)
    if last > first + 1 and tokens[last - 1].text[0].isupper():
        return last
    if last >= len(tokens) or not tokens[last].text[0].isupper() or tokens[last].upos != "PROPN":
        return first
    named = ("school", "university", "hospital", "museum", "theatre", "library")
    if last == first + 1 and not any(tokens[first].lower in reader.data.bodies.get(sort, ()) for sort in named):
        return first
    person = reader.gazetteer.gender(tokens[last].text) is not None and "-" not in tokens[last].text
    return first if person or is_acronym(tokens[last].text) else title_end(reader, tokens, last + 1)


def described_end(reader: NameReader, tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Let the name of a body go on over particles to its next capital ("Ministry of Energy and Mines")."""
    if tokens[first].lower in reader.data.name_words.treaty:
        return title_end(reader, tokens, last)
    bodies = reader.data.name_words.organization
    if last - first == 1 and (joint := _joint_end(reader, tokens, first)):
        return joint
    if last - first == 1 and tokens[first].lower in reader.data.name_words.place:
        return title_end(reader, tokens, last)
    if not bodies.intersection(token.lower for token in tokens[first:last]):
        return last
    further = title_end(reader, tokens, last)
    if further > last or last - first > 1 or tokens[first].lower not in bodies:
        return further
    return small_end(reader, tokens, last)


def _joint_end(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of a body's name that two words joined by "and" open ("Water and Harbours Authority"), or 0."""
    last = first + 2
    joined = last < len(tokens) and tokens[first + 1].upos == "CCONJ" and reader.data.name_words.head_last
    if not joined or reader.find(tokens, first, first + 1) or reader.gazetteer.gender(tokens[first].text) is not None:
        return 0
    while last < len(tokens) and tokens[last].text[0].isupper() and tokens[last].upos in ("NOUN", "PROPN", "ADJ"):
        last += 1
    several = last > first + 3
    return last if several and tokens[last - 1].lower in reader.data.name_words.organization else 0


def small_end(reader: NameReader, tokens: tuple[Token, ...], last: int) -> int:
    """Let a body's name that has one capital go on in small letters ("Syndicat des pêcheurs du littoral").

    An adjective right behind it belongs to it, and so do nouns behind small particles, with theirs; a name with a
    capital may end it ("Union laitière de la Sarthe").
    """
    begun = last
    particles = reader.data.name_words.particles
    while last < len(tokens) and last - begun < LONGEST_DESCRIPTION:
        token = tokens[last]
        if token.upos == "ADJ" and token.head < last and token.lower not in reader.gazetteer.demonyms:
            last += 1
            continue
        after = last
        while after < len(tokens) and after - last < 3 and tokens[after].lower in particles:
            after += 1
        if (
            after in (last, len(tokens))
            or tokens[last].upos not in ("ADP", "DET")
            or tokens[after - 1].text[0].isupper()
        ):
            break
        ahead = tokens[after]
        adjective = ahead.upos == "ADJ" and after + 1 < len(tokens) and tokens[after + 1].upos == "NOUN"
        if adjective:
            after, ahead = after + 1, tokens[after + 1]
        if ahead.text[0].isupper():
            return title_end(reader, tokens, last) if ahead.upos not in ("VERB", "PRON") else last
        if ahead.upos != "NOUN" or not may_complete(reader, ahead):
            break
        last = after + 1
    return last


def may_complete(reader: NameReader, token: Token) -> bool:
    """Tell whether a noun may say of what a body is: no one person in a role ("le Parlement du président")."""
    return "role" not in reader.sources.kinds(token.lower, token.lemma) or "Number=Plur" in token.feats


def title_end(reader: NameReader, tokens: tuple[Token, ...], last: int, further: frozenset[str] = frozenset()) -> int:
    """Let a name go on over particles, those of the language and ``further`` ones, to its next capitalised word."""
    particles = reader.data.name_words.particles | further
    while last < len(tokens):
        after = last
        while after < len(tokens) and after - last < 3 and tokens[after].lower in particles:
            after += 1
        if after == len(tokens) or not tokens[after].text[0].isupper() or tokens[after].lower in particles:
            return last
        if tokens[after].upos in ("VERB", "AUX", "PRON") or (
            after > last and is_other_name(reader, tokens, last, after)
        ):
            return last
        if after == last and _somebody_begins(reader, tokens, last):
            return last
        last = after + 1
    return last


def _somebody_begins(reader: NameReader, tokens: tuple[Token, ...], last: int) -> bool:
    """Tell whether a person is named right behind a medium's name: "annonce à Radio Falaise | Yann Delorme".

    Her name ends with the capital behind her first name, and what the medium is called has two words at least.
    """
    given = reader.gazetteer.gender(tokens[last].text) is not None
    if not given or last < 2 or last + 1 >= len(tokens) or not tokens[last + 1].text[0].isupper():
        return False
    openers = reader.data.name_words.media_openers
    return any(tokens[at].lower in openers for at in range(max(0, last - _SHORT), last - 1))


def is_other_name(reader: NameReader, tokens: tuple[Token, ...], last: int, after: int) -> bool:
    """Tell whether the particle is an "and" before another name of its own."""
    if not any(token.upos == "CCONJ" for token in tokens[last:after]):
        return False
    lower = tokens[after].lower
    ends = range(after + 1, min(after + reader.gazetteer.reach.get(lower, 0), len(tokens)) + 1)
    known = any(reader.find(tokens, after, end) is not None for end in ends)  # "Reuters and THE BBC"
    return (
        known
        or lower in reader.data.name_words.media_openers
        or reader.gazetteer.gender(tokens[after].text) is not None
    )


def goes_on(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a common noun that opens a sentence is followed by a capital, or by particles and one."""
    return (
        tokens[first].lower in reader.data.name_words.organization and title_end(reader, tokens, first + 1) > first + 1
    )


def body_end(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of a body's name that a capitalised common noun opens, with the capitals right behind it."""
    token = tokens[first]
    if not token.text[0].isupper() or token.upos not in ("NOUN", "PROPN"):
        return first
    kinds = reader.sources.kinds(token.lower, token.lemma)
    if (
        not {"organization", "media", "document"} & set(kinds)
        and token.lower not in reader.data.name_words.organization
    ):
        return first
    last = first + 1
    while last < len(tokens) and tokens[last].upos != "ADP" and reader.continues(tokens, last):
        last += 1
    return described_end(reader, tokens, first, last)
