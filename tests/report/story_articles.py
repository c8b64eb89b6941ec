"""The articles of an invented story: a bridge that may close, told by six invented outlets, some of them hostile."""

from __future__ import annotations

import hashlib
from typing import Any

from recoupe.records.statement import Evidence, Link, LinkKind, Statement
from recoupe.records.text import Article, Block, BlockKind, Provenance, Span
from recoupe.records.value import Quantity, TimeValue

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


def six_articles() -> tuple[Article, ...]:
    """Return the six articles."""
    return (_courrier(), _amarre(), _phare(), _vigie(), _gazette(), _eclaireur())


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
        quantities=(Quantity(id="q1", span=span(COURRIER, "9 000"), unit=None, of="véhicules", value=9000),),
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
            Evidence("status", "predicate", (span(COURRIER, "étudie"),)),
            Evidence("certainty", "cue_weakens", (span(COURRIER, "cités par Radio Amarre"),)),
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
        quantities=("q1",),
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
        times=(TimeValue(id="t1", span=span(AMARRE, "1er mars"), value="XXXX-03-01", unresolved="no year is told"),),
    )
    engineers = made.link("quatre ingénieurs du service des ouvrages", "anonymous", count=4)
    made.say(
        "La fermeture du pont aux camions est prévue pour le 1er mars",
        cue="ont confié à notre antenne",
        source="quatre ingénieurs du service des ouvrages",
        chains=((engineers,),),
        status="planned",
        times=("t1",),
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
