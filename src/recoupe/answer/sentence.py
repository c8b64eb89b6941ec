"""A sentence of a person's own, read as an article would be: what it says, whoever it credits."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.annotate.fold import plain
from recoupe.errors import UsageError
from recoupe.extract.bare import bare_statement
from recoupe.extract.event import TELLING
from recoupe.ingest.language import language_among
from recoupe.languages.pack import readers
from recoupe.link.pairs import LEAST
from recoupe.records.text import Article, Block, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.annotate.syntax import Paragraph
    from recoupe.pipeline import Extractor
    from recoupe.records.entity import Entity
    from recoupe.records.statement import Statement

LONGEST = 1000
"""Characters of the longest sentence: more is a text, and its claims are asked for one by one."""


def read_sentence(text: str, language: str | None, extractor: Extractor) -> Article:
    """Return a sentence as an article with what it says; it never has nothing to say.

    A source that it carries ("selon X, …") is left out of its chains: it is matched by its content. Where that says too
    little ("X demande le rapport"), of words without a verb, and in a language whose statements are not found yet, all
    is one statement. ``language`` is a code; None has it recognised. Raises UsageError for an empty or too long text,
    and where the language is not known.
    """
    text = " ".join(text.split())
    if not any(sign.isalnum() for sign in text):
        raise UsageError("the sentence is empty; give what is to be found, in quotation marks")
    if len(text) > LONGEST:
        raise UsageError(f"the sentence has {len(text)} characters, and at most {LONGEST} are looked for")
    article = _article(text, _language(text, language))
    said = extractor(article)
    tells = any(len({*one.terms, *one.quantities}) >= LEAST for one in said.statements)
    statements = said.statements if tells else (_bare(said, extractor.paragraphs(article)),)
    return replace(said, statements=tuple(replace(one, chains=(), chain=()) for one in statements))


def known_in(sentence: Article, entities: Iterable[Entity]) -> Article:
    """Return a sentence with its mentions tied to the entities of a dossier that alone have their names."""
    forms: dict[tuple[str, str], set[str]] = {}
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            forms.setdefault((entity.kind, plain(name)), set()).add(entity.id)
    mentions = []
    for mention in sentence.mentions:
        found = forms.get((mention.kind, plain(sentence.text[slice(*mention.span)])), set())
        mentions.append(replace(mention, entity=min(found)) if len(found) == 1 else mention)
    return replace(sentence, mentions=tuple(mentions))


def _language(text: str, said: str | None) -> str:
    there = tuple(readers())
    if said is not None and said not in there:
        raise UsageError(f"--language {said}: there is no pack for it; there is one for {', '.join(there) or 'none'}")
    found = said or language_among(text, there)
    if found is None:
        raise UsageError(f"cannot tell the language of the sentence; give it with --language {'|'.join(there)}")
    return found


def _article(text: str, language: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    unknown = Provenance("unknown", reason="a sentence by itself does not say")
    return Article(
        id=digest[:16],
        file="",
        url=None,
        outlet=None,
        byline=None,
        credit=None,
        language=language,
        published=None,
        published_zone=None,
        updated=None,
        title=None,
        text=text,
        text_sha256=digest,
        encoding="utf-8",
        metadata=dict.fromkeys(("outlet", "published", "updated", "language", "title"), unknown),
        blocks=(Block("paragraph", (0, len(text))),),
    )


def _bare(article: Article, paragraphs: Iterable[Paragraph]) -> Statement:
    """Return all of a sentence as one statement that is known by its telling words alone."""
    tokens = [token for paragraph in paragraphs for token in paragraph.tokens if token.upos in TELLING]
    terms = (token.lower if token.upos == "PROPN" else token.lemma.lower() for token in tokens)
    return bare_statement(article, (0, len(article.text)), "Uu", terms)
