"""What the outlet says itself: kept, marked as its own, and never given to a source."""

import pytest


def test_a_plain_sentence_is_the_outlets_own(own, said):
    text = "Le tramway a déraillé mardi près de la gare."
    [row] = own(text)
    assert row.content == "Le tramway a déraillé mardi près de la gare"
    assert (row.source, row.cue, row.chain) == (None, None, [])
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le roi a signé le traité jeudi.",
        "Les États-Unis ont désigné six groupes comme terroristes.",
        "La Norvège a extradé deux hackers vers Paris.",
        "Le conseil a refusé le permis de construire.",
    ],
)
def test_acts_told_as_facts_are_own_voice(own, said, text):
    assert said(text) == []
    assert len(own(text)) == 1


def test_own_and_credited_sentences_are_told_apart(own, said):
    text = "Le tramway a déraillé mardi. Selon la régie, le frein a lâché. La ligne reste coupée."
    assert [row.content for row in own(text)] == ["Le tramway a déraillé mardi", "La ligne reste coupée"]
    assert [row.content for row in said(text)] == ["le frein a lâché"]


def test_a_sentence_behind_a_credited_one_is_not_credited(own):
    text = "La régie affirme que le frein a lâché. Trois voitures ont quitté les rails."
    assert [row.content for row in own(text)] == ["Trois voitures ont quitté les rails"]


@pytest.mark.parametrize("kind", ["title", "heading", "caption", "boilerplate", "note"])
def test_only_the_lede_and_the_paragraphs_say_something(own, said, kind):
    text = "Selon la régie, le frein a lâché.\n\nLe tramway a déraillé mardi."
    assert said(text, kinds=(kind,)) == []
    assert [row.content for row in own(text, kinds=(kind,))] == ["Le tramway a déraillé mardi"]


def test_a_lede_says_something(said):
    [row] = said("Selon la régie, le frein a lâché.\n\nLe tramway a déraillé mardi.", kinds=("lede",))
    assert row.content == "le frein a lâché"


def test_an_article_without_words_says_nothing(own, said):
    assert own("Ver : photos") == said("Ver : photos") == []


def test_reading_twice_gives_the_same(own):
    text = "Le tramway a déraillé mardi. La ligne reste coupée."
    assert own(text) == own(text)
