"""An invented story with everything that a report must show: a bridge that may close, told by six invented outlets."""

from __future__ import annotations

import hashlib
from typing import Any

from recoupe.records.dossier import SCHEMA_VERSION, Dossier
from recoupe.records.relation import Anchor, Claim, Conflict, Drift, Merge, Origin, Origins
from recoupe.records.statement import Evidence, Link, LinkKind, Statement
from recoupe.records.text import Article, Block, BlockKind, Failure, Provenance, Span

HOSTILE_TITLE = 'Pont de Brévières : <script>alert("titre")</script> & suites'
HOSTILE_OUTLET = "Gazette \u202eesrevni\u202c <b>du Quai</b>"

COURRIER = (
    "Accueil | Région | Abonnez-vous\n\n"
    "Le pont de Brévières pourrait fermer dès le printemps\n\n"
    "La préfecture étudie la fermeture du pont de Brévières aux camions, "
    "selon quatre ingénieurs cités par Radio Amarre.\n\n"
    "Le tablier du pont, long de 412 mètres. Photo : Ines Calvat / Le Courrier du Delta\n\n"
    "D’après ces ingénieurs, « les câbles ont perdu un tiers de leur section » depuis 2019. "
    "« Nous n’avons pris aucune décision », a déclaré la préfète, Maud Vessier, "
    "qui assure que « le pont reste sûr ».\n\n"
    "Une décision attendue\n\n"
    "Aucune date n’est arrêtée. Radio Amarre affirme que les ingénieurs ont dit "
    "que 9 000 véhicules passent chaque jour sur l’ouvrage."
)
AMARRE = (
    "Pont de Brévières : l’État prépare la fermeture\r\n\r\n"
    "INFO RADIO AMARRE. La fermeture du pont aux camions est prévue pour le 1er mars, ont confié à notre antenne "
    "quatre ingénieurs du service des ouvrages.\r\n\r\n"
    "Ils parlent de câbles « rongés » et redoutent une rupture."
)
PHARE = (
    "La préfecture ferme le pont de Brévières aux poids lourds, révèle Radio Amarre. "
    "Quelque 12 000 véhicules l’empruntent chaque jour.\n\n"
    "Mise à jour : ajout de la réaction de la préfecture"
)
VIGIE = (
    "Les camions ne passeraient plus sur le pont de Brévières à partir de mars. "
    "La mairie de Sainte-Ourse dit ne pas avoir été consultée."
)
GAZETTE = (
    "<script>alert('bonjour')</script> Le pont <b>fermerait</b> \u202eaux camions\u202c en mars.\x1b[31m\n\n"
    "Selon un élu, « tout est déjà signé » & rien n’a été dit."
)
ECLAIREUR = "Le syndicat des routiers demande un délai de six mois."


def story() -> Dossier:
    """Return the dossier of the invented story."""
    articles = (_courrier(), _amarre(), _phare(), _vigie(), _gazette(), _eclaireur())
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


def span(text: str, words: str) -> Span:
    """Return where the words stand in the text."""
    start = text.index(words)
    return start, start + len(words)


def _id(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


class _Writer:
    """Writes one article's records by its own words."""

    def __init__(self, outlet: str | None, text: str, **facts: Any) -> None:
        self.outlet, self.text, self.facts = outlet, text, facts
        self.id = _id(outlet or "", text)
        self.statements: list[Statement] = []

    def link(self, name: str, kind: LinkKind, *, words: str | None = None, count: int | None = None) -> Link:
        return Link(name=name, kind=kind, span=span(self.text, words or name), stated=words is None, count=count)

    def say(
        self, *content: str, source: str = "", cue: str = "", chains: tuple[tuple[Link, ...], ...] = (), **rest: Any
    ) -> None:
        spans = tuple(span(self.text, words) for words in content)
        fields: dict[str, Any] = {
            "mode": "indirect" if chains else "own",
            "act": "says",
            "certainty": "CT+",
            "hearsay": False,
            "status": "none",
            "times": (),
            "quantities": (),
            "event": None,
            "terms": (),
            "evidence": (),
        }
        self.statements.append(
            Statement(
                id=_id(self.id, *content),
                article=self.id,
                content=spans,
                source=(span(self.text, source),) if source else None,
                cue=(span(self.text, cue),) if cue else None,
                chains=chains,
                chain=chains[0] if chains else (),
                **{**fields, **rest},
            )
        )

    def article(self, *blocks: tuple[BlockKind, str]) -> Article:
        facts: dict[str, Any] = {
            "file": f"{self.id}.txt",
            "url": None,
            "byline": None,
            "credit": None,
            "language": "fr",
            "published": None,
            "published_zone": None,
            "updated": None,
            "title": None,
            "encoding": "utf-8",
            "metadata": {},
        }
        return Article(
            id=self.id,
            outlet=self.outlet,
            text=self.text,
            text_sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            blocks=tuple(Block(kind, span(self.text, words)) for kind, words in blocks),
            statements=tuple(self.statements),
            **{**facts, **self.facts},
        )


def _paragraphs(text: str, *kinds: BlockKind) -> list[tuple[BlockKind, str]]:
    return list(zip(kinds, text.replace("\r\n", "\n").split("\n\n"), strict=True))


def _courrier() -> Article:
    made = _Writer(
        "Le Courrier du Delta",
        COURRIER,
        file="courrier.txt",
        url="https://courrier-delta.invalid/pont?a=1&b=2",
        title="Le pont de Brévières pourrait fermer dès le printemps",
        published="2031-02-03T07:45",
        published_zone="Europe/Paris",
        updated="2031-02-03T18:10",
        byline="Ines Calvat",
    )
    radio, engineers = made.link("Radio Amarre", "media"), made.link("quatre ingénieurs", "anonymous", count=4)
    made.say(
        "La préfecture étudie la fermeture du pont de Brévières aux camions",
        source="quatre ingénieurs cités par Radio Amarre",
        cue="selon",
        chains=((radio, engineers),),
        status="considered",
        evidence=(
            Evidence("status", "the predicate tells of an act under study", (span(COURRIER, "étudie"),)),
            Evidence("chain", "the source names who cites it", (span(COURRIER, "cités par Radio Amarre"),)),
        ),
    )
    carried = made.link("Radio Amarre", "media", words="Radio Amarre")
    made.say(
        "les câbles ont perdu un tiers de leur section",
        source="ces ingénieurs",
        cue="D’après",
        mode="direct",
        chains=((carried, made.link("ces ingénieurs", "anonymous")),),
    )
    prefect = made.link("Maud Vessier", "person")
    made.say(
        "Nous n’avons pris aucune décision",
        source="la préfète, Maud Vessier",
        cue="a déclaré",
        mode="direct",
        chains=((prefect,),),
        certainty="CT-",
    )
    made.say("le pont reste sûr", source="qui", cue="assure que", mode="direct", chains=((prefect,),))
    made.say("Aucune date n’est arrêtée", certainty="CT-")
    made.say(
        "les ingénieurs ont dit que 9 000 véhicules passent chaque jour sur l’ouvrage",
        source="Radio Amarre affirme",
        cue="affirme que",
        chains=((radio,),),
    )
    made.say(
        "9 000 véhicules passent chaque jour",
        "sur l’ouvrage",
        source="les ingénieurs ont dit",
        cue="ont dit que",
        chains=((radio, made.link("les ingénieurs", "anonymous")),),
    )
    return made.article(
        *_paragraphs(COURRIER, "boilerplate", "title", "lede", "caption", "paragraph", "heading", "paragraph")
    )


def _amarre() -> Article:
    made = _Writer(
        "Radio Amarre",
        AMARRE,
        file="amarre.txt",
        title="Pont de Brévières : l’État prépare la fermeture",
        published="2031-02-01",
        encoding="windows-1252",
    )
    engineers = made.link("quatre ingénieurs du service des ouvrages", "anonymous", count=4)
    made.say(
        "La fermeture du pont aux camions est prévue pour le 1er mars",
        cue="ont confié à notre antenne",
        source="quatre ingénieurs du service des ouvrages",
        chains=((engineers,),),
        status="planned",
    )
    made.say("câbles « rongés »", source="Ils", cue="parlent de", mode="mixed", chains=((engineers,),))
    made.say("une rupture", source="Ils", cue="redoutent", chains=((engineers,),), certainty="PS+")
    return made.article(*_paragraphs(AMARRE, "title", "lede", "paragraph"))


def _phare() -> Article:
    made = _Writer("Canal Phare", PHARE, file="phare.txt", published="2031-02-02T20:00", url="javascript:alert(1)")
    made.say(
        "La préfecture ferme le pont de Brévières aux poids lourds",
        source="Radio Amarre",
        cue="révèle",
        chains=((made.link("Radio Amarre", "media"),),),
        status="ordered",
    )
    made.say("Quelque 12 000 véhicules l’empruntent chaque jour", certainty="PR+")
    return made.article(*_paragraphs(PHARE, "paragraph", "note"))


def _vigie() -> Article:
    made = _Writer(
        "La Vigie",
        VIGIE,
        file="vigie.txt",
        metadata={"outlet": Provenance("manifest"), "published": Provenance("unknown", reason="the text says no date")},
    )
    made.say("Les camions ne passeraient plus sur le pont de Brévières à partir de mars", certainty="Uu", hearsay=True)
    made.say(
        "ne pas avoir été consultée",
        source="La mairie de Sainte-Ourse",
        cue="dit",
        certainty="CT-",
        chains=((made.link("La mairie de Sainte-Ourse", "organization"),),),
    )
    return made.article(("paragraph", VIGIE))


def _gazette() -> Article:
    made = _Writer(
        HOSTILE_OUTLET,
        GAZETTE,
        file="gazette.txt",
        title=HOSTILE_TITLE,
        language=None,
        url='https://gazette.invalid/"><img src=x onerror=alert(1)>',
    )
    made.say("Le pont <b>fermerait</b> \u202eaux camions\u202c en mars", certainty="Uu", hearsay=True)
    made.say(
        "tout est déjà signé",
        source="un élu",
        cue="Selon",
        mode="direct",
        status="ordered",
        chains=((made.link("un élu", "anonymous", count=1),),),
    )
    return made.article()


def _eclaireur() -> Article:
    made = _Writer(None, ECLAIREUR, file="lot.jsonl#7", published="2031")
    made.say(
        "un délai de six mois",
        source="Le syndicat des routiers",
        cue="demande",
        status="requested",
        chains=((made.link("Le syndicat des routiers", "organization"),),),
    )
    return made.article(("paragraph", ECLAIREUR))


def _claim(gloss: Statement, articles: tuple[Article, ...], **fields: Any) -> Claim:
    nothing = Origins(min=0, max=0, entries=())
    text = next(article.text for article in articles if article.id == gloss.article)
    base: dict[str, Any] = {
        "id": gloss.id,
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


def _closing(articles: tuple[Article, ...]) -> Claim:
    courrier, amarre, phare, vigie, gazette = (article.statements for article in articles[:5])
    study, plan, closed, hearsay, inverted, denial = courrier[0], amarre[0], phare[0], vigie[0], gazette[0], courrier[2]
    told = (plan, study, closed)
    report = Merge(
        statements=tuple(one.id for one in told),
        reason="same_report",
        certain=True,
        name="Radio Amarre",
        evidence=(
            Anchor(articles[0].id, span(COURRIER, "cités par Radio Amarre")),
            Anchor(articles[2].id, span(PHARE, "révèle Radio Amarre")),
        ),
    )
    perhaps = Merge(
        statements=(hearsay.id, plan.id),
        reason="unsourced_hearsay",
        certain=False,
        name="Radio Amarre",
        evidence=(Anchor(articles[3].id, span(VIGIE, "passeraient")),),
    )
    return _claim(
        plan,
        articles,
        members=(*(one.id for one in told), hearsay.id, inverted.id, denial.id),
        stance={
            **{one.id: "asserts" for one in told},
            hearsay.id: "undecided",
            inverted.id: "undecided",
            denial.id: "denies",
        },
        member_spans={plan.id: (span(AMARRE, "La fermeture du pont aux camions est prévue"),)},
        origins=Origins(
            min=1,
            max=2,
            merges=(report, perhaps),
            entries=(
                Origin(
                    name="quatre ingénieurs du service des ouvrages",
                    kind="anonymous",
                    statements=report.statements,
                    relays=("Radio Amarre",),
                ),
                Origin(name="La Vigie", kind="media", statements=(hearsay.id,), unanchored=True),
            ),
        ),
        origins_against=Origins(
            min=1, max=1, entries=(Origin(name="Maud Vessier", kind="person", statements=(denial.id,)),)
        ),
        uncredited=(articles[4].id,),
        opposes=(denial.id,),
        conflicts=(
            Conflict(
                kind="status",
                statements=tuple(one.id for one in told),
                relation="conflict",
                values={plan.id: "planned", study.id: "considered", closed.id: "ordered"},
            ),
            Conflict(
                kind="date",
                statements=(plan.id, hearsay.id),
                relation="differs",
                values={plan.id: "XXXX-03-01", hearsay.id: "XXXX-03"},
            ),
        ),
        drift=(
            Drift(
                kind="status",
                origin="quatre ingénieurs du service des ouvrages",
                statements=(plan.id, closed.id),
                values={plan.id: "planned", closed.id: "ordered"},
            ),
        ),
        features={
            plan.id: {},
            study.id: {"wording": 1.5, "same_actor": 0.75},
            closed.id: {"wording": 1.0, "shared_bridge": 1.25},
        },
    )


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
