"""Concepts: what the words of one statement tell, each with the groups of words for the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.link.condition import IF, conditional_stems, is_among
from recoupe.records.text import begins_in

if TYPE_CHECKING:
    from recoupe.link.meanings import Meanings
    from recoupe.normalise.actor import Names
    from recoupe.records.entity import Mention
    from recoupe.records.statement import Statement, Status
    from recoupe.records.text import Article
    from recoupe.records.value import Quantity, TimeValue

Concepts = dict[str, frozenset[str]]

WEAK = "weak:"
"""What the concepts of words begin with that are too common in reports to tell much."""
TIME, COUNT, NOT = "time:", "count:", "sign:not"
"""What the concepts of times and of things counted begin with, and the concept of a negation."""
ASIDE = ("person:", "place:", IF, TIME, COUNT, NOT)
"""What the concepts begin with that tell who, where, when, how many or not, and nothing of what happened."""
STEPS: Mapping[Status, str] = {
    "considered": "acts:consider",
    "offered": "acts:offer_act",
    "requested": "acts:ask",
    "planned": "acts:prepare",
    "ordered": "acts:order",
    "refused": "acts:refuse",
}
"""The acts by which something has got to a status: whatever word tells the status tells the act."""
_DAY = len("2031-05-04")
_MONTH = len("2031-05")


def read_concepts(
    statement: Statement, article: Article, meanings: Meanings, names: Names
) -> tuple[Concepts, dict[str, str]]:
    """Map a statement's telling words to their groups, and to their lemmas; weak words are marked as such.

    People and countries stand for all their names, a phrase of several words for what it means as a whole, and what
    tells a status for the act of that status. The words of times and numbers are left to their values.
    """
    text = " ".join(article.words(statement.content))
    places = names.place_forms(text)
    mentioned = _mentioned(statement, article)
    found: Concepts = {f"place:{code}": frozenset() for code in sorted(places.values())}
    terms = {f"place:{code}": form for form, code in places.items()}
    aside = _value_words(statement, article) | {word for form in places for word in form.split() if " " in form}
    for phrase in meanings.phrases_in(text):
        found[phrase.act] = frozenset((phrase.act,))
        terms.setdefault(phrase.act, max(phrase.stems, key=len))
        aside |= set(phrase.stems)
    steps = _steps(statement, article, meanings)
    negated = bool(statement.event and statement.event.negated)
    depends = conditional_stems(statement, article, meanings)
    for term in (*statement.terms, *((statement.event.predicate,) if statement.event else ())):
        word, stem = plain(term), meanings.stem(term)
        if word in aside or stem in aside or word in names.places or any(char.isdigit() for char in word):
            continue
        mention = mentioned.get(word)
        whom = frozenset((f"whom:{mention.entity}",)) if mention else frozenset[str]()
        if mention and mention.kind == "person" and mention.form == "name":
            key, groups = f"person:{mention.entity}", whom
        else:
            key = f"{WEAK}{stem}" if stem in meanings.weak else stem
            groups = groups_of(stem, meanings, negated=negated) | whom | steps.get(stem, frozenset())
            if depends and is_among(stem, depends):
                key, groups = f"{IF}{key}", frozenset(f"{IF}{group}" for group in groups)
        terms.setdefault(key, term)
        found[key] = groups
    return found | read_values(_times(statement, article), _quantities(statement, article), meanings), terms


def read_values(times: Iterable[TimeValue], quantities: Iterable[Quantity], meanings: Meanings) -> Concepts:
    """Return the concepts of times and of what is counted, whatever the number.

    A time is in the group of its month, and what is counted in those of what it is and of what it stands under, so that
    all tellings of how many died meet ("four patients died", "a fifth death").
    """
    found: Concepts = {}
    for time in times:
        if time.value[:1].isdigit():
            near = frozenset((f"month:{time.value[:_MONTH]}",)) if len(time.value) >= _MONTH else frozenset[str]()
            found[f"{TIME}{time.value[:_DAY]}"] = near
    for quantity in quantities:
        if not quantity.vague:
            under = _counted(meanings.stem(quantity.under), meanings) if quantity.under else frozenset[str]()
            for stem in meanings.stems_in(quantity.of or "") or ([quantity.unit] if quantity.unit else []):
                found[f"{COUNT}{stem}"] = _counted(stem, meanings) | under
    return found


def _counted(stem: str, meanings: Meanings) -> frozenset[str]:
    """Return the groups of acts and things of a stem as those of something counted."""
    return frozenset(f"{COUNT}{group}" for group in meanings.groups.get(stem, ()))


def _times(statement: Statement, article: Article) -> list[TimeValue]:
    return [time for time in article.times if time.id in statement.times]


def _quantities(statement: Statement, article: Article) -> list[Quantity]:
    return [quantity for quantity in article.quantities if quantity.id in statement.quantities]


def _steps(statement: Statement, article: Article, meanings: Meanings) -> dict[str, frozenset[str]]:
    """Map the stems of the words that tell how far an act has got to the act that brings it so far."""
    if statement.status not in STEPS:
        return {}
    spans = [span for one in statement.evidence if one.field == "status" for span in one.spans]
    return {
        meanings.stem(word): frozenset((STEPS[statement.status],))
        for words in article.words(spans)
        for word in words.split()
    }


def _mentioned(statement: Statement, article: Article) -> dict[str, Mention]:
    """Map the words inside a statement that mention somebody, in plain form, to the first mention that has them."""
    found: dict[str, Mention] = {}
    for mention in article.mentions:
        if begins_in(mention.span, statement.content):
            for word in plain(article.text[slice(*mention.span)]).split():
                found.setdefault(word, mention)
    return found


def _value_words(statement: Statement, article: Article) -> set[str]:
    """Return the words that tell a statement's times and numbers, without what is counted."""
    told = [*article.words(time.span for time in _times(statement, article))]
    told += [
        plain(article.text[slice(*quantity.span)]).removesuffix(plain(quantity.of or ""))
        for quantity in _quantities(statement, article)
        if not quantity.vague
    ]
    return {word for phrase in told for word in plain(phrase).split()}


def is_money(quantity: Quantity, meanings: Meanings) -> bool:
    """Tell whether a quantity is a sum of money."""
    return quantity.unit is not None and "things:sum" in meanings.groups.get(meanings.stem(quantity.unit), ())


def sums_in(statement: Statement, article: Article, concepts: Concepts, meanings: Meanings) -> frozenset[str]:
    """Return what the sums of money of a statement may be, by its words: price, debt, loss; without money nothing."""
    if not any(is_money(quantity, meanings) for quantity in _quantities(statement, article)):
        return frozenset()
    told = frozenset[str]().union(*concepts.values())
    kinds = shared_table("linking")["sums"]
    return frozenset(kind for kind in kinds if not told.isdisjoint(kinds[kind]))


def groups_of(stem: str, meanings: Meanings, *, negated: bool) -> frozenset[str]:
    """Return the groups and matters of a stem, with the acts that it is the contrary of or comes to by a negation."""
    none = frozenset[str]()
    groups = meanings.groups.get(stem, none) | meanings.topics.get(stem, none) | meanings.contrary.get(stem, none)
    return groups | meanings.negated.get(stem, frozenset()) if negated else groups


def bounds(quantity: Quantity) -> list[float]:
    """List the numbers that a quantity is told by; a vague one is told by none."""
    numbers = (quantity.value, quantity.min, quantity.max)
    return [] if quantity.vague else [float(number) for number in numbers if number is not None]
