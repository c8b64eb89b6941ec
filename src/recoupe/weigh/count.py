"""Counts of statements: those of the same things, held against each other as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recoupe.annotate.fold import plain
from recoupe.link.meanings import ACTS
from recoupe.weigh.alike import alike, contains, share_words
from recoupe.weigh.contradiction import REFUSAL
from recoupe.weigh.contrary import acts_told
from recoupe.weigh.date import DAYS, MONTH, clash_of_days
from recoupe.weigh.quantity import PERCENT, are_two, clash, is_rounded, least, quantities_of, rate_of
from recoupe.weigh.revision import revision_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Statement
    from recoupe.records.value import Quantity
    from recoupe.weigh.pair import Pair
    from recoupe.weigh.story import Story


@dataclass(frozen=True, slots=True)
class Counts:
    """Two counts of the same things; ``differ`` where they cannot be equal, ``loose`` where both may hold nonetheless.

    So it is where one is the other rounded, where only one is a total, or where the words for what is counted differ.
    A ``toll`` counts people to whom something happened.
    """

    first: Quantity
    second: Quantity
    differ: bool
    loose: bool = False
    toll: bool = False

    @property
    def bounds(self) -> tuple[float, float]:
        """The value of each, or the bound that is known."""
        return least(self.first), least(self.second)


def counts_of_same(pair: Pair, story: Story) -> Iterator[Counts]:
    """Yield the counts of two statements of the same things, in the same unit.

    A count that some count of the other statement agrees with differs from none, unless one of them says that it
    replaces an earlier one: then it may name both.
    """
    one, other = pair.one, pair.other
    if not ((one.quantities or one.times) and (other.quantities or other.times)):
        return
    pairs = [
        (first, second, sameness)
        for first in quantities_of(one, story)
        for second in quantities_of(other, story)
        if (sameness := _same_things(first, second, pair, story))
    ]
    differ = [clash(first, second) for first, second, _ in pairs]
    agreed = {part.id for told, apart in zip(pairs, differ, strict=True) if not apart for part in told[:2]}
    if agreed and any(differ) and (revision_of(one, story) or revision_of(other, story)):
        agreed = set()
    for (first, second, sameness), apart in zip(pairs, differ, strict=True):
        if not apart:
            yield Counts(first, second, differ=are_two(first, second), loose=True)
        elif not {first.id, second.id} & agreed:
            totals = _is_total(one, story) != _is_total(other, story)
            loose = sameness == "other_words" or is_rounded(first, second) or totals
            toll = any(_is_toll(count, told, story) for count, told in ((first, one), (second, other)))
            yield Counts(first, second, differ=True, loose=loose, toll=toll)


def _is_toll(quantity: Quantity, statement: Statement, story: Story) -> bool:
    """Tell whether a count is of people to whom something happened, so that it grows: the dead, the arrested."""
    acts = _acts(quantity, statement, story) | _things(quantity.of or "", statement, story)
    return bool(acts & story.tolls)


def _parts(statement: Statement, story: Story) -> frozenset[str]:
    """Return the counts (ids) of a statement that are parts of another one ("DONT trois enfants"); read once."""
    article = story.articles[statement.article]

    def read() -> frozenset[str]:
        words, wording = story.phrases(article, "reckoning", "parts"), story.wording(article)
        counts = quantities_of(statement, story)
        return frozenset(told.id for told in counts if wording.stands_before(words, told.span[0]))

    return story.once(("parts", article.id, statement.quantities), read)


def _is_total(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's sentence says that it counts all up to now."""
    article = story.articles[statement.article]

    def told() -> bool:
        totals = story.phrases(article, "reckoning", "totals")
        return story.wording(article).find(totals, story.sentence_of(statement)) is not None

    return story.once(("total", statement.id, statement.content), told)


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
    only = (_alone if pair.related else _sole)(first, second, one, other, story)
    if only and not pair.related and _tell_apart(_acts(first, one, story), _acts(second, other, story), pair, story):
        return None
    if first.unit is not None:
        only = only and _of_one_kind(first, one, other, story)
        told = only or _near(one, other, story) or _of_one_thing(first, second, one, other, story)
        return "same" if told and (only or _same_measured(first, second, one, other, story)) else None
    if first.of and second.of:
        return _same_counted(first, second, pair, only, story)
    return "same" if only or _acts(first, one, story) & _acts(second, other, story) else None


def _comparable(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two quantities are of one unit, both parts of another count or neither, both of one rate or none."""
    articles = story.article_of(one.id), story.article_of(other.id)
    if first.unit != second.unit or (first.id in _parts(one, story)) != (second.id in _parts(other, story)):
        return False
    rates = [rate_of(told, article, story) for told, article in zip((first, second), articles, strict=True)]
    return rates[0] == rates[1] or (None not in rates and articles[0].language != articles[1].language)


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
    sole = only and not pair.related
    if not _share_things(first, second, one, other, story):
        if only and (sole or not _apart(acts, others)):
            return _by_other_words(first, second, pair, story)
        return "other_words" if _only_ones(first, second, one, other, story) else None
    kinds = acts | _things(str(first.of), one, story), others | _things(str(second.of), other, story)
    if not only and (_apart(acts, others) or _apart(*kinds)):
        return None
    if sole and _tell_apart(*kinds, pair, story):
        return None
    known = acts & others or any(kind.startswith(ACTS) for kind in kinds[0] & kinds[1])  # the act, or its victims
    return "same" if known or only or _near(one, other, story, whole=bool(acts and others)) else None


def _tell_apart(acts: frozenset[str], others: frozenset[str], pair: Pair, story: Story) -> bool:
    """Tell whether the acts that the only counts of two tellings stand under tell of other people.

    29 arrested are not 29 injured, 29 refused not 29 ordered; those who march and who gather may be the same.
    """
    if not _apart(acts, others):
        return False
    if (REFUSAL in acts) != (REFUSAL in others):
        return True
    tolls = (acts & story.tolls, pair.other), (others & story.tolls, pair.one)
    return any(toll and not toll & acts_told(statement, story) for toll, statement in tolls)


def _by_other_words(
    first: Quantity, second: Quantity, pair: Pair, story: Story
) -> Literal["same", "other_words"] | None:
    """Tell whether the only counts of two tellings, of things by two words, count the same ones."""
    one, other = pair.one, pair.other
    if _of_people(first, one, story) or _of_people(second, other, story):
        return "same"
    if pair.related or _only_ones(first, second, one, other, story):
        return "other_words"
    return None if _of_two_sorts(first, second, one, other, story) else "same"


def _of_people(quantity: Quantity, statement: Statement, story: Story) -> bool:
    """Tell whether people are counted, whoever they are: then another word may say who ("jobs", "passengers")."""
    return plain(quantity.of or "") in _listed("people", statement, story)


def _listed(name: str, statement: Statement, story: Story) -> frozenset[str]:
    """Return the plain words of a list of what is counted, in a statement's language; read once."""
    article = story.articles[statement.article]
    return story.once(
        ("reckoning", name, article.language),
        lambda: frozenset(map(plain, story.phrases(article, "reckoning", name))),
    )


def _alone(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two quantities are the only ones of their unit, or without any, in their statements."""
    return not (first.vague or second.vague) and all(
        sum(told.unit == quantity.unit and told.of == quantity.of for told in quantities_of(statement, story)) == 1
        for quantity, statement in ((first, one), (second, other))
    )


def _sole(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two quantities are the only ones of their unit that two tellings of one claim give, for one time."""
    if (
        first.vague
        or second.vague
        or not _of_one_time(one, other, story)
        or not _of_one_matter(first, second, one, other, story)
    ):
        return False
    if _describes(first, one, story) != _describes(second, other, story):
        return False
    return all(
        sum(told.unit == quantity.unit for told in quantities_of(statement, story)) == 1
        for quantity, statement in ((first, one), (second, other))
    )


def _of_one_matter(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements share a telling word beside what is counted."""
    counted = _things(f"{first.of or ''} {first.under or ''}", one, story) & _things(
        f"{second.of or ''} {second.under or ''}", other, story
    )
    if first.of and second.of and not share_words(one, other, story, counted if first.unit is None else frozenset()):
        return False
    return share_words(one, other, story)


def _of_one_kind(quantity: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two sums of money may be of one kind, as far as their statements tell it: no price and a debt."""
    kinds = [_kinds_of_sum(told, story) for told in (one, other)]
    money = quantity.unit not in {None, DAYS, PERCENT}
    return not (money and all(kinds) and not kinds[0] & kinds[1])


def _kinds_of_sum(statement: Statement, story: Story) -> frozenset[str]:
    """Return what the sum of money of a statement may be, by the groups of its words: a price, a debt."""
    meanings = story.meanings_of(statement)
    groups = {
        group
        for stem in story.stems_of(statement)
        for group in (*meanings.groups.get(stem, ()), *meanings.topics.get(stem, ()))
    }
    return frozenset(kind for kind, named in story.sums.items() if not groups.isdisjoint(named))


def _describes(quantity: Quantity, statement: Statement, story: Story) -> bool:
    """Tell whether a count only says how large a place is ("Brenon, 8 400 HABITANTS")."""
    return quantity.under is not None and plain(quantity.under) in _listed("places", statement, story)


def _of_one_time(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements may tell of one month, or year, as far as each tells one."""
    times = [[time for time in story.article_of(told.id).times if time.id in told.times] for told in (one, other)]
    if any(len(own) != 1 for own in times):
        return True
    return not clash_of_days(times[0][0].value[:MONTH], times[1][0].value[:MONTH])


def _of_two_sorts(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two counts are of things of known and different sorts."""
    sorts = [
        {thing for thing in _things(str(counted.of), told, story) if ":" in thing}
        for counted, told in ((first, one), (second, other))
    ]
    return all(sorts) and not sorts[0] & sorts[1]


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
        sum(measured.unit == quantity.unit for measured in quantities_of(statement, story)) == 1
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
        sum(counted.under == quantity.under for counted in quantities_of(told, story)) == 1
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
