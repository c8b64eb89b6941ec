"""Counts of statements: those of the same things, held against each other as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.link.meanings import ACTS
from recoupe.weigh.revision import revision_of
from recoupe.weigh.value import alike, contains, is_denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Statement
    from recoupe.records.value import Quantity
    from recoupe.weigh.pair import Pair
    from recoupe.weigh.story import Story

_ROUND = 0.05
"""A round number so near to another one may be that number rounded."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Two counts of the same things; ``differ`` where they cannot be equal, ``loose`` where both may hold nonetheless.

    So it is where one is the other rounded, where only one is a total, or where the words for what is counted differ.
    """

    first: Quantity
    second: Quantity
    differ: bool
    loose: bool = False


def counts_of_same(pair: Pair, story: Story) -> Iterator[Counts]:
    """Yield the counts of two statements of the same things, in the same unit.

    A count that some count of the other statement agrees with differs from none, unless one of them says that it
    replaces an earlier one: then it may name both.
    """
    one, other = pair.one, pair.other
    if not (one.quantities and other.quantities):
        return
    pairs = [
        (first, second, sameness)
        for first in _quantities(one, story)
        for second in _quantities(other, story)
        if (sameness := _same_things(first, second, pair, story))
    ]
    differ = [clash(first, second) for first, second, _ in pairs]
    agreed = {part.id for told, apart in zip(pairs, differ, strict=True) if not apart for part in told[:2]}
    if agreed and any(differ) and (revision_of(one, story) or revision_of(other, story)):
        agreed = set()
    for (first, second, sameness), apart in zip(pairs, differ, strict=True):
        if not apart:
            yield Counts(first, second, differ=False)
        elif not {first.id, second.id} & agreed:
            totals = _is_total(one, story) != _is_total(other, story)
            yield Counts(first, second, True, sameness == "other_words" or _rounded(first, second) or totals)


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
        lambda: [told for told in article.quantities if told.id in keys and not is_denied(told.span, article, story)],
    )


def _parts(statement: Statement, story: Story) -> frozenset[str]:
    """Return the counts (ids) of a statement that are parts of another one ("DONT trois enfants"); read once."""
    article = story.articles[statement.article]
    words = story.phrases(article, "reckoning", "parts")
    return story.once(
        ("parts", article.id, statement.quantities),
        lambda: frozenset(
            told.id
            for told in _quantities(statement, story)
            if story.wording(article).stands_before(words, told.span[0])
        ),
    )


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


def _same_things(first: Quantity, second: Quantity, pair: Pair, story: Story) -> Literal["same", "other_words"] | None:
    """Tell whether two quantities count the same things in one unit, by words for one thing, under acts of one sort.

    A part of another count is held against such a part only. 29 detainees extradited are not 29 detainees freed. A
    count of nothing named is known by its act alone. Where the words for what is counted differ, the same verb must be
    told of both, and of no other count. Statements that are not alike must name an act as well, by a verb or by the
    word for who underwent it ("blessés"). The only counts of two that are related are of the same things.
    """
    one, other = pair.one, pair.other
    if not _comparable(first, second, one, other, story):
        return None
    only = pair.related and _alone(first, second, one, other, story)
    if first.unit is not None:
        told = only or _near(one, other, story) or _of_one_thing(first, second, one, other, story)
        return "same" if told and _same_measured(first, second, one, other, story) else None
    if first.of and second.of:
        return _same_counted(first, second, pair, only, story)
    return "same" if only or _acts(first, one, story) & _acts(second, other, story) else None


def _comparable(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two quantities are of one unit, both shares or neither, both parts of another count or neither."""
    measured = _unit(first.unit) == _unit(second.unit) and first.share == second.share
    return measured and (first.id in _parts(one, story)) == (second.id in _parts(other, story))


def _same_counted(
    first: Quantity,
    second: Quantity,
    pair: Pair,
    only: bool,
    story: Story,  # as the caller found
) -> Literal["same", "other_words"] | None:
    """Tell whether two counts of things that are named count the same ones."""
    one, other = pair.one, pair.other
    acts, others = _acts(first, one, story), _acts(second, other, story)
    if not _share_things(first, second, one, other, story):
        if only and not _apart(acts, others):
            return "same" if _of_people(first, one, story) or _of_people(second, other, story) else "other_words"
        return "other_words" if _only_ones(first, second, one, other, story) else None
    kinds = acts | _things(str(first.of), one, story), others | _things(str(second.of), other, story)
    if not only and (_apart(acts, others) or _apart(*kinds)):
        return None
    known = acts & others or any(kind.startswith(ACTS) for kind in kinds[0] & kinds[1])  # the act, or its victims
    return "same" if known or only or _near(one, other, story, whole=bool(acts and others)) else None


def _of_people(quantity: Quantity, statement: Statement, story: Story) -> bool:
    """Tell whether people are counted, whoever they are: then another word may say who ("jobs", "passengers")."""
    words = story.phrases(story.article_of(statement.id), "reckoning", "people")
    return plain(quantity.of or "") in {plain(word) for word in words}


def _alone(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two quantities are the only ones of their unit, or without any, in their statements."""
    return not (first.vague or second.vague) and all(
        sum(
            _unit(told.unit) == _unit(quantity.unit) and told.of == quantity.of
            for told in _quantities(statement, story)
        )
        == 1
        for quantity, statement in ((first, one), (second, other))
    )


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
