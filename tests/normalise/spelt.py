"""English and Spanish number words, written independently of the lexicons."""

EN_SMALL = [
    *["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    *["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
]
EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ES_SMALL = [
    *["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    *["diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"],
    *[
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
    ],
]
ES_TENS = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
ES_HUNDREDS = [
    *["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos"],
    *["seiscientos", "setecientos", "ochocientos", "novecientos"],
]


def english(number):
    """Spell a number below a million million, in the British way."""
    parts = []
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        count, number = divmod(number, size)
        if count:
            parts.append(f"{_english_below_thousand(count)} {name}")
    if number or not parts:
        small = "and " if parts and number < 100 else ""
        parts.append(small + _english_below_thousand(number))
    return " ".join(parts)


def _english_below_thousand(number):
    hundreds, rest = divmod(number, 100)
    head = f"{EN_SMALL[hundreds]} hundred" if hundreds else ""
    if hundreds and not rest:
        return head
    tens, ones = divmod(rest, 10)
    tail = EN_SMALL[rest] if rest < 20 else EN_TENS[tens] + (f"-{EN_SMALL[ones]}" if ones else "")
    return f"{head} and {tail}" if head else tail


def spanish(number):
    """Spell a number below a million million ("mil millones", not "millardo")."""
    millions, number = divmod(number, 10**6)
    parts = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{_shortened(_spanish_below_million(millions))} millones")
    if number or not parts:
        parts.append(_spanish_below_million(number))
    return " ".join(parts)


def _spanish_below_million(number):
    thousands, rest = divmod(number, 1000)
    head = {0: "", 1: "mil"}.get(thousands, f"{_shortened(_spanish_below_thousand(thousands))} mil")
    return " ".join(part for part in (head, _spanish_below_thousand(rest) if rest or not head else "") if part)


def _spanish_below_thousand(number):
    if number == 100:
        return "cien"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    tail = ES_SMALL[rest] if rest < 30 else ES_TENS[tens] + (f" y {ES_SMALL[ones]}" if ones else "")
    return " ".join(part for part in (ES_HUNDREDS[hundreds], tail if rest or not hundreds else "") if part)


def _shortened(words):
    """Before "mil" and "millones", "uno" loses its ending."""
    if words.endswith("veintiuno"):
        return words.removesuffix("veintiuno") + "veintiún"
    return words.removesuffix("o") if words.endswith("uno") else words
