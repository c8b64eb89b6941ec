"""Words, dates and quantities of statements, compared as far as they are known."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

import regex

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.link.meanings import ACTS
from recoupe.weigh.revision import revision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Event, Statement
    from recoupe.records.text import Article, Span
    from recoupe.records.value import Quantity, TimeValue
    from recoupe.weigh.story import Story

_DATE = regex.compile(
    r"(?P<day>[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?)(?:$|T(?:(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}))?)"
)
_DURATION = regex.compile(r"P(?P<number>[1-9][0-9]*)(?P<unit>[DWMY])")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.4, "Y": 365.2}
_STRETCH = 1.25
"""So many times as long, a stretch of time is another one; "quinze jours" are two weeks."""
_ROUND = 0.05
"""A round number so near to another one may be that number rounded."""
_CLOCK = 15
"""Minutes by which two clock times may differ and tell the same moment."""
_MOST = 0.6
_LEAST = 3
"""Words in common from which on a short statement may be told again inside a long one."""
_BOUNDS = ("", "since", "until")
"""What a time is of an act: when it is, or, by the words before it, where a stretch of time begins or ends."""
_LENGTH = "length"
"""What a stretch of time is of an act: how long it takes, or how long from now it is."""


def alike(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements have enough words in common to be held against each other (cosine of their stems).

    Statements in two languages are compared by the groups that their words belong to.
    """
    first, second = _keys(one, other, story), _keys(other, one, story)
    return len(first & second) >= story.alike * math.sqrt(len(first) * len(second)) > 0


def contains(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether most of the shorter statement's words, and not too few, stand in the longer one."""
    first, second = _keys(one, other, story), _keys(other, one, story)
    return len(first & second) >= max(_LEAST, _MOST * min(len(first), len(second)))


def _keys(one: Statement, other: Statement, story: Story) -> frozenset[str]:
    """Return what a statement's words are compared by with another's."""
    if story.articles[one.article].language == story.articles[other.article].language:
        return story.stems_of(one)
    return story.once(("keys", one.article, one.terms), lambda: _grouped(one, story))


def _grouped(statement: Statement, story: Story) -> frozenset[str]:
    """Return the groups of a statement's words, and the stems of those that are in none."""
    groups = story.meanings_of(statement).groups
    return frozenset(group for stem in story.stems_of(statement) for group in groups.get(stem, {stem}))


def dates_told(
    one: Statement, first: Event | None, other: Statement, second: Event | None, story: Story
) -> Iterator[tuple[TimeValue, TimeValue]]:
    """Yield the times that two statements give one event, each one: when, since or until when, how long."""
    mine, theirs = _dates_of(one, first, story), _dates_of(other, second, story)
    for bound in (*_BOUNDS, _LENGTH) if mine and theirs else ():
        pair = mine.get(bound, []), theirs.get(bound, [])
        if all(len({time.value for time in told}) == 1 for told in pair):
            yield pair[0][0], pair[1][0]


def _dates_of(statement: Statement, event: Event | None, story: Story) -> dict[str, list[TimeValue]]:
    """List the dates and clock times that go with an event, those of a stretch's beginning and end, and lengths, apart.

    A statement whose events have none gives its own. What a text says that the date is not is left out.
    """
    keys = statement.times if event is None or not _dated(statement) else event.times
    return story.once(
        ("dates", statement.article, keys), lambda: _dates(keys, story.articles[statement.article], story)
    )


def _dates(keys: tuple[str, ...], article: Article, story: Story) -> dict[str, list[TimeValue]]:
    """List the dates and clock times of an article under some ids, by the bound that each is."""
    found: dict[str, list[TimeValue]] = {}
    for time in article.times:
        if time.id in keys and not _is_denied(time.span, article, story):
            if length(time.value):
                found.setdefault(_LENGTH, []).append(time)
            elif _is_date(time):
                found.setdefault(_bound(time, article, story), []).append(time)
    return found


def _bound(time: TimeValue, article: Article, story: Story) -> str:
    """Tell whether a stretch of time begins or ends with a time, by the words before it; "" for neither."""
    return next((name for name in _BOUNDS if name and _bounded(name, article, time.span, story)), "")


def _is_denied(span: Span, article: Article, story: Story) -> bool:
    """Tell whether a value is one that the text sets against the right one: "jeudi, et non MERCREDI"."""
    return _bounded("denied", article, span, story)


def _bounded(bound: str, article: Article, span: Span, story: Story) -> bool:
    """Tell whether a value begins with, or stands behind, the words of a bound."""
    phrases, wording = story.phrases(article, "when", bound), story.wording(article)
    return any(start == span[0] for start, _ in wording.iter_phrases(phrases, span)) or wording.stands_before(
        phrases, span[0]
    )


def _dated(statement: Statement) -> bool:
    return any(event.times for event in (statement.event, *statement.clauses) if event is not None)


def _is_date(time: TimeValue) -> bool:
    """Tell whether a time is a place on the calendar, however little of it is known; no "now"."""
    return _DATE.match(time.value) is not None or (time.start is not None and time.end is not None)


def length(value: str) -> float | None:
    """Return the days that a TIMEX3 duration in one unit takes; None for other values and vague ones ("PXD")."""
    found = _DURATION.fullmatch(value)
    return int(found.group("number")) * _DAYS[found.group("unit")] if found else None


def clash_of_dates(first: TimeValue, second: TimeValue) -> bool:
    """Tell whether two times cannot be one: a part known in both differs; X, and parts not given, fit anything.

    Two clock times are compared by the clock, two stretches of time ("dans un mois") by their lengths.
    """
    if {first.mod, second.mod} & {"APPROX", "MORE_THAN", "LESS_THAN"}:
        return False
    one, other = _DATE.match(first.value), _DATE.match(second.value)
    if (days := length(first.value)) and (others := length(second.value)):
        return max(days, others) > _STRETCH * min(days, others)
    if one is None or other is None:
        ends = first.start, first.end, second.start, second.end
        return None not in ends and (str(first.end) <= str(second.start) or str(second.end) <= str(first.start))
    if one.group("hour") is not None and other.group("hour") is not None:  # their days are seldom in their words
        return _minutes_apart(one, other) > _CLOCK
    return clash_of_days(first.value, second.value)


def clash_of_days(first: str, second: str) -> bool:
    """Tell whether two TIMEX3 values are of two days, months or years, as far as both tell; False for other values."""
    one, other = _DATE.match(first), _DATE.match(second)
    if one is None or other is None:
        return False
    days = (one.group("day").split("-"), other.group("day").split("-"))
    return any("X" not in mine + yours and mine != yours for mine, yours in zip(*days, strict=False))


def _minutes_apart(one: regex.Match[str], other: regex.Match[str]) -> int:
    clocks = [int(found.group("hour")) * 60 + int(found.group("minute")) for found in (one, other)]
    return abs(clocks[0] - clocks[1])


@dataclass(frozen=True, slots=True)
class Counts:
    """Two counts of the same things that cannot be equal; ``loose`` where both may hold for all that is known.

    So it is where one is the other rounded, where only one is a total, or where the words for what is counted differ.
    """

    first: Quantity
    second: Quantity
    loose: bool


def clashes_of_quantities(one: Statement, other: Statement, story: Story) -> Iterator[Counts]:
    """Yield the counts of two statements of the same things, in the same unit, that cannot be equal.

    A count that some count of the other statement agrees with clashes with none, unless one of them says that it
    replaces an earlier one: then it may name both.
    """
    pairs = [
        (first, second, sameness)
        for first in _quantities(one, story)
        for second in _quantities(other, story)
        if (sameness := _same_things(first, second, one, other, story))
    ]
    agreed = {part.id for first, second, _ in pairs if not clash(first, second) for part in (first, second)}
    if agreed and (revision_of(one, story) or revision_of(other, story)):
        agreed = set()
    for first, second, sameness in pairs:
        if clash(first, second) and not {first.id, second.id} & agreed:
            loose = (
                sameness == "other_words" or _rounded(first, second) or _is_total(one, story) != _is_total(other, story)
            )
            yield Counts(first, second, loose)


def show(quantity: Quantity) -> str | int | float:
    """Return a quantity as the reader sees it: its exact value, else its bounds with the signs that open them."""
    if quantity.value is not None:
        return quantity.value
    low = f"{'>' if quantity.min_open else '≥'} {quantity.min}" if quantity.min is not None else ""
    high = f"{'<' if quantity.max_open else '≤'} {quantity.max}" if quantity.max is not None else ""
    return " ".join(part for part in (low, high) if part)


def clash(first: Quantity, second: Quantity) -> bool:
    """Tell whether two quantities cannot be equal; an approximate one bends by a tenth."""
    low, high = _interval(first)
    other_low, other_high = _interval(second)
    if low > other_high or other_low > high:
        return True
    opened = (first.min_open and low == other_high) or (second.min_open and other_low == high)
    return opened or (first.max_open and high == other_low) or (second.max_open and other_high == low)


def _quantities(statement: Statement, story: Story) -> list[Quantity]:
    """List the quantities inside a statement's content, but for those that it says are not the right ones."""
    keys, article = statement.quantities, story.articles[statement.article]
    return story.once(
        ("quantities", article.id, keys),
        lambda: [told for told in article.quantities if told.id in keys and not _is_denied(told.span, article, story)],
    )


def _is_part(quantity: Quantity, statement: Statement, story: Story) -> bool:
    """Tell whether a count is a part of another one ("DONT trois enfants")."""
    article = story.articles[statement.article]
    return story.wording(article).stands_before(story.phrases(article, "reckoning", "parts"), quantity.span[0])


def _is_total(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's sentence says that it counts all up to now."""
    article = story.article_of(statement.id)
    totals = story.phrases(article, "reckoning", "totals")
    return story.wording(article).find(totals, story.sentence_of(statement)) is not None


def _rounded(first: Quantity, second: Quantity) -> bool:
    """Tell whether one number may be the other rounded: it ends in more zeros and is near."""
    one, other = first.value, second.value
    if one is None or other is None or not one or not other or first.share:
        return False
    near = abs(one - other) <= _ROUND * max(abs(one), abs(other))
    return near and _zeros(one) != _zeros(other)


def _zeros(number: float) -> int:
    """Return how many zeros a whole number ends in."""
    written = str(int(number)) if number == int(number) else str(number)
    return len(written) - len(written.rstrip("0"))


def _interval(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest number that a quantity can be."""
    if quantity.value is not None:
        bend = abs(quantity.value) / 10 if quantity.approximate else 0.0
        return quantity.value - bend, quantity.value + bend
    low = float("-inf") if quantity.min is None else float(quantity.min)
    return low, float("inf") if quantity.max is None else float(quantity.max)


def _unit(name: str | None) -> str | None:
    """Return one name for the names of a unit in several languages."""
    return _units().get(name, name) if name else None


@cache
def _units() -> dict[str, str]:
    same: dict[str, list[str]] = shared_table("units")["same"]
    return {form: name for name, forms in same.items() for form in forms}


def _same_things(
    first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story
) -> Literal["same", "other_words"] | None:
    """Tell whether two quantities count the same things in one unit, by words for one thing, under acts of one sort.

    A part of another count is held against such a part only. 29 detainees extradited are not 29 detainees freed. A
    count of nothing named is known by its act alone. Where the words for what is counted differ, the same verb must be
    told of both, and of no other count. Statements that are not alike must name an act as well, by a verb or by the
    word for who underwent it ("blessés").
    """
    if _unit(first.unit) != _unit(second.unit) or first.share != second.share:
        return None
    if _is_part(first, one, story) != _is_part(second, other, story):
        return None
    acts, others = _acts(first, one, story), _acts(second, other, story)
    one_act = bool(acts & others)
    if first.unit is not None:
        told = _near(one, other, story) or _of_one_thing(first, second, one, other, story)
        return "same" if told and _same_measured(first, second, one, other, story) else None
    if first.of and second.of:
        if not _share_things(first, second, one, other, story):
            return "other_words" if _only_ones(first, second, one, other, story) else None
        kinds = acts | _things(first.of, one, story), others | _things(second.of, other, story)
        apart = _apart(acts, others) or _apart(*kinds)
        known = one_act or any(kind.startswith(ACTS) for kind in kinds[0] & kinds[1])  # the act, or its victims
        return "same" if not apart and (known or _near(one, other, story, whole=bool(acts and others))) else None
    return "same" if one_act else None


def _near(one: Statement, other: Statement, story: Story, *, whole: bool = False) -> bool:
    """Tell whether two statements are alike, or, unless they are to be so as a ``whole``, one is told in the other."""
    return alike(one, other, story) or (not whole and contains(one, other, story))


def _share_things(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two counts are of the same things: by a word for them, or by the act that the other word tells.

    "12 personnes TUÉES" and "12 MORTS" are the same, 12 detainees freed and 12 guards freed are not.
    """
    things, others = _things(str(first.of), one, story), _things(str(second.of), other, story)
    return bool(things & others or things & _acts(second, other, story) or others & _acts(first, one, story))


def _of_one_thing(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two amounts are the only ones in their unit, in statements that name one thing beside names."""
    alone = all(
        sum(_unit(measured.unit) == _unit(quantity.unit) for measured in _quantities(statement, story)) == 1
        for quantity, statement in ((first, one), (second, other))
    )
    return alone and bool(_things_named(one, story) & _things_named(other, story))


def _things_named(statement: Statement, story: Story) -> set[str]:
    """Return the stems of a statement's words that name nobody, and no unit or number."""
    article, meanings = story.article_of(statement.id), story.meanings_of(statement)
    spans = [mention.span for mention in article.mentions]
    spans += [quantity.span for quantity in article.quantities] + [time.span for time in article.times]
    named = set(story.words_of(spans, article).split())
    return {meanings.stem(term) for term in statement.terms if plain(term) not in named} - meanings.weak


def _same_measured(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two amounts are told of the same, as far as what they are told of is named."""
    if not (first.of and second.of):
        return first.of == second.of
    return first.of == second.of or bool(_things(first.of, one, story) & _things(second.of, other, story))


def _only_ones(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two counts stand under the same verb, which tells something, and each alone in its statement."""
    verbs = [
        story.meanings_of(told).stem(quantity.under) if quantity.under else ""
        for quantity, told in ((first, one), (second, other))
    ]
    if verbs[0] != verbs[1] or not verbs[0] or verbs[0] in story.meanings_of(one).weak or first.vague or second.vague:
        return False
    return all(
        sum(counted.under == quantity.under for counted in _quantities(told, story)) == 1
        for quantity, told in ((first, one), (second, other))
    )


def _acts(quantity: Quantity, statement: Statement, story: Story) -> frozenset[str]:
    """Return the stem, where it tells something, and the groups of what a count stands under."""
    return _things(quantity.under, statement, story) if quantity.under and quantity.unit is None else frozenset()


def _apart(acts: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two counts stand under acts of known and different sorts."""
    sorts = [{act for act in known if act.startswith(ACTS)} for known in (acts, others)]
    return all(sorts) and not sorts[0] & sorts[1]


def _things(of: str, statement: Statement, story: Story) -> frozenset[str]:
    """Return the stems and groups of the words for what is counted."""
    language = story.articles[statement.article].language
    return story.once(("things", language, of), lambda: _read_things(of, story.meanings_of(statement)))


def _read_things(of: str, meanings: Meanings) -> frozenset[str]:
    stems = {meanings.stem(word) for word in of.split() if len(word) > 2} - meanings.weak
    return frozenset(stems.union(*(meanings.groups.get(stem, frozenset()) for stem in stems)))
