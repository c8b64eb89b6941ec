"""One claim answered for: who tells it, on whose word, what contradicts it, and whom to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.answer.ask import whom_to_ask
from recoupe.records.answer import Answer, Opposed, Teller

if TYPE_CHECKING:
    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Claim
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article


def explain(claim: Claim, dossier: Dossier) -> Answer:
    """Return what stands behind a claim of a dossier, or behind one made of a single statement that is in none."""
    articles = {article.id: article for article in dossier.articles}
    statements = {one.id: one for article in dossier.articles for one in article.statements}
    numbers = {one.id: number for number, one in enumerate(dossier.claims, start=1)}
    glosses = {one.id: one.gloss for one in dossier.claims}
    return Answer(
        number=numbers.get(claim.id),
        claim=claim,
        told=tuple(_teller(claim, statements[one], articles[statements[one].article]) for one in claim.members),
        opposed=tuple(
            Opposed(number=numbers[other], id=other, gloss=glosses[other])
            for other in claim.opposes
            if other in numbers
        ),
        ask=whom_to_ask(claim, statements, articles),
    )


def _teller(claim: Claim, statement: Statement, article: Article) -> Teller:
    stance = claim.stance.get(statement.id, "undecided")
    origins = claim.origins_against if stance == "denies" else claim.origins
    return Teller(
        statement=statement.id,
        article=article.id,
        file=article.file,
        outlet=article.outlet,
        published=article.published,
        words=article.words(claim.spans_of(statement)),
        chains=statement.chains,
        stance=stance,
        act=statement.act,
        certainty=statement.certainty,
        hearsay=statement.hearsay,
        status=statement.status,
        origins=tuple(at for at, one in enumerate(origins.entries, start=1) if statement.id in one.statements),
        uncredited=stance != "denies" and article.id in claim.uncredited,
    )
