"""Passages that articles share, with their spans, quoted speech and furniture apart."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.weigh.newsroom import article, say

from recoupe.annotate.fold import plain
from recoupe.normalise.actor import read_names
from recoupe.weigh.reuse.passages import find_passages

NAMES = read_names((), {})
SENTENCE = (
    "Les ouvriers du chantier naval ont découvert sous la cale une galerie que personne n’avait inscrite sur les plans "
    "du port depuis plus de soixante ans"
)
OTHER = (
    "Trois géomètres venus de la préfecture doivent descendre lundi mesurer ce couloir de brique et dire si la grue "
    "peut encore rouler au-dessus sans danger"
)
THIRD = (
    "Le directeur des bassins refuse pour sa part de parler de retard et rappelle que le carénage du ferry n’était "
    "prévu qu’après les grandes marées de mars"
)


def texts(*bodies, outlets=None):
    return [
        article(outlets[number] if outlets else f"Titre {number}", None, say("fin" * (number + 1)), background=body)
        for number, body in enumerate(bodies)
    ]


def passages(articles):
    return find_passages(articles, NAMES)


def shown(articles, passage):
    by_id = {one.id: one.text for one in articles}
    return by_id[passage.first][slice(*passage.first_span)], by_id[passage.second][slice(*passage.second_span)]


def test_a_copied_sentence_is_found_with_its_place_in_both_texts():
    articles = texts(f"Un tout autre début. {SENTENCE}.", f"{SENTENCE}, dit-on ici. Une autre suite.")
    [passage] = passages(articles)
    assert shown(articles, passage) == (SENTENCE, SENTENCE)
    assert passage.channel == "text"
    assert passage.words == len(plain(SENTENCE).split())


def test_a_changed_word_and_other_apostrophes_do_not_break_a_passage():
    altered = SENTENCE.replace("découvert", "mis au jour").replace("’", "'")
    articles = texts(SENTENCE, altered)
    [passage] = passages(articles)
    assert shown(articles, passage) == (SENTENCE, altered)
    assert [articles[0].text[slice(*run.first)].split()[0] for run in passage.runs] == ["Les", "sous"]


def test_case_decomposed_accents_and_ligatures_make_no_difference():
    altered = SENTENCE.upper().replace("É", "E\u0301") + " (ﬁn)"
    articles = texts(SENTENCE + " fin", altered)
    [passage] = passages(articles)
    assert passage.words == len(plain(SENTENCE).split()) + 1


@pytest.mark.parametrize("before", ["\ufeff", "😀 ", "Ligne.\r\n\r\n", "e\u0301te\u0301 "])
def test_spans_count_the_characters_of_the_source_text(before):
    articles = texts(before + SENTENCE, "Ailleurs. " + SENTENCE)
    [passage] = passages(articles)
    assert shown(articles, passage) == (SENTENCE, SENTENCE)


def test_quoted_speech_is_a_channel_of_its_own():
    articles = texts(f"Il dit : « {SENTENCE} ».", f'"{SENTENCE}", dit-elle.')
    assert [passage.channel for passage in passages(articles)] == ["quote"]


def test_a_quotation_and_the_same_words_unquoted_are_not_compared():
    assert passages(texts(f"Il dit : « {SENTENCE} ».", SENTENCE)) == ()


def test_short_common_phrases_are_no_passage():
    articles = texts(
        "La ministre de la Mer et des Ports a visité Brest.", "La ministre de la Mer et des Ports sera à Sète demain."
    )
    assert passages(articles) == ()


def test_names_with_their_titles_that_all_reports_have_are_no_passage():
    mayor, minister = (
        "le maire de Port-Audran, Ludovic Kerbrat,",
        "la ministre de la Mer et des Ports, Solène Vauquelin,",
    )
    articles = texts(
        f"Hier matin {mayor} a reçu chez lui {minister} venue sans prévenir. Puis {mayor} a dîné seul.",
        f"Selon nous {mayor} déteste en secret {minister} et le fait savoir. Mais {minister} se tait.",
    )
    assert passages(articles) == ()


def test_a_text_rewritten_and_reordered_is_found_by_its_shorter_stretches():
    def rewrite(sentence, step):
        words = sentence.split()
        return " ".join("nouveau" if at % step == step - 1 else word for at, word in enumerate(words))

    first = f"{SENTENCE}. {OTHER}. {THIRD}."
    second = f"{rewrite(THIRD, 5)}. {rewrite(SENTENCE, 6)}. {rewrite(OTHER, 5)}."
    found = passages(texts(first, second))
    assert sum(passage.words for passage in found) > 40
    assert max(run.first[1] - run.first[0] for passage in found for run in passage.runs) < len(SENTENCE) / 2


def test_what_recurs_in_three_articles_of_an_outlet_is_its_furniture():
    outlets = ["Le Pont", "Le Pont", "Le Pont", "La Rive"]
    fourth = " ".join(f"Un mot {number} puis un autre {number * 7}." for number in range(9))
    articles = texts(*(f"{body}\n{SENTENCE}" for body in (OTHER, THIRD, fourth, OTHER)), outlets=outlets)
    [passage] = passages(articles)
    for words in shown(articles, passage):
        assert words.startswith(OTHER)
        assert "chantier" not in words


def test_versions_of_one_article_are_no_furniture():
    body = f"{SENTENCE}. {OTHER}. {THIRD}."
    articles = texts(body, body + " Suite.", body + " Suite et fin.", body, outlets=["Le Pont"] * 3 + ["La Rive"])
    copied = {articles[3].id}
    assert any(copied & {passage.first, passage.second} for passage in passages(articles))


def test_captions_and_furniture_of_the_page_are_not_compared():
    from msgspec.structs import replace  # noqa: PLC0415

    from recoupe.records.text import Block  # noqa: PLC0415

    articles = [
        replace(one, blocks=(Block("caption", (0, len(one.text))),)) for one in texts(SENTENCE, SENTENCE + " ici")
    ]
    assert passages(articles) == ()


def test_the_order_of_the_articles_changes_nothing():
    articles = texts(f"{SENTENCE}. {OTHER}", f"{OTHER}. {SENTENCE}", SENTENCE, f"Voici : {THIRD} {OTHER}")
    assert passages(articles) == passages(articles[::-1]) != ()


def test_a_text_that_hundreds_reuse_is_found_in_each_of_them():
    articles = texts(*(f"{'mot' * number} {number} {SENTENCE}." for number in range(450)))
    found = passages(articles)
    assert {one.id for one in articles} == {side for passage in found for side in (passage.first, passage.second)}
    assert len(found) < 450 * 40


def test_one_article_or_none_shares_nothing():
    assert passages(texts(f"{SENTENCE}. {SENTENCE}.")) == ()
    assert passages([]) == ()
    assert passages(texts("", "")) == ()


@pytest.mark.parametrize(
    ("body", "shared"),
    [("la " * 3000, 0), ("la li " * 2000, 0), ("« " * 500, 0), ('"' * 999 + SENTENCE, 3), ("\ud800" + SENTENCE, 3)],
)
def test_monotonous_and_broken_texts_are_read_like_any(body, shared):
    assert len(passages(texts(body, body + " fin", f"{SENTENCE} {body}"))) == shared


WORDS = st.sampled_from(
    [
        "le",
        "la",
        "Mer",
        "mer",
        "été",
        "e\u0301te\u0301",
        "ÉTÉ",
        "aujourd’hui",
        "l'an",
        "1 200",
        "½",
        "ﬁn",
        "fin",
        "œuf",
        "😀",
    ]
)
MARKS = st.sampled_from([" ", "\n", ", ", ". ", " « ", " » ", ' "', '" ', " “", "” ", "-", "\u00a0", "„", "\r\n"])
TEXTS = st.lists(st.tuples(WORDS, MARKS), max_size=60).map(lambda pairs: "".join(word + mark for word, mark in pairs))


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=4), st.text(max_size=30))
def test_every_span_reported_is_equal_after_folding_in_both_texts(parts, odd):
    bodies = [odd + part + SENTENCE + parts[0] + odd + OTHER for part in parts]
    articles = texts(*bodies)
    by_id = {one.id: one.text for one in articles}
    found = passages(articles)
    assert found
    for passage in found:
        first, second = by_id[passage.first], by_id[passage.second]
        assert passage.first_span == (passage.runs[0].first[0], passage.runs[-1].first[1])
        assert passage.second_span == (passage.runs[0].second[0], passage.runs[-1].second[1])
        for run in passage.runs:
            assert plain(first[slice(*run.first)]) == plain(second[slice(*run.second)]) != ""
        for side in ("first", "second"):
            spans = [getattr(run, side) for run in passage.runs]
            assert spans == sorted(spans)
            assert all(one[1] <= two[0] for one, two in pairwise(spans))
