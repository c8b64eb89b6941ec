"""Copied statements: members of a claim whose words stand inside a passage that two articles share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.records.anchor import Anchor
from recoupe.weigh.group import Groups
from recoupe.weigh.relay import UNANCHORED
from recoupe.weigh.voice import Party, Voice

if TYPE_CHECKING:
    from recoupe.records.reuse import Passage
    from recoupe.records.statement import Statement
    from recoupe.records.text import Span
    from recoupe.weigh.story import Story


@dataclass(frozen=True, slots=True)
class Copy:
    """Two statements of one claim that are one text, with the words that both have.

    ``source`` is the one whose article had the words first, None where that is not known. The source's words come first
    in ``evidence``.
    """

    first: str
    second: str
    source: str | None
    evidence: tuple[Anchor, ...]

    @property
    def taken(self) -> str | None:
        """The statement that has its words from the other, None where that is not known."""
        return {self.first: self.second, self.second: self.first}[self.source] if self.source else None


def find_copies(statements: Sequence[Statement], story: Story) -> tuple[Copy, ...]:
    """Return the copied pairs among a claim's statements; shared quotations make none.

    A passage speaks only for the statements inside it: the words that it has in common must cover enough of the content
    of both, and be the same words.
    """
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        by_article.setdefault(statement.article, []).append(statement)
    found = (
        _copy(one, other, passage, story)
        for passage in story.passages
        if passage.channel == "text"
        for one in by_article.get(passage.first, ())
        for other in by_article.get(passage.second, ())
    )
    return tuple(copy for copy in found if copy)


def copied_voices(
    voices: Sequence[Voice], silent: Sequence[Statement], copies: Sequence[Copy], story: Story
) -> list[Voice]:
    """Give each statement without credit the roots of the text it copies, or one unanchored root for all copies.

    Many copies of each other that nobody credits come from one text that is not known; two may be chance or habit.
    """
    quiet = {statement.id: statement for statement in silent}
    roots: dict[str, list[Voice]] = {}
    for voice in voices:
        roots.setdefault(voice.statement, []).append(voice)
    linked = Groups(quiet)
    for copy in copies:
        if copy.first in quiet and copy.second in quiet:
            linked.join(copy.first, copy.second)
    found: list[Voice] = []
    for name, members in linked.members().items():
        models = _models(members, copies, roots, story)
        if models:
            found += [_as_copy(model, quiet[one], story) for one in members if one not in roots for model in models]
        elif len({quiet[one].article for one in members}) >= int(story.settings["unanchored_copies"]):
            found += [_unanchored(name, quiet[one]) for one in members]
    return found


def shown_copies(copies: Iterable[Copy], voices: Sequence[Voice]) -> list[Copy]:
    """Return, for each statement that counts as a copy, the first copy that shows it."""
    seen: set[str] = set()
    shown = []
    copied = {voice.statement for voice in voices if voice.copied}
    for copy in copies:
        fresh = copied & {copy.first, copy.second} - seen
        if fresh:
            seen |= fresh
            shown.append(copy)
    return shown


def _copy(first: Statement, second: Statement, passage: Passage, story: Story) -> Copy | None:
    """Tell of two statements that stand in one passage, and which way its words went; None where they do not."""
    shared = [pair for run in passage.runs if (pair := _common(first, run.first, second, run.second))]
    least = float(story.settings["covered"])
    for statement, side in ((first, 0), (second, 1)):
        length = sum(end - start for start, end in statement.content)
        if not length or sum(pair[side][1] - pair[side][0] for pair in shared) < least * length:
            return None
    where = (Anchor(first.article, _hull(shared, 0)), Anchor(second.article, _hull(shared, 1)))
    if passage.direction.source is None:
        return Copy(first.id, second.id, None, where)
    credit = passage.direction.evidence
    if passage.direction.source == passage.first:
        return Copy(first.id, second.id, first.id, (*where, *credit))
    return Copy(first.id, second.id, second.id, (*where[::-1], *credit))


def _hull(shared: Sequence[tuple[Span, Span]], side: int) -> Span:
    return shared[0][side][0], shared[-1][side][1]


def _common(first: Statement, one: Span, second: Statement, other: Span) -> tuple[Span, Span] | None:
    """Return the part of a run of shared words that stands in both statements, in either text; None without any.

    The words of a run are alike in both texts but for case, accents and marks, so that what stands at a share of the
    one stands at about that share of the other.
    """
    mine, theirs = _inside(first, one), _inside(second, other)
    if mine is None or theirs is None:
        return None
    low = max(_share(mine[0], one), _share(theirs[0], other))
    high = min(_share(mine[1], one), _share(theirs[1], other))
    return (_at(low, one, high), _at(low, other, high)) if low < high else None


def _inside(statement: Statement, run: Span) -> Span | None:
    """Return the part of a run that stands in a statement's content, None for none."""
    parts = [
        (max(start, run[0]), min(end, run[1])) for start, end in statement.content if start < run[1] and run[0] < end
    ]
    return (parts[0][0], parts[-1][1]) if parts else None


def _share(place: int, run: Span) -> float:
    return (place - run[0]) / (run[1] - run[0])


def _at(low: float, run: Span, high: float) -> Span:
    length = run[1] - run[0]
    return run[0] + round(low * length), run[0] + round(high * length)


def _models(
    members: Sequence[str], copies: Sequence[Copy], roots: Mapping[str, Sequence[Voice]], story: Story
) -> Sequence[Voice]:
    """Return the voices of the statement that some copy: of one that had the words first, as far as that is known."""
    others = [
        (copy, other)
        for copy in copies
        for mine, other in ((copy.first, copy.second), (copy.second, copy.first))
        if mine in members and other in roots
    ]
    best = min(others, key=lambda pair: (pair[0].source != pair[1], story.order[pair[1]]), default=None)
    return roots[best[1]] if best else []


def _as_copy(voice: Voice, statement: Statement, story: Story) -> Voice:
    """Let a copying statement stand under the root of what it copies; its outlet passes it on."""
    article = story.article_of(statement.id)
    outlet = Party(story.outlet_key(article), article.outlet or "")
    return replace(
        voice,
        statement=statement.id,
        article=article.id,
        span=statement.content[0],
        named=None,
        passed=(outlet, *voice.passed),
        direct=False,
        shown=None,
        copied=True,
    )


def _unanchored(name: str, statement: Statement) -> Voice:
    """Let a copy of a text that nobody credits stand for that text."""
    return Voice(
        statement=statement.id,
        article=statement.article,
        node=UNANCHORED + name,
        name="",
        kind="document",
        certain_name=True,
        span=statement.content[0],
        copied=True,
    )
