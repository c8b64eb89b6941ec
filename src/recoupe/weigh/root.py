"""Roots of two statements that are one: one source named in both, or one statement that relays the other's article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story


def share_root(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements go back to one source, as far as their own chains tell.

    Unnamed people are those of the medium that heard them; a medium's report is the article of it that tells the other.
    """
    first, second = roots_of(one, story), roots_of(other, story)
    outlets = [story.outlet_key(story.article_of(told.id)) for told in (one, other)]
    return bool(first & second) or outlets[1] in first or outlets[0] in second


def roots_of(statement: Statement, story: Story) -> frozenset[str]:
    """Return whom a statement goes back to, by key; its own outlet for its own unnamed people, or nobody."""
    found = set()
    for chain in story.chains_of(statement):
        known = [link for link in chain if link.kind != "anonymous"]
        if known and (known[-1] is chain[-1] or known[-1].kind == "media"):
            found.add(story.identities.of(known[-1]).key)
        else:
            found.add(story.outlet_key(story.article_of(statement.id)))
    return frozenset(found or {story.outlet_key(story.article_of(statement.id))})
