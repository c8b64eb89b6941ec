"""Where everything in a dossier is: statements and articles by id, numbers by which a reader knows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.records.anchor import Anchor
from recoupe.records.dossier import Dossier
from recoupe.records.relation import Claim, Conflict, Drift
from recoupe.records.statement import Statement
from recoupe.records.story import Story
from recoupe.records.text import Article, Span, first_told
from recoupe.report.visible import one_line


class Index:
    """Look-ups over one dossier; articles and claims are numbered from 1 in the dossier's order."""

    def __init__(self, dossier: Dossier) -> None:
        """Enter all that a dossier holds."""
        self.articles = {article.id: article for article in dossier.articles}
        self.stories = dossier.stories or _one_story(dossier)
        self.emptiness = _emptiness(dossier.articles)
        self.article_numbers = {article.id: number for number, article in enumerate(dossier.articles, start=1)}
        self.claim_numbers = {claim.id: number for number, claim in enumerate(dossier.claims, start=1)}
        self.statements: dict[str, Statement] = {}
        self.statement_numbers: dict[str, int] = {}
        self.claims_of: dict[str, list[str]] = {}
        self.anchors: dict[str, set[Span]] = {article.id: set() for article in dossier.articles}
        for article in dossier.articles:
            for number, statement in enumerate(article.statements, start=1):
                self._enter(statement, number)
        for claim in dossier.claims:
            self._enter_claim(claim)
        for decision in dossier.decisions:
            self._lead_to(decision.places)
        for entity in dossier.entities:
            self._lead_to(entity.mentions)
            self._lead_to(Anchor(role.article, role.span) for role in entity.roles)
            for join in entity.joins:
                self._lead_to(join.evidence)

    def _lead_to(self, places: Iterable[Anchor]) -> None:
        for place in places:
            self.anchors[place.article].add(place.span)

    def _enter_claim(self, claim: Claim) -> None:
        for member in claim.members:
            self.claims_of.setdefault(member, []).append(claim.id)
        differences: tuple[Conflict | Drift, ...] = (*claim.conflicts, *claim.drift)
        for difference in differences:
            for identifier, spans in difference.evidence.items():
                self.anchors[self.statements[identifier].article].update(spans)
        for origins in (claim.origins, claim.origins_against):
            for merge in origins.merges:
                self._lead_to(merge.evidence)
            for origin in origins.entries:
                self._lead_to((*origin.first_hand, *origin.retracted))

    def _enter(self, statement: Statement, number: int) -> None:
        self.statements[statement.id] = statement
        self.statement_numbers[statement.id] = number
        spans = self.anchors[statement.article]
        spans.update(place for chain in statement.chains for link in chain if (place := link.elsewhere))
        for evidence in statement.evidence:
            spans.update(evidence.spans)

    def article_of(self, statement: str) -> Article:
        """Return the article in which a statement stands."""
        return self.articles[self.statements[statement].article]

    def words(self, article: str, span: Span) -> str:
        """Return an article's own words in a span, on one line."""
        return one_line(self.articles[article].text[slice(*span)])


def _one_story(dossier: Dossier) -> tuple[Story, ...]:
    """Return all that a dossier holds as one story: those of earlier versions tell of none."""
    if not dossier.articles:
        return ()
    articles = tuple(article.id for article in sorted(dossier.articles, key=first_told))
    return (Story(id=articles[0], articles=articles, claims=tuple(claim.id for claim in dossier.claims)),)


def _emptiness(articles: Sequence[Article]) -> str:
    """Return the key of the words that say why a dossier has no claims, should it have none."""
    if not articles:
        return "nothing_read"
    if any(article.statements for article in articles):
        return "unshared"
    return "empty" if any(article.statements_sought for article in articles) else "not_sought"
