"""What differs between two dossiers, in the terminal: + came, − went, ~ changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.report.sheet import Sheet, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from recoupe.records.comparison import (
        ArticleChange,
        ArticleNote,
        Change,
        ClaimChange,
        ClaimNote,
        Comparison,
        DecisionChange,
        DecisionNote,
        FailureChange,
        Kind,
    )

_SIGNS: dict[Kind, str] = {"came": "+ ", "went": "- ", "changed": "~ "}
_STYLES: dict[Kind, str] = {"came": "green", "went": "red", "changed": "yellow"}


def render_comparison(comparison: Comparison, interface: str, console: Console) -> None:
    """Print what came, went and changed, or that nothing did.

    Raises UsageError for an interface language that there is none of.
    """
    sheet = Sheet(interface, console)
    if comparison.same:
        sheet.say("comparison.same")
    page = _Page(sheet)
    page.articles(comparison.articles)
    page.failed(comparison.failed)
    page.claims(comparison.claims)
    page.decisions(comparison.decisions)
    sheet.print()


class _Page:
    """A comparison as it is written on a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet, self._words, self._say = sheet, sheet.words, sheet.words.say

    def _section(self, key: str, changes: Iterable[object]) -> None:
        if changes:
            self._sheet.title(self._say(f"comparison.{key}"))

    def _line(self, kind: Kind, told: str, indent: int = 2) -> None:
        self._sheet.add(Text(shown(told), _STYLES[kind]), indent, _SIGNS[kind])

    def articles(self, changes: Sequence[ArticleChange]) -> None:
        """List the articles, with what changed of those that both dossiers have."""
        self._section("articles", changes)
        for change in changes:
            fields = ", ".join(self._words.term("article_field", field) for field in change.fields)
            told = self._article(change.new or change.old)
            self._line(change.kind, f"{told}{self._say('page.colon')} {fields}" if fields else told)

    def _article(self, note: ArticleNote | None) -> str:
        if note is None:
            return ""
        outlet = shown(note.outlet or self._say("article.unknown_outlet"))
        date = self._words.date(note.published) if note.published else self._say("article.unknown_date")
        return f"{outlet}, {date} ({shown(note.file)})"

    def failed(self, changes: Sequence[FailureChange]) -> None:
        """List the inputs that could not be read in one of the dossiers."""
        self._section("failed", changes)
        for change in changes:
            failure = change.failure
            wrong = self._words.term("failure", failure.code)
            self._line(change.kind, f"{shown(failure.file)}{self._say('page.colon')} {wrong} ({failure.reason})")

    def decisions(self, changes: Sequence[DecisionChange]) -> None:
        """List the decisions, with what became of those that both dossiers have."""
        self._section("decisions", changes)
        for change in changes:
            self._line(change.kind, self._decision(change.new or change.old))
            if change.kind == "changed":
                was, now = (self._applied(note) for note in (change.old, change.new))
                self._line(change.kind, f"{was} → {now}", 6)

    def _decision(self, note: DecisionNote | None) -> str:
        if note is None:
            return ""
        subject, verdict = (self._words.term(table, term) for table, term in _decided(note))
        return self._say("comparison.decision", subject=subject, verdict=verdict, reason=shown(note.reason))

    def _applied(self, note: DecisionNote | None) -> str:
        """Write on which words a decision was applied, or why it was not."""
        if note is None or note.problem:
            problem = shown(note.problem) if note else ""
            return f"{self._say('decisions.not_applied')} {problem}"
        return ", ".join(self._quoted(words) for words in note.words) or self._say("comparison.applied")

    def claims(self, changes: Sequence[ClaimChange]) -> None:
        """List the claims, with what changed of those that both dossiers have."""
        self._section("claims", changes)
        for change in changes:
            self._line(change.kind, self._claim(change.old, change.new))
            if change.kin:
                words = self._quoted(change.kin.gloss)
                self._sheet.say(f"comparison.kin_{change.kind}", 6, n=change.kin.number, words=words)
            for one in change.changes:
                self._line(one.kind, self._say(f"comparison.{one.aspect}", **self._values(one)), 6)
            self._sheet.blank()

    def _claim(self, old: ClaimNote | None, new: ClaimNote | None) -> str:
        note = new or old
        if note is None:
            return ""
        moved = old is not None and new is not None and old.number != new.number
        which = self._say("comparison.moved", n=note.number, old=old.number) if old and moved else ""
        values = {"articles": self._words.count("articles", note.articles), "words": self._quoted(note.gloss)}
        values["origins"] = self._words.origins(*note.origins)
        return self._say("comparison.claim", which=which or self._row(note.number), **values)

    def _row(self, number: int) -> str:
        return self._say("comparison.row", n=number)

    def _quoted(self, words: str) -> str:
        return self._sheet.quoted([words])

    def _values(self, change: Change) -> dict[str, str]:
        """Return what a line on a change is made of: what it is about, where, and the values before and after."""
        ends = [self._value(change, values) for values in (change.old, change.new)]
        told = " → ".join(ends) if change.kind == "changed" else ends[change.kind == "came"]
        return {"subject": self._subject(change), "where": self._where(change), "value": told}

    def _subject(self, change: Change) -> str:
        if change.aspect in ("conflict", "drift"):
            return self._words.term(change.aspect, change.subject)
        if change.aspect in ("member", "stance", "opposed"):
            return self._quoted(change.subject)
        return shown(change.subject) or self._say("ledger.nameless")

    def _where(self, change: Change) -> str:
        return shown(change.where) or self._say("ledger.nameless")

    def _value(self, change: Change, values: Sequence[str | float]) -> str:
        """Write what something was or is, by what it is about."""
        if not values:
            return self._say("comparison.nothing")
        aspect, first = change.aspect, str(values[0])
        if aspect == "gloss":
            return self._quoted(first)
        if aspect in ("member", "stance"):
            return self._words.term("stance", first)
        if aspect in ("origins", "origins_against"):
            return self._words.interval(*(int(end) for end in values))
        if aspect in ("origin", "origin_against"):
            return self._noted(change.kind, values)
        return self._differs(change, values)

    def _noted(self, kind: Kind, values: Sequence[str | float]) -> str:
        """Write the kind of an origin, or what is noted of one that both dossiers have."""
        if kind == "changed":
            return ", ".join(self._say(f"ledger.{note}") for note in values)
        return self._words.term("kind", str(values[0]))

    def _differs(self, change: Change, values: Sequence[str | float]) -> str:
        """Write the values of a conflict, whether they can all hold, or those of a drift."""
        held = [self._words.value(change.subject, value) for value in values[change.aspect == "conflict" :]]
        told = " / ".join(shown(value) for value in held)
        return f"{told} ({self._words.term('relation', str(values[0]))})" if change.aspect == "conflict" else told


def _decided(note: DecisionNote) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("decision_subject", note.subject), ("decision", note.verdict)
