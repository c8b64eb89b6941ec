"""Edges: which statement of a claim relays or copies which other one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import same_acts
from recoupe.weigh.alike import alike, contains
from recoupe.weigh.copy import find_copies
from recoupe.weigh.day import day_of, is_later
from recoupe.weigh.promotion import root_of
from recoupe.weigh.scale import firmer, further
from recoupe.weigh.voice import credited_media

if TYPE_CHECKING:
    from recoupe.records.relation import Edge, Origin
    from recoupe.records.statement import Statement
    from recoupe.weigh.origin import Weighed
    from recoupe.weigh.story import Story


_SPEAKING = frozenset({"person", "organization"})
"""Kinds of origin that may say something else on another day."""
_HAPPENED = frozenset({"done", "ongoing"})


@dataclass(frozen=True, slots=True)
class Relayed:
    """What one article tells and what another makes of it.

    ``told`` are the statements of the article that is relayed or copied, ``relays`` those of the other one, both in
    text order; ``name`` is whose words they are. With the kind "origin" neither is known to relay the other.
    """

    kind: Edge
    name: str
    told: tuple[Statement, ...]
    relays: tuple[Statement, ...]


def find_edges(statements: Sequence[Statement], weighed: Weighed, story: Story) -> tuple[Relayed, ...]:
    """Return the edges among a claim's statements, those of chains first, then copies, then relays of one origin.

    A relay of an article that is not among those of the claim is held against the most cautious relay of the same
    origin, and so is a relay of another report of the medium. Two articles have one edge at most; statements of one
    article make none.
    """
    found: dict[tuple[str, str], Relayed] = {}
    reports = _reports(weighed)
    for edge in (*_chains(statements, story), *_copies(statements, story)):
        pair = edge.told[0].article, edge.relays[0].article
        if pair not in found and pair[::-1] not in found and (kept := _of_report(edge, reports, story)):
            found[pair] = kept
    relaying = {article for _, article in found}
    for origin in weighed.origins.entries:
        for edge in _of_origin(origin, statements, relaying, story):
            pair = edge.told[0].article, edge.relays[0].article
            if pair not in found and pair[::-1] not in found:
                found[pair] = edge
    return tuple(found.values())


def _reports(weighed: Weighed) -> dict[str, frozenset[str]]:
    """Map statements to the reports of media that they go back to."""
    found: dict[str, frozenset[str]] = {}
    for voice in (voice for own in weighed.voices for voice in own if voice.report):
        found[voice.statement] = found.get(voice.statement, frozenset()) | {voice.node}
    return found


def _of_report(edge: Relayed, reports: Mapping[str, frozenset[str]], story: Story) -> Relayed | None:
    """Return an edge without the tellings that go back to another report than its relays; None where none is left."""
    relayed = frozenset[str]().union(*(reports.get(relay.id, frozenset()) for relay in edge.relays))
    told = tuple(
        one for one in edge.told if not relayed or not reports.get(one.id) or not relayed.isdisjoint(reports[one.id])
    )
    return replace(edge, told=_same_root(told, edge.relays, story)) if told else None


def _same_root(told: tuple[Statement, ...], relays: Sequence[Statement], story: Story) -> tuple[Statement, ...]:
    """Return the tellings that rest on the word that the relays do; all where none does."""
    roots = {_root(relay, story) for relay in relays} - {None}
    return tuple(one for one in told if _root(one, story) in roots) or told


def _root(statement: Statement, story: Story) -> tuple[str, str] | None:
    """Return whose word a statement rests on, as its article calls it; None where it names nobody behind a medium."""
    root = root_of(statement, story)
    return (root.kind, plain(root.name)) if root is not None else None


def related_of(edges: Iterable[Relayed]) -> frozenset[frozenset[str]]:
    """Return the pairs of statements (ids) of which one is known to relay the other (see ``relates``)."""
    return frozenset(
        frozenset((told.id, relay.id))
        for edge in edges
        for told in edge.told
        for relay in edge.relays
        if relates(edge, relay)
    )


def relates(edge: Relayed, relay: Statement) -> bool:
    """Tell whether a statement is known to relay what an edge leads from: it credits it, or copies it.

    What an article tells in its own voice may be its own, though it credits somebody for the rest.
    """
    return edge.kind == "copy" or (edge.kind == "chain" and bool(relay.chains))


def _by_article(statements: Sequence[Statement]) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, tuple[Statement, ...]] = {}
    for statement in statements:
        found[statement.article] = (*found.get(statement.article, ()), statement)
    return found


def _chains(statements: Sequence[Statement], story: Story) -> Iterator[Relayed]:
    """Yield the relays that credit a medium whose own article tells the claim: the nearest one of their chain.

    An article that credits one medium alone has from it, too, what it tells in its own voice. Where none of the media
    tells the claim, one may tell of the act in another (see ``_of_another_claim``).
    """
    told = _by_article(statements)
    own: dict[str, list[str]] = {}
    for identifier in told:
        own.setdefault(story.outlet_key(story.articles[identifier]), []).append(identifier)
    relayed: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in statements:
        article, media = story.article_of(statement.id), _media(statement, story)
        for name, key in media:
            sources = [other for other in own.get(key, ()) if _may_relay(statement, other, story)]
            if sources and key != story.outlet_key(article):
                relayed.setdefault((_nearest(sources, story), article.id, name), []).append(statement)
                break
        else:
            yield from _of_another_claim(statement, media, story)
    for (source, _, name), relays in relayed.items():
        yield Relayed("chain", name, told[source], tuple(relays))


def _of_another_claim(statement: Statement, media: Sequence[tuple[str, str]], story: Story) -> Iterator[Relayed]:
    """Yield the relay of a medium whose own article tells the matter in another claim, or in none.

    It does so in words like the relay's, or has its act less far on.
    """
    own = story.outlet_key(story.article_of(statement.id))
    credited = any(link.kind == "media" for chain in story.chains_of(statement) for link in chain)
    for name, key in media if credited else ():
        told = [
            one
            for article in (story.published_by(key) if key != own else ())
            if _may_relay(statement, article.id, story)
            for one in article.statements
            if one.certainty not in NEGATIVE and _tells_matter(one, statement, story)
        ]
        if told:
            yield Relayed("chain", name, (max(told, key=lambda one: _shared(one, statement, story)),), (statement,))
            return


def _tells_matter(one: Statement, relay: Statement, story: Story) -> bool:
    counts = {root.count for told in (one, relay) if (root := root_of(told, story)) and root.count}
    if len(counts) > 1:  # other people
        return False
    if alike(one, relay, story) or contains(one, relay, story):
        return True
    return further(one.status, relay.status) == 1 and any(same_acts(one, relay, story))


def _shared(one: Statement, relay: Statement, story: Story) -> tuple[int, int]:
    return len(story.stems_of(one) & story.stems_of(relay)), -story.order[one.id]


def _media(statement: Statement, story: Story) -> list[tuple[str, str]]:
    """List the media that a statement goes through, nearest first: their names and keys."""
    links = [link for chain in story.chains_of(statement) for link in chain if link.kind == "media"]
    if statement.chains and not links:
        links = [*story.told_through(statement)]
    if not statement.chains:
        credited = credited_media(story.article_of(statement.id), story)
        links = list(credited.values()) if len(credited) == 1 else []
    return [(link.name, story.identities.of(link).key) for link in links]


def _may_relay(statement: Statement, source: str, story: Story) -> bool:
    """Tell whether a statement may relay an article: its own was not published before it, as far as is known.

    What is done on a later day, and told without credit, is news of that day.
    """
    article, told = story.article_of(statement.id), story.articles[source]
    if source == article.id or is_later(told, article):
        return False
    days = day_of(told.published), day_of(article.updated or article.published)
    later = days[0] is not None and days[1] is not None and days[0] < days[1]
    return not (later and not statement.chains and statement.status in _HAPPENED)


def _nearest(sources: Sequence[str], story: Story) -> str:
    """Return the last article of a medium that was published before its relay; the first told where none is dated."""
    return max(sources, key=lambda source: story.articles[source].published or "")


def _copies(statements: Sequence[Statement], story: Story) -> Iterator[Relayed]:
    """Yield the statements that have their words from another one."""
    by_id = {statement.id: statement for statement in statements}
    for copy in find_copies(statements, story):
        if copy.source and copy.taken:
            article = story.article_of(copy.source)
            yield Relayed("copy", article.outlet or "", (by_id[copy.source],), (by_id[copy.taken],))


def _of_origin(origin: Origin, statements: Sequence[Statement], relaying: set[str], story: Story) -> Iterator[Relayed]:
    """Yield the relays of one origin, each beside the most cautious one; those whose model is known are left out.

    An outlet does not relay itself.
    """
    told = {
        article: members
        for article, members in _by_article(
            [one for one in statements if one.chains and one.id in origin.statements]
        ).items()
        if article not in relaying
    }
    days = {day for article in told if (day := day_of(story.articles[article].published))}
    if len(told) < 2 or (origin.kind in _SPEAKING and len(days) > 1):
        return
    cautious = min(told.values(), key=lambda members: _caution(members, tuple(told.values()), story))
    outlet = story.outlet_key(story.article_of(cautious[0].id))
    for members in told.values():
        if members is not cautious and story.outlet_key(story.article_of(members[0].id)) != outlet:
            yield Relayed("origin", origin.name, cautious, members)


def _caution(members: Sequence[Statement], others: Sequence[Sequence[Statement]], story: Story) -> tuple[int, int, int]:
    """Order an origin's relays: the least firm first, then the one with the least far act, then the first told."""
    firm = sum(firmer(rest[0].certainty, members[0].certainty) for rest in others)
    far = sum(further(rest[0].status, members[0].status) for rest in others)
    return firm + far, firm, story.order[members[0].id]
