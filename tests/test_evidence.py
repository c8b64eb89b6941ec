"""Every figure leads back to the words in the articles: nothing is shown that no span bears out, no id leads nowhere.

Walks the dossiers of every example and of the stories that may be looked at, those in one check.
"""

from html import unescape
from itertools import chain
from pathlib import Path

import msgspec
import pytest
import regex
from click.testing import CliRunner

from recoupe.annotate.fold import plain
from recoupe.cli import main
from recoupe.records.dossier import Dossier
from recoupe.weigh.quantity import show

ROOT = Path(__file__).parents[1]
INPUTS = (
    *sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir()),
    ROOT / "benchmarks/gold/stories/dev",
)
NUMBER = regex.compile(r"\d+(?:[.,\s\N{NARROW NO-BREAK SPACE}]\d+)*")
CODED = ("certainty", "status", "denial", "negation")
"""What differs by a code of ours, not by words: the code's words are what it rests on."""


class Desk:
    """A dossier and its page, with what its ids lead to."""

    def __init__(self, folder):
        self.dossier = dossier = msgspec.json.decode((folder / "dossier.json").read_bytes(), type=Dossier)
        self.page = (folder / "dossier.html").read_text(encoding="utf-8")
        self.articles = {article.id: article for article in dossier.articles}
        self.statements = {one.id: one for article in dossier.articles for one in article.statements}
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.entities = {entity.id: entity for entity in dossier.entities}

    def article_of(self, statement):
        return self.articles[self.statements[statement].article]

    def words(self, article, span):
        """The words under a span; none for one that does not lie in the article's text."""
        text = self.articles[article].text
        return text[slice(*span)] if 0 <= span[0] < span[1] <= len(text) else ""

    def forms(self, link):
        """What a link goes by: its name, and those of its entity."""
        entity = self.entities.get(link.entity)
        return [link.name, *((entity.name, *entity.aliases) if entity else ())]

    def merged(self, origin, origins):
        """The names by which merges tie statements of an origin to it, as far as their words give them."""
        return {
            merge.name
            for merge in origins.merges
            if {*merge.statements} & {*origin.statements}
            and any(shown(merge.name, self.words(one.article, one.span)) for one in merge.evidence)
        }

    def links(self):
        for statement in self.statements.values():
            for link in chain(*statement.chains):
                yield statement, link

    def sides(self):
        """Each claim's counts of origins, for and against."""
        for claim in self.dossier.claims:
            yield claim, claim.origins
            yield claim, claim.origins_against

    def differences(self):
        """Each claim's conflicts and drifts."""
        for claim in self.dossier.claims:
            for one in (*claim.conflicts, *claim.drift):
                yield claim, one


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    found = []
    for path in INPUTS:
        out = tmp_path_factory.mktemp(path.name)
        result = CliRunner().invoke(main, ["check", str(path), "--out", str(out), "--quiet"], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        found.append(Desk(out))
    return found


@pytest.fixture
def all_hold(desks):
    """Walk every dossier; a walk yields for each thing that it looks at "" or what is wrong with it."""

    def look(walk):
        told = [problem for desk in desks for problem in walk(desk)]
        broken = list(dict.fromkeys(filter(None, told)))
        assert told, "nothing to look at"
        assert not broken, "\n".join(broken)

    return look


def shown(name, words):
    """Whether words contain a name, as the reader compares them: but for case, accents and what stands between."""
    return bool(plain(words)) and f" {plain(name)} " in f" {plain(words)} "


def digits(number):
    """The digits of a number that tell: without separators, and without the zeros at its ends."""
    return regex.sub(r"\D", "", number).strip("0")


def same_digits(quantity, words):
    """Whether the numbers that words give in digits are those of a quantity; a number in letters is not looked at."""
    told = {digits(str(bound)) for bound in (quantity.value, quantity.min, quantity.max) if bound is not None}
    return all(digits(number) in told for number in NUMBER.findall(words))


# what one article says


def test_ids_lead_to_something_that_is_there(all_hold):
    def walk(desk):
        for article in desk.dossier.articles:
            values = {one.id for one in (*article.times, *article.quantities)}
            for one in article.statements:
                times = chain(*(event.times for event in (one.event, *one.clauses) if event))
                lost = {*one.times, *one.quantities, *times} - values
                yield f"{one.id}: no {lost}" if lost or one.article != article.id else ""
            for mention in article.mentions:
                yield "" if mention.entity in desk.entities else f"{article.file} {mention}"
        for _, link in desk.links():
            yield "" if link.entity is None or link.entity in desk.entities else str(link)
        for story in desk.dossier.stories:
            yield "" if {*story.articles} <= {*desk.articles} and {*story.claims} <= {*desk.claims} else story.id
        for claim in desk.dossier.claims:
            members = {*claim.members}
            for keys in (claim.stance, claim.member_spans, claim.features):
                yield "" if {*keys} == members else f"{claim.gloss}: {keys}"
            yield "" if members <= {*desk.statements} else f"{claim.gloss}: {members}"
            yield "" if {claim.id.split(".")[0], claim.gloss_of} <= members else f"{claim.id} {claim.gloss_of}"
            yield (
                "" if {*claim.uncredited} <= {desk.article_of(m).id for m in members} else f"{claim.gloss}: uncredited"
            )
            for other in claim.opposes:
                yield "" if claim.id in desk.claims[other].opposes else f"{claim.gloss} opposes {other}"

    all_hold(walk)


def test_facts_about_an_article_stand_in_its_words(all_hold):
    def walk(desk):
        for article in desk.dossier.articles:
            for field, fact in article.metadata.items():
                if fact.span:
                    words = desk.words(article.id, fact.span)
                    held = field not in ("outlet", "title") or shown(getattr(article, field), words)
                    yield "" if words.strip() and held else f"{article.file} {field}: {words!r}"

    all_hold(walk)


def test_a_link_is_named_where_it_says(all_hold):
    def walk(desk):
        for statement, link in desk.links():
            words = " ".join(desk.words(statement.article, span) for span in (link.span, link.named) if span)
            named = any(shown(form, words) or made_of(form, words) for form in desk.forms(link))
            yield "" if named else f"{desk.articles[statement.article].file} {link.kind} {link.name!r}: {words!r}"

    all_hold(walk)


def made_of(name, words):
    """Whether words give a document's noun and its author, in whatever order."""
    noun, _, author = name.partition(" (")
    return bool(author) and shown(noun, words) and shown(author, words)


def test_a_link_carried_over_was_named_before(all_hold):
    def walk(desk):
        for statement, link in desk.links():
            if not link.stated:
                told = max(spans[0][0] for spans in (statement.content, statement.cue) if spans)
                yield "" if link.span[1] <= told else f"{desk.articles[statement.article].file} {link}"

    all_hold(walk)


def test_quantities_and_times_stand_at_their_spans(all_hold):
    def walk(desk):
        for article in desk.dossier.articles:
            for one in article.quantities:
                words = desk.words(article.id, one.span)
                yield (
                    ""
                    if words.strip() and same_digits(one, words)
                    else f"{article.file} {show(one, article)}: {words!r}"
                )
            for one in article.times:
                words = desk.words(article.id, one.span)
                years = regex.findall(r"\b\d{4}\b", words)
                told = words.strip() and all(year.startswith(one.value[:4]) for year in years)
                yield "" if told else f"{article.file} {one.value}: {words!r}"
            for one in article.statements:
                inside = [
                    value for value in (*article.quantities, *article.times) if value.id in one.times + one.quantities
                ]
                for value in inside:
                    yield "" if within(value.span, one.content) else f"{article.file} {value} outside of {one.content}"

    all_hold(walk)


def within(span, spans):
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def test_what_a_statement_rests_on_stands_in_its_article(all_hold):
    def walk(desk):
        for one in desk.statements.values():
            spans = [*one.content, *(one.source or ()), *(one.cue or ())]
            spans += [span for reason in one.evidence for span in reason.spans]
            events = [event for event in (one.event, *one.clauses) if event]
            spans += [
                span
                for event in events
                for span in (event.trigger, event.actor_span, event.target_span, event.place_span)
                if span
            ]
            for span in spans:
                yield "" if desk.words(one.article, span).strip() else f"{desk.article_of(one.id).file} {span}"
            for reason in one.evidence:
                told = any(desk.words(one.article, span).strip() for span in reason.spans)
                yield "" if told else f"{desk.article_of(one.id).file} {reason}"
            for field in ("certainty", "status"):
                coded = getattr(one, field) not in ("CT+", "none")
                told = any(reason.field == field for reason in one.evidence)
                yield f"{desk.article_of(one.id).file} {one}" if coded and not told else ""

    all_hold(walk)


# who is named


def test_roles_and_mentions_stand_in_their_articles(all_hold):
    def walk(desk):
        for entity in desk.dossier.entities:
            held = [(anchor.article, anchor.span) for anchor in entity.mentions]
            given = {
                (article.id, one.span)
                for article in desk.dossier.articles
                for one in article.mentions
                if one.entity == entity.id
            }
            yield "" if set(held) == given else f"{entity.name}: {set(held) ^ given}"
            yield "" if any(shown(entity.name, desk.words(*place)) for place in held) else f"{entity.name}: not named"
            for alias in entity.aliases:
                yield "" if any(shown(alias, desk.words(*place)) for place in held) else f"{entity.name}: alias {alias}"
            for role in entity.roles:
                told = desk.words(role.article, role.span).strip()
                dated = role.date == desk.articles[role.article].published
                yield "" if told and dated else f"{entity.name}: {role}"

    all_hold(walk)


def test_a_join_shows_both_names(all_hold):
    def walk(desk):
        for entity in desk.dossier.entities:
            for join in entity.joins:
                for name, anchor in zip(join.names, join.evidence, strict=True):
                    words = desk.words(anchor.article, anchor.span)
                    yield "" if name and shown(name, words) else f"{entity.name}: {name!r} in {words!r}"

    all_hold(walk)


# what claims show


def test_a_gloss_is_the_words_of_its_member(all_hold):
    def walk(desk):
        for claim in desk.dossier.claims:
            article = desk.article_of(claim.gloss_of).id
            words = [desk.words(article, span).strip(" ,;:") for span in claim.member_spans[claim.gloss_of]]
            yield "" if claim.gloss == " … ".join(words) and all(words) else f"{claim.gloss!r}: {words}"
            for member, spans in claim.member_spans.items():
                inside = spans and all(within(span, desk.statements[member].content) for span in spans)
                yield "" if inside else f"{claim.gloss}: {member} {spans}"

    all_hold(walk)


def test_an_origin_is_named_in_words_or_is_an_outlet(all_hold):
    def walk(desk):
        for claim, origins in desk.sides():
            for origin in origins.entries:
                yield (
                    "" if origin.statements and {*origin.statements} <= {*claim.members} else f"{claim.gloss}: {origin}"
                )
                links = [link for one in origin.statements for link in chain(*desk.statements[one].chains)]
                outlets = {desk.article_of(one).outlet for one in origin.statements}
                names = {form for link in links for form in desk.forms(link)} | outlets | desk.merged(origin, origins)
                lost = {origin.name, *origin.relays, *origin.witnesses} - names
                yield f"{claim.gloss}: {lost} not in {names}" if lost else ""

    all_hold(walk)


def test_first_hand_and_retracting_words_are_there(all_hold):
    def walk(desk):
        for claim, origins in desk.sides():
            for origin in origins.entries:
                articles = {desk.article_of(one).id for one in origin.statements}
                for anchor in origin.first_hand:
                    told = anchor.article in articles and desk.words(anchor.article, anchor.span).strip()
                    yield "" if told else f"{claim.gloss}: {origin.name} {anchor}"
                for anchor in origin.retracted:
                    yield "" if desk.words(anchor.article, anchor.span).strip() else f"{claim.gloss}: {anchor}"

    all_hold(walk)


def test_a_merge_is_borne_out_in_every_article_that_it_ties(all_hold):
    def walk(desk):
        for claim, origins in desk.sides():
            for merge in origins.merges:
                # an office may be told in an article beside them
                told = {anchor.article for anchor in merge.evidence if desk.words(anchor.article, anchor.span).strip()}
                tied = {desk.article_of(one).id for one in merge.statements}
                held = tied <= told and {*merge.statements} <= {*claim.members}
                where = sorted(desk.articles[one].file for one in tied - told)
                yield "" if held and tied else f"{claim.gloss}: {merge.reason} {merge.name!r} {where}"

    all_hold(walk)


def test_the_value_of_a_conflict_or_drift_stands_in_its_words(all_hold):
    def walk(desk):
        for claim, one in desk.differences():
            keys = {*one.statements}
            yield "" if keys == {*one.values} == {*one.evidence} else f"{claim.gloss}: {one}"
            for key in one.statements:
                article, spans, value = desk.article_of(key), one.evidence[key], one.values[key]
                words = [desk.words(article.id, span) for span in spans]
                held = spans and all(word.strip() for word in words) and bears(one.kind, value, article, spans, words)
                yield "" if held else f"{one.kind} {value!r} in {article.file}: {words}"

    all_hold(walk)


def bears(kind, value, article, spans, words):
    """Whether the words of a difference bear its value out, the first of them being the value's."""
    if kind in CODED:
        return True
    if kind in ("quantity", "date"):
        values = article.quantities if kind == "quantity" else article.times
        found = [show(one, article) if kind == "quantity" else one.value for one in values if one.span == spans[0]]
        return value in found or (kind == "quantity" and value == words[0])
    told = any(shown(value, word) for word in words) or made_of(value, " ".join(words))
    return told or mentioned(value, article, spans[0])


def mentioned(value, article, span):
    """Whether words that do not have a name mention the one whom it names elsewhere in the article."""
    here = {one.entity for one in article.mentions if one.span[0] < span[1] and span[0] < one.span[1]}
    return any(one.entity in here and shown(value, article.text[slice(*one.span)]) for one in article.mentions)


def test_what_the_page_quotes_stands_in_an_article(all_hold):
    def walk(desk):
        texts = " ".join(on_one_line(article.text) for article in desk.dossier.articles)
        for quoted in regex.findall(r"<q\b[^>]*>(.*?)</q>", desk.page, regex.DOTALL):
            words = on_one_line(unescape(regex.sub(r"<[^>]*>", "", quoted)))
            for stretch in regex.split(r" (?:\[…\]|…) ", words):
                yield "" if stretch and stretch.removesuffix("…") in texts else words

    all_hold(walk)


def on_one_line(text):
    return " ".join(text.split())
