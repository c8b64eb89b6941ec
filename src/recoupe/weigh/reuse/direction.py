"""Which way shared words went: by explicit credit, then by known time with a margin, then from agency to client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.records.anchor import Anchor
from recoupe.records.reuse import Direction, DirectionReason
from recoupe.weigh.reuse.clock import Clock, read_clock

if TYPE_CHECKING:
    from recoupe.normalise.actor import Names
    from recoupe.records.text import Article

_SHORTEST = 3
"""Letters of the shortest name by which an outlet is looked for in the text of others."""


_CAPITALISED = regex.compile(r"\p{Lu}\w*")


@dataclass(frozen=True, slots=True)
class _Outlets:
    """What is known of outlets by key: the names that tell each apart, and which are agencies.

    ``starts`` lists the agencies' names, with the agency's key, by their first word in capitals, so that a text is read
    once for all of them.
    """

    forms: Mapping[str, tuple[str, ...]]
    agencies: frozenset[str]
    starts: Mapping[str, tuple[tuple[str, str], ...]]


@cache
def _read_outlets() -> _Outlets:
    """Read the table of outlets; a name that is an everyday word or that several outlets have tells none apart."""
    forms, agencies = {}, set()
    for outlet in shared_table("outlets").get("outlet", ()):
        name = outlet["name"].split("(")[0].strip()
        known = set() if outlet.get("everyday") else {name, *outlet.get("aliases", ())}
        forms[f"media:{plain(name)}"] = tuple(sorted(known - set(outlet.get("ambiguous", ()))))
        if outlet.get("kind") == "agency":
            agencies.add(f"media:{plain(name)}")
    starts: dict[str, tuple[tuple[str, str], ...]] = {}
    for agency in sorted(agencies):
        for form in forms[agency]:
            if first := _CAPITALISED.search(form):
                starts[first.group()] = (*starts.get(first.group(), ()), (agency, form))
    return _Outlets(forms, frozenset(agencies), starts)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What tells the direction of one article's words: its outlet, whether that is an agency, its time, its credits."""

    outlet: str | None
    agency: bool
    clock: Clock | None
    credits: Mapping[str, Anchor]
    """The media that its chains name, and the agencies that its text names, by key."""


@dataclass(slots=True)
class Directions:
    """Tells the direction between articles of one story; what it learns of an article is kept for the next pair.

    ``settings`` are those of ``reuse.toml``. Of two articles of one outlet only the time can tell.
    """

    names: Names
    settings: Mapping[str, Any]
    _facts: dict[str, _Facts] = field(default_factory=dict)
    _outlets: _Outlets = field(default_factory=_read_outlets)

    def between(self, first: Article, second: Article) -> Direction:
        """Return which of two articles had the words that they share first, or why that is not known."""
        one, other = self._of(first), self._of(second)
        apart = one.outlet is None or one.outlet != other.outlet
        if apart and (credited := self._by_credit(first, second, one, other)):
            return credited
        timed, reason = self._by_time(first.id, second.id, one.clock, other.clock)
        if timed is not None:
            return Direction(source=timed, reason="time")
        if one.agency != other.agency:
            return Direction(source=(first if one.agency else second).id, reason="agency")
        return Direction(source=None, reason=reason)

    def _of(self, article: Article) -> _Facts:
        """Read what is known of an article, once."""
        if article.id not in self._facts:
            outlet = self.names.of(article.outlet, "media").key if article.outlet else None
            self._facts[article.id] = _Facts(
                outlet, outlet in self._outlets.agencies, read_clock(article), self._credits(article, outlet)
            )
        return self._facts[article.id]

    def _credits(self, article: Article, own: str | None) -> dict[str, Anchor]:
        """Find the agencies that an article names and the media of its chains; its own outlet is none of them."""
        starts = self._outlets.starts
        words = set(_CAPITALISED.findall(article.text)) & starts.keys()
        named = sorted({pair for word in words for pair in starts[word]})
        spans = {key: span for key, form in named if (span := _named(form, article))}
        links = (link for one in article.statements for chain in one.chains for link in chain if link.kind == "media")
        for link in links:
            spans.setdefault(self.names.of(link.name, "media").key, link.span)
        return {key: Anchor(article.id, span) for key, span in spans.items() if key != own}

    def _by_credit(self, first: Article, second: Article, one: _Facts, other: _Facts) -> Direction | None:
        """Follow explicit credit; None where neither credits the other nor both a third."""
        to_second, to_first = self._credit(first, second, one, other), self._credit(second, first, other, one)
        if to_second and to_first:
            return Direction(source=None, reason="mutual_credit", evidence=(to_second, to_first))
        if found := to_second or to_first:
            return Direction(source=(second if to_second else first).id, reason="credit", evidence=(found,))
        agencies = self._outlets.agencies - {one.outlet, other.outlet}
        common = sorted(one.credits.keys() & other.credits.keys() & agencies)
        if common:
            evidence = (one.credits[common[0]], other.credits[common[0]])
            return Direction(source=None, reason="common_credit", evidence=evidence)
        return None

    def _credit(self, mine: Article, other: Article, one: _Facts, two: _Facts) -> Anchor | None:
        """Return where an article names the outlet of another: in its chains or anywhere in its text."""
        if two.outlet is None or other.outlet is None:
            return None
        if two.outlet in one.credits:
            return one.credits[two.outlet]
        forms = dict.fromkeys((other.outlet, *self._outlets.forms.get(two.outlet, ())))
        spans = (_named(form, mine) for form in forms)
        return next((Anchor(mine.id, span) for span in spans if span), None)

    def _by_time(
        self, first: str, second: str, one: Clock | None, other: Clock | None
    ) -> tuple[str | None, DirectionReason]:
        """Follow known time; where it tells nothing, the reason."""
        if one is None or other is None:
            return None, "no_time"
        margin = int(self.settings["margin_minutes"])
        if one.zoned != other.zoned:
            margin += int(self.settings["zone_minutes"])
        for early, late, source in ((one, other, first), (other, one, second)):
            if early.end - 1 + margin <= late.start:
                if early.updated - 1 + margin > late.start:
                    return None, "updated_since"
                return source, "time"
        return None, "too_close"


def _named(form: str, article: Article) -> tuple[int, int] | None:
    """Return where an article first has a name as written, as words of their own; None where it has not.

    A caption credits a picture and no words.
    """
    if len(form) < _SHORTEST or form not in article.text:
        return None
    captions = [block.span for block in article.blocks if block.kind == "caption"]
    for found in regex.finditer(rf"(?<!\w){regex.escape(form)}(?!\w)", article.text):
        if not any(start <= found.start() < end for start, end in captions):
            return found.span()
    return None
