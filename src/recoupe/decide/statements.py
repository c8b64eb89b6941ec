"""Statements that a person corrected, rejected or added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from recoupe.decide.place import Unfit, decided, located, statement_at
from recoupe.extract.bare import bare_statement
from recoupe.records.anchor import Anchor
from recoupe.records.statement import Evidence, Link

if TYPE_CHECKING:
    from recoupe.decide.ruling import Said, Step
    from recoupe.records.decision import Decision
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span


def decide_statements(
    articles: Sequence[Article], rulings: Sequence[Said]
) -> tuple[tuple[Article, ...], tuple[Decision, ...]]:
    """Return the articles with their statements as decisions have them, and what came of each decision."""
    told = []
    by_id = {article.id: article for article in articles}
    for number, ruling in enumerate(rulings, start=1):
        try:
            article, anchor = _decide(ruling, tuple(by_id.values()))
        except Unfit as problem:
            told.append(decided("statement", number, ruling.verdict, ruling.reason, problem=str(problem)))
        else:
            by_id[article.id] = article
            told.append(decided("statement", number, ruling.verdict, ruling.reason, anchor))
    return tuple(by_id.values()), tuple(told)


def _decide(ruling: Said, articles: Sequence[Article]) -> tuple[Article, Anchor]:
    if ruling.verdict == "add":
        article, anchor = located(ruling.at, articles)
        added = _changed(_own(article, anchor), ruling, article, anchor)
        others = [one for one in article.statements if one.id != added.id]
        return _with(article, [*others, added]), anchor
    statement, anchor = statement_at(ruling.at, articles)
    article = next(one for one in articles if one.id == statement.article)
    if ruling.verdict == "reject":
        return _with(article, [one for one in article.statements if one is not statement]), anchor
    changed = _changed(statement, ruling, article, anchor)
    return _with(article, [changed if one is statement else one for one in article.statements]), anchor


def _with(article: Article, statements: Sequence[Statement]) -> Article:
    ordered = sorted(statements, key=lambda one: (one.content, one.id))
    return msgspec.structs.replace(article, statements=tuple(ordered))


def _own(article: Article, anchor: Anchor) -> Statement:
    """Make a statement in the outlet's own voice of quoted words, with the values inside them."""
    words = article.text[slice(*anchor.span)].replace("’", " ").replace("'", " ").split()
    return bare_statement(article, anchor.span, "CT+", (word for word in words if len(word) > 3))


def _changed(statement: Statement, ruling: Said, article: Article, anchor: Anchor) -> Statement:
    """Return a statement with what a decision says of it."""
    said: dict[str, Any] = {
        name: value for name in ("act", "certainty", "status") if (value := getattr(ruling, name)) is not None
    }
    kept = [one for one in statement.evidence if one.field not in said]
    new = [Evidence(name, "decision", (anchor.span,)) for name in ("certainty", "status") if name in said]
    for name in ("source", "cue"):
        words = getattr(ruling, name)
        if words is not None:
            said[name] = (_near(words, article, anchor),) if words else None
    if ruling.chain is not None:
        chain = tuple(_link(step, article, anchor) for step in ruling.chain)
        said |= {"chain": chain, "chains": (chain,) if chain else (), "mode": _mode(statement, chain), "hearsay": False}
    return msgspec.structs.replace(statement, evidence=(*kept, *new), **said)


def _mode(statement: Statement, chain: Sequence[Link]) -> str:
    """Return the mode of a statement whose chain was decided: own without one."""
    if not chain:
        return "own"
    return "indirect" if statement.mode == "own" else statement.mode


def _link(step: Step, article: Article, anchor: Anchor) -> Link:
    span = _near(step.words or step.name, article, anchor)
    return Link(name=step.name, kind=step.kind, count=step.count, span=span, stated=True)


def _near(words: str, article: Article, anchor: Anchor) -> Span:
    """Return where an article has some words, nearest to those of the decision; raises Unfit."""
    found = []
    at = article.text.find(words)
    while at >= 0:
        found.append((abs(at - anchor.span[0]), at))
        at = article.text.find(words, at + 1)
    if not found:
        raise Unfit(f"{article.file} does not have these words: {words!r}")
    return min(found)[1], min(found)[1] + len(words)
