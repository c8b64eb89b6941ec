import pytest
from tests.normalise.parsed import PUBLISHED, Word, article, block, from_text, paragraph

from recoupe.languages.fr import PACK
from recoupe.normalise.time import find_times
from recoupe.records.text import Block


def told(text, *paragraphs, published=PUBLISHED, **more):
    """The words and value of each time in a text."""
    made = article(text, published=published, **more)
    return [(made.text[slice(*one.span)], one.value) for one in find_times(made, paragraphs, PACK)]


def values(text, *paragraphs, **more):
    return [value for _, value in told(text, *paragraphs, **more)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # days
        ("Le port a rouvert le 3 mai 2019.", "2019-05-03"),
        ("Le port a rouvert le 1er mai 2019.", "2019-05-01"),
        ("Le port rouvre mercredi 17 mai.", "2023-05-17"),
        ("Bilan de ce mercredi 10\u00a0mai.", "2023-05-10"),
        ("Elle est partie le 2 mai dernier.", "2023-05-02"),
        ("Elle part le 2 mai prochain.", "2024-05-02"),
        ("Il est mort le 14/02/2021.", "2021-02-14"),
        ("Texte du 2021-02-14.", "2021-02-14"),
        ("Le vote de mardi 9 est nul.", "2023-05-09"),
        # days counted from the article's
        ("Il a plu hier.", "2023-05-09"),
        ("Il a plu avant-hier.", "2023-05-08"),
        ("Il pleuvra après-demain.", "2023-05-12"),
        ("Il a plu lundi.", "2023-05-08"),
        ("Il a plu mercredi.", "2023-05-10"),
        ("Il a plu mercredi dernier.", "2023-05-03"),
        ("Il pleuvra mercredi prochain.", "2023-05-17"),
        ("La digue a cédé il y a quatre jours.", "2023-05-06"),
        ("Le chantier ouvre dans dix jours.", "2023-05-20"),
        # parts of days and clock times
        ("Il a plu hier soir.", "2023-05-09TEV"),
        ("Il a plu ce matin.", "2023-05-10TMO"),
        ("Il a plu mardi après-midi.", "2023-05-09TAF"),
        ("Il a plu dans la nuit de dimanche à lundi.", "2023-05-07TNI"),
        ("Il a plu dimanche à l'aube.", "2023-05-07TMO"),
        ("La visite est repoussée à mardi.", "2023-05-16"),
        ("Mardi 9 mai 2023 - 08h05", "2023-05-09T08:05"),
        ("9 mai 2023, 17:20", "2023-05-09T17:20"),
        ("Il a plu dans la nuit du 6 au 7 mai.", "2023-05-06TNI"),
        ("Il a plu la nuit dernière.", "2023-05-09TNI"),
        ("Il a plu à 15h40.", "2023-05-10T15:40"),
        ("Il a plu à 15 h.", "2023-05-10T15:00"),
        ("Il a plu vers 8 heures.", "2023-05-10T08:00"),
        ("Il a plu vers huit heures du soir.", "2023-05-10T20:00"),
        ("Il a plu mardi à midi.", "2023-05-09T12:00"),
        ("Il a plu en soirée.", "2023-05-10TEV"),
        ("Il a plu dans la soirée de mardi.", "2023-05-09TEV"),
        ("Il a plu à 16h08 GMT.", "2023-05-10T16:08Z"),
        ("Il a plu vers huit heures moins le quart.", "2023-05-10T07:45"),
        ("Publié le 9 mai 2023 à 07h05", "2023-05-09T07:05"),
        # longer times
        ("Le pont a rouvert en mars.", "2023-03"),
        ("Le pont a rouvert en novembre dernier.", "2022-11"),
        ("Le pont a rouvert fin avril.", "2023-04"),
        ("Le pont a rouvert mi-mars 2020.", "2020-03"),
        ("Photo prise à Lorient, juin 2018", "2018-06"),
        ("Le pont a fermé en 2011.", "2011"),
        ("Le pont est fermé depuis 1987.", "1987"),
        ("La campagne de 2017 fut longue.", "2017"),
        ("Le pont date des années 1950.", "195"),
        ("Le pont date des années 70.", "197"),
        ("Le pont date des années soixante.", "196"),
        ("Le pont date du XVIIe siècle.", "16"),
        ("Il a plu la semaine dernière.", "2023-W18"),
        ("Il pleuvra la semaine prochaine.", "2023-W20"),
        ("Il a plu le week-end dernier.", "2023-W18-WE"),
        ("Il a plu le mois dernier.", "2023-04"),
        ("Il a plu l'an dernier.", "2022"),
        ("Il pleuvra cette semaine.", "2023-W19"),
        ("Tout sera prêt d'ici la fin de l'année.", "2023"),
        ("Il a plu il y a deux ans.", "2021"),
        ("Il a plu l'été dernier.", "2022-SU"),
        ("Il a plu au printemps 2015.", "2015-SP"),
        ("Les ventes du premier trimestre 2022 ont monté.", "2022-Q1"),
        ("Les ventes du second semestre 2022 ont monté.", "2022-H2"),
        ("Les ventes de l'exercice 2021 ont monté.", "FY2021"),
        ("L'année scolaire 2021-2022 fut longue.", "SY2021"),
        ("Le pont date du dix-neuvième siècle.", "18"),
        ("Depuis les attentats du 11 septembre.", "2001-09-11"),
        # feasts
        ("Il a plu à Noël.", "2022-12-25"),
        ("Il a plu à Pâques.", "2023-04-09"),
        ("Il a plu le lundi de Pentecôte 2024.", "2024-05-20"),
        ("Il a plu à la Chandeleur.", "2023-02-02"),
        # durations and sets
        ("Il a plu pendant une décennie.", "P10Y"),
        ("Il a plu des mois d'affilée.", "PXM"),
        ("Il a plu pendant trois semaines.", "P3W"),
        ("Il a plu une demi-heure.", "PT30M"),
        ("Il a plu une heure et demie.", "PT1.5H"),
        ("Il a plu depuis une dizaine de jours.", "P10D"),
        ("Il a plu ces douze derniers mois.", "P12M"),
        ("Il a plu ces dernières heures.", "PTXH"),
        ("Il a plu plusieurs jours.", "PXD"),
        ("Cela dure depuis des siècles.", "PXCE"),
        ("La campagne prévoit des délais de 18 mois.", "P18M"),
        ("Une carrière de 20 ans l'attend.", "P20Y"),
        ("Il a purgé huit mois de prison.", "P8M"),
        ("Il pleut chaque semaine.", "P1W"),
        ("Il pleut tous les deux jours.", "P2D"),
        ("Il pleut tous les mardis.", "XXXX-WXX-2"),
        ("Désormais, il pleut.", "PRESENT_REF"),
        ("Elle veut maintenant partir.", "PRESENT_REF"),
    ],
)
def test_a_time_is_read_from_the_day_of_publication(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le pont a rouvert en mars.", "XXXX-03"),
        ("Le pont a rouvert le 3 mars.", "XXXX-03-03"),
        ("Le pont a rouvert l'année dernière.", "XXXX"),
        ("Le pont a rouvert le mois dernier.", "XXXX-XX"),
        ("Le pont a rouvert la semaine dernière.", "XXXX-WXX"),
        ("Le pont a rouvert mardi.", "XXXX-WXX-2"),
        ("Le pont a rouvert hier soir.", "XXXX-XX-XXTEV"),
        ("Le pont a rouvert à 9h30.", "XXXX-XX-XXT09:30"),
        ("Le pont a rouvert l'été dernier.", "XXXX-SU"),
    ],
)
def test_without_a_date_the_year_stays_open_and_the_reason_is_told(text, value):
    made = article(text, published=None)
    (found,) = find_times(made, (), PACK)
    assert (found.value, found.start, found.end, found.anchor) == (value, None, None, None)
    assert found.unresolved == "the article's date is not known"


def test_a_month_of_publication_resolves_months_but_no_days():
    text = "Fermé le mois dernier, le pont a rouvert mardi."
    assert values(text, published="2023-05") == ["2023-04", "XXXX-WXX-2"]


@pytest.mark.parametrize(
    "text",
    [
        "Un homme de 34 ans, Luc Aubry, 51 ans, et une femme âgée de 27 ans.",
        "Elle avait 34 ans.",
        "Un chauffeur de bus de 38 ans conduisait.",
        "Les enfants de 2 à 8 ans sont admis.",
        "Les 15-24 ans votent peu.",
        "Le Boeing 2000 et la Clio 16 ne disent rien à Mars.",
        "Les 2000 habitants ont reçu 1500 euros.",
        "Il a été élu depuis son retour.",
        "C'est déjà encore précédent.",
        "Le match s'est fini 3-1.",
        "Le 11-Septembre.",
        "Une seconde fois, en maintenant la pression.",
        "Le prix des heures creuses monte.",
        "",
    ],
)
def test_what_is_no_time(text):
    assert told(text) == []


def test_ranges_give_each_end_its_month():
    assert told("Du 12 au 15 juin, puis les 3 et 4 juillet.") == [
        ("12", "2023-06-12"),
        ("15 juin", "2023-06-15"),
        ("les 3", "2023-07-03"),
        ("4 juillet", "2023-07-04"),
    ]
    assert values("Du 3 au 5 avril, puis du 28 avril au 3 mai 2022.") == [
        *("2023-04-03", "2023-04-05"),
        *("2022-04-28", "2022-05-03"),
    ]
    assert values("Entre 2003 et 2009, puis de mars à mai.") == ["2003", "2009", "2023-03", "2023-05"]
    assert values("Le 3 mai et le 2 juin 2019.") == ["2019-05-03", "2019-06-02"]
    assert values("Entre mars et juin 2019.") == ["2019-03", "2019-06"]
    assert values("Une peine de six à neuf mois.") == ["P6M", "P9M"]
    assert values("Les années 1970 et 1980.") == ["197", "198"]


def test_clock_times_belong_to_the_day_told_beside_them():
    assert values("La fête a lieu dimanche 21 mai, de 14 h à 18h30.") == [
        "2023-05-21",
        "2023-05-21T14:00",
        "2023-05-21T18:30",
    ]
    assert values("Le feu a pris dans la nuit de samedi à dimanche, vers 3 heures.") == [
        "2023-05-06TNI",
        "2023-05-07T03:00",
    ]


def test_eve_and_next_day_count_from_the_date_told_last():
    assert values("Le 2 mai, il est parti. Le lendemain, il était là.") == ["2023-05-02", "2023-05-03"]
    assert told("Le 2 mai, il est parti au lendemain du vote.") == [
        ("Le 2 mai", "2023-05-02"),
        ("au lendemain", "XXXX-XX-XX"),
    ]
    (found,) = find_times(article("La veille, il était parti."), (), PACK)
    assert (found.value, found.unresolved) == ("XXXX-XX-XX", "the date that it is counted from is not told")


def test_what_looks_back_in_the_text_is_counted_from_the_date_told_last():
    text = (
        "Le 2 mai, il est parti. Deux jours plus tard, il revenait. La semaine suivante aussi. Le lundi suivant aussi."
    )
    found = find_times(article(text), (), PACK)
    assert [one.value for one in found] == ["2023-05-02", "2023-05-04", "2023-W19", "2023-05-08"]
    assert [one.anchor for one in found] == [PUBLISHED, "2023-05-02", "2023-05-04", "2023-05-04"]
    assert values("Parti en 2004, il est revenu deux ans plus tard.") == ["2004", "2006"]
    assert values("Il est revenu deux jours plus tard.") == ["P2D"]


def test_a_date_line_is_no_date_that_the_text_told():
    text = "Publié le 9 mai 2023\nLa veille, il était parti."
    lines = text.split("\n")
    blocks = (block(text, lines[0], "note"), block(text, lines[1]))
    metadata = {"published": from_text(*block(text, "9 mai 2023").span)}
    assert values(text, blocks=blocks, metadata=metadata) == ["2023-05-09", "XXXX-XX-XX"]


def test_the_days_of_a_chronology_are_what_its_entries_count_from():
    text = "2 mai 2023\nLe lendemain, il était parti.\nFermé en 2001 ?"
    kinds = ["heading", "paragraph", "heading"]
    blocks = tuple(block(text, line, kind) for line, kind in zip(text.split("\n"), kinds, strict=True))
    assert values(text, blocks=blocks) == ["2023-05-02", "2023-05-03"]


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("Début 2020.", "2020", "START"),
        ("À la mi-mars.", "2023-03", "MID"),
        ("À la fin de l'année prochaine.", "2024", "END"),
        ("Plus de vingt ans.", "P20Y", "MORE_THAN"),
        ("Moins d'une semaine.", "P1W", "LESS_THAN"),
        ("Près de dix jours.", "P10D", "APPROX"),
        ("En mars.", "2023-03", None),
    ],
)
def test_modifiers(text, value, mod):
    (found,) = find_times(article(text), (), PACK)
    assert (found.value, found.mod) == (value, mod)


def test_plus_de_fifty_is_no_year_and_the_sea_no_wednesday():
    assert told("Plus de 50 bateaux ont pris la mer.") == []
    assert told("Six sont rentrés.") == []


def test_a_day_that_no_calendar_has_is_kept_as_written_without_an_interval():
    (found,) = find_times(article("Fermé le 31 avril 2022."), (), PACK)
    assert (found.value, found.start) == ("2022-04-31", None)
    assert found.unresolved == "no calendar has this day"


def verb_and_time(verb, feats, time, lemma=None):
    """A sentence of a verb and a time under it."""
    text = f"Il {verb} {time}."
    words = [Word("Il", "PRON", "nsubj", 1), Word(verb, "VERB", "root", 1, feats, lemma)]
    return text, paragraph(text, *words, *(Word(word, "NOUN", "obl", 1) for word in time.split()))


@pytest.mark.parametrize(
    ("verb", "feats", "time", "value"),
    [
        ("partira", "Tense=Fut", "vendredi", "2023-05-12"),
        ("partait", "Tense=Imp", "vendredi", "2023-05-05"),
        ("partira", "Tense=Past", "vendredi", "2023-05-12"),
        ("partirait", "Mood=Cnd", "vendredi", "2023-05-12"),
        ("part", "Tense=Pres", "depuis décembre", "2022-12"),
        ("part", "Tense=Pres", "vendredi", "2023-05-05"),
        ("partira", "Tense=Fut", "en novembre", "2023-11"),
        ("partit", "Tense=Past", "en novembre", "2022-11"),
        ("partira", "Tense=Fut", "le 3 janvier", "2024-01-03"),
        ("partit", "Tense=Past", "le 3 novembre", "2022-11-03"),
        ("partira", "Tense=Fut", "en hiver", "2023-WI"),
        ("part", "Tense=Pres", "en hiver", "XXXX-WI"),
        ("part", "Tense=Pres", "aujourd'hui", "PRESENT_REF"),
        ("partait", "Tense=Imp", "aujourd'hui", "2023-05-10"),
    ],
)
def test_the_verb_tells_on_which_side_of_today_a_time_lies(verb, feats, time, value):
    text, parsed = verb_and_time(verb, feats, time, "partir")
    assert values(text, parsed) == [value]


def test_a_plan_points_ahead_whatever_its_tense():
    text, parsed = verb_and_time("programmée", "Tense=Past|VerbForm=Part", "vendredi", "programmer")
    assert values(text, parsed) == ["2023-05-12"]


def test_furniture_tells_no_time_but_captions_notes_and_the_date_line_do():
    lines = ["© 2021 Le Quai", "Publié le 9 mai 2023", "Le phare en août 2015", "Mise à jour à 17h", "Fermé en 2001 ?"]
    text = "\n".join(lines)
    kinds = ["boilerplate", "boilerplate", "caption", "note", "heading"]
    made = {
        "blocks": tuple(block(text, line, kind) for line, kind in zip(lines, kinds, strict=True)),
        "metadata": {"published": from_text(*block(text, "9 mai 2023").span)},
        "updated": "2023-05-11T17:00",
    }
    assert told(text, **made) == [
        ("le 9 mai 2023", "2023-05-09"),
        ("en août 2015", "2015-08"),
        ("à 17h", "2023-05-11T17:00"),
    ]


def test_a_time_carries_interval_anchor_and_an_id_of_its_place():
    text = "Fermé en 2011, le pont a rouvert le mois dernier, le mois dernier."
    first, second, third = find_times(article(text), (), PACK)
    assert (first.start, first.end, first.anchor) == ("2011-01-01", "2012-01-01", None)
    assert (second.start, second.end, second.anchor) == ("2023-04-01", "2023-05-01", PUBLISHED)
    assert len({first.id, second.id, third.id}) == 3
    assert len(first.id) == 16
    assert find_times(article(text), (), PACK)[0].id == first.id


def test_spans_count_from_the_start_of_the_article():
    text = "🌊 Avant.\r\n\r\nIl a plu le 3 mai 2019."
    made = article(text, blocks=(Block("paragraph", (0, 8)), block(text, "Il a plu le 3 mai 2019.")))
    (found,) = find_times(made, (), PACK)
    assert text[slice(*found.span)] == "le 3 mai 2019"


def test_joined_weekdays_go_on_from_the_first():
    assert values("Ouvert du lundi au vendredi.") == ["2023-05-08", "2023-05-12"]
    assert values("C'était en 1906, le 18 avril de cette année-là.") == ["1906", "1906-04-18"]


@pytest.mark.parametrize(
    ("helper", "modal", "value"),
    [
        (Word("a", "AUX", "aux", 1, "Tense=Pres|VerbForm=Fin", "avoir"), "Tense=Past|VerbForm=Part", "2023-05-05"),
        (None, "Tense=Imp|VerbForm=Fin", "2023-05-12"),
    ],
    ids=["a voulu", "voulait"],
)
def test_a_modal_that_is_over_points_back(helper, modal, value):
    form, words = ("voulu", [helper]) if helper else ("voulait", [])
    place = len(words)
    words += [
        Word(form, "VERB", "ROOT", None, modal, "vouloir"),
        Word("parler", "VERB", "xcomp", place, "VerbForm=Inf", "parler"),
        Word("vendredi", "NOUN", "obl", place + 1),
    ]
    text = " ".join(word.form for word in words)
    assert values(text, paragraph(text, *words)) == [value]
