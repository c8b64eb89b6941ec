"""Which way shared words went: by explicit credit, then by known time with a margin, then from agency to client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import regex

from recoupe.languages.pack import shared_table
from recoupe.normalise.actor import plain
from recoupe.records.relation import Anchor
from recoupe.records.reuse import Direction, DirectionReason
from recoupe.weigh.reuse.clock import Clock, read_clock

if TYPE_CHECKING:
    from recoupe.normalise.actor import Names
    from recoupe.records.text import Article

_SHORTEST = 3
"""Letters of the shortest name by which an outlet is looked for in the text of others."""


_CAPITALISED = regex.compile(r"\p{Lu}\w*")


def _known_agencies() -> dict[str, tuple[str, ...]]:
    """List by key the names of each known agency that tell it apart; one that is an everyday word has none."""
    found = {}
    for outlet in shared_table("outlets").get("outlet", ()):
        if outlet.get("kind") == "agency":
            name = outlet["name"].split("(")[0].strip()
            forms = set() if outlet.get("everyday") else {name, *outlet.get("aliases", ())}
            found[f"media:{plain(name)}"] = tuple(sorted(forms - set(outlet.get("ambiguous", ()))))
    return found


def _by_first_word(agencies: Mapping[str, tuple[str, ...]]) -> dict[str, list[tuple[str, str]]]:
    """List the names of agencies, with the agency's key, by their first word in capitals."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, forms in agencies.items():
        for form in forms:
            if first := _CAPITALISED.search(form):
                found.setdefault(first.group(), []).append((key, form))
    return found


@dataclass(frozen=True, slots=True)
class _Facts:
    """What tells the direction of one article's words: its outlet, whether that is an agency, its time, its credits."""

    outlet: str | None
    agency: bool
    clock: Clock | None
    agencies: Mapping[str, Anchor]
    """The agencies that it credits, by key."""


@dataclass(slots=True)
class Directions:
    """Tells the direction between articles of one story; what it learns of an article is kept for the next pair.

    ``settings`` are those of ``reuse.toml``. Of two articles of one outlet only the time can tell.
    """

    names: Names
    settings: Mapping[str, Any]
    _facts: dict[str, _Facts] = field(default_factory=dict)
    _agencies: dict[str, tuple[str, ...]] = field(default_factory=_known_agencies)
    _forms: dict[str, list[tuple[str, str]]] = field(init=False)

    def __post_init__(self) -> None:
        """Arrange the agencies' names by their first word, so that a text is read once for all of them."""
        self._forms = _by_first_word(self._agencies)

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
                outlet, outlet in self._agencies, read_clock(article), self._credits(article, outlet)
            )
        return self._facts[article.id]

    def _credits(self, article: Article, own: str | None) -> dict[str, Anchor]:
        """Find the agencies that an article names; its own outlet is none of them."""
        words = set(_CAPITALISED.findall(article.text)) & self._forms.keys()
        named = {(key, form) for word in words for key, form in self._forms[word] if key != own}
        spans = {key: span for key, form in sorted(named) if (span := _named(form, article))}
        return {key: Anchor(article.id, span) for key, span in spans.items()}

    def _by_credit(self, first: Article, second: Article, one: _Facts, other: _Facts) -> Direction | None:
        """Follow explicit credit; None where neither credits the other nor both a third."""
        to_second, to_first = _credit(first, second, one, other), _credit(second, first, other, one)
        if to_second and to_first:
            return Direction(source=None, reason="mutual_credit", evidence=(to_second, to_first))
        if found := to_second or to_first:
            return Direction(source=(second if to_second else first).id, reason="credit", evidence=(found,))
        common = [key for key in one.agencies if key in other.agencies and key not in (one.outlet, other.outlet)]
        if common:
            evidence = (one.agencies[common[0]], other.agencies[common[0]])
            return Direction(source=None, reason="common_credit", evidence=evidence)
        return None

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


def _credit(mine: Article, other: Article, one: _Facts, two: _Facts) -> Anchor | None:
    """Return where an article names the outlet of another: in its credits, its chains, or anywhere in its text."""
    if two.outlet is None or other.outlet is None:
        return None
    if two.outlet in one.agencies:
        return one.agencies[two.outlet]
    span = _named(other.outlet, mine)
    return Anchor(mine.id, span) if span else None


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
