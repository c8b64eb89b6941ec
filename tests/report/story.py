"""An invented story with everything that a report must show: its articles, claims, merges, conflicts and failures."""

from __future__ import annotations

from typing import Any

from tests.report.story_articles import AMARRE, COURRIER, PHARE, VIGIE, six_articles, span

from recoupe.records.anchor import Anchor
from recoupe.records.dossier import SCHEMA_VERSION, Dossier
from recoupe.records.relation import Claim, Conflict, Drift, Merge, Origin, Origins
from recoupe.records.statement import Statement
from recoupe.records.text import Article, Failure


def story() -> Dossier:
    """Return the dossier of the invented story."""
    articles = six_articles()
    failed = (
        Failure("photo.txt", "binary", "the file holds a picture, not text; give the article's text"),
        Failure("vide<b>.txt", "empty", "the file is empty"),
    )
    return Dossier(
        recoupe="0.1.0",
        schema=SCHEMA_VERSION,
        articles=articles,
        failed=failed,
        claims=(_closing(articles), _no_decision(articles), _traffic(articles), _cables(articles), _alone(articles)),
    )


def empty_dossier() -> Dossier:
    """Return a dossier of nothing."""
    return Dossier(recoupe="0.1.0", schema=SCHEMA_VERSION, articles=(), failed=(), claims=())


def _claim(gloss: Statement, articles: tuple[Article, ...], **fields: Any) -> Claim:
    nothing = Origins(min=0, max=0, entries=())
    text = next(article.text for article in articles if article.id == gloss.article)
    base: dict[str, Any] = {
        "id": gloss.id,
        "gloss_of": gloss.id,
        "gloss": " […] ".join(text[slice(*part)] for part in gloss.content),
        "member_spans": {},
        "origins": nothing,
        "origins_against": nothing,
        "uncredited": (),
        "opposes": (),
        "conflicts": (),
        "drift": (),
        "features": {},
    }
    return Claim(**{**base, **fields})


ENGINEERS = "quatre ingénieurs du service des ouvrages"


def _closing(articles: tuple[Article, ...]) -> Claim:
    courrier, amarre, phare, vigie, gazette = (article.statements for article in articles[:5])
    study, plan, closed, hearsay, inverted, denial = courrier[0], amarre[0], phare[0], vigie[0], gazette[0], courrier[2]
    told = (plan.id, study.id, closed.id)
    against = Origin(name="Maud Vessier", kind="person", statements=(denial.id,))
    return _claim(
        plan,
        articles,
        members=(*told, hearsay.id, inverted.id, denial.id),
        stance=dict.fromkeys(told, "asserts")
        | {hearsay.id: "undecided", inverted.id: "undecided", denial.id: "denies"},
        member_spans={plan.id: (span(AMARRE, "La fermeture du pont aux camions est prévue"),)},
        origins=_closing_origins(articles, told, hearsay),
        origins_against=Origins(min=1, max=1, entries=(against,)),
        uncredited=(articles[4].id,),
        opposes=(denial.id,),
        conflicts=_closing_conflicts(plan, study, closed, hearsay),
        drift=(
            Drift(
                kind="status",
                change="raised",
                edge="chain",
                origin=ENGINEERS,
                told=plan.id,
                relay=closed.id,
                values={plan.id: "planned", closed.id: "ordered"},
                evidence={plan.id: (span(AMARRE, "est prévue"),), closed.id: closed.content},
            ),
        ),
        features={
            plan.id: {},
            study.id: {"wording": 1.5, "same_actor": 0.75},
            closed.id: {"wording": 1.0, "shared_bridge": 1.25},
        },
    )


def _closing_origins(articles: tuple[Article, ...], told: tuple[str, ...], hearsay: Statement) -> Origins:
    report = Merge(
        statements=told,
        reason="same_report",
        certain=True,
        name="Radio Amarre",
        evidence=(
            Anchor(articles[0].id, span(COURRIER, "cités par Radio Amarre")),
            Anchor(articles[2].id, span(PHARE, "révèle Radio Amarre")),
        ),
    )
    perhaps = Merge(
        statements=(hearsay.id, told[0]),
        reason="unsourced_hearsay",
        certain=False,
        name="Radio Amarre",
        evidence=(Anchor(articles[3].id, span(VIGIE, "passeraient")),),
    )
    entries = (
        Origin(name=ENGINEERS, kind="anonymous", statements=told, relays=("Radio Amarre",)),
        Origin(name="", kind="document", statements=(hearsay.id,), unanchored=True),
    )
    return Origins(min=1, max=2, entries=entries, merges=(report, perhaps))


def _closing_conflicts(
    plan: Statement, study: Statement, closed: Statement, hearsay: Statement
) -> tuple[Conflict, Conflict]:
    status = Conflict(
        kind="status",
        statements=(plan.id, study.id, closed.id),
        relation="conflict",
        values={plan.id: "planned", study.id: "considered", closed.id: "ordered"},
    )
    date = Conflict(
        kind="date",
        statements=(plan.id, hearsay.id),
        relation="differs",
        values={plan.id: "XXXX-03-01", hearsay.id: "XXXX-03"},
    )
    return status, date


def _no_decision(articles: tuple[Article, ...]) -> Claim:
    denial, undated, plan = articles[0].statements[2], articles[0].statements[4], articles[1].statements[0]
    return _claim(
        denial,
        articles,
        members=(denial.id, undated.id),
        stance={denial.id: "asserts", undated.id: "asserts"},
        origins=Origins(
            min=1,
            max=1,
            entries=(Origin(name="Maud Vessier", kind="person", statements=(denial.id,), superseded=True),),
        ),
        opposes=(plan.id,),
    )


def _traffic(articles: tuple[Article, ...]) -> Claim:
    outer, inner, phare = articles[0].statements[5], articles[0].statements[6], articles[2].statements[1]
    values: dict[str, str | int | float] = {outer.id: 9000, inner.id: 9000, phare.id: "> 12000"}
    return _claim(
        inner,
        articles,
        members=(outer.id, inner.id, phare.id),
        stance=dict.fromkeys((outer.id, inner.id, phare.id), "asserts"),
        origins=Origins(
            min=1,
            max=1,
            entries=(
                Origin(
                    name="les ingénieurs", kind="anonymous", statements=(outer.id, inner.id), relays=("Radio Amarre",)
                ),
            ),
        ),
        uncredited=(articles[2].id,),
        conflicts=(
            Conflict(kind="quantity", statements=(outer.id, inner.id, phare.id), values=values, relation="conflict"),
        ),
    )


def _cables(articles: tuple[Article, ...]) -> Claim:
    third, gnawed = articles[0].statements[1], articles[1].statements[1]
    origin = Origin(
        name="quatre ingénieurs", kind="anonymous", statements=(gnawed.id, third.id), relays=("Radio Amarre",)
    )
    return _claim(
        gnawed,
        articles,
        members=(gnawed.id, third.id),
        stance={gnawed.id: "asserts", third.id: "asserts"},
        origins=Origins(min=1, max=1, entries=(origin,)),
    )


def _alone(articles: tuple[Article, ...]) -> Claim:
    asked = articles[5].statements[0]
    origin = Origin(name="Le syndicat des routiers", kind="organization", statements=(asked.id,))
    return _claim(
        asked,
        articles,
        members=(asked.id,),
        stance={asked.id: "asserts"},
        origins=Origins(min=1, max=1, entries=(origin,)),
    )
