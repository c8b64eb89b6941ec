"""The made story whose cost is measured: articles whose records fit their text, and what comes of them."""

import pytest
from benchmarks.story import made, measure


@pytest.fixture(scope="module")
def articles():
    return made(30, seed=3)


def test_the_same_seed_makes_the_same_story(articles):
    assert made(30, seed=3) == articles
    assert made(30, seed=4) != articles


def test_articles_go_over_twenty_days_and_are_those_of_several_media(articles):
    days = [article.published[:10] for article in articles]
    assert (days, days[0], days[-1]) == (sorted(days), "2031-05-01", "2031-05-20")
    assert len({article.id for article in articles}) == 30
    assert len({article.outlet for article in articles}) > 20


def test_records_stand_where_their_words_do(articles):
    links = counts = 0
    for article in articles:
        for bearer in article.bearers:
            assert article.text[slice(*bearer.span)] == bearer.name
        quantities = {one.id: one for one in article.quantities}
        for statement in article.statements:
            words = article.text[slice(*statement.content[0])]
            assert set(statement.terms) <= set(words.split())
            for link in statement.chain:
                links += 1
                assert article.text[slice(*link.span)] == link.name
            for key in statement.quantities:
                counts += 1
                assert article.text[slice(*quantities[key].span)] == str(quantities[key].value)
                assert words.startswith(f"{quantities[key].value} {quantities[key].of} ")
    assert links
    assert counts


def test_tellings_credit_and_copy_about_as_often_as_said():
    statements = [(one, article) for article in made(120) for one in article.statements]
    silent = sum(not one.chain for one, _ in statements) / len(statements)
    words = [article.text[slice(*one.content[0])] for one, article in statements]
    copied = 1 - len(set(words)) / len(words)
    assert silent == pytest.approx(0.4, abs=0.05)
    assert copied == pytest.approx(1 / 8, abs=0.05)


def test_what_is_measured_is_one_story_with_claims():
    found = measure(12)
    assert found["statements"] == sum(len(article.statements) for article in made(12))
    assert found["stories"] == 1
    assert found["claims"] > 5
    assert found["dossier_mb"] > 0.05
    assert found["peak_mb"] > found["dossier_mb"]
