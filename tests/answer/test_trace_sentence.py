"""`recoupe trace`, as a person meets it."""

import json

import pytest
from tests.conftest import EXAMPLE
from tests.test_cli import FERRY, QUAY, installed, recoupe, write, wrong

OCTOBER = "Selon le maire, le lac de Montaubrel sera vidé en octobre."


def traced(*arguments):
    """What a trace finds, as data."""
    result = recoupe("trace", *arguments, "--json", "-")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def flat(text):
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_a_sentence_is_told_as_it_was(example, interface, golden):
    golden(f"trace.{interface}.txt", 0, "trace", OCTOBER, example[1], "--interface", interface)


@pytest.mark.parametrize(
    ("sentence", "gloss"),
    [
        ("Le ministère veut vider le lac de Montaubrel.", "envisage de vider le lac"),
        ("Selon nos informations, l'inspection a trouvé 50 fissures dans le mur.", "29 fissures"),
        ("Les habitants des bas quartiers seront relogés.", "habitants des bas quartiers"),
        ("Aucune décision n'a été prise.", "Aucune décision"),
        ("Les travaux coûteront 20 millions d'euros.", "18 et 22 millions"),
        ("Le barrage ne présente pas de danger.", "aucun danger immédiat"),
        ("Les habitants seront avertis six mois avant.", "six mois à l’avance"),
    ],
)
def test_the_claim_that_a_sentence_makes_comes_first(example, row, sentence, gloss):
    best = traced(sentence, example[1])["matches"][0]
    assert best["answer"]["number"] == row(gloss)
    assert best["answer"]["claim"] == example[0]["claims"][row(gloss) - 1]
    assert best["score"] == pytest.approx(sum(best["features"].values()))


@pytest.mark.parametrize(
    "sentence",
    [
        "Un incendie a détruit une école à Lyon.",
        "Le maire a démissionné.",
        "The president visited a hospital in Paris.",
    ],
)
def test_what_is_not_there_is_not_found(example, sentence):
    result = recoupe("trace", sentence, example[1])
    assert (result.exit_code, result.stderr) == (1, "")
    assert "Not found: nothing like it in 8 articles." in result.stdout
    assert recoupe("trace", sentence, example[1], "--quiet").output == ""


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Le barrage a 30 fissures.", "fr"),
        ("El lago será vaciado.", "es"),
        ("The lake will be drained.", "en"),
    ],
)
def test_the_language_of_a_few_words_is_recognised_and_can_be_given(example, sentence, language):
    found = json.loads(recoupe("trace", sentence, example[1], "--json", "-").stdout)
    assert (found["language"], found["articles"]) == (language, 8)
    given = json.loads(recoupe("trace", sentence, example[1], "--json", "-", "--language", "es").stdout)
    assert given["language"] == "es"


def test_names_and_numbers_tie_a_sentence_of_another_language(here):
    text = "Le Fonds Bellerive a payé 4 250 000 euros à Odile Ferrandi le 3 mars 2031, selon la Cour des comptes.\n"
    write(here, a__txt=text)
    asked = "Bellerive paid 4,250,000 euros on 3 March 2031, auditors say."
    (match,) = traced(asked, "a.txt")["matches"]
    assert {"same_number", "same_time"} <= set(match["features"])


def test_a_source_in_the_sentence_is_left_aside(example):
    with_source = traced("D'après Radio Grand-Val, les travaux coûteront 20 millions d'euros.", example[1])
    without = traced("Les travaux coûteront 20 millions d'euros.", example[1])
    assert with_source["matches"][0]["words"] == ["les travaux coûteront 20 millions d'euros"]
    assert "same_origin" not in with_source["matches"][0]["features"]
    assert with_source["matches"][0]["features"] == without["matches"][0]["features"]


def test_a_statement_in_no_claim_is_found_and_answered_the_same_way(example):
    (match,) = traced("La vidange de 1991 a tué des tonnes de poissons.", example[1])["matches"]
    assert match["answer"]["number"] is None
    assert match["answer"]["claim"]["origins"]["list"][0]["name"] == "Odile Brancion"
    assert match["answer"]["ask"][0]["name"] == "Odile Brancion"
    told = recoupe("trace", "La vidange de 1991 a tué des tonnes de poissons.", example[1]).stdout
    assert "A statement by itself: it is in no claim" in told


def test_numbers_and_dates_that_nobody_gives_are_told(example, row):
    assert traced(OCTOBER, example[1])["matches"][0]["new"] == ["en octobre"]
    best = traced("On a trouvé 35 fissures le 19 février dans le mur.", example[1])["matches"][0]
    assert (best["answer"]["number"], best["new"]) == (row("29 fissures"), ["35 fissures"])
    assert traced("On a trouvé 29 fissures dans le mur.", example[1])["matches"][0]["new"] == []


def test_a_sentence_that_says_the_contrary_is_told_to(example):
    told = flat(recoupe("trace", "La ministre n'a rien signé.", example[1]).stdout)
    assert "one says so and the other says no" in told


def test_a_date_without_its_year_means_the_story_s(example):
    features = traced("On a trouvé des fissures le 19 février.", example[1])["matches"][0]["features"]
    assert "same_time" in features


def test_the_articles_and_their_dossier_give_the_same(example):
    sentence = "Les habitants des bas quartiers seront relogés."
    assert traced(sentence, EXAMPLE) == traced(sentence, example[1]) == traced(sentence, example[1] / "dossier.json")


def test_what_could_not_be_read_is_told_and_the_status_says_so(here):
    write(here, a__txt=QUAY, b__txt=b"")
    found = recoupe("trace", "Le quai Sénéchal rouvrira lundi aux piétons.", "a.txt", "b.txt")
    assert (found.exit_code, found.stderr) == (3, "recoupe: b.txt: the file is empty\n")
    assert "1 file not read: what is in there was not looked through." in found.stdout
    assert "quai Sénéchal" in found.stdout
    nothing = recoupe("trace", "Le quai rouvrira lundi aux piétons.", "b.txt")
    assert (nothing.exit_code, nothing.stdout) == (3, "")
    assert "nothing was looked through" in nothing.stderr


def test_a_decision_that_no_longer_fits_is_told_and_the_status_says_so(here):
    words = 'at = { file = "a.txt", words = "qui n\'y est pas" }'
    stale = f'[[statement]]\nverdict = "reject"\nreason = "a joke"\n{words}\n'
    write(here, a__txt=QUAY, d__toml=stale)
    found = recoupe("trace", "Le quai Sénéchal rouvrira lundi aux piétons.", "a.txt", "--decisions", "d.toml")
    assert found.exit_code == 3
    assert "[[statement]] 1: not applied: a.txt does not have these words" in found.stderr
    assert "quai Sénéchal" in found.stdout


def test_standard_input_is_looked_through():
    result = installed("trace", "Deux bacs sont retirés du service.", "-", input=FERRY.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    assert "capitainerie (organisation)" in result.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["", "a.txt"], "the sentence is empty"),
        ([" \n ", "a.txt"], "the sentence is empty"),
        (["oui", "a.txt", "--language", "fr"], "too few telling words"),
        (["mot " * 300, "a.txt"], "at most 1000"),
        (["Der Hafen bleibt bis Ende der Woche geschlossen.", "a.txt"], "give it with --language en|es|fr"),
        (["Le quai rouvrira.", "a.txt", "--language", "xx"], "--language xx: there is no pack for it"),
        (["Le quai rouvrira.", "gone.json"], "there is no such file"),
        (["Le quai rouvrira.", "d.json"], "no dossier"),
        (["Le quai rouvrira.", "d.json", "a.txt"], "give no other PATH with it"),
        (["Le quai rouvrira.", "d.json", "--manifest", "m.csv"], "no --manifest"),
    ],
)
def test_wrong_use_is_told(here, arguments, told):
    write(here, a__txt=QUAY, d__json="{}")
    assert told in wrong(recoupe("trace", *arguments))


def test_a_sentence_is_shown_and_never_sent_or_read_as_markup(example):
    told = recoupe("trace", "[red]Les habitants\x1b[2J des bas quartiers seront relogés.", example[1]).stdout
    assert "\x1b" not in told
    assert "“[red]Les habitants⟨U+001B⟩[2J des bas quartiers seront relogés.”" in told
