"""The ordered stages: ingest -> annotate -> normalise -> extract -> link -> weigh.

Everything up to ``extract`` looks at one article at a time; ``link`` and ``weigh`` bring the articles of a story
together. What a person sees of the result is the business of ``report``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from recoupe import __version__
from recoupe.annotate.directory import Directory
from recoupe.annotate.entities import find_entities
from recoupe.annotate.masthead import masthead
from recoupe.annotate.mend import mend
from recoupe.annotate.mentions import find_mentions
from recoupe.annotate.syntax import annotate
from recoupe.errors import RecoupeError, UsageError
from recoupe.extract.statements import extract
from recoupe.languages.pack import installed, readers
from recoupe.link.claims import find_claims
from recoupe.link.credit import credit
from recoupe.link.decision import Ruling, located
from recoupe.link.entities import find_entities as resolve
from recoupe.normalise.actor import read_names
from recoupe.normalise.quantity import find_quantities
from recoupe.normalise.time import find_times
from recoupe.records.dossier import SCHEMA_VERSION, Dossier
from recoupe.records.text import Article, Failure
from recoupe.weigh.claims import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.language import Language

    from recoupe.languages.pack import LanguagePack

LONGEST_BLOCK = 100_000
"""Characters of the longest paragraph that is parsed: it takes some 400 MB and 10 s."""


class Extractor:
    """The article-level stages, each language's pipeline loaded when its first article comes.

    ``stand_ins`` maps a language code to the name or path of a spaCy pipeline to use instead of the pack's own.
    Raises UsageError where a stand-in is given for a language without a pack.
    """

    def __init__(self, stand_ins: Mapping[str, str] | None = None) -> None:
        """Check the stand-ins against the packs there are; nothing is loaded yet."""
        self._packs = installed()
        self._stand_ins = dict(stand_ins or {})
        self._pipelines: dict[str, Language] = {}
        if unknown := sorted(set(self._stand_ins) - set(self._packs)):
            raise UsageError(
                f"no language pack for {', '.join(unknown)}; there is one for {', '.join(self._packs) or 'no language'}"
            )

    def __call__(self, article: Article) -> Article:
        """Return the article with those of its times, quantities and statements that its language's pack tells.

        Its language must have a pack; ingest lists an article that has none among what could not be read.
        """
        pack = self._packs[str(article.language)]
        paragraphs = tuple(annotate(article, self._pipeline(pack)))
        if "statements" in pack.finds:
            paragraphs = tuple(mend(paragraph, pack) for paragraph in paragraphs)
        times = find_times(article, paragraphs, pack) if "times" in pack.finds else ()
        quantities = find_quantities(article, paragraphs, pack, times) if "quantities" in pack.finds else ()
        article = msgspec.structs.replace(article, times=times, quantities=quantities)
        directory = Directory()
        if "names" in pack.finds:
            directory = find_entities(paragraphs, article.text, pack, masthead(article)[0])
            mentions, bearers = find_mentions(article, paragraphs, directory, pack)
            article = msgspec.structs.replace(article, mentions=mentions, bearers=bearers)
        if "statements" in pack.finds:
            return extract(article, paragraphs, directory, pack)
        return msgspec.structs.replace(article, statements_sought=False)

    def _pipeline(self, pack: LanguagePack) -> Language:
        """Return a pack's pipeline, loaded once."""
        if pack.code not in self._pipelines:
            self._pipelines[pack.code] = pack.pipeline(self._stand_ins.get(pack.code))
        return self._pipelines[pack.code]


def extract_all(articles: Iterable[Article], stand_ins: Mapping[str, str] | None = None) -> Iterator[Article | Failure]:
    """Yield each article with what it says, in the order given; in its place a failure where it cannot be analysed.

    Raises UsageError where the articles' pipeline cannot be loaded.
    """
    extractor = Extractor(stand_ins)
    for article in articles:
        yield _too_long(article) or _attempt(extractor, article)


def _too_long(article: Article) -> Failure | None:
    """Return a failure for an article with a block that takes more memory to parse than a laptop has to give."""
    length = max((block.span[1] - block.span[0] for block in article.blocks), default=0)
    if length <= LONGEST_BLOCK:
        return None
    reason = f"a paragraph has {length} characters and at most {LONGEST_BLOCK} can be parsed; break it into lines"
    return Failure(article.file, "too_long", reason)


def _attempt(extractor: Extractor, article: Article) -> Article | Failure:
    """Return the extracted article; whatever its text breaks in a stage is told and stops no other article."""
    try:
        return extractor(article)
    except RecoupeError:
        raise
    except Exception as error:  # a fault of ours, not of the person who reads the message
        reason = f"a fault in recoupe, please report it with this file: {type(error).__name__}: {error}"
        return Failure(article.file, "fault", reason)


def cross_check(
    articles: Iterable[Article], failures: tuple[Failure, ...] = (), decisions: Sequence[Ruling] = ()
) -> Dossier:
    """Bring extracted articles of one story together: entities, claims, origins, conflicts, drift.

    ``decisions`` are those that people took; raises UsageError where one points at nothing in the articles.
    ``failures`` are the inputs that could not be read or analysed; the dossier has them in order of file. No articles
    give a dossier without claims.
    """
    read = tuple(sorted(articles, key=lambda article: (article.file, article.id)))
    failed = tuple(sorted(failures, key=lambda failure: (failure.file, failure.code, failure.reason)))
    packs = {code: pack for code, pack in readers().items() if any(a.language == code for a in read)}
    names = read_names(read, packs)
    read, entities = resolve(read, located(decisions, read))
    read = credit(read, entities)
    groups = find_claims(read, packs, names)
    claims = weigh(read, groups, packs, names, entities)
    return Dossier(
        recoupe=__version__, schema=SCHEMA_VERSION, articles=read, failed=failed, claims=claims, entities=entities
    )
