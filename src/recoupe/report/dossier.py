"""The dossier as one HTML file that needs no network and no script."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from recoupe.records.dossier import Dossier
from recoupe.records.text import Span
from recoupe.report.article import view_article
from recoupe.report.claim import view_claim
from recoupe.report.entity import view_entities
from recoupe.report.index import Index
from recoupe.report.ledger import alone, by_story, rows
from recoupe.report.visible import finalize
from recoupe.report.words import words

TEMPLATES = Path(__file__).parent / "templates"


def render_html(dossier: Dossier, interface: str = "en") -> str:
    """Return the dossier as one HTML page, its interface in English ("en") or French ("fr").

    Articles keep their own language and every character of their text. The same dossier gives the same page. A
    dossier without claims or articles gives a page that says so. Raises UsageError for another interface language.
    """
    catalogue = words(interface)
    index = Index(dossier)
    ledger = rows(dossier.claims, index)
    entities = view_entities(dossier.entities, index)
    page = environment().get_template("dossier.html.jinja")
    return page.render(
        dossier=dossier,
        index=index,
        words=catalogue,
        say=catalogue.say,
        term=catalogue.term,
        count=catalogue.count,
        stories=by_story(ledger, index),
        alone=alone(dossier.stories),
        claims=[view_claim(row, index) for row in ledger],
        articles=[view_article(article, index) for article in dossier.articles],
        who=[view for view in entities if len(view.entity.mentions) > 1],
        mentioned_once=[view for view in entities if len(view.entity.mentions) <= 1],
        statements=len(index.statements),
    )


@cache
def environment() -> Environment:
    """Return what renders the pages' templates: everything is escaped, and what is not there is an error."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["anchor"] = _anchor
    environment.tests["web_address"] = _is_web_address
    return environment


def _anchor(span: Span, article: str) -> str:
    return f"w-{article}-{span[0]}-{span[1]}"


def _is_web_address(url: str | None) -> bool:
    return url is not None and url.lower().startswith(("http://", "https://"))
