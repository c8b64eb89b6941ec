"""The claims of a story, weighed: stances, origins for and against, conflicts, drift, and what opposes what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from recoupe.link.gloss import clearest
from recoupe.records.relation import Claim
from recoupe.records.text import first_told
from recoupe.weigh.conflict import find_conflicts
from recoupe.weigh.drift import find_drift
from recoupe.weigh.edge import find_edges
from recoupe.weigh.office_clash import told_once
from recoupe.weigh.oppose import find_opposed
from recoupe.weigh.origin import count_origins
from recoupe.weigh.reversal import reversed_since
from recoupe.weigh.stance import read_stances
from recoupe.weigh.story import Story, read_story

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.languages.pack import LanguagePack
    from recoupe.link.claims import Group
    from recoupe.normalise.actor import Names
    from recoupe.records.entity import Entity
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span


def weigh(  # noqa: PLR0913, PLR0917  # what a story is made of
    articles: Sequence[Article],
    groups: Sequence[Group],
    packs: Mapping[str, LanguagePack],
    names: Names,
    entities: Sequence[Entity] = (),
    decisions: Sequence[Ruled] = (),
) -> tuple[Claim, ...]:
    """Return the claims of a story, the most echoed first, then by founding time, file and id; no groups give none.

    ``entities`` are those that the links of the articles' chains are tied to, ``decisions`` what people settled of the
    sources behind two statements.
    """
    story = read_story(articles, packs, names, entities, decisions)
    claims = [_claim(group, story) for group in groups]
    claims.sort(key=lambda claim: _rank(claim, story))
    return find_opposed(told_once(claims, story), story)


def _claim(group: Group, story: Story) -> Claim:
    """Weigh one group of statements; its founder is the one told first, by publication, then by file and place."""
    members = sorted((story.statements[member] for member in group.members), key=lambda s: _told(s, story))
    stance = read_stances(members, story)
    asserting = [member for member in members if stance[member.id] == "asserts"]
    told = [story.part_of(member, group.spans[member.id]) for member in asserting]
    weighed = count_origins(asserting, story)
    denying = [member for member in members if stance[member.id] == "denies"]
    against = count_origins(denying, story)
    edges = find_edges(told, weighed, story)
    founder = next(iter(asserting), members[0])
    clear = clearest(asserting or members, group, story.articles, story.meanings)
    return Claim(
        id=_name(founder, group.spans[founder.id]),
        gloss=" … ".join(words.strip(" ,;:") for words in story.article_of(clear.id).words(group.spans[clear.id])),
        gloss_of=clear.id,
        members=tuple(member.id for member in members),
        stance=stance,
        member_spans={member.id: group.spans[member.id] for member in members},
        origins=reversed_since(weighed, against, story),
        origins_against=reversed_since(against, weighed, story),
        uncredited=weighed.uncredited,
        opposes=(),
        conflicts=find_conflicts(told, denying, edges, story),
        drift=find_drift(edges, told, denying, story),
        features={member: dict(parts) for member, parts in group.features.items()},
    )


def _name(founder: Statement, spans: tuple[Span, ...]) -> str:
    """Name a claim by its founder, and, where a clause of it founds the claim, by where the clause begins."""
    return founder.id if spans == founder.content else f"{founder.id}.{spans[0][0]}"


def _told(statement: Statement, story: Story) -> tuple[str, str, str, int]:
    """Order statements as told: by publication, unknown last, then by file and place."""
    return *first_told(story.article_of(statement.id)), story.order[statement.id]


def _rank(claim: Claim, story: Story) -> tuple[int, int, tuple[str, str, str, int], str]:
    """Order claims: those that most articles tell first, then those that most articles tell or deny."""
    telling = {story.statements[member].article for member in claim.telling}
    taking = {story.statements[member].article for member in claim.members}
    return -len(telling), -len(taking), _told(story.statements[claim.id.split(".")[0]], story), claim.id
