"""Denials that a relay leaves out: what it relays tells that somebody denies the claim, and the relay does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.alike import alike, contains
from recoupe.weigh.day import is_later
from recoupe.weigh.voice import credited_media

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recoupe.records.statement import Statement
    from recoupe.weigh.edge import Relayed
    from recoupe.weigh.story import Story


def dropped_denial(edge: Relayed, denying: Sequence[Statement], story: Story) -> Statement | None:
    """Return the denial that the relayed article tells and the relay leaves out, None where there is none.

    ``denying`` are the claim's own denials; an article may also deny, in a statement of no claim, what it tells
    in words like the claim's, or by a noun that points back at it ("dément ces informations").
    """
    told = [one for one in denying if one.article == edge.told[0].article]
    told += [one for one in _denials(edge.told, story) if one not in told]
    if not told or any(one.article == edge.relays[0].article for one in denying):
        return None
    return None if _denials((*edge.told, *edge.relays), story, edge.relays[0].article) else told[0]


def denials_left_out(
    asserting: Sequence[Statement], denying: Sequence[Statement], story: Story
) -> Iterator[tuple[Statement, Statement, str]]:
    """Yield each denial of a claim that a relay leaves out though it has something from the medium that tells it.

    It is the denial, the first statement of the relay's article that makes the claim, and the medium's name; one denial
    for each two articles. What a medium published later is not left out, nor need an article tell it of whom it heard
    itself.
    """
    told_both = {one.article for one in denying}
    silent = {one.article: one for one in reversed(asserting) if one.article not in told_both and _relays(one, story)}
    seen: set[tuple[str, str]] = set()
    for relay in silent.values():
        article = story.article_of(relay.id)
        media = credited_media(article, story)
        for denial in (one for one in denying if one.act == "denies" or one.certainty in NEGATIVE):
            told = story.article_of(denial.id)
            medium = media.get(story.outlet_key(told))
            if medium and not is_later(told, article) and (told.id, article.id) not in seen:
                seen.add((told.id, article.id))
                yield denial, relay, medium.name


def _relays(statement: Statement, story: Story) -> bool:
    """Tell whether a statement credits a medium, or nobody."""
    chains = story.chains_of(statement)
    return not chains or any(link.kind == "media" for chain in chains for link in chain)


def _denials(statements: Sequence[Statement], story: Story, article: str = "") -> list[Statement]:
    """List the statements of an article, by default that of the first statement, which deny any of some others."""
    own = {statement.id for statement in statements}
    return [
        one
        for one in story.articles[article or statements[0].article].statements
        if one.id not in own and _denies(one, statements, story)
    ]


def _denies(one: Statement, statements: Sequence[Statement], story: Story) -> bool:
    """Tell whether a statement denies any of some others, in words like theirs or by pointing back at them."""
    if one.act == "denies" and _points_back(one, story):
        return any(_told_before(one, other, story) for other in statements if other.article == one.article)
    negative = one.act == "denies" or one.certainty in NEGATIVE
    return negative and any(
        other.certainty not in NEGATIVE and (alike(one, other, story) or contains(one, other, story))
        for other in statements
    )


def _points_back(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's content is a bare noun for what was told before."""
    article = story.article_of(statement.id)
    nouns = {plain(noun) for noun in story.phrases(article, "pointing", "nouns")}
    meanings = story.meanings_of(statement)
    told = {plain(term) for term in statement.terms if meanings.stem(term) not in meanings.weak}
    return bool(told) and told <= nouns


def _told_before(denial: Statement, told: Statement, story: Story) -> bool:
    """Tell whether a statement stands before a denial, in its paragraph or the one before."""
    places = [
        number
        for statement in (told, denial)
        for number, block in enumerate(story.article_of(statement.id).blocks)
        if block.span[0] <= statement.content[0][0] < block.span[1]
    ]
    return (
        told.content[0][0] < denial.content[0][0] and len(places) == len((told, denial)) and places[1] - places[0] <= 1
    )
