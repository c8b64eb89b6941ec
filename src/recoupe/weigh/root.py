"""Roots of two statements that are one: one source named in both, or one statement that relays the other's article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.records.statement import Link, Statement
    from recoupe.weigh.story import Story


def share_root(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements go back to one source, as far as their own chains tell.

    Unnamed people are those of the medium that heard them; a medium's report is the article of it that tells the other,
    unless that quotes somebody by name.
    """
    first, second = _roots(one, story), _roots(other, story)
    return bool(first & second or first & _told_by(other, story) or second & _told_by(one, story))


def share_speaker(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements rest on the word of one whom both name: one utterance, or two on one matter."""
    return bool(_named(one, story) & _named(other, story))


def _named(statement: Statement, story: Story) -> frozenset[str]:
    return story.once(("speakers", statement.id), lambda: _speakers(statement, story))


def _speakers(statement: Statement, story: Story) -> frozenset[str]:
    roots = (chain[-1] for chain in story.chains_of(statement))
    return frozenset(story.identities.of(root).key for root in roots if root.kind in _SPEAKERS)


_SPEAKERS = frozenset({"person", "organization", "document"})


def _roots(statement: Statement, story: Story) -> frozenset[str]:
    """Return whom a statement goes back to, by key: its own outlet for its own unnamed people, or nobody."""
    keys = (_root(chain, story) for chain in story.chains_of(statement))
    own = story.outlet_key(story.article_of(statement.id))
    return frozenset(key or own for key in keys) or frozenset({own})


def _root(chain: tuple[Link, ...], story: Story) -> str | None:
    known = [link for link in chain if link.kind != "anonymous"]
    if known and (known[-1] is chain[-1] or known[-1].kind == "media"):
        return story.identities.of(known[-1]).key
    return None


def _told_by(statement: Statement, story: Story) -> frozenset[str]:
    """Return the outlet of a statement that it has from a medium or unnamed people, so that it may be its report."""
    chains = story.chains_of(statement)
    heard = all(chain[-1].kind == "anonymous" or any(link.kind == "media" for link in chain) for chain in chains)
    return frozenset({story.outlet_key(story.article_of(statement.id))}) if heard else frozenset()
