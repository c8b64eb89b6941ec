"""Times and quantities as values, with what the text leaves open left open."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Mod = Literal["START", "MID", "END", "MORE_THAN", "LESS_THAN", "APPROX"]
"""The modifiers of TIMEX3 that words about a time may give it."""


class TimeValue(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A time expression as a TIMEX3 value (ISO-TimeML), with its interval where it has one.

    ``value`` holds X where the text and the article's date do not say ("XXXX-02" for "en février" without a known
    year), then ``unresolved`` gives the reason. ``start`` and ``end`` are ISO 8601 dates or times, ``end``
    exclusive; None where the value has no place on the calendar. ``anchor`` is the date that a relative
    expression was counted from. ``mod`` is TIMEX3's modifier: only the START, MID or END of the value is meant, or it
    is MORE_THAN, LESS_THAN or APPROX what the value says; the interval stays that of the whole value.
    """

    id: str
    span: tuple[int, int]
    value: str
    start: str | None = None
    end: str | None = None
    anchor: str | None = None
    unresolved: str | None = None
    mod: Mod | None = None


class Quantity(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A number with what it counts: exact (``value``) or an interval (``min``, ``max``), never both.

    ``min_open`` and ``max_open`` say that the bound itself is excluded ("more than 50"). ``unit`` is a unit of
    measure, a currency or "%", in the article's language where it is a word; ``of`` is the head of what is counted,
    as written, which a number alone takes from elsewhere in its sentence. ``under`` is the lemma of what the count
    stands under: the verb, participle or noun that tells 29 extradited from 29 detained.

    ``share`` says that the number counts wholes: "a third of the pupils" is 0.3333 of the pupils, rounded to four
    places. ``vague`` says that the text gives no number. A plural then means two at least: "several" is min 2;
    a majority is a share with min 0.5, open. "Dozens" is no such word, but a number of which the least is told: min 24,
    approximate.
    """

    id: str
    span: tuple[int, int]
    unit: str | None
    of: str | None
    value: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None
    min_open: bool = False
    max_open: bool = False
    approximate: bool = False
    share: bool = False
    vague: bool = False
    under: str | None = None
