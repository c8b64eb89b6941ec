"""What names cost: beside the parser in one article, and for a story of many articles."""

from __future__ import annotations

import time
from collections.abc import Sequence

import msgspec

from recoupe.annotate.entities import find_entities
from recoupe.annotate.masthead import masthead
from recoupe.annotate.mentions import find_mentions
from recoupe.annotate.syntax import annotate
from recoupe.languages.pack import installed
from recoupe.link.entities import find_entities as resolve
from recoupe.records.entity import Bearer
from recoupe.records.text import Article

STORY = 500
TURNS = 5
OWN = 5
"""Of so many bearers in an article of the made story, one has a name that no other article has."""


def cost(articles: Sequence[Article], language: str) -> dict[str, float]:
    """Return the CPU seconds of names over those of the parser, and those of a story of ``STORY`` articles.

    The story is made of the articles over and over, one bearer in ``OWN`` renamed in each.
    """
    pack = installed()[language]
    nlp = pack.pipeline()
    parsed = [(article, annotate(article, nlp)) for article in articles]
    parser = _best(lambda: [annotate(article, nlp) for article in articles])
    names = _best(lambda: [_named(article, paragraphs, pack) for article, paragraphs in parsed])
    story = [_copy(_named(*parsed[at % len(parsed)], pack), at) for at in range(STORY)]
    return {
        "names_over_parser": names / parser,
        "story_articles": STORY,
        "resolve_story_cpu_seconds": _best(lambda: resolve(story), turns=1),
    }


def _named(article: Article, paragraphs: object, pack: object) -> Article:
    directory = find_entities(paragraphs, article.text, pack, masthead(article)[0])  # type: ignore[arg-type]
    mentions, bearers = find_mentions(article, paragraphs, directory, pack)  # type: ignore[arg-type]
    return msgspec.structs.replace(article, mentions=mentions, bearers=bearers)


def _copy(article: Article, number: int) -> Article:
    """Return an article under another id, some of its bearers under names of their own."""
    identity = f"{number:04}"
    return msgspec.structs.replace(
        article,
        id=identity,
        bearers=tuple(_renamed(one, at, identity) for at, one in enumerate(article.bearers)),
        mentions=tuple(msgspec.structs.replace(one, entity=f"{identity}-{one.entity}") for one in article.mentions),
    )


def _renamed(bearer: Bearer, at: int, identity: str) -> Bearer:
    code = "".join(chr(97 + int(digit)) for digit in identity)
    name = f"{bearer.name}{code}" if bearer.name and not bearer.known and at % OWN == 0 else bearer.name
    near = f"{identity}-{bearer.near}" if bearer.near else ""
    return msgspec.structs.replace(bearer, id=f"{identity}-{bearer.id}", near=near, name=name)


def _best(work: object, turns: int = TURNS) -> float:
    """Return the least CPU seconds of some turns."""
    taken = []
    for _ in range(turns):
        start = time.process_time()
        work()  # type: ignore[operator]
        taken.append(time.process_time() - start)
    return min(taken)
