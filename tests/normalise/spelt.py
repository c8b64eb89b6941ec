"""Numbers spelt out in French, English and Spanish as in a dictation; up to 9999 if not said otherwise."""

words = str.split
"""Make a list of the words of a text."""

_FRENCH = words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_FRENCH_TENS = words("vingt trente quarante cinquante soixante")
_ENGLISH = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ENGLISH_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_SPANISH = words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_SPANISH_TENS = words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_SPANISH_HUNDREDS = words(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_ORDINALS = dict(
    zip(
        words("one two three five eight nine twelve"),
        words("first second third fifth eighth ninth twelfth"),
        strict=True,
    )
)


def french(number):
    if number >= 1000:
        head = "mille" if number < 2000 else f"{french(number // 1000)} mille"
        return head + (f" {french(number % 1000)}" if number % 1000 else "")
    if number >= 100:
        head = "cent" if number < 200 else f"{french(number // 100)} cent" + ("s" if number % 100 == 0 else "")
        return head + (f" {french(number % 100)}" if number % 100 else "")
    if number < 20:
        return _FRENCH[number]
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{french(number - 80)}"
    ten, unit = (60, number - 60) if number >= 70 else (number // 10 * 10, number % 10)
    name = _FRENCH_TENS[ten // 10 - 2]
    if not unit:
        return name
    return f"{name} et {french(unit)}" if unit in {1, 11} else f"{name}-{french(unit)}"


def english(number):
    if number >= 1000:
        rest, joint = number % 1000, " and " if 0 < number % 1000 < 100 else " "
        return f"{english(number // 1000)} thousand" + (f"{joint}{english(rest)}" if rest else "")
    if number >= 100:
        return f"{english(number // 100)} hundred" + (f" and {english(number % 100)}" if number % 100 else "")
    if number < 20:
        return _ENGLISH[number]
    name = _ENGLISH_TENS[number // 10 - 2]
    return f"{name}-{_ENGLISH[number % 10]}" if number % 10 else name


def english_ordinal(number):
    head, dash, last = english(number).rpartition("-")
    if last.endswith("y"):
        return f"{last[:-1]}ieth"
    return head + dash + _ORDINALS.get(last, f"{last}th")


def english_year(year):
    """A year as it is said: "nineteen ninety-nine", "nineteen oh five", "two thousand and nineteen"."""
    if year % 1000 < 10 or 2000 <= year < 2010 or year % 100 == 0:
        return english(year)
    return f"{english(year // 100)} {'oh ' if year % 100 < 10 else ''}{english(year % 100)}"


def spanish(number):
    if number >= 1000:
        head = "mil" if number < 2000 else f"{spanish(number // 1000)} mil"
        return head + (f" {spanish(number % 1000)}" if number % 1000 else "")
    if number == 100:
        return "cien"
    if number >= 100:
        return _SPANISH_HUNDREDS[number // 100 - 1] + (f" {spanish(number % 100)}" if number % 100 else "")
    if number < 30:
        return _SPANISH[number]
    name = _SPANISH_TENS[number // 10 - 3]
    return f"{name} y {_SPANISH[number % 10]}" if number % 10 else name


def english_long(number):
    """A number below a million million."""
    parts = []
    for size, name in ((10**9, "billion"), (10**6, "million")):
        count, number = divmod(number, size)
        if count:
            parts.append(f"{english(count)} {name}")
    if number or not parts:
        parts.append(("and " if parts and number < 100 else "") + english(number))
    return " ".join(parts)


def spanish_long(number):
    """A number below a million million, "mil millones" for a thousand of them."""
    millions, rest = divmod(number, 10**6)
    parts = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{_shortened(_thousands(millions))} millones")
    if rest or not parts:
        parts.append(_thousands(rest))
    return " ".join(parts)


def _thousands(number):
    """A number below a million."""
    thousands, rest = divmod(number, 1000)
    head = "mil" if thousands == 1 else f"{_shortened(spanish(thousands))} mil" if thousands else ""
    return " ".join(part for part in (head, spanish(rest) if rest or not head else "") if part)


def _shortened(text):
    """Before "mil" and "millones", "uno" loses its ending."""
    if text.endswith("veintiuno"):
        return text.removesuffix("veintiuno") + "veintiún"
    return text.removesuffix("o") if text.endswith("uno") else text
