"""Names in an article: where they stand, whom or what they name, and which of them name one bearer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from recoupe.annotate.acronym import full_form
from recoupe.annotate.bearers import Bearers, Called, Full
from recoupe.annotate.directory import Directory, Mention
from recoupe.annotate.fold import fold, plain
from recoupe.annotate.homonym import Homonyms
from recoupe.annotate.kinds import KindReader
from recoupe.annotate.names import NameReader
from recoupe.annotate.press import credited_agencies, media_of_own_article
from recoupe.annotate.profile import Profiler
from recoupe.languages.coreference import all_bodies, coreference_data
from recoupe.languages.gazetteer import gazetteer
from recoupe.languages.lexicon import cue_lexicon
from recoupe.languages.sources import source_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recoupe.annotate.names import Place
    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.coreference import NameWords
    from recoupe.languages.gazetteer import Known
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.entity import EntityKind

Found = tuple[int, int, int]
"""Where a name stands: a paragraph number and a half-open token range."""


def name_reader(text: str, pack: LanguagePack, outlet: str = "") -> NameReader:
    """Return the reader of an article's names; raises UsageError where a table of the pack is missing."""
    return NameReader(text, fold(text), fold(outlet), gazetteer(pack), source_lexicon(pack), coreference_data(pack))


def find_entities(paragraphs: Sequence[Paragraph], text: str, pack: LanguagePack, outlet: str = "") -> Directory:
    """Return the names of an article's parsed paragraphs; an article without capitals has none.

    ``outlet`` is the full name of the article's medium, "" where it is not known: "La Nación" may be short for it.
    """
    reader = name_reader(text, pack, outlet)
    profiler, kinds = Profiler(reader), KindReader(reader)
    found = [(number, *place) for number, paragraph in enumerate(paragraphs) for place in reader.names(paragraph)]
    told, weak = kinds.sure_kinds(paragraphs, found)
    told |= _held_roles(reader, profiler, paragraphs, found, told)
    credited = media_of_own_article(reader, cue_lexicon(pack), paragraphs, found)
    agencies = credited_agencies(reader, {reader.surface(paragraphs[n].tokens, a, b) for n, a, b in found})
    credited |= agencies
    told |= {name: "media" for name in credited if told.get(name, "place") == "place"}  # "affirme à L'Étrave"
    weak -= credited
    likely = _firms_of_surnames(reader, paragraphs, found, told) | told
    full = list(_full_names(reader, profiler, paragraphs, found, likely))
    if outlet:
        full.append(Full(outlet, tuple(plain(outlet).split()), "media"))
    acronyms = _acronyms(reader, paragraphs, found)
    words = reader.data.name_words
    bearers = Bearers(full, acronyms, _common(words), _particles(words), _firms(), _known(reader, acronyms))
    homonyms = Homonyms(kinds, [one for one in full if one.kind == "person"])
    directory = Directory()
    for number, first, last in found:
        paragraph = paragraphs[number]
        known = reader.find(paragraph.tokens, first, last)
        surface = reader.surface(paragraph.tokens, first, last)
        kind = known.kind if known else likely.get(surface) or kinds.by_form(paragraph.tokens, first, last)
        gender = profiler.title_gender(paragraph.tokens, first) or _role_gender(profiler, paragraph, (first, last))
        person = homonyms.is_person(paragraph, (first, last), known)
        if person:
            known, kind = None, "person"
        elif person is False and known is None:
            kind = "place"
        given = last - first == 1 and reader.gazetteer.gender(surface) is not None
        if known is None and surface not in told and person is None and bearers.is_site(surface):
            kind, person = "place", False
        sure = known is not None or (surface in told and surface not in weak) or person is not None
        placed = person is False and known is None
        entity = bearers.of(
            Called(reader.written(paragraph.tokens, (first, last)), kind, known, gender, sure, given, placed)
        )
        profiler.learn(paragraph, number, (first, last), entity, known)
        entity.roles |= {"agency"} if surface in agencies else set()
        directory.add(Mention(number, first, last, entity))
    return directory


def _held_roles(
    reader: NameReader,
    profiler: Profiler,
    paragraphs: Sequence[Paragraph],
    found: Sequence[Found],
    told: Mapping[str, EntityKind],
) -> dict[str, EntityKind]:
    """Return as people's the names of several words of no kind yet that a role is set off beside ("la maire, X Y")."""
    out: dict[str, EntityKind] = {}
    for number, first, last in found:
        tokens = paragraphs[number].tokens
        name = reader.surface(tokens, first, last)
        if last - first > 1 and name not in told and profiler.roles(tokens, (first, last)):
            out[name] = "person"
    return out


def _firms_of_surnames(
    reader: NameReader,
    paragraphs: Sequence[Paragraph],
    found: Sequence[Found],
    told: Mapping[str, EntityKind],
) -> dict[str, EntityKind]:
    """Return as bodies' the names of no kind yet that have somebody's surname first or last, and no first name."""
    names = {reader.surface(paragraphs[number].tokens, first, last): last - first for number, first, last in found}
    surnames = {name.split()[-1] for name in names if told.get(name) == "person" and " " in name}
    return {
        name: "organization"
        for name, words in names.items()
        if words > 1 and name not in told and {name.split()[0], name.split()[-1]} & surnames
        if reader.gazetteer.gender(name.split()[0]) is None
    }


def _full_names(
    reader: NameReader,
    profiler: Profiler,
    paragraphs: Sequence[Paragraph],
    found: Sequence[Found],
    told: Mapping[str, EntityKind],
) -> Iterator[Full]:
    """Yield the names of several words in text order, each once, with what is known of their bearers."""
    seen: set[tuple[str, ...]] = set()
    for number, first, last in found:
        tokens = paragraphs[number].tokens
        name = reader.surface(tokens, first, last)
        words = tuple(plain(name).split())
        if len(words) < 2 or words in seen or reader.find(tokens, first, last) is not None:
            continue
        seen.add(words)
        kind = told.get(name) or KindReader(reader).by_form(tokens, first, last)
        gender = reader.gazetteer.gender(tokens[first].text) or profiler.title_gender(tokens, first)
        yield Full(reader.written(tokens, (first, last)), words, kind, gender or "")


def _acronyms(reader: NameReader, paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> dict[str, str]:
    """Map acronyms that stand in brackets right behind a name ("Agence des Deux Rives (ADR)") to that name."""
    out: dict[str, str] = {}
    ends = {(number, last): first for number, first, last in found if last - first > 1}
    for number, first, last in found:
        tokens = paragraphs[number].tokens
        before = ends.get((number, first - 1))
        bracketed = last - first == 1 and tokens[first - 1].text == "("
        defined = full_form(reader, tokens, (first, last)) is not None or sum(map(str.isupper, tokens[first].text)) > 1
        if before is not None and bracketed and defined:
            out[tokens[first].text] = reader.surface(tokens, before, first - 1)
    return out


def _known(reader: NameReader, acronyms: Mapping[str, str]) -> dict[tuple[str, ...], Known]:
    """Map full forms (plain words) to what the tables tell of their acronyms, if the acronyms have one bearer."""
    told = {tuple(plain(full).split()): reader.gazetteer.find(acronym) for acronym, full in acronyms.items()}
    return {
        words: known
        for words, known in told.items()
        if known is not None and not known.ambiguous and _may_mean(words, known)
    }


def _may_mean(words: Sequence[str], known: Known) -> bool:
    """Tell whether a full form may be a translation of a known body's name: two of its words begin alike."""
    begins = {word[:4] for word in plain(known.name).split() if len(word) > 3}
    return len({word[:4] for word in words if len(word) > 3} & begins) > 1


@cache
def _common(words: NameWords) -> frozenset[str]:
    """Return the plain words that open many a name, and alone are short for none."""
    return frozenset(plain(word) for word in words.organization | words.media | words.particles)


@cache
def _particles(words: NameWords) -> frozenset[str]:
    return frozenset(map(plain, words.particles))


@cache
def _firms() -> frozenset[str]:
    return frozenset(plain(word) for word in all_bodies().get("company", ()))


def _role_gender(profiler: Profiler, paragraph: Paragraph, place: Place) -> str:
    """Return the gender of the form of a role right before a name ("la gouverneure X"), or ""."""
    first = place[0]
    before = paragraph.tokens[first - 1] if first else None
    if before is None or before.upos != "NOUN" or first - 1 not in profiler.roles(paragraph.tokens, place):
        return ""
    return "f" if "Gender=Fem" in before.feats else ""
