"""Sources promoted on the way: a memo becomes "officials", one official becomes several, or her ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article
    from recoupe.weigh.story import Story


_SHORT = 3


def root_of(statement: Statement, story: Story) -> Link | None:
    """Return whose word a statement rests on, None where it credits nobody, or a medium and nobody behind it."""
    chain = next(iter(story.chains_of(statement)), ())
    return chain[-1] if chain and chain[-1].kind != "media" else None


def are_some_of(words: str, article: Article, story: Story) -> bool:
    """Tell whether words for unnamed people say that they are some, or all, of those told of before."""
    phrases = story.phrases(article, "told_apart", "some_of")
    return any(f" {plain(phrase)} " in f" {plain(words)} " for phrase in phrases)


def is_promoted(before: Link, after: Link) -> bool:
    """Tell whether a source weighs more in the second telling than in the first.

    A document becomes people or a body, unless it is that body's; one unnamed person becomes several, unnamed people
    become a body. An unnamed source without a number is several people.
    """
    if before.kind == "document":
        own = {word for word in plain(after.name).split() if len(word) > _SHORT} & set(plain(before.name).split())
        return after.kind == "anonymous" or (after.kind == "organization" and not own)
    if before.kind != "anonymous":
        return False
    if after.kind == "organization":
        return True
    if after.kind != "anonymous":
        return False
    return before.count == 1 and after.count != 1
