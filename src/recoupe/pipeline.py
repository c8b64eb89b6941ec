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
from recoupe.decide.articles import told_articles
from recoupe.decide.pairs import Settled, settle
from recoupe.decide.ruling import Rulings
from recoupe.decide.statements import decide_statements
from recoupe.errors import RecoupeError, UsageError
from recoupe.extract.statements import extract
from recoupe.languages.pack import installed, readers
from recoupe.link.claims import find_claims
from recoupe.link.credit import credit
from recoupe.link.entities import find_entities as resolve
from recoupe.link.entities import in_order
from recoupe.link.stories import gather
from recoupe.normalise.actor import read_names
from recoupe.normalise.quantity import find_quantities
from recoupe.normalise.time import find_times
from recoupe.records.dossier import SCHEMA_VERSION, Dossier
from recoupe.records.text import Article, Failure
from recoupe.told import Earlier, Told, made_from
from recoupe.weigh.claims import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.language import Language

    from recoupe.annotate.syntax import Paragraph
    from recoupe.decide.pairs import Ruled
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.decision import Subject

PAIRED: tuple[Subject, ...] = ("entity", "claim", "origin")
"""What decisions tell of two things of one story that are one or two."""
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
        parsed = paragraphs = self.paragraphs(article)
        if "statements" in pack.finds:
            paragraphs = tuple(mend(paragraph, pack) for paragraph in parsed)
        times = find_times(article, paragraphs, pack) if "times" in pack.finds else ()
        # what is counted reads noun phrases, which the parser has right more often than the rules for verbs leave them
        quantities = find_quantities(article, parsed, pack, times) if "quantities" in pack.finds else ()
        article = msgspec.structs.replace(article, times=times, quantities=quantities)
        directory = Directory()
        if "names" in pack.finds:
            directory = find_entities(paragraphs, article.text, pack, masthead(article)[0])
            mentions, bearers = find_mentions(article, paragraphs, directory, pack)
            article = msgspec.structs.replace(article, mentions=mentions, bearers=bearers)
        if "statements" in pack.finds:
            return extract(article, paragraphs, directory, pack)
        return msgspec.structs.replace(article, statements_sought=False)

    def paragraphs(self, article: Article) -> tuple[Paragraph, ...]:
        """Return the trees of an article whose language has a pack."""
        return annotate(article, self._pipeline(self._packs[str(article.language)]))

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
    articles: Iterable[Article],
    failures: tuple[Failure, ...] = (),
    rulings: Rulings | None = None,
    earlier: Dossier | None = None,
) -> Dossier:
    """Gather extracted articles into stories, and bring those of each together: entities, claims, origins, conflicts.

    ``rulings`` are what people decided; those whose words are not found again are listed with the reason and do
    nothing. Raises UsageError where one is the contrary of another. ``failures`` are the inputs that could not be read
    or analysed; the dossier has them in order of file. A story that an ``earlier`` dossier tells is taken from there if
    it would be told the same again. No articles give a dossier without claims.
    """
    rulings = rulings or Rulings()
    read = tuple(sorted(articles, key=lambda article: (article.file, article.id)))
    failed = tuple(sorted(failures, key=lambda failure: (failure.file, failure.code, failure.reason)))
    packs = {code: pack for code, pack in readers().items() if any(a.language == code for a in read)}
    read, said = decide_statements(read, rulings.statement)
    of_stories = settle("story", rulings.story, read)
    stories = gather(read, packs, of_stories.pairs)
    homes = {article.id: number for number, story in enumerate(stories) for article in story}
    settled = {subject: settle(subject, getattr(rulings, subject), read, homes) for subject in PAIRED}
    before = Earlier(earlier)
    told = [tell_story(story, packs, settled, before) for story in stories]
    by_id = {article.id: article for one in told for article in one.articles}
    return Dossier(
        recoupe=__version__,
        schema=SCHEMA_VERSION,
        articles=tuple(by_id[article.id] for article in read),
        failed=failed,
        claims=tuple(claim for one in told for claim in one.claims),
        entities=in_order((entity for one in told for entity in one.entities), read),
        stories=tuple(one.record for one in told),
        decisions=(
            *told_articles(read, rulings.article),
            *said,
            *of_stories.told,
            *(decision for subject in PAIRED for decision in settled[subject].told),
        ),
    )


def tell_story(
    articles: tuple[Article, ...],
    packs: Mapping[str, LanguagePack],
    decisions: Mapping[Subject, Settled] | None = None,
    earlier: Earlier | None = None,
) -> Told:
    """Bring the articles of one story together; ``decisions`` about others are passed over.

    What the ``earlier`` dossier tells of the same articles and decisions is not told anew.
    """
    settled = decisions or {}
    ruled = {subject: _within(articles, settled.get(subject, Settled())) for subject in PAIRED}
    digest = made_from(articles, (one for pairs in ruled.values() for one in pairs))
    if earlier and (before := earlier.told(articles, digest)):
        return before
    packs = {code: pack for code, pack in packs.items() if any(article.language == code for article in articles)}
    names = read_names(articles, packs)
    articles, entities = resolve(articles, ruled["entity"])
    articles = credit(articles, entities)
    groups = find_claims(articles, packs, names, ruled["claim"])
    return Told(articles, entities, weigh(articles, groups, packs, names, entities, ruled["origin"]), digest)


def _within(articles: tuple[Article, ...], settled: Settled) -> tuple[Ruled, ...]:
    """Return the pairs of one subject whose two sides stand in these articles."""
    bearers = {bearer.id for article in articles for bearer in article.bearers}
    here = bearers | {statement.id for article in articles for statement in article.statements}
    return tuple(one for one in settled.pairs if here.issuperset(one.pair))
