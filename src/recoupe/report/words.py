"""The interface's words, read from one catalogue for each language; article text is never translated."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.errors import UsageError
from recoupe.records.value import Quantity, TimeValue

FOLDER = Path(__file__).parent / "words"
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?)?)?)?")
_DURATION = re.compile(r"P(?:(\d+)([YMWD])|T(\d+)([HMS]))")
_YEAR = r"(?P<year>\d{4})"
_PERIODS = {
    "week": re.compile(rf"{_YEAR}-W(?P<n>\d\d)"),
    "weekend": re.compile(rf"{_YEAR}-W(?P<n>\d\d)-WE"),
    "quarter": re.compile(rf"{_YEAR}-Q(?P<n>\d)"),
    "half": re.compile(rf"{_YEAR}-H(?P<n>\d)"),
    "season": re.compile(rf"{_YEAR}-(?P<code>SP|SU|FA|WI)"),
    "special": re.compile(rf"(?P<code>FY|SY){_YEAR}"),
    "decade": re.compile(r"(?P<tens>\d{3})"),
    "century": re.compile(r"(?P<hundreds>\d\d)"),
    "part": re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<code>MO|MI|AF|EV|NI)"),
    "zoned": re.compile(r"(?P<day>\d{4}-\d\d-\d\dT\d\d:\d\d)(?P<zone>Z|[+-]\d\d:\d\d)"),
    "weekly": re.compile(r"XXXX-WXX-(?P<weekday>[1-7])"),
    "reference": re.compile(r"(?P<code>PAST_REF|PRESENT_REF|FUTURE_REF)"),
}
"""The TIMEX3 values that are no plain dates and no durations, by the name of their words."""
_OPEN = ("features", "language", "unknown")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Words:
    """One language's catalogue; a missing key is an error of the catalogue and raises KeyError."""

    def __init__(self, code: str, table: dict[str, Any]) -> None:
        """Take the language's code and its table of groups, each a table of words."""
        self.code = code
        self._table = table

    def say(self, key: str, **values: object) -> str:
        """Return the words under a dotted key, with the values set in."""
        group, name = key.split(".")
        words: str = self._table[group][name]
        return words.format(**values) if values else words

    def term(self, group: str, code: str) -> str:
        """Return the words for one code of a vocabulary, such as "certainty" and "CT+".

        The features of linking and the languages, which data and packs may extend, and why a fact is unknown give the
        code itself, spaced, where the catalogue has no words for it.
        """
        terms: dict[str, str] = self._table[group]
        return terms.get(code, code.replace("_", " ")) if group in _OPEN else terms[code]

    def terms(self, group: str, codes: Iterable[str]) -> str:
        """Return the words for several codes of a vocabulary, one after the other."""
        return ", ".join(self.term(group, code) for code in codes)

    def entries(self, group: str) -> list[tuple[str, str]]:
        """Return the codes and words of a whole group, in the catalogue's order."""
        return list(self._table[group].items())

    def count(self, noun: str, number: int) -> str:
        """Return a number with its noun in the form that the number asks for: "1 article", "3 articles"."""
        return self._counted(self._table["counts"][noun], number)

    def _counted(self, forms: dict[str, str], number: int) -> str:
        form = "one" if number in self._table["grammar"]["singular"] else "other"
        return forms[form].format(n=self.number(number))

    def number(self, value: float) -> str:
        """Write a number with the language's separators; at most two decimals, none for a whole number."""
        grammar = self._table["grammar"]
        whole, _, decimals = f"{value:,.2f}".rstrip("0").rstrip(".").partition(".")
        return whole.replace(",", grammar["thousands"]) + (grammar["decimal"] + decimals if decimals else "")

    def tenths(self, value: float) -> str:
        """Write a number with one decimal, as scores in a column are."""
        return f"{value:.1f}".replace(".", self._table["grammar"]["decimal"])

    def interval(self, low: int, high: int) -> str:
        """Write how many origins there are: "1", or "1–2" where the text leaves it open."""
        return self.number(low) if low == high else f"{self.number(low)}–{self.number(high)}"

    def origins(self, low: int, high: int) -> str:
        """Write how many origins there are with their noun: "1 independent origin", "1 to 2 independent origins"."""
        return self.count("origins", low) if low == high else self.say("ledger.interval", low=low, high=high)

    def certainty(self, ends: tuple[str, ...]) -> str:
        """Write a range of certainty by its firmest and least firm value: "certain", or "from certain to possible"."""
        terms = [self.term("certainty", end) for end in ends]
        return terms[0] if len(terms) == 1 else self.say("ledger.range", strongest=terms[0], weakest=terms[-1])

    def quoted(self, words: str) -> str:
        """Write an article's own words in the quotation marks of the language."""
        marks: str = self._table["grammar"]["quoted"]
        return marks.format(words=words)

    @staticmethod
    def is_date(value: str) -> bool:
        """Tell whether a TIMEX3 value is a date that ``date`` has words for; durations and seasons are not."""
        found = _DATE.fullmatch(value)
        return found is not None and (not found[2] or 1 <= int(found[2]) <= 12)

    def date(self, value: str) -> str:
        """Write an ISO 8601 or TIMEX3 date to the precision that it has; what is no plain date stays as it is."""
        found = _DATE.fullmatch(value)
        if not found or not self.is_date(value):
            return value
        year, month, day, hour, minute = found.groups()
        grammar = self._table["grammar"]
        parts = {"year": year if year != "XXXX" else "", "month": "", "day": ""}
        if month:
            parts["month"] = grammar["months"][int(month) - 1]
        if day:
            parts["day"] = grammar["first_day"] if day == "01" else str(int(day))
        date = " ".join(part for part in (parts["day"], parts["month"], parts["year"]) if part)
        if year == "XXXX":
            date = grammar["no_year"].format(date=date).strip()
        return grammar["date_time"].format(date=date, hour=hour, h=int(hour), minute=minute) if hour else date

    def moment(self, value: str) -> str:
        """Write a TIMEX3 value: a date as ``date`` does, "5 months", "week 6 of 2031"; what has no words stays."""
        if found := _DURATION.fullmatch(value):
            days, unit, hours, small = found.groups()
            return self._counted(self._table["duration"][f"P{unit}" if unit else f"T{small}"], int(days or hours))
        for name, pattern in _PERIODS.items():
            if found := pattern.fullmatch(value):
                return self._period(name, found)
        return self.date(value)

    def _period(self, name: str, found: re.Match[str]) -> str:
        """Write a value that is no plain date: a week, quarter, decade, part of a day, weekday of every week."""
        parts = {key: part for key, part in found.groupdict().items() if part}
        if "n" in parts:
            parts["n"] = str(int(parts["n"]))
        if "weekday" in parts:
            parts["weekday"] = self._table["grammar"]["weekdays"][int(parts["weekday"]) - 1]
        if "zone" in parts:
            parts["zone"] = parts["zone"].replace("Z", "")
        if "day" in parts:
            parts["day"] = self.date(parts["day"])
        return self.say(f"timex.{parts.pop('code', name)}", **parts)

    def time(self, time: TimeValue) -> str:
        """Write a time's value with its modifier: "end of 2023", "more than 20 years"; empty where it has no words."""
        text = self.moment(time.value)
        if text == time.value and not self.is_date(text):
            return ""
        return self.say(f"mod.{time.mod}", time=text) if time.mod else text

    def quantity(self, quantity: Quantity) -> str:
        """Write a quantity as it is known: "9,000", "about 9,000", "50,000–60,000", "> 50", with its unit.

        A share is written in percent, and a vague quantity with a word that the number is none of the article's.
        """
        unit = "%" if quantity.share else quantity.unit
        text = self._amount(quantity) + (f" {unit}" if unit else "")
        if quantity.approximate:
            return self.say("statement.about", amount=text)
        return self.say("statement.vague", amount=text) if quantity.vague else text

    @staticmethod
    def counted(quantity: Quantity) -> str:
        """Return the article's noun for what a quantity counts, "" where there is none or its unit says it."""
        return quantity.of if quantity.of and quantity.of != quantity.unit else ""

    def _amount(self, quantity: Quantity) -> str:
        value, least, most = (
            None if number is None else self._percent(number) if quantity.share else self.number(number)
            for number in (quantity.value, quantity.min, quantity.max)
        )
        if value is not None:
            return value
        if least is not None and most is not None and not (quantity.min_open or quantity.max_open):
            return f"{least}–{most}"
        low = f"{'>' if quantity.min_open else '≥'} {least}" if least is not None else ""
        high = f"{'<' if quantity.max_open else '≤'} {most}" if most is not None else ""
        return " ".join(bound for bound in (low, high) if bound)

    def _percent(self, share: float) -> str:
        """Write a share as a number of percent, without decimals where it has none."""
        percent = round(share * 100, 1)
        return self.number(int(percent) if percent == int(percent) else percent)

    def value(self, kind: str, value: str | float) -> str:
        """Write the value that a conflict or a drift is about, by its kind; names and places stay as written."""
        if isinstance(value, int | float):
            return self.number(value)
        if kind == "quantity":
            return _NUMBER.sub(lambda found: self.number(float(found[0])), value)
        if kind in ("status", "certainty", "negation", "denial"):
            terms: dict[str, str] = self._table[kind]
            return terms.get(value, value)
        return self.date(value) if kind == "date" else value


def languages() -> list[str]:
    """Return the codes of the languages that the interface speaks, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def words(interface: str) -> Words:
    """Return the catalogue of an interface language; raises UsageError where there is none."""
    if interface not in languages():
        raise UsageError(f"the interface does not speak {interface!r}; it speaks {', '.join(languages())}")
    return Words(interface, tomllib.loads((FOLDER / f"{interface}.toml").read_text(encoding="utf-8")))
