"""Clauses by which somebody is credited with the rest of the sentence, or with the one before."""

import pytest
from tests.extract.reading import article


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Comme l'a souligné la maire, la digue date de 1960.", "la maire", "la digue date de 1960"),
        ("Comme l'indique le rapport, les pompes étaient à l'arrêt.", "le rapport", "les pompes étaient à l'arrêt"),
        ("Comme dit le ministre, il faut attendre.", "le ministre", "il faut attendre"),
        ("Le pont fermera lundi, ce que confirme la préfecture.", "la préfecture", "Le pont fermera lundi"),
        ("Le pont fermera lundi, ce qu'a annoncé la mairie.", "la mairie", "Le pont fermera lundi"),
        ("Le feu est éteint, lit-on dans le communiqué.", "le communiqué", "Le feu est éteint"),
        ("Une enquête est ouverte, a-t-on appris auprès du parquet.", "parquet", "Une enquête est ouverte"),
        (
            "Le bilan est de six morts, a-t-on appris de source hospitalière.",
            "source hospitalière",
            "Le bilan est de six morts",
        ),
        ("On apprend de source judiciaire que le maire est entendu.", "source judiciaire", "le maire est entendu"),
    ],
)
def test_a_comment_clause_credits_somebody_with_the_rest_of_its_sentence(only, text, source, content):
    row = only(text)
    assert (row.source, row.content) == (source, content)


def test_a_comment_clause_inside_its_sentence_parts_the_content(only):
    assert only("La digue, comme le rappelle l'expert, date de 1960.").content == "La digue […] date de 1960"


def test_what_is_read_in_a_document_is_told_by_the_document(only):
    row = only("Le feu est éteint, peut-on lire dans un communiqué de la préfecture.")
    assert row.kinds == ["document"]


def test_a_sentence_that_presents_the_one_before_credits_somebody_with_it(only, own):
    text = "Le réseau aurait été piraté en mars. C'est ce qu'affirme la direction."
    assert (only(text).content, only(text).cue) == ("Le réseau aurait été piraté en mars", "C'est ce qu'affirme")
    assert own(text) == []


def test_a_pronoun_may_mean_the_sentence_before(only, own):
    text = "Le parquet a ouvert une enquête. Le procureur, Yves Morel, l'a confirmé à l'AFP."
    row = only(text)
    assert (row.content, row.act, row.names) == ("Le parquet a ouvert une enquête", "confirms", ["AFP", "Yves Morel"])
    assert own(text) == []


def test_a_pronoun_for_a_sentence_that_is_credited_confirms_what_it_says(said):
    rows = said("Le site fermera en mai, a dit la direction. La préfecture l'a démenti.")
    assert [(row.content, row.act) for row in rows] == [
        ("Le site fermera en mai", "says"),
        ("Le site fermera en mai", "denies"),
    ]


def test_a_pronoun_for_a_thing_credits_nobody(said):
    assert said("Le train est parti. Jean l'a raté.") == []
    assert said("Le maire a vendu le terrain. Il l'a regretté.") == []


def test_who_denies_in_a_comment_clause_denies(only):
    row = only("L'usine fermera en juin, ce qu'a démenti la direction.")
    assert (row.act, row.certainty, row.status) == ("denies", "CT-", "none")


def test_two_who_say_the_same_words_make_two_statements(extractor):
    said = extractor(article("Le site fermera en mai, a dit la direction, ce que confirme la préfecture.")).statements
    assert [one.act for one in said] == ["says", "confirms"]
    assert said[0].content == said[1].content
    assert said[0].id != said[1].id


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a fait ce que demandait la préfecture.",
        "Elle fera comme dit le médecin.",
        "Comme souvent, le marché ouvre à huit heures.",
        "Comme prévu, le maire a coupé le ruban.",
        "Il travaille comme directeur de l'usine, ce que beaucoup ignorent.",
        "C'est ce que le maire voulait éviter.",
        "Les enfants apprennent à lire dans les livres du musée.",
        "On apprend à lire dans cette école.",
    ],
)
def test_other_clauses_with_the_same_words_credit_nobody(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "La direction dément les informations selon lesquelles le site serait vendu.",
            "La direction",
            "le site serait vendu",
        ),
        ("Une rumeur selon laquelle le maire partirait court depuis lundi.", "Une rumeur", "le maire partirait"),
    ],
)
def test_a_noun_may_pass_a_clause_on(said, text, source, content):
    row = said(text)[0]
    assert (row.source, row.content.startswith(content)) == (source, True)


def test_a_relative_pronoun_is_never_a_source(said):
    for text in (
        "Il confirme la position selon laquelle tout est réglé.",
        "La règle selon laquelle on sort est claire.",
    ):
        assert all(name not in ("laquelle", "lequel") for row in said(text) for name in row.names)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Les témoins l'ont répété : le train roulait trop vite.", "le train roulait trop vite"),
        ("La préfecture l'a confirmé mardi : trois hommes ont été arrêtés.", "trois hommes ont été arrêtés"),
        ("Elle admet avoir payé une amende.", "avoir payé une amende"),
    ],
)
def test_a_clause_behind_a_colon_and_an_infinitive_are_what_is_said(only, text, content):
    assert only(text).content == content


def test_who_goes_on_before_leaving_says_both(said):
    rows = said("« Nous tiendrons », lance la cheffe, avant d'ajouter que les renforts arrivent.")
    assert [row.content for row in rows] == ["Nous tiendrons", "les renforts arrivent"]
    assert rows[0].names == rows[1].names


def test_an_impersonal_passive_credits_nobody(said):
    assert said("Il a été annoncé que le tunnel fermerait.") == []
