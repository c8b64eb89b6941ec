"""Where a sentence is told, in the terminal: each claim that it makes, what ties it to it, and what stands behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.report.answer import write_answer
from recoupe.report.index import Index
from recoupe.report.sheet import Sheet, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from recoupe.records.answer import Match, Trace
    from recoupe.records.dossier import Dossier

EXPLAINED, LISTED = 5, 20
"""How many matches are told in full, and how many are listed; the JSON has them all."""
_AGAINST = ("against_polarity", "against_status")


def render_trace(trace: Trace, dossier: Dossier, interface: str, console: Console) -> None:
    """Print where a sentence is told, the best match first, or that it is not told in what was read.

    ``dossier`` holds the claims of all matches. Raises UsageError for an interface language that there is none of.
    """
    sheet = Sheet(interface, console)
    _head(trace, sheet)
    index = Index(dossier)
    for number, match in enumerate(trace.matches[:EXPLAINED], start=1):
        sheet.blank()
        sheet.rule()
        _match(number, match, trace, index, sheet)
        sheet.blank()
        write_answer(match.answer, index, sheet)
    sheet.print()


def _head(trace: Trace, sheet: Sheet) -> None:
    count, say = sheet.words.count, sheet.words.say
    sheet.add(Text(sheet.quoted([trace.sentence]), "bold"))
    articles, language = count("articles", trace.articles), sheet.words.term("language", trace.language)
    if trace.matches:
        sheet.say("trace.found", found=count("matches", len(trace.matches)), articles=articles, language=language)
    else:
        sheet.say("trace.not_found", articles=articles, language=language)
    if len(trace.matches) > 1:
        _list(trace.matches, sheet)
    if len(trace.matches) > EXPLAINED:
        sheet.add(say("trace.explained", n=EXPLAINED))
    if trace.failed:
        sheet.say("trace.failed", files=count("failures", len(trace.failed)))


def _list(matches: Sequence[Match], sheet: Sheet) -> None:
    """List the matches, each on a line or two, as far as a person reads."""
    say = sheet.words.say
    for number, match in enumerate(matches[:LISTED], start=1):
        row, score = match.answer.number, sheet.words.number(match.score)
        which = say("answer.claim", n=row) if row else say("answer.lone_short")
        told = say("trace.row", which=which, words=sheet.quoted([match.answer.claim.gloss]), score=score)
        sheet.add(told, 2, f"{number}. ")
    if len(matches) > LISTED:
        sheet.say("ledger.and_more", 2, n=len(matches) - LISTED)


def _match(number: int, match: Match, trace: Trace, index: Index, sheet: Sheet) -> None:
    """Say which part of the sentence is told, how like the closest statement it is, and what is against it."""
    words, say = sheet.words, sheet.words.say
    if len(trace.matches) > 1:
        sheet.add(Text(say("trace.match", n=number, all=len(trace.matches)), "bold"))
    if [shown(part) for part in match.words] != [shown(trace.sentence)]:
        sheet.say("trace.part", words=sheet.quoted(match.words))
    article = index.article_of(match.closest)
    outlet = shown(article.outlet or article.file)
    sheet.say("trace.closest", outlet=outlet, words=sheet.quoted(match.closest_words))
    features = sorted(match.features.items(), key=lambda pair: -pair[1])
    parts = ", ".join(f"{words.term('features', name)} {words.number(weight)}" for name, weight in features)
    sheet.add(Text(say("trace.features", score=words.number(match.score), features=parts), "dim"))
    for name in _AGAINST:
        if name in match.features:
            sheet.say(f"trace.{name}")
    if match.new:
        sheet.say("trace.new", words=", ".join(sheet.quoted([part]) for part in match.new))
