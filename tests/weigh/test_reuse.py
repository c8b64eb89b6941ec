"""Passages that articles share, with their spans, quoted speech apart."""

from tests.weigh.newsroom import article, say

from recoupe.weigh.reuse import find_passages

SENTENCE = (
    "Les ouvriers du chantier naval ont découvert sous la cale une galerie que personne n’avait inscrite sur les plans "
    "du port depuis plus de soixante ans"
)


def texts(*bodies):
    return [
        article(f"Titre {number}", None, say("fin" * (number + 1)), background=body)
        for number, body in enumerate(bodies)
    ]


def shown(articles, passage):
    by_id = {one.id: one.text for one in articles}
    return by_id[passage.first][slice(*passage.first_span)], by_id[passage.second][slice(*passage.second_span)]


def test_a_copied_sentence_is_found_with_its_place_in_both_texts():
    articles = texts(f"Un tout autre début. {SENTENCE}.", f"{SENTENCE}, dit-on ici. Une autre suite.")
    [passage] = find_passages(articles, 12)
    assert shown(articles, passage) == (SENTENCE, SENTENCE)
    assert passage.channel == "text"


def test_a_changed_word_and_other_apostrophes_do_not_break_a_passage():
    altered = SENTENCE.replace("découvert", "mis au jour").replace("’", "'")
    articles = texts(SENTENCE, altered)
    [passage] = find_passages(articles, 12)
    assert shown(articles, passage) == (SENTENCE, altered)


def test_quoted_speech_is_a_channel_of_its_own():
    articles = texts(f"Il dit : « {SENTENCE} ».", f'"{SENTENCE}", dit-elle.')
    assert [passage.channel for passage in find_passages(articles, 12)] == ["quote"]


def test_a_quotation_and_the_same_words_unquoted_are_not_compared():
    assert find_passages(texts(f"Il dit : « {SENTENCE} ».", SENTENCE), 12) == ()


def test_short_common_phrases_are_no_passage():
    articles = texts(
        "La ministre de la Mer et des Ports a visité Brest.", "La ministre de la Mer et des Ports sera à Sète demain."
    )
    assert find_passages(articles, 12) == ()


def test_one_article_or_none_shares_nothing():
    assert find_passages(texts(f"{SENTENCE}. {SENTENCE}."), 12) == ()
    assert find_passages([], 12) == ()
