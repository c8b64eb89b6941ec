"""Names known beforehand: media, organisations, countries with their capitals and seats of government, first names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from rapidfuzz import fuzz

from recoupe.annotate.fold import fold, plain
from recoupe.languages.pack import shared_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.languages.pack import LanguagePack

NameKind = Literal["media", "organization", "place"]
ALIKE = 60
"""From this likeness on (0 to 100), a city of government is the capital spelt otherwise ("Kiev", "Kyiv")."""


@dataclass(frozen=True, slots=True)
class Known:
    """A known name: its canonical form, what it names, and whether the form alone does not tell its bearers apart.

    ``key`` is the same for every name of one bearer in every language; ``government`` is the code of the country for
    whose government a place or seat may stand; ``exact`` is the spelling that the text must have; ``bearers`` are the
    canonical names of those an ambiguous form may mean; ``sort`` is a medium's kind in the table, or a place's
    ("country", "capital", "city").
    """

    name: str
    kind: NameKind
    key: str
    ambiguous: bool = False
    exact: str = ""
    bearers: tuple[str, ...] = ()
    sort: str = ""
    government: str = ""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names by lower-case folded form, and the genders of first names in plain words.

    ``reach`` says, by the words that may come first in a name, how many tokens the longest such name may take;
    ``countries`` maps every demonym to the code of the country that it alone can mean, ``forms`` a key to its names.
    """

    names: dict[str, Known]
    reach: dict[str, int]
    genders: dict[str, str]
    demonyms: frozenset[str]
    countries: dict[str, str]
    forms: dict[str, tuple[str, ...]]

    def find(self, surface: str) -> Known | None:
        """Return the bearer of a name as written, or None; a name that is an everyday phrase needs its own capitals."""
        known = self.names.get(surface.lower())
        if known is None or not known.exact:
            return known
        return known if surface in (known.exact, fold(known.exact), fold(known.exact).upper()) else None

    def gender(self, first: str) -> str | None:
        """Return "m" or "f" for a first name, "" where it tells nothing, None where it is no first name."""
        if not first[:1].isupper():
            return None
        found = self.genders.get(plain(first))
        return self.genders.get(plain(first.partition("-")[0])) if found is None and "-" in first else found


@cache
def gazetteer(pack: LanguagePack) -> Gazetteer:
    """Compile the tables shared by all languages and the pack's own places."""
    names: dict[str, Known] = {}
    table = pack.table("places")
    _places(names, table, frozenset(pack.table("coreference").get("metonymy", {}).get("seats", ())))
    _organizations(names)
    _outlets(names)
    first = shared_table("first_names")
    genders = {plain(name): gender for gender, key in (("m", "m"), ("f", "f"), ("", "both")) for name in first[key]}
    shared = set(table.get("shared_demonyms", ()))
    told = {form: row["code"] for row in table.get("country", ()) for form in row["demonyms"]}
    countries = {form: code for form, code in told.items() if form not in shared}
    forms: dict[str, list[str]] = {}
    for form, known in names.items():
        forms.setdefault(known.key, []).append(form)
    by_key = {key: tuple(listed) for key, listed in forms.items()}
    people = pack.table("coreference").get("name_words", {}).get("inhabitants", ())
    return Gazetteer(names, _reach(names), genders, frozenset((*told, *people)), countries, by_key)


def _reach(names: Iterable[str]) -> dict[str, int]:
    """Return, by the words that may come first in a name, how many tokens the longest such name may take.

    A name's second word counts too, since a contracted word before it may have swallowed the first ("au Monde").
    """
    out: dict[str, int] = {}
    for name in names:
        parts = name.replace("'", "' ").split()
        for word in (*parts[:2], name.split(" ")[0]):
            out[word] = max(out.get(word, 0), len(parts) + name.count("-"))
    return out


def _add(names: dict[str, Known], form: str, known: Known) -> None:
    if not form:
        return
    place = fold(form).lower()
    before = names.get(place)
    if before is not None and before.key == known.key and before.exact != known.exact and not known.ambiguous:
        known = replace(known, exact="")  # two spellings of one name: any capitals will do
    names[place] = known


def _places(names: dict[str, Known], table: dict[str, Any], seats: frozenset[str]) -> None:
    """Add countries, capitals and seats, all of which stand for governments where they speak."""
    for row in table.get("country", ()):
        code = row["code"]
        for form in (row["name"], *row["aliases"]):
            _add(names, form, Known(form, "place", f"place:{code}", sort="country", government=code))
        countries = {fold(form).lower() for form in (row["name"], *row["aliases"])}
        for form in (row["capital"], *row["government_cities"]):
            if fold(form).lower() in countries:  # "Guatemala" is the country where nothing else tells
                continue
            key = _city(form, row)
            _add(names, form, Known(form, "place", key, sort="capital", government=code))
    for row in table.get("seat", ()):
        governs = not seats.isdisjoint(row["body"].lower().replace("'", " ").split())
        key = f"government:{row['country']}" if governs else f"body:{row['country']}:{plain(row['name'])}"
        for form in (row["name"], *row.get("aliases", ())):
            _add(names, form, Known(form, "organization", key, government=row["country"] if governs else ""))


def _city(form: str, row: dict[str, Any]) -> str:
    """Return the key of a city of government: one for the capital however it is spelt, its own for another city."""
    same = fuzz.ratio(plain(form), plain(row["capital"])) >= ALIKE
    return f"place:{row['code']}:{'capital' if same else plain(form)}"


def _organizations(names: dict[str, Known]) -> None:
    table = shared_table("organizations")
    shared = set(table["shared_acronyms"])
    for row in table["organization"]:
        for form in (row["name"], row["acronym"], *row["aliases"]):
            exact = form if form in shared or form.isupper() else ""
            name = row["name"] if form != row["acronym"] else form
            key = f"organization:{plain(row['name'])}"
            _add(names, form, Known(name, "organization", key, form in shared, exact))


def _after_article(title: str) -> tuple[str, ...]:
    """Return a title of several words as it stands behind a contraction ("au Dauphiné libéré"), or nothing."""
    first, _, rest = title.partition(" ")
    return (rest,) if first in ("Le", "Les") and " " in rest else ()


def _outlets(names: dict[str, Known]) -> None:
    """Add media; a form that several bear is known to be some medium's, and by whom it may be meant."""
    rows = shared_table("outlets")["outlet"]
    bearers: dict[str, list[str]] = {}
    for row in rows:
        for form in row["ambiguous"]:
            bearers.setdefault(form, []).append(row["name"])
    for form, meant in bearers.items():
        key = f"media:{plain(form)}?"
        _add(names, form, Known(form, "media", key, ambiguous=True, exact=form, bearers=tuple(meant)))
    for row in rows:
        bare = row["name"].split(" (")[0]
        for form in (bare, *_after_article(bare), *row["aliases"]):
            if form not in bearers:
                exact = form if row.get("everyday") or form.isupper() else ""
                key = f"media:{plain(row['name'])}"
                _add(names, form, Known(row["name"], "media", key, exact=exact, sort=row["kind"]))
