"""What credits nobody in English: no statement is invented."""

import pytest


@pytest.fixture(scope="module")
def language():
    return "en"


@pytest.mark.parametrize(
    "text",
    [
        "The river rose by two metres in a night. By noon the lower town was under water, and the school stood empty.",
        "The bakery opened in 1921. It has changed hands three times since, and its ovens are still fired with wood.",
        "Trains to the coast were cancelled on Friday after a tree fell on the line near Lune.",
        "The team won twice in March. Its captain, who joined in 2019, scored both goals.",
        "The road to the village, which was closed in May, reopened on Monday.",
        "She learned that the shop had closed. He was told that the train was late.",
        "The court condemned two men to six years in prison.",
        "The driver called an ambulance and waited by the road.",
        "According to plan, the tunnel opened in May.",
        "For years the harbour lay empty. For the town, that was a loss.",
        "The museum shows paintings that were thought lost.",
        "When the storm hit, the ferry was still in port, and its crew slept on board.",
        "The firm offered the goalkeeper a new contract, and the player signed it on Monday.",
        "The painter noted for his portraits of sailors died in 1911.",
        "The road signs read in two languages. The letters are white.",
        "The diver who asked not to be named left the pier at noon.",
    ],
)
def test_own_voice_credits_nobody(said, text):
    assert [(row.source, row.cue, row.content) for row in said(text)] == []


def test_the_outlet_s_own_sentences_are_its_own(own):
    rows = own("The river rose by two metres. The school stood empty until Friday.")
    assert [row.content for row in rows] == [
        "The river rose by two metres.",
        "The school stood empty until Friday.",
    ] or [row.content for row in rows] == ["The river rose by two metres", "The school stood empty until Friday"]


def test_an_adverbial_clause_before_a_cue_is_no_content(said):
    [row] = said("When the vote ended, the mayor said the council had failed.")
    assert row.content == "the council had failed"


def test_anonymity_is_asked_for_and_says_nothing(said):
    [row] = said('"It was loud," said a neighbour who asked not to be named.')
    assert (row.content, row.chain[-1][1]) == ("It was loud", "anonymous")


def test_whoever_is_told_is_no_source(said):
    [row] = said('"We were late," the mayor told reporters.')
    assert row.names == ["mayor"]


def test_a_pronoun_before_a_cue_means_nobody_of_its_own_sentence(said):
    [row] = said("The minister will resign, she said.")
    assert row.names == ["she"]
